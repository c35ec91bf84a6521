import { raakAan } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Deelresultaat } from '../gegeven/geef.ts';
import type { Opening } from '../gegeven/nieuw/invoer.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { leesPlangegevens } from './leesbaar.ts';
import { type KanNiet, kopVan, openPlan, type Planzitting, stilgelegd } from './open-plan.ts';
import type { Planrij } from './plan.queries.ts';
import { findRegels, insertRegel, type Regelrij } from './regel.queries.ts';
import { leesRegeltekst, maakRegeltekst, type Regeltekst } from './regeltekst.ts';
import {
  blikVooruit,
  isAlGeschreven,
  leestMee,
  type Plantekst,
  type Planwoorden,
  schrijfPlangegeven,
  soortVan,
} from './schrijf-gegeven.ts';
import type { Leefgebied, Regelsoort } from './soorten.ts';
import { vervang } from './vervang-regel.ts';

export type Regelinvoer = Omit<Planwoorden, 'tekst'> &
  Regeltekst & {
    readonly casus: string;
    readonly regel: string;
    readonly soort: Regelsoort;
    /** Verplicht bij een doel; null bij een actie. */
    readonly leefgebied: Leefgebied | null;
    /** Bij een actie: de stam van het doel waar zij bij hoort, of null. */
    readonly bijStam: string | null;
    /** Deelnemers die eraan werken; bij een actie precies een. */
    readonly wie: readonly string[];
    readonly wanneer: string | null;
    /** De regel die hierdoor verandert, zoals de schrijver haar zag; null als het een nieuwe is. */
    readonly vervangt: string | null;
  };

export type Regeluitkomst =
  | {
      readonly kind: 'bewaard';
      readonly gegeven: string;
      readonly gedeeld: readonly Deelresultaat[];
      readonly geweigerd: readonly Deelresultaat[];
    }
  | { readonly kind: 'al-bewaard' }
  /** Bij een gekozen ontvanger staat nog een vraag open; er is niets geschreven. */
  | { readonly kind: 'vragen-open' }
  /** Iemand anders veranderde deze regel net; `nu` is wat er nu staat, null als zij weg is. Er is niets geschreven. */
  | { readonly kind: 'intussen-gewijzigd'; readonly nu: (Regeltekst & { readonly regel: string }) | null }
  | KanNiet<Regelreden>
  | GeenZitting;

/** `wie-leest-niet`: wie eraan werkt, moet het kunnen lezen (5.7a). */
export type Regelreden =
  | 'gesloten'
  | 'afgelopen'
  | 'geen-concept'
  | 'soort'
  | 'doel'
  | 'bij'
  | 'wie'
  | 'wie-leest-niet'
  | 'niet-van-u';

/**
 * Schrijft een doel of actie in het concept van het plan, of vervangt er een van de eigen partij (PH-3b, PH-3c). De tekst is een
 * gegeven van de schrijver: elke gekozen ontvanger wordt beoordeeld, en wie het niet mag lezen, ziet de regel niet.
 */
export function schrijfRegel(opening: Opening, invoer: Regelinvoer): Promise<Regeluitkomst> {
  // Vervangen haalt ook terug: daarvoor het eigen slot.
  const slot = { casus: invoer.casus, slot: invoer.vervangt === null ? 'delen' : 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Regeluitkomst> => {
    const geopend = await openPlan(tx, invoer.casus, 'plan-gewijzigd');
    if (geopend.kind !== 'open') return geopend;
    const uitkomst = await schrijf(tx, geopend.plan, invoer);
    await legUitkomstVast(tx, geopend.plan, { invoer, uitkomst });
    return uitkomst;
  });
}

async function schrijf(tx: Tx, plan: Planzitting, invoer: Regelinvoer): Promise<Regeluitkomst> {
  if (await isAlGeschreven(tx, plan, invoer.gegeven)) return { kind: 'al-bewaard' };
  const concept = plan.inBewerking;
  const stil = stilgelegd(plan);
  if (stil !== null) return { kind: 'kan-niet', reden: stil };
  if (concept?.status !== 'concept') return { kind: 'kan-niet', reden: 'geen-concept' };
  const regels = await findRegels(tx, invoer.casus);
  const oud = invoer.vervangt === null ? null : (regels.find(({ id }) => id === invoer.vervangt) ?? null);
  if (invoer.vervangt !== null && (oud === null || oud.tot_versie !== null)) return stondErNu(tx, plan, regels, oud);
  const categorie = soortVan(plan, invoer.categorie);
  if (categorie === null || (invoer.soort === 'doel') !== (invoer.leefgebied !== null))
    return { kind: 'kan-niet', reden: 'soort' };
  const regel = { ...invoer, categorie };
  const vooruit = blikVooruit(plan, regel);
  // Eerst de open vragen: zonder hun antwoord is niet te zeggen wie het kan lezen.
  if (vooruit.vragenOpen) return { kind: 'vragen-open' };
  const reden = keur(plan, regel, { regels, krijgen: vooruit.krijgen });
  if (reden !== null) return { kind: 'kan-niet', reden };
  return voerUit(tx, plan, { invoer: regel, concept, oud });
}

