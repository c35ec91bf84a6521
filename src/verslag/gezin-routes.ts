import { type Route, route } from '../web/route.ts';
import * as gezin from './handel-gezin.tsx';

const LIJST = '/zaak/:casus/verslagen';
const EEN = `${LIJST}/:verslag`;
const KLOPT_NIET = `${EEN}/delen/:deel/klopt-niet`;
const GEZIN = { toegang: ['ouder', 'jongere', 'steunpersoon'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEZEN = { ...GEZIN, methode: 'GET', logEvent: 'verslag-ingezien', stepUp: 'geen' } as const;
const ZEGGEN = { ...GEZIN, methode: 'POST', logEvent: 'verslag-beantwoord', stepUp: 'geen' } as const;

/** Verslagen voor ouder en jongere: lezen, zeggen of het klopt, en bewaren (CL-4b). */
export const gezinsverslagroutes: readonly Route[] = [
  route({ ...LEZEN, pad: LIJST, handel: gezin.toonGezinslijst }),
  route({ ...LEZEN, pad: EEN, handel: (verzoek) => gezin.toonGezinsverslag(verzoek) }),
  route({ ...LEZEN, pad: `${EEN}/pdf`, logEvent: 'verslag-afgedrukt', handel: gezin.bewaarGezinsPdf }),
  route({ ...ZEGGEN, pad: `${EEN}/reactie`, handel: gezin.reageerGezin }),
  route({ ...LEZEN, pad: KLOPT_NIET, handel: (verzoek) => gezin.toonGezinkloptniet(verzoek) }),
  route({ ...ZEGGEN, pad: KLOPT_NIET, handel: gezin.kloptNietGezin }),
];
