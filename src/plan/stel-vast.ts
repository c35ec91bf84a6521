import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { findCasusregie } from '../casus/casusregie/casusregie.queries.ts';
import { zoektVolger } from '../casus/casusregie/vraag-casusregie.ts';
import { hoortErbij } from '../casus/feiten.ts';
import { raakAan } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planTaak, rondTakenAf } from '../taak/taken.ts';
import { lopendeAkkoorden } from './antwoord-op-plan.ts';
import { gespreksdag } from './gespreksdag.ts';
import { type KanNiet, kopVan, openPlanAlsRegie, type Planzitting, stilgelegd } from './open-plan.ts';
import { type Planrij, zetVastgesteld } from './plan.queries.ts';
import { findActiesVoorTaken } from './regel.queries.ts';

export type Vaststelreden = 'gesloten' | 'afgelopen' | 'niet-voorgelegd' | 'wacht-op-antwoord';
export type Vaststeluitkomst =
  | { readonly kind: 'vastgesteld'; readonly versie: number }
  | KanNiet<Vaststelreden>
  | GeenZitting;

/**
 * Stelt het plan vast zodra ieder die is gevraagd antwoordde, of is vastgelegd waarom niet; wie het niet eens is, houdt dat niet
 * tegen (PH-3a, B.6). Daarna staan de taken klaar: acties, gesprekken over de voortgang en de evaluatie (PH-4d, PH-5a).
 */
export function stelPlanVast(
  opening: Casusopening<Medewerker>,
  { casus }: { readonly casus: string },
): Promise<Vaststeluitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Vaststeluitkomst> => {
    const geopend = await openPlanAlsRegie(tx, casus, 'plan-vastgesteld');
    if (geopend.kind !== 'open') return geopend;
    const { plan } = geopend;
    const nu = plan.inBewerking;
    const kop = { ...kopVan(plan), code: 'plan-vastgesteld' } as const;
    const wacht = (await lopendeAkkoorden(tx, plan)).some((rij) => rij.stand === 'gevraagd');
    const stil = stilgelegd(plan);
    const reden = stil ?? (nu?.status !== 'voorgelegd' ? 'niet-voorgelegd' : wacht ? 'wacht-op-antwoord' : null);
    if (reden !== null || nu === null || !(await zetVastgesteld(tx, { casus, plan: nu.id }))) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'kan-niet', reden: reden ?? 'niet-voorgelegd' };
    }
    await planTaken(tx, plan, nu);
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'plan', id: nu.id } });
    await planBerichten(tx, anderen(plan));
    await raakAan(tx, casus);
    return { kind: 'vastgesteld', versie: nu.versie };
  });
}

const anderen = ({ feiten, stoel }: Planzitting): readonly string[] =>
  feiten.deelnemers.filter((d) => hoortErbij(feiten, d) && d.id !== stoel.id).map((d) => d.persoon);

async function planTaken(tx: Tx, plan: Planzitting, nu: Planrij): Promise<void> {
  const casus = plan.feiten.casus.id;
  const regie = plan.stoel.persoon;
  for (const soort of [
    'plan-beoordelen',
    'planactie-doen',
    'plangesprek-voeren',
    'plan-evalueren',
    'plan-herzien',
  ] as const)
    await rondTakenAf(tx, { casus, soort });
  for (const actie of await findActiesVoorTaken(tx, casus)) {
    // Ook een ouder of jongere: op hun eerste pagina staat wat zij gaan doen. Herinnerd worden zij niet (6c).
    const eigenaar = plan.feiten.deelnemers.find((d) => d.id === actie.wie[0] && d.actief);
    if (eigenaar === undefined) continue;
    const taak = { casus, voor: eigenaar.persoon, voorDatum: actie.wanneer, onderwerp: actie.stam_id };
    await planTaak(tx, { ...taak, soort: 'planactie-doen' });
  }
  const { volgt, gevraagd } = await findCasusregie(tx, casus);
  if (volgt === null && gevraagd === null && zoektVolger(plan.feiten))
    await planTaak(tx, { casus, voor: regie, soort: 'casusregie-kiezen', voorDatum: null });
  const gesprek = gespreksdag(nu, tx.vandaag);
  if (gesprek !== null)
    await planTaak(tx, { casus, voor: regie, soort: 'plangesprek-voeren', voorDatum: gesprek, onderwerp: nu.id });
  await planTaak(tx, { casus, voor: regie, soort: 'plan-evalueren', voorDatum: nu.evaluatie_op, onderwerp: nu.id });
}
