import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { raakAan } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { dagVan } from '../lib/klok.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Taaksoort } from '../taak/soorten.ts';
import { planTaak, rondTakenAf } from '../taak/taken.ts';
import { type KanNiet, kopVan, loopVan, openPlanAlsRegie, stilgelegd } from './open-plan.ts';
import { beperkTotNazorg, zetBeeindigd } from './plan.queries.ts';

export type Eindewens = {
  readonly casus: string;
  /** De eerste kalenderdag zonder plan; niet na vandaag en niet voor het vaststellen. */
  readonly op: string;
};
export type Eindreden = 'gesloten' | 'afgelopen' | 'geen-plan' | 'in-bewerking' | 'datum';
export type Eindeuitkomst =
  /** `nazorgTot`: de eerste dag waarop ook doelen en uitkomsten niet meer te lezen zijn. */
  { readonly kind: 'beeindigd'; readonly nazorgTot: string } | KanNiet<Eindreden> | GeenZitting;

/** Wat bij een lopend plan hoort: na het einde valt er niets meer te doen, te volgen of te evalueren. */
const EINDE = [
  'planactie-doen',
  'plangesprek-voeren',
  'plan-evalueren',
  'casusregie-kiezen',
  'casusregie-aanvaarden',
] as const satisfies readonly Taaksoort[];

/**
 * Legt vast dat het plan is afgelopen. Vanaf die dag loopt de nazorg, hoogstens zes maanden, met alleen doelen en uitkomsten
 * (PH-5b, E-03); daarna is er niets meer te lezen en hoort de casus te sluiten (5.6).
 */
export function beeindigPlan(opening: Casusopening<Medewerker>, { casus, op }: Eindewens): Promise<Eindeuitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Eindeuitkomst> => {
    const geopend = await openPlanAlsRegie(tx, casus, 'plan-beeindigd');
    if (geopend.kind !== 'open') return geopend;
    const { plan } = geopend;
    const { geldend } = plan;
    const kop = { ...kopVan(plan), code: 'plan-beeindigd' } as const;
    const vastgesteldOp = geldend?.vastgesteld_op ?? null;
    const reden =
      stilgelegd(plan) ??
      (geldend === null ? 'geen-plan' : plan.inBewerking !== null ? 'in-bewerking' : null) ??
      (op > tx.vandaag || (vastgesteldOp !== null && op < dagVan(vastgesteldOp)) ? 'datum' : null);
    if (reden !== null || geldend === null || !(await zetBeeindigd(tx, { casus, plan: geldend.id, op }))) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'kan-niet', reden: reden ?? 'geen-plan' };
    }
    for (const soort of EINDE) await rondTakenAf(tx, { casus, soort });
    await beperkTotNazorg(tx, casus, plan.feiten.casus.schoolPartij);
    const loop = loopVan(plan, { geldend, beeindigdOp: op });
    const nazorgTot = loop.kind === 'nazorg' ? loop.tot : op;
    const taak = { casus, voor: plan.stoel.persoon, soort: 'nazorg-afronden', onderwerp: geldend.id } as const;
    await planTaak(tx, { ...taak, voorDatum: nazorgTot });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'plan', id: geldend.id } });
    await raakAan(tx, casus);
    return { kind: 'beeindigd', nazorgTot };
  });
}
