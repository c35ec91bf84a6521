import { eindgronden } from '../regels/verloop/index.ts';

/**
 * Waar een plan is in zijn loop. `nazorg`: het plan liep af, en tot deze dag blijven alleen doelen en uitkomsten over
 * (PH-5b, E-03). `voorbij`: vanaf deze dag wordt er niets meer getoond of geschreven.
 */
export type Planloop =
  | { readonly kind: 'loopt' }
  | { readonly kind: 'nazorg'; readonly tot: string }
  | { readonly kind: 'voorbij'; readonly sinds: string };

type Loopvraag = {
  /** De dag waarop het plan begon te gelden. */
  readonly van: string;
  /** De eerste dag zonder plan; null zolang het loopt. */
  readonly beeindigdOp: string | null;
  /** Zoveel maanden nazorg kent het overlegtype. */
  readonly nazorgMaanden: number;
  /** Zonder dat ouders en jongere het weten is er geen nazorg (E-03). */
  readonly geinformeerd: boolean;
  readonly vandaag: string;
};

/** Bepaalt op een dag waar het plan is, alleen om het plan zelf: andere eindgronden sluiten de casus (5.6). */
export function planloop({ van, beeindigdOp, nazorgMaanden, geinformeerd, vandaag }: Loopvraag): Planloop {
  const { kind, dichtPer } = eindgronden(
    {
      arrangementen: [{ van, tot: beeindigdOp }],
      terugkeerVoltooidOp: null,
      woontBuitenSinds: null,
      schoolBuitenSinds: null,
      overledenOp: null,
      nazorg: { maanden: nazorgMaanden, betrokkenenGeinformeerd: geinformeerd },
    },
    vandaag,
  );
  if (dichtPer === null) return { kind: 'loopt' };
  return kind === 'nazorg' ? { kind: 'nazorg', tot: dichtPer } : { kind: 'voorbij', sinds: dichtPer };
}
