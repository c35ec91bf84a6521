import type { Vraag } from '../../src/regels/index.ts';
import { beoordeel, beoordeelFeiten, feiten } from '../../src/regels/index.ts';
import type { VolledigeVraag } from '../../test/verschil/orakel.ts';
import { orakel } from '../../test/verschil/orakel.ts';
import { type Dobbelsteen, dobbelsteen, willekeurigeVraag } from '../../test/verschil/willekeur.ts';
import type { Feiten } from './dragers/drager.ts';
import { draagRegels, type Gedragen, HANDELINGEN_GEMETEN } from './gedragen.ts';
import { PEILDATUM } from './peildatum.ts';

/** The vragen that every engine is asked, and what the program itself answers. */

export type Gemeten = (typeof HANDELINGEN_GEMETEN)[number];

export type Geval = {
  readonly handeling: Gemeten;
  readonly vraag: Vraag;
  /** What the compared engines are fed: every fact their rules name, known. */
  readonly feiten: Feiten;
  /** The codes of all reasons, sorted; the program's, and the same as those of its second reading. */
  readonly redenen: readonly string[];
};

const isGemeten = (handeling: string): handeling is Gemeten =>
  (HANDELINGEN_GEMETEN as readonly string[]).includes(handeling);

const GEDRAGEN = new Map(HANDELINGEN_GEMETEN.map((handeling) => [handeling, draagRegels(handeling, PEILDATUM)]));

export const gedragenVoor = (handeling: Gemeten): Gedragen => GEDRAGEN.get(handeling) as Gedragen;

/** So many complete vragen of the handelingen measured, the same for the same seed. */
export function maakGevallen(aantal: number, zaad: number): readonly Geval[] {
  const d = dobbelsteen(zaad);
  const gevallen: Geval[] = [];
  while (gevallen.length < aantal) {
    const vraag = { ...willekeurigeVraag(d), peildatum: PEILDATUM };
    if (isGemeten(vraag.handeling)) gevallen.push(maakGeval(vraag, vraag.handeling));
  }
  return gevallen;
}

/** Items of all kinds for one and the same viewer at one table, as a list asks them. */
export function maakLijst(aantal: number, zaad: number): readonly Geval[] {
  const d = dobbelsteen(zaad);
  const kijker = geschikteKijker(d);
  return Array.from({ length: aantal }, () => {
    const { gever, gegeven, verstrekking, toestemming } = willekeurigeVraag(d);
    return maakGeval({ ...kijker, gever, gegeven, verstrekking, toestemming }, 'inzien');
  });
}

/** A viewer to whom at least something is open: otherwise the list would be empty and easy. */
function geschikteKijker(d: Dobbelsteen): VolledigeVraag {
  for (;;) {
    const vraag = { ...willekeurigeVraag(d), peildatum: PEILDATUM, handeling: 'inzien', plicht: null, afweging: null };
    if (orakel(vraag).uitkomst === 'toegestaan' && vraag.ontvanger.partij === 'school') return vraag;
  }
}

function maakGeval(volledig: VolledigeVraag, handeling: Gemeten): Geval {
  // The second reading writes the same contract down with wider types.
  const vraag = volledig as unknown as Vraag;
  const redenen = beoordeel(vraag)
    .redenen.map(({ code }) => code)
    .sort();
  const tweede = orakel(volledig).redenen.toSorted();
  if (redenen.join() !== tweede.join()) {
    throw new Error(`De regels en hun tweede lezing verschillen op ${JSON.stringify(vraag)}: ${redenen} of ${tweede}.`);
  }
  return { handeling, vraag, feiten: feitenVan(vraag, gedragenVoor(handeling).feiten), redenen };
}

/** The named facts of a vraag as booleans; a fact that is unknown has no place in the comparison. */
export function feitenVan(vraag: Vraag, plaatsen: Gedragen['feiten']): Feiten {
  const { woorden } = beoordeelFeiten(vraag);
  const uit: Record<string, boolean> = {};
  for (const [naam, groep] of plaatsen) {
    const bit = 1 << Object.keys(feiten[groep]).indexOf(naam);
    if ((woorden[groep].gekend & bit) === 0) throw new Error(`Onbekend feit ${naam} in ${JSON.stringify(vraag)}.`);
    uit[naam] = (woorden[groep].waarde & bit) !== 0;
  }
  return uit;
}
