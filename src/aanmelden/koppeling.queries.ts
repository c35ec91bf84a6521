import type { Verbinding } from './soorten.ts';

/** Logt deze persoon nog nergens mee in: geen eigen account, en bij geen ander account gezet? */
export async function isZonderInlog(verbinding: Verbinding, persoon: string): Promise<boolean> {
  const { rowCount } = await verbinding.query(
    `select 1 where not exists (select 1 from aanmelden.account where persoon_id = $1)
       and not exists (select 1 from aanmelden.koppeling where persoon_id = $1)`,
    [persoon],
  );
  return rowCount === 1;
}

export async function insertKoppeling(
  verbinding: Verbinding,
  koppeling: { readonly account: string; readonly persoon: string; readonly nu: Date },
): Promise<void> {
  await verbinding.query('insert into aanmelden.koppeling (account_id, persoon_id, gekoppeld_op) values ($1, $2, $3)', [
    koppeling.account,
    koppeling.persoon,
    koppeling.nu,
  ]);
}

/** Haalt een persoon weg bij het account waar hij bij stond, en van een account iedereen die erbij stond. */
export async function deleteKoppelingen(
  verbinding: Verbinding,
  { account, persoon }: { readonly account: string; readonly persoon: string },
): Promise<void> {
  await verbinding.query('delete from aanmelden.koppeling where persoon_id = $1 or account_id = $2', [
    persoon,
    account,
  ]);
}

/** Wie de houder van dit account in andere overleggen is, in de volgorde waarin hij de codes toevoegde. */
export async function findGekoppeld(verbinding: Verbinding, persoon: string): Promise<readonly string[]> {
  const { rows } = await verbinding.query<{ persoon: string }>(
    `select k.persoon_id as persoon from aanmelden.koppeling k join aanmelden.account a on a.id = k.account_id
     where a.persoon_id = $1 order by k.gekoppeld_op, k.persoon_id`,
    [persoon],
  );
  return rows.map((rij) => rij.persoon);
}
