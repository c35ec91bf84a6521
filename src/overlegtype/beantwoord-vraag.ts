import { inTransactie, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findPartij } from '../partij/partij.queries.ts';
import type { Velden } from '../web/route.ts';
import { type Beheeropening, NIET_GEVONDEN, type NietGevonden } from './beheerder.ts';
import { vindVraag } from './checklist/checklist.ts';
import { type Antwoordstand, type Checkvraag, zelfdeAntwoord } from './checklist/checkvraag.ts';
import { type Concept, updateConcept, vergrendelConcept, type Wijziging } from './concept.queries.ts';
import type { Conceptinhoud } from './conceptinhoud.ts';
import { type Convenantkader, leesKader } from './kader.ts';

export type Antwoordwens = {
  readonly concept: string;
  readonly vraag: string;
  /** De versie van het concept zoals wie antwoordt het zag. */
  readonly versie: number;
  readonly velden: Velden;
};

/** De vraag waarop iemand antwoordde, met wat hij schreef. */
type Gevraagd = {
  readonly concept: Concept;
  readonly kader: Convenantkader;
  readonly vraag: Checkvraag;
  readonly stand: Antwoordstand;
};

/** Wat een ander intussen van dezelfde vraag maakte; het eigen antwoord staat nog in `stand`. */
export type Botsing = Gevraagd & {
  readonly kind: 'intussen-gewijzigd';
  /** De organisatie die het veranderde. */
  readonly door: string;
  readonly op: Date;
  /** Haar antwoord in woorden; leeg als zij de plaats weghaalde. */
  readonly hunne: readonly string[];
  readonly weg: boolean;
};

export type Antwoorduitkomst =
  | { readonly kind: 'bewaard'; readonly inhoud: Conceptinhoud }
  | (Gevraagd & { readonly kind: 'fout' })
  | Botsing
  /** Het ligt voor of is klaar; er is niets bewaard. */
  | { readonly kind: 'ligt-voor' }
  | NietGevonden;

/**
 * Bewaart het antwoord op een vraag van de checklist. Veranderde een ander intussen een andere vraag, dan komt dit er gewoon bij.
 * Veranderde hij dezelfde vraag, dan wordt er niets bewaard en staan beide antwoorden naast elkaar; wie daarna bewaart, zag ze.
 */
export async function beantwoordVraag(opening: Beheeropening, wens: Antwoordwens): Promise<Antwoorduitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Antwoorduitkomst> => {
    const concept = await vergrendelConcept(tx, wens.concept);
    const uitkomst = concept === undefined ? NIET_GEVONDEN : await beantwoord({ tx, opening, wens, concept });
    await legWijzigingVast(tx, wens.concept, uitkomst.kind === 'bewaard');
    return uitkomst;
  });
}

/** Legt vast dat een concept veranderde, of dat dat niet kon. */
export async function legWijzigingVast(tx: Tx, concept: string, gelukt: boolean): Promise<void> {
  await legVast(tx, {
    code: 'overlegtype-gewijzigd',
    uitkomst: gelukt ? 'gelukt' : 'geweigerd',
    object: { soort: 'overlegtypeconcept', id: concept },
    betrokkenen: [],
  });
}

type Werk = {
  readonly tx: Tx;
  readonly opening: Beheeropening;
  readonly wens: Antwoordwens;
  readonly concept: Concept;
};

async function beantwoord({ tx, opening, wens, concept }: Werk): Promise<Antwoorduitkomst> {
  if (concept.stand !== 'bezig') return { kind: 'ligt-voor' };
  const { plek } = wens.velden;
  const kader = await leesKader(tx, concept.convenant);
  const soort = typeof plek === 'string' ? plek : null;
  const vraag = vindVraag(concept.inhoud, { sleutel: wens.vraag, soort, teksten: kader.teksten });
  const laatste = concept.wijzigingen[wens.vraag];
  if (vraag === undefined || (isNieuw(concept, wens.vraag) && laatste?.weg !== true)) return NIET_GEVONDEN;
  const lezing = vraag.antwoord(concept.inhoud, wens.velden);
  if (lezing.kind === 'fout') return { kind: 'fout', concept, kader, vraag, stand: lezing.stand };
  const gelijk = zelfdeAntwoord(vraag, concept.inhoud, lezing.inhoud) && laatste?.weg !== true;
  if (gelijk) return { kind: 'bewaard', inhoud: concept.inhoud };
  if (laatste !== undefined && laatste.versie > wens.versie)
    return botsing(tx, { concept, kader, vraag, laatste, stand: lezing.stand });
  const { versie, wijziging } = volgende(tx, opening, concept);
  const wijzigingen = { ...concept.wijzigingen, [wens.vraag]: wijziging };
  await updateConcept(tx, { ...concept, inhoud: lezing.inhoud, wijzigingen, versie }, opening.verzoeker);
  return { kind: 'bewaard', inhoud: lezing.inhoud };
}

/** Een plaats die er niet is: ooit weggehaald, of verzonnen door wie het adres typte. */
const isNieuw = ({ inhoud }: Concept, vraag: string): boolean =>
  vraag.startsWith('plaats-') && !inhoud.rollen.some(({ sleutel }) => `plaats-${sleutel}` === vraag);

/** De volgende versie van een concept, met wie haar maakte. */
export function volgende(
  tx: Tx,
  { verzoeker }: Beheeropening,
  concept: Concept,
): { readonly versie: number; readonly wijziging: Wijziging } {
  const versie = concept.versie + 1;
  return { versie, wijziging: { versie, partij: verzoeker.partij, op: tx.nu.toISOString() } };
}

type Botsend = Gevraagd & { readonly laatste: Wijziging };

async function botsing(tx: Tx, { laatste, ...gevraagd }: Botsend): Promise<Botsing> {
  const partij = await findPartij(tx, laatste.partij);
  return {
    kind: 'intussen-gewijzigd',
    ...gevraagd,
    door: partij?.naam ?? 'Een andere organisatie',
    op: new Date(laatste.op),
    hunne: laatste.weg ? [] : gevraagd.vraag.inWoorden(gevraagd.concept.inhoud),
    weg: laatste.weg === true,
  };
}
