import { LEEFTIJDSGROEPEN } from './datum.ts';
import { ROL_VAN_FUNCTIE } from './toestemmingsrol.ts';
import * as v from './vraag.ts';

/**
 * De bladeren van een vraag en hun mogelijke waarden. Velden die elkaar binden in een goed gevormde vraag
 * (partij, hoedanigheid en functie; categorie en verzuim) delen één bundel met alleen de combinaties die kunnen.
 */

const JA_NEE = [true, false] as const;
const AANWEZIG = ['aanwezig', null] as const;

/** Functies die verschil maken: die met een eigen rol op het formulier, en de gezinsvoogd. De rest is 'anders'. */
const FUNCTIES = [
  'jeugdarts',
  'schoolmaatschappelijk-werker',
  'gedragsdeskundige',
  'jeugdwerker',
  'leerplichtambtenaar',
  'doorstroompunt-medewerker',
  'gezinsvoogd',
  'anders',
] as const;
type Functieklasse = (typeof FUNCTIES)[number];

/** Elk blad van het contract met zijn waarden, in de volgorde van het contract; bij een lijst haar elementen. */
export const VELDEN = {
  'convenant.vanKracht': JA_NEE,
  'convenant.geverGebonden': JA_NEE,
  'convenant.ontvangerGebonden': JA_NEE,
  'convenant.regime': ['afzonderlijk', 'gezamenlijk'],
  'convenant.onderlingeRegeling': JA_NEE,
  'convenant.verwerkersovereenkomst': JA_NEE,
  'overlegtype.vastgesteld': JA_NEE,
  'overlegtype.doelen': v.DOELEN,
  'overlegtype.categorieen': v.LIJST_5_1,
  'overlegtype.doelgroepVerruimd': JA_NEE,
  'overlegtype.oppToestemmingNodig': JA_NEE,
  'casus.status': ['open', 'gesloten'],
  'casus.fase': v.FASEN,
  'casus.doelVastgelegd': JA_NEE,
  'casus.geinformeerd': JA_NEE,
  'casus.uitgenodigd': JA_NEE,
  'casus.langdurigVerzuim': JA_NEE,
  'jongere.geboortedatum': LEEFTIJDSGROEPEN,
  'jongere.onderwijs': v.ONDERWIJSSOORTEN,
  'jongere.gezagdragers': [0, 1, 2],
  'jongere.wilsbekwaam': JA_NEE,
  'gever.partij': v.PARTIJSOORTEN,
  'gever.hoedanigheid': [...v.HOEDANIGHEDEN, null],
  'gever.functie': FUNCTIES,
  'gever.geheimhouding': v.GEHEIMHOUDINGEN,
  'gever.behandelrelatie': JA_NEE,
  'gever.grondslagVastgelegd': JA_NEE,
  'gever.gastVerzoek': JA_NEE,
  'ontvanger.partij': v.PARTIJSOORTEN,
  'ontvanger.hoedanigheid': [...v.HOEDANIGHEDEN, null],
  'ontvanger.functie': FUNCTIES,
  'ontvanger.geheimhouding': v.GEHEIMHOUDINGEN,
  'ontvanger.behandelrelatie': JA_NEE,
  'ontvanger.grondslagVastgelegd': JA_NEE,
  'ontvanger.gastVerzoek': JA_NEE,
  'ontvanger.deelnemer': JA_NEE,
  'ontvanger.directBetrokken': JA_NEE,
  'ontvanger.opNaam': JA_NEE,
  'ontvanger.schoolVanJongere': JA_NEE,
  'ontvanger.eigenTaak': JA_NEE,
  'ontvanger.geheimhoudingBevestigd': JA_NEE,
  'ontvanger.individueelDoelVastgelegd': JA_NEE,
  'gegeven.categorie': v.CATEGORIEEN,
  'gegeven.doel': v.DOELEN,
  'gegeven.noodzaak': JA_NEE,
  'gegeven.eigen': JA_NEE,
  'gegeven.bronGeheimhouding': [...v.GEHEIMHOUDINGEN, null],
  'gegeven.bronAkkoord': JA_NEE,
  'gegeven.verenigbaar': JA_NEE,
  'gegeven.betreft': ['jongere', 'gezinslid'],
  'gegeven.thuisondersteuning': JA_NEE,
  'gegeven.buitenkant': JA_NEE,
  'gegeven.buitenkantAfwijkingGemotiveerd': JA_NEE,
  'gegeven.voorafBesproken': JA_NEE,
  'gegeven.verzuim': AANWEZIG,
  'gegeven.verzuim.soort': v.VERZUIMSOORTEN,
  'gegeven.verzuim.meldplichtig': JA_NEE,
  'gegeven.verzuim.vermoedenOngeoorloofd': JA_NEE,
  'gegeven.verzuim.jeugdartsGezien': JA_NEE,
  'gegeven.redenVanVerzuim': JA_NEE,
  'gegeven.bevatGezondheid': JA_NEE,
  'gegeven.opp': JA_NEE,
  'gegeven.oppInstemming': JA_NEE,
  'gegeven.activiteit': [...v.ACTIVITEITEN, null],
  'gegeven.voorActie': JA_NEE,
  'gegeven.nietVoorOuder': JA_NEE,
  'gegeven.gepseudonimiseerd': JA_NEE,
  'gegeven.identiteitNodig': JA_NEE,
  'verstrekking.status': v.VERSTREKKINGSTATUSSEN,
  toestemming: AANWEZIG,
  'toestemming.status': v.TOESTEMMINGSTATUSSEN,
  'toestemming.ondertekenaars': v.ONDERTEKENAARS,
  'toestemming.ontvangers': v.TOESTEMMINGSROLLEN,
  'toestemming.soorten': v.SOORTEN,
  'toestemming.aanGever': JA_NEE,
  'toestemming.partnerGenoemd': JA_NEE,
  'toestemming.vraagstukGedekt': JA_NEE,
  plicht: [...v.PLICHTEN, null],
  afweging: AANWEZIG,
  'afweging.persoonlijk': JA_NEE,
  'afweging.gemotiveerd': JA_NEE,
  'afweging.collegaGeraadpleegd': JA_NEE,
  'afweging.naIntrekking': JA_NEE,
  'kanaal.versleuteld': JA_NEE,
  'kanaal.mfa': JA_NEE,
} as const;

