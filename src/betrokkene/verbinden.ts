import { opsomming } from '../casus/woorden.ts';
import { functieLabel } from '../partij/functies.ts';
import type { Taalcode } from '../web/taal.ts';

const ENGELS = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "a, b en c", met het voegwoord van de taal. */
export const somOp = (code: Taalcode, delen: readonly string[]): string =>
  code === 'nl' ? opsomming(delen) : ENGELS.format(delen);

/** Functies van mensen in het gezin in het Engels; namen van beroepen in Nederland blijven zoals zij heten. */
const GEZIN_EN: Readonly<Record<string, string>> = { ouder: 'parent', jongere: 'youngster', steunpersoon: 'supporter' };

export const functieIn = (code: Taalcode, functie: string): string =>
  code === 'nl' ? functieLabel(functie) : (GEZIN_EN[functie] ?? functieLabel(functie));

/** "zorgcoördinator van Kompas College". */
export const functieBij = (code: Taalcode, functie: string, partij: string | null): string => {
  const van = partij === null ? '' : code === 'nl' ? ` van ${partij}` : ` of ${partij}`;
  return `${functieIn(code, functie)}${van}`;
};
