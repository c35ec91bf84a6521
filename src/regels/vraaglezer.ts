// Gemaakt uit vraagvelden.ts door scripts/schrijf-vraaglezer.ts; niet met de hand wijzigen.
import { KLADBLAD as BLAD } from './kladblad.ts';
import type { Kaart } from './losse-velden.ts';
import * as los from './losse-velden.ts';
import type { Veld } from './vraagvelden.ts';
import * as velden from './vraagvelden.ts';

/**
 * De objecten van een vraag bij naam gelezen, elk met een functie van zichzelf. Een object dat een veld mist of zijn velden
 * anders ordent, gaat naar losse-velden.ts. Wat een veld niet mag zijn, geeft een getal onder nul.
 */

// Overgenomen in dit bestand: wat een ander bestand uitvoert, leest de compiler in de binnenste lus telkens opnieuw.
const KLADBLAD = BLAD;
const AANWEZIG = los.AANWEZIG;
const apart = los.apart;
const functie = los.functie;
const IS_NULL = los.IS_NULL;
const isVoltallig = los.isVoltallig;
const jaNee = los.jaNee;
const lijst = los.lijst;
const pakLos = los.pakLos;
const pakNull = los.pakNull;
const woord = los.woord;
const isKaart: typeof los.isKaart = los.isKaart;
const VRAAG = velden.VRAAG;

const VERSIE = VRAAG.velden[0] as Veld;
const HANDELING = VRAAG.velden[1] as Veld;
const PEILDATUM = VRAAG.velden[2] as Veld;
const CONVENANT = VRAAG.velden[3] as Veld;
const OVERLEGTYPE = VRAAG.velden[4] as Veld;
const CASUS = VRAAG.velden[5] as Veld;
const JONGERE = VRAAG.velden[6] as Veld;
const GEVER = VRAAG.velden[7] as Veld;
const ONTVANGER = VRAAG.velden[8] as Veld;
const GEGEVEN = VRAAG.velden[9] as Veld;
const VERSTREKKING = VRAAG.velden[10] as Veld;
const TOESTEMMING = VRAAG.velden[11] as Veld;
const PLICHT = VRAAG.velden[12] as Veld;
const AFWEGING = VRAAG.velden[13] as Veld;
const KANAAL = VRAAG.velden[14] as Veld;
const TOESTEMMING_STATUS = TOESTEMMING.velden[0] as Veld;
const TOESTEMMING_ONDERTEKENAARS = TOESTEMMING.velden[1] as Veld;
const TOESTEMMING_ONTVANGERS = TOESTEMMING.velden[2] as Veld;
const TOESTEMMING_SOORTEN = TOESTEMMING.velden[3] as Veld;
const VERSTREKKING_STATUS = VERSTREKKING.velden[0] as Veld;
const GEGEVEN_CATEGORIE = GEGEVEN.velden[0] as Veld;
const GEGEVEN_DOEL = GEGEVEN.velden[1] as Veld;
const GEGEVEN_BRON_GEHEIMHOUDING = GEGEVEN.velden[4] as Veld;
const GEGEVEN_BETREFT = GEGEVEN.velden[7] as Veld;
const GEGEVEN_VERZUIM = GEGEVEN.velden[12] as Veld;
const GEGEVEN_ACTIVITEIT = GEGEVEN.velden[17] as Veld;
const GEGEVEN_VERZUIM_SOORT = GEGEVEN_VERZUIM.velden[0] as Veld;
const ONTVANGER_PARTIJ = ONTVANGER.velden[0] as Veld;
const ONTVANGER_HOEDANIGHEID = ONTVANGER.velden[1] as Veld;
const ONTVANGER_FUNCTIE = ONTVANGER.velden[2] as Veld;
const ONTVANGER_GEHEIMHOUDING = ONTVANGER.velden[3] as Veld;
const GEVER_PARTIJ = GEVER.velden[0] as Veld;
const GEVER_HOEDANIGHEID = GEVER.velden[1] as Veld;
const GEVER_FUNCTIE = GEVER.velden[2] as Veld;
const GEVER_GEHEIMHOUDING = GEVER.velden[3] as Veld;
const JONGERE_GEBOORTEDATUM = JONGERE.velden[0] as Veld;
const JONGERE_ONDERWIJS = JONGERE.velden[1] as Veld;
const JONGERE_GEZAGDRAGERS = JONGERE.velden[2] as Veld;
const CASUS_STATUS = CASUS.velden[0] as Veld;
const CASUS_FASE = CASUS.velden[1] as Veld;
const OVERLEGTYPE_DOELEN = OVERLEGTYPE.velden[1] as Veld;
const OVERLEGTYPE_CATEGORIEEN = OVERLEGTYPE.velden[2] as Veld;
const CONVENANT_REGIME = CONVENANT.velden[3] as Veld;

