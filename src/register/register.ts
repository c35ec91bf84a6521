import type { Doel, LijstCategorie } from '../regels/index.ts';

/** De naam van de vorm; zie docs/register.schema.json. Verandert de vorm, dan verandert het nummer. */
export const SCHEMA = 'overlegtafel/register/1';

/** Wat een register over een verwerking zegt, met het onderdeel van AVG 30 lid 1 of het artikel waarop het rust. */
export const VELDEN = {
  verantwoordelijke: { naam: 'Verantwoordelijke', bron: 'AVG 30 lid 1 (a)' },
  doelen: { naam: 'Doelen', bron: 'AVG 30 lid 1 (b)' },
  grondslag: { naam: 'Grondslag', bron: 'Art 4 convenant' },
  betrokkenen: { naam: 'Over wie', bron: 'AVG 30 lid 1 (c)' },
  gegevens: { naam: 'Welke gegevens', bron: 'AVG 30 lid 1 (c)' },
  ontvangers: { naam: 'Ontvangers', bron: 'AVG 30 lid 1 (d)' },
  bewaren: { naam: 'Bewaren', bron: 'AVG 30 lid 1 (f)' },
} as const;
export type Veld = keyof typeof VELDEN;
export const VELDNAMEN = Object.keys(VELDEN) as readonly Veld[];

/** Wat voor elke verwerking hetzelfde is en daarom een keer in het register staat. */
export const ALGEMEEN = {
  doorgifte: { naam: 'Buiten Europa', bron: 'AVG 30 lid 1 (e)' },
  beveiliging: { naam: 'Beveiliging', bron: 'AVG 30 lid 1 (g)' },
} as const;
export type Algemeen = keyof typeof ALGEMEEN;
export const ALGEMENE_NAMEN = Object.keys(ALGEMEEN) as readonly Algemeen[];

/** Een verwerking in woorden; een leeg veld is nog in te vullen. */
export type Verwerking = {
  readonly sleutel: string;
  readonly naam: string;
  readonly velden: Readonly<Record<Veld, readonly string[]>>;
  /** Voor wie het register met een ander systeem leest: waar de verwerking op rust, in codes. */
  readonly codes: {
    readonly overlegtype: string | null;
    readonly versie: number | null;
    readonly doelen: readonly Doel[];
    readonly categorieen: readonly LijstCategorie[];
  };
};

/**
 * Het register van een partij (Art 15.1, AVG 30 lid 1). Er staan geen namen van mensen in: FG en aanspreekpunt zijn er met hun
 * sleutel, zodat een wisseling opvalt; wie zij zijn wordt bij het tonen erbij gelezen.
 */
export type Register = {
  readonly schema: typeof SCHEMA;
  readonly partij: {
    readonly id: string;
    readonly naam: string;
    readonly plaats: string;
    readonly telefoon: string;
    readonly kvk: string | null;
  };
  readonly fg: readonly string[];
  readonly aanspreekpunt: readonly string[];
  readonly verwerker: { readonly naam: string; readonly bereik: string | null } | null;
  /** Die vandaag geldt; `tot` null is zonder einde. */
  readonly verwerkersovereenkomst: { readonly getekendOp: string; readonly tot: string | null } | null;
  readonly algemeen: Readonly<Record<Algemeen, readonly string[]>>;
  readonly verwerkingen: readonly Verwerking[];
};

/** Vaste JSON: sleutels op volgorde, zonder wit, zodat gelijke inhoud gelijke tekst is. */
export function vasteJson(waarde: unknown): string {
  return JSON.stringify(waarde, (_, deel: unknown) =>
    deel !== null && typeof deel === 'object' && !Array.isArray(deel)
      ? Object.fromEntries(Object.entries(deel).toSorted(([een], [ander]) => (een < ander ? -1 : 1)))
      : deel,
  );
}
