/** Stelt vragen aan de lezing in SQL (sql-orakel.sql), op een echte PostgreSQL, in grote grepen tegelijk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { testCluster } from '../steun/postgres.ts';

const SQL = readFileSync(join(pakketwortel, 'test/verschil/sql-orakel.sql'), 'utf8');
const GREEP = 5_000;

export type SqlOordeel = Readonly<{
  /** Elke reden die spreekt, op volgorde van code. */
  redenen: readonly string[];
  /** De vindplaatsen van een onvolledige stel handtekeningen: Art 6b en wiens rij ontbreekt. */
  artikelenTekenaars: readonly string[];
  /** Waarom toestemming nodig is; staat bij elke andere reden over toestemming. */
  waaromToestemming: readonly string[];
  /** Waar als een regel ja noch nee gaf: dan is de lezing zelf stuk. */
  onbeslist: boolean;
}>;

/** Het oordeel in SQL over elke vraag, in dezelfde volgorde. Een vraag is volledig en goed gevormd. */
export async function oordelenInSql(vragen: readonly object[]): Promise<readonly SqlOordeel[]> {
  const cluster = await testCluster();
  return metVerbinding(cluster.superuserUrl('postgres'), async (client) => {
    const oordelen: SqlOordeel[] = [];
    for (let vanaf = 0; vanaf < vragen.length; vanaf += GREEP) {
      const greep = JSON.stringify(vragen.slice(vanaf, vanaf + GREEP));
      oordelen.push(...(await client.query<SqlOordeel>(SQL, [greep])).rows);
    }
    return oordelen;
  });
}