/** Wat op de plaats van een object staat en er geen is. */
function geenObject(veld: Veld, waarde: unknown): boolean {
  return waarde === undefined || (waarde === null && pakNull(veld) === IS_NULL);
}

function aanwezig(waarde: unknown): number {
  if (waarde === undefined) return 0;
  return waarde === null ? IS_NULL : AANWEZIG;
}

function leesConvenant(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(CONVENANT, namen)) return pakLos(CONVENANT, kaart, namen, leesDeel);
  let fout = 0;
  fout |= KLADBLAD[111] = jaNee(kaart.vanKracht);
  fout |= KLADBLAD[112] = jaNee(kaart.geverGebonden);
  fout |= KLADBLAD[113] = jaNee(kaart.ontvangerGebonden);
  fout |= KLADBLAD[114] = woord(CONVENANT_REGIME, kaart.regime);
  fout |= KLADBLAD[115] = jaNee(kaart.onderlingeRegeling);
  fout |= KLADBLAD[116] = jaNee(kaart.verwerkersovereenkomst);
  return fout >= 0;
}

function leesOverlegtype(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(OVERLEGTYPE, namen)) return pakLos(OVERLEGTYPE, kaart, namen, leesDeel);
  let fout = 0;
  fout |= KLADBLAD[86] = jaNee(kaart.vastgesteld);
  fout |= lijst(OVERLEGTYPE_DOELEN, kaart.doelen);
  fout |= lijst(OVERLEGTYPE_CATEGORIEEN, kaart.categorieen);
  fout |= KLADBLAD[87] = jaNee(kaart.doelgroepVerruimd);
  fout |= KLADBLAD[88] = jaNee(kaart.oppToestemmingNodig);
  return fout >= 0;
}

function leesCasus(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(CASUS, namen)) return pakLos(CASUS, kaart, namen, leesDeel);
  let fout = 0;
  fout |= KLADBLAD[105] = woord(CASUS_STATUS, kaart.status);
  fout |= KLADBLAD[106] = woord(CASUS_FASE, kaart.fase);
  fout |= KLADBLAD[107] = jaNee(kaart.doelVastgelegd);
  fout |= KLADBLAD[108] = jaNee(kaart.geinformeerd);
  fout |= KLADBLAD[109] = jaNee(kaart.uitgenodigd);
  fout |= KLADBLAD[110] = jaNee(kaart.langdurigVerzuim);
  return fout >= 0;
}

function leesJongere(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(JONGERE, namen)) return pakLos(JONGERE, kaart, namen, leesDeel);
  let fout = 0;
  fout |= apart(JONGERE_GEBOORTEDATUM, kaart.geboortedatum);
  fout |= KLADBLAD[47] = woord(JONGERE_ONDERWIJS, kaart.onderwijs);
  fout |= KLADBLAD[48] = woord(JONGERE_GEZAGDRAGERS, kaart.gezagdragers);
  fout |= KLADBLAD[49] = jaNee(kaart.wilsbekwaam);
  return fout >= 0;
}

function leesGever(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(GEVER, namen)) return pakLos(GEVER, kaart, namen, leesDeel);
  let fout = 0;
  fout |= KLADBLAD[39] = woord(GEVER_PARTIJ, kaart.partij);
  fout |= KLADBLAD[40] = woord(GEVER_HOEDANIGHEID, kaart.hoedanigheid);
  fout |= KLADBLAD[41] = functie(GEVER_FUNCTIE, kaart.functie);
  fout |= KLADBLAD[42] = woord(GEVER_GEHEIMHOUDING, kaart.geheimhouding);
  fout |= KLADBLAD[43] = jaNee(kaart.behandelrelatie);
  fout |= KLADBLAD[44] = jaNee(kaart.grondslagVastgelegd);
  fout |= KLADBLAD[45] = jaNee(kaart.gastVerzoek);
  return fout >= 0;
}

