import assert from 'node:assert/strict';
import { antwoordOpPlan } from '../../src/plan/antwoord-op-plan.ts';
import { beginPlan } from '../../src/plan/begin-plan.ts';
import { legVoor } from '../../src/plan/leg-voor.ts';
import { type Regelinvoer, type Regeluitkomst, schrijfRegel } from '../../src/plan/schrijf-regel.ts';
import { stelPlanVast } from '../../src/plan/stel-vast.ts';
import { type Planbeeld, toonPlan } from '../../src/plan/toon-plan.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { tik, werk } from '../toestemming/bries.ts';

/** Daan in fase Plan, met een begonnen concept. */
export async function maakPlanproef(): Promise<Daan> {
  const d = await maakDaan();
  await d.zetFase('plan');
  await begin(d);
  return d;
}

/** Begint een versie, een minuut later dan wat eerder gebeurde. */
export async function begin(d: Daan): Promise<void> {
  tik(d);
  const wens = { casus: d.casus, plan: d.omgeving.ids(), evaluatieOp: '2026-06-30', gesprekWeken: 4 };
  assert.equal((await beginPlan(werk(d, 'femke'), wens)).kind, 'begonnen');
}

/** Een regel van deze schrijver, met alles beantwoord; een doel over school tenzij anders gevraagd. */
export async function regelVan(
  d: Daan,
  wie: Wie,
  anders: Partial<Regelinvoer> & { readonly aan?: readonly Wie[] } = {},
): Promise<Regelinvoer> {
  const { aan = [], ...rest } = anders;
  const gezin = ['vader', 'moeder', 'daan'].includes(wie);
  const stoelen = await Promise.all(aan.map((naam) => d.stoel(naam)));
  return {
    casus: d.casus,
    regel: d.omgeving.ids(),
    gegeven: d.omgeving.ids(),
    soort: 'doel',
    leefgebied: 'onderwijs',
    bijStam: null,
    categorie: gezin ? 'd' : null,
    doel: 'c',
    kenmerken: GEWOON,
    wat: 'Daan is drie ochtenden op school.',
    meten: 'De mentor telt de ochtenden per week.',
    waarom: gezin ? '' : 'Dit is een doel van het plan.',
    wie: [await d.stoel(wie)],
    wanneer: '2026-05-01',
    ontvangers: stoelen,
    vervangt: null,
    ...rest,
  };
}

/** Schrijft een regel en eist dat zij er staat. */
export async function schrijf(
  d: Daan,
  wie: Wie,
  anders: Parameters<typeof regelVan>[2] = {},
): Promise<Regelinvoer & { readonly uitkomst: Extract<Regeluitkomst, { kind: 'bewaard' }> }> {
  tik(d);
  const invoer = await regelVan(d, wie, anders);
  const uitkomst = await schrijfRegel(d.als(wie), invoer);
  assert.ok(uitkomst.kind === 'bewaard', JSON.stringify(uitkomst));
  return { ...invoer, uitkomst };
}

/** Het plan door de ogen van iemand; `versie` voor een oudere. */
export async function planVan(d: Daan, wie: Wie, versie: number | null = null): Promise<Planbeeld> {
  tik(d);
  const uitkomst = await toonPlan(d.als(wie), { casus: d.casus, versie });
  assert.ok(uitkomst.kind === 'plan', JSON.stringify(uitkomst));
  return uitkomst.beeld;
}

/** Wat iemand aan doelen en acties leest. */
export async function leest(d: Daan, wie: Wie, versie: number | null = null): Promise<readonly string[]> {
  const { doelen, acties } = await planVan(d, wie, versie);
  return [...doelen, ...acties].map((regel) => regel.tekst?.wat ?? '');
}

export const TAFEL = ['femke', 'rachid', 'liesbeth', 'tom', 'sanne', 'vader', 'moeder', 'daan'] as const;

/** Legt voor, laat iedereen antwoorden en stelt vast. */
export async function maakGeldig(d: Daan, nietEens: readonly Wie[] = []): Promise<void> {
  tik(d);
  assert.equal((await legVoor(werk(d, 'femke'), { casus: d.casus })).kind, 'voorgelegd');
  for (const wie of TAFEL) await antwoord(d, wie, nietEens.includes(wie) ? 'niet-akkoord' : 'akkoord');
  tik(d);
  const vast = await stelPlanVast(werk(d, 'femke'), { casus: d.casus });
  assert.equal(vast.kind, 'vastgesteld', JSON.stringify(vast));
}

/** Antwoordt op wat nu is voorgelegd. */
export async function antwoord(
  d: Daan,
  wie: Wie,
  stand: 'akkoord' | 'niet-akkoord',
  woorden: string | null = null,
): Promise<void> {
  const { plan } = await planVan(d, wie);
  assert.ok(plan !== null);
  const uit = await antwoordOpPlan(d.als(wie), { casus: d.casus, plan: plan.id, ronde: plan.ronde, stand, woorden });
  assert.equal(uit.kind, 'beantwoord', `${wie}: ${JSON.stringify(uit)}`);
}
