import type { Feitrij } from '../convenant/feitrij.ts';
import type { Overeenkomst } from '../convenant/overeenkomsten.ts';
import type { Partijsoort } from '../partij/partij.queries.ts';

/** Wat een partij zelf meldt omdat het systeem het niet kan zien. */
export type Meldplicht = 'website' | 'bekendheid' | 'verlenging';

export type Melding = {
  readonly partij: string;
  readonly plicht: Meldplicht;
  readonly op: string;
  /** Bij de website: de pagina die is nagekeken. */
  readonly adres: string | null;
  /** Bij verlenging: het einde van de termijn waarover de partij besloot. */
  readonly termijnTot: string | null;
};

/** Wat van een partij bekend is, zonder personen. Alle datums zijn ISO-dagen in Nederland. */
export type Partijfeiten = {
  readonly id: string;
  readonly naam: string;
  readonly soort: Partijsoort;
  /** De dag van haar eerste aanstelling; null als er nog niemand is. */
  readonly begon: string | null;
  readonly website: string | null;
  readonly aanspreekpuntOp: string | null;
  readonly beveiligingOp: string | null;
  readonly rechtenOp: string | null;
  /** Bij een gemeente: lopende contracten met aanbieders (P-7). */
  readonly contracten: readonly { readonly van: string; readonly formulierOp: string | null }[];
};

/** Alles waaruit volgt wat elke partij van een convenant nog moet doen. */
export type Nalevingfeiten = {
  readonly convenant: string;
  readonly penvoerder: string;
  /** In maanden (E-11). */
  readonly opzegtermijn: number;
  readonly rijen: readonly Feitrij[];
  readonly partijen: readonly Partijfeiten[];
  readonly meldingen: readonly Melding[];
  /** De verwerkersovereenkomsten van alle partijen (AVG 28). */
  readonly overeenkomsten: readonly Overeenkomst[];
  /** Wie een organisatie voorstelde, en dus bekendmaakt dat zij toetrad (Art 18.3 (a)), en wie op het voorstel antwoordde (Art 18.1). */
  readonly toetredingen: readonly {
    readonly partij: string;
    readonly gevraagdDoor: string | null;
    readonly antwoorden: readonly string[];
  }[];
  /** Open verzoeken per dag, alleen aantallen. */
  readonly verzoeken: readonly {
    readonly partij: string;
    readonly ontvangenOp: string;
    readonly verlengdOp: string | null;
    readonly aantal: number;
  }[];
  /** Gesloten casussen waarvan de bewaartermijn voorbij is, alleen aantallen. */
  readonly vernietiging: readonly { readonly partij: string; readonly bewarenTot: string; readonly aantal: number }[];
};