const LIJSTPADEN = [
  'overlegtype.doelen',
  'overlegtype.categorieen',
  'toestemming.ondertekenaars',
  'toestemming.ontvangers',
  'toestemming.soorten',
] as const;

type Velden = typeof VELDEN;
export type Lijstpad = (typeof LIJSTPADEN)[number];
export type Lijstelement<L extends Lijstpad> = Velden[L][number];
export type Pad = keyof Velden;
export type Veldpad = Exclude<Pad, Lijstpad>;
export type Veldwaarde<P extends Veldpad> = Velden[P][number];
export type Primitief = string | number | boolean | null;

export const isLijst = (pad: Pad): pad is Lijstpad => (LIJSTPADEN as readonly Pad[]).includes(pad);

/** Wat elkaar bindt in een goed gevormde vraag staat in elke volgorde bij elkaar vooraan. */
const GEBONDEN: readonly Pad[] = [
  'gever.partij',
  'gever.hoedanigheid',
  'gever.functie',
  'ontvanger.partij',
  'ontvanger.hoedanigheid',
  'ontvanger.functie',
  'gegeven.categorie',
  'gegeven.verzuim',
];

const ALLE_PADEN = Object.keys(VELDEN) as Pad[];
const rang = (pad: Pad): number => (GEBONDEN.includes(pad) ? 0 : isLijst(pad) ? 2 : 1);
const object = (pad: string): string => pad.split('.')[0] ?? '';
const padenVan = (objecten: readonly string[]): readonly Pad[] =>
  objecten.flatMap((naam) =>
    ALLE_PADEN.filter((pad) => object(pad) === naam).toSorted((een, ander) => rang(een) - rang(ander)),
  );

