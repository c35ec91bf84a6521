import type { Ondertekenaar } from '../regels/index.ts';
import type { Taalcode } from '../web/taal.ts';

/** Wat er op het papieren formulier om de vraag heen staat, voor wie tekent of zijn mening geeft. */
export type Papierwoorden = {
  readonly tabel: readonly [vraag: string, voorbeeld: string, ja: string, nee: string];
  readonly nooit: (naam: string, wat: string) => string;
  readonly titel: Readonly<Record<Ondertekenaar | 'beslist-zelf' | 'mening', string>>;
  readonly mening: string;
  readonly jongere: readonly [naam: string, geboren: string];
  readonly ander: readonly [naamJongere: string, geboren: string, eigenNaam: string];
  readonly plaats: string;
  readonly handtekening: (kenmerk: string) => string;
  readonly naarHuis: (als: Ondertekenaar, partij: string) => string;
  readonly kenmerk: string;
};

const NL: Papierwoorden = {
  tabel: ['Vraag', 'Zo ziet de ander het', 'Ja', 'Nee'],
  nooit: (naam, wat) => `Dit leest ${naam} nooit: ${wat}`,
  titel: {
    'gezagdrager-1': 'Handtekening van de eerste ouder of voogd met gezag',
    'gezagdrager-2': 'Handtekening van de tweede ouder of voogd met gezag',
    vertegenwoordiger: 'Handtekening van wie vertegenwoordigt',
    jongere: 'Jouw handtekening, van 12 tot en met 15 jaar',
    'beslist-zelf': 'Jouw handtekening. Vanaf 16 jaar beslis je zelf',
    mening: 'Wat jij vindt, van 12 tot en met 15 jaar',
  },
  mening: 'Je ouders of voogd tekenen. Wij bewaren wat jij vindt, en praten er met je over.',
  jongere: ['Jouw naam', 'Geboortedatum'],
  ander: ['Naam van de jongere', 'Geboortedatum van de jongere', 'Uw naam'],
  plaats: 'Plaats en datum',
  handtekening: (kenmerk) => `Handtekening. Ik kruiste bij vraag ${kenmerk} zelf ja of nee aan`,
  naarHuis: (als, partij) =>
    als === 'jongere'
      ? `Geef dit blad aan ${partij}. Je krijgt bericht als het is bewaard. Stoppen kan altijd: op je eigen pagina, of bel.`
      : `Geef dit blad aan ${partij}. U krijgt bericht als het is bewaard. Intrekken kan altijd: op uw eigen pagina, of bel.`,
  kenmerk: 'Kenmerk van deze tekst',
};

const EN: Papierwoorden = {
  tabel: ['Question', 'What the other person sees', 'Yes', 'No'],
  nooit: (naam, wat) => `${naam} never reads this: ${wat}`,
  titel: {
    'gezagdrager-1': 'Signature of the first parent or guardian with parental authority',
    'gezagdrager-2': 'Signature of the second parent or guardian with parental authority',
    vertegenwoordiger: 'Signature of the representative',
    jongere: 'Your signature, from 12 up to and including 15 years',
    'beslist-zelf': 'Your signature. From 16 years on you decide yourself',
    mening: 'What you think, from 12 up to and including 15 years',
  },
  mening: 'Your parents sign. We keep what you think, and talk with you about it.',
  jongere: ['Your name', 'Date of birth'],
  ander: ['Name of the young person', 'Date of birth of the young person', 'Your name'],
  plaats: 'Place and date',
  handtekening: (kenmerk) => `Signature. I ticked yes or no myself for question ${kenmerk}`,
  naarHuis: (_als, partij) =>
    `Give this sheet to ${partij}. You get a message when it has been kept. You can always stop: on your own page, or call.`,
  kenmerk: 'Reference of this text',
};

export const PAPIERWOORDEN: Readonly<Record<Taalcode, Papierwoorden>> = { nl: NL, en: EN };
