import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { toonZaken } from '../../src/betrokkene/zaak/toon-zaken.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';
import { gezin, werk } from '../toestemming/bries.ts';

/** Na een overleg kan een vervolg komen met hulp, school of leerplicht (B3-ex1f): een nieuwe casus, met het gezin dat er al was. */
let d: Daan & TestServer;
let femke: Bezoeker;
before(async () => {
  d = (await maakDaan({ op: await maakTestServer() })) as unknown as Daan & TestServer;
  femke = await d.ingelogd(verplicht(d.gebied.persoon.get('femke')));
});
after(() => d?.weg());

const adres = () => `/casussen/${d.casus}/vervolg`;
/** De velden zoals de pagina ze invulde, met wat er nog bij moet. */
const velden = (anders: Record<string, string | string[]> = {}) => ({
  overlegtype: verplicht(d.gebied.overlegtype.get('mdo-vo') ?? d.gebied.overlegtype.get('mdo')),
  vervolg: d.casus,
  voornaam: 'Daan',
  achternaam: 'de Graaf',
  geboortedatum: '14 september 2010',
  school: verplicht(d.gebied.school.get('kompas-college')),
  reden: 'vermoeden',
  doelen: ['a', 'c'],
  vraag: 'Welke steun op school helpt Daan?',
  gezagsoort: 'gezagdragers',
  naam1: 'Mark de Graaf',
  naam2: 'Ilse Bakker',
  gezagbron: 'gezagsregister',
  ...anders,
});
async function begin(anders: Record<string, string | string[]> = {}): Promise<string> {
  const { body } = await femke.haal(adres());
  const casus = verplicht(/name="casus" value="([0-9a-f-]{36})"/.exec(body)?.[1]);
  const antwoord = await femke.verstuur({
    van: adres(),
    naar: '/casussen/nieuw',
    velden: velden({ casus, ...anders }),
  });
  assert.equal(antwoord.statusCode, 303, antwoord.body);
  return casus;
}
const mensen = async (casus: string): Promise<readonly string[]> =>
  (
    await d.su.query<{ id: string }>(
      `select persoon_id as id from gezag where casus_id = $1 union all select persoon_id from betrokkene where casus_id = $1`,
      [casus],
    )
  ).rows.map(({ id }) => id);

test('het formulier van een vervolg is ingevuld met wie het gezin is; adres en nummer gaan niet mee', async () => {
  const { body, statusCode } = await femke.haal(adres());
  assert.equal(statusCode, 200);
  for (const waarde of ['Daan', 'de Graaf', '14 september 2010', 'Mark de Graaf', 'Ilse Bakker'])
    assert.match(body, new RegExp(`value="${waarde}"`));
  assert.match(body, /Dit overleg volgt op/);
  assert.doesNotMatch(body, /name="email1"[^>]*value="[^"]+"/);
  const rachid = await d.ingelogd(verplicht(d.gebied.persoon.get('rachid')));
  assert.equal(
    (await rachid.haal(adres())).statusCode,
    404,
    'wie niet leidt en de naam niet inbracht, begint het niet',
  );
});

const codetaken = async (casus: string): Promise<readonly string[]> =>
  (
    await d.su.query<{ wie: string }>(
      "select onderwerp_id as wie from taak where casus_id = $1 and soort = 'gezinscode-geven' and gereed_op is null",
      [casus],
    )
  ).rows.map(({ wie }) => wie);

test('wie in het vervolg dezelfde is, blijft dezelfde persoon: een inlog voor beide overleggen', async () => {
  assert.equal((await toonZaak(gezin(d, 'moeder'), { casus: d.casus })).kind, 'zaak');
  const casus = await begin();
  assert.deepEqual(new Set(await mensen(casus)), new Set(await mensen(d.casus)));
  assert.equal((await toonZaken(gezin(d, 'moeder'))).length, 1, 'nog niet geinformeerd, dus nog geen plaats (12.1)');
  const [persoon] = [(d.verzoeker('moeder') as { persoon: string }).persoon];
  const partij = verplicht(d.gebied.partij.get('oeverstad'));
  const wens = { casus, personen: [persoon], partijen: [partij], doelen: ['a', 'c'] as const, hoe: 'gesprek' as const };
  assert.equal((await informeer(werk(d, 'femke'), { ...wens, op: '2026-03-03' })).kind, 'vastgelegd');
  assert.equal((await toonZaken(gezin(d, 'moeder'))).length, 2);
  assert.deepEqual(await codetaken(casus), [], 'zij logde al in');
  const vader = (d.verzoeker('vader') as { persoon: string }).persoon;
  assert.equal(
    (await informeer(werk(d, 'femke'), { ...wens, personen: [vader], op: '2026-03-03' })).kind,
    'vastgelegd',
  );
  assert.deepEqual(await codetaken(casus), [vader], 'hij heeft nog geen code gekregen');
});

test('een andere naam, of een adres of nummer erbij, is een ander mens', async () => {
  const oud = new Set(await mensen(d.casus));
  const casus = await begin({ naam1: 'Marc de Graaf', email2: 'ilse@gezin.example', voornaam: 'Daniël' });
  assert.deepEqual(
    (await mensen(casus)).filter((id) => oud.has(id)),
    [],
  );
});

test('er gaat verder niets mee, en in de vorige casus staat wie aan een vervolg begon', async () => {
  const casus = await begin();
  const tel = async (tabel: string) =>
    verplicht(
      (await d.su.query<{ n: number }>(`select count(*)::int as n from ${tabel} where casus_id = $1`, [casus])).rows[0],
    ).n;
  assert.deepEqual(
    await Promise.all(['deelnemer', 'gegeven', 'informatie', 'verstrekking', 'toestemming'].map(tel)),
    [1, 1, 0, 0, 0],
  );
  const { rows } = await d.su.query(
    "select 1 from gebeurtenis where casus_id = $1 and code = 'vervolg-voorbereid' and uitkomst = 'gelukt'",
    [d.casus],
  );
  assert.ok(rows.length > 0);
});

test('wat een fout geeft, komt terug als vervolg; op een casus van een ander of een gesloten casus volgt niets', async () => {
  const { body: leeg } = await femke.haal(adres());
  const casus = verplicht(/name="casus" value="([0-9a-f-]{36})"/.exec(leeg)?.[1]);
  const fout = await femke.verstuur({ van: adres(), naar: '/casussen/nieuw', velden: velden({ casus, vraag: '' }) });
  assert.equal(fout.statusCode, 422);
  assert.match(fout.body, /Dit overleg volgt op/);
  assert.match(fout.body, new RegExp(`name="vervolg" value="${d.casus}"`));
  const vreemd = await begin({ vervolg: d.omgeving.ids() });
  const oud = new Set(await mensen(d.casus));
  assert.deepEqual(
    (await mensen(vreemd)).filter((id) => oud.has(id)),
    [],
  );
  const uit = await sluitCasus(werk(d, 'femke'), { casus: d.casus, grond: 'afgerond' });
  assert.equal(uit.kind, 'gesloten', JSON.stringify(uit));
  assert.equal((await femke.haal(adres())).statusCode, 404);
});