function leesOntvanger(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(ONTVANGER, namen)) return pakLos(ONTVANGER, kaart, namen, leesDeel);
  let fout = 0;
  fout |= KLADBLAD[11] = woord(ONTVANGER_PARTIJ, kaart.partij);
  fout |= KLADBLAD[12] = woord(ONTVANGER_HOEDANIGHEID, kaart.hoedanigheid);
  fout |= KLADBLAD[13] = functie(ONTVANGER_FUNCTIE, kaart.functie);
  fout |= KLADBLAD[14] = woord(ONTVANGER_GEHEIMHOUDING, kaart.geheimhouding);
  fout |= KLADBLAD[15] = jaNee(kaart.behandelrelatie);
  fout |= KLADBLAD[16] = jaNee(kaart.grondslagVastgelegd);
  fout |= KLADBLAD[17] = jaNee(kaart.gastVerzoek);
  fout |= KLADBLAD[18] = jaNee(kaart.deelnemer);
  fout |= KLADBLAD[19] = jaNee(kaart.directBetrokken);
  fout |= KLADBLAD[20] = jaNee(kaart.opNaam);
  fout |= KLADBLAD[21] = jaNee(kaart.schoolVanJongere);
  fout |= KLADBLAD[22] = jaNee(kaart.eigenTaak);
  fout |= KLADBLAD[23] = jaNee(kaart.geheimhoudingBevestigd);
  fout |= KLADBLAD[24] = jaNee(kaart.individueelDoelVastgelegd);
  return fout >= 0;
}

function leesGegevenVerzuim(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(GEGEVEN_VERZUIM, namen)) return pakLos(GEGEVEN_VERZUIM, kaart, namen, leesDeel);
  let fout = 0;
  fout |= KLADBLAD[67] = woord(GEGEVEN_VERZUIM_SOORT, kaart.soort);
  fout |= KLADBLAD[68] = jaNee(kaart.meldplichtig);
  fout |= KLADBLAD[69] = jaNee(kaart.vermoedenOngeoorloofd);
  fout |= KLADBLAD[70] = jaNee(kaart.jeugdartsGezien);
  return fout >= 0;
}

function leesGegeven(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(GEGEVEN, namen)) return pakLos(GEGEVEN, kaart, namen, leesDeel);
  let fout = 0;
  fout |= KLADBLAD[55] = woord(GEGEVEN_CATEGORIE, kaart.categorie);
  fout |= KLADBLAD[57] = woord(GEGEVEN_DOEL, kaart.doel);
  fout |= KLADBLAD[58] = jaNee(kaart.noodzaak);
  fout |= KLADBLAD[59] = jaNee(kaart.eigen);
  fout |= KLADBLAD[50] = woord(GEGEVEN_BRON_GEHEIMHOUDING, kaart.bronGeheimhouding);
  fout |= KLADBLAD[60] = jaNee(kaart.bronAkkoord);
  fout |= KLADBLAD[61] = jaNee(kaart.verenigbaar);
  fout |= KLADBLAD[62] = woord(GEGEVEN_BETREFT, kaart.betreft);
  fout |= KLADBLAD[63] = jaNee(kaart.thuisondersteuning);
  fout |= KLADBLAD[64] = jaNee(kaart.buitenkant);
  fout |= KLADBLAD[65] = jaNee(kaart.buitenkantAfwijkingGemotiveerd);
  fout |= KLADBLAD[66] = jaNee(kaart.voorafBesproken);
  const verzuim = kaart.verzuim;
  fout |= +(isKaart(verzuim) ? leesGegevenVerzuim(verzuim) : geenObject(GEGEVEN_VERZUIM, verzuim)) - 1;
  KLADBLAD[56] = aanwezig(verzuim);
  fout |= KLADBLAD[71] = jaNee(kaart.redenVanVerzuim);
  fout |= KLADBLAD[72] = jaNee(kaart.bevatGezondheid);
  fout |= KLADBLAD[73] = jaNee(kaart.opp);
  fout |= KLADBLAD[74] = jaNee(kaart.oppInstemming);
  fout |= KLADBLAD[75] = woord(GEGEVEN_ACTIVITEIT, kaart.activiteit);
  fout |= KLADBLAD[76] = jaNee(kaart.voorActie);
  fout |= KLADBLAD[77] = jaNee(kaart.nietVoorOuder);
  fout |= KLADBLAD[78] = jaNee(kaart.gepseudonimiseerd);
  fout |= KLADBLAD[79] = jaNee(kaart.identiteitNodig);
  return fout >= 0;
}

function leesVerstrekking(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(VERSTREKKING, namen)) return pakLos(VERSTREKKING, kaart, namen, leesDeel);
  let fout = 0;
  fout |= KLADBLAD[117] = woord(VERSTREKKING_STATUS, kaart.status);
  return fout >= 0;
}

function leesToestemming(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(TOESTEMMING, namen)) return pakLos(TOESTEMMING, kaart, namen, leesDeel);
  let fout = 0;
  fout |= KLADBLAD[7] = woord(TOESTEMMING_STATUS, kaart.status);
  fout |= lijst(TOESTEMMING_ONDERTEKENAARS, kaart.ondertekenaars);
  fout |= lijst(TOESTEMMING_ONTVANGERS, kaart.ontvangers);
  fout |= lijst(TOESTEMMING_SOORTEN, kaart.soorten);
  fout |= KLADBLAD[8] = jaNee(kaart.aanGever);
  fout |= KLADBLAD[9] = jaNee(kaart.partnerGenoemd);
  fout |= KLADBLAD[10] = jaNee(kaart.vraagstukGedekt);
  return fout >= 0;
}

