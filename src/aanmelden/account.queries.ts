import type { Account, Verbinding } from './soorten.ts';

const ACCOUNT = `id, persoon_id as persoon, inlog_index as "inlogIndex", email, wachtwoord_hash as "wachtwoordHash", uitgezet_op as "uitgezetOp"`;

export async function findAccountOpIndex(verbinding: Verbinding, inlogIndex: Buffer): Promise<Account | undefined> {
  const { rows } = await verbinding.query<Account>(`select ${ACCOUNT} from aanmelden.account where inlog_index = $1`, [
    inlogIndex,
  ]);
  return rows[0];
}

export async function findAccountVan(verbinding: Verbinding, persoon: string): Promise<Account | undefined> {
  const { rows } = await verbinding.query<Account>(`select ${ACCOUNT} from aanmelden.account where persoon_id = $1`, [
    persoon,
  ]);
  return rows[0];
}

export async function findAccount(verbinding: Verbinding, id: string): Promise<Account | undefined> {
  const { rows } = await verbinding.query<Account>(`select ${ACCOUNT} from aanmelden.account where id = $1`, [id]);
  return rows[0];
}

type NieuwAccount = {
  readonly id: string;
  readonly persoon: string;
  readonly inlogIndex: Buffer;
  readonly email: Buffer;
  readonly wachtwoordHash: string;
  readonly nu: Date;
};

/**
 * Maakt het account van een persoon, of zet bij herstel adres en wachtwoord opnieuw.
 * @returns het id van het account. @throws 23505 als het e-mailadres van een ander account is.
 */
export async function bewaarAccount(verbinding: Verbinding, account: NieuwAccount): Promise<string> {
  const { rows } = await verbinding.query<{ id: string }>(
    `insert into aanmelden.account (id, persoon_id, inlog_index, email, wachtwoord_hash, aangemaakt_op, wachtwoord_op)
     values ($1, $2, $3, $4, $5, $6, $6)
     on conflict (persoon_id) do update set inlog_index = excluded.inlog_index, email = excluded.email,
       wachtwoord_hash = excluded.wachtwoord_hash, wachtwoord_op = excluded.wachtwoord_op
     returning id`,
    [account.id, account.persoon, account.inlogIndex, account.email, account.wachtwoordHash, account.nu],
  );
  const rij = rows[0];
  if (rij === undefined) throw new Error('account bewaren gaf geen rij');
  return rij.id;
}

export async function updateWachtwoord(
  verbinding: Verbinding,
  wens: { account: string; hash: string; nu: Date },
): Promise<void> {
  await verbinding.query('update aanmelden.account set wachtwoord_hash = $2, wachtwoord_op = $3 where id = $1', [
    wens.account,
    wens.hash,
    wens.nu,
  ]);
}

/** Zet het account uit, of met `null` weer aan. */
export async function updateUitgezet(verbinding: Verbinding, persoon: string, op: Date | null): Promise<void> {
  await verbinding.query('update aanmelden.account set uitgezet_op = $2 where persoon_id = $1', [persoon, op]);
}

/** Neemt het slot op een account, zodat factoren niet tegelijk worden toegevoegd en verwijderd. */
export async function vergrendelAccount(verbinding: Verbinding, account: string): Promise<void> {
  await verbinding.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [account]);
}

export type Accountstand = { readonly persoon: string; readonly gebruiktOp: Date | null; readonly uitgezet: boolean };

/**
 * Wie van deze personen een account heeft, en wanneer daarvan voor het laatst een factor is gebruikt (BIO2 5.18.02). Wie bij een ander
 * account staat, heeft er ook een: bij welk, en of het wordt gebruikt, gaat niemand aan.
 */
export async function findAccountstanden(
  verbinding: Verbinding,
  personen: readonly string[],
): Promise<readonly Accountstand[]> {
  const { rows } = await verbinding.query<Accountstand>(
    `select a.persoon_id as persoon, a.uitgezet_op is not null as uitgezet,
       (select max(f.gebruikt_op) from aanmelden.factor f where f.account_id = a.id) as "gebruiktOp"
     from aanmelden.account a where a.persoon_id = any ($1)
     union all
     select k.persoon_id, a.uitgezet_op is not null, null
     from aanmelden.koppeling k join aanmelden.account a on a.id = k.account_id where k.persoon_id = any ($1)`,
    [personen],
  );
  return rows;
}
