import type { Taaktekst } from './soorten.ts';

/** Onder een convenant, of de lijst als de taak er geen noemt. */
const bij = (begin: string, einde: string) => (_: string, convenant?: string | null) =>
  convenant ? `${begin}/${convenant}${einde}` : begin;

/** Wat een organisatie onder het convenant zelf moet doen (16.1); elke beheerder krijgt het, een van hen doet het. */
export const NALEVINGTAKEN = {
  'convenant-tekenen': {
    kort: 'tekenen',
    titel: 'Zorg dat het convenant is getekend',
    waarom: 'wie geen handtekening heeft, of geen volmacht die op tijd is, wordt niet gebonden',
    knop: 'Bekijk de tekst',
    eis: 'Art 17.2',
    pad: bij('/convenant', ''),
  },
  'volmacht-vernieuwen': {
    kort: 'volmacht',
    titel: 'Geef opnieuw een volmacht: de vorige loopt af voordat er getekend is',
    waarom: 'een verlopen volmacht bindt uw organisatie niet',
    knop: 'Bekijk de tekst',
    eis: 'Bijl 4-c',
    pad: bij('/convenant', ''),
  },
  'overeenkomst-vastleggen': {
    kort: 'overeenkomst',
    titel: 'Leg de overeenkomst vast met wie dit systeem beheert',
    waarom: 'zonder een die geldt, deelt en krijgt uw organisatie niets',
    knop: 'Leg vast',
    eis: 'fn 13 (a)',
    pad: bij('/convenant', '/verwerkersovereenkomst'),
  },
  'toetreding-beantwoorden': {
    kort: 'toetreding',
    titel: 'Zeg of een nieuwe organisatie mag meedoen',
    waarom: 'zij treedt pas toe als elke organisatie akkoord is',
    knop: 'Geef antwoord',
    eis: 'Art 18.1',
    pad: bij('/convenant', '/toetredingen'),
  },
  'toetreding-bekendmaken': {
    kort: 'toetreding',
    titel: 'Vertel de deelnemers dat een organisatie toetrad',
    waarom: 'pas daarna doet zij mee',
    knop: 'Maak bekend',
    eis: 'Art 18.3 (a)',
    pad: bij('/convenant', '/toetredingen'),
  },
  'verlenging-bekijken': {
    kort: 'verlenging',
    titel: 'Zeg of uw organisatie nog een jaar meedoet',
    waarom: 'wie niets zegt, doet mee; opzeggen kan nu nog op tijd',
    knop: 'Zeg of u doorgaat',
    eis: 'Art 19.1 (b)',
    pad: bij('/naleving', '/melden/verlenging'),
  },
  'convenant-evalueren': {
    kort: 'evaluatie',
    titel: 'Bekijk met de andere organisaties of het convenant werkt',
    waarom: 'dat hoort binnen twee jaar na het begin',
    knop: 'Leg de evaluatie vast',
    eis: 'Art 20.2',
    pad: bij('/convenant', '/evaluatie'),
  },
  'website-nakijken': {
    kort: 'website',
    titel: 'Kijk na wat er over het convenant op uw website staat',
    waarom: 'ouders en jongeren moeten daar vinden wie zij kunnen bellen',
    knop: 'Kijk na',
    eis: 'Art 12.3',
    pad: bij('/naleving', '/melden/website'),
  },
  'convenant-uitleggen': {
    kort: 'eigen mensen',
    titel: 'Leg uw eigen mensen uit wat het convenant van hen vraagt',
    waarom: 'het bestuur maakt het convenant bij hen bekend',
    knop: 'Meld dat het is gedaan',
    eis: 'Bijl 4-b',
    pad: bij('/naleving', '/melden/bekendheid'),
  },
  'aanspreekpunt-vastleggen': {
    kort: 'aanspreekpunt',
    titel: 'Zeg wie het aanspreekpunt van uw organisatie is',
    waarom: 'ouders en andere organisaties weten nu niet wie zij bellen',
    knop: 'Leg vast',
    eis: 'Art 12.3',
    pad: () => '/organisatie/contacten/aanspreekpunt',
  },
  'beveiliging-vastleggen': {
    kort: 'beveiliging',
    titel: 'Leg vast dat uw beleid voor beveiliging klopt',
    waarom: 'ieder jaar kijkt uw organisatie dat na',
    knop: 'Leg vast',
    eis: 'Bijl 2-a',
    pad: () => '/organisatie/beveiliging',
  },
  'formulier-eisen': {
    kort: 'contract',
    titel: 'Eis van een aanbieder met een contract het toetredingsformulier',
    waarom: 'zonder formulier doet de aanbieder niet mee',
    knop: 'Bekijk de contracten',
    eis: 'P-7',
    pad: () => '/organisatie/gegevens',
  },
  'arrangement-evalueren': {
    kort: 'arrangement',
    titel: 'Kijk of een arrangement voor een groep nog helpt',
    waarom: 'die dag is afgesproken toen het begon',
    knop: 'Open het arrangement',
    eis: 'T25-10',
    pad: bij('/arrangementen', ''),
  },
} as const satisfies Record<string, Taaktekst>;
