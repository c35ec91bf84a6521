import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, vindBrowser } from '../../src/web/proef/browser.ts';
import { KEURING_IN_OMGEVING, maakKeuring } from './keuring.ts';
import { zonderBrowser } from './reis.ts';

/** De keuring van elke reis ziet wat niet gemerkt is: hier staat het er met opzet. */
const ADRES = 'http://proef.example/zaak';
let browser: Browser;
before(async () => {
  if (zonderBrowser === false) browser = await openBrowser(vindBrowser() ?? '');
});
after(async () => {
  await browser?.close();
});

/** Wat de keuring over deze pagina zegt, van iemand die deze taal koos. */
async function klachtenOver(lang: string, lijf: string, gekozen: string): Promise<readonly string[]> {
  const klachten: string[] = [];
  const venster = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    await venster.addCookies([{ name: 'ovt_taal', value: gekozen, url: ADRES }]);
    const blad = await venster.newPage();
    const body = `<!doctype html><html lang="${lang}"><head><title>Case</title></head><body><main><h1>Case</h1>${lijf}</main></body></html>`;
    await blad.route(ADRES, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await blad.goto(ADRES, { waitUntil: 'load' });
    await maakKeuring(browser, { klachten, verboden: [] }).keur(blad, { breedte: 1280, script: true });
    return klachten.map((klacht) => klacht.replace(/^.*px\) /, ''));
  } finally {
    await venster.close();
  }
}

test('Nederlands op een Engelse pagina valt op, ook als naam voor een voorlezer; wat gemerkt is niet', {
  skip: zonderBrowser,
}, async () => {
  assert.deepEqual(
    await klachtenOver('en', '<p>She goes to school.</p><p lang="nl">Zij gaat niet naar school.</p>', 'en'),
    [],
  );
  assert.deepEqual(
    await klachtenOver(
      'en',
      '<p>Why: zij gaat <em>niet</em> naar school.</p><ul aria-label="Vraag voor later"><li>Ask</li></ul>',
      'en',
    ),
    [
      'is Nederlands zonder dat te zeggen: "niet"',
      'is Nederlands zonder dat te zeggen: "naar school."',
      'is Nederlands zonder dat te zeggen: "Vraag voor later"',
    ],
  );
});

test('een Engelse pagina voor wie geen Engels koos, valt op', { skip: zonderBrowser }, async () => {
  assert.deepEqual(await klachtenOver('en', '<p>She goes to school.</p>', 'nl'), ['is niet in het Nederlands']);
  assert.deepEqual(await klachtenOver('nl', '<p>Zij gaat niet naar school.</p>', 'nl'), []);
});

/** Een pagina die deugt, en wat er mis kan gaan met wat er al op stond. */
const GOED =
  '<h2>Wie</h2><label for="naam">Naam</label><input id="naam"><p id="uitleg">Uitleg</p><button>Bewaar</button>';
const STUK: readonly (readonly [string, string, string])[] = [
  ['het label wijst naar een ander veld', GOED.replace('for="naam"', 'for="adres"'), 'label'],
  ['de knop is leeg', GOED.replace('Bewaar', ''), 'button-name'],
  ['een kop slaat een niveau over', GOED.replaceAll('h2', 'h3'), 'heading-order'],
  ['de tekst is te bleek', GOED.replace('<p ', '<p style="color:#bbb" '), 'color-contrast'],
  ['de pagina heeft twee keer main', `${GOED}</main><main><p id="uitleg">Uitleg</p>`, 'landmark-no-duplicate-main'],
  ['een lijst heeft een alinea', `${GOED}<ul><p>Uitleg</p></ul>`, 'list'],
];

test('in een ronde keurt een reis wat een ander nog niet keurde, en ziet zij een bouwsteen die stuk is', {
  skip: zonderBrowser,
}, async () => {
  const eerder = process.env[KEURING_IN_OMGEVING];
  const map = mkdtempSync(join(tmpdir(), 'overlegtafel-keuring-'));
  process.env[KEURING_IN_OMGEVING] = map;
  try {
    assert.deepEqual(await klachtenOver('nl', GOED, 'nl'), []);
    const gekeurd = readFileSync(join(map, 'bouwstenen'), 'utf8');
    assert.deepEqual(await klachtenOver('nl', GOED.replace('Wie', 'Waarom').replace('Bewaar', 'Wijzig'), 'nl'), []);
    assert.equal(readFileSync(join(map, 'bouwstenen'), 'utf8'), gekeurd, 'andere woorden zijn geen nieuwe bouwsteen');
    for (const [wat, lijf, regel] of STUK) {
      const klachten = await klachtenOver('nl', lijf, 'nl');
      assert.ok(
        klachten.some((klacht) => klacht.startsWith(`${regel}:`)),
        `${wat}: ${klachten.join('; ')}`,
      );
    }
  } finally {
    if (eerder === undefined) delete process.env[KEURING_IN_OMGEVING];
    else process.env[KEURING_IN_OMGEVING] = eerder;
    rmSync(map, { recursive: true, force: true });
  }
});
