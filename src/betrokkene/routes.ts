import { ADRES } from '../web/adressen.ts';
import { type Route, route } from '../web/route.ts';
import {
  haalVerhaalTerug,
  toonGegevenpagina,
  toonGegevenspagina,
  toonVertellen,
  vertel,
} from './gegevens/handel-gegevens.tsx';
import { stuurInformatiebrief, toonInformatiepagina } from './informatie/handel-informatie.tsx';
import { antwoordVraag, toonVragenpagina } from './vragen/handel-regievragen.tsx';
import { toonStelVraag, verstuurVraag } from './vragen/handel-stel.tsx';
import {
  controleer,
  naarVraag,
  onderteken,
  stuurBewijs,
  toonBevestiging,
  toonVraagpagina,
  wijzig,
} from './vragen/handel-vragen.tsx';
import { bewaarWieKeekCsv, bewaarWieKeekPdf, toonWieKeekpagina } from './wie-keek/handel-wie-keek.tsx';
import { toonSteunpagina, toonZeggenpagina, wisselTaal } from './zaak/handel-thuis.tsx';
import { antwoordAfspraak, betwist, toonAntwoordenpagina, toonZaakpagina, trekIn } from './zaak/handel-zaak.tsx';
import { type Overleggen, toonBegin, toonZakenpagina } from './zaak/handel-zaken.tsx';

const GEZIN = { toegang: ['ouder', 'jongere', 'steunpersoon'], vorm: 'pagina', vrijeDelen: [] } as const;
const REGIE = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const ZAAK = '/zaak/:casus';
const VRAAG = `${ZAAK}/vragen/:vraag`;

/**
 * De pagina's van ouder en jongere. Toestemming geven vraagt een factor van hoogstens vijf minuten oud; intrekken en terughalen
 * vragen er geen (AU9, L-5). De controle voor het tekenen bewaart niets.
 */
export const betrokkeneRoutes = (aanmelden: Overleggen): readonly Route[] => [
  route({
    ...GEZIN,
    methode: 'GET',
    pad: ADRES.zaak,
    logEvent: 'casussen-ingezien',
    stepUp: 'geen',
    handel: (verzoek) => toonBegin(verzoek, aanmelden),
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: ADRES.zaken,
    logEvent: 'casussen-ingezien',
    stepUp: 'geen',
    handel: (verzoek) => toonZakenpagina(verzoek, aanmelden),
  }),
  ...zaakRoutes,
];

