import type { Verbinding } from './soorten.ts';

export type Stapsoort =
  | 'tweede-factor'
  | 'instellen'
  | 'totp-toevoegen'
  | 'passkey-inloggen'
  | 'passkey-toevoegen'
  | 'passkey-bevestigen'
  | 'klaar';

export type Tussenstap = {
  readonly tokenHash: Buffer;
  readonly soort: Stapsoort;
  readonly account: string | null;
  readonly sessie: string | null;
  readonly code: string | null;
  readonly inlogIndex: Buffer | null;
  readonly email: Buffer | null;
  readonly wachtwoordHash: string | null;
  readonly geheim: Buffer | null;
  readonly uitdaging: string | null;
};

type Nieuw = Pick<Tussenstap, 'tokenHash' | 'soort'> &
  Partial<Omit<Tussenstap, 'tokenHash' | 'soort'>> & { readonly tot: Date };

const STAP = `token_hash as "tokenHash", soort, account_id as account, sessie_id as sessie, code_id as code, inlog_index as "inlogIndex", email,
  wachtwoord_hash as "wachtwoordHash", geheim, uitdaging`;

export async function insertTussenstap(verbinding: Verbinding, stap: Nieuw): Promise<void> {
  await verbinding.query(
    `insert into aanmelden.tussenstap (token_hash, soort, account_id, sessie_id, code_id, geheim, uitdaging, tot) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      stap.tokenHash,
      stap.soort,
      stap.account ?? null,
      stap.sessie ?? null,
      stap.code ?? null,
      stap.geheim ?? null,
      stap.uitdaging ?? null,
      stap.tot,
    ],
  );
}

type Zoek = { readonly tokenHash: Buffer; readonly soort: Stapsoort; readonly nu: Date };

export async function findTussenstap(
  verbinding: Verbinding,
  { tokenHash, soort, nu }: Zoek,
): Promise<Tussenstap | undefined> {
  const { rows } = await verbinding.query<Tussenstap>(
    `select ${STAP} from aanmelden.tussenstap where token_hash = $1 and soort = $2 and tot > $3`,
    [tokenHash, soort, nu],
  );
  return rows[0];
}

/** Verbruikt een tussenstap; tweemaal tegelijk lukt er een. */
export async function neemTussenstap(
  verbinding: Verbinding,
  { tokenHash, soort, nu }: Zoek,
): Promise<Tussenstap | undefined> {
  const { rows } = await verbinding.query<Tussenstap>(
    `delete from aanmelden.tussenstap where token_hash = $1 and soort = $2 and tot > $3 returning ${STAP}`,
    [tokenHash, soort, nu],
  );
  return rows[0];
}

/** Zet bij het instellen het gekozen adres, wachtwoord en geheim klaar; er is dan nog geen account. */
export async function updateInstelling(
  verbinding: Verbinding,
  wens: { tokenHash: Buffer; inlogIndex: Buffer; email: Buffer; wachtwoordHash: string; geheim: Buffer },
): Promise<void> {
  await verbinding.query(
    'update aanmelden.tussenstap set inlog_index = $2, email = $3, wachtwoord_hash = $4, geheim = $5 where token_hash = $1',
    [wens.tokenHash, wens.inlogIndex, wens.email, wens.wachtwoordHash, wens.geheim],
  );
}

/** Legt de vraag aan een passkey vast bij een lopende stap. */
export async function updateUitdaging(verbinding: Verbinding, tokenHash: Buffer, uitdaging: string): Promise<void> {
  await verbinding.query('update aanmelden.tussenstap set uitdaging = $2 where token_hash = $1', [
    tokenHash,
    uitdaging,
  ]);
}

export type Bevestiging = { readonly id: string; readonly naar: string; readonly velden: Buffer };

export async function insertBevestiging(
  verbinding: Verbinding,
  wens: Bevestiging & { sessie: string; tot: Date },
): Promise<void> {
  await verbinding.query('delete from aanmelden.bevestiging where sessie_id = $1', [wens.sessie]);
  await verbinding.query(
    'insert into aanmelden.bevestiging (id, sessie_id, naar, velden, tot) values ($1, $2, $3, $4, $5)',
    [wens.id, wens.sessie, wens.naar, wens.velden, wens.tot],
  );
}

export async function findBevestiging(
  verbinding: Verbinding,
  sessie: string,
  nu: Date,
): Promise<Bevestiging | undefined> {
  const { rows } = await verbinding.query<Bevestiging>(
    'select id, naar, velden from aanmelden.bevestiging where sessie_id = $1 and tot > $2',
    [sessie, nu],
  );
  return rows[0];
}
