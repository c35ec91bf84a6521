import { type Route, route } from '../web/route.ts';
import { BIJEENKOMSTEN, KALENDER, NIEUWE_AGENDA } from './adressen.ts';
import * as agenda from './agenda/handel-agenda.tsx';
import * as gezin from './gezin/handel-gezin.tsx';
import * as casus from './handel-casus.tsx';
import { controleerPlannen, naarPlannen, toonPlannen, verwerkPlannen, wijzigPlannen } from './handel-plannen.tsx';
import * as live from './live/handel-live.tsx';

const VAK = { toegang: ['medewerker'], stepUp: 'geen', vorm: 'pagina', vrijeDelen: [] } as const;
const GEZIN = {
  toegang: ['ouder', 'jongere', 'steunpersoon'],
  stepUp: 'geen',
  vorm: 'pagina',
  vrijeDelen: [],
} as const;
const LEES = { ...VAK, methode: 'GET' } as const;
const DOE = { ...VAK, methode: 'POST' } as const;
/** Delen met anderen vraagt een factor van hoogstens een uur oud, zoals elk gegeven. */
const DEEL = { ...DOE, stepUp: 'uur' } as const;

const LIJST = '/casussen/:casus/bijeenkomsten';
const EEN = `${LIJST}/:bijeenkomst`;
const AGENDA = `${BIJEENKOMSTEN}/agenda/:agenda`;

const vanDeAgenda: readonly Route[] = [
  route({ ...LEES, pad: BIJEENKOMSTEN, logEvent: 'werk-ingezien', handel: agenda.toonMijnBijeenkomsten }),
  route({ ...LEES, pad: KALENDER, logEvent: 'bijeenkomst-ingezien', handel: casus.toonEigenKalender }),
  route({ ...LEES, pad: NIEUWE_AGENDA, logEvent: 'werk-ingezien', handel: agenda.toonNieuweAgenda }),
  route({ ...DOE, pad: NIEUWE_AGENDA, logEvent: 'agenda-gewijzigd', handel: agenda.verwerkNieuweAgenda }),
  route({ ...LEES, pad: AGENDA, logEvent: 'agenda-ingezien', handel: agenda.toonEenAgenda }),
  route({ ...DOE, pad: `${AGENDA}/wijzigen`, logEvent: 'agenda-gewijzigd', handel: agenda.verwerkAgenda }),
  route({ ...LEES, pad: `${AGENDA}/wijzigen`, logEvent: 'geen', handel: agenda.naarAgenda }),
  route({ ...DOE, pad: `${AGENDA}/uitnodigen`, logEvent: 'bijeenkomst-gepland', handel: agenda.verwerkUitnodigen }),
  route({ ...LEES, pad: `${AGENDA}/uitnodigen`, logEvent: 'geen', handel: agenda.naarAgenda }),
];

const vanDeCasus: readonly Route[] = [
  route({ ...LEES, pad: LIJST, logEvent: 'bijeenkomst-ingezien', handel: casus.toonLijst }),
  route({ ...LEES, pad: `${LIJST}/nieuw`, logEvent: 'casus-ingezien', handel: toonPlannen }),
  route({ ...DOE, pad: `${LIJST}/nieuw`, logEvent: 'bijeenkomst-gepland', handel: verwerkPlannen }),
  route({ ...DOE, pad: `${LIJST}/nieuw/controleren`, logEvent: 'casus-ingezien', handel: controleerPlannen }),
  route({ ...LEES, pad: `${LIJST}/nieuw/controleren`, logEvent: 'geen', handel: naarPlannen }),
  route({ ...DOE, pad: `${LIJST}/nieuw/wijzigen`, logEvent: 'casus-ingezien', handel: wijzigPlannen }),
  route({ ...LEES, pad: `${LIJST}/nieuw/wijzigen`, logEvent: 'geen', handel: naarPlannen }),
  route({ ...LEES, pad: `${EEN}/live`, logEvent: 'bijeenkomst-ingezien', handel: live.toonTafel }),
  route({ ...DEEL, pad: `${EEN}/besluiten`, logEvent: 'besluit-vastgelegd', handel: live.verwerkBesluit }),
  route({ ...LEES, pad: `${EEN}/besluiten`, logEvent: 'geen', handel: live.naarTafel }),
  route({ ...DEEL, pad: `${EEN}/besluiten/inhoud`, logEvent: 'besluit-vastgelegd', handel: live.verwerkBesluitinhoud }),
  route({ ...LEES, pad: `${EEN}/besluiten/inhoud`, logEvent: 'geen', handel: live.naarTafel }),
  route({ ...DOE, pad: `${EEN}/besluiten/oordeel`, logEvent: 'oordeel-gevraagd', handel: live.bekijkBesluitoordeel }),
  route({ ...LEES, pad: `${EEN}/besluiten/oordeel`, logEvent: 'geen', handel: live.naarTafel }),
  route({ ...DOE, pad: `${EEN}/aanwezigheid`, logEvent: 'aanwezigheid-vastgelegd', handel: live.verwerkAanwezigheid }),
  route({ ...LEES, pad: `${EEN}/wijzigen`, logEvent: 'bijeenkomst-ingezien', handel: casus.toonWijzigen }),
  route({ ...DOE, pad: `${EEN}/wijzigen`, logEvent: 'bijeenkomst-gewijzigd', handel: casus.verwerkWijzigen }),
  route({ ...LEES, pad: `${EEN}/afzeggen`, logEvent: 'bijeenkomst-ingezien', handel: casus.toonAfzeggen }),
  route({ ...DOE, pad: `${EEN}/afzeggen`, logEvent: 'bijeenkomst-afgezegd', handel: casus.verwerkAfzeggen }),
  route({ ...LEES, pad: `${EEN}/kalender`, logEvent: 'bijeenkomst-ingezien', handel: casus.toonKalender }),
  route({ ...DOE, pad: `${EEN}/antwoord`, logEvent: 'uitnodiging-beantwoord', handel: casus.verwerkAntwoord }),
  route({ ...DOE, pad: '/casussen/:casus/acties/:besluit', logEvent: 'actie-bijgewerkt', handel: live.verwerkActie }),
];

const vanHetGezin: readonly Route[] = [
  route({
    ...GEZIN,
    methode: 'GET',
    pad: '/zaak/:casus/gesprekken',
    logEvent: 'bijeenkomst-ingezien',
    handel: gezin.toonGesprekken,
  }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: '/zaak/:casus/gesprekken/:bijeenkomst/kalender',
    logEvent: 'bijeenkomst-ingezien',
    handel: gezin.toonGezinskalender,
  }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: '/zaak/:casus/acties/:besluit',
    logEvent: 'actie-bijgewerkt',
    handel: gezin.verwerkGezinsactie,
  }),
];

/** Bijeenkomsten: de agenda van wie leidt, de tafel van een casus, en de gesprekken zoals het gezin ze ziet. */
export const bijeenkomstRoutes: readonly Route[] = [...vanDeAgenda, ...vanDeCasus, ...vanHetGezin];
