import type { Taaksoort } from '../taak/soorten.ts';

export const PLICHTEN = [
  'tekenen',
  'volmacht',
  'overeenkomst',
  'antwoord',
  'bekendmaken',
  'verlenging',
  'evaluatie',
  'website',
  'aanspreekpunt',
  'bekendheid',
  'beveiliging',
  'contracten',
  'rechten',
  'verzoeken',
  'vernietiging',
] as const;
export type Plicht = (typeof PLICHTEN)[number];

type Plichttekst = {
  readonly naam: string;
  readonly eis: string;
  /** Welke taak een beheerder krijgt; null als iets anders die taak al geeft. */
  readonly taak: Taaksoort | null;
  /** Waar de taak over gaat: dit convenant, of de partij zelf als het voor elk convenant hetzelfde is. */
  readonly over: 'convenant' | 'partij';
};

/** Wat een partij moet doen, met het artikel en de taak die erbij hoort. */
export const PLICHTTEKST: Readonly<Record<Plicht, Plichttekst>> = {
  tekenen: { naam: 'Tekenen', eis: 'Art 17.2', taak: 'convenant-tekenen', over: 'convenant' },
  volmacht: { naam: 'Volmacht', eis: 'Bijl 4-c', taak: 'volmacht-vernieuwen', over: 'convenant' },
  overeenkomst: {
    naam: 'Verwerkersovereenkomst',
    eis: 'fn 13 (a)',
    taak: 'overeenkomst-vastleggen',
    over: 'convenant',
  },
  antwoord: { naam: 'Antwoord', eis: 'Art 18.1', taak: 'toetreding-beantwoorden', over: 'convenant' },
  bekendmaken: { naam: 'Bekendmaken', eis: 'Art 18.3 (a)', taak: 'toetreding-bekendmaken', over: 'convenant' },
  verlenging: { naam: 'Verlenging', eis: 'Art 19.1 (b)', taak: 'verlenging-bekijken', over: 'convenant' },
  evaluatie: { naam: 'Evaluatie', eis: 'Art 20.2', taak: 'convenant-evalueren', over: 'convenant' },
  website: { naam: 'Website', eis: 'Art 12.3', taak: 'website-nakijken', over: 'convenant' },
  aanspreekpunt: { naam: 'Aanspreekpunt', eis: 'Art 12.3', taak: 'aanspreekpunt-vastleggen', over: 'partij' },
  bekendheid: { naam: 'Eigen mensen', eis: 'Bijl 4-b', taak: 'convenant-uitleggen', over: 'convenant' },
  beveiliging: { naam: 'Beveiliging', eis: 'Bijl 2-a', taak: 'beveiliging-vastleggen', over: 'partij' },
  contracten: { naam: 'Contracten', eis: 'P-7', taak: 'formulier-eisen', over: 'partij' },
  rechten: { naam: 'Wie mag erbij', eis: 'Art 7.3 (b)', taak: null, over: 'partij' },
  verzoeken: { naam: 'Verzoeken', eis: 'Art 13.2 (b)', taak: null, over: 'partij' },
  vernietiging: { naam: 'Vernietigen', eis: 'Art 9.2', taak: null, over: 'partij' },
};

/** De plichten in groepen die naast elkaar op een scherm passen. */
export const PLICHTGROEPEN: readonly { readonly titel: string; readonly plichten: readonly Plicht[] }[] = [
  {
    titel: 'Het convenant',
    plichten: ['tekenen', 'volmacht', 'overeenkomst', 'antwoord', 'bekendmaken', 'verlenging', 'evaluatie'],
  },
  { titel: 'Te vinden en bekend', plichten: ['website', 'aanspreekpunt', 'bekendheid'] },
  { titel: 'Beveiliging, contracten en toegang', plichten: ['beveiliging', 'contracten', 'rechten'] },
  { titel: 'Ouders en jongeren', plichten: ['verzoeken', 'vernietiging'] },
];

/** Hoe het met een plicht staat. Alle dagen zijn ISO-dagen; de dag van `voor` hoort er nog bij. */
export type Plichtstand =
  | { readonly kind: 'nvt' }
  /** `op` null: er ligt niets over de dag heen. */
  | { readonly kind: 'gedaan'; readonly op: string | null }
  | { readonly kind: 'te-doen'; readonly voor: string; readonly vanaf: string }
  | {
      readonly kind: 'te-laat';
      readonly sinds: string;
      readonly vanaf: string;
      readonly aantal: number | null;
      /** Van een andere partij: `sinds` is dan de eerste dag van de maand, en de dag zelf staat er niet bij (ADR 0044). */
      readonly alleenMaand?: true;
    };

export type Partijnaleving = {
  readonly partij: string;
  readonly naam: string;
  readonly plichten: Readonly<Record<Plicht, Plichtstand>>;
};
