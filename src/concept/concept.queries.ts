import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';

export async function findConcept(tx: Tx, wens: { readonly persoon: string; readonly plek: string }) {
  return tx.db
    .selectFrom('concept')
    .where('persoon_id', '=', wens.persoon)
    .where('plek', '=', wens.plek)
    .select(['id', 'casus_id', 'inhoud', 'versie', 'bewaard_op'])
    .executeTakeFirst();
}

/** Wat deze persoon bewaarde op een pagina met deze plek: van het ene formulier, en van elk ander daarop. */
export async function findConceptenOp(tx: Tx, wens: { readonly persoon: string; readonly plek: string }) {
  return tx.db
    .selectFrom('concept')
    .where('persoon_id', '=', wens.persoon)
    .where((eb) =>
      eb.or([eb('plek', '=', wens.plek), eb(eb.fn('starts_with', ['plek', eb.val(`${wens.plek}#`)]), '=', true)]),
    )
    .select(['id', 'casus_id', 'plek', 'inhoud', 'versie', 'bewaard_op'])
    .execute();
}

/** Of deze persoon de casus kent: wie er weg is, bewaart er niets meer bij. Zonder casus is het een eigen aanmelding. */
export async function kentCasus(tx: Tx, casus: string | null): Promise<boolean> {
  if (casus === null) return tx.verzoeker.soort === 'medewerker';
  const { rows } = await sql<{ lid: boolean }>`select is_lid(${casus}::uuid) as lid`.execute(tx.db);
  return rows[0]?.lid === true;
}

type Nieuw = {
  readonly id: string;
  readonly persoon: string;
  readonly casus: string | null;
  readonly plek: string;
  readonly inhoud: Buffer;
};

/** @returns false als er intussen in een ander venster al iets is bewaard. */
export async function insertConcept(tx: Tx, nieuw: Nieuw): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('concept')
    .values({
      id: nieuw.id,
      persoon_id: nieuw.persoon,
      casus_id: nieuw.casus,
      plek: nieuw.plek,
      inhoud: nieuw.inhoud,
      bewaard_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Schrijft de volgende versie. @returns false als de vorige niet meer deze versie had. */
export async function updateConcept(
  tx: Tx,
  { id, versie, inhoud }: { readonly id: string; readonly versie: number; readonly inhoud: Buffer },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('concept')
    .set({ inhoud, versie: versie + 1, bewaard_op: tx.nu })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Maakt leeg. De versie telt door, zodat een venster dat nog openstaat niets terugzet. */
export async function leegConcept(tx: Tx, wens: { readonly persoon: string; readonly plek: string }): Promise<void> {
  await tx.db
    .updateTable('concept')
    .set((eb) => ({ inhoud: null, versie: eb('versie', '+', 1) }))
    .where('persoon_id', '=', wens.persoon)
    .where('plek', '=', wens.plek)
    .where('inhoud', 'is not', null)
    .execute();
}

/** Maakt alles leeg wat deze persoon in een casus aan het schrijven was. */
export async function leegConceptenVan(
  tx: Tx,
  wens: { readonly persoon: string; readonly casus: string },
): Promise<void> {
  await tx.db
    .updateTable('concept')
    .set((eb) => ({ inhoud: null, versie: eb('versie', '+', 1) }))
    .where('persoon_id', '=', wens.persoon)
    .where('casus_id', '=', wens.casus)
    .where('inhoud', 'is not', null)
    .execute();
}

/** Maakt leeg wat te oud is of bij een gesloten casus hoort. @returns hoeveel. */
export async function leegOudeConcepten(tx: Tx, voor: Date): Promise<number> {
  const { numUpdatedRows } = await tx.db
    .updateTable('concept')
    .set((eb) => ({ inhoud: null, versie: eb('versie', '+', 1) }))
    .where('inhoud', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('bewaard_op', '<', voor),
        eb.exists(
          eb
            .selectFrom('casus')
            .whereRef('casus.id', '=', 'concept.casus_id')
            .where('casus.status', '=', 'gesloten')
            .select('casus.id'),
        ),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
