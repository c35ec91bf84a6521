import { metHoofdletter, opsomming } from '../casus/woorden.ts';
import type { Mens } from '../gegeven/mensen.ts';
import { functieLabel } from '../partij/functies.ts';
import type { Taalcode } from '../web/taal.ts';
import type { Lezer } from '../web/vertaler.ts';

const ENGELS = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "a, b en c", met het voegwoord van de taal. */
export const somOp = (code: Taalcode, delen: readonly string[]): string =>
  code === 'nl' ? opsomming(delen) : ENGELS.format(delen);

/** Functies in het Engels: wat iemand doet, want een vertaalde titel bestaat elders vaak niet. */
export const FUNCTIES_EN: Readonly<Record<string, string>> = {
  ouder: 'parent',
  voogd: 'guardian',
  vertegenwoordiger: 'representative',
  jongere: 'young person',
  steunpersoon: 'supporter',
  leerkracht: 'teacher',
  mentor: 'mentor',
  schoolleider: 'head teacher',
  'intern-begeleider': 'school support coordinator',
  zorgcoordinator: 'school care coordinator',
  'schoolmaatschappelijk-werker': 'school social worker',
  gedragsdeskundige: 'behavioural specialist',
  orthopedagoog: 'educational psychologist',
  psycholoog: 'psychologist',
  procesregisseur: 'case coordinator',
  leerplichtambtenaar: 'school attendance officer',
  'doorstroompunt-medewerker': 'staff member who helps young people back to school or work',
  'jeugdwerker-wijkteam': 'youth worker of the neighbourhood team',
  'cjg-coach': 'youth and family coach',
  'jeugd-en-gezinswerker': 'youth and family worker',
  'jeugdprofessional-op-school': 'youth worker at school',
  'teamleider-jeugd': 'team leader for youth and family',
  'consulent-individuele-voorziening': 'adviser on youth care',
  'wmo-consulent': 'adviser on social support',
  jeugdarts: 'youth health doctor',
  jeugdverpleegkundige: 'youth health nurse',
  'medewerker-zorgaanbieder': 'youth care worker',
  partijbeheerder: 'administrator of the organisation',
  'functionaris-gegevensbescherming': 'data protection officer',
};

export const functieIn = (code: Taalcode, functie: string): string =>
  code === 'nl' ? functieLabel(functie) : (FUNCTIES_EN[functie] ?? functie.replaceAll('-', ' '));

/** "zorgcoördinator van Kompas College". */
export const functieBij = (code: Taalcode, functie: string, partij: string | null): string => {
  const van = partij === null ? '' : code === 'nl' ? ` van ${partij}` : ` of ${partij}`;
  return `${functieIn(code, functie)}${van}`;
};

const JONGERE: Readonly<Record<Taalcode, string>> = { nl: 'de jongere zelf', en: 'the young person' };

/** Hoe iemand aan tafel midden in een zin heet, in de taal van de lezer; de jongere staat er nooit bij naam. */
export const naamIn = ({ code }: Lezer, mens: Pick<Mens, 'soort' | 'naam'>): string =>
  mens.soort === 'jongere' ? JONGERE[code] : mens.naam;

/** Dezelfde naam vooraan een zin, of los als kop of keuze. */
export const naamVooraan = (lezer: Lezer, mens: Pick<Mens, 'soort' | 'naam'>): string =>
  metHoofdletter(naamIn(lezer, mens));

const GEZINSROLLEN_EN: Readonly<Record<string, string>> = {
  'Ouder met gezag': 'Parent with parental authority',
  Ouder: 'Parent',
  Voogd: 'Guardian',
  Vertegenwoordiger: 'Representative',
  Steunpersoon: 'Supporter',
  'Om wie het gaat': 'The person this is about',
};

/** "Jeugdarts, GGD Waterrijk" of "Ouder met gezag", in de taal van de lezer. */
export function rolIn({ code }: Lezer, mens: Pick<Mens, 'soort' | 'rol' | 'functie' | 'partijNaam'>): string {
  if (code === 'nl') return mens.rol;
  if (mens.soort !== 'medewerker') return GEZINSROLLEN_EN[mens.rol] ?? mens.rol;
  return [metHoofdletter(functieIn(code, mens.functie)), mens.partijNaam].filter((deel) => deel !== null).join(', ');
}
