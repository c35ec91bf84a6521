import { datumgetal } from './datum.ts';
import { ROL_VAN_FUNCTIE } from './toestemmingsrol.ts';
import type { Bladen, Lijstpad, Primitief, Veldpad } from './velden.ts';
import { functieklasse, nummerVan, pastIn, VARIABELEN, VELDEN } from './velden.ts';
import type { Handeling } from './vraag.ts';
import * as v from './vraag.ts';

/** Een object waarvan de velden nog niet gekeurd zijn. */
export type Kaart = { readonly [naam: string]: unknown };

/**
 * Een vraag in één gang keuren en inpakken: elk veld wordt één keer gelezen en een klein getal. Deze weg neemt
 * alleen een vraag aan zoals JSON haar maakt en waar alles aan klopt; bij elke twijfel geeft hij niets, en zegt
 * controleer.ts het oordeel en de fouten. De velden staan uitgeschreven omdat een naam die vaststaat in 2 ns leest
 * en een naam uit een tabel in 20 (gemeten). Een proef legt deze weg voor elk veld naast controleer.ts.
 */
export type Gepakt = {
  readonly handeling: Handeling;
  /** De plaats van de handeling in `HANDELINGEN`. */
  readonly nummer: number;
  readonly peildatum: string;
  readonly bladen: Bladen;
};

/** Wat een veld niet mag zijn; geen veld heeft zoveel waarden. Nul is: het veld is er niet. */
const FOUT = 255;

type Codes = ReadonlyMap<unknown, number>;
const codesVan = (waarden: readonly Primitief[]): Codes =>
  new Map(waarden.map((waarde, plaats) => [waarde, plaats + 1]));
const codesBij = (pad: Veldpad): Codes => codesVan(VELDEN[pad]);

const HANDELING = codesVan(v.HANDELINGEN);
const FASE = codesBij('casus.fase');
const REGIME = codesBij('convenant.regime');
const CASUSSTATUS = codesBij('casus.status');
const ONDERWIJS = codesBij('jongere.onderwijs');
const GEZAGDRAGERS = codesBij('jongere.gezagdragers');
const PARTIJ = codesBij('gever.partij');
const HOEDANIGHEID = codesBij('gever.hoedanigheid');
const KLASSE = codesBij('gever.functie');
const ANDERS = KLASSE.get('anders') ?? FOUT;
const FUNCTIE: Codes = new Map(
  ['gezinsvoogd', ...ROL_VAN_FUNCTIE.keys()].map((naam) => [naam, KLASSE.get(functieklasse(naam)) ?? FOUT]),
);
const GEHEIMHOUDING = codesBij('gever.geheimhouding');
const BRONGEHEIM = codesBij('gegeven.bronGeheimhouding');
const CATEGORIE = codesBij('gegeven.categorie');
const DOEL = codesBij('gegeven.doel');
const BETREFT = codesBij('gegeven.betreft');
const VERZUIMSOORT = codesBij('gegeven.verzuim.soort');
const ACTIVITEIT = codesBij('gegeven.activiteit');
const VERSTREKKING = codesBij('verstrekking.status');
const TOESTEMMING = codesBij('toestemming.status');
const PLICHT = codesBij('plicht');

const ja = (waarde: unknown): number => (waarde === true ? 1 : waarde === false ? 2 : waarde === undefined ? 0 : FOUT);
const uit = (codes: Codes, waarde: unknown): number => (waarde === undefined ? 0 : (codes.get(waarde) ?? FOUT));

function functie(waarde: unknown): number {
  if (waarde === undefined) return 0;
  return typeof waarde === 'string' ? (FUNCTIE.get(waarde) ?? ANDERS) : FOUT;
}

export function isKaart(onbekend: unknown): onbekend is Kaart {
  return typeof onbekend === 'object' && onbekend !== null && !Array.isArray(onbekend);
}

/** Waar als het object precies zoveel eigen velden heeft als er gelezen zijn, en niets van een ander erft. */
function heeftAlleen(kaart: Kaart, gelezen: number): boolean {
  const prototype: unknown = Object.getPrototypeOf(kaart);
  return (
    (prototype === Object.prototype || prototype === null) &&
    Object.getOwnPropertyNames(kaart).length === gelezen &&
    Object.getOwnPropertySymbols(kaart).length === 0
  );
}

