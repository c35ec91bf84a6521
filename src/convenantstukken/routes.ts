import { typeadres } from '../overlegtype/adressen.ts';
import { type Route, route } from '../web/route.ts';
import { stukadres } from './adressen.ts';
import { stuurBijlageDocx, stuurStuk, toonStukken } from './handel.tsx';

const LEES = {
  methode: 'GET',
  toegang: ['medewerker', 'beheerder', 'fg'],
  logEvent: 'convenantstuk-gelezen',
  stepUp: 'geen',
  vorm: 'pagina',
} as const;
const adres = stukadres();

/** De stukken bij een convenant. Zij gaan over organisaties; alleen het eigen aanspreekpunt staat er met naam in. */
export const convenantstukRoutes: readonly Route[] = [
  route({ ...LEES, vrijeDelen: [], pad: adres.lijst, handel: toonStukken }),
  route({ ...LEES, vrijeDelen: ['soort'], pad: adres.pdf(), handel: stuurStuk('pdf') }),
  route({ ...LEES, vrijeDelen: ['soort'], pad: adres.docx(), handel: stuurStuk('docx') }),
  route({ ...LEES, logEvent: 'geen', vrijeDelen: [], pad: typeadres(':overlegtype').docx, handel: stuurBijlageDocx }),
];
