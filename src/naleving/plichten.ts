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
  /** Wat er is vastgelegd als hier "gedaan" staat: wie toezicht houdt, kan het opzoeken. */
  readonly rust: string;
};

/** Wat een partij moet doen, met het artikel en de taak die erbij hoort. */
export const PLICHTTEKST: Readonly<Record<Plicht, Plichttekst>> = {
  tekenen: {
    naam: 'Tekenen',
    eis: 'Art 17.2',
    taak: 'convenant-tekenen',
    over: 'convenant',
    rust: 'Een handtekening, volmacht of toetreding bij het convenant, met de dag.',
  },
  volmacht: {
    naam: 'Volmacht',
    eis: 'Bijl 4-c',
    taak: 'volmacht-vernieuwen',
    over: 'convenant',
    rust: 'Een volmacht die nog geldt, bij het convenant.',
  },
  overeenkomst: {
    naam: 'Verwerkersovereenkomst',
    eis: 'fn 13 (a)',
    taak: 'overeenkomst-vastleggen',
    over: 'convenant',
    rust: 'Een getekende overeenkomst die vandaag geldt, bewaard bij het convenant. Met wie, staat in het register.',
  },
  antwoord: {
    naam: 'Antwoord',
    eis: 'Art 18.1',
    taak: 'toetreding-beantwoorden',
    over: 'convenant',
    rust: 'Het antwoord van de organisatie op het voorstel, bij de toetredingen.',
  },
  bekendmaken: {
    naam: 'Bekendmaken',
    eis: 'Art 18.3 (a)',
    taak: 'toetreding-bekendmaken',
    over: 'convenant',
    rust: 'De mededeling aan de deelnemers, bij de toetredingen.',
  },
  verlenging: {
    naam: 'Verlenging',
    eis: 'Art 19.1 (b)',
    taak: 'verlenging-bekijken',
    over: 'convenant',
    rust: 'Een beheerder meldde dat de organisatie doorgaat.',
  },
  evaluatie: {
    naam: 'Evaluatie',
    eis: 'Art 20.2',
    taak: 'convenant-evalueren',
    over: 'convenant',
    rust: 'De uitkomst die de penvoerder vastlegde.',
  },
  website: {
    naam: 'Website',
    eis: 'Art 12.3',
    taak: 'website-nakijken',
    over: 'convenant',
    rust: 'Een beheerder meldde dat hij de pagina nakeek die de organisatie nu heeft.',
  },
  aanspreekpunt: {
    naam: 'Aanspreekpunt',
    eis: 'Art 12.3',
    taak: 'aanspreekpunt-vastleggen',
    over: 'partij',
    rust: 'Een aanspreekpunt dat vandaag geldt.',
  },
  bekendheid: {
    naam: 'Eigen mensen',
    eis: 'Bijl 4-b',
    taak: 'convenant-uitleggen',
    over: 'convenant',
    rust: 'Een beheerder meldde dat de medewerkers het convenant kennen.',
  },
  beveiliging: {
    naam: 'Beveiliging',
    eis: 'Bijl 2-a',
    taak: 'beveiliging-vastleggen',
    over: 'partij',
    rust: 'De norm en de dag waarop de organisatie haar beleid vaststelde.',
  },
  contracten: {
    naam: 'Contracten',
    eis: 'P-7',
    taak: 'formulier-eisen',
    over: 'partij',
    rust: 'Bij elk lopend contract de dag waarop de gemeente het formulier eiste.',
  },
  rechten: {
    naam: 'Wie mag erbij',
    eis: 'Art 7.3 (b)',
    taak: null,
    over: 'partij',
    rust: 'Een afgeronde ronde waarin is nagekeken wie erbij mag.',
  },
  verzoeken: {
    naam: 'Verzoeken',
    eis: 'Art 13.2 (b)',
    taak: null,
    over: 'partij',
    rust: 'Een telling van verzoeken waarop het antwoord te laat is. Daar is niets voor te melden.',
  },
  vernietiging: {
    naam: 'Vernietigen',
    eis: 'Art 9.2',
    taak: null,
    over: 'partij',
    rust: 'Een telling van gesloten casussen die te lang liggen. Daar is niets voor te melden.',
  },
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
