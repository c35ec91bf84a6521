import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { raakAan } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planTaak, rondTakenAf } from '../taak/taken.ts';
import { insertGevraagd } from './akkoord.queries.ts';
import { doetMee, type KanNiet, kopVan, openPlanAlsRegie, type Planzitting, stilgelegd } from './open-plan.ts';
import { zetTerug, zetVoorgelegd } from './plan.queries.ts';
import { findRegels } from './regel.queries.ts';

export type Voorlegreden = 'gesloten' | 'afgelopen' | 'geen-concept' | 'zonder-doel';
export type Voorleguitkomst =
  | { readonly kind: 'voorgelegd'; readonly gevraagd: number }
  | KanNiet<Voorlegreden>
  | GeenZitting;

/** Zo lang heeft een professional om te antwoorden; daarna staat de taak bij wat te laat is. */
const DAGEN_OM_TE_ANTWOORDEN = 7;

type Plek = { readonly casus: string };

/**
 * Legt het concept voor: elke deelnemer, ook van het gezin, wordt gevraagd of hij het ermee eens is (PH-3a). Tot het
 * antwoord verandert er niets meer aan. Wie in het gezin meedoet, krijgt een bericht zonder inhoud.
 */
export function legVoor(opening: Casusopening<Medewerker>, { casus }: Plek): Promise<Voorleguitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Voorleguitkomst> => {
    const geopend = await openPlanAlsRegie(tx, casus, 'plan-voorgelegd');
    if (geopend.kind !== 'open') return geopend;
    const { plan } = geopend;
    const concept = plan.inBewerking;
    const kop = { ...kopVan(plan), code: 'plan-voorgelegd' } as const;
    const stil = stilgelegd(plan);
    // Wie voorlegt, leest zelf minstens een doel: een plan zonder doel is er niet (PH-3b).
    const metDoel = (await findRegels(tx, casus)).some((r) => r.soort === 'doel' && r.tot_versie === null);
    const reden = stil ?? (concept?.status !== 'concept' ? 'geen-concept' : metDoel ? null : 'zonder-doel');
    if (reden !== null || concept === null || !(await zetVoorgelegd(tx, { casus, plan: concept.id }))) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'kan-niet', reden: reden ?? 'geen-concept' };
    }
    const gevraagd = gevraagden(plan);
    await insertGevraagd(
      tx,
      { casus, plan: concept.id, ronde: concept.ronde + 1 },
      gevraagd.map(({ id, persoon }) => ({ deelnemer: id, persoon })),
    );
    const voorDatum = plusDagen(tx.vandaag, DAGEN_OM_TE_ANTWOORDEN);
    // Ook ouders en jongere: anders zegt hun eerste pagina dat er niets gevraagd wordt. Herinnerd worden zij niet (6c).
    for (const { persoon } of gevraagd)
      await planTaak(tx, { casus, voor: persoon, soort: 'plan-beoordelen', voorDatum, onderwerp: concept.id });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'plan', id: concept.id } });
    await planBerichten(
      tx,
      gevraagd.map(({ persoon }) => persoon).filter((persoon) => persoon !== plan.stoel.persoon),
    );
    await raakAan(tx, casus);
    return { kind: 'voorgelegd', gevraagd: gevraagd.length };
  });
}

/** Wie om een antwoord wordt gevraagd: wie nu aan tafel zit en meedoet. Een kind onder 12 wordt gehoord in een gesprek (13.3). */
function gevraagden({ feiten }: Planzitting) {
  return feiten.deelnemers.filter((d) => d.actief && doetMee(feiten, d));
}

export type Terugneemuitkomst =
  | { readonly kind: 'teruggenomen' }
  | KanNiet<'gesloten' | 'afgelopen' | 'niet-voorgelegd'>
  | GeenZitting;

/** Neemt een voorgelegd plan terug, zodat de bronnen hun regels kunnen veranderen. Antwoorden tellen daarna opnieuw. */
export function neemTerug(opening: Casusopening<Medewerker>, { casus }: Plek): Promise<Terugneemuitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Terugneemuitkomst> => {
    const geopend = await openPlanAlsRegie(tx, casus, 'plan-teruggenomen');
    if (geopend.kind !== 'open') return geopend;
    const { plan } = geopend;
    const stil = stilgelegd(plan);
    const terug =
      stil === null && plan.inBewerking !== null && (await zetTerug(tx, { casus, plan: plan.inBewerking.id }));
    await legVast(tx, { ...kopVan(plan), code: 'plan-teruggenomen', uitkomst: terug ? 'gelukt' : 'geweigerd' });
    if (!terug) return { kind: 'kan-niet', reden: stil ?? 'niet-voorgelegd' };
    await rondTakenAf(tx, { casus, soort: 'plan-beoordelen' });
    await raakAan(tx, casus);
    return { kind: 'teruggenomen' };
  });
}
