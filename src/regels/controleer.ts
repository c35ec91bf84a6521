import { isDatum } from './datum.ts';
import type { Vraag } from './vraag.ts';
import * as v from './vraag.ts';

/** De keuring van onbekende invoer: een vraag, of een zin en het pad van elk fout veld. */
export type Controle =
  | { readonly kind: 'vraag'; readonly vraag: Vraag }
  | { readonly kind: 'fout'; readonly fout: string; readonly velden: string[] };

type Waarde = (waarde: unknown) => boolean;
type Veld =
  | { readonly soort: 'waarde'; readonly past: Waarde }
  | { readonly soort: 'object'; readonly velden: Velden; readonly magNull: boolean };
type Schema = Readonly<Record<string, Veld>>;
type Velden = readonly (readonly [naam: string, veld: Veld])[];

const waarde = (past: Waarde): Veld => ({ soort: 'waarde', past });
const object = (velden: Schema, magNull = false): Veld => ({
  soort: 'object',
  velden: Object.entries(velden),
  magNull,
});
const uit = (lijst: readonly unknown[]): Veld => waarde((gegeven) => lijst.includes(gegeven));
const lijstUit = (lijst: readonly unknown[]): Veld =>
  waarde((gegeven) => Array.isArray(gegeven) && Array.from(gegeven).every((element) => lijst.includes(element)));
const BOOL = waarde((gegeven) => typeof gegeven === 'boolean');
const TEKST = waarde((gegeven) => typeof gegeven === 'string');
const DATUM = waarde((gegeven) => typeof gegeven === 'string' && isDatum(gegeven));

const GEVER: Schema = {
  partij: uit(v.PARTIJSOORTEN),
  hoedanigheid: uit([...v.HOEDANIGHEDEN, null]),
  functie: TEKST,
  geheimhouding: uit(v.GEHEIMHOUDINGEN),
  behandelrelatie: BOOL,
  grondslagVastgelegd: BOOL,
  gastVerzoek: BOOL,
};

const ONTVANGER: Schema = {
  ...GEVER,
  deelnemer: BOOL,
  directBetrokken: BOOL,
  opNaam: BOOL,
  schoolVanJongere: BOOL,
  eigenTaak: BOOL,
  geheimhoudingBevestigd: BOOL,
  individueelDoelVastgelegd: BOOL,
};

const VERZUIM: Schema = {
  soort: uit(v.VERZUIMSOORTEN),
  meldplichtig: BOOL,
  vermoedenOngeoorloofd: BOOL,
  jeugdartsGezien: BOOL,
};

const GEGEVEN: Schema = {
  categorie: uit(v.CATEGORIEEN),
  doel: uit(v.DOELEN),
  noodzaak: BOOL,
  eigen: BOOL,
  bronGeheimhouding: uit([...v.GEHEIMHOUDINGEN, null]),
  bronAkkoord: BOOL,
  verenigbaar: BOOL,
  betreft: uit(['jongere', 'gezinslid']),
  thuisondersteuning: BOOL,
  buitenkant: BOOL,
  buitenkantAfwijkingGemotiveerd: BOOL,
  voorafBesproken: BOOL,
  verzuim: object(VERZUIM, true),
  redenVanVerzuim: BOOL,
  bevatGezondheid: BOOL,
  opp: BOOL,
  oppInstemming: BOOL,
  activiteit: uit([...v.ACTIVITEITEN, null]),
  voorActie: BOOL,
  nietVoorOuder: BOOL,
  gepseudonimiseerd: BOOL,
  identiteitNodig: BOOL,
};

const VRAAG: Velden = Object.entries({
  versie: uit([1]),
  handeling: uit(v.HANDELINGEN),
  peildatum: DATUM,
  convenant: object({
    vanKracht: BOOL,
    geverGebonden: BOOL,
    ontvangerGebonden: BOOL,
    regime: uit(['afzonderlijk', 'gezamenlijk']),
    onderlingeRegeling: BOOL,
    verwerkersovereenkomst: BOOL,
  }),
  overlegtype: object({
    vastgesteld: BOOL,
    doelen: lijstUit(v.DOELEN),
    categorieen: lijstUit(v.LIJST_5_1),
    doelgroepVerruimd: BOOL,
    oppToestemmingNodig: BOOL,
  }),
  casus: object({
    status: uit(['open', 'gesloten']),
    fase: uit(v.FASEN),
    doelVastgelegd: BOOL,
    geinformeerd: BOOL,
    uitgenodigd: BOOL,
    langdurigVerzuim: BOOL,
  }),
  jongere: object({
    geboortedatum: DATUM,
    onderwijs: uit(v.ONDERWIJSSOORTEN),
    gezagdragers: uit([0, 1, 2]),
    wilsbekwaam: BOOL,
  }),
  gever: object(GEVER),
  ontvanger: object(ONTVANGER, true),
  gegeven: object(GEGEVEN),
  verstrekking: object({ status: uit(v.VERSTREKKINGSTATUSSEN) }, true),
  toestemming: object(
    {
      status: uit(v.TOESTEMMINGSTATUSSEN),
      ondertekenaars: lijstUit(v.ONDERTEKENAARS),
      ontvangers: lijstUit(v.TOESTEMMINGSROLLEN),
      soorten: lijstUit(v.SOORTEN),
      aanGever: BOOL,
      partnerGenoemd: BOOL,
      vraagstukGedekt: BOOL,
    },
    true,
  ),
  plicht: uit([...v.PLICHTEN, null]),
  afweging: object({ persoonlijk: BOOL, gemotiveerd: BOOL, collegaGeraadpleegd: BOOL, naIntrekking: BOOL }, true),
  kanaal: object({ versleuteld: BOOL, mfa: BOOL }),
} satisfies Schema);