const zaakRoutes: readonly Route[] = [
  route({ ...GEZIN, methode: 'GET', pad: ZAAK, logEvent: 'casus-ingezien', stepUp: 'geen', handel: toonZaakpagina }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: `${ZAAK}/afspraken/:bijeenkomst`,
    logEvent: 'uitnodiging-beantwoord',
    stepUp: 'geen',
    handel: antwoordAfspraak,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: VRAAG,
    logEvent: 'toestemming-ingezien',
    stepUp: 'geen',
    handel: toonVraagpagina,
  }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: `${VRAAG}/controleren`,
    logEvent: 'toestemming-ingezien',
    stepUp: 'geen',
    handel: controleer,
  }),
  route({ ...GEZIN, methode: 'GET', pad: `${VRAAG}/controleren`, logEvent: 'geen', stepUp: 'geen', handel: naarVraag }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: `${VRAAG}/wijzigen`,
    logEvent: 'toestemming-ingezien',
    stepUp: 'geen',
    handel: wijzig,
  }),
  route({ ...GEZIN, methode: 'GET', pad: `${VRAAG}/wijzigen`, logEvent: 'geen', stepUp: 'geen', handel: naarVraag }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: `${VRAAG}/ondertekenen`,
    logEvent: 'toestemming-beantwoord',
    stepUp: 'vijf-minuten',
    handel: onderteken,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${VRAAG}/ondertekenen`,
    logEvent: 'geen',
    stepUp: 'geen',
    handel: naarVraag,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${VRAAG}/bevestiging`,
    logEvent: 'toestemming-ingezien',
    stepUp: 'geen',
    handel: toonBevestiging,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${ZAAK}/antwoorden`,
    logEvent: 'toestemming-ingezien',
    stepUp: 'geen',
    handel: toonAntwoordenpagina,
  }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: `${ZAAK}/antwoorden/intrekken`,
    logEvent: 'toestemming-ingetrokken',
    stepUp: 'geen',
    handel: trekIn,
  }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: `${ZAAK}/antwoorden/niet-getekend`,
    logEvent: 'toestemming-betwist',
    stepUp: 'geen',
    handel: betwist,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${VRAAG}/bewijs`,
    logEvent: 'toestemming-ingezien',
    stepUp: 'geen',
    handel: stuurBewijs,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${ZAAK}/gegevens`,
    logEvent: 'gegevens-ingezien',
    stepUp: 'geen',
    handel: toonGegevenspagina,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${ZAAK}/gegevens/:gegeven`,
    logEvent: 'gegeven-gelezen',
    stepUp: 'geen',
    handel: toonGegevenpagina,
  }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: `${ZAAK}/gegevens/:gegeven/terughalen`,
    logEvent: 'gegeven-teruggehaald',
    stepUp: 'geen',
    handel: haalVerhaalTerug,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${ZAAK}/informatie`,
    logEvent: 'informatie-ingezien',
    stepUp: 'geen',
    handel: toonInformatiepagina,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${ZAAK}/informatie/:informatie/brief`,
    logEvent: 'informatie-ingezien',
    stepUp: 'geen',
    handel: stuurInformatiebrief,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${ZAAK}/vertellen`,
    logEvent: 'oordeel-gevraagd',
    stepUp: 'geen',
    handel: toonVertellen,
  }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: `${ZAAK}/vertellen`,
    logEvent: 'gegeven-verstrekt',
    stepUp: 'uur',
    handel: vertel,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${ZAAK}/zeggen`,
    logEvent: 'gesprek-gelezen',
    stepUp: 'geen',
    handel: toonZeggenpagina,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${ZAAK}/iemand-meenemen`,
    logEvent: 'informatie-ingezien',
    stepUp: 'geen',
    handel: toonSteunpagina,
  }),
  // Een taal kiezen zegt niets over iemands zaak: er is niets te loggen.
  route({ ...GEZIN, methode: 'POST', pad: '/zaak/taal', logEvent: 'geen', stepUp: 'geen', handel: wisselTaal }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${ZAAK}/wie-keek`,
    logEvent: 'logboek-ingezien',
    stepUp: 'geen',
    handel: toonWieKeekpagina,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${ZAAK}/wie-keek/pdf`,
    logEvent: 'logboek-bewaard',
    stepUp: 'geen',
    handel: bewaarWieKeekPdf,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${ZAAK}/wie-keek/csv`,
    logEvent: 'logboek-bewaard',
    stepUp: 'geen',
    handel: bewaarWieKeekCsv,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${ZAAK}/wie-keek/vraag`,
    logEvent: 'logboek-ingezien',
    stepUp: 'geen',
    handel: toonStelVraag,
  }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: `${ZAAK}/wie-keek/vraag`,
    logEvent: 'vraag-gesteld',
    stepUp: 'geen',
    handel: verstuurVraag,
  }),
  route({
    ...REGIE,
    methode: 'GET',
    pad: '/casussen/:casus/vragen',
    logEvent: 'vraag-ingezien',
    stepUp: 'geen',
    handel: toonVragenpagina,
  }),
  route({
    ...REGIE,
    methode: 'POST',
    pad: '/casussen/:casus/vragen/:vraag',
    logEvent: 'vraag-beantwoord',
    stepUp: 'geen',
    handel: antwoordVraag,
  }),
];
