import type { Tweevorm } from './aanspreekvorm.ts';

/** Wat er mis kan gaan buiten een handeling om. Een weigering is geen fout: die heeft `Weigeringpagina`. */
export type Foutsoort =
  | 'ongeldig-verzoek'
  | 'formulier-verlopen'
  | 'niet-gevonden'
  | 'andere-taak'
  | 'te-groot'
  | 'te-vaak'
  | 'te-veel-gelezen'
  | 'storing'
  | 'even-weg';

export type Fout = {
  readonly status: 400 | 403 | 404 | 413 | 429 | 500 | 503;
  /** Waarde van de kop Retry-After, in seconden. */
  readonly opnieuwNa?: number;
  readonly titel: string;
  /** Eerst het gevolg, dan wat te doen. */
  readonly zin: Tweevorm;
  /** Wat er staat als iemand net iets verstuurde, als dat iets anders is. */
  readonly naVersturen?: Tweevorm;
  /** Welke knop helpt: dezelfde pagina opnieuw, terug naar het begin, of kiezen als wie iemand werkt. */
  readonly knop: 'opnieuw' | 'begin' | 'als-wie';
};

/** Eén tabel van fout naar status en tekst. Geen enkele zin zegt of iets bestaat dat niet van de lezer is: `andere-taak` gaat over zijn eigen stoel. */
export const FOUTEN: Readonly<Record<Foutsoort, Fout>> = {
  'ongeldig-verzoek': {
    status: 400,
    titel: 'Dit konden wij niet lezen',
    zin: {
      u: 'Er is niets bewaard of verstuurd. Ga terug, ververs de pagina en probeer het opnieuw.',
      je: 'Er is niets bewaard of verstuurd. Ga terug, ververs de pagina en probeer het opnieuw.',
    },
    knop: 'begin',
  },
  'formulier-verlopen': {
    status: 403,
    titel: 'Deze pagina stond te lang open',
    zin: {
      u: 'Er is niets bewaard of verstuurd. Ga terug, ververs de pagina en vul haar opnieuw in. Zo weten wij zeker dat u het zelf bent.',
      je: 'Er is niets bewaard of verstuurd. Ga terug, ververs de pagina en vul haar opnieuw in. Zo weten wij zeker dat jij het bent.',
    },
    knop: 'begin',
  },
  'niet-gevonden': {
    status: 404,
    titel: 'Pagina niet gevonden',
    zin: {
      u: 'Er is geen pagina op dit adres, of u hebt er geen toegang toe. Controleer het adres of ga terug.',
      je: 'Er is geen pagina op dit adres, of je mag haar niet zien. Kijk of het adres klopt, of ga terug.',
    },
    knop: 'begin',
  },
  'andere-taak': {
    status: 403,
    titel: 'Dit hoort bij een andere taak',
    zin: {
      u: 'Aan deze tafel zit u voor een andere taak of organisatie dan waarvoor u nu werkt. Wat u voor de ene taak leest, is niet voor de andere. Kies eerst uw andere rol. Daarna gaat u hier verder.',
      je: 'Aan deze tafel zit je voor iets anders dan waarvoor je nu werkt. Kies eerst je andere rol.',
    },
    knop: 'als-wie',
  },
  'te-groot': {
    status: 413,
    titel: 'Dit is te groot',
    zin: {
      u: 'Er is niets bewaard of verstuurd. Maak de tekst korter of kies een kleiner bestand.',
      je: 'Er is niets bewaard of verstuurd. Maak de tekst korter of kies een kleiner bestand.',
    },
    knop: 'begin',
  },
  'te-vaak': {
    status: 429,
    opnieuwNa: 60,
    titel: 'Even wachten',
    zin: {
      u: 'Er kwamen te veel verzoeken achter elkaar. Er is niets verloren. Probeer het over een minuut opnieuw.',
      je: 'Er kwamen te veel verzoeken achter elkaar. Er is niets weg. Probeer het over een minuut opnieuw.',
    },
    naVersturen: {
      u: 'Wat u net verstuurde, is niet bewaard. Er kwamen te veel verzoeken achter elkaar. Ga terug en verstuur het over een minuut opnieuw.',
      je: 'Wat je net verstuurde, is niet bewaard. Er kwamen te veel verzoeken achter elkaar. Ga terug en verstuur het over een minuut opnieuw.',
    },
    knop: 'opnieuw',
  },
  'te-veel-gelezen': {
    status: 429,
    opnieuwNa: 600,
    titel: 'Even geen andere casus',
    zin: {
      u: 'U opende in tien minuten dertig casussen. Binnen tien minuten kunt u weer een andere openen. Wat u al open had, werkt gewoon. De FG van uw organisatie leest dit.',
      je: 'Je opende in tien minuten heel veel. Binnen tien minuten kun je verder. Wat je al open had, werkt gewoon.',
    },
    naVersturen: {
      u: 'Wat u net verstuurde, is niet bewaard. U opende in tien minuten dertig casussen. Ga terug en verstuur het over tien minuten opnieuw. De FG van uw organisatie leest dit.',
      je: 'Wat je net verstuurde, is niet bewaard. Je opende in korte tijd heel veel. Ga terug en verstuur het over tien minuten opnieuw.',
    },
    knop: 'begin',
  },
  storing: {
    status: 500,
    titel: 'Er ging bij ons iets mis',
    zin: {
      u: 'Dit ligt niet aan u. Wat u net deed, is niet bewaard. De storing staat in ons logboek, zonder uw gegevens. Probeer het opnieuw.',
      je: 'Dit ligt niet aan jou. Wat je net deed, is niet bewaard. De storing staat bij ons opgeschreven, zonder jouw gegevens. Probeer het opnieuw.',
    },
    knop: 'opnieuw',
  },
  'even-weg': {
    status: 503,
    opnieuwNa: 60,
    titel: 'Wij kunnen er even niet bij',
    zin: {
      u: 'Er is niets verloren. Wij tonen nu geen gegevens, omdat wij het kijken niet kunnen vastleggen. Probeer het over een minuut opnieuw.',
      je: 'Er is niets weg. Wij laten nu niets zien, omdat wij niet kunnen bewaren wie er keek. Probeer het over een minuut opnieuw.',
    },
    naVersturen: {
      u: 'Wat u net verstuurde, is misschien niet bewaard. Wij zien dat nu niet. Ga over een minuut terug, en kijk of het er staat.',
      je: 'Wat je net verstuurde, is misschien niet bewaard. Wij zien dat nu niet. Ga over een minuut terug, en kijk of het er staat.',
    },
    knop: 'opnieuw',
  },
};
