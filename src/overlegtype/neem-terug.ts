import { inTransactie, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { rondPartijtaakAf } from '../taak/taken.ts';
import { type Beheeropening, NIET_GEVONDEN, type NietGevonden } from './beheerder.ts';
import { type Concept, findConvenanten, updateConcept, vergrendelConcept } from './concept.queries.ts';
import { findVoorstel, updateTeruggenomen } from './voorstel.queries.ts';

export type Terugneemuitkomst =
  | { readonly kind: 'teruggenomen' | 'weggegooid' }
  | { readonly kind: 'mag-niet' }
  | { readonly kind: 'niet-meer' }
  | NietGevonden;

/** Wie begon of voorlegde, en de penvoerder van het convenant: zij halen weg wat van allen is. */
export async function magTerugnemen(
  tx: Tx,
  partij: string,
  concept: Concept,
  voorlegger: string | null,
): Promise<boolean> {
  if (partij === concept.begonnenPartij || partij === voorlegger) return true;
  return (await findConvenanten(tx)).some(({ id, penvoerder }) => id === concept.convenant && penvoerder === partij);
}

/** Neemt een voorstel terug om het te wijzigen. Wat partijen antwoordden, telt niet meer: na het voorleggen antwoordt ieder opnieuw. */
export function neemTerug(opening: Beheeropening, concept: string): Promise<Terugneemuitkomst> {
  return metSlot(opening, concept, 'overlegtype-teruggenomen', async (tx, gevonden) => {
    const voorstel = await findVoorstel(tx, gevonden.id);
    if (gevonden.stand !== 'voorgelegd' || voorstel === undefined) return { kind: 'niet-meer' };
    if (!(await magTerugnemen(tx, opening.verzoeker.partij, gevonden, voorstel.aangebodenPartij)))
      return { kind: 'mag-niet' };
    await updateTeruggenomen(tx, voorstel.id);
    await rondPartijtaakAf(tx, { soort: 'overlegtype-beslissen', onderwerp: gevonden.id });
    await updateConcept(tx, { ...gevonden, stand: 'bezig' }, opening.verzoeker);
    return { kind: 'teruggenomen' };
  });
}

/** Gooit een concept weg dat niet voorligt. Het overlegtype dat al geldt, verandert niet. */
export function gooiConceptWeg(opening: Beheeropening, concept: string): Promise<Terugneemuitkomst> {
  return metSlot(opening, concept, 'overlegtype-gewijzigd', async (tx, gevonden) => {
    if (gevonden.stand !== 'bezig') return { kind: 'niet-meer' };
    if (!(await magTerugnemen(tx, opening.verzoeker.partij, gevonden, null))) return { kind: 'mag-niet' };
    await updateConcept(tx, { ...gevonden, stand: 'weg' }, opening.verzoeker);
    return { kind: 'weggegooid' };
  });
}

async function metSlot(
  opening: Beheeropening,
  id: string,
  code: 'overlegtype-teruggenomen' | 'overlegtype-gewijzigd',
  werk: (tx: Tx, concept: Concept) => Promise<Terugneemuitkomst>,
): Promise<Terugneemuitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const concept = await vergrendelConcept(tx, id);
    const uitkomst = concept === undefined ? NIET_GEVONDEN : await werk(tx, concept);
    const gelukt = uitkomst.kind === 'teruggenomen' || uitkomst.kind === 'weggegooid';
    const object = { soort: 'overlegtypeconcept', id };
    await legVast(tx, { code, uitkomst: gelukt ? 'gelukt' : 'geweigerd', object, betrokkenen: [] });
    return uitkomst;
  });
}
