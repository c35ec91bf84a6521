import type { Tx } from '../../db/transactie.ts';

/** Vervangt de kern van de betrokkene door de volgende versie. @returns false als zij intussen is gewijzigd. */
export async function zetKern(
  tx: Tx,
  { casus, kern, versie }: { readonly casus: string; readonly kern: Buffer; readonly versie: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('betrokkene')
    .set({ kern, kern_versie: versie })
    .where('casus_id', '=', casus)
    .where('kern_versie', '=', versie - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Zet waar de jongere staat ingeschreven, en of langdurig verzuim dreigt. */
export async function zetCasusfeiten(
  tx: Tx,
  {
    casus,
    school,
    langdurig,
  }: { readonly casus: string; readonly school: string | null; readonly langdurig: boolean | null },
): Promise<void> {
  await tx.db
    .updateTable('casus')
    .set({ school_id: school, langdurig_verzuim: langdurig })
    .where('id', '=', casus)
    .execute();
}

/** Rondt deze taken af. */
export async function zetTakenGereed(tx: Tx, taken: readonly string[]): Promise<void> {
  if (taken.length === 0) return;
  await tx.db
    .updateTable('taak')
    .set({ gereed_op: tx.nu })
    .where('id', 'in', [...taken])
    .where('gereed_op', 'is', null)
    .execute();
}

/** Welke versie van de kern er nu staat. */
export async function findKernVersie(tx: Tx, casus: string): Promise<number> {
  const rij = await tx.db
    .selectFrom('betrokkene')
    .where('casus_id', '=', casus)
    .select('kern_versie')
    .executeTakeFirstOrThrow();
  return rij.kern_versie;
}
