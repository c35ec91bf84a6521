import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, vindBrowser } from '../../src/web/proef/browser.ts';
import { maakKeuring } from './keuring.ts';
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
