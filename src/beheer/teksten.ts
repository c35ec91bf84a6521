import type { BeveiligingsverklaringTabel, ContactpersoonTabel } from '../db/tabellen.ts';
import type { Geheimhouding, Partijsoort, Rol, School } from '../partij/partij.queries.ts';
import type { Geheimhoudingfout } from './mensen/geheimhouding.ts';

/** Waar de geheimhouding op rust (7.3 d, B.2), zoals een beheerder haar kiest. */
export const GEHEIMHOUDING: Readonly<Record<Geheimhouding, string>> = {
  geen: 'geen eigen regel',
  cao: 'cao',
  contract: 'contract',
  ambtsgeheim: 'ambtsgeheim',
  wgbo: 'medisch beroepsgeheim (WGBO)',
  jeugdwet: 'beroepsgeheim van de Jeugdwet',
  wmo: 'Wmo 2015',
  beroepscode: 'beroepscode',
  'wet-big': 'Wet BIG',
  reclassering: 'reclassering',
};

export const GEHEIMHOUDINGEN = Object.keys(GEHEIMHOUDING) as readonly Geheimhouding[];

/** Waarom geheimhouding hier niet op kan rusten, met het veld waar het te verbeteren is. */
export const GEHEIMHOUDINGFOUT: Readonly<
  Record<Geheimhoudingfout, { readonly veld: 'geheimhouding' | 'verklaringOp'; readonly zin: string }>
> = {
  'verklaring-nodig': {
    veld: 'verklaringOp',
    zin: 'Vul in wanneer de verklaring is getekend. Zonder verklaring geeft een contract geen geheimhouding.',
  },
  'geen-basis': {
    veld: 'geheimhouding',
    zin: 'Kies contract. Er is een verklaring getekend, dus er is een regel.',
  },
  'cao-zwijgt': {
    veld: 'geheimhouding',
    zin: 'Kies contract. De cao geeft alleen in het voortgezet onderwijs en het mbo geheimhouding.',
  },
};

export const ROL: Readonly<Record<Rol, string>> = {
  medewerker: 'Medewerker',
  beheerder: 'Beheerder',
  fg: 'FG',
};

export const PARTIJSOORT: Readonly<Record<Partijsoort, string>> = {
  school: 'Schoolbestuur',
  mbo: 'Instelling voor beroepsonderwijs',
  swv: 'Samenwerkingsverband',
  gemeente: 'Gemeente',
  ggd: 'GGD',
  jeugdhulpaanbieder: 'Jeugdhulpaanbieder',
  zorgaanbieder: 'Zorgaanbieder',
};

/** Waarom een functie bij een gemeente zo niet kan (4, B.1). */
export const HOEDANIGHEIDFOUT = {
  kies: 'Kies voor welke taak van de gemeente deze collega werkt. Deze functie zegt dat niet.',
  'past-niet': 'Kies een andere taak, of laat dit leeg. Deze functie hoort bij een vaste taak.',
} as const;

/** Soorten onderwijs zoals zij op het scherm staan (Art 1.17). */
export const ONDERWIJSNAAM: Readonly<Record<School['onderwijs'], string>> = {
  po: 'Basisonderwijs',
  sbo: 'Speciaal basisonderwijs',
  so: 'Speciaal onderwijs',
  vo: 'Voortgezet onderwijs',
  vso: 'Voortgezet speciaal onderwijs',
  mbo: 'Middelbaar beroepsonderwijs',
};

/** Voor welk onderwijs een samenwerkingsverband is (P-2). */
export const ONDERWIJS_VAN_SWV = { po: 'Primair onderwijs', vo: 'Voortgezet onderwijs' } as const;

/** Namens welk orgaan iemand tekent (B.1). */
export const ORGAAN: Readonly<Record<ContactpersoonTabel['orgaan'], string>> = {
  organisatie: 'De organisatie',
  college: 'College van burgemeester en wethouders',
  burgemeester: 'Burgemeester',
  bestuur: 'Bestuur',
  directie: 'Directie',
};

/** Naar welke norm het beleid voor beveiliging is gemaakt (Bijl 2). */
export const NORM: Readonly<Record<BeveiligingsverklaringTabel['norm'], string>> = {
  bio2: 'de Baseline Informatiebeveiliging Overheid 2 (BIO2)',
  ibp: 'de Aanpak IBP van Kennisnet',
  'ibp-mbo': 'het framework IBP van MBO Digitaal',
  'nen-7510': 'NEN 7510 en NEN 7513',
  'iso-27002': 'ISO/IEC 27002',
};

/** Adressen van Onze organisatie. */
export const BEHEERADRES = {
  organisatie: '/organisatie',
  zoek: '/organisatie/zoek',
  collega: '/organisatie/collega',
  code: '/organisatie/code',
  codes: '/organisatie/codes',
  stop: '/organisatie/stop',
  mensen: '/organisatie/mensen',
  gegevens: '/organisatie/gegevens',
  contacten: '/organisatie/contacten',
  beveiliging: '/organisatie/beveiliging',
  contracten: '/organisatie/contracten',
  afstemming: '/organisatie/afstemming',
  scholen: '/organisatie/scholen',
  procesregie: '/organisatie/procesregie',
  rechten: '/organisatie/rechten',
  invoer: '/organisatie/invoer',
  partijen: '/organisatie/partijen',
  aanwijzen: '/organisatie/aanwijzen',
} as const;

/** Voor het begin van een regel. */
export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
