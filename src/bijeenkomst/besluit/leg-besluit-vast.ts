import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import type { Deelnemerfeit } from '../../casus/feiten.ts';
import { logkop, raakAan } from '../../casus/open-casus.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import type { Deelresultaat } from '../../gegeven/geef.ts';
import { type GeenZitting, legVergeefsVast, openZitting, type Zitting } from '../../gegeven/zitting.ts';
import { dagVan } from '../../lib/klok.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { doetMee } from '../../plan/open-plan.ts';
import { blikVooruit, leestMee, type Plantekst, schrijfPlangegeven } from '../../plan/schrijf-gegeven.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planTaak } from '../../taak/taken.ts';
import { findBijeenkomst } from '../bijeenkomst.queries.ts';
import { isGeweestOfVandaag } from '../live/venster.ts';
import { findBesluiten, insertBesluit } from './besluit.queries.ts';
import { verzegelBesluit } from './besluittekst.ts';

export type Besluitwens = {
  /** Id dat het formulier bij het openen kreeg: twee keer verzenden is een besluit. */
  readonly besluit: string;
  readonly casus: string;
  readonly bijeenkomst: string;
  /** Bij een actie: wie het doet (deelnemer) en voor welke dag; null is een besluit. */
  readonly actie: { readonly voor: string; readonly datum: string } | null;
  /** `raam` alleen als er niets over iemands situatie in staat; anders is de tekst een gegeven met eigen ontvangers. */
  readonly inhoud: { readonly soort: 'raam'; readonly tekst: string } | ({ readonly soort: 'gegeven' } & Plantekst);
};

export type Besluituitkomst =
  | { readonly kind: 'vastgelegd'; readonly gegeven: string | null; readonly geweigerd: readonly Deelresultaat[] }
  | { readonly kind: 'al-vastgelegd' }
  /** Bij een gekozen ontvanger staat nog een vraag open; er is niets geschreven. */
  | { readonly kind: 'vragen-open' }
  | { readonly kind: 'kan-niet'; readonly reden: Besluitreden }
  | GeenZitting;

/**
 * `te-vroeg`: het gesprek is pas op een latere dag. `dag`: klaar voor het gesprek er was. `wie-leest-niet`: wie de actie doet, moet haar
 * kunnen lezen (5.7).
 */
export type Besluitreden = 'gesloten' | 'afgezegd' | 'te-vroeg' | 'wie' | 'dag' | 'wie-leest-niet' | 'doel' | 'bezet';

/**
 * Legt vast wat een bijeenkomst opleverde, op de dag zelf of later: een besluit, of een actie met wie en wanneer (CL-3b). Ieder die
 * meedoet beslist in het eigen domein en is zelf de bron. Wie een actie heeft, krijgt haar als taak en hoort zonder inhoud dat er iets
 * klaarstaat.
 */
export async function legBesluitVast(opening: Casusopening<Medewerker>, wens: Besluitwens): Promise<Besluituitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Besluituitkomst> => {
    const geopend = await openZitting(tx, wens.casus);
    if (geopend.kind !== 'zitting') {
      await legVergeefsVast(tx, { code: 'besluit-vastgelegd', casus: wens.casus });
      return geopend;
    }
    const { zitting } = geopend;
    const uitkomst = await schrijf(tx, zitting, wens);
    const { inhoud } = wens;
    await legVast(tx, {
      ...logkop(zitting.feiten),
      code: 'besluit-vastgelegd',
      uitkomst: uitkomst.kind === 'vastgelegd' || uitkomst.kind === 'al-vastgelegd' ? 'gelukt' : 'geweigerd',
      object: { soort: 'besluit', id: wens.besluit },
      bronPartij: zitting.stoel.partijId,
      ...(inhoud.soort === 'raam' ? {} : { doel: inhoud.doel, categorieen: [inhoud.categorie] }),
    });
    return uitkomst;
  });
}

