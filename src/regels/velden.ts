import { LEEFTIJDSGROEPEN, leeftijdOp, leeftijdsgroep } from './datum.ts';
import { ROL_VAN_FUNCTIE } from './toestemmingsrol.ts';
import type { Vraag } from './vraag.ts';
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

const LOSSE_VELDEN = {
  'convenant.vanKracht': JA_NEE,
  'convenant.geverGebonden': JA_NEE,
  'convenant.ontvangerGebonden': JA_NEE,
  'convenant.regime': ['afzonderlijk', 'gezamenlijk'],
  'convenant.onderlingeRegeling': JA_NEE,
  'convenant.verwerkersovereenkomst': JA_NEE,
  'overlegtype.vastgesteld': JA_NEE,
  'overlegtype.doelgroepVerruimd': JA_NEE,
  'overlegtype.oppToestemmingNodig': JA_NEE,
  'casus.status': ['open', 'gesloten'],
  'casus.doelVastgelegd': JA_NEE,
  'casus.geinformeerd': JA_NEE,
  'casus.uitgenodigd': JA_NEE,
  'casus.langdurigVerzuim': JA_NEE,
  'jongere.geboortedatum': LEEFTIJDSGROEPEN,
  'jongere.onderwijs': v.ONDERWIJSSOORTEN,
  'jongere.gezagdragers': [0, 1, 2],
  'jongere.wilsbekwaam': JA_NEE,
  'gever.geheimhouding': v.GEHEIMHOUDINGEN,
  'gever.behandelrelatie': JA_NEE,
  'gever.grondslagVastgelegd': JA_NEE,
  'gever.gastVerzoek': JA_NEE,
  'ontvanger.geheimhouding': v.GEHEIMHOUDINGEN,
  'ontvanger.grondslagVastgelegd': JA_NEE,
  'ontvanger.gastVerzoek': JA_NEE,
  'ontvanger.deelnemer': JA_NEE,
  'ontvanger.directBetrokken': JA_NEE,
  'ontvanger.opNaam': JA_NEE,
  'ontvanger.schoolVanJongere': JA_NEE,
  'ontvanger.eigenTaak': JA_NEE,
  'ontvanger.geheimhoudingBevestigd': JA_NEE,
  'ontvanger.individueelDoelVastgelegd': JA_NEE,
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

const GEBONDEN_VELDEN = {
  'gever.partij': v.PARTIJSOORTEN,
  'gever.hoedanigheid': [...v.HOEDANIGHEDEN, null],
  'gever.functie': FUNCTIES,
  'ontvanger.partij': v.PARTIJSOORTEN,
  'ontvanger.hoedanigheid': [...v.HOEDANIGHEDEN, null],
  'ontvanger.functie': FUNCTIES,
  'gegeven.categorie': v.CATEGORIEEN,
  'gegeven.verzuim': AANWEZIG,
} as const;

const LIJSTEN = {
  'overlegtype.doelen': v.DOELEN,
  'overlegtype.categorieen': v.LIJST_5_1,
  'toestemming.ondertekenaars': v.ONDERTEKENAARS,
  'toestemming.ontvangers': v.TOESTEMMINGSROLLEN,
  'toestemming.soorten': v.SOORTEN,
} as const;

type Velden = typeof LOSSE_VELDEN & typeof GEBONDEN_VELDEN;
export type Veldpad = keyof Velden;
export type Veldwaarde<P extends Veldpad> = Velden[P][number];
export type Lijstpad = keyof typeof LIJSTEN;
export type Lijstelement<L extends Lijstpad> = (typeof LIJSTEN)[L][number];
export type Pad = Veldpad | Lijstpad;
export type Primitief = string | number | boolean | null;

type Combinatie = readonly Primitief[];

/** Een bundel: haar paden en alle combinaties van waarden die in een goed gevormde vraag kunnen. */
export type Bundel = {
  readonly paden: readonly Veldpad[];
  readonly combinaties: readonly Combinatie[];
};

/** Wat van een bundel nog kan. Elke splitsing wordt eenmaal uitgerekend; er zijn er eindig veel. */
export type Stand = {
  readonly combinaties: readonly Combinatie[];
  readonly splitsingen: Map<string, Splitsing>;
};
/** Beide kanten van een ja-neevraag; `undefined` waar geen combinatie overblijft. */
export type Splitsing = { readonly wel: Stand | undefined; readonly niet: Stand | undefined };

const nieuweStand = (combinaties: readonly Combinatie[]): Stand | undefined =>
  combinaties.length === 0 ? undefined : { combinaties, splitsingen: new Map() };

export function splitsStand(
  stand: Stand,
  toets: { readonly naam: string; readonly plaats: number; readonly waarden: readonly Primitief[] },
): Splitsing {
  const eerder = stand.splitsingen.get(toets.naam);
  if (eerder !== undefined) return eerder;
  const past = (combinatie: Combinatie): boolean => toets.waarden.includes(combinatie[toets.plaats] as Primitief);
  const wel = stand.combinaties.filter(past);
  const splitsing: Splitsing =
    wel.length === stand.combinaties.length
      ? { wel: stand, niet: undefined }
      : { wel: nieuweStand(wel), niet: nieuweStand(stand.combinaties.filter((combinatie) => !past(combinatie))) };
  stand.splitsingen.set(toets.naam, splitsing);
  return splitsing;
}

const BEGINSTANDEN = new Map<Bundel, Map<string, Stand>>();

/** De stand van een bundel bij wat bekend is. INVARIANT: een goed gevormde vraag laat altijd iets over. */
export function beginstand(bundel: Bundel, bekend: Bekend): Stand {
  const standen = BEGINSTANDEN.get(bundel) ?? new Map<string, Stand>();
  BEGINSTANDEN.set(bundel, standen);
  const sleutel = bundel.paden.map((pad) => (bekend.has(pad) ? String(bekend.get(pad)) : '?')).join();
  let stand = standen.get(sleutel);
  if (stand === undefined) {
    stand = nieuweStand(
      bundel.combinaties.filter((combinatie) =>
        bundel.paden.every((pad, plaats) => !bekend.has(pad) || bekend.get(pad) === combinatie[plaats]),
      ),
    );
    if (stand === undefined) throw new Error(`Geen goed gevormde aanvulling voor ${bundel.paden.join()}.`);
    standen.set(sleutel, stand);
  }
  return stand;
}

function combineer(lijsten: readonly (readonly Primitief[])[]): (readonly Primitief[])[] {
  return lijsten.reduce<(readonly Primitief[])[]>(
    (tot, lijst) => tot.flatMap((begin) => lijst.map((waarde) => [...begin, waarde])),
    [[]],
  );
}

function wieBundel(wie: 'gever' | 'ontvanger'): Bundel {
  const combinaties = combineer([v.PARTIJSOORTEN, [...v.HOEDANIGHEDEN, null], FUNCTIES]).filter(
    ([partij, hoedanigheid, functie]) =>
      (partij === 'gemeente') === (hoedanigheid !== null) &&
      (functie !== 'leerplichtambtenaar' || hoedanigheid === 'leerplicht'),
  );
  return { paden: [`${wie}.partij`, `${wie}.hoedanigheid`, `${wie}.functie`], combinaties };
}

const GEGEVEN_BUNDEL: Bundel = {
  paden: ['gegeven.categorie', 'gegeven.verzuim'],
  combinaties: combineer([v.CATEGORIEEN, AANWEZIG]).filter(
    ([categorie, verzuim]) => categorie !== 'g' || verzuim !== null,
  ),
};

const BUNDELS: readonly Bundel[] = [
  wieBundel('gever'),
  wieBundel('ontvanger'),
  GEGEVEN_BUNDEL,
  ...Object.entries(LOSSE_VELDEN).map(([pad, waarden]) => ({
    paden: [pad as Veldpad],
    combinaties: waarden.map((waarde) => [waarde]),
  })),
];

/** Voor elk veld zijn bundel en zijn plaats daarin. */
export const PLAATS: ReadonlyMap<Veldpad, { readonly bundel: Bundel; readonly plaats: number }> = new Map(
  BUNDELS.flatMap((bundel) => bundel.paden.map((pad, plaats) => [pad, { bundel, plaats }] as const)),
);

/** Alle paden in de volgorde van het contract; die volgorde hebben ook de open vragen. */
export const PADVOLGORDE: readonly string[] = [
  'convenant',
  'overlegtype',
  'casus',
  'jongere',
  'gever',
  'ontvanger',
  'gegeven',
  'verstrekking',
  'toestemming',
  'plicht',
  'afweging',
  'kanaal',
].flatMap((object) =>
  [...Object.keys(GEBONDEN_VELDEN), ...Object.keys(LOSSE_VELDEN), ...Object.keys(LIJSTEN)].filter(
    (pad) => pad === object || pad.startsWith(`${object}.`),
  ),
);

/** Wat de vraag weet: elk aanwezig blad bij zijn pad. Geen sleutel betekent onbekend. */
export type Bekend = ReadonlyMap<string, Primitief | readonly string[]>;

/** Objecten die `null` mogen zijn: hun afwezigheid wordt gevraagd met hun eigen naam. */
const MAG_NULL = ['toestemming', 'gegeven.verzuim', 'afweging'] as const;

const KAN_NULL: ReadonlySet<string> = new Set(MAG_NULL);

/** Paden eenmaal samengesteld: `object.` met veldnaam geeft hetzelfde tekstobject terug. */
const PAD_BINNEN = new Map<string, Map<string, string>>();

function padBinnen(voor: string, naam: string): string {
  if (voor === '') return naam;
  const namen = PAD_BINNEN.get(voor) ?? new Map<string, string>();
  PAD_BINNEN.set(voor, namen);
  const pad = namen.get(naam) ?? `${voor}.${naam}`;
  namen.set(naam, pad);
  return pad;
}

function legPlat(kaart: object, voor: string, bekend: Map<string, Primitief | readonly string[]>): void {
  for (const naam of Object.keys(kaart)) {
    const waarde = (kaart as Readonly<Record<string, unknown>>)[naam];
    const pad = padBinnen(voor, naam);
    if (waarde !== null && typeof waarde === 'object' && !Array.isArray(waarde)) {
      if (KAN_NULL.has(pad)) bekend.set(pad, 'aanwezig');
      legPlat(waarde, pad, bekend);
    } else {
      bekend.set(pad, waarde as Primitief | readonly string[]);
    }
  }
}

/** Alleen de leerplichtambtenaar zelf is aan leerplicht gebonden; wie diens rol deelt, houdt een eigen klasse. */
function functieklasse(functie: string): Functieklasse {
  if (functie === 'doorstroompunt-medewerker' || functie === 'gezinsvoogd') return functie;
  const rol = ROL_VAN_FUNCTIE.get(functie);
  return FUNCTIES.find((klasse) => klasse === rol) ?? 'anders';
}

/** Legt een gekeurde vraag plat: bladeren bij hun pad, leeftijd als groep, functie als klasse. */
export function platteVraag(vraag: Vraag): Bekend {
  const bekend = new Map<string, Primitief | readonly string[]>();
  legPlat(vraag, '', bekend);
  const geboren = bekend.get('jongere.geboortedatum');
  if (typeof geboren === 'string') {
    bekend.set('jongere.geboortedatum', leeftijdsgroep(leeftijdOp(geboren, vraag.peildatum)));
  }
  for (const pad of ['gever.functie', 'ontvanger.functie']) {
    const functie = bekend.get(pad);
    if (typeof functie === 'string') bekend.set(pad, functieklasse(functie));
  }
  return bekend;
}

/** Het pad waarmee naar een onbekend blad wordt gevraagd: het blad, of het afwezige object dat null mag zijn. */
export function vraagpad(pad: Pad, bekend: Bekend): string {
  const object = pad.startsWith('toestemming.')
    ? 'toestemming'
    : pad.startsWith('gegeven.verzuim.')
      ? 'gegeven.verzuim'
      : pad;
  return bekend.has(object) ? pad : object;
}
