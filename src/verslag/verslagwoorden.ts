import type { Merkjesoort } from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import type { Toetredingsbeeld } from './toetredingen.ts';
import type { Afspraakbeeld, Akkoordbeeld, Verslagbeeld } from './toon-verslag.ts';
import type { Verslagrij } from './verslag.queries.ts';

/** Hoe een reactie op een verslag heet. */
export const AKKOORDNAMEN: Readonly<Record<Akkoordbeeld['stand'], string>> = {
  gevraagd: 'Nog geen reactie',
  akkoord: 'Klopt',
  'niet-akkoord': 'Klopt niet helemaal',
  'zonder-reactie': 'Niet op tijd gereageerd',
};

export const AKKOORDMERK: Readonly<Record<Akkoordbeeld['stand'], Merkjesoort>> = {
  gevraagd: 'wacht',
  akkoord: 'ja',
  'niet-akkoord': 'vraag',
  'zonder-reactie': 'stil',
};

/** Waar een deel in het verslag staat. */
export const PLEKKEN = [
  { waarde: '1', label: 'Aan het begin' },
  { waarde: '2', label: 'In het midden' },
  { waarde: '3', label: 'Aan het eind' },
] as const;

export const AANWEZIGHEID = { aanwezig: 'was er', afgemeld: 'had afgezegd', afwezig: 'was er niet' } as const;

/** "Vastgesteld op 5 maart 2026" */
export function statustekst({ status, reageer_voor, vastgesteld_op, uitgebracht_op }: Verslagrij): string {
  switch (status) {
    case 'concept':
      return 'In de maak';
    case 'ter-akkoord':
      return `Ter akkoord tot en met ${datumVoluit(reageer_voor ?? '')}`;
    case 'vastgesteld':
      return `Vastgesteld op ${datumVoluit(vastgesteld_op ?? '')}, nog niet uitgebracht`;
    case 'uitgebracht':
      return `Vastgesteld op ${datumVoluit(vastgesteld_op ?? '')}, uitgebracht op ${datumVoluit(uitgebracht_op ?? '')}`;
  }
}

/** Het merkteken waar een deel stond dat deze lezer had gelezen (S-4). */
export const merkteken = (op: Date | null): string =>
  op === null ? 'Een deel dat u las, kunt u nu niet meer lezen.' : `Dit deel is teruggetrokken op ${datumVoluit(op)}.`;

/** "Rachid Amrani belt de huisarts. Voor 10 maart 2026." */
export function afspraakzin({ tekst, wie, datum }: Afspraakbeeld): string {
  const punt = /[.!?]$/.test(tekst) ? tekst : `${tekst}.`;
  const wanneer = datum === null ? '' : ` Klaar op ${datumVoluit(datum)}.`;
  return wie === null ? punt : `${punt} Wie: ${wie.naam}.${wanneer}`;
}

/** "Zeil Jeugdhulp trad op 3 maart 2026 toe tot het convenant." (Art 18.3 (b)) */
export const toetredingzin = ({ naam, op }: Toetredingsbeeld): string =>
  `${naam} trad op ${datumVoluit(op)} toe tot het convenant.`;

export const GESLOTEN = 'De casus is gesloten. Van dit verslag is niets meer te lezen.';

/** "Verslag van 3 maart 2026" */
export const verslagtitel = ({ bijeenkomstOp }: Pick<Verslagbeeld, 'bijeenkomstOp'>): string =>
  `Verslag van ${datumVoluit(bijeenkomstOp)}`;
