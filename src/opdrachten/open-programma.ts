import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../config.ts';
import { startIngebed } from '../db/ingebed/index.ts';
import { GEDULD_MS } from '../db/verbinding.ts';
import { type HoofdsleutelUitkomst, leesHoofdsleutel, maakHoofdsleutel } from '../kluis/index.ts';
import { type Klok, systeemKlok } from '../lib/klok.ts';
import { migreerRegio, openRegio, type Regio, type Regiowens, rolwachtwoorden } from '../regio.ts';
import { ruimHalfGeladenOp } from './begin-opnieuw.ts';
import { zinVan } from './databasezin.ts';
import { VERKEERD, type Weigering } from './uitvoer.ts';

export type Programma = {
  readonly regio: Regio;
  /** Inlog van de eigenaar; alleen voor opdrachten die de installatie schrijven, en meteen weer dicht. */
  readonly eigenaarUrl: string;
  sluit(): Promise<void>;
};

export type Opening = { readonly kind: 'open'; readonly programma: Programma } | Fout;
type Fout = { readonly kind: 'fout' } & Weigering;

const verkeerd = (regel: string): Fout => ({ kind: 'fout', regel, afloop: VERKEERD });

const DATABASE = 'overlegtafel';

export const NOG_LEEG = 'Deze database is nog leeg. Maak eerst een regio met: overlegtafel init';

/** Start of vindt de databases, migreert ze, en opent de regio onder de lage rollen. Wat halverwege mislukt, ruimt zichzelf op. */
export async function openProgramma(config: Config, meld: (regel: string) => void): Promise<Opening> {
  const klok = klokVan(config);
  return config.database.soort === 'ingebed' ? openIngebed(config, klok, meld) : openEigen(config.database, klok);
}

function klokVan(config: Config): Klok {
  if (config.klok === undefined) return systeemKlok;
  // De demonstratieklok begint op het gekozen moment en loopt dan gewoon door.
  const verschil = new Date(config.klok).getTime() - systeemKlok().getTime();
  return () => new Date(systeemKlok().getTime() + verschil);
}

async function openIngebed(config: Config, klok: Klok, meld: (regel: string) => void): Promise<Opening> {
  const gestart = await startIngebed({ map: config.gegevensMap, meld });
  if (gestart.kind === 'fout') return verkeerd(gestart.regel);
  const { cluster } = gestart;
  const sleutel = await eigenHoofdsleutel(join(config.gegevensMap, 'sleutels'));
  if (sleutel.kind !== 'ok') {
    await cluster.stop();
    return verkeerd(sleutel.regel);
  }
  if (await ruimHalfGeladenOp(cluster, DATABASE))
    meld('Een eerdere start stopte voordat alles klaar was; het laden begint opnieuw.');
  await cluster.zorgVoorDatabase({ naam: DATABASE });
  await cluster.zorgVoorDatabase({ naam: `${DATABASE}_sleutels` });
  const eigenaarUrl = cluster.eigenaarUrl(DATABASE);
  const wens: Regiowens = {
    eigenaarUrl,
    rollenUrl: eigenaarUrl,
    sleutelsUrl: cluster.eigenaarUrl(`${DATABASE}_sleutels`),
    voorvoegsel: DATABASE,
    wachtwoord: await rolwachtwoorden(sleutel.hoofdsleutel, DATABASE),
    hoofdsleutel: sleutel.hoofdsleutel,
    klok,
  };
  return openMet(wens, cluster.stop);
}

async function eigenHoofdsleutel(map: string): Promise<HoofdsleutelUitkomst> {
  await mkdir(map, { recursive: true, mode: 0o700 });
  const pad = join(map, 'hoofdsleutel');
  const gelezen = await leesHoofdsleutel(pad);
  return gelezen.kind === 'bestaat-niet' ? maakHoofdsleutel(pad) : gelezen;
}

