import type { Verbinding } from './soorten.ts';

export type TotpFactor = {
  readonly id: string;
  readonly account: string;
  readonly geheim: Buffer;
  readonly laatsteStap: number;
};
export type PasskeyFactor = {
  readonly id: string;
  readonly account: string;
  readonly sleutelId: string;
  readonly publiekeSleutel: Buffer;
  readonly teller: number;
  readonly vervoer: readonly string[];
};
/** Een factor zoals de eigenaar haar ziet. */
export type Factorregel = {
  readonly id: string;
  readonly soort: 'totp' | 'passkey';
  readonly naam: string;
  readonly toegevoegdOp: Date;
  readonly gebruiktOp: Date | null;
};

const TOTP = `id, account_id as account, geheim, laatste_stap::float8 as "laatsteStap"`;
const PASSKEY = `id, account_id as account, sleutel_id as "sleutelId", publieke_sleutel as "publiekeSleutel", teller::float8 as teller, vervoer`;

export async function findTotpFactoren(verbinding: Verbinding, account: string): Promise<readonly TotpFactor[]> {
  const { rows } = await verbinding.query<TotpFactor>(
    `select ${TOTP} from aanmelden.factor where account_id = $1 and soort = 'totp' order by toegevoegd_op`,
    [account],
  );
  return rows;
}

export async function findPasskeys(verbinding: Verbinding, account: string): Promise<readonly PasskeyFactor[]> {
  const { rows } = await verbinding.query<PasskeyFactor>(
    `select ${PASSKEY} from aanmelden.factor where account_id = $1 and soort = 'passkey'`,
    [account],
  );
  return rows;
}

export async function findPasskeyOpSleutel(
  verbinding: Verbinding,
  sleutelId: string,
): Promise<PasskeyFactor | undefined> {
  const { rows } = await verbinding.query<PasskeyFactor>(
    `select ${PASSKEY} from aanmelden.factor where sleutel_id = $1`,
    [sleutelId],
  );
  return rows[0];
}

export async function findFactorregels(verbinding: Verbinding, account: string): Promise<readonly Factorregel[]> {
  const { rows } = await verbinding.query<Factorregel>(
    `select id, soort, naam, toegevoegd_op as "toegevoegdOp", gebruikt_op as "gebruiktOp" from aanmelden.factor where account_id = $1 order by toegevoegd_op, id`,
    [account],
  );
  return rows;
}

/**
 * Verbruikt een tijdstap. De voorwaarde staat in de update zelf, zodat van twee gelijktijdige verzoeken er een wint (AU3).
 * @returns of deze stap nog niet gebruikt was.
 */
export async function verbruikStap(
  verbinding: Verbinding,
  wens: { factor: string; stap: number; nu: Date },
): Promise<boolean> {
  const { rowCount } = await verbinding.query(
    'update aanmelden.factor set laatste_stap = $2, gebruikt_op = $3 where id = $1 and laatste_stap < $2',
    [wens.factor, wens.stap, wens.nu],
  );
  return rowCount === 1;
}

/** Schrijft de nieuwe teller van een passkey; een teller die niet oploopt (terwijl zij telt) is een kopie of herhaling. */
export async function verbruikTeller(
  verbinding: Verbinding,
  wens: { factor: string; teller: number; nu: Date },
): Promise<boolean> {
  const { rowCount } = await verbinding.query(
    'update aanmelden.factor set teller = $2, gebruikt_op = $3 where id = $1 and (teller < $2 or (teller = 0 and $2 = 0))',
    [wens.factor, wens.teller, wens.nu],
  );
  return rowCount === 1;
}

export async function insertTotp(
  verbinding: Verbinding,
  wens: { id: string; account: string; naam: string; geheim: Buffer; stap: number; nu: Date },
): Promise<void> {
  await verbinding.query(
    `insert into aanmelden.factor (id, account_id, soort, naam, geheim, laatste_stap, toegevoegd_op, gebruikt_op) values ($1, $2, 'totp', $3, $4, $5, $6, $6)`,
    [wens.id, wens.account, wens.naam, wens.geheim, wens.stap, wens.nu],
  );
}

export async function insertPasskey(
  verbinding: Verbinding,
  wens: PasskeyFactor & { naam: string; nu: Date },
): Promise<void> {
  await verbinding.query(
    `insert into aanmelden.factor (id, account_id, soort, naam, sleutel_id, publieke_sleutel, teller, vervoer, toegevoegd_op)
     values ($1, $2, 'passkey', $3, $4, $5, $6, $7, $8)`,
    [wens.id, wens.account, wens.naam, wens.sleutelId, wens.publiekeSleutel, wens.teller, wens.vervoer, wens.nu],
  );
}

export async function deleteFactor(verbinding: Verbinding, account: string, factor: string): Promise<boolean> {
  const { rowCount } = await verbinding.query('delete from aanmelden.factor where account_id = $1 and id = $2', [
    account,
    factor,
  ]);
  return rowCount === 1;
}

export async function deleteFactoren(verbinding: Verbinding, account: string): Promise<void> {
  await verbinding.query('delete from aanmelden.factor where account_id = $1', [account]);
}

/** Zet nieuwe herstelcodes neer; de oude werken niet meer. */
export async function vervangHerstelcodes(
  verbinding: Verbinding,
  account: string,
  codes: readonly Buffer[],
): Promise<void> {
  await verbinding.query('delete from aanmelden.herstelcode where account_id = $1', [account]);
  await verbinding.query('insert into aanmelden.herstelcode (account_id, code_index) select $1, unnest($2::bytea[])', [
    account,
    codes,
  ]);
}

/** Verbruikt een herstelcode; tweemaal tegelijk lukt er een. */
export async function verbruikHerstelcode(
  verbinding: Verbinding,
  wens: { account: string; code: Buffer; nu: Date },
): Promise<boolean> {
  const { rowCount } = await verbinding.query(
    'update aanmelden.herstelcode set gebruikt_op = $3 where account_id = $1 and code_index = $2 and gebruikt_op is null',
    [wens.account, wens.code, wens.nu],
  );
  return rowCount === 1;
}

export async function countHerstelcodes(verbinding: Verbinding, account: string): Promise<number> {
  const { rows } = await verbinding.query<{ aantal: number }>(
    'select count(*)::int as aantal from aanmelden.herstelcode where account_id = $1 and gebruikt_op is null',
    [account],
  );
  return rows[0]?.aantal ?? 0;
}
