import { maandenVerder } from '../regels/verloop/kalender.ts';

/**
 * Waar een plan is in zijn loop. `nazorg`: het plan liep af, en tot en met deze dag blijven alleen doelen en uitkomsten over
 * (PH-5b, E-03). `voorbij`: ook dat is afgelopen; er wordt niets meer getoond of geschreven.
 */
export type Planloop =
  | { readonly kind: 'loopt' }
  | { readonly kind: 'nazorg'; readonly tot: string }
  | { readonly kind: 'voorbij'; readonly sinds: string };

/** Langer dan zes maanden nazorg bestaat niet, wat een overlegtype ook zegt (PH-5b). */
const MEESTE_MAANDEN = 6;

type Loopvraag = {
  /** De dag waarop het plan afliep; null zolang het loopt. */
  readonly beeindigdOp: string | null;
  /** Zoveel maanden nazorg kent het overlegtype. */
  readonly nazorgMaanden: number;
  readonly vandaag: string;
};

/** Bepaalt op een dag waar het plan is. De laatste dag van de nazorg telt nog mee. */
export function planloop({ beeindigdOp, nazorgMaanden, vandaag }: Loopvraag): Planloop {
  if (beeindigdOp === null) return { kind: 'loopt' };
  const tot = maandenVerder(beeindigdOp, Math.min(MEESTE_MAANDEN, Math.max(0, nazorgMaanden)));
  return vandaag <= tot ? { kind: 'nazorg', tot } : { kind: 'voorbij', sinds: tot };
}
