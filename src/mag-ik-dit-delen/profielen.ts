/** Waar iemand begint. Een profiel vult in wat dan gebruikelijk is; elke regel wordt getoond en is te veranderen. */
export type Profiel = {
  readonly sleutel: 'overleg' | 'melding' | 'buiten';
  readonly titel: string;
  readonly toelichting: string;
  /** Gebruikelijke antwoorden: vraag → keuze. */
  readonly gebruikelijk: Readonly<Record<string, string>>;
  /** Wordt altijd als eerste gevraagd, want een uitzondering vraagt het oordeel nooit uit zichzelf. */
  readonly altijd: readonly string[];
  /** De volgorde waarin eerst wordt verteld waar het over gaat. */
  readonly eerst: readonly string[];
};

const OVERAL = { beslist: 'ja', eigen: 'zelf', veilig: 'ja', mbo: 'nee', gevaar: 'nee' } as const;

export const PROFIELEN: readonly Profiel[] = [
  {
    sleutel: 'overleg',
    titel: 'Binnen een lopend casusoverleg',
    toelichting: 'U wilt iets delen met iemand aan dezelfde tafel.',
    gebruikelijk: {
      ...OVERAL,
      melding: 'geen',
      vordering: 'nee',
      afspraken: 'orde',
      casus: 'orde',
      taak: 'orde',
      ontvanger: 'orde',
      doelgroep: 'ja',
      doel: 'past',
      fase: 'hoort',
    },
    altijd: [],
    eerst: ['ik', 'wat', 'aan', 'leeftijd'],
  },
  {
    sleutel: 'melding',
    titel: 'Een melding',
    toelichting: 'De wet vraagt u iets te melden, bijvoorbeeld verzuim.',
    gebruikelijk: { ...OVERAL, vordering: 'nee', ontvanger: 'geen-casus' },
    altijd: ['melding'],
    eerst: ['ik', 'wat', 'aan', 'leeftijd'],
  },
  {
    sleutel: 'buiten',
    titel: 'Iemand van buiten vraagt erom',
    toelichting: 'Politie, huisarts, onderzoeker of een ander die niet aan tafel zit.',
    gebruikelijk: { ...OVERAL, aan: 'derde' },
    altijd: ['vordering'],
    eerst: ['ik', 'wat', 'leeftijd'],
  },
];

export function findProfiel(sleutel: string): Profiel | undefined {
  return PROFIELEN.find((profiel) => profiel.sleutel === sleutel);
}
