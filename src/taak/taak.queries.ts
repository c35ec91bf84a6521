import type { Tx } from '../db/transactie.ts';
import { vasteVraag } from '../db/vaste-vraag.ts';
import type { Taaksoort } from './soorten.ts';

type Nieuwetaak = {
  readonly casus: string | null;
  readonly voor: string;
  readonly soort: string;
  readonly eis: string;
  readonly voorDatum: string | null;
  readonly onderwerp: string | null;
};

export async function insertTaak(tx: Tx, taak: Nieuwetaak): Promise<void> {
  await tx.db
    .insertInto('taak')
    .values({
      id: tx.nieuwId(),
      casus_id: taak.casus,
      voor_persoon_id: taak.voor,
      soort: taak.soort,
      eis: taak.eis,
      onderwerp_id: taak.onderwerp,
      voor_datum: taak.voorDatum,
      aangemaakt_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function zetGereed(
  tx: Tx,
  {
    casus,
    soort,
    voor,
    onderwerp,
    behalve = [],
  }: { casus: string; soort?: string; voor?: string; onderwerp?: string; behalve?: readonly string[] },
): Promise<void> {
  let opdracht = tx.db
    .updateTable('taak')
    .set({ gereed_op: tx.nu })
    .where('casus_id', '=', casus)
    .where('gereed_op', 'is', null);
  if (soort !== undefined) opdracht = opdracht.where('soort', '=', soort);
  if (voor !== undefined) opdracht = opdracht.where('voor_persoon_id', '=', voor);
  if (onderwerp !== undefined) opdracht = opdracht.where('onderwerp_id', '=', onderwerp);
  if (behalve.length > 0) opdracht = opdracht.where('soort', 'not in', [...behalve]);
  await opdracht.execute();
}

/** Rondt werk zonder casus af, bij iedereen wiens taak deze verzoeker mag afronden; `partij` kiest de mensen van een partij. */
export async function zetPartijtaakGereed(
  tx: Tx,
  wens: { readonly soort: string; readonly onderwerp: string; readonly partij?: string },
): Promise<void> {
  await wijzigPartijtaak(tx, wens, { gereed_op: tx.nu });
}

/** Zet werk zonder casus op een andere dag, bij de mensen van een partij. */
export async function zetPartijtaakOp(
  tx: Tx,
  {
    voorDatum,
    ...wens
  }: {
    readonly soort: string;
    readonly onderwerp: string;
    readonly partij: string;
    readonly voorDatum: string | null;
  },
): Promise<void> {
  await wijzigPartijtaak(tx, wens, { voor_datum: voorDatum });
}

async function wijzigPartijtaak(
  tx: Tx,
  { soort, onderwerp, partij }: { readonly soort: string; readonly onderwerp: string; readonly partij?: string },
  wordt: { readonly gereed_op: Date } | { readonly voor_datum: string | null },
): Promise<void> {
  let opdracht = tx.db
    .updateTable('taak')
    .set(wordt)
    .where('casus_id', 'is', null)
    .where('soort', '=', soort)
    .where('onderwerp_id', '=', onderwerp)
    .where('gereed_op', 'is', null);
  if (partij !== undefined)
    opdracht = opdracht.where('voor_persoon_id', 'in', (eb) =>
      eb.selectFrom('aanstelling').select('persoon_id').where('partij_id', '=', partij),
    );
  await opdracht.execute();
}

export async function zetVoorDatum(
  tx: Tx,
  taak: { casus: string; soort: string; voor?: string; onderwerp?: string; voorDatum: string | null },
): Promise<void> {
  let opdracht = tx.db
    .updateTable('taak')
    .set({ voor_datum: taak.voorDatum })
    .where('casus_id', '=', taak.casus)
    .where('soort', '=', taak.soort)
    .where('gereed_op', 'is', null);
  if (taak.voor !== undefined) opdracht = opdracht.where('voor_persoon_id', '=', taak.voor);
  if (taak.onderwerp !== undefined) opdracht = opdracht.where('onderwerp_id', '=', taak.onderwerp);
  await opdracht.execute();
}

/** Wat een beheerder of FG in een casus doet waar hij niet aan tafel zit. */
const VAN_ORGANISATIE = [
  'procesregie-regelen',
  'vernietiging-beginnen',
  'vernietiging-goedkeuren',
] as const satisfies readonly Taaksoort[];

/**
 * De open taken van een persoon als beheerder of FG, wat het eerst moet bovenaan; zonder datum onderaan. Wat hij aan tafel te doen heeft,
 * staat bij de rol waarin hij daar zit.
 */
export async function findTakenVanOrganisatie(tx: Tx, persoon: string, hoogstens: number) {
  return tx.db
    .selectFrom('taak')
    .leftJoin('afsluiting', 'afsluiting.casus_id', 'taak.casus_id')
    .where('taak.voor_persoon_id', '=', persoon)
    .where('taak.gereed_op', 'is', null)
    .where((eb) => eb.or([eb('taak.casus_id', 'is', null), eb('taak.soort', 'in', VAN_ORGANISATIE)]))
    .orderBy('taak.voor_datum', (volgorde) => volgorde.asc().nullsLast())
    .orderBy('taak.aangemaakt_op')
    .orderBy('taak.id')
    .limit(hoogstens)
    .select(['taak.casus_id', 'taak.soort', 'taak.voor_datum', 'taak.onderwerp_id', 'afsluiting.kenmerk'])
    .execute();
}

/** De open taken in een casus: wie is waarvoor aan zet. */
export const findOpenTakenVan = vasteVraag((db, casus: string) =>
  db
    .selectFrom('taak')
    .where('casus_id', '=', casus)
    .where('gereed_op', 'is', null)
    .orderBy('aangemaakt_op')
    .orderBy('id')
    .select(['id', 'voor_persoon_id', 'soort', 'voor_datum', 'onderwerp_id', 'aangemaakt_op']),
);

/** Rondt elke open taak af om deze persoon te bellen of een code te geven, in alle casussen die deze verzoeker kent. */
export async function zetBinnengekomen(tx: Tx, persoon: string): Promise<void> {
  await tx.db
    .updateTable('taak')
    .set({ gereed_op: tx.nu })
    .where('soort', 'in', ['bellen', 'gezinscode-geven'])
    .where('onderwerp_id', '=', persoon)
    .where('gereed_op', 'is', null)
    .execute();
}

/** Heeft deze persoon zo'n taak open? */
export async function heeftOpenTaak(
  tx: Tx,
  taak: { readonly casus: string; readonly soort: string; readonly voor: string; readonly onderwerp: string },
): Promise<boolean> {
  const rij = await tx.db
    .selectFrom('taak')
    .where('casus_id', '=', taak.casus)
    .where('soort', '=', taak.soort)
    .where('voor_persoon_id', '=', taak.voor)
    .where('onderwerp_id', '=', taak.onderwerp)
    .where('gereed_op', 'is', null)
    .select('id')
    .executeTakeFirst();
  return rij !== undefined;
}
