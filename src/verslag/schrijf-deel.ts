import { isDeepStrictEqual } from 'node:util';
import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { raakAan } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { type Deelresultaat, geefAan, verdeel, weegGekozen } from '../gegeven/geef.ts';
import { brengIn, findInhouden } from '../gegeven/gegeven.queries.ts';
import { openInhouden } from '../gegeven/inhoud.ts';
import { inhoudplek } from '../gegeven/lees-gegeven.ts';
import { schrijfConcept } from '../gegeven/nieuw/bewaar-concept.ts';
import type { Gegevenconcept } from '../gegeven/nieuw/invoer.ts';
import { eigenSoorten } from '../gegeven/soorten.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { kopVan } from '../plan/open-plan.ts';
import { blikVooruit } from '../plan/schrijf-gegeven.ts';
import { type Deelrij, findDelen, insertDeel, updateDeel } from './deel.queries.ts';
import { leesDelen } from './lees-delen.ts';
import { isGesloten, type KanNiet, openVerslag, type Verslagplek, type Verslagzitting } from './open-verslag.ts';
import { vervangDeel } from './vervang-deel.ts';
import { bekendeVoornamen, vindNamen } from './vind-namen.ts';
import { openTitels, verzegelTitel } from './zegel.ts';

export type Deelinvoer = Omit<Gegevenconcept, 'casus' | 'brondatum'> &
  Verslagplek & {
    /** Id dat het formulier bij het openen kreeg. */
    readonly deel: string;
    /** De versie van het concept die de schrijver zag; 0 als het nieuw is. */
    readonly versie: number;
    /** Het deel aan tafel dat hierdoor verandert, zoals de schrijver het zag; null als het nieuw is. */
    readonly vervangt: string | null;
    /** 1 begin, 2 midden, 3 eind. */
    readonly plek: 1 | 2 | 3;
    readonly titel: string;
    /** ISO-datum van de bijeenkomst of van het gegeven zelf. */
    readonly brondatum: string;
    /** Ids van deelnemers. */
    readonly ontvangers: readonly string[];
    /** null bewaart een concept; anders gaat het naar de tafel, `metNaam` ook als er een voornaam in staat. */
    readonly voorleggen: { readonly metNaam: boolean } | null;
  };

/** Wat er nu staat, naast wat de schrijver schreef. */
export type Anderetekst = {
  readonly deel: string;
  readonly versie: number;
  readonly titel: string;
  readonly tekst: string;
  /** Waarom de anderen dit nodig hebben (5.3). */
  readonly waarom: string;
};

export type Deeluitkomst =
  | { readonly kind: 'bewaard'; readonly versie: number }
  | { readonly kind: 'voorgelegd'; readonly gegeven: string; readonly geweigerd: readonly Deelresultaat[] }
  /** Hetzelfde formulier was al verzonden, met dezelfde woorden voor dezelfde lezers. */
  | { readonly kind: 'al-voorgelegd' }
  /** Bij een gekozen ontvanger staat nog een vraag open; er is niets geschreven. */
  | { readonly kind: 'vragen-open' }
  /** Het verslag noemt niemand bij naam, en in de tekst staat er wel een. De schrijver beslist; er is niets geschreven. */
  | { readonly kind: 'naam-in-tekst'; readonly namen: readonly string[] }
  /**
   * Een ander, of een ander venster, was net eerder. `nu` is null als het deel weg is; bij `nieuw` is het deel van het formulier zelf
   * niet meer te schrijven, en komt de tekst in een nieuw deel. Er is niets geschreven.
   */
  | { readonly kind: 'intussen-gewijzigd'; readonly nu: Anderetekst | null; readonly nieuw: boolean }
  | KanNiet<Deelreden>
  | GeenZitting;

/** `al-gedeeld`: de tekst is intussen bij de gegevens zelf gedeeld of teruggehaald. */
export type Deelreden = 'gesloten' | 'ligt-vast' | 'soort' | 'doel' | 'niet-van-u' | 'al-gedeeld' | 'onaf';

/**
 * Schrijft een deel van een verslag: als concept dat alleen de schrijver leest, of meteen aan tafel. De tekst is een gegeven van
 * de schrijver: elke gekozen ontvanger wordt beoordeeld, en wie het niet mag lezen, ziet het deel niet (3.4f, CL-5b).
 */
