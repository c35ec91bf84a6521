import type { Tx } from '../db/transactie.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { findAanstellingenBij } from '../partij/partij.queries.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { findToezichtcasussen } from './casus.queries.ts';
import { findLogregels, type Logrij } from './logboek.queries.ts';
import { alsZoek, type Logfilter, schrijfPlek } from './logfilter.ts';
import { type Logregelbeeld, maakLogregels } from './logregels.ts';
import { type Gezien, inToezicht, type Toezichtopening } from './zitting.ts';

const BLADZIJDE = 50;
/** Meer regels gaan niet in een bestand: kies dan een kortere tijd. */
const MEESTE_REGELS = 5_000;

export type Logboekbeeld = {
  readonly regels: readonly Logregelbeeld[];
  /** Waar de volgende bladzijde begint; null als dit alles is. */
  readonly na: string | null;
  /** Bij een nummer waar de eigen partij niet zit of zat: dan is er niets te zoeken. */
  readonly onbekendNummer: boolean;
  readonly mensen: readonly { readonly id: string; readonly naam: string }[];
};

/** Zoekt in het logboek van de eigen partij (15.2): op tijd, soort, uitkomst, casusnummer en eigen mensen. */
export async function zoekLogboek(opening: Toezichtopening, filter: Logfilter): Promise<Gezien<Logboekbeeld>> {
  const { partij } = opening.verzoeker;
  return inToezicht(opening, { code: 'toezicht-ingezien' }, async (tx) => {
    const mensen = await eigenMensen(tx, partij);
    const gevonden = await zoek(tx, { filter, partij, mensen, hoogstens: BLADZIJDE + 1 });
    const rijen = gevonden.rijen.slice(0, BLADZIJDE);
    const laatste = rijen.at(-1);
    return {
      regels: await maakLogregels(tx, { rijen, partij }),
      na: gevonden.rijen.length > BLADZIJDE && laatste !== undefined ? schrijfPlek(laatste) : null,
      onbekendNummer: gevonden.onbekendNummer,
      mensen,
    };
  });
}

export type Logbestand = { readonly regels: readonly Logregelbeeld[]; readonly afgekapt: boolean };

/** Dezelfde zoekvraag voor een bestand, van de nieuwste regel af. Dat het is meegenomen, ligt vast. */
export async function neemLogboekMee(opening: Toezichtopening, filter: Logfilter): Promise<Gezien<Logbestand>> {
  const { partij } = opening.verzoeker;
  return inToezicht(opening, { code: 'toezicht-meegenomen' }, async (tx) => {
    const mensen = await eigenMensen(tx, partij);
    const heel = { ...filter, na: '' };
    const { rijen } = await zoek(tx, { filter: heel, partij, mensen, hoogstens: MEESTE_REGELS + 1 });
    const regels = await maakLogregels(tx, { rijen: rijen.slice(0, MEESTE_REGELS), partij });
    return { regels, afgekapt: rijen.length > MEESTE_REGELS };
  });
}

type Zoekstof = {
  readonly filter: Logfilter;
  readonly partij: string;
  readonly mensen: Logboekbeeld['mensen'];
  readonly hoogstens: number;
};
type Gevonden = { readonly rijen: readonly Logrij[]; readonly onbekendNummer: boolean };

async function zoek(tx: Tx, { filter, partij, mensen, hoogstens }: Zoekstof): Promise<Gevonden> {
  const wens = alsZoek(filter);
  const casus = await casusVan(tx, wens.nummer);
  // Op iemand van een andere partij zoekt de FG niet: die kent hij alleen als functie.
  const onbekende = wens.persoon !== null && !mensen.some(({ id }) => id === wens.persoon);
  switch (casus.kind) {
    case 'onbekend':
      return { rijen: [], onbekendNummer: true };
    case 'alle':
    case 'casus': {
      if (onbekende) return { rijen: [], onbekendNummer: false };
      const id = casus.kind === 'casus' ? casus.id : null;
      return { rijen: await findLogregels(tx, { ...wens, partij, casus: id, hoogstens }), onbekendNummer: false };
    }
    default:
      return assertNever(casus);
  }
}

type Casuskeus = { readonly kind: 'alle' | 'onbekend' } | { readonly kind: 'casus'; readonly id: string };

async function casusVan(tx: Tx, nummer: string | null): Promise<Casuskeus> {
  if (nummer === null) return { kind: 'alle' };
  const [casus] = await findToezichtcasussen(tx, { nummer });
  return casus === undefined ? { kind: 'onbekend' } : { kind: 'casus', id: casus.id };
}

/** Wie nu bij de eigen partij werkt, op naam. */
async function eigenMensen(tx: Tx, partij: string): Promise<Logboekbeeld['mensen']> {
  const ids = [...new Set((await findAanstellingenBij(tx, partij)).map(({ persoon }) => persoon))];
  const namen = await openNamen(tx, ids);
  return ids.map((id) => ({ id, naam: naamUit(namen, id) })).toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}