async function openEigen(database: Extract<Config['database'], { soort: 'eigen' }>, klok: Klok): Promise<Opening> {
  const sleutel = await leesHoofdsleutel(database.hoofdsleutelBestand);
  if (sleutel.kind === 'bestaat-niet' && (await isInGebruik(database.databaseUrl)).kind === 'leeg')
    return verkeerd(NOG_LEEG);
  if (sleutel.kind !== 'ok') return verkeerd(sleutel.regel);
  const voorvoegsel = decodeURIComponent(new URL(database.databaseUrl).pathname.slice(1));
  const wens: Regiowens = {
    eigenaarUrl: database.databaseUrl,
    rollenUrl: database.databaseUrl,
    sleutelsUrl: database.sleutelsDatabaseUrl,
    voorvoegsel,
    wachtwoord: await rolwachtwoorden(sleutel.hoofdsleutel, voorvoegsel),
    hoofdsleutel: sleutel.hoofdsleutel,
    klok,
  };
  return openMet(wens, () => Promise.resolve());
}

async function openMet(wens: Regiowens, stopCluster: () => Promise<void>): Promise<Opening> {
  try {
    await migreerRegio(wens);
  } catch (fout) {
    await stopCluster();
    const weigering = zinVan(fout);
    if (weigering === null) throw fout;
    return { kind: 'fout', ...weigering };
  }
  const regio = openRegio(wens);
  const sluit = async () => {
    await regio.sluit();
    await stopCluster();
  };
  const controle = await regio.omgeving.kluis.controleer();
  if (controle.kind === 'fout') {
    await sluit();
    return verkeerd(controle.regel);
  }
  return { kind: 'open', programma: { regio, eigenaarUrl: wens.eigenaarUrl, sluit } };
}

/** Kijkt met de inlog van de eigenaar of deze database al een regio heeft, voordat er iets wordt gemaakt. */
export async function isInGebruik(eigenaarUrl: string): Promise<{ readonly kind: 'leeg' } | Fout> {
  const client = new pg.Client({ connectionString: eigenaarUrl, connectionTimeoutMillis: GEDULD_MS });
  try {
    await client.connect();
    const bestaat = await client.query("select 1 where to_regclass('public.installatie') is not null");
    if (bestaat.rowCount === 0) return { kind: 'leeg' };
    const { rows } = await client.query<{ regio: string }>('select regio from installatie');
    const regio = rows[0]?.regio;
    return regio === undefined
      ? { kind: 'leeg' }
      : verkeerd(`Deze database is al in gebruik door regio ${regio}. Kies een lege database.`);
  } catch (fout) {
    const weigering = zinVan(fout);
    if (weigering === null) throw fout;
    return { kind: 'fout', ...weigering };
  } finally {
    await client.end().catch(() => undefined);
  }
}

export type Installatie = {
  readonly soort: 'demonstratie' | 'echt';
  readonly regio: string;
  readonly telefoon: string;
};

/** Leest wat deze database is: demonstratie of echt, of nog niets. */
export async function leesInstallatie(regio: Regio): Promise<Installatie | null> {
  const rij = await regio.omgeving.db
    .selectFrom('installatie')
    .select(['soort', 'regio', 'telefoon'])
    .executeTakeFirst();
  return rij ?? null;
}

/** Schrijft eenmalig wat deze database is, met de inlog van de eigenaar. Liep `init` twee keer tegelijk, dan was de eerste er al. */
export async function schrijfInstallatie(programma: Programma, installatie: Installatie): Promise<void> {
  const client = new pg.Client({ connectionString: programma.eigenaarUrl });
  await client.connect();
  try {
    await client.query(
      'insert into installatie (soort, regio, telefoon, aangemaakt_op) values ($1, $2, $3, $4) on conflict do nothing',
      [installatie.soort, installatie.regio, installatie.telefoon, programma.regio.omgeving.klok()],
    );
  } finally {
    await client.end();
  }
}
