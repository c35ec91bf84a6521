import { bewaartermijnen } from '../../afsluiten/vernietiging/bewaartermijn.ts';
import { rechtenNalopen } from '../../beheer/nakijken/jaarlijks.ts';
import { teEvaluerenArrangementen } from '../../naleving/arrangement/wek-arrangementen.ts';
import { naleving } from '../../naleving/wek-naleving.ts';
import { registersUitgeven } from '../../register/wek-register.ts';
import { takenNietMeerNodig, takenVanWieNietMeerMeedoet } from './niet-meer-nodig.ts';
import { ongezieneBerichten } from './ongezien.ts';
import { teLateTaken } from './te-laat.ts';
import { openToestemmingsvragen } from './toestemmingsvragen.ts';
import { jarigen } from './verjaardagen.ts';
import type { Wekker } from './wekking.ts';
import { zonderProcesregie } from './zonder-procesregie.ts';

/** Alles waarvoor de wekker elke dag kijkt. Een module met een eigen termijn zet hier een regel bij. */
export const WEKKERS: readonly Wekker[] = [
  ongezieneBerichten,
  jarigen,
  // Voor de herinneringen: aan wat niet meer hoeft, wordt niemand herinnerd.
  takenNietMeerNodig,
  takenVanWieNietMeerMeedoet,
  openToestemmingsvragen,
  teLateTaken,
  bewaartermijnen,
  rechtenNalopen,
  registersUitgeven,
  zonderProcesregie,
  naleving,
  teEvaluerenArrangementen,
];
