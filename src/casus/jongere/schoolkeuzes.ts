import type { Tx } from '../../db/transactie.ts';
import { findScholenOnder, findScholenOpId, type School } from '../../partij/partij.queries.ts';
import type { CasusFeiten } from '../feiten.ts';

/** De scholen waar een jongere nu kan staan: van elke partij die vandaag gebonden is, en die waar hij al stond. */
export async function findSchoolkeuzes(
  tx: Tx,
  { casus, convenant }: Pick<CasusFeiten, 'casus' | 'convenant'>,
): Promise<readonly School[]> {
  const scholen = await findScholenOnder(tx, { convenant: convenant.id });
  if (casus.schoolId === null || scholen.some(({ id }) => id === casus.schoolId)) return scholen;
  return [...(await findScholenOpId(tx, [casus.schoolId])).values(), ...scholen];
}
