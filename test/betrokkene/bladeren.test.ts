import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { toonWieKeek } from '../../src/betrokkene/wie-keek/toon-wie-keek.ts';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { openBrowser, vindBrowser } from '../../src/web/proef/browser.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';
import { gezin } from '../toestemming/bries.ts';
import { ga, gezinsbladen, keur, openBlad, schijntaal, schuift, spiegel } from './gezinsbladen.ts';

const KEREN = 60;

let d: Daan;
before(async () => {
  d = await maakDaan();
});
after(() => d?.weg());

test('wie verder bladert mist geen regel, ook niet als er meer op een moment gebeurde dan er op een pagina past (fn 31)', async () => {
  for (const moment of ['2026-03-03T10:00:00.000Z', '2026-03-03T10:05:00.000Z']) {
    d.zetKlok(moment);
    for (let keer = 0; keer < KEREN; keer += 1) await toonZaak(gezin(d, 'moeder'), { casus: d.casus });
  }
  d.zetKlok('2026-03-03T10:10:00.000Z');
  const gezien: string[] = [];
  let keken = 0;
  const bladen: (Date | null)[] = [null];
  for (const tot of bladen) {
    const uit = await toonWieKeek(gezin(d, 'daan'), { casus: d.casus, tot });
    assert.ok(uit.kind === 'wie-keek');
    gezien.push(...uit.wieKeek.regels.map(({ id }) => id));
    keken += uit.wieKeek.regels.filter(
      ({ code, dader }) => code === 'casus-ingezien' && dader.soort === 'ouder',
    ).length;
    const { eerder } = uit.wieKeek;
    assert.ok(eerder === null || tot === null || eerder < tot, 'elke pagina gaat verder terug');
    if (eerder !== null) bladen.push(eerder);
  }
  assert.equal(keken, 2 * KEREN);
  assert.equal(new Set(gezien).size, gezien.length, 'geen regel staat er dubbel');
});

describe('elke gezinspagina in een echte browser', () => {
  let server: TestServer;
  let huis: Daan;
  let browser: Browser;
  before(async () => {
    server = await maakTestServer();
    huis = await maakDaan({ op: server });
    await huis.zetFase('beoordeling');
    const invoer = huis.gegeven({ categorie: 'd', kenmerken: GEWOON, tekst: 'De mentor belt elke week.' });
    const ontvangers = [await huis.stoel('moeder'), await huis.stoel('daan')];
    assert.equal((await deelGegeven(huis.als('femke'), { ...invoer, ontvangers })).kind, 'gedeeld');
    browser = await openBrowser(vindBrowser() ?? '');
  });
  after(async () => {
    await browser?.close();
    await huis?.su.end();
    await server?.weg();
  });

  const bezoekVan = async (wie: Wie, taal: 'nl' | 'en'): Promise<Bezoeker> => {
    const bezoeker = await server.ingelogd((huis.verzoeker(wie) as { persoon: string }).persoon);
    const zaak = `/zaak/${huis.casus}`;
    const gekozen = await bezoeker.verstuur({ van: zaak, naar: '/zaak/taal', velden: { taal, terug: zaak } });
    assert.equal(gekozen.headers['location'], zaak, 'na de keuze weer op dezelfde pagina');
    return bezoeker;
  };

  for (const [wie, taal, breedte] of [
    ['moeder', 'nl', 360],
    ['daan', 'en', 1280],
  ] as const) {
    test(`${wie}, ${taal}, ${breedte} px: toegankelijk, niets schuift zijwaarts, en de taal staat op de pagina`, async () => {
      const blad = await openBlad(browser, await bezoekVan(wie, taal), { breedte });
      for (const pad of await gezinsbladen(huis, wie)) {
        assert.equal(await ga(blad, pad), 200, pad);
        const fouten = await keur(blad);
        assert.deepEqual(
          fouten.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          [],
          pad,
        );
        assert.ok((await schuift(blad)) <= 0, `${pad} schuift`);
        assert.equal(await blad.evaluate('document.documentElement.lang'), taal, pad);
      }
      await blad.context().close();
    });
  }

  test('van rechts naar links, in woorden die twee vijfde langer zijn, schuift op 360 px niets zijwaarts', async () => {
    const blad = await openBlad(browser, await bezoekVan('moeder', 'nl'), { breedte: 360, verander: spiegel });
    for (const pad of await gezinsbladen(huis, 'moeder')) {
      assert.equal(await ga(blad, pad), 200, pad);
      assert.equal(await blad.evaluate('getComputedStyle(document.body).direction'), 'rtl');
      assert.ok((await schuift(blad)) <= 0, `${pad} schuift ${await schuift(blad)} px`);
    }
    await blad.context().close();
    assert.ok(schijntaal('gegevens &amp; meer').length >= 'gegevens &amp; meer'.length + 4);
  });

  test('met alleen het toetsenbord komt iemand bij elk veld en elke knop, in de volgorde van de pagina', async () => {
    const blad = await openBlad(browser, await bezoekVan('daan', 'nl'), { breedte: 360 });
    await ga(blad, `/zaak/${huis.casus}/rechten/nieuw`);
    const soorten: string[] = [];
    for (let keer = 0; keer < 40; keer += 1) {
      await blad.keyboard.press('Tab');
      soorten.push(
        await blad.evaluate<string>(
          "document.activeElement.closest('main') ? (document.activeElement.type ?? 'a') : 'buiten'",
        ),
      );
    }
    const volgorde = soorten.filter((soort, i) => !['', 'buiten'].includes(soort) && soort !== soorten[i - 1]);
    assert.deepEqual(volgorde.slice(0, 4), ['radio', 'textarea', 'checkbox', 'submit']);
    assert.equal(
      await blad.evaluate('document.querySelectorAll(\'[tabindex]:not([tabindex="-1"]):not([tabindex="0"])\').length'),
      0,
    );
    await blad.context().close();
  });

  test('op papier staat alleen de inhoud: geen knoppen, geen voet, geen zijwaarts afgesneden tekst', async () => {
    const blad = await openBlad(browser, await bezoekVan('moeder', 'nl'), { breedte: 794 });
    await blad.emulateMedia({ media: 'print' });
    for (const pad of await gezinsbladen(huis, 'moeder')) {
      await ga(blad, pad);
      const zichtbaar = await blad.evaluate<readonly string[]>(
        // Van de knop om te bellen blijft het nummer staan.
        "['.utrecht-page-footer', '.ovt-snelweg', '.nl-button:not(.ovt-contact .nl-button)'].filter((keuze) => [...document.querySelectorAll(keuze)].some((deel) => deel.checkVisibility()))",
      );
      assert.deepEqual(zichtbaar, [], pad);
      // Wat dichtgeklapt was, staat op papier open; dan hoort zijn opschrift erbij. In een tijdlijn zegt de dag het al.
      const zonderOpschrift = await blad.evaluate(
        "[...document.querySelectorAll('main summary')].filter((deel) => !deel.closest('.ovt-tijdlijn, .ovt-dagdeel ~ details') && !deel.checkVisibility()).map((deel) => deel.textContent)",
      );
      assert.deepEqual(zonderOpschrift, [], pad);
      assert.ok((await schuift(blad)) <= 0, pad);
    }
    await blad.context().close();
  });
});
