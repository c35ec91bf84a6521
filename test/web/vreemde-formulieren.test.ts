import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { routesVan } from '../../src/routes.ts';
import type { Route, WebSoort } from '../../src/web/route.ts';
import { IDS } from '../geschiedenis/oppervlakken.ts';
import { gevuldMetDemonstratie } from '../steun/demonstratie.ts';
import { maakTestRegio, type TestRegio } from '../steun/regio.ts';
import { type Bezoeker, zetServerVoor } from '../steun/server.ts';

const VERZONNEN_ID = '019bb0a1-0000-7000-8000-000000000009';
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Iemand van elke soort die nooit aan deze tafel zat of meelas, en bij medewerkers ook van een organisatie die er niet zit. */
const VREEMDE: Readonly<Partial<Record<WebSoort, string>>> = {
  medewerker: `select a.persoon_id as id from aanstelling a where a.rol = 'medewerker' and (a.tot is null or a.tot > '2026-03-10')
    and not exists (select 1 from deelnemer d where d.casus_id = $1 and (d.persoon_id = a.persoon_id or d.partij_id = a.partij_id))
    and not exists (select 1 from aanwijzing w where w.casus_id = $1 and w.partij_id = a.partij_id) order by a.id limit 1`,
  ouder: `select p.id from persoon p where p.soort = 'ouder' and exists (select 1 from gezag g where g.persoon_id = p.id)
    and not exists (select 1 from gezag g where g.casus_id = $1 and g.persoon_id = p.id) order by p.id limit 1`,
  jongere: `select p.id from persoon p join betrokkene b on b.persoon_id = p.id where p.soort = 'jongere' and b.casus_id <> $1
    order by p.id limit 1`,
};

let regio: TestRegio;
let voordeur: Awaited<ReturnType<typeof zetServerVoor>>;
let su: pg.Pool;
let posts: readonly Route[];
let gets: readonly Route[];

before(async () => {
  regio = await maakTestRegio(undefined, gevuldMetDemonstratie);
  voordeur = await zetServerVoor(regio);
  su = new pg.Pool({ connectionString: regio.database.superuserUrl, max: 1 });
  const { aanmelden } = voordeur;
  const { routes } = routesVan({
    aanmelden,
    omgeving: regio.omgeving,
    adres: 'http://localhost:8080',
    demonstratie: true,
  });
  posts = routes.filter(
    ({ methode, pad, toegang }) => methode === 'POST' && pad.includes(':') && toegang !== 'openbaar',
  );
  gets = routes.filter(({ methode, toegang }) => methode === 'GET' && toegang !== 'openbaar');
});
after(async () => {
  await voordeur?.server.close();
  await su?.end();
  await regio?.weg();
});

const eersteId = async (vraag: string, casus: string): Promise<string> =>
  (await su.query<{ id: string }>(`select id from (${vraag}) als order by id limit 1`, [casus])).rows[0]?.id ??
  VERZONNEN_ID;

/** Het adres van een route met ids die bestaan en bij deze casus horen, of met ids die nergens van zijn. */
async function adresVan({ pad, vrijeDelen }: Route, casus: string | null): Promise<string> {
  let adres = pad;
  for (const [, deel = ''] of pad.matchAll(/:(\w+)/g)) {
    const vraag = deel === 'casus' ? 'select $1::uuid as id' : IDS[deel];
    const echt = casus === null || vraag === undefined ? VERZONNEN_ID : await eersteId(vraag, casus);
    adres = adres.replace(`:${deel}`, vrijeDelen.includes(deel) ? 'jongere' : echt);
  }
  return adres;
}

const zonderCsrf = (body: string): string => body.replaceAll(/name="csrf" value="[^"]+"/g, '');

/** Verstuurt een leeg formulier van een pagina van deze bezoeker zelf, en zegt wat er terugkwam. */
async function stuur(bezoeker: Bezoeker, csrf: string, naar: string) {
  const { statusCode, headers, body } = await bezoeker.verstuur({
    van: '/statisch/x/teken.svg',
    naar,
    velden: {},
    csrf,
  });
  // Een adres dat altijd doorwijst, verklapt niets zolang het hetzelfde adres is met het id dat gevraagd werd.
  return { statusCode, waarheen: String(headers.location ?? '').replaceAll(UUID, 'id'), body: zonderCsrf(body) };
}

/** De casus waarin het meeste ligt. */
async function drukste(): Promise<string> {
  const { rows } = await su.query<{ id: string }>(
    'select c.id from casus c order by (select count(*) from gegeven g where g.casus_id = c.id) desc, c.id limit 1',
  );
  return rows[0]?.id ?? '';
}

test('een formulier aan een casus van een ander geeft hetzelfde als aan een casus die niet bestaat (AZ2)', async () => {
  const casus = await drukste();
  const bekeken: string[] = [];
  for (const [soort, vraag] of Object.entries(VREEMDE)) {
    const bezoeker = await voordeur.ingelogd(await eersteId(vraag, casus));
    const csrf = /name="csrf" value="([^"]+)"/.exec((await bezoeker.haal('/account')).body)?.[1] ?? '';
    assert.notEqual(csrf, '', soort);
    for (const route of posts.filter(
      ({ toegang, pad }) => (toegang as readonly string[]).includes(soort) && pad.includes(':casus'),
    )) {
      const echt = await stuur(bezoeker, csrf, await adresVan(route, casus));
      const verzonnen = await stuur(bezoeker, csrf, await adresVan(route, null));
      assert.deepEqual(echt, verzonnen, `${soort} ${route.pad}`);
      assert.ok([303, 404].includes(echt.statusCode), `${soort} ${route.pad}: ${echt.statusCode}`);
      bekeken.push(`${soort} ${route.pad}`);
    }
  }
  assert.ok(bekeken.length > 60, `${bekeken.length} formulieren`);
});

