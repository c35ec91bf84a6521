import { CATEGORIENAMEN, opsomming } from '../casus/woorden.ts';
import type { LijstCategorie } from '../regels/index.ts';
import type { Omvang } from './soorten.ts';

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

const tel = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`;

/** De omvang in getallen: "3 accounts, 1 jongere, 12 gegevens". */
export const omvangzin = ({
  accounts,
  jongeren,
  gegevens,
}: Pick<Omvang, 'accounts' | 'jongeren' | 'gegevens'>): string =>
  [
    tel(accounts, 'account', 'accounts'),
    tel(jongeren, 'jongere', 'jongeren'),
    tel(gegevens, 'gegeven', 'gegevens'),
  ].join(', ');
