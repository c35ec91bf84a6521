import { type Catalogus, type Lezer, maakVertaler, type Vertaler, type Zinnen } from '../../web/vertaler.ts';

type Sleutel =
  | 'maand'
  | 'maand.alle'
  | 'titel'
  | 'uitleg'
  | 'pdf'
  | 'csv'
  | 'over'
  | 'alle-dagen'
  | 'iedereen'
  | 'dag'
  | 'tijd'
  | 'wie'
  | 'wat'
  | 'waarom'
  | 'leeg'
  | 'meer'
  | 'versie';

const NL: Zinnen<Sleutel> = {
  maand: 'Wanneer',
  'maand.alle': 'Alle dagen',
  titel: 'Bewaar dit overzicht',
  uitleg: 'Alles van deze keuze, elke keer apart. Wie uw bestand opent, leest het ook.',
  pdf: 'Als document (PDF)',
  csv: 'Als tabel (CSV)',
  over: 'Gemaakt op {op}. Dit gaat over {wanneer} en over {wie}.',
  'alle-dagen': 'alle dagen',
  iedereen: 'iedereen',
  dag: 'Dag',
  tijd: 'Tijd',
  wie: 'Wie',
  wat: 'Wat',
  waarom: 'Waarom',
  leeg: 'Van deze keuze is er niets.',
  meer: 'Er is meer. Kies een maand en bewaar die ook.',
  versie: 'tot {op}',
};

const EN: Zinnen<Sleutel> = {
  maand: 'When',
  'maand.alle': 'All days',
  titel: 'Save this list',
  uitleg: 'Everything you chose, each time on its own. Anyone who opens your file can read it too.',
  pdf: 'As a document (PDF)',
  csv: 'As a table (CSV)',
  over: 'Made on {op}. This is about {wanneer} and about {wie}.',
  'alle-dagen': 'all days',
  iedereen: 'everyone',
  dag: 'Day',
  tijd: 'Time',
  wie: 'Who',
  wat: 'What',
  waarom: 'Why',
  leeg: 'There is nothing for this choice.',
  meer: 'There is more. Choose a month and save that too.',
  versie: 'up to {op}',
};

/** Wie zag de gegevens: kiezen welke maand, en het overzicht bewaren (C4). */
export const BEWAARTEKSTEN: Catalogus<Sleutel> = {
  nl: {
    u: NL,
    je: {
      ...NL,
      uitleg: 'Elke keer staat er apart in. Let op: wie jouw bestand opent, leest het ook.',
      leeg: 'Hier is niets van.',
    },
  },
  en: {
    u: EN,
    je: {
      ...EN,
      uitleg: 'Each time is on its own line. Take care: anyone who opens your file can read it too.',
      leeg: 'There is nothing here.',
    },
  },
};

export type Bewaartaal = Vertaler<Sleutel>;
export const maakBewaartaal = (lezer: Lezer): Bewaartaal => maakVertaler(BEWAARTEKSTEN, lezer);