/** Het aantal bekende bladen op `aantal` plaatsen; `NaN`, dat nergens aan gelijk is, als er een niet klopt. */
function geteld(bladen: Bladen, van: number, aantal: number): number {
  let gelezen = 0;
  for (let plaats = van; plaats < van + aantal; plaats += 1) {
    const code = bladen[plaats] as number;
    if (code === FOUT) return Number.NaN;
    if (code !== 0) gelezen += 1;
  }
  return gelezen;
}

type Lijst = { readonly van: number; readonly aantal: number; readonly codes: Codes };
function lijst(pad: Lijstpad): Lijst {
  const elementen = VELDEN[pad];
  return { van: nummerVan(`${pad}~${elementen[0]}`), aantal: elementen.length, codes: codesVan(elementen) };
}
const DOELEN = lijst('overlegtype.doelen');
const CATEGORIEEN = lijst('overlegtype.categorieen');
const ONDERTEKENAARS = lijst('toestemming.ondertekenaars');
const ONTVANGERS = lijst('toestemming.ontvangers');
const SOORTEN = lijst('toestemming.soorten');

const NIET_GENOEMD = 2;
const GENOEMD = 1;

/** Een lijst die er is, is volledig: elk element is genoemd of niet. Geeft 1, 0 als zij er niet is, of `FOUT`. */
function pakLijst({ van, aantal, codes }: Lijst, waarde: unknown, bladen: Uint8Array): number {
  if (waarde === undefined) return 0;
  if (!Array.isArray(waarde)) return FOUT;
  for (let plaats = van; plaats < van + aantal; plaats += 1) bladen[plaats] = NIET_GENOEMD;
  for (let nummer = 0; nummer < waarde.length; nummer += 1) {
    const code = codes.get(waarde[nummer]);
    if (code === undefined) return FOUT;
    bladen[van + code - 1] = GENOEMD;
  }
  return 1;
}

const CONVENANT = nummerVan('convenant.vanKracht');

function pakConvenant(k: Kaart, b: Uint8Array): boolean {
  b[CONVENANT] = ja(k.vanKracht);
  b[CONVENANT + 1] = ja(k.geverGebonden);
  b[CONVENANT + 2] = ja(k.ontvangerGebonden);
  b[CONVENANT + 3] = uit(REGIME, k.regime);
  b[CONVENANT + 4] = ja(k.onderlingeRegeling);
  b[CONVENANT + 5] = ja(k.verwerkersovereenkomst);
  return heeftAlleen(k, geteld(b, CONVENANT, 6));
}

const OVERLEGTYPE = nummerVan('overlegtype.vastgesteld');

function pakOverlegtype(k: Kaart, b: Uint8Array): boolean {
  b[OVERLEGTYPE] = ja(k.vastgesteld);
  b[OVERLEGTYPE + 1] = ja(k.doelgroepVerruimd);
  b[OVERLEGTYPE + 2] = ja(k.oppToestemmingNodig);
  const doelen = pakLijst(DOELEN, k.doelen, b);
  const categorieen = pakLijst(CATEGORIEEN, k.categorieen, b);
  if (doelen === FOUT || categorieen === FOUT) return false;
  return heeftAlleen(k, geteld(b, OVERLEGTYPE, 3) + doelen + categorieen);
}

const CASUS = nummerVan('casus.status');

function pakCasus(k: Kaart, b: Uint8Array): boolean {
  b[CASUS] = uit(CASUSSTATUS, k.status);
  b[CASUS + 1] = uit(FASE, k.fase);
  b[CASUS + 2] = ja(k.doelVastgelegd);
  b[CASUS + 3] = ja(k.geinformeerd);
  b[CASUS + 4] = ja(k.uitgenodigd);
  b[CASUS + 5] = ja(k.langdurigVerzuim);
  return heeftAlleen(k, geteld(b, CASUS, 6));
}

const JONGERE = nummerVan('jongere.geboortedatum');

