import { type Route, route } from '../web/route.ts';
import { VERNIETIGINGEN } from './adressen.ts';
import { toonGezinseindepagina } from './gezin/handel.tsx';
import { stuurEigenDeel, toonEigenDeelpagina, toonSluiten, verwerkSluiten, zieAf } from './handel.tsx';
import * as vernietigen from './vernietiging/handel.tsx';

const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const GEZIN = { toegang: ['ouder', 'jongere', 'steunpersoon'], vorm: 'pagina', vrijeDelen: [] } as const;
const IEDER = { toegang: ['medewerker', 'beheerder', 'fg'], vorm: 'pagina', vrijeDelen: [] } as const;
const SLUITEN = '/casussen/:casus/sluiten';
const DEEL = '/casussen/:casus/eigen-deel';
const WEG = '/casussen/:casus/vernietiging';

/**
 * Sluiten, het eigen deel meenemen, en vernietigen. Meenemen vraagt een factor van hoogstens vijf minuten oud, want er gaat inhoud
 * naar buiten; beginnen en goedkeuren ook, want dat kan niet terug. Tegenhouden vraagt er nooit een.
 */
export const afsluitRoutes: readonly Route[] = [
  route({
    ...VAK,
    methode: 'GET',
    pad: SLUITEN,
    logEvent: 'casus-ingezien',
    stepUp: 'geen',
    handel: (verzoek) => toonSluiten(verzoek),
  }),
  route({ ...VAK, methode: 'POST', pad: SLUITEN, logEvent: 'casus-gesloten', stepUp: 'uur', handel: verwerkSluiten }),
  route({
    ...VAK,
    methode: 'GET',
    pad: DEEL,
    logEvent: 'eigen-deel-ingezien',
    stepUp: 'geen',
    handel: toonEigenDeelpagina,
  }),
  ...(['pdf', 'json'] as const).map((vorm) =>
    route({
      ...VAK,
      // Meenemen ligt vast en rondt de taak af: dat doet een knop, en nooit een verwijzing.
      methode: 'POST',
      pad: `${DEEL}/${vorm}`,
      logEvent: 'eigen-deel-meegenomen',
      stepUp: 'vijf-minuten',
      handel: (verzoek) => stuurEigenDeel(verzoek, vorm),
    }),
  ),
  route({
    ...VAK,
    methode: 'POST',
    pad: `${DEEL}/afzien`,
    logEvent: 'eigen-deel-afgezien',
    stepUp: 'uur',
    handel: zieAf,
  }),
  route({
    ...IEDER,
    methode: 'GET',
    pad: VERNIETIGINGEN,
    logEvent: 'vernietiging-ingezien',
    stepUp: 'geen',
    handel: vernietigen.toonVernietigingenpagina,
  }),
  route({
    ...IEDER,
    methode: 'GET',
    pad: WEG,
    logEvent: 'vernietiging-ingezien',
    stepUp: 'geen',
    handel: (verzoek) => vernietigen.toonEindepagina(verzoek),
  }),
  route({
    ...IEDER,
    methode: 'POST',
    pad: `${WEG}/beginnen`,
    logEvent: 'vernietiging-begonnen',
    stepUp: 'vijf-minuten',
    handel: vernietigen.begin,
  }),
  route({
    ...IEDER,
    methode: 'POST',
    pad: `${WEG}/goedkeuren`,
    logEvent: 'vernietiging-goedgekeurd',
    stepUp: 'vijf-minuten',
    handel: vernietigen.keurGoed,
  }),
  route({
    ...IEDER,
    methode: 'POST',
    pad: `${WEG}/stoppen`,
    logEvent: 'vernietiging-gestopt',
    stepUp: 'geen',
    handel: vernietigen.stop,
  }),
  route({
    ...IEDER,
    methode: 'POST',
    pad: `${WEG}/afzien`,
    logEvent: 'eigen-deel-afgezien',
    stepUp: 'uur',
    handel: vernietigen.zieAf,
  }),
  route({
    ...IEDER,
    methode: 'GET',
    pad: `${WEG}/bewijs`,
    logEvent: 'vernietiging-ingezien',
    stepUp: 'geen',
    handel: vernietigen.stuurBewijs,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: '/zaak/:casus/einde',
    logEvent: 'einde-ingezien',
    stepUp: 'geen',
    handel: toonGezinseindepagina,
  }),
];