/** Wat er nu van deze stam staat: zo ziet wie te laat was beide teksten naast elkaar. */
async function stondErNu(
  tx: Tx,
  plan: Planzitting,
  regels: readonly Regelrij[],
  oud: Regelrij | null,
): Promise<Regeluitkomst> {
  const nu = oud === null ? undefined : regels.find((r) => r.stam_id === oud.stam_id && r.tot_versie === null);
  if (nu === undefined) return { kind: 'intussen-gewijzigd', nu: null };
  const leesbaar = await leesPlangegevens(tx, plan, [nu.gegeven_id]);
  const tekst = leesbaar.get(nu.gegeven_id)?.tekst ?? null;
  return { kind: 'intussen-gewijzigd', nu: tekst === null ? null : { regel: nu.id, ...leesRegeltekst(tekst) } };
}

type Gesoorteerd = Regelinvoer & Pick<Plantekst, 'categorie'>;
type Keurstof = { readonly regels: readonly Regelrij[]; readonly krijgen: ReadonlySet<string> };

function keur(plan: Planzitting, invoer: Gesoorteerd, { regels, krijgen }: Keurstof): Regelreden | null {
  if (!plan.feiten.casus.doelen.includes(invoer.doel)) return 'doel';
  const bij = invoer.bijStam;
  if (bij !== null && !regels.some((r) => r.soort === 'doel' && r.stam_id === bij && r.tot_versie === null))
    return 'bij';
  if (invoer.wie.length === 0 || (invoer.soort === 'actie' && invoer.wie.length !== 1)) return 'wie';
  return invoer.wie.every((deelnemer) => leestMee(plan, deelnemer, krijgen)) ? null : 'wie-leest-niet';
}

type Werk = { readonly invoer: Gesoorteerd; readonly concept: Planrij; readonly oud: Regelrij | null };

async function voerUit(tx: Tx, plan: Planzitting, { invoer, concept, oud }: Werk): Promise<Regeluitkomst> {
  if (oud !== null) {
    const vervangen = await vervang(tx, plan, { regel: oud, concept });
    if (vervangen === 'niet-van-u') return { kind: 'kan-niet', reden: 'niet-van-u' };
  }
  const geschreven = await schrijfPlangegeven(tx, plan, { ...invoer, tekst: maakRegeltekst(invoer) });
  // Twee keer tegelijk verzonden: de ander was net eerder. Bij vervangen kan dat niet, want dan is het slot van ons alleen.
  if (geschreven.kind === 'bezet' && oud === null) return { kind: 'al-bewaard' };
  if (geschreven.kind === 'bezet') throw new Error('een planregel kreeg een id dat al bestond');
  const gelukt = await insertRegel(tx, {
    id: invoer.regel,
    casus: invoer.casus,
    stam: oud?.stam_id ?? invoer.regel,
    soort: invoer.soort,
    leefgebied: invoer.leefgebied,
    bijStam: invoer.bijStam,
    gegeven: invoer.gegeven,
    wie: invoer.wie,
    wanneer: invoer.wanneer,
    versie: concept.versie,
    deelnemer: plan.stoel.id,
    persoon: plan.stoel.persoon,
  });
  if (!gelukt) throw new Error('een planregel stond er al');
  await raakAan(tx, invoer.casus);
  const { gedeeld, geweigerd } = geschreven;
  return { kind: 'bewaard', gegeven: invoer.gegeven, gedeeld, geweigerd };
}

type Afloop = { readonly invoer: Regelinvoer; readonly uitkomst: Regeluitkomst };

async function legUitkomstVast(tx: Tx, plan: Planzitting, { invoer, uitkomst }: Afloop): Promise<void> {
  const gelukt = uitkomst.kind === 'bewaard';
  const soort = soortVan(plan, invoer.categorie);
  await legVast(tx, {
    ...kopVan(plan),
    code: 'plan-gewijzigd',
    uitkomst: gelukt ? 'gelukt' : uitkomst.kind === 'kan-niet' ? 'geweigerd' : 'mislukt',
    object: { soort: 'planregel', id: invoer.regel },
    bronPartij: plan.stoel.partijId,
    doel: invoer.doel,
    categorieen: soort === null ? [] : [soort],
  });
}