/** Iemand van elke soort met zo veel mogelijk om te zien: van een medewerker wie deze casus leidt. */
const LEZER: Readonly<Record<WebSoort, string>> = {
  medewerker: `select d.persoon_id as id from deelnemer d where d.casus_id = $1 and d.procesregisseur and d.tot is null`,
  beheerder: `select a.persoon_id as id from aanstelling a join convenant c on c.penvoerder_id = a.partij_id
    where a.rol = 'beheerder' and $1::uuid is not null`,
  fg: `select a.persoon_id as id from aanstelling a where a.rol = 'fg' and a.tot is null and $1::uuid is not null`,
  ouder: 'select g.persoon_id as id from gezag g where g.casus_id = $1 and g.tot is null',
  jongere: 'select b.persoon_id as id from betrokkene b where b.casus_id = $1 and b.persoon_id is not null',
  steunpersoon: `select p.id from persoon p where p.soort = 'steunpersoon' and $1::uuid is not null`,
};
/** Wat lezen achterlaat: wie keek, dat iemand er was, en welk bericht hij zag. */
const LAAT_LEZEN_NA =
  /^(?:public\.gebeurtenis(?:_betrokkene)?\.|aanmelden\.sessie\.gezien_op$|public\.bericht\.gezien_op$|public\.verstrekking\.gelezen_op$)/;

/** Per kolom van elke tabel iets dat verandert zodra er een waarde verandert, hoe de rijen ook liggen. */
async function afdruk(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await su.query<{ tabel: string; kolommen: string[] }>(
    `select c.table_schema || '.' || c.table_name as tabel, array_agg(c.column_name::text) as kolommen
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema in ('public', 'aanmelden') and t.table_type = 'BASE TABLE' group by 1`,
  );
  const uit = new Map<string, string>();
  for (const { tabel, kolommen } of rows) {
    const sommen = kolommen.map(
      (kolom) => `coalesce(sum(hashtextextended(${kolom}::text, 0)::numeric), 0)::text as ${kolom}`,
    );
    const { rows: gelezen } = await su.query<Record<string, string>>(`select ${sommen.join(', ')} from ${tabel}`);
    for (const [kolom, som] of Object.entries(gelezen[0] ?? {})) uit.set(`${tabel}.${kolom}`, som);
  }
  return uit;
}

/** Wat de ronde langs alle pagina's als bestand kreeg: per route haar koppen. */
const bijlagen = new Map<string, Awaited<ReturnType<Bezoeker['haal']>>['headers']>();

test('wat iemand opvraagt verandert niets, behalve dat vastligt wie keek (BR7)', async () => {
  const casus = await drukste();
  const lezers: (readonly [string, Bezoeker])[] = [];
  for (const [soort, vraag] of Object.entries(LEZER)) {
    const wie = await eersteId(vraag, casus);
    if (wie !== VERZONNEN_ID) lezers.push([soort, await voordeur.ingelogd(wie)]);
  }
  assert.ok(lezers.length >= 5, lezers.map(([soort]) => soort).join());
  const voor = await afdruk();
  let gezien = 0;
  for (const [soort, bezoeker] of lezers) {
    for (const route of gets.filter(({ toegang }) => (toegang as readonly string[]).includes(soort))) {
      const { statusCode, headers } = await bezoeker.haal(await adresVan(route, casus));
      if (statusCode === 200 && !String(headers['content-type']).startsWith('text/html'))
        bijlagen.set(route.pad, headers);
      assert.ok(statusCode < 500, `${soort} ${route.pad}: ${statusCode}`);
      if (statusCode === 200) gezien += 1;
    }
  }
  const na = await afdruk();
  const anders = [...na].filter(([kolom, som]) => voor.get(kolom) !== som).map(([kolom]) => kolom);
  assert.ok(gezien > 120, `${gezien} pagina's`);
  assert.ok(anders.includes('public.gebeurtenis.op'), 'de proef ziet een verandering');
  assert.deepEqual(
    anders.filter((kolom) => !LAAT_LEZEN_NA.test(kolom)),
    [],
  );
});

test('een bestand opent nooit als pagina van ons: het is een bijlage, en mag als pagina niets (IN7)', () => {
  assert.ok(bijlagen.size > 5, [...bijlagen.keys()].join());
  for (const [pad, koppen] of bijlagen) {
    assert.match(String(koppen['content-disposition']), /^attachment; filename="[a-zA-Z0-9][a-zA-Z0-9.-]*"$/, pad);
    assert.match(String(koppen['content-security-policy']), /^default-src 'none';.* sandbox$/, pad);
    assert.equal(koppen['x-content-type-options'], 'nosniff', pad);
    assert.equal(koppen['cache-control'], 'no-store', pad);
  }
});
