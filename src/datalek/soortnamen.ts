import { CATEGORIENAMEN, opsomming } from '../casus/woorden.ts';
import type { LijstCategorie } from '../regels/index.ts';

/** De soorten gegevens in woorden, met hun letter; een letter die deze versie niet kent, blijft staan. */
export function soortnamen(soorten: readonly string[]): string {
  if (soorten.length === 0) return 'geen';
  return opsomming(
    soorten.map((soort) => {
      const naam = CATEGORIENAMEN[soort as LijstCategorie];
      return naam === undefined ? soort : `${naam} (${soort})`;
    }),
  );
}
