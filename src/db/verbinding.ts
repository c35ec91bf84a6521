import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { leesMoment } from './lees-moment.ts';
import type { Tabellen } from './tabellen.ts';
import { metVasteVragen } from './vaste-vragen.ts';
import { verzamelstroom } from './verzamelstroom.ts';

// Een datum is een kalenderdag, geen moment: als tekst lezen, anders verschuift hij met de tijdzone van de machine.
pg.types.setTypeParser(pg.types.builtins.DATE, (tekst) => tekst);

// pg leest een moment met een uitdrukking; elke rij heeft er een paar.
const leesAnders = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text') as (tekst: string) => Date;
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (tekst) => leesMoment(tekst) ?? leesAnders(tekst));

export type Poolwens = {
  readonly url: string;
  readonly max: number;
  /**
   * Plant een vraag met een naam een keer, voor alle waarden. Anders plant PostgreSQL een vraag onder veel beleid elke keer opnieuw:
   * zijn schatting van wat plannen kost, telt het beleid niet mee (ADR 0031).
   */
  readonly vastPlan?: boolean;
  /** Verstuurt in een keer wat in een beurt geschreven wordt; `openKysely` bundelt daarop wat samen gevraagd wordt (ADR 0040). */
  readonly gebundeld?: boolean;
};

/**
 * Zo lang blijft een verbinding open die niets te doen heeft. Een nieuwe kost aanmelden, en opnieuw plannen van alles wat zij vraagt: de
 * eerste casus na een rustig kwartier kost PostgreSQL anders tien keer zoveel als de tweede (ADR 0045).
 */
const RUST_MS = 30 * 60_000;

/**
 * Zo lang wacht een vraag op een verbinding. Een machine die even stilstaat, is geen storing: wie een pagina, een taak of een start wil,
 * wacht liever een paar tellen dan dat hij leest dat het niet ging. Een database die er niet is, weigert meteen.
 */
export const GEDULD_MS = 20_000;

/** Maakt een verzameling verbindingen voor een inlogrol. Een verbinding die stuk is, wordt vervangen; de fout zelf komt bij wie vraagt. */
export function openPool({ url, max, vastPlan = false, gebundeld = false }: Poolwens): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: GEDULD_MS,
    idleTimeoutMillis: RUST_MS,
    // Een verbinding die rust, houdt geen programma wakker: wat halverwege omvalt zonder te sluiten, hangt anders een half uur na.
    allowExitOnIdle: true,
    application_name: 'overlegtafel',
    ...(gebundeld ? { stream: verzamelstroom } : {}),
    // De eerste vraag wacht hierop; mislukt het, dan is de verbinding weg en mislukt die vraag.
    ...(vastPlan ? { onConnect: planEenKeer } : {}),
  });
  // Zonder luisteraar zou het wegvallen van een rustende verbinding het hele programma stoppen.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}

async function planEenKeer(client: pg.ClientBase): Promise<void> {
  await client.query('set plan_cache_mode = force_generic_plan');
}

/** De database van de regio, met de typen die uit de migraties zijn afgeleid. */
export function openKysely(pool: pg.Pool): Kysely<Tabellen> {
  return new Kysely<Tabellen>({ dialect: new PostgresDialect({ pool: metVasteVragen(pool) }) });
}
