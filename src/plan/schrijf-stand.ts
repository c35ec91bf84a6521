import { raakAan } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Deelresultaat } from '../gegeven/geef.ts';
import type { Opening } from '../gegeven/nieuw/invoer.ts';
import { alsUitkomst } from '../gegeven/oordeel/vraag.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { rondTakenAf } from '../taak/taken.ts';
import { leesPlangegevens } from './leesbaar.ts';
import { type KanNiet, kopVan, openPlan, type Planzitting } from './open-plan.ts';
import { findRegels, insertStand, isInVersie, type Regelrij } from './regel.queries.ts';
import { blikVooruit, isAlGeschreven, type Planwoorden, schrijfPlangegeven, soortVan } from './schrijf-gegeven.ts';
import type { Resultaat, Voortgang } from './soorten.ts';

export type Standinvoer = {
  readonly casus: string;
  readonly stand: string;
  readonly regel: string;
  /** Woorden erbij als gegeven; null als iemand er niets bij schrijft. */
  readonly woorden: Planwoorden | null;
} & (
  | { readonly soort: 'voortgang'; readonly waarde: Voortgang }
  | { readonly soort: 'evaluatie'; readonly waarde: Resultaat }
);

export type Standreden = 'gesloten' | 'afgelopen' | 'geen-plan' | 'soort' | 'niet-van-u' | 'geen-doel';
export type Standuitkomst =
  | {
      readonly kind: 'bewaard';
      readonly gedeeld: readonly Deelresultaat[];
      readonly geweigerd: readonly Deelresultaat[];
      readonly gegeven: string | null;
    }
  | { readonly kind: 'al-bewaard' }
  | { readonly kind: 'vragen-open' }
  | KanNiet<Standreden>
  | GeenZitting;

/**
 * Legt vast hoe het gaat met een doel of actie (PH-4b), of wat een doel opleverde (PH-5a). Hoe het gaat zegt wie eraan werkt of
 * wie het inbracht; wat een doel opleverde zegt ieder die het doel leest, ouders en jongere vanuit zichzelf.
 */
export function schrijfStand(opening: Opening, invoer: Standinvoer): Promise<Standuitkomst> {
  const code = invoer.soort === 'voortgang' ? 'plan-gevolgd' : 'plan-geevalueerd';
  const slot = { casus: invoer.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Standuitkomst> => {
    const geopend = await openPlan(tx, invoer.casus, code);
    if (geopend.kind !== 'open') return geopend;
    const { plan } = geopend;
    const uitkomst = await schrijf(tx, plan, invoer);
    const soort = soortVan(plan, invoer.woorden?.categorie ?? null);
    await legVast(tx, {
      ...kopVan(plan),
      code,
      uitkomst: uitkomst.kind === 'bewaard' ? 'gelukt' : 'geweigerd',
      object: { soort: 'planregel', id: invoer.regel },
      bronPartij: plan.stoel.partijId,
      ...(invoer.woorden === null || soort === null ? {} : { doel: invoer.woorden.doel, categorieen: [soort] }),
    });
    return uitkomst;
  });
}

async function schrijf(tx: Tx, plan: Planzitting, invoer: Standinvoer): Promise<Standuitkomst> {
  const regel = await vindRegel(tx, plan, invoer.regel);
  if (regel === null) return { kind: 'niet-gevonden' };
  const reden = magStand(plan, { soort: invoer.soort, regel: regel.rij, eigen: regel.eigen });
  if (reden !== null) return { kind: 'kan-niet', reden };
  const { woorden } = invoer;
  if (woorden === null) return legStandVast(tx, plan, { invoer, regel: regel.rij, gedeeld: [], geweigerd: [] });
  if (await isAlGeschreven(tx, plan, woorden.gegeven)) return { kind: 'al-bewaard' };
  const categorie = soortVan(plan, woorden.categorie);
  if (categorie === null || !plan.feiten.casus.doelen.includes(woorden.doel))
    return { kind: 'kan-niet', reden: 'soort' };
  const tekst = { ...woorden, categorie };
  const zitting = invoer.soort === 'evaluatie' ? alsUitkomst(plan) : plan;
  if (blikVooruit(zitting, tekst).vragenOpen) return { kind: 'vragen-open' };
  const geschreven = await schrijfPlangegeven(tx, zitting, tekst);
  if (geschreven.kind === 'bezet') return { kind: 'al-bewaard' };
  const { gedeeld, geweigerd } = geschreven;
  return legStandVast(tx, plan, { invoer, regel: regel.rij, gedeeld, geweigerd });
}

/** Een regel van het geldende plan die deze lezer nu mag lezen; wat hij niet mag lezen, is er voor hem niet. */
async function vindRegel(
  tx: Tx,
  plan: Planzitting,
  id: string,
): Promise<{ readonly rij: Regelrij; readonly eigen: boolean } | null> {
  const versie = plan.geldend?.versie;
  if (versie === undefined) return null;
  const rij = (await findRegels(tx, plan.feiten.casus.id)).find((r) => r.id === id && isInVersie(r, versie));
  if (rij === undefined) return null;
  const leesbaar = (await leesPlangegevens(tx, plan, [rij.gegeven_id])).get(rij.gegeven_id);
  return leesbaar === undefined ? null : { rij, eigen: leesbaar.eigen };
}

type Standvraag = {
  readonly soort: Standinvoer['soort'];
  readonly regel: Pick<Regelrij, 'soort' | 'wie'>;
  readonly eigen: boolean;
};

/** Waarom deze stand nu niet kan, of null. In de nazorg kan alleen nog worden geëvalueerd (PH-5b). */
export function magStand(plan: Planzitting, { soort, regel, eigen }: Standvraag): Standreden | null {
  const { feiten, loop, geldend, stoel } = plan;
  if (feiten.casus.status === 'gesloten') return 'gesloten';
  if (geldend === null) return 'geen-plan';
  if (loop.kind === 'voorbij') return 'afgelopen';
  if (soort === 'evaluatie') return regel.soort === 'doel' ? null : 'geen-doel';
  if (loop.kind === 'nazorg') return 'afgelopen';
  return eigen || regel.wie.includes(stoel.id) ? null : 'niet-van-u';
}

type Bewaring = {
  readonly invoer: Standinvoer;
  readonly regel: Regelrij;
  readonly gedeeld: readonly Deelresultaat[];
  readonly geweigerd: readonly Deelresultaat[];
};

async function legStandVast(
  tx: Tx,
  plan: Planzitting,
  { invoer, regel, gedeeld, geweigerd }: Bewaring,
): Promise<Standuitkomst> {
  const gegeven = invoer.woorden?.gegeven ?? null;
  const nieuw = await insertStand(tx, {
    id: invoer.stand,
    casus: invoer.casus,
    regel: regel.id,
    stam: regel.stam_id,
    soort: invoer.soort,
    stand: invoer.waarde,
    gegeven,
    deelnemer: plan.stoel.id,
    persoon: plan.stoel.persoon,
  });
  if (!nieuw) return { kind: 'al-bewaard' };
  if (invoer.waarde === 'gedaan' && regel.soort === 'actie')
    await rondTakenAf(tx, { casus: invoer.casus, soort: 'planactie-doen', onderwerp: regel.stam_id });
  await raakAan(tx, invoer.casus);
  return { kind: 'bewaard', gedeeld, geweigerd, gegeven };
}
