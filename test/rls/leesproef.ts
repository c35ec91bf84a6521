import assert from 'node:assert/strict';
import pg from 'pg';
import { inTransactie } from '../../src/db/transactie.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { openNamen } from '../../src/partij/personen.ts';
import { gevuldMetDemonstratie } from '../steun/demonstratie.ts';
import type { TestCluster } from '../steun/postgres.ts';
import { maakTestRegio, type TestRegio } from '../steun/regio.ts';

/** Wat de opener van een transactie over een verzoeker zet; '' is afwezig. */
export type Context = {
  readonly persoon: string;
  readonly partij: string;
  readonly soort: string;
  readonly voorOordeel?: boolean;
};
export type Mens = Context & { readonly naam: string };

export type Leesproef = Awaited<ReturnType<typeof maakLeesproef>>;

/** De demonstratie om de rijregels in te bevragen, met wat een proef als superuser moet weten om te weten wat hoort. */
export async function maakLeesproef(cluster: TestCluster) {
  const regio = await maakTestRegio(cluster, gevuldMetDemonstratie);
  const pool = new pg.Pool({ connectionString: regio.database.superuserUrl, max: 2 });
  // Een verbinding die nog sluit als de database verdwijnt, is geen fout van de proef.
  pool.on('error', () => undefined);
  pool.on('connect', (verbinding) => verbinding.on('error', () => undefined));
  const su = async <T extends pg.QueryResultRow>(vraag: string, waarden: unknown[] = []): Promise<T[]> =>
    (await pool.query<T>(vraag, waarden)).rows;
  const mensen = await leesMensen(regio, su);
  const wie = async (naam: string): Promise<Mens> => {
    const mens = mensen.find((m) => m.naam === naam);
    assert.ok(mens !== undefined, `geen ${naam}`);
    return mens;
  };
  const daan = await casusVan(su, await wie('Daan de Graaf'));
  const [betrokkene] = await su<{ id: string; jongere_id: string }>(
    'select id, jongere_id from betrokkene where casus_id = $1',
    [daan],
  );
  const [index] = await regio.omgeving.kluis.persoonIndexen([betrokkene?.id ?? '']);
  const tabellen = (
    await su<{ naam: string }>(
      "select tablename as naam from pg_tables where schemaname = 'public' and tablename <> 'schema_migratie' order by 1",
    )
  ).map((rij) => rij.naam);
  const metCasus = (
    await su<{ naam: string }>(
      "select distinct table_name as naam from information_schema.columns where table_schema = 'public' and column_name = 'casus_id' and table_name <> all ($1)",
      [['logboek_nen7513', 'logboek_ldv']],
    )
  ).map((rij) => rij.naam);
  return {
    regio,
    su,
    wie,
    daan,
    tabellen,
    metCasus: ['casus', ...metCasus],
    jongereDaan: betrokkene?.jongere_id,
    gezinVanDaan: (
      await su<{ id: string }>(
        'select persoon_id as id from gezag where casus_id = $1 union select persoon_id from betrokkene where casus_id = $1',
        [daan],
      )
    ).map((rij) => rij.id),
    logindexDaan: index?.kind === 'index' ? index.index.toString('hex') : '',
    iedereen: async () => mensen,
    alsMedewerker: (mens: Mens) => medewerkerVan(mens),
    async stoel(naam: string): Promise<string> {
      const [rij] = await su<{ id: string }>('select id from deelnemer where casus_id = $1 and persoon_id = $2', [
        daan,
        (await wie(naam)).persoon,
      ]);
      assert.ok(rij !== undefined);
      return rij.id;
    },
    tel: async (tabel: string) => (await su<{ n: number }>(`select count(*)::int as n from ${tabel}`))[0]?.n ?? 0,
    /** Hoeveel rijen deze verbinding ziet. */
    async zichtbaar(client: pg.ClientBase, tabel: string, waar = 'true', waarden: unknown[] = []): Promise<number> {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int as n from ${tabel} where ${waar}`,
        waarden,
      );
      return rows[0]?.n ?? 0;
    },
    /** Wat deze persoon volgens de rijen zelf nu mag zien: een tweede lezing, in andere woorden dan de rijregel. */
    async magZien({ persoon, partij, soort }: Context): Promise<string[]> {
      const rijen = await su<{ id: string }>(
        `select g.id from gegeven g
         where exists (select from lidmaatschap l where l.casus_id = g.casus_id and l.persoon_id = $1::uuid and l.tot is null)
           and (g.bron_persoon_id = $1::uuid
             or g.bron_partij_id = nullif($2, '')::uuid and g.status in ('ingebracht', 'teruggehaald')
             or g.status = 'ingebracht' and g.id = any (select v.gegeven_id from verstrekking v where v.aan_persoon_id = $1::uuid and v.status = 'actief'))
           and $3 <> '' order by g.id`,
        [persoon, partij, soort],
      );
      return rijen.map(({ id }) => id);
    },
    async gekregenDoor(persoon: string): Promise<number> {
      const [rij] = await su<{ n: number }>(
        `select count(distinct g.id)::int as n from gegeven g join verstrekking v on v.gegeven_id = g.id
         join lidmaatschap l on l.casus_id = g.casus_id and l.persoon_id = $1 and l.tot is null
         where v.aan_persoon_id = $1 and v.status = 'actief' and g.status = 'ingebracht' and g.bron_persoon_id <> $1`,
        [persoon],
      );
      return rij?.n ?? 0;
    },
    /** Voert werk uit in een transactie met deze context, en draait alles terug. */
    async metContext(
      client: pg.ClientBase,
      { persoon, partij, soort, voorOordeel }: Context,
      werk: () => Promise<unknown>,
    ): Promise<void> {
      await client.query('begin');
      try {
        await client.query(
          "select set_config('ctx.persoon', $1, true), set_config('ctx.partij', $2, true), set_config('ctx.soort', $3, true), set_config('ctx.voor_oordeel', $4, true)",
          [persoon, partij, soort, voorOordeel === true ? 'aan' : ''],
        );
        await werk();
      } finally {
        await client.query('rollback');
      }
    },
    async weg() {
      await pool.end();
      await regio.weg();
    },
  };
}

type Su = <T extends pg.QueryResultRow>(vraag: string, waarden?: unknown[]) => Promise<T[]>;

async function leesMensen(regio: TestRegio, su: Su): Promise<readonly Mens[]> {
  const rijen = await su<{ id: string; soort: string; partij_id: string | null; rol: string | null }>(
    'select p.id, p.soort, p.partij_id, a.rol from persoon p left join aanstelling a on a.persoon_id = p.id order by p.id',
  );
  const verzoeker = { soort: 'systeem', handeling: 'proef' } as const;
  const namen = await inTransactie({ ...regio.als(verzoeker), slot: 'geen', logregel: 'geen' }, (tx) =>
    openNamen(
      tx,
      rijen.map(({ id }) => id),
    ),
  );
  return rijen.map((rij) => ({
    persoon: rij.id,
    partij: rij.partij_id ?? '',
    soort: rij.rol ?? rij.soort,
    naam: namen.get(rij.id)?.naam ?? '',
  }));
}

async function casusVan(su: Su, { persoon }: Mens): Promise<string> {
  const [rij] = await su<{ casus_id: string }>('select casus_id from betrokkene where persoon_id = $1', [persoon]);
  assert.ok(rij !== undefined);
  return rij.casus_id;
}

function medewerkerVan({ persoon, partij }: Mens): Medewerker {
  return {
    soort: 'medewerker',
    persoon,
    partij,
    aanstelling: persoon,
    functie: 'proef',
    hoedanigheid: null,
    geheimhouding: 'jeugdwet',
  };
}

/** Een verbinding die als de inlogrol van het programma is ingelogd. */
export async function alsRolClient(
  p: Leesproef,
  werk: (client: pg.Client) => Promise<void>,
  rol: 'app' | 'aanmelden' | 'werker' = 'app',
): Promise<void> {
  const client = new pg.Client({ connectionString: p.regio.database.rolUrl(rol) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await werk(client);
  } finally {
    await client.end();
  }
}
