import { inTransactie } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findRolhouders } from '../../partij/rolhouders.queries.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planPartijtaak } from '../../taak/taken.ts';
import { verzegelVoorPartij } from '../zegels.ts';
import { lopendeZitting, type Toezichtopening, toezichtgrond } from '../zitting.ts';
import { insertBevinding } from './bevinding.queries.ts';
import type { Bevindingartikel, Bevindingsoort, Ernst } from './bevinding.ts';

export type Bevindingwens = {
  /** Id dat het formulier bij het openen kreeg: twee keer verzenden is een bevinding. */
  readonly id: string;
  readonly soort: Bevindingsoort;
  readonly ernst: Ernst;
  readonly eis: Bevindingartikel;
  /** Kalenderdag waarvoor de gemandateerde antwoordt. */
  readonly termijn: string;
  readonly wat: string;
  readonly advies: string;
};

/** Legt een bevinding of advies vast en geeft de gemandateerden van de eigen partij de taak te antwoorden (15.3). */
export async function legBevindingVast(
  { omgeving, verzoeker, herkomst }: Toezichtopening,
  wens: Bevindingwens,
): Promise<{ readonly kind: 'vastgelegd' }> {
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const { partij, persoon } = verzoeker;
    const plek = { partij, veld: 'bevinding.inhoud', record: wens.id } as const;
    const inhoud = await verzegelVoorPartij(tx, plek, { wat: wens.wat, advies: wens.advies });
    const { id, soort, ernst, eis, termijn } = wens;
    if (await insertBevinding(tx, { id, soort, ernst, eis, termijn, partij, inhoud, door: persoon })) {
      const beheerders = await findRolhouders(tx, { partijen: [partij], rol: 'beheerder' });
      for (const voor of beheerders)
        await planPartijtaak(tx, { voor, soort: 'bevinding-beantwoorden', voorDatum: termijn, onderwerp: id });
      await planBerichten(tx, beheerders);
    }
    const zitting = await lopendeZitting(tx, verzoeker);
    await legVast(tx, {
      code: 'bevinding-vastgelegd',
      uitkomst: 'gelukt',
      object: { soort: 'bevinding', id },
      bronPartij: partij,
      ...(zitting === null ? {} : { grondslag: toezichtgrond(zitting.doel) }),
      betrokkenen: [],
    });
    return { kind: 'vastgelegd' };
  });
}
