import type { Bron } from '../../casus/bronnen.ts';
import type { Informatietekst } from '../../casus/informeren/informatie-tekst.ts';
import type { Hoorwijze, Informeerwijze } from '../../casus/woorden.ts';
import type { Overwegingen } from '../../gegeven/afweging/afweging-inhoud.ts';
import type { Doel, LijstCategorie } from '../../regels/index.ts';
import type { Toestemmingsbewijs } from '../../toestemming/bewijs-van-toestemming.ts';

/** De naam van de vorm; zie docs/eigen-deel.schema.json. Verandert de vorm, dan verandert het nummer. */
export const EIGEN_DEEL_SCHEMA = 'overlegtafel/eigen-deel/1';

/** Een gegeven dat deze bron inbracht, met wie het kreeg. */
export type EigenGegeven = {
  readonly id: string;
  readonly soort: LijstCategorie;
  readonly doel: Doel;
  readonly aard: 'feit' | 'mening' | null;
  readonly brondatum: string | null;
  readonly ingebrachtOp: string | null;
  readonly ingebrachtDoor: string;
  readonly status: 'ingebracht' | 'teruggehaald';
  /** null als de inhoud vernietigd is. */
  readonly tekst: string | null;
  readonly waarom: string | null;
  readonly kreeg: readonly { readonly wie: string; readonly op: string; readonly ingetrokkenOp: string | null }[];
};

/**
 * Wat een organisatie bij sluiten meeneemt naar haar eigen dossier (9.1, 9.2, L-5, E-25): het bewijs voorop, dan wat zij inbracht
 * en afsprak. Wat zij van anderen kreeg, blijft achter. Een gemeente neemt het per taak mee (Art 4 (intro)).
 */
export type EigenDeel = {
  readonly schema: typeof EIGEN_DEEL_SCHEMA;
  readonly gemaaktOp: string;
  readonly gemaaktDoor: string;
  /** `hoedanigheid`: voor welke taak van een gemeente; null bij een andere organisatie. */
  readonly partij: { readonly id: string; readonly naam: string; readonly hoedanigheid: Bron['hoedanigheid'] };
  readonly casus: {
    readonly kenmerk: string;
    readonly overleg: string;
    readonly status: 'open' | 'gesloten';
    readonly geslotenOp: string | null;
  };
  readonly toestemmingen: readonly Toestemmingsbewijs[];
  /** Getekende formulieren, met het bestand zelf in base64. */
  readonly formulieren: readonly {
    readonly id: string;
    readonly soort: string;
    readonly sha256: string;
    readonly bestand: string | null;
  }[];
  /** Alleen van wie dit meeneemt: een afweging is persoonlijk (6e). */
  readonly afwegingen: readonly {
    readonly id: string;
    readonly gegeven: string;
    readonly op: string;
    readonly naIntrekking: boolean;
    readonly overwegingen: Overwegingen | null;
  }[];
  readonly geinformeerd: readonly {
    readonly wie: string;
    readonly op: string;
    readonly hoe: Informeerwijze;
    readonly door: string;
    readonly over: readonly { readonly partij: string; readonly doelen: readonly string[] }[];
    readonly tekst: Informatietekst | null;
  }[];
  readonly gesprekken: readonly { readonly op: string; readonly hoe: Hoorwijze; readonly woorden: string | null }[];
  readonly gegevens: readonly EigenGegeven[];
  readonly plan: readonly {
    readonly soort: 'doel' | 'actie';
    readonly leefgebied: string | null;
    readonly wanneer: string | null;
    readonly gegeven: string;
    readonly standen: readonly { readonly stand: string; readonly op: string }[];
  }[];
  readonly verslagdelen: readonly { readonly titel: string; readonly op: string; readonly gegeven: string }[];
  readonly afspraken: readonly {
    readonly soort: 'besluit' | 'actie';
    readonly op: string;
    readonly tekst: string | null;
    readonly gegeven: string | null;
    readonly voorDatum: string | null;
    readonly stand: string | null;
  }[];
  /** Namen bij de ids van personen in de bewijzen; de jongere alleen bij naam als deze organisatie die naam zelf inbracht. */
  readonly personen: readonly { readonly id: string; readonly naam: string }[];
  /** Wat van een ander was, zonder inhoud: het blijft achter en wordt vernietigd (3.4f-g). */
  readonly blijftAchter: readonly { readonly van: string; readonly aantal: number }[];
};

/** De soorten gegevens in een eigen deel, voor de logregel. */
export function soortenIn({ gegevens }: EigenDeel): readonly string[] {
  return [...new Set(gegevens.map(({ soort }) => soort))].sort();
}

/** Hoeveel er in elk onderdeel zit, voor de pagina voordat iemand het meeneemt. */
export function tellingVan(deel: EigenDeel) {
  return {
    toestemmingen: deel.toestemmingen.length,
    formulieren: deel.formulieren.length,
    afwegingen: deel.afwegingen.length,
    geinformeerd: deel.geinformeerd.length,
    gesprekken: deel.gesprekken.length,
    gegevens: deel.gegevens.length,
    plan: deel.plan.length,
    verslagdelen: deel.verslagdelen.length,
    afspraken: deel.afspraken.length,
  };
}
export type Eigendeeltelling = ReturnType<typeof tellingVan>;
