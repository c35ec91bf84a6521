import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { maakLijn } from './bundel.ts';

/**
 * Een plan onder het beleid van meer tabellen kost PostgreSQL honderden kB per verbinding. Zoveel vragen die vaak terugkomen heeft
 * het programma; wat daarboven komt, wordt elke keer opnieuw gepland.
 */
const HOOGSTENS = 250;

/** Geeft de vaste naam van een vraag, of undefined als zij er geen heeft. */
export type Naamgever = (tekst: string) => string | undefined;

/**
 * Geeft een vraag een naam als zij voor de tweede keer komt, en deelt er hoogstens zoveel uit: een vraag die maar een keer komt,
 * neemt geen plaats in.
 */
export function maakNaamgever(hoogstens: number): Naamgever {
  const namen = new Map<string, string>();
  const gezien = new Set<string>();
  return (tekst) => {
    const bekend = namen.get(tekst);
    if (bekend !== undefined || namen.size >= hoogstens) return bekend;
    if (!gezien.has(tekst)) {
      if (gezien.size >= 10 * hoogstens) gezien.clear();
      gezien.add(tekst);
      return undefined;
    }
    gezien.delete(tekst);
    const naam = `vraag-${namen.size + 1}`;
    namen.set(tekst, naam);
    return naam;
  };
}

/**
 * Dezelfde verbindingen, waarop PostgreSQL een vraag die terugkomt een keer per verbinding ontleedt en plant. Het beleid van elke
 * tabel uitschrijven en plannen kost bij enkele rijen het tien- tot twintigvoudige van de rijen zelf. Aan wie wat ziet verandert
 * niets: het beleid leest de context bij elke uitvoering opnieuw (ADR 0030).
 */
export function metVasteVragen(pool: pg.Pool): PostgresPool {
  const naamVoor = maakNaamgever(HOOGSTENS);
  const verpakt = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const bestaand = verpakt.get(client);
      if (bestaand !== undefined) return bestaand;
      const nieuw = verpak(client, naamVoor);
      verpakt.set(client, nieuw);
      return nieuw;
    },
  };
}

function verpak(client: pg.PoolClient, naamVoor: Naamgever): PostgresPoolClient {
  const lijn = maakLijn(client);
  let begin: Promise<unknown> | null = null;
  function query<R>(tekst: string, waarden: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(wijzer: PostgresCursor<R>): PostgresCursor<R>;
  function query(tekst: string | PostgresCursor<unknown>, waarden: readonly unknown[] = []): unknown {
    if (typeof tekst !== 'string') throw new Error('een wijzer over rijen kent deze verbinding niet');
    const antwoord = lijn.stel({ tekst, naam: naamVoor(tekst), waarden });
    if (tekst === 'begin') {
      // Wacht niet op antwoord: de eerste vraag gaat er achteraan, en mislukt als het begin mislukt.
      begin = antwoord;
      begin.catch(() => undefined);
      return Promise.resolve({ command: 'BEGIN', rowCount: null, rows: [] });
    }
    if (begin === null) return antwoord;
    const begonnen = begin;
    begin = null;
    return Promise.all([begonnen, antwoord]).then(([, uitkomst]) => uitkomst);
  }
  return { query, release: (weg) => client.release(weg) };
}
