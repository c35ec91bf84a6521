import { antwoordCasusregie } from '../casus/casusregie/antwoord-casusregie.ts';
import { vraagCasusregie } from '../casus/casusregie/vraag-casusregie.ts';
import { dagVan } from '../lib/klok.ts';
import { antwoordOpPlan } from '../plan/antwoord-op-plan.ts';
import { beeindigPlan } from '../plan/beeindig-plan.ts';
import { beginPlan } from '../plan/begin-plan.ts';
import { legVoor } from '../plan/leg-voor.ts';
import { schrijfRegel } from '../plan/schrijf-regel.ts';
import { schrijfStand } from '../plan/schrijf-stand.ts';
import type { Leefgebied, Resultaat } from '../plan/soorten.ts';
import { stelPlanVast } from '../plan/stel-vast.ts';
import { toonPlan } from '../plan/toon-plan.ts';
import { GEWOON } from './stappen-gegeven.ts';
import { als, alsCollega, bekend, stoelenVan, type Tafel, verwacht } from './vertel.ts';

export type Regelwens = {
  readonly door: string;
  readonly wat: string;
  /** Bij een doel: hoe te zien is of het lukt, en waar het over gaat. Zonder is het een actie. */
  readonly doel?: { readonly meten: string; readonly over: Leefgebied };
  /** Wie eraan werkt; bij een actie precies een. */
  readonly wie: readonly string[];
  readonly aan: readonly string[];
  readonly klaarOp: string;
};

/** De procesregisseur begint een plan met een dag waarop samen wordt gekeken (PH-3a). */
export async function beginMetPlan({ v, casus, regie }: Tafel, evaluatieOp: string): Promise<void> {
  const wens = { casus, plan: v.omgeving.ids(), evaluatieOp, gesprekWeken: 4 };
  verwacht(await beginPlan(alsCollega(v, regie), wens), 'begonnen');
}

/** Iemand schrijft een doel of actie. @returns de regel. */
export async function schrijf(tafel: Tafel, wens: Regelwens): Promise<string> {
  const { v, casus, gezin } = tafel;
  const vanGezin = gezin.has(wens.door);
  const ids = async (wie: readonly string[]) => (await stoelenVan(tafel, wie)).map(({ id }) => id);
  const regel = v.omgeving.ids();
  const uitkomst = await schrijfRegel(als(tafel, wens.door), {
    casus,
    regel,
    gegeven: v.omgeving.ids(),
    soort: wens.doel === undefined ? 'actie' : 'doel',
    leefgebied: wens.doel?.over ?? null,
    bijStam: null,
    categorie: vanGezin ? 'd' : null,
    doel: 'c',
    // Het samenwerkingsverband geeft en krijgt alleen voor zijn eigen werk, hier advies (4.2).
    kenmerken: { ...GEWOON, activiteit: 'advies' },
    wat: wens.wat,
    meten: wens.doel?.meten ?? null,
    waarom: vanGezin ? '' : 'Zo weet ieder aan tafel wie wat doet, en wanneer.',
    wie: await ids(wens.wie),
    wanneer: wens.klaarOp,
    ontvangers: await ids(wens.aan),
    vervangt: null,
  });
  verwacht(uitkomst, 'bewaard');
  if (uitkomst.kind === 'bewaard' && uitkomst.geweigerd.length > 0)
    throw new Error(`niet iedereen kreeg: ${wens.wat}, ${JSON.stringify(uitkomst.geweigerd)}`);
  return regel;
}

/** Legt het plan voor aan iedereen die meedoet. */
export async function legPlanVoor({ v, casus, regie }: Tafel): Promise<void> {
  verwacht(await legVoor(alsCollega(v, regie), { casus }), 'voorgelegd');
}

/** Iemand zegt of hij het met het plan eens is. */
export async function zegtOverPlan(
  tafel: Tafel,
  {
    wie,
    stand,
    woorden,
  }: { readonly wie: string; readonly stand: 'akkoord' | 'niet-akkoord'; readonly woorden?: string },
): Promise<void> {
  const opening = als(tafel, wie);
  const gelezen = await toonPlan(opening, { casus: tafel.casus, versie: null });
  verwacht(gelezen, 'plan');
  const plan = bekend((gelezen.kind === 'plan' ? gelezen.beeld.plan : null) ?? undefined, 'plan');
  const antwoord = { casus: tafel.casus, plan: plan.id, ronde: plan.ronde, stand, woorden: woorden ?? null };
  verwacht(await antwoordOpPlan(als(tafel, wie), antwoord), 'beantwoord');
}

export async function stelVast({ v, casus, regie }: Tafel): Promise<void> {
  verwacht(await stelPlanVast(alsCollega(v, regie), { casus }), 'vastgesteld');
}

/** Iemand zegt wat een doel opleverde (PH-5a). */
export async function zegtWatHetOpleverde(
  tafel: Tafel,
  { wie, regel, stand }: { readonly wie: string; readonly regel: string; readonly stand: Resultaat },
): Promise<void> {
  const wens = { casus: tafel.casus, stand: tafel.v.omgeving.ids(), regel, woorden: null } as const;
  verwacht(await schrijfStand(als(tafel, wie), { ...wens, soort: 'evaluatie', waarde: stand }), 'bewaard');
}

/** Het plan is klaar; vanaf deze dag loopt de nazorg (PH-5b). */
export async function rondPlanAf({ v, casus, regie }: Tafel): Promise<void> {
  verwacht(await beeindigPlan(alsCollega(v, regie), { casus, op: dagVan(v.reis.klok()) }), 'beeindigd');
}

/** De procesregisseur vraagt wie het plan volgt, en die zegt ja (CL-3b, PH-4a). */
export async function volgtPlan(tafel: Tafel, wie: string): Promise<void> {
  const { v, casus, regie } = tafel;
  const [stoel] = await stoelenVan(tafel, [wie]);
  const wens = { casus, deelnemer: bekend(stoel, wie).id, reden: null };
  verwacht(await vraagCasusregie(alsCollega(v, regie), wens), 'gevraagd');
  verwacht(await antwoordCasusregie(alsCollega(v, wie), { casus, antwoord: 'ja' }), 'volgt');
}
