import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { raakAan } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { verzegelTekst } from '../kluis/teksten.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Fase } from '../regels/index.ts';
import { type KanNiet, kopVan, openPlanAlsRegie, type Planzitting, stilgelegd } from './open-plan.ts';
import { insertPlan, type Planraam } from './plan.queries.ts';
import { planzegel } from './zegel.ts';

export type Beginwens = Planraam & {
  readonly casus: string;
  /** Id dat het formulier bij het openen kreeg. */
  readonly plan: string;
};

export type Beginreden = 'gesloten' | 'afgelopen' | 'fase' | 'datum' | 'is-er-al';
export type Beginuitkomst = { readonly kind: 'begonnen'; readonly versie: number } | KanNiet<Beginreden> | GeenZitting;

/** In deze fasen wordt een plan gemaakt of bijgesteld (PH-3a, PH-4c). */
const PLANFASEN: readonly Fase[] = ['plan', 'monitoring'];

/**
 * Begint een versie van het plan: de eerste, of een volgende om bij te stellen (PH-4c). Wat in de vorige versie stond, staat er
 * vanzelf in tot zijn bron het verandert; de vorige versie blijft leesbaar zoals zij was.
 */
export function beginPlan(opening: Casusopening<Medewerker>, wens: Beginwens): Promise<Beginuitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Beginuitkomst> => {
    const geopend = await openPlanAlsRegie(tx, wens.casus, 'plan-begonnen');
    if (geopend.kind !== 'open') return geopend;
    const { plan } = geopend;
    const kop = { ...kopVan(plan), code: 'plan-begonnen', object: { soort: 'plan', id: wens.plan } } as const;
    const reden = magBeginnen(plan) ?? (wens.evaluatieOp <= tx.vandaag ? 'datum' : null);
    const versie = volgendeVersie(plan);
    const raam = { evaluatieOp: wens.evaluatieOp, gesprekWeken: wens.gesprekWeken };
    const rij = {
      id: wens.plan,
      casus: wens.casus,
      versie,
      door: plan.stoel.persoon,
      status: 'concept',
      raam,
    } as const;
    const begonnen = reden === null && (await insertPlan(tx, rij));
    await legVast(tx, { ...kop, uitkomst: begonnen ? 'gelukt' : 'geweigerd' });
    if (!begonnen) return { kind: 'kan-niet', reden: reden ?? 'is-er-al' };
    await raakAan(tx, wens.casus);
    return { kind: 'begonnen', versie };
  });
}

/** Waarom er nu geen versie kan beginnen, of null als het kan. */
export function magBeginnen(plan: Planzitting): Exclude<Beginreden, 'datum'> | null {
  const stil = stilgelegd(plan);
  if (stil !== null) return stil;
  if (!PLANFASEN.includes(plan.feiten.casus.fase)) return 'fase';
  return plan.inBewerking === null ? null : 'is-er-al';
}

const volgendeVersie = ({ plannen }: Planzitting): number => (plannen[0]?.versie ?? 0) + 1;

export type Afzienwens = {
  readonly casus: string;
  readonly plan: string;
  /** Waarom er geen plan komt, zonder iets over de jongere. */
  readonly waarom: string;
};
export type Afzienuitkomst = { readonly kind: 'afgezien' } | KanNiet<Exclude<Beginreden, 'datum'>> | GeenZitting;

/** Legt vast waarom er geen plan komt (B.6). Daarna kan er alsnog een beginnen. */
export function zieAfVanPlan(opening: Casusopening<Medewerker>, wens: Afzienwens): Promise<Afzienuitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Afzienuitkomst> => {
    const geopend = await openPlanAlsRegie(tx, wens.casus, 'plan-afgezien');
    if (geopend.kind !== 'open') return geopend;
    const { plan } = geopend;
    const kop = { ...kopVan(plan), code: 'plan-afgezien', object: { soort: 'plan', id: wens.plan } } as const;
    const reden = magBeginnen(plan) ?? (plan.geldend === null ? null : 'is-er-al');
    const gedaan = reden === null && (await zetAfgezien(tx, plan, wens));
    await legVast(tx, { ...kop, uitkomst: gedaan ? 'gelukt' : 'geweigerd' });
    if (!gedaan) return { kind: 'kan-niet', reden: reden ?? 'is-er-al' };
    await raakAan(tx, wens.casus);
    return { kind: 'afgezien' };
  });
}

async function zetAfgezien(tx: Tx, plan: Planzitting, wens: Afzienwens): Promise<boolean> {
  const zegel = planzegel(plan.feiten, { veld: 'plan.waarom', record: wens.plan });
  const waarom = await verzegelTekst(tx.omgeving.kluis, { ...zegel, tekst: wens.waarom });
  return insertPlan(tx, {
    id: wens.plan,
    casus: wens.casus,
    versie: volgendeVersie(plan),
    door: plan.stoel.persoon,
    status: 'afgezien',
    waarom,
  });
}