/** De leeftijdsgroep op de peildatum als getal, `FOUT` bij een datum die niet bestaat of nog moet komen. */
function leeftijd(geboren: unknown, peil: number): number {
  if (geboren === undefined) return 0;
  const dag = typeof geboren === 'string' ? datumgetal(geboren) : undefined;
  if (dag === undefined || dag > peil) return FOUT;
  // Het verschil van twee datums als jjjjmmdd telt in zijn tienduizendtallen de volle jaren.
  const jaren = Math.floor((peil - dag) / 10_000);
  if (jaren < 12) return 1;
  if (jaren < 16) return 2;
  return jaren < 18 ? 3 : 4;
}

function pakJongere(k: Kaart, b: Uint8Array, peil: number): boolean {
  b[JONGERE] = leeftijd(k.geboortedatum, peil);
  b[JONGERE + 1] = uit(ONDERWIJS, k.onderwijs);
  b[JONGERE + 2] = uit(GEZAGDRAGERS, k.gezagdragers);
  b[JONGERE + 3] = ja(k.wilsbekwaam);
  return heeftAlleen(k, geteld(b, JONGERE, 4));
}

const GEVER = nummerVan('gever.partij');
const GEVER_PAST = pastIn(GEVER);

function pakGever(k: Kaart, b: Uint8Array): boolean {
  b[GEVER] = uit(PARTIJ, k.partij);
  b[GEVER + 1] = uit(HOEDANIGHEID, k.hoedanigheid);
  b[GEVER + 2] = functie(k.functie);
  b[GEVER + 3] = uit(GEHEIMHOUDING, k.geheimhouding);
  b[GEVER + 4] = ja(k.behandelrelatie);
  b[GEVER + 5] = ja(k.grondslagVastgelegd);
  b[GEVER + 6] = ja(k.gastVerzoek);
  return heeftAlleen(k, geteld(b, GEVER, 7)) && GEVER_PAST(b);
}

const ONTVANGER = nummerVan('ontvanger.partij');
const ONTVANGER_PAST = pastIn(ONTVANGER);

function pakOntvanger(k: Kaart, b: Uint8Array): boolean {
  b[ONTVANGER] = uit(PARTIJ, k.partij);
  b[ONTVANGER + 1] = uit(HOEDANIGHEID, k.hoedanigheid);
  b[ONTVANGER + 2] = functie(k.functie);
  b[ONTVANGER + 3] = uit(GEHEIMHOUDING, k.geheimhouding);
  b[ONTVANGER + 4] = ja(k.behandelrelatie);
  b[ONTVANGER + 5] = ja(k.grondslagVastgelegd);
  b[ONTVANGER + 6] = ja(k.gastVerzoek);
  b[ONTVANGER + 7] = ja(k.deelnemer);
  b[ONTVANGER + 8] = ja(k.directBetrokken);
  b[ONTVANGER + 9] = ja(k.opNaam);
  b[ONTVANGER + 10] = ja(k.schoolVanJongere);
  b[ONTVANGER + 11] = ja(k.eigenTaak);
  b[ONTVANGER + 12] = ja(k.geheimhoudingBevestigd);
  b[ONTVANGER + 13] = ja(k.individueelDoelVastgelegd);
  return heeftAlleen(k, geteld(b, ONTVANGER, 14)) && ONTVANGER_PAST(b);
}

const GEGEVEN = nummerVan('gegeven.categorie');
const GEGEVEN_PAST = pastIn(GEGEVEN);
const BRON = nummerVan('gegeven.bronGeheimhouding');
const VERZUIM = nummerVan('gegeven.verzuim.soort');
const NA_VERZUIM = nummerVan('gegeven.redenVanVerzuim');
const AANWEZIG = 1;
const IS_NULL = 2;

function pakVerzuim(k: Kaart, b: Uint8Array): boolean {
  b[VERZUIM] = uit(VERZUIMSOORT, k.soort);
  b[VERZUIM + 1] = ja(k.meldplichtig);
  b[VERZUIM + 2] = ja(k.vermoedenOngeoorloofd);
  b[VERZUIM + 3] = ja(k.jeugdartsGezien);
  return heeftAlleen(k, geteld(b, VERZUIM, 4));
}

