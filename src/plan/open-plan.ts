import { positieVan } from '../betrokkene/positie.ts';
import { type CasusFeiten, type Deelnemerfeit, kanNazorgHebben } from '../casus/feiten.ts';
import { isBevestigd } from '../casus/open-casus.ts';
import type { Tx } from '../db/transactie.ts';
import { type GeenZitting, legVergeefsVast, openZitting, type Zitting } from '../gegeven/zitting.ts';
import { dagVan } from '../lib/klok.ts';
import type { Gebeurteniscode } from '../logboek/codes.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findPlannen, type Planrij } from './plan.queries.ts';
import { type Planloop, planloop } from './planloop.ts';

/** Het plan van een casus zoals iemand met een stoel het opent. */
export type Planzitting = Zitting & {
  /** Alle versies, nieuwste eerst. */
  readonly plannen: readonly Planrij[];
  /** Wat nu geldt; null zolang niets is vastgesteld. */
  readonly geldend: Planrij | null;
  /** Waar nu aan gewerkt wordt of wat is voorgelegd. */
  readonly inBewerking: Planrij | null;
  readonly loop: Planloop;
};

/** Waarom iets met het plan nu niet kan; nooit iets over wat iemand niet mag zien. */
export type KanNiet<R extends string> = { readonly kind: 'kan-niet'; readonly reden: R };

/**
 * Opent het plan voor wie een stoel heeft. Van het gezin alleen de jongere en wie voor hem beslist (E-02); wie meekomt of geen
 * stem meer heeft, vindt hier niets. Wat niet te vinden is, ligt vast als poging.
 */
export async function openPlan(
  tx: Tx,
  casus: string,
  code: Gebeurteniscode,
): Promise<{ readonly kind: 'open'; readonly plan: Planzitting } | GeenZitting> {
  const geopend = await openZitting(tx, casus);
  if (geopend.kind !== 'zitting') {
    await legVergeefsVast(tx, { code, casus });
    return geopend;
  }
  const { zitting } = geopend;
  if (!doetMee(zitting.feiten, zitting.stoel)) {
    await legVast(tx, { code, uitkomst: 'geweigerd', ...kopVan(zitting) });
    return { kind: 'niet-gevonden' };
  }
  const plannen = await findPlannen(tx, casus);
  const geldend = plannen.find((plan) => plan.status === 'vastgesteld') ?? null;
  return {
    kind: 'open',
    plan: {
      ...zitting,
      plannen,
      geldend,
      inBewerking: plannen.find((plan) => plan.status === 'concept' || plan.status === 'voorgelegd') ?? null,
      loop: loopVan(zitting, { geldend, beeindigdOp: geldend?.beeindigd_op ?? null }),
    },
  };
}

type Einde = { readonly geldend: Planrij | null; readonly beeindigdOp: string | null };

/** Waar een geldend plan is als het op deze dag afliep; wie is geïnformeerd telt, want zonder dat is er geen nazorg. */
export function loopVan({ feiten }: Zitting, { geldend, beeindigdOp }: Einde): Planloop {
  if (geldend === null || geldend.vastgesteld_op === null) return { kind: 'loopt' };
  const { overlegtype, peildatum } = feiten;
  return planloop({
    van: dagVan(geldend.vastgesteld_op),
    beeindigdOp,
    nazorgMaanden: overlegtype.inhoud.nazorgMaanden,
    geinformeerd: kanNazorgHebben(feiten),
    vandaag: peildatum,
  });
}

/** Als `openPlan`, maar alleen voor wie het overleg leidt (B3-3); een ander vindt hier niets. */
export async function openPlanAlsRegie(
  tx: Tx,
  casus: string,
  code: Gebeurteniscode,
): Promise<{ readonly kind: 'open'; readonly plan: Planzitting } | GeenZitting> {
  const geopend = await openPlan(tx, casus, code);
  if (geopend.kind !== 'open' || geopend.plan.stoel.procesregisseur) return geopend;
  await legVast(tx, { code, uitkomst: 'geweigerd', ...kopVan(geopend.plan) });
  return { kind: 'niet-gevonden' };
}

/**
 * Wie aan het plan meewerkt en om zijn antwoord wordt gevraagd: wie bevestigde, de jongere zelf en wie gezag heeft (PH-3a). Wie
 * alleen voor een bijeenkomst komt, leest en schrijft daarin niet mee (T25-07).
 */
export function doetMee(feiten: CasusFeiten, stoel: Deelnemerfeit): boolean {
  if (stoel.soort === 'medewerker') return isBevestigd(stoel) && stoel.plek === undefined;
  const positie = positieVan(feiten, stoel.persoon);
  return positie === 'jongere' || positie === 'gezag';
}

/**
 * Telt dit antwoord op een plan of verslag, of wordt er nog op gewacht? Wat iemand zei, blijft staan. Wie zweeg en intussen niet meer
 * meedoet, zoals een ouder van wie nu 16 of 18 is, hoeft niets meer te zeggen: op hem wacht niemand (B.7, E-02).
 */
export const teltMee =
  (feiten: CasusFeiten) =>
  ({ deelnemer_id, stand }: { readonly deelnemer_id: string; readonly stand: string }): boolean => {
    if (stand !== 'gevraagd') return true;
    return feiten.deelnemers.some((d) => d.id === deelnemer_id && d.actief && doetMee(feiten, d));
  };

/** Wat elke logregel over het plan van deze casus gemeen heeft. */
export function kopVan({ feiten }: Pick<Zitting, 'feiten'>) {
  return { casus: feiten.casus.id, fase: feiten.casus.fase, betrokkenen: [feiten.betrokkene.id] } as const;
}

/** Waarom er nu niets aan het plan kan veranderen, of null als dat kan: de casus loopt en het plan is niet afgelopen. */
export function stilgelegd({ feiten, loop }: Planzitting): 'gesloten' | 'afgelopen' | null {
  if (feiten.casus.status === 'gesloten') return 'gesloten';
  return loop.kind === 'loopt' ? null : 'afgelopen';
}
