import type { Vraag } from '../regels/index.ts';
import type { Vraagpunt } from './vulling.ts';

/** Of de ontvanger bij de casus hoort, en wat alleen tussen bepaalde organisaties speelt. */

const ZIT_ERBIJ = {
  deelnemer: true,
  directBetrokken: true,
  opNaam: true,
  geheimhoudingBevestigd: true,
  grondslagVastgelegd: true,
  gastVerzoek: true,
} as const;

export const ONTVANGER: Vraagpunt = {
  sleutel: 'ontvanger',
  naam: 'De ontvanger',
  vraag: 'Hoort de ontvanger bij deze casus?',
  waarom: 'Alleen wie op naam meedoet en nu betrokken is, krijgt iets.',
  artikelen: ['Art 3.4a', 'Art 7.3 (a)', 'Art 11.1'],
  speelt: ({ handeling }) => handeling === 'verstrekken',
  keuzes: [
    {
      sleutel: 'orde',
      label: 'Ja',
      bij: 'doet op naam mee, is nu betrokken en beloofde geheimhouding',
      zin: 'De ontvanger doet op naam mee, is nu betrokken en beloofde geheimhouding.',
      vult: { ontvanger: ZIT_ERBIJ },
    },
    {
      sleutel: 'geen-casus',
      label: 'Er is geen overleg met deze ontvanger',
      zin: 'Er is geen casusoverleg met deze ontvanger. U weet wel aan wie u het geeft.',
      vult: { ontvanger: { ...ZIT_ERBIJ, deelnemer: false } },
    },
    {
      sleutel: 'niet-betrokken',
      label: 'De ontvanger is nu niet betrokken',
      zin: 'De ontvanger is nu niet betrokken.',
      vult: { ontvanger: { ...ZIT_ERBIJ, directBetrokken: false } },
    },
    {
      sleutel: 'niet-op-naam',
      label: 'De ontvanger is niet op naam aangewezen',
      zin: 'De ontvanger is niet op naam aangewezen.',
      vult: { ontvanger: { ...ZIT_ERBIJ, opNaam: false } },
    },
    {
      sleutel: 'geen-belofte',
      label: 'De ontvanger beloofde nog geen geheimhouding',
      zin: 'De ontvanger beloofde nog geen geheimhouding.',
      vult: { ontvanger: { ...ZIT_ERBIJ, geheimhoudingBevestigd: false } },
    },
    {
      sleutel: 'geen-taak',
      label: 'De ontvanger schreef taak en grond nog niet op',
      zin: 'De ontvanger schreef taak en grond nog niet op.',
      vult: { ontvanger: { ...ZIT_ERBIJ, grondslagVastgelegd: false } },
    },
    {
      sleutel: 'niet-gevraagd',
      label: 'De ontvanger is een gast, maar niemand vroeg die erbij',
      zin: 'De deelnemers vroegen deze gast niet erbij.',
      vult: { ontvanger: { ...ZIT_ERBIJ, gastVerzoek: false } },
    },
  ],
};

const tussen = (v: Vraag, gever: string, ontvanger: string): boolean | undefined =>
  v.gever?.partij === undefined || v.ontvanger?.partij === undefined
    ? undefined
    : v.gever.partij === gever && v.ontvanger.partij === ontvanger;

export const ACTIVITEIT: Vraagpunt = {
  sleutel: 'activiteit',
  naam: 'Waarvoor',
  vraag: 'Waarvoor heeft het samenwerkingsverband dit nodig?',
  waarom: 'School geeft het alleen voor een van deze drie dingen.',
  artikelen: ['Art 4.3 (d)'],
  speelt: (v) => tussen(v, 'school', 'swv'),
  keuzes: [
    {
      sleutel: 'plek',
      label: 'Mag de jongere naar speciaal onderwijs?',
      bij: 'toelaatbaarheid',
      zin: 'Het is voor de toelaatbaarheid.',
      vult: { gegeven: { activiteit: 'toelaatbaarheid' } },
    },
    {
      sleutel: 'advies',
      label: 'Advies over hulp op school',
      zin: 'Het is voor advies.',
      vult: { gegeven: { activiteit: 'advies' } },
    },
    {
      sleutel: 'toewijzing',
      label: 'Hulp of geld voor hulp op school',
      bij: 'toewijzing',
      zin: 'Het is voor toewijzing.',
      vult: { gegeven: { activiteit: 'toewijzing' } },
    },
    { sleutel: 'geen', label: 'Iets anders', zin: 'Het is voor iets anders.', vult: { gegeven: { activiteit: null } } },
  ],
};

const isLeerplicht = (hoedanigheid: string | null | undefined): boolean => hoedanigheid === 'leerplicht';

export const LANGDURIG: Vraagpunt = {
  sleutel: 'langdurig',
  naam: 'Langdurig verzuim',
  vraag: 'Zit de jongere lang thuis, of dreigt dat?',
  waarom: 'Alleen dan delen leerplicht en samenwerkingsverband met elkaar.',
  artikelen: ['Art 4.1 (b)'],
  speelt: ({ gever, ontvanger }) =>
    (gever?.partij === 'swv' && isLeerplicht(ontvanger?.hoedanigheid)) ||
    (isLeerplicht(gever?.hoedanigheid) && ontvanger?.partij === 'swv'),
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja',
      bij: 'ook als de jongere op geen school staat',
      zin: 'De jongere zit lang thuis, of dat dreigt.',
      vult: { casus: { langdurigVerzuim: true } },
    },
    {
      sleutel: 'nee',
      label: 'Nee',
      zin: 'De jongere zit niet lang thuis en dat dreigt ook niet.',
      vult: { casus: { langdurigVerzuim: false } },
    },
  ],
};
