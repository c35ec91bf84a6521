import type { Tx } from '../../db/transactie.ts';
import { findBeheerdersPerPartij } from '../../partij/rolhouders.queries.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { type Bladzijde, maakWekker, type Wekking } from '../../taak/wekker/wekking.ts';
import { findLopende } from './arrangement.queries.ts';

/** Een lopend arrangement met wie het bijhoudt en wanneer het hoort te worden bekeken. */
export type TeEvalueren = {
  readonly arrangement: string;
  readonly beheerders: readonly string[];
  readonly evaluerenOp: string;
};

const DAGEN_VOORAF = 28;

/** Vier weken voor de afgesproken dag krijgt elke beheerder van wie het vastlegde de taak om te evalueren (T25-10). */
function wekEvaluatie({ arrangement, beheerders, evaluerenOp }: TeEvalueren, vandaag: string): readonly Wekking[] {
  const sinds = plusDagen(evaluerenOp, -DAGEN_VOORAF);
  if (sinds > vandaag) return [];
  return beheerders.map((voor) => ({
    kind: 'taak',
    casus: null,
    voor,
    soort: 'arrangement-evalueren',
    voorDatum: evaluerenOp,
    onderwerp: arrangement,
    sinds,
  }));
}

async function leesLopende(tx: Tx, _: Bladzijde) {
  const beheerders = await findBeheerdersPerPartij(tx);
  const standen = (await findLopende(tx)).map(
    ({ id, partij, evaluerenOp }): TeEvalueren => ({
      arrangement: id,
      beheerders: beheerders.get(partij) ?? [],
      evaluerenOp,
    }),
  );
  return { standen, verder: null };
}

/** Arrangementen voor een groep waarvan de afgesproken dag nadert (T25-10). */
export const teEvaluerenArrangementen = maakWekker({
  naam: 'te-evalueren-arrangementen',
  lees: leesLopende,
  wektaken: wekEvaluatie,
});
