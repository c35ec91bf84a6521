import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';

/** De vragen om toestemming die de eigen partij stelde, nieuwste eerst; zonder wat erin staat. */
export async function findToestemmingsvragen(tx: Tx, partij: string, hoogstens: number) {
  return tx.db
    .selectFrom('toestemmingsvraag')
    .where('gever_partij_id', '=', partij)
    .orderBy('gevraagd_op', 'desc')
    .orderBy('id')
    .limit(hoogstens)
    .select(['id', 'casus_id', 'gevraagd_door', 'gevraagd_op', 'soorten', 'tekst_hash', 'tekst_versie', 'vervallen_op'])
    .execute();
}

export async function findToestemmingsvraag(tx: Tx, { vraag, partij }: { vraag: string; partij: string }) {
  return tx.db
    .selectFrom('toestemmingsvraag')
    .where('id', '=', vraag)
    .where('gever_partij_id', '=', partij)
    .select(['id', 'casus_id', 'gevraagd_door', 'gevraagd_op', 'soorten', 'tekst_hash', 'tekst_versie', 'vervallen_op'])
    .executeTakeFirst();
}

/** De antwoorden op vragen van de eigen partij, oudste eerst; wie tekende staat er als rol en niet als naam. */
export async function findAntwoorden(tx: Tx, { vragen, partij }: { vragen: readonly string[]; partij: string }) {
  if (vragen.length === 0) return [];
  return tx.db
    .selectFrom('toestemming')
    .where('gever_partij_id', '=', partij)
    .where('vraag_id', '=', sql<string>`any(${[...vragen]}::uuid[])`)
    .orderBy('op')
    .orderBy('id')
    .select([
      'id',
      'vraag_id',
      'ondertekenaar',
      'soort',
      'antwoord',
      'op',
      'vervangen_op',
      'ingetrokken_op',
      'tekst_hash',
    ])
    .execute();
}

/** Wat de eigen partij op verzoeken antwoordde of nog moet antwoorden. */
export async function findVerzoekdelen(tx: Tx, partij: string) {
  return tx.db
    .selectFrom('verzoekdeel')
    .where('partij_id', '=', partij)
    .select(['id', 'stand', 'beantwoord_op', 'verlengd_op', 'verlengd_om'])
    .execute();
}

/** Van elk verzoek aan de eigen partij: welk recht, welke casus, en vanaf wanneer de maand loopt. */
export async function findVerzoekkoppen(tx: Tx) {
  const { rows } = await sql<{ deel_id: string; casus_id: string; recht: string; ontvangen_op: string }>`
    select deel_id, casus_id, recht, ontvangen_op from public.toezicht_verzoeken()`.execute(tx.db);
  return rows;
}

/** Wat bij mensen van de eigen partij over de dag heen ligt, langst eerst. */
export async function findTeLaat(tx: Tx, partij: string, hoogstens: number) {
  return tx.db
    .selectFrom('taak')
    .innerJoin('persoon', 'persoon.id', 'taak.voor_persoon_id')
    .where('persoon.partij_id', '=', partij)
    .where('taak.gereed_op', 'is', null)
    .where('taak.voor_datum', '<', tx.vandaag)
    .orderBy('taak.voor_datum')
    .orderBy('taak.id')
    .limit(hoogstens)
    .select(['taak.id', 'taak.casus_id', 'taak.voor_persoon_id', 'taak.soort', 'taak.voor_datum'])
    .execute();
}

type Maand = { readonly partij: string; readonly vanaf: Date; readonly voor: Date };

/** Hoe vaak er over delen is beslist, per functie en besluit. */
export async function telBesluiten(tx: Tx, { partij, vanaf, voor }: Maand) {
  return tx.db
    .selectFrom('gebeurtenis')
    .where('partij_id', '=', partij)
    .where('op', '>=', vanaf)
    .where('op', '<', voor)
    .where('handeling', '=', 'verstrekken')
    .where('besluit', 'is not', null)
    .groupBy(['functie', 'besluit'])
    .select((eb) => ['functie', 'besluit', eb.fn.countAll<string>().as('aantal')])
    .execute();
}

/** Hoe vaak elke reden werd genoemd waarom iets niet mocht, per functie. */
export async function telRedenen(tx: Tx, { partij, vanaf, voor }: Maand) {
  const { rows } = await sql<{ functie: string | null; reden: string; aantal: string }>`
    select functie, reden, count(*) as aantal from gebeurtenis, unnest(redenen) as reden
    where partij_id = ${partij} and op >= ${vanaf} and op < ${voor} and handeling = 'verstrekken' and besluit <> 'toegestaan'
    group by functie, reden`.execute(tx.db);
  return rows;
}

/** Afgesloten casussen van de eigen partij: hoeveel er deze maand zijn vernietigd, en bij hoeveel de termijn voorbij is. */
export async function telVernietigd(tx: Tx, { vanaf, voor }: Pick<Maand, 'vanaf' | 'voor'>) {
  return tx.db
    .selectFrom('afsluiting')
    .select((eb) => [
      eb.fn
        .countAll<string>()
        .filterWhere('vernietigd_op', '>=', vanaf)
        .filterWhere('vernietigd_op', '<', voor)
        .as('vernietigd'),
      eb.fn
        .countAll<string>()
        .filterWhere('vernietigd_op', 'is', null)
        .filterWhere('bewaren_tot', '<', tx.vandaag)
        .as('teLang'),
    ])
    .executeTakeFirstOrThrow();
}