function pakGegeven(k: Kaart, b: Uint8Array): boolean {
  b[GEGEVEN] = uit(CATEGORIE, k.categorie);
  b[GEGEVEN + 1] = pakDeel(k.verzuim, b, pakVerzuim);
  b[GEGEVEN + 2] = uit(DOEL, k.doel);
  b[GEGEVEN + 3] = ja(k.noodzaak);
  b[GEGEVEN + 4] = ja(k.eigen);
  b[GEGEVEN + 5] = ja(k.bronAkkoord);
  b[GEGEVEN + 6] = ja(k.verenigbaar);
  b[GEGEVEN + 7] = uit(BETREFT, k.betreft);
  b[GEGEVEN + 8] = ja(k.thuisondersteuning);
  b[GEGEVEN + 9] = ja(k.buitenkant);
  b[GEGEVEN + 10] = ja(k.buitenkantAfwijkingGemotiveerd);
  b[GEGEVEN + 11] = ja(k.voorafBesproken);
  b[NA_VERZUIM] = ja(k.redenVanVerzuim);
  b[NA_VERZUIM + 1] = ja(k.bevatGezondheid);
  b[NA_VERZUIM + 2] = ja(k.opp);
  b[NA_VERZUIM + 3] = ja(k.oppInstemming);
  b[NA_VERZUIM + 4] = uit(ACTIVITEIT, k.activiteit);
  b[NA_VERZUIM + 5] = ja(k.voorActie);
  b[NA_VERZUIM + 6] = ja(k.nietVoorOuder);
  b[NA_VERZUIM + 7] = ja(k.gepseudonimiseerd);
  b[NA_VERZUIM + 8] = ja(k.identiteitNodig);
  b[BRON] = uit(BRONGEHEIM, k.bronGeheimhouding);
  const gelezen = geteld(b, GEGEVEN, 12) + geteld(b, NA_VERZUIM, 9) + geteld(b, BRON, 1);
  return heeftAlleen(k, gelezen) && GEGEVEN_PAST(b);
}

/** Een object dat null mag zijn: 0 als het er niet is, aanwezig, null, of `FOUT`. */
function pakDeel(waarde: unknown, b: Uint8Array, pak: (kaart: Kaart, b: Uint8Array) => boolean): number {
  if (waarde === undefined) return 0;
  if (waarde === null) return IS_NULL;
  return isKaart(waarde) && pak(waarde, b) ? AANWEZIG : FOUT;
}

const STATUS = nummerVan('verstrekking.status');

function pakVerstrekking(k: Kaart, b: Uint8Array): boolean {
  b[STATUS] = uit(VERSTREKKING, k.status);
  return heeftAlleen(k, geteld(b, STATUS, 1));
}

const IS_TOESTEMMING = nummerVan('toestemming');

function pakToestemming(k: Kaart, b: Uint8Array): boolean {
  b[IS_TOESTEMMING + 1] = uit(TOESTEMMING, k.status);
  b[IS_TOESTEMMING + 2] = ja(k.aanGever);
  b[IS_TOESTEMMING + 3] = ja(k.partnerGenoemd);
  b[IS_TOESTEMMING + 4] = ja(k.vraagstukGedekt);
  const ondertekenaars = pakLijst(ONDERTEKENAARS, k.ondertekenaars, b);
  const ontvangers = pakLijst(ONTVANGERS, k.ontvangers, b);
  const soorten = pakLijst(SOORTEN, k.soorten, b);
  if (ondertekenaars === FOUT || ontvangers === FOUT || soorten === FOUT) return false;
  return heeftAlleen(k, geteld(b, IS_TOESTEMMING + 1, 4) + ondertekenaars + ontvangers + soorten);
}

const IS_AFWEGING = nummerVan('afweging');

function pakAfweging(k: Kaart, b: Uint8Array): boolean {
  b[IS_AFWEGING + 1] = ja(k.persoonlijk);
  b[IS_AFWEGING + 2] = ja(k.gemotiveerd);
  b[IS_AFWEGING + 3] = ja(k.collegaGeraadpleegd);
  b[IS_AFWEGING + 4] = ja(k.naIntrekking);
  return heeftAlleen(k, geteld(b, IS_AFWEGING + 1, 4));
}

const KANAAL = nummerVan('kanaal.versleuteld');

