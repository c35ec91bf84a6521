import { findConvenant, findFeiten, type Procesregie } from '../convenant/convenant.queries.ts';
import { feitenOp } from '../convenant/feitrij.ts';
import { findTeksten } from '../convenant/tekst.queries.ts';
import type { Tx } from '../db/transactie.ts';
import { findPartijenOpId } from '../partij/partij.queries.ts';
import { standVanConvenant } from '../regels/verloop/index.ts';
import type { Tekstkeuze } from './tekstkeuze.ts';

/** Wat het convenant vandaag van een overlegtype vraagt. */
export type Convenantkader = {
  readonly naam: string;
  /** Wie volgens de partijen voor de gedeelde laag verantwoordelijk is: die leidt het overleg (fn 13 (a), T25-09). */
  readonly procesregie: Procesregie;
  /** De teksten waarop een overlegtype kan rusten, oudste eerst. */
  readonly teksten: readonly Tekstkeuze[];
};

/** Leest het kader van een convenant uit zijn feiten. Een concept van een tekst telt niet: wie die tekent, weet niemand (17.2). */
export async function leesKader(tx: Tx, convenant: string): Promise<Convenantkader> {
  const gevonden = await findConvenant(tx, convenant);
  if (gevonden === undefined) throw new Error('het convenant van een overlegtype bestaat niet');
  const stand = standVanConvenant(
    feitenOp(await findFeiten(tx, convenant), tx.vandaag),
    tx.vandaag,
    gevonden.opzegtermijn,
  );
  const nieuwer = new Map(stand.nieuwereTeksten.map(({ tekst, ontbreekt }) => [tekst, ontbreekt]));
  const aangeboden = (await findTeksten(tx, convenant))
    .filter(({ aangebodenOp, id }) => aangebodenOp !== null && (id === stand.tekst || nieuwer.has(id)))
    .toReversed();
  const namen = await findPartijenOpId(tx, [...nieuwer.values()].flat());
  const gebonden = new Set(stand.partijen.filter((partij) => partij.gebonden).map(({ partij }) => partij));
  return {
    naam: gevonden.naam,
    procesregie: gevonden.procesregie,
    teksten: aangeboden.map(({ id, label }) => ({
      id,
      label,
      geldt: stand.kind === 'van-kracht' && id === stand.tekst,
      zonder: (nieuwer.get(id) ?? [])
        .filter((partij) => gebonden.has(partij))
        .map((partij) => namen.get(partij)?.naam ?? 'Een organisatie')
        .toSorted((een, ander) => een.localeCompare(ander, 'nl')),
    })),
  };
}
