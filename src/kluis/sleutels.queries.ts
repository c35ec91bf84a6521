import type { Pool, PoolClient } from 'pg';
import { plekTekst, type SleutelPlek } from './verwijzing.ts';

/** One version of one middle key as it stands in the key store; without `gewikkeld` it was destroyed. */
export type SleutelRij = SleutelPlek & {
  readonly id: string;
  readonly versie: number;
  readonly gewikkeld: Buffer | null;
  readonly controle: Buffer | null;
};

export type NieuweSleutel = SleutelPlek & {
  readonly id: string;
  readonly versie: number;
  readonly gewikkeld: Buffer;
  readonly controle: Buffer;
  readonly aangemaaktOp: Date;
};

type Verbinding = Pick<Pool | PoolClient, 'query'>;

/** Every version of the keys of these places, oldest first, in one statement. */
export async function vindSleutels(db: Verbinding, plekken: readonly SleutelPlek[]): Promise<readonly SleutelRij[]> {
  if (plekken.length === 0) return [];
  // Two halves because the index is not used for `is not distinct from`; one party owns many bron keys.
  const { rows } = await db.query<SleutelRij>({
    name: 'vind-sleutels',
    text: `with gevraagd as (
        select * from unnest($1::text[], $2::uuid[], $3::uuid[]) as g (klasse, eigenaar, onderwerp))
      select s.id, s.klasse, s.eigenaar, s.onderwerp, s.versie, s.gewikkeld, s.controle
        from gevraagd g join sleutel s on s.klasse = g.klasse and s.eigenaar = g.eigenaar and s.onderwerp = g.onderwerp
      union all
      select s.id, s.klasse, s.eigenaar, s.onderwerp, s.versie, s.gewikkeld, s.controle
        from gevraagd g join sleutel s on s.klasse = g.klasse and s.eigenaar = g.eigenaar
        where g.onderwerp is null and s.onderwerp is null
      order by versie`,
    values: [plekken.map((p) => p.klasse), plekken.map((p) => p.eigenaar), plekken.map((p) => p.onderwerp)],
  });
  return rows;
}

/** Adds keys in one statement, unless their place and version are taken: then the key that came first is the one that counts. */
export async function voegSleutelsToe(db: Verbinding, nieuw: readonly NieuweSleutel[]): Promise<void> {
  if (nieuw.length === 0) return;
  await db.query({
    text: `insert into sleutel (id, klasse, eigenaar, onderwerp, versie, gewikkeld, controle, aangemaakt_op)
      select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::integer[], $6::bytea[], $7::bytea[], $8::timestamptz[])
      on conflict (klasse, eigenaar, onderwerp, versie) do nothing`,
    values: [
      nieuw.map((s) => s.id),
      nieuw.map((s) => s.klasse),
      nieuw.map((s) => s.eigenaar),
      nieuw.map((s) => s.onderwerp),
      nieuw.map((s) => s.versie),
      nieuw.map((s) => s.gewikkeld),
      nieuw.map((s) => s.controle),
      nieuw.map((s) => s.aangemaaktOp),
    ],
  });
}

/**
 * Destroys every version of a key and leaves a tombstone where there was none, inside a transaction that holds the
 * lock of the place. Gives the moment of the first destruction and the ids of every version.
 */
export async function vernietigSleutels(
  db: PoolClient,
  wens: {
    readonly plek: SleutelPlek;
    readonly grafsteen: string;
    readonly op: Date;
  },
): Promise<{ readonly vernietigdOp: Date; readonly sleutels: readonly string[] }> {
  const { klasse, eigenaar, onderwerp } = wens.plek;
  // Tombstone first: it waits for a key that is being made at this moment, so that the update sees that key too.
  await db.query(
    `insert into sleutel (id, klasse, eigenaar, onderwerp, versie, aangemaakt_op, vernietigd_op)
      values ($1, $2, $3, $4, 1, $5, $5) on conflict (klasse, eigenaar, onderwerp, versie) do nothing`,
    [wens.grafsteen, klasse, eigenaar, onderwerp, wens.op],
  );
  await db.query(
    `update sleutel set gewikkeld = null, vernietigd_op = $4
      where klasse = $1 and eigenaar = $2 and onderwerp is not distinct from $3 and vernietigd_op is null`,
    [klasse, eigenaar, onderwerp, wens.op],
  );
  const { rows } = await db.query<{ id: string; op: Date | null }>(
    `select id, vernietigd_op as op from sleutel
      where klasse = $1 and eigenaar = $2 and onderwerp is not distinct from $3 order by versie`,
    [klasse, eigenaar, onderwerp],
  );
  const momenten = rows.map(({ op }) => op?.getTime() ?? wens.op.getTime());
  return { vernietigdOp: new Date(Math.min(...momenten)), sleutels: rows.map(({ id }) => id) };
}

/** Runs work in one transaction in which nobody else renews or destroys the key of this place. */
export async function metSlotOpPlek<T>(
  pool: Pool,
  plek: SleutelPlek,
  werk: (db: PoolClient) => Promise<T>,
): Promise<T> {
  const db = await pool.connect();
  let stuk = false;
  try {
    await db.query('begin');
    await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [plekTekst(plek)]);
    const uitkomst = await werk(db);
    await db.query('commit');
    return uitkomst;
  } catch (oorzaak) {
    await db.query('rollback').catch(() => {
      stuk = true;
    });
    throw oorzaak;
  } finally {
    // A connection that cannot even roll back goes out of the pool instead of back into it.
    db.release(stuk);
  }
}
