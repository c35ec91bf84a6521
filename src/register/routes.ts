import { type Route, route } from '../web/route.ts';
import { REGISTERADRES } from './adressen.ts';
import { stuurRegister, toonAanvullen, toonRegisterblad, vulAan } from './handel.tsx';

const LEES = { toegang: ['beheerder', 'fg'], vorm: 'pagina', vrijeDelen: [] } as const;
const BEHEER = { toegang: ['beheerder'], vorm: 'pagina', vrijeDelen: [] } as const;
const { blad, aanvullen, uitgeven } = REGISTERADRES;

/** Het register van de eigen organisatie, voor beheerder en FG (Art 15.1, Art 15.2). Uitgeven vraagt een verse factor (AU9). */
export const registerRoutes: readonly Route[] = [
  route({
    ...LEES,
    methode: 'GET',
    pad: blad,
    logEvent: 'register-ingezien',
    stepUp: 'geen',
    handel: toonRegisterblad,
  }),
  ...(['pdf', 'csv', 'json'] as const).map((vorm) =>
    route({
      ...LEES,
      methode: 'POST',
      pad: `${uitgeven}/${vorm}`,
      logEvent: 'register-meegenomen',
      stepUp: 'vijf-minuten',
      handel: stuurRegister(vorm),
    }),
  ),
  route({
    ...BEHEER,
    methode: 'GET',
    pad: aanvullen,
    logEvent: 'register-ingezien',
    stepUp: 'geen',
    handel: toonAanvullen,
  }),
  route({ ...BEHEER, methode: 'POST', pad: aanvullen, logEvent: 'register-aangevuld', stepUp: 'uur', handel: vulAan }),
];
