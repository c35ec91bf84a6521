import { sql } from 'kysely';
import type { Tx } from '../../db/transactie.ts';

/** Het eigen gegeven met naam en geboortedatum dat iemand in deze casus inbracht, nieuwste eerst. */
export async function findNaamgegeven(
  tx: Tx,
  { casus, persoon }: { readonly casus: string; readonly persoon: string },
): Promise<string | undefined> {
  const rij = await tx.db
    .selectFrom('gegeven')
    .where('casus_id', '=', casus)
    .where('bron_persoon_id', '=', persoon)
    .where('categorie', '=', 'a')
    .where('status', '=', 'ingebracht')
    .orderBy('ingebracht_op', 'desc')
    .orderBy('id', 'desc')
    .select('id')
    .executeTakeFirst();
  return rij?.id;
}

/** Geeft iemand die eerder afzag of van tafel ging zijn lidmaatschap terug (ADR 0026). */
export async function hervatLidmaatschap(
  tx: Tx,
  { persoon, casus }: { readonly persoon: string; readonly casus: string },
): Promise<void> {
  await sql`select lidmaatschap_hervatten(${persoon}::uuid, ${casus}::uuid, ${tx.nu})`.execute(tx.db);
}

/** De stoel die in deze casus vanuit deze aanstelling is gezet; undefined als er nooit een was. */
export async function findStoel(
  tx: Tx,
  { casus, aanstelling }: { readonly casus: string; readonly aanstelling: string },
): Promise<string | undefined> {
  const rij = await tx.db
    .selectFrom('deelnemer')
    .where('casus_id', '=', casus)
    .where('aanstelling_id', '=', aanstelling)
    .select('id')
    .executeTakeFirst();
  return rij?.id;
}