/** Alle paden, object na object in de volgorde van het contract; die volgorde hebben ook de open vragen. */
export const PADVOLGORDE: readonly Pad[] = padenVan([...new Set(ALLE_PADEN.map(object))]);

/**
 * Eén blad als variabele van de diagrammen: een veld met zijn waarden, of één element van een lijst (wel of niet
 * genoemd). In een gepakte vraag is elke variabele een klein getal: 0 is onbekend, anders de plaats van de waarde
 * in `waarden`, geteld vanaf 1.
 */
export type Variabele = { readonly nummer: number; readonly pad: Pad; readonly waarden: readonly Primitief[] };

/**
 * De volgorde waarin een diagram vraagt. Wat een feit meestal meteen beslist staat vooraan: geen plicht, geen
 * afweging, geen toestemming. Een lijst staat vlak na de velden die zeggen welk element telt: zo telt een diagram
 * van een toestemming zestig knopen, en met de lijsten vooraan elke deelverzameling. Velden van een bundel staan
 * naast elkaar; daar rekent `Beperking` op.
 */
const VRAAGVOLGORDE: readonly Pad[] = [
  ...padenVan(['plicht', 'afweging', 'toestemming']).filter((pad) => !isLijst(pad)),
  ...padenVan(['ontvanger']),
  'toestemming.ontvangers',
  ...padenVan(['gever', 'jongere']),
  'gegeven.bronGeheimhouding',
  'toestemming.ondertekenaars',
  ...padenVan(['gegeven']).filter((pad) => pad !== 'gegeven.bronGeheimhouding'),
  'toestemming.soorten',
  ...padenVan(['overlegtype', 'casus', 'convenant', 'verstrekking', 'kanaal']),
];

const sleutelsVan = (pad: Pad): readonly (readonly [sleutel: string, waarden: readonly Primitief[]])[] =>
  isLijst(pad) ? VELDEN[pad].map((element) => [`${pad}~${element}`, JA_NEE]) : [[pad, VELDEN[pad]]];

/** De variabelen bij hun sleutel: het pad, of `pad~element` voor een element van een lijst. */
export const VARIABELE: ReadonlyMap<string, Variabele> = new Map(
  VRAAGVOLGORDE.flatMap((pad) => sleutelsVan(pad).map(([sleutel, waarden]) => ({ sleutel, pad, waarden }))).map(
    ({ sleutel, pad, waarden }, nummer) => [sleutel, { nummer, pad, waarden }],
  ),
);

export const VARIABELEN: readonly Variabele[] = [...VARIABELE.values()];

/** Het nummer van een variabele; `sleutel` als in `VARIABELE`. */
export function nummerVan(sleutel: string): number {
  const variabele = VARIABELE.get(sleutel);
  if (variabele === undefined) throw new Error(`Onbekend blad ${sleutel}.`);
  return variabele.nummer;
}

/** Een gepakte vraag: per variabele het getal van haar waarde, of 0 als zij onbekend is. */
export type Bladen = Uint8Array;

/** De klasse van een functie: wat het formulier en de gezinsvoogd onderscheiden (Bijl 5-f). */
export function functieklasse(functie: string): Functieklasse {
  if (functie === 'doorstroompunt-medewerker' || functie === 'gezinsvoogd') return functie;
  // Alleen de leerplichtambtenaar zelf is aan leerplicht gebonden; wie diens rol deelt, houdt een eigen klasse.
  const rol = ROL_VAN_FUNCTIE.get(functie);
  return FUNCTIES.find((klasse) => klasse === rol) ?? 'anders';
}

/** Het pad waarmee naar een onbekend blad wordt gevraagd: het blad, of het afwezige object dat null mag zijn. */
export function vraagpad(pad: Pad, isBekend: (pad: Pad) => boolean): Pad {
  const object = pad.startsWith('toestemming.')
    ? 'toestemming'
    : pad.startsWith('gegeven.verzuim.')
      ? 'gegeven.verzuim'
      : pad;
  return isBekend(object) ? pad : object;
}
