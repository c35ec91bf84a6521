import { type Route, route } from '../../web/route.ts';
import { adresInCasus } from './adres.ts';
import { stapInCasus, toonInCasus } from './handel.tsx';

const WERKEND = {
  pad: adresInCasus(':casus'),
  toegang: ['medewerker'],
  logEvent: 'oordeel-gevraagd',
  stepUp: 'geen',
  vorm: 'pagina',
  vrijeDelen: [],
} as const;

/** "Mag ik dit delen?" binnen een casus: één adres, en elke stap een verzending. Er wordt niets gedeeld of bewaard. */
export const magIkDelenInCasusRoutes: readonly Route[] = [
  route({ ...WERKEND, methode: 'GET', handel: toonInCasus }),
  route({ ...WERKEND, methode: 'POST', handel: stapInCasus }),
];