export function schrijfDeel(opening: Casusopening<Medewerker>, invoer: Deelinvoer): Promise<Deeluitkomst> {
  const code = invoer.voorleggen === null ? 'verslagdeel-geschreven' : 'verslagdeel-voorgelegd';
  // Een versie vergelijken en een eerder deel terughalen kan alleen als er niemand tussendoor schrijft.
  const slot = { casus: invoer.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Deeluitkomst> => {
    const geopend = await openVerslag(tx, invoer, code);
    if (geopend.kind !== 'open') return geopend;
    const { verslag } = geopend;
    const uitkomst = await schrijf(tx, verslag, invoer);
    const gelukt = uitkomst.kind === 'bewaard' || uitkomst.kind === 'voorgelegd';
    await legVast(tx, {
      ...kopVan(verslag),
      code,
      uitkomst: gelukt ? 'gelukt' : uitkomst.kind === 'kan-niet' ? 'geweigerd' : 'mislukt',
      object: { soort: 'verslagdeel', id: invoer.deel },
      bronPartij: verslag.stoel.partijId,
      doel: invoer.doel,
      categorieen: [invoer.categorie],
    });
    return uitkomst;
  });
}

async function schrijf(tx: Tx, zitting: Verslagzitting, invoer: Deelinvoer): Promise<Deeluitkomst> {
  const delen = await findDelen(tx, invoer);
  const eerder = delen.find((d) => d.id === invoer.deel);
  if (eerder !== undefined && eerder.persoon_id !== zitting.stoel.persoon) return { kind: 'niet-gevonden' };
  if (eerder?.voorgelegd_op) return naVoorleggen(tx, zitting, { invoer, eerder, delen });
  const reden = keur(zitting, invoer);
  if (reden !== null) return { kind: 'kan-niet', reden };
  if ((eerder?.versie ?? 0) !== invoer.versie || eerder?.vervallen_op) return botst(tx, zitting, eerder);
  const oud = delen.find((d) => d.id === invoer.vervangt);
  if (invoer.vervangt !== null && (oud === undefined || oud.vervallen_op !== null)) {
    return botst(tx, zitting, delen.find(isAanTafelVan(oud)));
  }
  if (invoer.voorleggen === null) return bewaar(tx, zitting, { invoer, eerder, stam: oud?.stam_id ?? invoer.deel });
  const tegen = await houdTegen(tx, zitting, invoer);
  return tegen ?? legVoor(tx, zitting, { invoer, eerder, oud });
}

const isAanTafelVan =
  (oud: Deelrij | undefined) =>
  (d: Deelrij): boolean =>
    d.stam_id === oud?.stam_id && d.voorgelegd_op !== null && d.vervallen_op === null;

async function botst(tx: Tx, zitting: Verslagzitting, rij: Deelrij | undefined): Promise<Deeluitkomst> {
  const nu = await stondErNu(tx, zitting, rij);
  return { kind: 'intussen-gewijzigd', nu, nieuw: nu === null };
}

type Liggend = { readonly invoer: Deelinvoer; readonly eerder: Deelrij; readonly delen: readonly Deelrij[] };

/** Dit deel ligt al aan tafel. Staat er iets anders in het formulier, dan kwam dat uit een ander venster: die woorden blijven. */
async function naVoorleggen(
  tx: Tx,
  zitting: Verslagzitting,
  { invoer, eerder, delen }: Liggend,
): Promise<Deeluitkomst> {
  const aanTafel = delen.find(isAanTafelVan(eerder));
  const nu = await stondErNu(tx, zitting, aanTafel);
  const gelijk =
    nu?.deel === invoer.deel &&
    nu.titel === invoer.titel &&
    nu.tekst === invoer.tekst &&
    nu.waarom === invoer.waarom &&
    isDeepStrictEqual(new Set(eerder.aan), new Set(invoer.ontvangers));
  return gelijk ? { kind: 'al-voorgelegd' } : { kind: 'intussen-gewijzigd', nu, nieuw: true };
}

function keur(zitting: Verslagzitting, { categorie, doel, aard, voorleggen }: Deelinvoer): Deelreden | null {
  if (isGesloten(zitting)) return 'gesloten';
  if (zitting.verslag.status !== 'concept') return 'ligt-vast';
  if (!eigenSoorten(zitting.stoel).includes(categorie)) return 'soort';
  if (!zitting.feiten.casus.doelen.includes(doel)) return 'doel';
  return voorleggen !== null && aard === null ? 'onaf' : null;
}

