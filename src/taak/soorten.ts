import { DATALEKTAKEN } from './datalek-soorten.ts';
import { JONGERETAKEN } from './jongere-soorten.ts';
import { NALEVINGTAKEN } from './naleving-soorten.ts';

/** Wat een mens te doen kan hebben. Elke soort heeft een zin, een knop, een adres en de eis waarop zij rust. */
export const TAAKSOORTEN = {
  'deelname-bevestigen': {
    kort: 'uitnodiging',
    titel: 'Leg uw taak en grondslag vast',
    waarom: 'tot dan ziet u niets van deze casus',
    knop: 'Leg vast',
    eis: 'Art 3.4c',
    pad: (casus: string) => `/casussen/${casus}/deelname`,
  },
  'betrokkenen-informeren': {
    kort: 'informeren',
    titel: 'Informeer de ouders en de jongere',
    waarom: 'voor die tijd deelt niemand iets',
    knop: 'Leg vast wie is geïnformeerd',
    eis: 'Art 12.1',
    pad: (casus: string) => `/casussen/${casus}/informeren`,
  },
  'ontvanger-vertellen': {
    kort: 'informeren',
    titel: 'Informeer de ouders en de jongere ook over een nieuwe organisatie',
    waarom: 'voor die tijd kan die organisatie niet meedoen',
    knop: 'Leg vast wie is geïnformeerd',
    eis: 'Art 12.1',
    pad: (casus: string, onderwerp?: string | null) =>
      `/casussen/${casus}/informeren${onderwerp ? `?partij=${onderwerp}` : ''}`,
  },
  'doel-vertellen': {
    kort: 'informeren',
    titel: 'Informeer de ouders en de jongere over het nieuwe doel',
    waarom: 'voor die tijd deelt niemand iets voor dat doel',
    knop: 'Leg vast wie is geïnformeerd',
    eis: 'Art 12.4a',
    pad: (casus: string) => `/casussen/${casus}/informeren`,
  },
  'gezinscode-geven': {
    kort: 'code voor het gezin',
    titel: 'Geef het gezin een code om in te loggen',
    waarom: 'zonder code kunnen zij niets lezen, beantwoorden of intrekken',
    knop: 'Open het gezin',
    eis: 'fn 29',
    pad: (casus: string) => `/casussen/${casus}/gezin`,
  },
  'meenemen-beslissen': {
    kort: 'wat meegaat',
    titel: 'Beslis welke van uw gegevens meegaan naar de nieuwe fase',
    waarom: 'tot dan ziet niemand ze',
    knop: 'Beslis',
    eis: 'Art 3.4f',
    pad: (casus: string) => `/casussen/${casus}/fase/meenemen`,
  },
  'toestemming-gewijzigd': {
    kort: 'toestemming',
    titel: 'Bekijk de antwoorden op uw vraag om toestemming',
    waarom: 'er is iets veranderd in wat u mag delen',
    knop: 'Bekijk de antwoorden',
    eis: 'Art 6b',
    pad: (casus: string) => `/casussen/${casus}/toestemming`,
  },
  'toestemming-ingetrokken': {
    kort: 'intrekking',
    titel: 'Zeg wat u doet met wat u op toestemming las',
    waarom: 'de toestemming eronder is ingetrokken',
    knop: 'Geef antwoord',
    eis: 'Art 11.5',
    pad: (casus: string) => `/casussen/${casus}/toestemming`,
  },
  'plan-herzien': {
    kort: 'plan',
    titel: 'Kijk of het plan nog klopt',
    waarom: 'een doel rust op een gegeven dat niet iedereen meer mag lezen',
    knop: 'Open het plan',
    eis: 'Art 6d',
    pad: (casus: string) => `/casussen/${casus}/plan`,
  },
  'papier-betwist': {
    kort: 'formulier',
    titel: 'Praat met wie zegt een formulier niet te hebben getekend',
    waarom: 'het formulier telt niet meer',
    knop: 'Bekijk de toestemming',
    eis: 'Bijl 5-j',
    pad: (casus: string) => `/casussen/${casus}/toestemming`,
  },
  'toestemming-hernieuwen': {
    kort: 'verjaardag',
    titel: 'Vraag opnieuw toestemming: op een verjaardag verandert wie tekent',
    waarom: 'voor nieuwe gegevens telt vanaf die dag een andere handtekening',
    knop: 'Bekijk de toestemming',
    eis: 'Bijl 5-l',
    pad: (casus: string) => `/casussen/${casus}/toestemming`,
  },
  'vraag-beantwoorden': {
    kort: 'vraag',
    titel: 'Beantwoord een vraag van ouder of jongere',
    waarom: 'zij wachten op uw antwoord',
    knop: 'Bekijk de vraag',
    eis: 'Art 12.4i',
    pad: (casus: string) => `/casussen/${casus}/vragen`,
  },
  'verzoek-beantwoorden': {
    kort: 'verzoek',
    titel: 'Antwoord op een verzoek om inzage of een ander recht',
    waarom: 'wie vroeg, hoort binnen een maand wat u doet',
    knop: 'Bekijk het verzoek',
    eis: 'Art 13.2 (b)',
    pad: (casus: string, onderwerp?: string | null) =>
      `/casussen/${casus}/verzoeken${onderwerp ? `/${onderwerp}` : ''}`,
  },
  'verzoek-melden': {
    kort: 'verzoek',
    titel: 'Beslis of de ander in het gezin van een verzoek hoort',
    waarom: 'wie het verzoek deed, wil dat liever niet',
    knop: 'Beslis',
    eis: 'E-14',
    pad: (casus: string, onderwerp?: string | null) =>
      `/casussen/${casus}/verzoeken${onderwerp ? `/${onderwerp}` : ''}`,
  },
  'actie-doen': {
    kort: 'actie',
    titel: 'Doe wat in de bijeenkomst is afgesproken, en zeg of het lukte',
    waarom: 'de anderen rekenen erop',
    knop: 'Bekijk de actie',
    eis: 'CL-3b',
    pad: (casus: string) => `/casussen/${casus}/bijeenkomsten`,
  },
  'plan-beoordelen': {
    kort: 'plan',
    titel: 'Lees het plan en zeg of u het ermee eens bent',
    waarom: 'pas als iedereen antwoordde, kan het plan beginnen',
    knop: 'Lees het plan',
    eis: 'PH-3a',
    pad: (casus: string) => `/casussen/${casus}/plan`,
  },
  'planactie-doen': {
    kort: 'actie uit het plan',
    titel: 'Doe uw actie uit het plan en schrijf op hoe het ging',
    waarom: 'de anderen rekenen erop',
    knop: 'Bekijk de actie',
    eis: 'PH-3c',
    pad: (casus: string) => `/casussen/${casus}/plan`,
  },
  'plangesprek-voeren': {
    kort: 'voortgang',
    titel: 'Praat met ouders en jongere over de voortgang',
    waarom: 'zo blijft het plan passen',
    knop: 'Leg het gesprek vast',
    eis: 'PH-4d',
    pad: (casus: string) => `/casussen/${casus}/plan/gesprek`,
  },
  'plan-evalueren': {
    kort: 'evaluatie',
    titel: 'Kijk samen of de doelen van het plan zijn gehaald',
    waarom: 'met ouders en jongere, per doel',
    knop: 'Open het plan',
    eis: 'PH-5a',
    pad: (casus: string) => `/casussen/${casus}/plan`,
  },
  'verslag-nakijken': {
    kort: 'verslag',
    titel: 'Lees het verslag en zeg of het klopt',
    waarom: 'na deze dag wordt het vastgesteld, ook zonder uw reactie',
    knop: 'Lees het verslag',
    eis: 'CL-4b',
    pad: (casus: string, onderwerp?: string | null) =>
      `/casussen/${casus}/verslagen${onderwerp ? `/${onderwerp}` : ''}`,
  },
  'verslag-vaststellen': {
    kort: 'verslag',
    titel: 'Stel het verslag vast; wie na deze dag niet reageerde, komt erbij te staan',
    waarom: 'bel eerst wie nog niets liet horen',
    knop: 'Open het verslag',
    eis: 'CL-5c',
    pad: (casus: string, onderwerp?: string | null) =>
      `/casussen/${casus}/verslagen${onderwerp ? `/${onderwerp}` : ''}`,
  },
  'verslag-uitbrengen': {
    kort: 'verslag',
    titel: 'Breng het vastgestelde verslag uit',
    waarom: 'ieder krijgt dan bericht dat het klaarstaat',
    knop: 'Open het verslag',
    eis: 'CL-5d',
    pad: (casus: string, onderwerp?: string | null) =>
      `/casussen/${casus}/verslagen${onderwerp ? `/${onderwerp}` : ''}`,
  },
  'verslagdeel-nakijken': {
    kort: 'verslag',
    titel: 'Lees waarom uw deel van het verslag volgens iemand niet klopt',
    waarom: 'wie het schreef, kijkt het na',
    knop: 'Open het verslag',
    eis: 'CL-4b',
    pad: (casus: string, onderwerp?: string | null) =>
      `/casussen/${casus}/verslagen${onderwerp ? `/${onderwerp}` : ''}`,
  },
  'nazorg-afronden': {
    kort: 'nazorg',
    titel: 'Rond de nazorg af en sluit de casus',
    waarom: 'langer dan zes maanden na het plan mag er niets blijven staan',
    knop: 'Sluit de casus',
    eis: 'PH-5b',
    pad: (casus: string) => `/casussen/${casus}/sluiten`,
  },
  'eigen-deel-meenemen': {
    kort: 'eigen deel',
    titel: 'Neem het eigen deel mee, of zeg dat u het niet nodig hebt',
    waarom: 'de casus is gesloten; wat u niet meeneemt, gaat bij het vernietigen verloren',
    knop: 'Bekijk uw deel',
    eis: 'Art 9.1',
    pad: (casus: string) => `/casussen/${casus}/eigen-deel`,
  },
  'vernietiging-beginnen': {
    kort: 'vernietigen',
    titel: 'Begin met vernietigen: de bewaartermijn is voorbij',
    waarom: 'wat samen is opgeschreven, mag niet langer blijven',
    knop: 'Bekijk wat er ligt',
    eis: 'Art 9.2',
    pad: (casus: string) => `/casussen/${casus}/vernietiging`,
  },
  'vernietiging-goedkeuren': {
    kort: 'vernietigen',
    titel: 'Keur een vernietiging goed, of houd haar tegen',
    waarom: 'een tweede mens kijkt mee voordat er iets weggaat',
    knop: 'Bekijk wat er ligt',
    eis: 'Art 9.2',
    pad: (casus: string) => `/casussen/${casus}/vernietiging`,
  },
  bellen: {
    kort: 'bellen',
    titel: 'Bel iemand die nog niet weet dat er iets klaarstaat',
    waarom: 'het bericht is een week niet gezien, of er is geen adres',
    knop: 'Bekijk wie u belt',
    eis: 'Art 10.2 (a)',
    pad: (casus: string, onderwerp?: string | null) => `/casussen/${casus}/bellen${onderwerp ? `/${onderwerp}` : ''}`,
  },
  'vertrek-opvangen': {
    kort: 'vertrek',
    titel: 'Regel wie het werk overneemt van wie van tafel ging',
    waarom: 'wat daar lag, blijft anders liggen',
    knop: 'Bekijk wat er lag',
    eis: 'Art 3.4a',
    pad: (casus: string, onderwerp?: string | null) =>
      onderwerp ? `/casussen/${casus}/deelnemers/${onderwerp}/opvang` : `/casussen/${casus}`,
  },
  'casusregie-kiezen': {
    kort: 'plan volgen',
    titel: 'Kies aan tafel wie het plan volgt',
    waarom: 'zo weten ouders en jongere wie zij bellen',
    knop: 'Kies wie',
    eis: 'CL-3b',
    pad: (casus: string) => `/casussen/${casus}/casusregie`,
  },
  'casusregie-aanvaarden': {
    kort: 'plan volgen',
    titel: 'Zeg of u het plan wilt volgen',
    waarom: 'de anderen aan tafel vroegen u',
    knop: 'Geef antwoord',
    eis: 'PH-4a',
    pad: (casus: string) => `/casussen/${casus}/casusregie`,
  },
  'procesregie-regelen': {
    kort: 'procesregie',
    titel: 'Wijs aan wie een overleg leidt waarvan de procesregisseur weg is',
    waarom: 'tot dan staat het stil, en weet het gezin niet wie het belt',
    knop: 'Wijs aan',
    eis: 'T25-09',
    pad: (casus: string) => `/casussen/${casus}/procesregie/toewijzen`,
  },
  'procesregie-overgenomen': {
    kort: 'overgenomen',
    titel: 'U leidt dit overleg nu: kijk wat er ligt',
    waarom: 'ouders en jongere bellen vanaf nu u',
    knop: 'Bekijk wat er ligt',
    eis: 'T25-09',
    pad: (casus: string) => `/casussen/${casus}/procesregie/overgenomen`,
  },
  'rechten-nakijken': {
    kort: 'wie mag erbij',
    titel: 'Kijk na wie er voor uw organisatie nog bij mag',
    waarom: 'dat gebeurt ieder jaar',
    knop: 'Kijk na',
    eis: 'Art 7.3 (b)',
    pad: () => '/organisatie/rechten',
  },
  'beheerder-aanwijzen': {
    kort: 'beheerder',
    titel: 'Wijs een beheerder aan voor een andere organisatie',
    waarom: 'haar laatste beheerder is weg; zij vroeg het systeembeheer om een nieuwe',
    knop: 'Bekijk het verzoek',
    eis: 'Art 10.3',
    pad: (_: string, onderwerp?: string | null) => `/organisatie/aanwijzen${onderwerp ? `/${onderwerp}` : ''}`,
  },
  'register-uitgeven': {
    kort: 'register',
    titel: 'Geef het register van verwerkingen uit',
    waarom: 'het is er nog niet, of het zegt iets anders dan de vorige keer',
    knop: 'Open het register',
    eis: 'Art 15.1',
    pad: () => '/register',
  },
  'toestemming-navragen': {
    kort: 'toestemming',
    titel: 'Kijk wie uw vraag om toestemming nog niet beantwoordde',
    waarom: 'misschien is er hulp nodig; niemand hoeft ja te zeggen',
    knop: 'Bekijk de vraag',
    eis: 'Art 6b',
    pad: (casus: string) => `/casussen/${casus}/toestemming`,
  },
  'overlegtype-beslissen': {
    kort: 'overlegtype',
    titel: 'Zeg of uw organisatie akkoord is met een overlegtype',
    waarom: 'pas als iedereen die meedoet akkoord is, kan er een casus mee beginnen',
    knop: 'Lees het voorstel',
    eis: 'B3-1',
    pad: (_: string, onderwerp?: string | null) =>
      onderwerp ? `/overlegtypen/concepten/${onderwerp}` : '/overlegtypen',
  },
  'bevinding-beantwoorden': {
    kort: 'bevinding',
    titel: 'Antwoord op een bevinding of advies van uw FG',
    waarom: 'uw FG volgt dit tot het is opgelost',
    knop: 'Geef antwoord',
    eis: 'Art 15.3 (b)',
    pad: (_: string, onderwerp?: string | null) => `/bevindingen${onderwerp ? `/${onderwerp}` : ''}`,
  },
  'bevinding-nakijken': {
    kort: 'bevinding',
    titel: 'Kijk of het antwoord op uw bevinding genoeg is',
    waarom: 'daarna kunt u haar sluiten of terugsturen',
    knop: 'Lees het antwoord',
    eis: 'Art 15.3 (a)',
    pad: (_: string, onderwerp?: string | null) => `/bevindingen${onderwerp ? `/${onderwerp}` : ''}`,
  },
  ...JONGERETAKEN,
  ...DATALEKTAKEN,
  ...NALEVINGTAKEN,
} as const satisfies Record<string, Taaktekst>;

export type Taaktekst = {
  /** Voor in een merkje: "u: gesprek". */
  readonly kort: string;
  readonly titel: string;
  readonly waarom: string;
  readonly knop: string;
  readonly eis: string;
  /** `onderwerp` is waar de taak over gaat, als zij er een heeft. */
  readonly pad: (casus: string, onderwerp?: string | null) => string;
};

export type Taaksoort = keyof typeof TAAKSOORTEN;

const EIGEN: ReadonlyMap<string, Taaktekst> = new Map(Object.entries(TAAKSOORTEN));

/** De tekst bij een taak. Een soort die deze versie niet kent, wijst naar de casus zelf: een taak verdwijnt nooit stil. */
export function taaktekst(soort: string): Taaktekst {
  return (
    EIGEN.get(soort) ?? {
      kort: 'open de casus',
      titel: 'Bekijk wat er in deze casus voor u klaarstaat',
      waarom: 'open de casus',
      knop: 'Open de casus',
      eis: 'Art 3.4a',
      pad: (casus) => `/casussen/${casus}`,
    }
  );
}