function leesAfweging(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(AFWEGING, namen)) return pakLos(AFWEGING, kaart, namen, leesDeel);
  let fout = 0;
  fout |= KLADBLAD[2] = jaNee(kaart.persoonlijk);
  fout |= KLADBLAD[3] = jaNee(kaart.gemotiveerd);
  fout |= KLADBLAD[4] = jaNee(kaart.collegaGeraadpleegd);
  fout |= KLADBLAD[5] = jaNee(kaart.naIntrekking);
  return fout >= 0;
}

function leesKanaal(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(KANAAL, namen)) return pakLos(KANAAL, kaart, namen, leesDeel);
  let fout = 0;
  fout |= KLADBLAD[118] = jaNee(kaart.versleuteld);
  fout |= KLADBLAD[119] = jaNee(kaart.mfa);
  return fout >= 0;
}

/** Leest een vraag. Onwaar bij de minste twijfel. */
export function leesVraag(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(VRAAG, namen)) return pakLos(VRAAG, kaart, namen, leesDeel);
  let fout = 0;
  fout |= apart(VERSIE, kaart.versie);
  fout |= apart(HANDELING, kaart.handeling);
  fout |= apart(PEILDATUM, kaart.peildatum);
  const convenant = kaart.convenant;
  fout |= +(isKaart(convenant) ? leesConvenant(convenant) : geenObject(CONVENANT, convenant)) - 1;
  const overlegtype = kaart.overlegtype;
  fout |= +(isKaart(overlegtype) ? leesOverlegtype(overlegtype) : geenObject(OVERLEGTYPE, overlegtype)) - 1;
  const casus = kaart.casus;
  fout |= +(isKaart(casus) ? leesCasus(casus) : geenObject(CASUS, casus)) - 1;
  const jongere = kaart.jongere;
  fout |= +(isKaart(jongere) ? leesJongere(jongere) : geenObject(JONGERE, jongere)) - 1;
  const gever = kaart.gever;
  fout |= +(isKaart(gever) ? leesGever(gever) : geenObject(GEVER, gever)) - 1;
  const ontvanger = kaart.ontvanger;
  fout |= +(isKaart(ontvanger) ? leesOntvanger(ontvanger) : geenObject(ONTVANGER, ontvanger)) - 1;
  const gegeven = kaart.gegeven;
  fout |= +(isKaart(gegeven) ? leesGegeven(gegeven) : geenObject(GEGEVEN, gegeven)) - 1;
  const verstrekking = kaart.verstrekking;
  fout |= +(isKaart(verstrekking) ? leesVerstrekking(verstrekking) : geenObject(VERSTREKKING, verstrekking)) - 1;
  const toestemming = kaart.toestemming;
  fout |= +(isKaart(toestemming) ? leesToestemming(toestemming) : geenObject(TOESTEMMING, toestemming)) - 1;
  KLADBLAD[6] = aanwezig(toestemming);
  fout |= KLADBLAD[0] = woord(PLICHT, kaart.plicht);
  const afweging = kaart.afweging;
  fout |= +(isKaart(afweging) ? leesAfweging(afweging) : geenObject(AFWEGING, afweging)) - 1;
  KLADBLAD[1] = aanwezig(afweging);
  const kanaal = kaart.kanaal;
  fout |= +(isKaart(kanaal) ? leesKanaal(kanaal) : geenObject(KANAAL, kanaal)) - 1;
  return fout >= 0;
}

const LEZERS: ReadonlyMap<Veld, (kaart: Kaart) => boolean> = new Map([
  [CONVENANT, leesConvenant],
  [OVERLEGTYPE, leesOverlegtype],
  [CASUS, leesCasus],
  [JONGERE, leesJongere],
  [GEVER, leesGever],
  [ONTVANGER, leesOntvanger],
  [GEGEVEN_VERZUIM, leesGegevenVerzuim],
  [GEGEVEN, leesGegeven],
  [VERSTREKKING, leesVerstrekking],
  [TOESTEMMING, leesToestemming],
  [AFWEGING, leesAfweging],
  [KANAAL, leesKanaal],
]);

/** Een object in een object dat niet heel is. */
function leesDeel(object: Veld, kaart: Kaart): boolean {
  return LEZERS.get(object)?.(kaart) ?? false;
}
