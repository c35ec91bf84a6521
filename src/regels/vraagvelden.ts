import type { Keuzetabel } from './keuzetabel.ts';
import { keuzetabel } from './keuzetabel.ts';
import { ROL_VAN_FUNCTIE } from './toestemmingsrol.ts';
import type { Pad, Primitief } from './velden.ts';
import { functieklasse, isLijst, nummerVan, VELDEN } from './velden.ts';
import { HANDELINGEN } from './vraag.ts';

/** De objecten en velden van een vraag zoals inpakken.ts ze leest, afgeleid van de bladen. */

/** Hoe een waarde een getal wordt. Getallen en geen namen: dit is de binnenste lus. */
export const JA_NEE = 0;
export const KEUZE = 1;
export const FUNCTIE = 2;
export const LIJST = 3;
export const DEEL = 4;
export const GEBOREN = 5;
export const VERSIE = 6;
export const HANDELING = 7;
export const PEIL = 8;

export type Veld = {
  readonly naam: string;
  /** De plaats in zijn object, in de volgorde van het contract. */
  readonly plaats: number;
  readonly soort: number;
  /** De variabele, of die van het eerste element van een lijst; -1 als het veld er geen heeft. */
  readonly nummer: number;
  readonly waarden: readonly Primitief[];
  /** De code van elke waarde, geteld vanaf 1; bij teksten ook als tabel, en bij null apart: 0 is geen waarde. */
  readonly codes: ReadonlyMap<unknown, number>;
  readonly tabel: Keuzetabel;
  readonly bijNull: number;
  readonly velden: Veld[];
  /** De namen van `velden`, in dezelfde volgorde. */
  readonly namen: string[];
  readonly opNaam: Map<string, Veld>;
  readonly magNull: boolean;
};

const codesVan = (waarden: readonly Primitief[]): ReadonlyMap<unknown, number> =>
  new Map(waarden.map((waarde, plaats) => [waarde, plaats + 1]));

const FUNCTIECODES: ReadonlyMap<unknown, number> = new Map(
  ['gezinsvoogd', ...ROL_VAN_FUNCTIE.keys()].map((naam) => [
    naam,
    VELDEN['gever.functie'].indexOf(functieklasse(naam)) + 1,
  ]),
);
/** De code van een functie die geen verschil maakt. */
export const ANDERS = VELDEN['gever.functie'].indexOf('anders') + 1;

/** Objecten die null mogen zijn; plicht is er geen. */
export const MAG_NULL: ReadonlySet<string> = new Set([
  'ontvanger',
  'gegeven.verzuim',
  'verstrekking',
  'toestemming',
  'afweging',
]);

const LEGE_TABEL = keuzetabel(new Map());

type Aanduiding = Partial<Veld> & { readonly naam: string };

/** Elk veld wordt hier in één keer gemaakt: velden van één vorm die niet meer veranderen, leest een programma snel. */
const maakVeld = (veld: Aanduiding, plaats: number): Veld => ({
  naam: veld.naam,
  plaats,
  soort: veld.soort ?? DEEL,
  nummer: veld.nummer ?? -1,
  waarden: veld.waarden ?? [],
  codes: veld.codes ?? new Map(),
  tabel: veld.tabel ?? LEGE_TABEL,
  bijNull: veld.bijNull ?? 0,
  velden: [],
  namen: [],
  opNaam: new Map(),
  magNull: veld.magNull ?? false,
});

function voegToe(object: Veld, veld: Aanduiding): Veld {
  const nieuw = maakVeld(veld, object.velden.length);
  object.velden.push(nieuw);
  object.namen.push(nieuw.naam);
  object.opNaam.set(nieuw.naam, nieuw);
  return nieuw;
}

const isTekst = (paar: readonly [unknown, number]): paar is [string, number] => typeof paar[0] === 'string';

/** Een veld met deze codes. */
const metCodes = (codes: ReadonlyMap<unknown, number>): Pick<Veld, 'codes' | 'tabel' | 'bijNull'> => ({
  codes,
  tabel: keuzetabel(new Map([...codes].filter(isTekst))),
  bijNull: codes.get(null) ?? 0,
});

function soortVan(pad: Pad): number {
  if (isLijst(pad)) return LIJST;
  if (pad === 'jongere.geboortedatum') return GEBOREN;
  if (pad.endsWith('.functie')) return FUNCTIE;
  return VELDEN[pad].length === 2 && typeof VELDEN[pad][0] === 'boolean' ? JA_NEE : KEUZE;
}

function maakVraag(): Veld {
  const vraag = maakVeld({ naam: '' }, 0);
  voegToe(vraag, { naam: 'versie', soort: VERSIE });
  voegToe(vraag, { naam: 'handeling', soort: HANDELING, ...metCodes(codesVan(HANDELINGEN)) });
  voegToe(vraag, { naam: 'peildatum', soort: PEIL });
  const objectVan = (delen: readonly string[]): Veld =>
    delen.reduce((hier, naam, diepte) => {
      const pad = delen.slice(0, diepte + 1).join('.');
      const nummer = pad in VELDEN ? nummerVan(pad) : -1;
      return hier.opNaam.get(naam) ?? voegToe(hier, { naam, nummer, magNull: MAG_NULL.has(pad) });
    }, vraag);
  for (const pad of Object.keys(VELDEN) as Pad[]) {
    const delen = pad.split('.');
    if (MAG_NULL.has(pad)) {
      objectVan(delen);
      continue;
    }
    const waarden: readonly Primitief[] = VELDEN[pad];
    const nummer = nummerVan(isLijst(pad) ? `${pad}~${waarden[0]}` : pad);
    const soort = soortVan(pad);
    const codes = soort === FUNCTIE ? FUNCTIECODES : codesVan(waarden);
    voegToe(objectVan(delen.slice(0, -1)), { naam: delen.at(-1) ?? '', soort, nummer, waarden, ...metCodes(codes) });
  }
  return vraag;
}

/** De vraag zelf. */
export const VRAAG = maakVraag();

/** Het object op dit pad. */
export function objectOp(pad: string): Veld {
  const object = pad.split('.').reduce<Veld | undefined>((hier, naam) => hier?.opNaam.get(naam), VRAAG);
  if (object === undefined) throw new Error(`Onbekend object ${pad}.`);
  return object;
}
