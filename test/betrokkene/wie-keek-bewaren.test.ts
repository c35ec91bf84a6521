import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonWieKeek } from '../../src/betrokkene/wie-keek/toon-wie-keek.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { type Daan, maakDaan, type Wie } from '../gegeven/daan.ts';
import { leesPdf, leesvolgorde, metRol } from '../steun/pdf.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';
import { gezin, werk } from '../toestemming/bries.ts';

let server: TestServer;
let d: Daan;
before(async () => {
  server = await maakTestServer();
  d = await maakDaan({ op: server });
  for (const moment of ['2026-03-31T21:59:00.000Z', '2026-03-31T22:01:00.000Z', '2026-04-02T09:00:00.000Z']) {
    d.zetKlok(moment);
    assert.equal((await toonCasus(werk(d, 'rachid'), d.casus)).kind, 'overzicht');
    assert.equal((await toonCasus(werk(d, 'femke'), d.casus)).kind, 'overzicht');
  }
  d.zetKlok('2026-04-03T09:00:00.000Z');
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

const ingelogd = (wie: Wie): Promise<Bezoeker> => server.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);
const adres = (deel = '') => `/zaak/${d.casus}/wie-keek${deel}`;
const rijenVan = (csv: string): readonly string[] => csv.trim().split('\r\n').slice(1);

/** Alle regels die deze lezer op de pagina kan bereiken, blad na blad. */
async function aantalOpPagina(wie: 'moeder' | 'daan', keuze: { maand?: string; wie?: string } = {}): Promise<number> {
  const gezien = new Set<string>();
  const bladen: (Date | null)[] = [null];
  for (const tot of bladen) {
    const uit = await toonWieKeek(gezin(d, wie), { casus: d.casus, tot, ...keuze });
    assert.ok(uit.kind === 'wie-keek');
    for (const { id } of uit.wieKeek.regels) gezien.add(id);
    if (uit.wieKeek.eerder !== null) bladen.push(uit.wieKeek.eerder);
  }
  return gezien.size;
}

test('wie zag mijn gegevens is per maand te kiezen, met de grens op middernacht in Nederland (C4)', async () => {
  const moeder = await ingelogd('moeder');
  const { body } = await moeder.haal(adres());
  assert.match(body, /<option value="2026-03"[^>]*>maart 2026<\/option>/);
  assert.match(body, /<option value="2026-04"[^>]*>april 2026<\/option>/);
  const maart = (await moeder.haal(adres('?maand=2026-03'))).body;
  const april = (await moeder.haal(adres('?maand=2026-04'))).body;
  assert.match(maart, /31 maart/);
  assert.doesNotMatch(maart, /(1|2) april/, 'een minuut na middernacht is het april');
  assert.match(april, /1 april/);
  assert.doesNotMatch(april, /31 maart/);
  assert.match(april, /<option value="2026-04" selected/, 'de keuze blijft staan');
  assert.match(april, /wie-keek\/pdf\?maand=2026-04/, 'bewaren gaat over dezelfde keuze');
});

test('in het bestand staat elke keer, ook wat verder terug ligt, en niets wat de pagina niet toont (fn 31, AVG 15)', async () => {
  const moeder = await ingelogd('moeder');
  const vooraf = await aantalOpPagina('moeder');
  const csv = await moeder.haal(adres('/csv'));
  assert.match(String(csv.headers['content-disposition']), /^attachment; filename="wie-keek-2026-04-03\.csv"$/);
  // Elk blad van hierboven is zelf ook een keer kijken.
  const nu = await aantalOpPagina('moeder');
  assert.ok(vooraf > 12);
  const rijen = rijenVan(csv.body);
  assert.ok(rijen.length >= vooraf && rijen.length <= nu, `${vooraf} ≤ ${rijen.length} ≤ ${nu}`);
  assert.ok(rijen.some((rij) => /2 april 2026.*Rachid.*Keek/u.test(rij)));
  const maart = rijenVan((await moeder.haal(adres('/csv?maand=2026-03'))).body);
  assert.equal(maart.length, await aantalOpPagina('moeder', { maand: '2026-03' }));
  assert.ok(maart.length < rijen.length);
  const { partij } = d.verzoeker('rachid') as { partij: string };
  const gemeente = rijenVan((await moeder.haal(adres(`/csv?wie=${partij}`))).body);
  assert.equal(gemeente.length, await aantalOpPagina('moeder', { wie: partij }));
  assert.ok(gemeente.length > 0 && gemeente.every((rij) => !rij.includes('Femke')));
});

test('als document staat er per dag een tabel in, met koppen die een voorleesprogramma noemt, in de eigen taal', async () => {
  const daan = await ingelogd('daan');
  const antwoord = await daan.haal(adres('/pdf?maand=2026-04'));
  assert.equal(antwoord.headers['content-type'], 'application/pdf');
  const pdf = await leesPdf(new Uint8Array(antwoord.rawPayload));
  const tekst = leesvolgorde(pdf.boom);
  assert.match(tekst, /Wie zag mijn gegevens\?/);
  assert.match(tekst, /Dit gaat over april 2026 en over iedereen\./);
  assert.match(tekst, /Rachid/);
  assert.doesNotMatch(tekst, /31 maart/);
  assert.deepEqual(
    metRol(pdf.boom, 'TH')
      .slice(0, 4)
      .map((cel) => leesvolgorde([cel]).trim()),
    ['Tijd', 'Wie', 'Wat', 'Waarom'],
  );
});

test('dat iemand het bewaarde ligt vast, en wie de pagina niet mag zien, kan haar ook niet bewaren', async () => {
  const bewaard = "select uitkomst, persoon_soort from gebeurtenis where code = 'logboek-bewaard' order by volgnummer";
  const eerder = (await d.su.query(bewaard)).rows.length;
  d.zetKlok('2026-09-15T09:00:00.000Z');
  for (const vorm of ['/csv', '/pdf']) {
    assert.equal((await (await ingelogd('daan')).haal(adres(vorm))).statusCode, 200);
    assert.equal((await (await ingelogd('moeder')).haal(adres(vorm))).statusCode, 404, 'Daan is nu 16');
    assert.equal((await (await ingelogd('rachid')).haal(adres(vorm))).statusCode, 404);
  }
  const { rows } = await d.su.query(bewaard);
  assert.deepEqual(
    rows.slice(eerder).map(({ uitkomst, persoon_soort: soort }) => `${soort} ${uitkomst}`),
    ['jongere gelukt', 'ouder geweigerd', 'jongere gelukt', 'ouder geweigerd'],
  );
});
