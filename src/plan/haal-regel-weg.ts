import { raakAan } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Opening } from '../gegeven/nieuw/invoer.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { type KanNiet, kopVan, openPlan, stilgelegd } from './open-plan.ts';
import { findRegels } from './regel.queries.ts';
import { vervang } from './vervang-regel.ts';

export type Weguitkomst =
  | { readonly kind: 'weggehaald' }
  | KanNiet<'gesloten' | 'afgelopen' | 'geen-concept' | 'niet-van-u'>
  | GeenZitting;

/** Haalt een eigen doel of actie uit het concept. In een eerdere, vastgestelde versie blijft zij staan voor wie haar mag lezen. */
export function haalRegelWeg(
  opening: Opening,
  { casus, regel }: { readonly casus: string; readonly regel: string },
): Promise<Weguitkomst> {
  return inTransactie({ ...opening, slot: { casus, slot: 'alleen' }, logregel: 'verplicht' }, async (tx) => {
    const geopend = await openPlan(tx, casus, 'plan-gewijzigd');
    if (geopend.kind !== 'open') return geopend;
    const { plan } = geopend;
    const kop = { ...kopVan(plan), code: 'plan-gewijzigd', object: { soort: 'planregel', id: regel } } as const;
    const weiger = async (uitkomst: Weguitkomst): Promise<Weguitkomst> => {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return uitkomst;
    };
    const rij = (await findRegels(tx, casus)).find(({ id, tot_versie }) => id === regel && tot_versie === null);
    if (rij === undefined) return weiger({ kind: 'niet-gevonden' });
    const stil = stilgelegd(plan);
    if (stil !== null) return weiger({ kind: 'kan-niet', reden: stil });
    const concept = plan.inBewerking;
    if (concept?.status !== 'concept') return weiger({ kind: 'kan-niet', reden: 'geen-concept' });
    const gedaan = await vervang(tx, plan, { regel: rij, concept });
    if (gedaan === 'niet-van-u') return weiger({ kind: 'kan-niet', reden: 'niet-van-u' });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', bronPartij: plan.stoel.partijId });
    await raakAan(tx, casus);
    return { kind: 'weggehaald' };
  });
}
