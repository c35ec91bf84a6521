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
});
after(async () => {
  await voordeur.server.close();
  await su.end();
  await regio.weg();
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

test('een formulier aan een casus van een ander geeft hetzelfde als aan een casus die niet bestaat (AZ2)', async () => {
  const { rows } = await su.query<{ id: string }>(
    'select c.id from casus c order by (select count(*) from gegeven g where g.casus_id = c.id) desc, c.id limit 1',
  );
  const casus = rows[0]?.id ?? '';
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