const VERPLICHT = ['versie', 'handeling', 'peildatum', 'plicht', 'afweging'] as const;

type Kaart = { readonly [naam: string]: unknown };

function isKaart(onbekend: unknown): onbekend is Kaart {
  return typeof onbekend === 'object' && onbekend !== null && !Array.isArray(onbekend);
}

/** Leest alleen eigen velden, zodat een vervuild prototype nooit een antwoord wordt. */
function eigen(kaart: Kaart, naam: string): unknown {
  return Object.hasOwn(kaart, naam) ? kaart[naam] : undefined;
}

/** Een schone kopie met alleen bekende, aanwezige velden; elk fout pad komt in `fouten`. */
function neemOver(kaart: Kaart, velden: Velden, pad: string, fouten: string[]): Kaart {
  const schoon: Record<string, unknown> = {};
  let eigenVelden = 0;
  for (const [naam, veld] of velden) {
    if (!Object.hasOwn(kaart, naam)) continue;
    eigenVelden += 1;
    const gegeven = kaart[naam];
    if (gegeven === undefined) continue;
    if (veld.soort === 'waarde') {
      if (veld.past(gegeven)) schoon[naam] = Array.isArray(gegeven) ? Array.from(gegeven) : gegeven;
      else fouten.push(pad + naam);
    } else if (gegeven === null && veld.magNull) {
      schoon[naam] = null;
    } else if (isKaart(gegeven)) {
      schoon[naam] = neemOver(gegeven, veld.velden, `${pad}${naam}.`, fouten);
    } else {
      fouten.push(pad + naam);
    }
  }
  const namen = Reflect.ownKeys(kaart);
  if (namen.length !== eigenVelden) {
    for (const naam of namen) if (!velden.some(([bekend]) => bekend === naam)) fouten.push(pad + String(naam));
  }
  return schoon;
}

/** Een gemeente heeft altijd een hoedanigheid, een ander nooit; een leerplichtambtenaar heeft `leerplicht`. */
export function pastHoedanigheid(partij: unknown, hoedanigheid: unknown, functie: unknown): boolean {
  const ambtenaar = functie === 'leerplichtambtenaar';
  if (partij !== undefined && partij !== 'gemeente') {
    return (hoedanigheid === undefined || hoedanigheid === null) && !ambtenaar;
  }
  if (partij === 'gemeente' && hoedanigheid === null) return false;
  return !ambtenaar || hoedanigheid === undefined || hoedanigheid === 'leerplicht';
}

function keurSamenhang(vraag: Vraag, fouten: string[]): void {
  const nietNull: (keyof Vraag)[] = [];
  if (vraag.handeling !== 'meenemen' && vraag.handeling !== 'bespreken') nietNull.push('ontvanger');
  if (['inzien', 'overnemen', 'meenemen'].includes(vraag.handeling)) nietNull.push('verstrekking');
  for (const naam of nietNull) if (vraag[naam] === null) fouten.push(naam);

  const geboren = vraag.jongere?.geboortedatum;
  // ISO-datums van vier cijfers jaar vergelijken als tekst gelijk aan hun volgorde in de tijd.
  if (geboren !== undefined && geboren > vraag.peildatum) fouten.push('jongere.geboortedatum');
  for (const naam of ['gever', 'ontvanger'] as const) {
    const wie = vraag[naam];
    if (!wie) continue;
    if (!pastHoedanigheid(wie.partij, wie.hoedanigheid, wie.functie)) fouten.push(`${naam}.hoedanigheid`);
  }
  if (vraag.gegeven?.categorie === 'g' && vraag.gegeven.verzuim === null) fouten.push('gegeven.verzuim');
}

/**
 * Keurt onbekende invoer streng: een vraag met alleen eigen, bekende velden, of elk fout pad.
 * Een veld met de waarde `undefined` telt als afwezig.
 */
export function controleerVraag(onbekend: unknown): Controle {
  if (!isKaart(onbekend)) return { kind: 'fout', fout: 'Een vraag is één JSON-object.', velden: [] };
  const fouten: string[] = [];
  const schoon = neemOver(onbekend, VRAAG, '', fouten);
  for (const naam of VERPLICHT) {
    if (eigen(onbekend, naam) === undefined) fouten.push(naam);
  }
  // De kopie heeft precies de velden van Vraag; wat fout was, ontbreekt en doet in de samenhang niet mee.
  const vraag = schoon as unknown as Vraag;
  keurSamenhang(vraag, fouten);
  if (fouten.length === 0) return { kind: 'vraag', vraag };
  const velden = [...new Set(fouten)];
  return { kind: 'fout', fout: `Deze velden kloppen niet: ${velden.map(leesbaar).join(', ')}.`, velden };
}

/** Houdt de zin kort en zonder stuurtekens, ook bij een verzonnen veldnaam. */
function leesbaar(pad: string): string {
  const kort = pad.replace(/[^\x20-\x7e\u00a1-\uffff]/g, '?');
  return kort.length > 80 ? `${kort.slice(0, 80)}…` : kort;
}
