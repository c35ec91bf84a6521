import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { raakAan } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import type { Opening } from '../gegeven/nieuw/invoer.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { verzegelTekst } from '../kluis/teksten.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { rondTakenAf } from '../taak/taken.ts';
import { type Akkoordrij, findAkkoorden, insertWoorden, zetAntwoord } from './akkoord.queries.ts';
import {
  type KanNiet,
  kopVan,
  openPlan,
  openPlanAlsRegie,
  type Planzitting,
  stilgelegd,
  teltMee,
} from './open-plan.ts';
import { planzegel } from './zegel.ts';

export type Antwoordwens = {
  readonly casus: string;
  /** De versie die de lezer voor zich had; is zij intussen teruggenomen, dan telt het antwoord niet. */
  readonly plan: string;
  readonly ronde: number;
  readonly stand: 'akkoord' | 'niet-akkoord';
  /** In eigen woorden; null als iemand er niets bij zegt. */
  readonly woorden: string | null;
};

export type Antwoordreden = 'gesloten' | 'afgelopen' | 'niet-voorgelegd' | 'niet-gevraagd';
export type Antwoorduitkomst = { readonly kind: 'beantwoord' } | KanNiet<Antwoordreden> | GeenZitting;

/**
 * Zegt of iemand het eens is met het plan, met eigen woorden (PH-3a). Niet eens zijn houdt niets tegen: het staat erbij. Tot het
 * plan is vastgesteld kan ieder van antwoord veranderen. De woorden leest, naast de schrijver, alleen wie het overleg leidt.
 */
export function antwoordOpPlan(opening: Opening, wens: Antwoordwens): Promise<Antwoorduitkomst> {
  const { casus } = wens;
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Antwoorduitkomst> => {
    const geopend = await openPlan(tx, casus, 'plan-beantwoord');
    if (geopend.kind !== 'open') return geopend;
    const { plan } = geopend;
    const kop = { ...kopVan(plan), code: 'plan-beantwoord', bronPartij: plan.stoel.partijId } as const;
    const voorgelegd = leesVoorgelegd(plan, wens);
    const akkoord =
      voorgelegd === null
        ? undefined
        : (await lopendeAkkoorden(tx, plan)).find((rij) => rij.deelnemer_id === plan.stoel.id);
    if (akkoord === undefined) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      const reden = stilgelegd(plan) ?? (voorgelegd === null ? 'niet-voorgelegd' : 'niet-gevraagd');
      return { kind: 'kan-niet', reden };
    }
    await bewaarWoorden(tx, plan, { akkoord: akkoord.id, woorden: wens.woorden });
    await zetAntwoord(tx, { akkoord: akkoord.id, casus, stand: wens.stand, door: plan.stoel.persoon });
    await rondTakenAf(tx, { casus, soort: 'plan-beoordelen', voor: plan.stoel.persoon });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'planakkoord', id: akkoord.id } });
    await raakAan(tx, casus);
    return { kind: 'beantwoord' };
  });
}

function leesVoorgelegd(plan: Planzitting, wens: Pick<Antwoordwens, 'plan' | 'ronde'>): string | null {
  const nu = plan.inBewerking;
  if (stilgelegd(plan) !== null || nu?.status !== 'voorgelegd') return null;
  return nu.id === wens.plan && nu.ronde === wens.ronde ? nu.id : null;
}

/** De antwoorden die nu tellen: van de versie in bewerking, in haar laatste ronde, van wie nog aan tafel zit en nog meedoet. */
export async function lopendeAkkoorden(tx: Tx, { feiten, inBewerking }: Planzitting): Promise<readonly Akkoordrij[]> {
  if (inBewerking === null) return [];
  const actief = new Set(feiten.deelnemers.filter((d) => d.actief).map((d) => d.id));
  return (await findAkkoorden(tx, feiten.casus.id)).filter(
    (rij) =>
      rij.plan_id === inBewerking.id &&
      rij.ronde === inBewerking.ronde &&
      actief.has(rij.deelnemer_id) &&
      teltMee(feiten)(rij),
  );
}

async function bewaarWoorden(
  tx: Tx,
  { feiten, stoel }: Planzitting,
  { akkoord, woorden }: { readonly akkoord: string; readonly woorden: string | null },
): Promise<void> {
  if (woorden === null) return;
  const id = tx.nieuwId();
  const zegel = planzegel(feiten, { veld: 'planwoorden.inhoud', record: id });
  const inhoud = await verzegelTekst(tx.omgeving.kluis, { ...zegel, tekst: woorden });
  await insertWoorden(tx, { id, casus: feiten.casus.id, akkoord, van: stoel.persoon, inhoud });
}

export type Zonderwens = {
  readonly casus: string;
  readonly akkoord: string;
  /** Waarom er geen antwoord is; wie het aangaat, leest dit. */
  readonly waarom: string;
};
export type Zonderuitkomst =
  | { readonly kind: 'vastgelegd' }
  | KanNiet<'gesloten' | 'afgelopen' | 'al-beantwoord'>
  | GeenZitting;

/** De regie legt vast waarom iemand niet antwoordde; eens of niet eens invullen voor een ander kan niet (B.6). */
export function legZonderAntwoordVast(opening: Casusopening<Medewerker>, wens: Zonderwens): Promise<Zonderuitkomst> {
  const { casus } = wens;
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Zonderuitkomst> => {
    const geopend = await openPlanAlsRegie(tx, casus, 'plan-zonder-antwoord');
    if (geopend.kind !== 'open') return geopend;
    const { plan } = geopend;
    const kop = {
      ...kopVan(plan),
      code: 'plan-zonder-antwoord',
      object: { soort: 'planakkoord', id: wens.akkoord },
    } as const;
    const stil = stilgelegd(plan);
    const rij = (await lopendeAkkoorden(tx, plan)).find(({ id }) => id === wens.akkoord);
    const stand = { akkoord: wens.akkoord, casus, stand: 'zonder-antwoord', door: plan.stoel.persoon } as const;
    const gedaan = stil === null && rij?.stand === 'gevraagd' && (await zetAntwoord(tx, stand));
    await legVast(tx, { ...kop, uitkomst: gedaan ? 'gelukt' : 'geweigerd' });
    if (rij === undefined) return { kind: 'niet-gevonden' };
    if (!gedaan) return { kind: 'kan-niet', reden: stil ?? 'al-beantwoord' };
    await bewaarWoorden(tx, plan, { akkoord: rij.id, woorden: wens.waarom });
    await rondTakenAf(tx, { casus, soort: 'plan-beoordelen', voor: rij.persoon_id });
    return { kind: 'vastgelegd' };
  });
}
