import { inTransactie, type Tx } from '../db/transactie.ts';
import { legWijzigingVast, volgende } from './beantwoord-vraag.ts';
import { type Beheeropening, NIET_GEVONDEN, type NietGevonden } from './beheerder.ts';
import { nieuwePlaats } from './checklist/tafelvragen.ts';
import { type Concept, updateConcept, vergrendelConcept } from './concept.queries.ts';
import type { Conceptrol } from './conceptinhoud.ts';
import { plaatsvraag } from './keur-tafel.ts';
import { meldersBij } from './melders.ts';
import { plaatssoort } from './plaatsen.ts';

export type Plaatsuitkomst =
  | { readonly kind: 'bewaard'; readonly plaats: string }
  | { readonly kind: 'ligt-voor' }
  | NietGevonden;

type Plek = { readonly concept: string; readonly plaats: string };

/** Zet een plaats erbij (CL-1a); `soort` is een van de plaatsen van B.1. Twee die tegelijk iemand erbij zetten, krijgen er beiden een. */
export async function zetPlaatsErbij(
  opening: Beheeropening,
  wens: { readonly concept: string; readonly soort: string },
): Promise<Plaatsuitkomst> {
  return metConcept(opening, wens.concept, async (tx, concept) => {
    const soort = plaatssoort(wens.soort);
    if (soort === undefined) return NIET_GEVONDEN;
    const plaats = tx.nieuwId();
    await bewaar({ tx, opening, concept }, plaats, [...concept.inhoud.rollen, nieuwePlaats(soort, plaats)]);
    return { kind: 'bewaard', plaats };
  });
}

/** Haalt een plaats weg. Schreef een ander er net iets over, dan hoort die dat en kan haar terugzetten. */
export async function haalPlaatsWeg(opening: Beheeropening, { concept: id, plaats }: Plek): Promise<Plaatsuitkomst> {
  return metConcept(opening, id, async (tx, concept) => {
    const over = concept.inhoud.rollen.filter(({ sleutel }) => sleutel !== plaats);
    if (over.length < concept.inhoud.rollen.length) await bewaar({ tx, opening, concept }, plaats, over);
    return { kind: 'bewaard', plaats };
  });
}

async function metConcept(
  opening: Beheeropening,
  id: string,
  werk: (tx: Tx, concept: Concept) => Promise<Plaatsuitkomst>,
): Promise<Plaatsuitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Plaatsuitkomst> => {
    const concept = await vergrendelConcept(tx, id);
    const uitkomst = await (async (): Promise<Plaatsuitkomst> => {
      if (concept === undefined) return NIET_GEVONDEN;
      return concept.stand === 'bezig' ? werk(tx, concept) : { kind: 'ligt-voor' };
    })();
    await legWijzigingVast(tx, id, uitkomst.kind === 'bewaard');
    return uitkomst;
  });
}

type Werk = { readonly tx: Tx; readonly opening: Beheeropening; readonly concept: Concept };

async function bewaar({ tx, opening, concept }: Werk, plaats: string, rollen: readonly Conceptrol[]): Promise<void> {
  const { versie, wijziging } = volgende(tx, opening, concept);
  const weg = !rollen.some(({ sleutel }) => sleutel === plaats);
  const regel = weg ? { ...wijziging, weg: true as const } : wijziging;
  const wijzigingen = { ...concept.wijzigingen, [plaatsvraag(plaats)]: regel };
  await updateConcept(
    tx,
    {
      ...concept,
      inhoud: { ...concept.inhoud, rollen, melders: meldersBij({ melders: concept.inhoud.melders, rollen }) },
      wijzigingen,
      versie,
    },
    opening.verzoeker,
  );
}
