import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { leesConfig } from '../../src/config.ts';
import { openProgramma, type Programma } from '../../src/opdrachten/open-programma.ts';

/** Settings of PostgreSQL for a region of this size; all others are those of the program, durable writing included. */
export const INSTELLINGEN: Readonly<Record<string, string>> = {
  shared_buffers: '1GB',
  max_wal_size: '4GB',
  checkpoint_timeout: '30min',
};

/** Opens the program on a folder of its own, with its own PostgreSQL. */
export async function openMap(map: string, meld: (regel: string) => void): Promise<Programma> {
  const gelezen = leesConfig({ OVERLEGTAFEL_GEGEVENS: map });
  if (gelezen.kind === 'fout') throw new Error(gelezen.regels.join(' '));
  const opening = await openProgramma(gelezen.config, meld);
  if (opening.kind === 'fout') throw new Error(opening.regel);
  return opening.programma;
}

/** As `openMap`, after giving PostgreSQL room for a large region; that asks for a start of its own. */
export async function openRuim(map: string, meld: (regel: string) => void): Promise<Programma> {
  const eerst = await openMap(map, meld);
  const client = await verbindAlsSuperuser(eerst, map);
  for (const [naam, waarde] of Object.entries(INSTELLINGEN))
    await client.query(`alter system set ${naam} = '${waarde}'`);
  await client.end();
  await eerst.sluit();
  return openMap(map, meld);
}

/** Address of the superuser of the embedded cluster: it may copy rows in bulk, past policies and triggers. */
export function superuserUrl(eigenaarUrl: string, map: string): string {
  const url = new URL(eigenaarUrl);
  url.username = 'postgres';
  url.password = readFileSync(join(map, 'postgres', 'wachtwoord'), 'utf8').trim();
  return url.href;
}

export async function verbindAlsSuperuser({ eigenaarUrl }: Programma, map: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: superuserUrl(eigenaarUrl, map) });
  await client.connect();
  return client;
}
