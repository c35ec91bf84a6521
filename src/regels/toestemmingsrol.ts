import type { Categorie, PartijSoort, Soort, Toestemmingsrol } from './vraag.ts';

/** Functionarissen die op het formulier een eigen regel hebben (Bijl 5-f, eisen B.12). */
export const ROL_VAN_FUNCTIE: ReadonlyMap<string, Toestemmingsrol> = new Map([
  ['jeugdarts', 'jeugdarts'],
  ['jeugdverpleegkundige', 'jeugdarts'],
  ['schoolmaatschappelijk-werker', 'schoolmaatschappelijk-werker'],
  ['gedragsdeskundige', 'gedragsdeskundige'],
  ['psycholoog', 'gedragsdeskundige'],
  ['orthopedagoog', 'gedragsdeskundige'],
  ['jeugdwerker-wijkteam', 'jeugdwerker'],
  ['cjg-coach', 'jeugdwerker'],
  ['jeugd-en-gezinswerker', 'jeugdwerker'],
  ['jeugdprofessional-op-school', 'jeugdwerker'],
  ['teamleider-jeugd', 'jeugdwerker'],
  ['leerplichtambtenaar', 'leerplichtambtenaar'],
  ['doorstroompunt-medewerker', 'leerplichtambtenaar'],
]);

const ROL_VAN_PARTIJ: Readonly<Record<PartijSoort, Toestemmingsrol | 'jongere'>> = {
  school: 'school',
  mbo: 'school',
  swv: 'swv',
  gemeente: 'gemeente',
  ggd: 'ggd',
  jeugdhulpaanbieder: 'zorgaanbieder',
  zorgaanbieder: 'zorgaanbieder',
  gast: 'gast',
  ouder: 'ouder',
  jongere: 'jongere',
  steunpersoon: 'steunpersoon',
  derde: 'derde',
};

/** Deze partijen tellen op het formulier altijd als zichzelf, welke functie zij ook noemen. */
const TELT_ALS_PARTIJ: ReadonlySet<PartijSoort> = new Set(['gast', 'ouder', 'jongere', 'steunpersoon', 'derde']);

/**
 * De rol waaronder een ontvanger in de toestemming genoemd moet zijn (contract, slot van de vraagtabel).
 * Een jongere heeft geen regel op het formulier: die rol komt in geen enkele toestemming voor.
 */
export function toestemmingsrol(partij: PartijSoort, functie: string): Toestemmingsrol | 'jongere' {
  if (TELT_ALS_PARTIJ.has(partij)) return ROL_VAN_PARTIJ[partij];
  return ROL_VAN_FUNCTIE.get(functie) ?? ROL_VAN_PARTIJ[partij];
}

const SOORT_VAN_CATEGORIE: Readonly<Record<Categorie, Soort | null>> = {
  a: 'naw',
  b: null,
  c: 'naw',
  d: 'schoolprestatie',
  e: 'gezondheid',
  f: 'gezin',
  g: 'verzuim',
  h: 'interventies',
  i: 'interventies',
  'buiten-5.1': null,
};

/** De soort die de toestemming moet noemen (Bijl 5-g); null waar geen toestemming de categorie kan openen. */
export function soortVanCategorie(categorie: Categorie): Soort | null {
  return SOORT_VAN_CATEGORIE[categorie];
}