async function schrijf(tx: Tx, zitting: Zitting, wens: Besluitwens): Promise<Besluituitkomst> {
  const { feiten, stoel } = zitting;
  const rij = await findBijeenkomst(tx, wens);
  // Wie alleen voor een bijeenkomst komt, legt bij een andere niets vast: daar zat hij niet (T25-07).
  if (rij === undefined || (stoel.plek !== undefined && stoel.plek.bijeenkomst !== rij.id))
    return { kind: 'niet-gevonden' };
  if (feiten.casus.status === 'gesloten') return { kind: 'kan-niet', reden: 'gesloten' };
  if (rij.afgezegd_op !== null) return { kind: 'kan-niet', reden: 'afgezegd' };
  if (!isGeweestOfVandaag(rij, tx.nu)) return { kind: 'kan-niet', reden: 'te-vroeg' };
  if ((await findBesluiten(tx, wens.casus)).some(({ id }) => id === wens.besluit)) return { kind: 'al-vastgelegd' };
  if (wens.actie !== null && wens.actie.datum < dagVan(rij.op)) return { kind: 'kan-niet', reden: 'dag' };
  const doener =
    wens.actie === null
      ? null
      : feiten.deelnemers.find((d) => d.id === wens.actie?.voor && d.actief && doetMee(feiten, d));
  if (doener === undefined) return { kind: 'kan-niet', reden: 'wie' };
  const kern = await schrijfTekst(tx, zitting, { wens, doener });
  if (kern.kind !== 'geschreven') return kern;
  const nieuw = await insertBesluit(tx, {
    id: wens.besluit,
    casus: wens.casus,
    bijeenkomst: wens.bijeenkomst,
    soort: wens.actie === null ? 'besluit' : 'actie',
    tekst: kern.tekst,
    gegeven: kern.gegeven,
    voor:
      wens.actie === null || doener === null
        ? null
        : { deelnemer: doener.id, persoon: doener.persoon, datum: wens.actie.datum },
    deelnemer: stoel.id,
    persoon: stoel.persoon,
  });
  if (!nieuw) return { kind: 'al-vastgelegd' };
  if (doener !== null && wens.actie !== null) await zetKlaar(tx, zitting, { wens, doener, datum: wens.actie.datum });
  await raakAan(tx, wens.casus);
  return { kind: 'vastgelegd', gegeven: kern.gegeven, geweigerd: kern.geweigerd };
}

type Stof = { readonly wens: Besluitwens; readonly doener: Deelnemerfeit | null };
type Kern =
  | {
      readonly kind: 'geschreven';
      readonly tekst: Buffer | null;
      readonly gegeven: string | null;
      readonly geweigerd: readonly Deelresultaat[];
    }
  | Extract<Besluituitkomst, { kind: 'vragen-open' | 'kan-niet' }>;

async function schrijfTekst(tx: Tx, zitting: Zitting, { wens, doener }: Stof): Promise<Kern> {
  const { inhoud } = wens;
  const { id: casus, procesregiepartij, doelen } = zitting.feiten.casus;
  if (inhoud.soort === 'raam') {
    const tekst = await verzegelBesluit(tx, { casus, procesregiepartij }, { id: wens.besluit, tekst: inhoud.tekst });
    return { kind: 'geschreven', tekst, gegeven: null, geweigerd: [] };
  }
  if (!doelen.includes(inhoud.doel)) return { kind: 'kan-niet', reden: 'doel' };
  const vooruit = blikVooruit(zitting, inhoud);
  if (vooruit.vragenOpen) return { kind: 'vragen-open' };
  if (doener !== null && !leestMee(zitting, doener.id, vooruit.krijgen))
    return { kind: 'kan-niet', reden: 'wie-leest-niet' };
  const geschreven = await schrijfPlangegeven(tx, zitting, inhoud);
  if (geschreven.kind === 'bezet') return { kind: 'kan-niet', reden: 'bezet' };
  return { kind: 'geschreven', tekst: null, gegeven: inhoud.gegeven, geweigerd: geschreven.geweigerd };
}

/** Ouders en jongere zien hun acties op hun eigen pagina; wie werkt, heeft er een taak van. */
async function zetKlaar(
  tx: Tx,
  { stoel }: Zitting,
  { wens, doener, datum }: { readonly wens: Besluitwens; readonly doener: Deelnemerfeit; readonly datum: string },
): Promise<void> {
  if (doener.soort === 'medewerker')
    await planTaak(tx, {
      casus: wens.casus,
      voor: doener.persoon,
      soort: 'actie-doen',
      voorDatum: datum,
      onderwerp: wens.besluit,
    });
  if (doener.persoon !== stoel.persoon) await planBerichten(tx, [doener.persoon]);
}