/** Wat er nu van dit deel staat: zo ziet wie te laat was beide teksten naast elkaar. */
async function stondErNu(tx: Tx, zitting: Verslagzitting, nu: Deelrij | undefined): Promise<Anderetekst | null> {
  if (nu === undefined || nu.vervallen_op !== null) return null;
  const leesbaar = (await leesDelen(tx, zitting, [nu])).get(nu.gegeven_id);
  if (leesbaar === undefined) return null;
  const titel = (await openTitels(tx, zitting.feiten, [nu])).get(nu.id) ?? '';
  return {
    deel: nu.id,
    versie: nu.versie,
    titel,
    tekst: leesbaar.tekst ?? '',
    waarom: await waaromBij(tx, zitting, nu),
  };
}

async function waaromBij(tx: Tx, { feiten }: Verslagzitting, deel: Deelrij): Promise<string> {
  const rijen = await findInhouden(tx, { casus: deel.casus_id, gegevens: [deel.gegeven_id] });
  const [inhoud] = await openInhouden(
    tx.omgeving.kluis,
    rijen.map((rij) => inhoudplek(rij, feiten.betrokkene.id)),
  );
  return inhoud?.waarom ?? '';
}

async function houdTegen(tx: Tx, zitting: Verslagzitting, invoer: Deelinvoer): Promise<Deeluitkomst | null> {
  if (blikVooruit(zitting, invoer).vragenOpen) return { kind: 'vragen-open' };
  if (invoer.voorleggen?.metNaam || zitting.feiten.overlegtype.inhoud.verslag === 'namen') return null;
  const namen = vindNamen(`${invoer.titel} ${invoer.tekst}`, await bekendeVoornamen(tx, zitting));
  return namen.length === 0 ? null : { kind: 'naam-in-tekst', namen };
}

type Werk = { readonly invoer: Deelinvoer; readonly eerder: Deelrij | undefined };

async function bewaar(
  tx: Tx,
  zitting: Verslagzitting,
  { invoer, eerder, stam }: Werk & { readonly stam: string },
): Promise<Deeluitkomst> {
  const concept = await schrijfConcept(tx, zitting, invoer);
  if (concept.kind === 'bezet') return { kind: 'niet-gevonden' };
  if (concept.kind === 'al-ingebracht') return { kind: 'kan-niet', reden: 'al-gedeeld' };
  await zetDeel(tx, zitting, { invoer, eerder, stam });
  return { kind: 'bewaard', versie: invoer.versie + 1 };
}

async function legVoor(
  tx: Tx,
  zitting: Verslagzitting,
  { invoer, eerder, oud }: Werk & { readonly oud: Deelrij | undefined },
): Promise<Deeluitkomst> {
  const { casus, gegeven } = invoer;
  if (oud !== undefined && (await vervangDeel(tx, zitting, oud)) === 'niet-van-u')
    return { kind: 'kan-niet', reden: 'niet-van-u' };
  const concept = await schrijfConcept(tx, zitting, invoer);
  if (concept.kind !== 'bewaard' || !(await brengIn(tx, { casus, gegeven }))) {
    if (oud !== undefined) throw new Error('een deel kreeg een tekst die al was gedeeld');
    return { kind: 'kan-niet', reden: 'al-gedeeld' };
  }
  await zetDeel(tx, zitting, { invoer, eerder, stam: oud?.stam_id ?? eerder?.stam_id ?? invoer.deel });
  const gekozen = weegGekozen(zitting, concept.rij, invoer.ontvangers);
  await geefAan(tx, zitting, concept.rij, gekozen);
  await raakAan(tx, casus);
  return { kind: 'voorgelegd', gegeven, geweigerd: verdeel(gekozen).geweigerd };
}

async function zetDeel(
  tx: Tx,
  { feiten, stoel }: Verslagzitting,
  { invoer, eerder, stam }: Werk & { readonly stam: string },
): Promise<void> {
  const { deel: id, casus, verslag, versie, titel, plek, vervangt, gegeven, ontvangers: aan } = invoer;
  const voorgelegd = invoer.voorleggen !== null;
  const zegel = await verzegelTitel(tx, feiten, { id, versie: versie + 1, titel });
  const kern = { id, casus, vervangt, plek, titel: zegel, aan, voorgelegd };
  const gelukt =
    eerder === undefined
      ? await insertDeel(tx, { ...kern, verslag, stam, gegeven, deelnemer: stoel.id, persoon: stoel.persoon })
      : await updateDeel(tx, { ...kern, versie });
  if (!gelukt) throw new Error('een deel van een verslag veranderde onder het eigen slot');
}
