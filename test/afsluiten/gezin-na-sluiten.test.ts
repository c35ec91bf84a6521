import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonGezinseinde } from '../../src/afsluiten/gezin/toon-einde.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { maakVolHuis, type Volhuis } from '../betrokkene/vol-huis.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';
import { gezin, werk } from '../toestemming/bries.ts';
import { sluit } from './gesloten.ts';

/** Wat het gezin na het sluiten leest, ook als de jongere is overleden of intussen 16 zou zijn geworden (PH-6, 5.6-4, E-02). */
let server: TestServer;
let d: Volhuis;
let klaar: Daan;
before(async () => {
  server = await maakTestServer();
  d = await maakVolHuis(server);
  klaar = await maakDaan({ op: server });
  assert.equal((await sluitCasus(werk(d, 'femke'), { casus: d.casus, grond: 'overleden' })).kind, 'gesloten');
  server.zetKlok('2026-03-03T12:00:00.000Z');
  await sluit(klaar);
  // Daan zou in september 16 zijn geworden.
  server.zetKlok('2026-12-03T12:00:00.000Z');
});
after(async () => {
  await klaar?.su.end();
  await d?.su.end();
  await server?.weg();
});

const inhoudVan = (body: string): string => body.slice(body.indexOf('<main'), body.indexOf('</main'));

test('een ouder van wie is overleden, leest nergens dat die nu zelf beslist (5.6-4)', async () => {
  const moeder = await server.ingelogd((d.verzoeker('moeder') as { persoon: string }).persoon);
  const zaak = `/zaak/${d.casus}`;
  for (const deel of ['', '/rechten', '/einde', '/gegevens']) {
    const { statusCode, body } = await moeder.haal(`${zaak}${deel}`);
    assert.equal(statusCode, 200, deel);
    assert.doesNotMatch(inhoudVan(body), /beslist|Vraag het aan|dit zelf|op school gaat/, deel);
  }
  assert.doesNotMatch((await moeder.haal(zaak)).body, /href="[^"]*\/rechten"/);
  assert.match((await moeder.haal(`${zaak}/rechten`)).body, /Wij zoeken het met u uit/);
});

test('wie de woorden van een overleden kind niet leest, wordt niet naar dat kind verwezen (5.6-4)', async () => {
  server.zetKlok('2026-03-10T12:00:00.000Z');
  const moeder = await server.ingelogd((d.verzoeker('moeder') as { persoon: string }).persoon);
  const { statusCode, body } = await moeder.haal(`/zaak/${d.casus}/zeggen`);
  assert.equal(statusCode, 200);
  assert.doesNotMatch(inhoudVan(body), /Vraag het aan/);
  assert.match(body, /Die woorden leest u hier niet\. Wilt u er iets over weten\? Bel dan/);
  server.zetKlok('2026-12-03T12:00:00.000Z');
});

test('wie het overleg leidde, wordt na een overlijden niet om een nieuwe casus gevraagd', async () => {
  const femke = await server.ingelogd(server.wie('femke').persoon);
  assert.doesNotMatch((await femke.haal(`/casussen/${d.casus}`)).body, /Komt er een nieuwe vraag/);
  assert.match((await femke.haal(`/casussen/${klaar.casus}`)).body, /Komt er een nieuwe vraag/);
});

test('alleen wie zelf een recht kan gebruiken, leest bij het einde dat hij nu nog iets kan vragen (E-02, fn 32)', async () => {
  const vraagt = async (wie: 'moeder' | 'daan') => {
    const uitkomst = await toonGezinseinde(gezin(klaar, wie), klaar.casus);
    assert.ok(uitkomst.kind === 'einde');
    return uitkomst.einde.vraagtRechten;
  };
  assert.equal(await vraagt('daan'), true);
  assert.equal(await vraagt('moeder'), false, 'vanaf 16 vraagt Daan het zelf');
});
