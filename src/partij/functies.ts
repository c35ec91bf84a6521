import type { Geheimhouding, Hoedanigheid, Partijsoort } from './partij.queries.ts';

/** Een functie die aan tafel kan zitten, met wat er meestal bij hoort (eisen B.2). */
export type Functie = {
  readonly code: string;
  /** Zoals het in een zin staat, zonder hoofdletter. */
  readonly label: string;
  readonly partijen: readonly Partijsoort[];
  readonly hoedanigheid: Hoedanigheid | null;
  readonly geheimhouding: Geheimhouding;
};

const functie = (
  code: string,
  label: string,
  partijen: readonly Partijsoort[],
  geheimhouding: Geheimhouding,
  hoedanigheid: Hoedanigheid | null = null,
): Functie => ({
  code,
  label,
  partijen,
  hoedanigheid,
  geheimhouding,
});

/** De functies waaruit een beheerder kiest. De codes zijn die van het contract, waar zij ook een rol in toestemming bepalen. */
export const functies: readonly Functie[] = [
  functie('leerkracht', 'leerkracht', ['school', 'mbo'], 'geen'),
  functie('mentor', 'mentor', ['school', 'mbo'], 'cao'),
  functie('schoolleider', 'schoolleider', ['school', 'mbo'], 'geen'),
  functie('intern-begeleider', 'intern begeleider', ['school'], 'geen'),
  functie('zorgcoordinator', 'zorgcoördinator', ['school', 'mbo'], 'cao'),
  functie(
    'schoolmaatschappelijk-werker',
    'schoolmaatschappelijk werker',
    ['school', 'mbo', 'jeugdhulpaanbieder', 'gemeente'],
    'jeugdwet',
  ),
  functie('gedragsdeskundige', 'gedragsdeskundige', ['school', 'mbo', 'swv'], 'beroepscode'),
  functie('orthopedagoog', 'orthopedagoog', ['school', 'mbo', 'swv'], 'beroepscode'),
  functie('psycholoog', 'psycholoog', ['school', 'mbo', 'swv'], 'beroepscode'),
  functie('procesregisseur', 'procesregisseur', ['swv', 'school', 'mbo', 'gemeente'], 'contract'),
  functie('leerplichtambtenaar', 'leerplichtambtenaar', ['gemeente'], 'ambtsgeheim', 'leerplicht'),
  functie('doorstroompunt-medewerker', 'medewerker van het Doorstroompunt', ['gemeente'], 'ambtsgeheim', 'leerplicht'),
  functie(
    'jeugdwerker-wijkteam',
    'jeugdwerker van het wijkteam',
    ['gemeente', 'jeugdhulpaanbieder'],
    'jeugdwet',
    'toeleiding',
  ),
  functie('cjg-coach', 'CJG-coach', ['gemeente', 'jeugdhulpaanbieder'], 'jeugdwet', 'toeleiding'),
  functie(
    'jeugd-en-gezinswerker',
    'jeugd- en gezinswerker',
    ['gemeente', 'jeugdhulpaanbieder'],
    'jeugdwet',
    'toeleiding',
  ),
  functie(
    'jeugdprofessional-op-school',
    'jeugdprofessional op school',
    ['gemeente', 'jeugdhulpaanbieder'],
    'jeugdwet',
    'toeleiding',
  ),
  functie('teamleider-jeugd', 'teamleider Jeugd en Gezin', ['gemeente'], 'ambtsgeheim', 'toeleiding'),
  functie(
    'consulent-individuele-voorziening',
    'consulent individuele voorziening',
    ['gemeente'],
    'ambtsgeheim',
    'individuele-voorziening',
  ),
  functie('wmo-consulent', 'Wmo-consulent', ['gemeente'], 'wmo', 'wmo'),
  functie('jeugdarts', 'jeugdarts', ['ggd', 'gemeente'], 'wgbo', 'jgz'),
  functie('jeugdverpleegkundige', 'jeugdverpleegkundige', ['ggd', 'gemeente'], 'wgbo', 'jgz'),
  functie('medewerker-zorgaanbieder', 'jeugdhulpverlener', ['jeugdhulpaanbieder', 'zorgaanbieder'], 'jeugdwet'),
  functie(
    'partijbeheerder',
    'beheerder van de organisatie',
    ['school', 'mbo', 'swv', 'gemeente', 'ggd', 'jeugdhulpaanbieder', 'zorgaanbieder'],
    'contract',
    'toeleiding',
  ),
  functie(
    'functionaris-gegevensbescherming',
    'functionaris gegevensbescherming',
    ['school', 'mbo', 'swv', 'gemeente', 'ggd', 'jeugdhulpaanbieder', 'zorgaanbieder'],
    'ambtsgeheim',
    'toeleiding',
  ),
];

const labels: ReadonlyMap<string, string> = new Map([
  ...functies.map(({ code, label }) => [code, label] as const),
  ['ouder', 'ouder'],
  ['jongere', 'jongere'],
  ['steunpersoon', 'steunpersoon'],
]);

/** De functie zoals zij op het scherm staat; een onbekende code staat er zoals zij is. */
export function functieLabel(code: string): string {
  return labels.get(code) ?? code.replaceAll('-', ' ');
}

/**
 * De functies die bij een soort partij voorkomen. Een hoedanigheid heeft alleen een gemeente. Zorg buiten de gemeente om is behandeling
 * onder de WGBO, geen jeugdhulp onder de Jeugdwet (B.2).
 */
export function functiesVoor(soort: Partijsoort): readonly Functie[] {
  return functies
    .filter(({ partijen }) => partijen.includes(soort))
    .map((f) => (soort === 'gemeente' ? f : { ...f, hoedanigheid: null }))
    .map((f) => (soort === 'zorgaanbieder' && f.geheimhouding === 'jeugdwet' ? { ...f, geheimhouding: 'wgbo' } : f));
}

/** Bij deze functies ligt de taak vast: wie haar in een andere hoedanigheid zou doen, heeft een andere functie. */
const VASTE_TAAK: ReadonlySet<string> = new Set([
  'leerplichtambtenaar',
  'doorstroompunt-medewerker',
  'consulent-individuele-voorziening',
  'wmo-consulent',
  'jeugdarts',
  'jeugdverpleegkundige',
]);

export type Hoedanigheidkeuze =
  | { readonly kind: 'ok'; readonly hoedanigheid: Hoedanigheid | null }
  /** De functie zegt niet voor welke taak van de gemeente; dat moet iemand kiezen. */
  | { readonly kind: 'kies' }
  | { readonly kind: 'past-niet'; readonly hoort: Hoedanigheid };

/**
 * In welke hoedanigheid een medewerker optreedt. Bij een gemeente altijd in precies een, want wat in de ene taak is gelezen mag niet
 * vanzelf naar de andere (4, B.1); een leerplichtambtenaar alleen in die van leerplicht (Art 1.12). Een ander heeft er geen.
 */
export function kiesHoedanigheid(
  soort: Partijsoort,
  functie: Pick<Functie, 'code' | 'hoedanigheid'>,
  gekozen: Hoedanigheid | null,
): Hoedanigheidkeuze {
  if (soort !== 'gemeente') return { kind: 'ok', hoedanigheid: null };
  const { hoedanigheid: hoort } = functie;
  if (hoort !== null && VASTE_TAAK.has(functie.code) && gekozen !== null && gekozen !== hoort)
    return { kind: 'past-niet', hoort };
  const hoedanigheid = gekozen ?? hoort;
  return hoedanigheid === null ? { kind: 'kies' } : { kind: 'ok', hoedanigheid };
}
