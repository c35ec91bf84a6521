import type { Geheimhouding, Hoedanigheid, Partijsoort, Rol } from '../partij/partij.queries.ts';

// Alle organisaties en mensen hieronder zijn verzonnen.

export type Organisatie = {
  readonly sleutel: string;
  readonly soort: Partijsoort;
  readonly naam: string;
  readonly plaats: string;
  readonly telefoon: string;
  readonly wijze: 'handtekening' | 'volmacht' | 'toetreding';
  readonly scholen: readonly {
    readonly sleutel: string;
    readonly naam: string;
    readonly brin: string;
    readonly onderwijs: 'po' | 'vo' | 'mbo';
  }[];
};

/** De partijen van regio Waterrijk. */
export const organisaties: readonly Organisatie[] = [
  {
    sleutel: 'oeverstad',
    soort: 'gemeente',
    naam: 'Gemeente Oeverstad',
    plaats: 'Oeverstad',
    telefoon: '088 000 20 00',
    wijze: 'handtekening',
    scholen: [],
  },
  {
    sleutel: 'swv-vo',
    soort: 'swv',
    naam: 'SWV VO Waterrijk',
    plaats: 'Oeverstad',
    telefoon: '088 000 12 34',
    wijze: 'handtekening',
    scholen: [],
  },
  {
    sleutel: 'swv-po',
    soort: 'swv',
    naam: 'SWV PO Waterrijk',
    plaats: 'Oeverstad',
    telefoon: '088 000 12 44',
    wijze: 'handtekening',
    scholen: [],
  },
  {
    sleutel: 'kompas',
    soort: 'school',
    naam: 'Stichting Kompas',
    plaats: 'Oeverstad',
    telefoon: '088 000 30 00',
    wijze: 'volmacht',
    scholen: [{ sleutel: 'kompas-college', naam: 'Kompas College', brin: '98ZZ', onderwijs: 'vo' }],
  },
  {
    sleutel: 'de-linde',
    soort: 'school',
    naam: 'Schoolbestuur De Linde',
    plaats: 'Veenmeer',
    telefoon: '088 000 40 00',
    wijze: 'volmacht',
    scholen: [{ sleutel: 'de-linde', naam: 'Basisschool De Linde', brin: '99ZZ', onderwijs: 'po' }],
  },
  {
    sleutel: 'ggd',
    soort: 'ggd',
    naam: 'GGD Waterrijk',
    plaats: 'Oeverstad',
    telefoon: '088 000 50 00',
    wijze: 'toetreding',
    scholen: [],
  },
  {
    sleutel: 'bries',
    soort: 'jeugdhulpaanbieder',
    naam: 'Bries Jeugdhulp',
    plaats: 'Oeverstad',
    telefoon: '088 000 60 00',
    wijze: 'toetreding',
    scholen: [],
  },
];

export type Medewerkerwens = {
  readonly sleutel: string;
  readonly naam: string;
  readonly partij: string;
  readonly school?: string;
  readonly rol: Rol;
  readonly functie: string;
  readonly hoedanigheid?: Hoedanigheid;
  readonly geheimhouding: Geheimhouding;
};

/** Wie er bij de partijen werkt (B.2). */
export const medewerkers: readonly Medewerkerwens[] = [
  {
    sleutel: 'femke',
    naam: 'Femke Bos',
    partij: 'kompas',
    school: 'kompas-college',
    rol: 'medewerker',
    functie: 'zorgcoordinator',
    geheimhouding: 'cao',
  },
  {
    sleutel: 'hanneke',
    naam: 'Hanneke Peeters',
    partij: 'kompas',
    school: 'kompas-college',
    rol: 'medewerker',
    functie: 'zorgcoordinator',
    geheimhouding: 'cao',
  },
  {
    sleutel: 'noor',
    naam: 'Noor Jansen',
    partij: 'de-linde',
    school: 'de-linde',
    rol: 'medewerker',
    functie: 'intern-begeleider',
    geheimhouding: 'contract',
  },
  {
    sleutel: 'rachid',
    naam: 'Rachid Amrani',
    partij: 'oeverstad',
    rol: 'medewerker',
    functie: 'leerplichtambtenaar',
    hoedanigheid: 'leerplicht',
    geheimhouding: 'ambtsgeheim',
  },
  {
    sleutel: 'samira',
    naam: 'Samira Bennani',
    partij: 'oeverstad',
    rol: 'medewerker',
    functie: 'leerplichtambtenaar',
    hoedanigheid: 'leerplicht',
    geheimhouding: 'ambtsgeheim',
  },
  {
    sleutel: 'marit',
    naam: 'Marit Visser',
    partij: 'oeverstad',
    rol: 'medewerker',
    functie: 'jeugdwerker-wijkteam',
    hoedanigheid: 'toeleiding',
    geheimhouding: 'jeugdwet',
  },
  {
    sleutel: 'joris',
    naam: 'Joris Meijer',
    partij: 'oeverstad',
    rol: 'medewerker',
    functie: 'teamleider-jeugd',
    hoedanigheid: 'toeleiding',
    geheimhouding: 'ambtsgeheim',
  },
  {
    sleutel: 'liesbeth',
    naam: 'Liesbeth Kuiper',
    partij: 'ggd',
    rol: 'medewerker',
    functie: 'jeugdarts',
    geheimhouding: 'wgbo',
  },
  {
    sleutel: 'tom',
    naam: 'Tom Hendriks',
    partij: 'swv-vo',
    rol: 'medewerker',
    functie: 'procesregisseur',
    geheimhouding: 'contract',
  },
  {
    sleutel: 'wim',
    naam: 'Wim Postma',
    partij: 'swv-po',
    rol: 'medewerker',
    functie: 'orthopedagoog',
    geheimhouding: 'beroepscode',
  },
  {
    sleutel: 'sanne',
    naam: 'Sanne Vos',
    partij: 'bries',
    rol: 'medewerker',
    functie: 'medewerker-zorgaanbieder',
    geheimhouding: 'jeugdwet',
  },
  {
    sleutel: 'petra',
    naam: 'Petra de Wit',
    partij: 'kompas',
    rol: 'beheerder',
    functie: 'partijbeheerder',
    geheimhouding: 'cao',
  },
  {
    sleutel: 'anouk',
    naam: 'Anouk Veldman',
    partij: 'swv-vo',
    rol: 'beheerder',
    functie: 'partijbeheerder',
    geheimhouding: 'contract',
  },
  {
    sleutel: 'hester',
    naam: 'Hester Wolff',
    partij: 'oeverstad',
    rol: 'beheerder',
    functie: 'partijbeheerder',
    hoedanigheid: 'toeleiding',
    geheimhouding: 'ambtsgeheim',
  },
  {
    sleutel: 'harm',
    naam: 'Harm Bakema',
    partij: 'oeverstad',
    rol: 'fg',
    functie: 'functionaris-gegevensbescherming',
    geheimhouding: 'ambtsgeheim',
  },
];
