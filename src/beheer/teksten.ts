import type { Geheimhouding, Partijsoort, Rol } from '../partij/partij.queries.ts';

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

/** Adressen van Onze organisatie. */
export const BEHEERADRES = {
  organisatie: '/organisatie',
  zoek: '/organisatie/zoek',
  collega: '/organisatie/collega',
  code: '/organisatie/code',
  stop: '/organisatie/stop',
} as const;

/** Voor het begin van een regel. */
export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
