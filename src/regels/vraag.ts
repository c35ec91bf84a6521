/**
 * De vraag: de woorden van het gepubliceerde contract (versie 1) als gesloten lijsten en typen.
 * Een veld dat ontbreekt is onbekend, nooit onwaar; `null` zegt dat iets er niet is.
 */

export const HANDELINGEN = [
  'verstrekken',
  'inzien',
  'overnemen',
  'meenemen',
  'verstrekken-aan-derde',
  'bespreken',
  'deelnemen',
] as const;
export const DOELEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
export const LIJST_5_1 = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;
export const CATEGORIEEN = [...LIJST_5_1, 'buiten-5.1'] as const;
export const FASEN = ['intake', 'beoordeling', 'plan', 'monitoring', 'evaluatie', 'afsluiting'] as const;
export const ONDERWIJSSOORTEN = ['po', 'sbo', 'so', 'vo', 'vso', 'mbo', 'geen'] as const;
export const PARTIJSOORTEN = [
  'school',
  'mbo',
  'swv',
  'gemeente',
  'ggd',
  'jeugdhulpaanbieder',
  'zorgaanbieder',
  'gast',
  'ouder',
  'jongere',
  'steunpersoon',
  'derde',
] as const;
export const HOEDANIGHEDEN = ['leerplicht', 'toeleiding', 'individuele-voorziening', 'jgz', 'wmo'] as const;
/** De zes geheimhoudingen die het contract beroepsgeheim noemt (Art 6 (intro)). */
export const BEROEPSGEHEIMEN = ['wgbo', 'jeugdwet', 'wmo', 'beroepscode', 'wet-big', 'reclassering'] as const;
export const GEHEIMHOUDINGEN = ['geen', 'cao', 'contract', 'ambtsgeheim', ...BEROEPSGEHEIMEN] as const;
export const VERZUIMSOORTEN = ['ongeoorloofd', 'geoorloofd', 'ziekte'] as const;
export const ACTIVITEITEN = ['toelaatbaarheid', 'advies', 'toewijzing'] as const;
export const VERSTREKKINGSTATUSSEN = ['actief', 'ingetrokken', 'bevroren'] as const;
export const TOESTEMMINGSTATUSSEN = ['gegeven', 'geweigerd', 'ingetrokken', 'verlopen'] as const;
export const ONDERTEKENAARS = ['gezagdrager-1', 'gezagdrager-2', 'jongere', 'vertegenwoordiger'] as const;
export const TOESTEMMINGSROLLEN = [
  'jeugdarts',
  'schoolmaatschappelijk-werker',
  'gedragsdeskundige',
  'jeugdwerker',
  'leerplichtambtenaar',
  'zorgaanbieder',
  'school',
  'swv',
  'gemeente',
  'ggd',
  'gast',
  'ouder',
  'steunpersoon',
  'derde',
] as const;
export const SOORTEN = ['naw', 'schoolprestatie', 'verzuim', 'gezondheid', 'gezin', 'interventies'] as const;
export const PLICHTEN = [
  'lpw-21a',
  'web-8.1.8a',
  'jeugdwet-7.4.0',
  'jeugdwet-7.3.11-4',
  'mbo-veiligheid',
  'vordering',
] as const;

export type Handeling = (typeof HANDELINGEN)[number];
export type Doel = (typeof DOELEN)[number];
/** Een categorie van de lijst in art. 5.1. */
export type LijstCategorie = (typeof LIJST_5_1)[number];
export type Categorie = (typeof CATEGORIEEN)[number];
export type Fase = (typeof FASEN)[number];
export type Onderwijs = (typeof ONDERWIJSSOORTEN)[number];
export type PartijSoort = (typeof PARTIJSOORTEN)[number];
export type Hoedanigheid = (typeof HOEDANIGHEDEN)[number];
export type Geheimhouding = (typeof GEHEIMHOUDINGEN)[number];
export type Beroepsgeheim = (typeof BEROEPSGEHEIMEN)[number];
export type VerzuimSoort = (typeof VERZUIMSOORTEN)[number];
export type Activiteit = (typeof ACTIVITEITEN)[number];
export type VerstrekkingStatus = (typeof VERSTREKKINGSTATUSSEN)[number];
export type ToestemmingStatus = (typeof TOESTEMMINGSTATUSSEN)[number];
export type Ondertekenaar = (typeof ONDERTEKENAARS)[number];
/** De rol waaronder een ontvanger op het toestemmingsformulier staat (Bijl 5-f). */
export type Toestemmingsrol = (typeof TOESTEMMINGSROLLEN)[number];
/** De soort gegevens op het toestemmingsformulier (Bijl 5-g). */
export type Soort = (typeof SOORTEN)[number];
export type Plicht = (typeof PLICHTEN)[number];
export type Leeftijdsgroep = '<12' | '12-15' | '16-17' | '18+';

