import { sql } from 'kysely';
import type { Tx } from '../../db/transactie.ts';

/** Geeft de procesregie aan een ander aan tafel: lidmaatschap en stoel wisselen in een stap (ADR 0034). */
export async function draagProcesregieOver(
  tx: Tx,
  { casus, deelnemer }: { readonly casus: string; readonly deelnemer: string },
): Promise<void> {
  await sql`select procesregie_overdragen(${casus}::uuid, ${deelnemer}::uuid)`.execute(tx.db);
}

/** Een open casus waarvan de procesregisseur niet meer bij de eigen partij werkt; zonder inhoud. */
export type Zonderregierij = {
  readonly casus_id: string;
  readonly kenmerk: string;
  readonly sinds: string;
  readonly functie: string;
  readonly hoedanigheid: string | null;
};

/** Alleen voor de beheerder van de partij die leidt. */
export async function findZonderProcesregie(tx: Tx): Promise<readonly Zonderregierij[]> {
  const { rows } = await sql<Zonderregierij>`select * from casussen_zonder_procesregie(${tx.vandaag}::date)`.execute(
    tx.db,
  );
  return rows;
}

type Toegewezen = { readonly deelnemer_id: string; readonly persoon_id: string; readonly betrokkene_id: string };

/** Zet een collega op de plaats van wie er niet meer werkt (ADR 0034). @throws als de database het niet toestaat. */
export async function wijsProcesregieToe(
  tx: Tx,
  { casus, aanstelling }: { readonly casus: string; readonly aanstelling: string },
): Promise<Toegewezen> {
  const { rows } = await sql<Toegewezen>`select * from procesregie_toewijzen(${casus}::uuid, ${aanstelling}::uuid,
    ${tx.nieuwId()}::uuid, ${tx.nu})`.execute(tx.db);
  const [rij] = rows;
  if (rij === undefined) throw new Error('toewijzen gaf geen stoel');
  return rij;
}
