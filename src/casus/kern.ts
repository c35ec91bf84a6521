import type { Onderwijs } from '../regels/index.ts';

/** Wat een oordeel over de jongere moet weten; staat versleuteld bij de betrokkene en gaat nooit naar een pagina. */
export type Kern = {
  readonly geboortedatum: string;
  readonly onderwijs: Onderwijs;
  readonly wilsbekwaam: boolean;
  /** Wat er na het aanmelden aan veranderde, oudste eerst; ontbreekt als er niets veranderde. */
  readonly wijzigingen?: readonly Kernwijziging[];
};

/** Dat wie leidt vastlegde dat het anders is dan eerst was opgeschreven, en waaruit dat bleek (AVG 16). */
export type Kernwijziging = {
  readonly op: string;
  readonly door: string;
  readonly bron: string;
  readonly wat: readonly Kerndeel[];
};
export type Kerndeel = 'geboortedatum' | 'school' | 'wilsbekwaam' | 'langdurig-verzuim';
