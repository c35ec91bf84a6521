import { inTransactie, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { rondPartijtaakAf } from '../taak/taken.ts';
import { type Beheeropening, NIET_GEVONDEN, type NietGevonden } from './beheerder.ts';
import { vergrendelConcept } from './concept.queries.ts';
import { stelVastAlsIedereenAkkoordIs } from './stel-vast.ts';
import { findVoorstel, updateAkkoord } from './voorstel.queries.ts';

export type Voorstelantwoord = {
  readonly concept: string;
  /** Het voorstel dat de beheerder las: wie een eerdere tekst openhad, antwoordt niet ongemerkt op een nieuwe. */
  readonly voorstel: string;
  readonly antwoord: 'akkoord' | 'niet-akkoord';
  /** Verplicht bij niet akkoord. */
  readonly reden: string | null;
};

export type Voorstelantwoorduitkomst =
  | { readonly kind: 'beantwoord' | 'vastgesteld' }
  | { readonly kind: 'reden-nodig' }
  /** Er ligt intussen iets anders voor, of niets meer. */
  | { readonly kind: 'niet-meer' }
  /** Deze organisatie zit volgens het overlegtype niet aan tafel. */
  | { readonly kind: 'niet-gevraagd' }
  | NietGevonden;

/**
 * Legt vast wat de eigen partij van een voorstel vindt (B3-1). Een antwoord kan veranderen zolang het voorligt. Het slot op het
 * concept laat antwoorden na elkaar gaan: de laatste die akkoord gaat, stelt vast.
 */
export async function antwoordOpVoorstel(
  opening: Beheeropening,
  wens: Voorstelantwoord,
): Promise<Voorstelantwoorduitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const uitkomst = await antwoord(tx, opening, wens);
    await legVast(tx, {
      code: 'overlegtype-beantwoord',
      uitkomst: uitkomst.kind === 'beantwoord' || uitkomst.kind === 'vastgesteld' ? 'gelukt' : 'geweigerd',
      object: { soort: 'overlegtypevoorstel', id: wens.voorstel },
      betrokkenen: [],
    });
    return uitkomst;
  });
}

async function antwoord(
  tx: Tx,
  { verzoeker }: Beheeropening,
  wens: Voorstelantwoord,
): Promise<Voorstelantwoorduitkomst> {
  const concept = await vergrendelConcept(tx, wens.concept);
  if (concept === undefined) return NIET_GEVONDEN;
  const voorstel = await findVoorstel(tx, concept.id);
  if (voorstel === undefined || voorstel.id !== wens.voorstel) return { kind: 'niet-meer' };
  const weigert = wens.antwoord === 'niet-akkoord';
  if (weigert && (wens.reden ?? '').trim() === '') return { kind: 'reden-nodig' };
  const gevraagd = await updateAkkoord(tx, { ...wens, reden: weigert ? wens.reden : null }, verzoeker);
  if (!gevraagd) return { kind: 'niet-gevraagd' };
  await rondPartijtaakAf(tx, { soort: 'overlegtype-beslissen', onderwerp: concept.id, partij: verzoeker.partij });
  const klaar = await stelVastAlsIedereenAkkoordIs(tx, { verzoeker, concept, voorstel });
  return { kind: klaar ? 'vastgesteld' : 'beantwoord' };
}
