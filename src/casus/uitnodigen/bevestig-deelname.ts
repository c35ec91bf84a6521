import { findBijeenkomsten, insertUitnodiging } from '../../bijeenkomst/bijeenkomst.queries.ts';
import { eindeVan } from '../../bijeenkomst/live/venster.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { findGegevenVoorOordeel, type Gegevenrij } from '../../gegeven/gegeven.queries.ts';
import { onthoudGegevenNaam } from '../../gegeven/onthoud-naam.ts';
import { maakVraag } from '../../gegeven/oordeel/vraag.ts';
import { grondslagVan, kanaalVan, voorLogboek, weegVerstrekken } from '../../gegeven/oordeel/weeg.ts';
import { findAfwegingen, insertVerstrekking } from '../../gegeven/verstrekking.queries.ts';
import { alsFeit } from '../../gegeven/zitting.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { oordeelVoorLog } from '../../logboek/oordeel-voor-log.ts';
import { grondslagenVoor, rolVoor } from '../../overlegtype/rol.ts';
import { beoordeel, type Oordeel } from '../../regels/index.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planTaak, rondTakenAf } from '../../taak/taken.ts';
import { neemIntrekkingenOver } from '../../toestemming/intrekkingen.ts';
import { laadToestemmingen } from '../../toestemming/stand.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { gezinVan } from '../casusregie/vraag-casusregie.ts';
import { bevestigStoel, findToezegging, findVerklaringversie } from '../deelnemer.queries.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openCasus, raakAan } from '../open-casus.ts';
import type { Geheimhoudingsbasis } from './geheimhouding.ts';
import { type Verklaring, verzegelVerklaring } from './verklaring.ts';

/** Wettelijke taak of verantwoordelijkheid, grondslag en eigen doel; voorgesteld door het overlegtype. */
export type Bevestiging = Omit<Verklaring, 'grondslag'> & {
  readonly casus: string;
  /** Een uit de gesloten lijst; null voor wat het overlegtype voorstelt, of de enige die kan (Art 4.1 (a)). */
  readonly grondslag: string | null;
  /** Waar de geheimhouding op rust, als de organisatie dat niet vastlegde (11.2, T-11d); anders zonder gevolg. */
  readonly geheimhouding?: Geheimhoudingsbasis | null;
};

export type Bevestiguitkomst =
  /** `naam`: of naam en geboortedatum meteen zijn gekregen. */
  | { readonly kind: 'bevestigd'; readonly naam: 'gekregen' | 'niet-toegezegd' | 'mocht-niet' }
  | { readonly kind: 'al-bevestigd' }
  /** Niemand legde vast waar de geheimhouding op rust: dan begint de deelname niet (11.2, T-11d). */
  | { readonly kind: 'geheimhouding-nodig' }
  /** Een grondslag die voor deze stoel niet bestaat, of geen terwijl er meer zijn (Art 4.1 (a)). */
  | { readonly kind: 'grondslag-nodig' }
  | { readonly kind: 'geweigerd'; readonly oordeel: Oordeel }
  | NietGevonden;

/**
 * De genodigde legt in een handeling taak, grondslag, eigen doel en geheimhouding vast (3.4c, B3-5, 11.1). Zegde de uitnodiger
 * naam en geboortedatum toe en mag dat op dit moment, dan komt die verstrekking hier tot stand, namens de bron (ADR 0011).
 */