function pakKanaal(k: Kaart, b: Uint8Array): boolean {
  b[KANAAL] = ja(k.versleuteld);
  b[KANAAL + 1] = ja(k.mfa);
  return heeftAlleen(k, geteld(b, KANAAL, 2));
}

const IS_PLICHT = nummerVan('plicht');
/** Waar elke keuring haar bladen schrijft. Alleen wie een vraag wil bewaren, neemt een eigen rij. */
const KLADBLAD = new Uint8Array(VARIABELEN.length);
let keuringen = 0;
const ZONDER_ONTVANGER = new Set<unknown>(['meenemen', 'bespreken']);
const MET_VERSTREKKING = new Set<unknown>(['inzien', 'overnemen', 'meenemen']);

/** versie, handeling, peildatum, plicht en afweging. */
const VERPLICHT = 5;

/** Telt een deel van de vraag: 1 als het er is en klopt, 0 als het er niet is, `NaN` als het fout is. */
function telDeel(waarde: unknown, b: Uint8Array, pak: (kaart: Kaart, b: Uint8Array) => boolean): number {
  const code = pakDeel(waarde, b, pak);
  return code === 0 ? 0 : code === AANWEZIG ? 1 : Number.NaN;
}

function telJongere(waarde: unknown, b: Uint8Array, peil: number): number {
  if (waarde === undefined) return 0;
  return isKaart(waarde) && pakJongere(waarde, b, peil) ? 1 : Number.NaN;
}

/** Een vraag die in elk opzicht gewoon is, ingepakt; anders niets, en dan beslist controleer.ts. */
export function pakSnel(onbekend: unknown): Gepakt | undefined {
  if (!isKaart(onbekend)) return undefined;
  // Wie Object.prototype vervuilt, laat hier een naam zien; wat geërfd is telt nergens mee.
  for (const _ in LEEG_OBJECT) return undefined;
  return pakKaal(onbekend);
}

const LEEG_OBJECT = {};

/** Als `pakSnel`, voor objecten waarvan vaststaat dat zij geen veld erven. */
export function pakKaal(k: Kaart): Gepakt | undefined {
  const { versie, handeling, peildatum, ontvanger, verstrekking, toestemming } = k;
  const nummer = (HANDELING.get(handeling) ?? 0) - 1;
  const peil = typeof peildatum === 'string' ? datumgetal(peildatum) : undefined;
  if (versie !== 1 || nummer < 0 || peil === undefined) return undefined;
  keuringen += 1;
  const keuring = keuringen;
  const b = KLADBLAD.fill(0);
  const plicht = uit(PLICHT, k.plicht);
  const afweging = pakDeel(k.afweging, b, pakAfweging);
  if (plicht === 0 || plicht === FOUT || afweging === 0 || afweging === FOUT) return undefined;
  b[IS_PLICHT] = plicht;
  b[IS_AFWEGING] = afweging;
  b[IS_TOESTEMMING] = pakDeel(toestemming, b, pakToestemming);
  const magZonder = ontvanger !== null || ZONDER_ONTVANGER.has(handeling);
  const heeftGegeven = verstrekking !== null || !MET_VERSTREKKING.has(handeling);
  if (!magZonder || !heeftGegeven) return undefined;
  const gelezen =
    VERPLICHT +
    geteld(b, IS_TOESTEMMING, 1) +
    telDeel(k.convenant, b, pakConvenant) +
    telDeel(k.overlegtype, b, pakOverlegtype) +
    telDeel(k.casus, b, pakCasus) +
    telJongere(k.jongere, b, peil) +
    telDeel(k.gever, b, pakGever) +
    (ontvanger === null ? 1 : telDeel(ontvanger, b, pakOntvanger)) +
    telDeel(k.gegeven, b, pakGegeven) +
    (verstrekking === null ? 1 : telDeel(verstrekking, b, pakVerstrekking)) +
    telDeel(k.kanaal, b, pakKanaal);
  // Een veld dat bij het lezen zelf iets laat keuren, heeft het kladblad overschreven.
  if (!heeftAlleen(k, gelezen) || keuring !== keuringen) return undefined;
  return { handeling: handeling as Handeling, nummer, peildatum: peildatum as string, bladen: b };
}