export type Convenant = {
  readonly vanKracht?: boolean;
  /** Getekend, met geldige volmacht, of toegetreden en bekendgemaakt. */
  readonly geverGebonden?: boolean;
  readonly ontvangerGebonden?: boolean;
  readonly regime?: 'afzonderlijk' | 'gezamenlijk';
  readonly onderlingeRegeling?: boolean;
  readonly verwerkersovereenkomst?: boolean;
};

export type Overlegtype = {
  readonly vastgesteld?: boolean;
  readonly doelen?: readonly Doel[];
  readonly categorieen?: readonly LijstCategorie[];
  readonly doelgroepVerruimd?: boolean;
  readonly oppToestemmingNodig?: boolean;
};

export type CasusStand = {
  readonly status?: 'open' | 'gesloten';
  readonly fase?: Fase;
  readonly doelVastgelegd?: boolean;
  readonly geinformeerd?: boolean;
  readonly uitgenodigd?: boolean;
  readonly langdurigVerzuim?: boolean;
};

export type JongereStand = {
  /** ISO-datum; niet na de peildatum. */
  readonly geboortedatum?: string;
  readonly onderwijs?: Onderwijs;
  /** 0 betekent: een voogd, die tekent als vertegenwoordiger. */
  readonly gezagdragers?: 0 | 1 | 2;
  readonly wilsbekwaam?: boolean;
};

export type Gever = {
  readonly partij?: PartijSoort;
  readonly hoedanigheid?: Hoedanigheid | null;
  readonly functie?: string;
  readonly geheimhouding?: Geheimhouding;
  readonly behandelrelatie?: boolean;
  readonly grondslagVastgelegd?: boolean;
  readonly gastVerzoek?: boolean;
};

export type Ontvanger = Gever & {
  readonly deelnemer?: boolean;
  readonly directBetrokken?: boolean;
  readonly opNaam?: boolean;
  readonly schoolVanJongere?: boolean;
  readonly eigenTaak?: boolean;
  readonly geheimhoudingBevestigd?: boolean;
  readonly individueelDoelVastgelegd?: boolean;
};

export type Verzuim = {
  readonly soort?: VerzuimSoort;
  readonly meldplichtig?: boolean;
  readonly vermoedenOngeoorloofd?: boolean;
  readonly jeugdartsGezien?: boolean;
};

export type GegevenStand = {
  readonly categorie?: Categorie;
  readonly doel?: Doel;
  readonly noodzaak?: boolean;
  readonly eigen?: boolean;
  readonly bronGeheimhouding?: Geheimhouding | null;
  readonly bronAkkoord?: boolean;
  readonly verenigbaar?: boolean;
  readonly betreft?: 'jongere' | 'gezinslid';
  readonly thuisondersteuning?: boolean;
  readonly buitenkant?: boolean;
  readonly buitenkantAfwijkingGemotiveerd?: boolean;
  readonly voorafBesproken?: boolean;
  readonly verzuim?: Verzuim | null;
  readonly redenVanVerzuim?: boolean;
  readonly bevatGezondheid?: boolean;
  readonly opp?: boolean;
  readonly oppInstemming?: boolean;
  readonly activiteit?: Activiteit | null;
  readonly voorActie?: boolean;
  readonly nietVoorOuder?: boolean;
  readonly gepseudonimiseerd?: boolean;
  readonly identiteitNodig?: boolean;
};

export type Verstrekking = { readonly status?: VerstrekkingStatus };

/** De toestemming zoals zij staat tegenover deze ontvanger. */
export type Toestemming = {
  readonly status?: ToestemmingStatus;
  readonly ondertekenaars?: readonly Ondertekenaar[];
  readonly ontvangers?: readonly Toestemmingsrol[];
  readonly soorten?: readonly Soort[];
  readonly aanGever?: boolean;
  readonly partnerGenoemd?: boolean;
  readonly vraagstukGedekt?: boolean;
};

/** Het vastgelegde conflict van plichten (Art 6e). */
export type Afweging = {
  readonly persoonlijk?: boolean;
  readonly gemotiveerd?: boolean;
  readonly collegaGeraadpleegd?: boolean;
  readonly naIntrekking?: boolean;
};

export type Kanaal = { readonly versleuteld?: boolean; readonly mfa?: boolean };

/** Eén vraag aan de regels. Alleen de eerste vijf velden zijn verplicht. */
export type Vraag = {
  readonly versie: 1;
  readonly handeling: Handeling;
  /** ISO-datum van de handeling, Europe/Amsterdam; zij kiest ook de regelset. */
  readonly peildatum: string;
  readonly plicht: Plicht | null;
  readonly afweging: Afweging | null;
  readonly convenant?: Convenant;
  readonly overlegtype?: Overlegtype;
  readonly casus?: CasusStand;
  readonly jongere?: JongereStand;
  readonly gever?: Gever;
  readonly ontvanger?: Ontvanger | null;
  readonly gegeven?: GegevenStand;
  readonly verstrekking?: Verstrekking | null;
  readonly toestemming?: Toestemming | null;
  readonly kanaal?: Kanaal;
};
