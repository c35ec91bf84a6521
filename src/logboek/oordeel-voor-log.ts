import { type BeoordeeldeFeiten, beoordeelFeiten, type Oordeel, type Vraag } from '../regels/index.ts';
import type { Logregel } from './leg-vast.ts';

/**
 * Het oordeel zoals het logboek en een verstrekking het bewaren: besluit, redenen, regelset en feitwoorden. Genoeg om het later
 * na te rekenen onder de regels van die dag (17.2, 19.3), zonder een gegeven over wie dan ook.
 */
export function oordeelVoorLog(vraag: Vraag, oordeel: Oordeel): NonNullable<Logregel['oordeel']> {
  return gewogenVoorLog(oordeel, beoordeelFeiten(vraag));
}

/** Als `oordeelVoorLog`, waar de feitwoorden er al zijn. */
export function gewogenVoorLog(oordeel: Oordeel, feiten: BeoordeeldeFeiten): NonNullable<Logregel['oordeel']> {
  return {
    handeling: feiten.handeling,
    besluit: oordeel.uitkomst,
    redenen: oordeel.redenen.map(({ code }) => code),
    regelset: oordeel.regelset,
    woorden: Object.entries(feiten.woorden).map(([groep, { gekend, waarde, uitgesloten }]) => ({
      groep,
      bekend: gekend,
      waarde,
      uitgesloten,
    })),
  };
}
