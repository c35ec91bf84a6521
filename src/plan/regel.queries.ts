import { type Tx, voorOordeel } from '../db/transactie.ts';

/** Een doel of actie zonder tekst; alleen zichtbaar voor wie het gegeven eronder kan zien. */
export type Regelrij = Awaited<ReturnType<typeof findRegels>>[number];
/** Een stand van een doel of actie, zonder woorden. */
export type Standrij = Awaited<ReturnType<typeof findStanden>>[number];

const REGEL = [
  'id',
  'casus_id',
  'stam_id',
  'soort',
  'leefgebied',
  'bij_stam_id',
  'gegeven_id',
  'wie',
  'wanneer',
  'vanaf_versie',
  'tot_versie',
  'deelnemer_id',
  'gemaakt_op',
] as const;

/** De regels van een casus die deze verzoeker kan zien, van alle versies, in de volgorde waarin zij er kwamen. */
export async function findRegels(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('planregel')
    .where('casus_id', '=', casus)
    .orderBy('gemaakt_op')
    .orderBy('id')
    .select(REGEL)
    .execute();
}

/** Hoort deze regel bij deze versie? */
export function isInVersie(rij: Pick<Regelrij, 'vanaf_versie' | 'tot_versie'>, versie: number): boolean {
  return rij.vanaf_versie <= versie && (rij.tot_versie === null || versie < rij.tot_versie);
}

/**
 * Wie welke actie heeft en wanneer die klaar moet zijn, van alle acties die nu meegaan en nog niet gedaan zijn; zonder tekst of
 * leefgebied. Alleen om taken te plannen: ook de regie, die niet elke actie leest, geeft de eigenaar haar taak.
 */
export async function findActiesVoorTaken(tx: Tx, casus: string) {
  return voorOordeel(tx, async () => {
    const acties = await tx.db
      .selectFrom('planregel')
      .where('casus_id', '=', casus)
      .where('soort', '=', 'actie')
      .where('tot_versie', 'is', null)
      .select(['stam_id', 'wie', 'wanneer'])
      .execute();
    const standen = (await findStanden(tx, casus)).filter((s) => s.soort === 'voortgang');
    return acties.filter(({ stam_id }) => standen.find((s) => s.stam_id === stam_id)?.stand !== 'gedaan');
  });
}

export type Nieuweregel = {
  readonly id: string;
  readonly casus: string;
  readonly stam: string;
  readonly soort: 'doel' | 'actie';
  readonly leefgebied: Regelrij['leefgebied'];
  readonly bijStam: string | null;
  readonly gegeven: string;
  readonly wie: readonly string[];
  readonly wanneer: string | null;
  readonly versie: number;
  readonly deelnemer: string;
  readonly persoon: string;
};

/** Schrijft een regel in een concept. @returns false als van deze stam al een andere regel open staat. */
export async function insertRegel(tx: Tx, rij: Nieuweregel): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('planregel')
    .values({
      id: rij.id,
      casus_id: rij.casus,
      stam_id: rij.stam,
      soort: rij.soort,
      leefgebied: rij.leefgebied,
      bij_stam_id: rij.bijStam,
      gegeven_id: rij.gegeven,
      wie: [...rij.wie],
      wanneer: rij.wanneer,
      vanaf_versie: rij.versie,
      deelnemer_id: rij.deelnemer,
      persoon_id: rij.persoon,
      gemaakt_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Sluit een regel: vanaf deze versie staat zij er niet meer zo. @returns false als zij al gesloten was. */
export async function sluitRegel(
  tx: Tx,
  { casus, regel, versie }: { readonly casus: string; readonly regel: string; readonly versie: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('planregel')
    .set({ tot_versie: versie })
    .where('casus_id', '=', casus)
    .where('id', '=', regel)
    .where('tot_versie', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type Nieuwestand = {
  readonly id: string;
  readonly casus: string;
  readonly regel: string;
  readonly stam: string;
  readonly soort: Standrij['soort'];
  readonly stand: Standrij['stand'];
  readonly gegeven: string | null;
  readonly deelnemer: string;
  readonly persoon: string;
};

/** Legt een stand vast. @returns false als hetzelfde formulier al was verzonden. */
export async function insertStand(tx: Tx, rij: Nieuwestand): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('planstand')
    .values({
      id: rij.id,
      casus_id: rij.casus,
      regel_id: rij.regel,
      stam_id: rij.stam,
      soort: rij.soort,
      stand: rij.stand,
      gegeven_id: rij.gegeven,
      deelnemer_id: rij.deelnemer,
      persoon_id: rij.persoon,
      op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** De standen van de regels die deze verzoeker kan zien, nieuwste eerst. */
export async function findStanden(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('planstand')
    .where('casus_id', '=', casus)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'regel_id', 'stam_id', 'soort', 'stand', 'gegeven_id', 'deelnemer_id', 'op'])
    .execute();
}
