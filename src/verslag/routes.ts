import { type Route, route } from '../web/route.ts';
import { gezinsverslagroutes } from './gezin-routes.ts';
import * as deel from './handel-deel.tsx';
import * as handel from './handel-verslag.tsx';

const LIJST = '/casussen/:casus/verslagen';
const EEN = `${LIJST}/:verslag`;
const DEEL = `${EEN}/delen/:deel`;
const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEZEN = { ...VAK, methode: 'GET', logEvent: 'verslag-ingezien', stepUp: 'geen' } as const;
const STIL = { ...VAK, methode: 'GET', logEvent: 'geen', stepUp: 'geen', handel: deel.naarHetVerslag } as const;
const DOEN = { ...VAK, methode: 'POST', stepUp: 'geen' } as const;
/** Wat een tekst met anderen deelt, of meeneemt, vraagt een factor van hoogstens een uur oud (10.2). */
const DELEN = { ...VAK, methode: 'POST', stepUp: 'uur' } as const;

/** Het verslag van een bijeenkomst: schrijven, nakijken, vaststellen en uitbrengen (CL-4b, CL-5c, CL-5d, E-25). */
export const verslagRoutes: readonly Route[] = [
  route({ ...LEZEN, pad: LIJST, handel: handel.toonLijst }),
  route({ ...DOEN, pad: LIJST, logEvent: 'verslag-begonnen', handel: handel.begin }),
  route({ ...LEZEN, pad: EEN, handel: handel.toonEen }),
  route({ ...LEZEN, pad: `${EEN}/pdf`, logEvent: 'verslag-afgedrukt', handel: handel.bewaarAlsPdf }),
  route({ ...LEZEN, pad: `${EEN}/delen/nieuw`, handel: deel.toonNieuwDeel }),
  route({ ...DELEN, pad: `${EEN}/delen`, logEvent: 'verslagdeel-voorgelegd', handel: deel.legAanTafel }),
  route({ ...STIL, pad: `${EEN}/delen` }),
  route({ ...DOEN, pad: `${EEN}/delen/concept`, logEvent: 'verslagdeel-geschreven', handel: deel.bewaarConcept }),
  route({ ...STIL, pad: `${EEN}/delen/concept` }),
  route({ ...DOEN, pad: `${EEN}/delen/oordeel`, logEvent: 'oordeel-gevraagd', handel: deel.bekijkDeeloordeel }),
  route({ ...STIL, pad: `${EEN}/delen/oordeel` }),
  route({ ...LEZEN, pad: `${DEEL}/wijzigen`, handel: deel.toonWijzigen }),
  route({ ...LEZEN, pad: `${DEEL}/terugtrekken`, handel: handel.terugtrekken.toon }),
  route({
    ...DOEN,
    pad: `${DEEL}/terugtrekken`,
    logEvent: 'verslagdeel-teruggetrokken',
    handel: handel.terugtrekken.verwerk,
  }),
  route({ ...LEZEN, pad: `${DEEL}/klopt-niet`, handel: (verzoek) => handel.toonKloptNiet(verzoek) }),
  route({ ...DOEN, pad: `${DEEL}/klopt-niet`, logEvent: 'verslag-beantwoord', handel: handel.kloptNiet }),
  route({ ...LEZEN, pad: `${EEN}/voorleggen`, handel: (verzoek) => handel.toonVoorleggen(verzoek) }),
  route({ ...DOEN, pad: `${EEN}/voorleggen`, logEvent: 'verslag-voorgelegd', handel: handel.voorleggen }),
  route({ ...DOEN, pad: `${EEN}/terugnemen`, logEvent: 'verslag-teruggenomen', handel: handel.terugnemen }),
  route({ ...LEZEN, pad: `${EEN}/reactie`, handel: (verzoek) => handel.toonReactie(verzoek) }),
  route({ ...DOEN, pad: `${EEN}/reactie`, logEvent: 'verslag-beantwoord', handel: handel.reactie }),
  route({ ...LEZEN, pad: `${EEN}/vaststellen`, handel: handel.vaststellen.toon }),
  route({ ...DOEN, pad: `${EEN}/vaststellen`, logEvent: 'verslag-vastgesteld', handel: handel.vaststellen.verwerk }),
  route({ ...LEZEN, pad: `${EEN}/uitbrengen`, handel: handel.uitbrengen.toon }),
  route({ ...DOEN, pad: `${EEN}/uitbrengen`, logEvent: 'verslag-uitgebracht', handel: handel.uitbrengen.verwerk }),
  ...gezinsverslagroutes,
];