export async function bevestigDeelname(
  opening: Casusopening<Medewerker>,
  bevestiging: Bevestiging,
): Promise<Bevestiguitkomst> {
  const slot = { casus: bevestiging.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Bevestiguitkomst> => {
    const geopend = await openCasus(tx, bevestiging.casus, 'deelname-bevestigd');
    if (geopend === null || geopend.stoel.soort !== 'medewerker') return NIET_GEVONDEN;
    const kop = {
      ...logkop(geopend.feiten),
      code: 'deelname-bevestigd',
      object: { soort: 'deelnemer', id: geopend.stoel.id },
    } as const;
    if (geopend.stoel.bevestigdOp !== null) {
      await legVast(tx, { ...kop, uitkomst: 'gelukt' });
      return { kind: 'al-bevestigd' };
    }
    const zelfGezegd = geopend.stoel.geheimhouding === 'geen' ? (bevestiging.geheimhouding ?? null) : null;
    if (geopend.stoel.geheimhouding === 'geen' && zelfGezegd === null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd', grondslag: 'Art 11.2' });
      return { kind: 'geheimhouding-nodig' };
    }
    const grondslag = kiesGrondslag(geopend, bevestiging.grondslag);
    if (grondslag === null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd', grondslag: 'Art 4.1 (a)' });
      return { kind: 'grondslag-nodig' };
    }
    const stoel: Deelnemerfeit = {
      ...geopend.stoel,
      geheimhouding: zelfGezegd ?? geopend.stoel.geheimhouding,
      verklaard: true,
      bevestigdOp: tx.nu,
      geheimhoudingBevestigd: true,
    };
    const feiten = metStoel(geopend.feiten, stoel);
    const vraag = vraagDeelnemen(tx, { feiten, stoel });
    const oordeel = beoordeel(vraag);
    const logdeel = oordeelVoorLog(vraag, oordeel);
    if (oordeel.uitkomst !== 'toegestaan') {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd', oordeel: logdeel });
      return { kind: 'geweigerd', oordeel };
    }
    await verklaar(tx, { feiten, stoel }, { ...bevestiging, grondslag, geheimhouding: zelfGezegd });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', grondslag, oordeel: logdeel });
    const naam = await neemToezeggingAan(tx, { feiten, stoel });
    await neemIntrekkingenOver(tx, { feiten, stoel });
    if (stoel.plek === undefined) await nodigUitVoorKomende(tx, { feiten, stoel });
    // Wie is aangewezen om te leiden, leidt vanaf nu: het gezin hoort dat er iets klaarstaat (12.4i), en zelf leest hij wat er ligt.
    if (stoel.procesregisseur) {
      const { casus } = bevestiging;
      await planBerichten(tx, gezinVan(feiten));
      await planTaak(tx, { casus, voor: stoel.persoon, soort: 'procesregie-overgenomen', voorDatum: null });
    }
    await rondTakenAf(tx, { casus: bevestiging.casus, soort: 'deelname-bevestigen', voor: stoel.persoon });
    await raakAan(tx, bevestiging.casus);
    return { kind: 'bevestigd', naam };
  });
}

/** Wie meedoet, is meteen uitgenodigd voor wat al gepland staat of nu bezig is (3.4b, 12.5); wie voor een plek kwam, is dat al. */
async function nodigUitVoorKomende(tx: Tx, { feiten, stoel }: Plek): Promise<void> {
  const casus = feiten.casus.id;
  const komend = (await findBijeenkomsten(tx, casus)).filter((b) => eindeVan(b) > tx.nu);
  for (const { id: bijeenkomst } of komend) await insertUitnodiging(tx, { bijeenkomst, casus, persoon: stoel.persoon });
}

function metStoel(feiten: CasusFeiten, stoel: Deelnemerfeit): CasusFeiten {
  return { ...feiten, deelnemers: feiten.deelnemers.map((d) => (d.id === stoel.id ? stoel : d)) };
}

type Plek = { readonly feiten: CasusFeiten; readonly stoel: Deelnemerfeit };

async function verklaar(
  tx: Tx,
  { feiten, stoel }: Plek,
  verklaring: Verklaring & { readonly geheimhouding: Geheimhoudingsbasis | null },
): Promise<void> {
  const versie = (await findVerklaringversie(tx, stoel.id)) + 1;
  const { id: casus, procesregiepartij } = feiten.casus;
  const plek = { casus, procesregiepartij, deelnemer: stoel.id, versie };
  await bevestigStoel(tx, {
    id: stoel.id,
    verklaring: await verzegelVerklaring(tx.omgeving.kluis, plek, verklaring),
    versie,
    geheimhouding: verklaring.geheimhouding,
  });
}

/** De gekozen grondslag, als die voor deze stoel bestaat. Zonder keuze is het die van het overlegtype, of de enige. */
function kiesGrondslag({ feiten, stoel }: Plek, gekozen: string | null): string | null {
  const { inhoud } = feiten.overlegtype;
  const lijst = grondslagenVoor(inhoud, stoel);
  if (gekozen !== null) return lijst.includes(gekozen) ? gekozen : null;
  return rolVoor(inhoud, stoel)?.grondslag ?? (lijst.length === 1 ? (lijst[0] ?? null) : null);
}

function vraagDeelnemen(tx: Tx, { feiten, stoel }: Plek) {
  return maakVraag({
    feiten,
    handeling: 'deelnemen',
    kanaal: kanaalVan(tx.herkomst),
    gever: null,
    ontvanger: stoel,
    gegeven: null,
    toestemming: null,
    verstrekking: null,
    plicht: null,
    afweging: null,
  });
}

async function neemToezeggingAan(tx: Tx, plek: Plek): Promise<'gekregen' | 'niet-toegezegd' | 'mocht-niet'> {
  const toezegging = await findToezegging(tx, plek.stoel.id);
  if (toezegging === undefined || toezegging.gegeven === null) return 'niet-toegezegd';
  const rij = await findGegevenVoorOordeel(tx, { casus: plek.feiten.casus.id, gegeven: toezegging.gegeven });
  const gever = plek.feiten.deelnemers.find((d) => d.persoon === toezegging.door && d.actief);
  // Wat de bron intussen terughaalde of anders indeelde, is niet meer wat zij toezegde.
  if (rij === undefined || rij.categorie !== 'a' || gever === undefined) return 'mocht-niet';
  return verstrekNaam(tx, { ...plek, gever, rij });
}

type Naamgift = Plek & { readonly gever: Deelnemerfeit; readonly rij: Gegevenrij };

async function verstrekNaam(tx: Tx, { feiten, stoel, gever, rij }: Naamgift): Promise<'gekregen' | 'mocht-niet'> {
  const toestemmingen = await laadToestemmingen(tx, feiten.casus.id);
  const gegeven = alsFeit(rij);
  const stof = {
    feiten,
    toestemmingen,
    afwegingen: await findAfwegingen(tx, feiten.casus.id),
    kanaal: kanaalVan(tx.herkomst),
  };
  const gewogen = weegVerstrekken(stof, { id: rij.id, gever, ontvanger: stoel, gegeven });
  const toegestaan = gewogen.oordeel.uitkomst === 'toegestaan';
  const verstrekking = tx.nieuwId();
  const logdeel = voorLogboek(gewogen);
  if (toegestaan) {
    await insertVerstrekking(tx, {
      id: verstrekking,
      casus: feiten.casus.id,
      gegeven: rij.id,
      bronPartij: rij.bron_partij_id,
      bronPersoon: rij.bron_persoon_id,
      aanDeelnemer: stoel.id,
      aanPersoon: stoel.persoon,
      plicht: gewogen.plicht,
    });
    await onthoudGegevenNaam(
      tx,
      { casus: feiten.casus.id, gegeven: rij.id, partijen: stoel.partijId === null ? [] : [stoel.partijId] },
      { betrokkene: feiten.betrokkene.id },
    );
  }
  const grondslag = grondslagVan(gewogen);
  await legVast(tx, {
    ...logkop(feiten),
    code: 'toezegging-aangenomen',
    uitkomst: toegestaan ? 'gelukt' : 'geweigerd',
    object: { soort: 'gegeven', id: rij.id },
    bronPartij: rij.bron_partij_id,
    doel: rij.doel,
    categorieen: ['a'],
    ...(grondslag === undefined ? {} : { grondslag }),
    oordeel: logdeel,
  });
  return toegestaan ? 'gekregen' : 'mocht-niet';
}
