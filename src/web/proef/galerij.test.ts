import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Axewens, meetAxe } from './axe.ts';
import { openBrowser, vindBrowser } from './browser.ts';
import { BLADEN, startGalerij } from './galerij-server.tsx';

const pad = vindBrowser();
const beelden = process.env.OVERLEGTAFEL_SCHERMBEELDEN;
/** De lange proef meet elk blad in elke maat en kleur. */
const alles = process.env.PROEF === '1';
const MATEN = [
  { naam: '1280', width: 1280, height: 900 },
  { naam: '360', width: 360, height: 780 },
] as const;
const KLEUREN = ['light', 'dark'] as const;

/** In het donker staat alles op dezelfde plek en heeft het dezelfde naam: alleen het contrast is anders. */
const DONKER = { regels: ['color-contrast'] };

/** Wat axe niet zelf kan beslissen, telt ook; alleen tekst in de tafel niet: versiering, met de hand nagerekend op 7:1. */
async function bevindingen(blad: Page, keuze: Axewens = {}): Promise<string[]> {
  return (await meetAxe(blad, { ...keuze, twijfel: true })).flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'color-contrast' && html.startsWith('<text')))
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** Wat langer duurt, komt niet meer; een drukke machine doet er even over. */
const GEDULD = 120_000;

describe('galerij van onderdelen in de browser', {
  skip: pad === null && 'geen browser: zet OVERLEGTAFEL_BROWSER of installeer chromium',
}, () => {
  let galerij: { app: FastifyInstance; adres: string; verzonden: string[] };
  let browser: Browser;
  const klachten: string[] = [];

  const opent = async (opties: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> => {
    // bypassCSP staat uit: de browser leest elke pagina onder de echte CSP, en axe komt via het hulpmiddel zelf binnen.
    const kring = await browser.newContext({ locale: 'nl-NL', ...opties });
    kring.on('console', (bericht) => {
      if (bericht.type() === 'error' || bericht.type() === 'warning') klachten.push(bericht.text());
    });
    kring.on('request', (verzoek) => {
      if (!verzoek.url().startsWith(galerij.adres)) klachten.push(`verzoek naar buiten: ${verzoek.url()}`);
    });
    kring.on('weberror', (fout) => klachten.push(String(fout.error())));
    return kring;
  };

  before(async () => {
    galerij = await startGalerij();
    browser = await openBrowser(pad ?? '');
    if (beelden) mkdirSync(beelden, { recursive: true });
  });
  after(async () => {
    await browser?.close();
    await galerij?.app.close();
  });

  it('de meting zelf ziet een kapot veld en een te brede pagina', async () => {
    const kring = await browser.newContext({ viewport: { width: 360, height: 780 } });
    const blad = await kring.newPage();
    await blad.setContent(
      '<html lang="nl"><title>x</title><main><h1>x</h1><input><p style="width:600px;color:#ccc">bleek</p></main>',
    );
    const gevonden = (await bevindingen(blad)).map((zin) => zin.split(':')[0]);
    assert.ok(gevonden.includes('label') && gevonden.includes('color-contrast'), gevonden.join());
    assert.ok(
      (await blad.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)) > 0,
    );
    await kring.close();
  });

  for (const maat of MATEN) {
    for (const kleur of KLEUREN) {
      it(`axe vindt niets, niets schuift zijwaarts: ${maat.naam} px, ${kleur === 'light' ? 'licht' : 'donker'}`, async () => {
        const kring = await opent({ viewport: maat, colorScheme: kleur });
        const blad = await kring.newPage();
        const gevonden: string[] = [];
        for (const [adres, { eenvoudig }] of BLADEN) {
          if (eenvoudig && !alles && (maat.naam !== '1280' || kleur !== 'light')) continue;
          await blad.goto(galerij.adres + adres);
          const keuze = kleur === 'dark' && !alles ? DONKER : {};
          gevonden.push(...(await bevindingen(blad, keuze)).map((zin) => `${adres} ${zin}`));
          const over = await blad.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (over > 0) gevonden.push(`${adres} schuift ${over} px zijwaarts`);
          if (beelden)
            await blad.screenshot({
              path: join(beelden, `${adres.slice(1)}-${maat.naam}-${kleur}.png`),
              fullPage: true,
            });
        }
        await kring.close();
        assert.deepEqual(gevonden, []);
      });
    }
  }

  it('niets schuift zijwaarts op 320 px met ruime tekstafstand (WCAG 1.4.10, 1.4.12)', async () => {
    const kring = await opent({ viewport: { width: 320, height: 700 }, bypassCSP: true });
    const blad = await kring.newPage();
    const gevonden: string[] = [];
    for (const adres of BLADEN.keys()) {
      await blad.goto(galerij.adres + adres);
      await blad.addStyleTag({
        content:
          '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
      });
      const over = await blad.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) gevonden.push(`${adres}: ${over} px`);
    }
    await kring.close();
    assert.deepEqual(gevonden, []);
  });

  it('een tikvlak op een gezinspagina is minstens 44 px hoog, op een vakpagina minstens 24 px', async () => {
    const kring = await opent({ viewport: { width: 360, height: 780 } });
    const blad = await kring.newPage();
    const gevonden: string[] = [];
    for (const adres of BLADEN.keys()) {
      await blad.goto(galerij.adres + adres);
      gevonden.push(...(await blad.evaluate(meetTikvlakken)).map((zin) => `${adres} ${zin}`));
    }
    await kring.close();
    assert.deepEqual(gevonden, []);
  });

  it('na een fout staat de focus op de samenvatting, en elke regel brengt naar het veld', async () => {
    const kring = await opent({ viewport: { width: 1280, height: 900 } });
    const blad = await kring.newPage();
    for (const adres of ['/gegeven-fout', '/toestemming-fout']) {
      await blad.goto(galerij.adres + adres);
      assert.match(await blad.title(), /^Fout: /);
      assert.ok(
        await blad.evaluate(() => document.activeElement?.hasAttribute('data-fouten')),
        'focus op de samenvatting',
      );
      for (const link of await blad.locator('[data-fouten] a').all()) {
        await link.click();
        const doel = (await link.getAttribute('href'))?.slice(1);
        assert.equal(await blad.evaluate(() => document.activeElement?.id), doel);
      }
    }
    await kring.close();
  });

  it('het toetsenbord komt overal, met een zichtbare en onbedekte focus', async () => {
    const kring = await opent({ viewport: { width: 1280, height: 900 } });
    const blad = await kring.newPage();
    for (const adres of ['/casus', '/gegeven', '/zaak', '/inloggen']) {
      await blad.goto(galerij.adres + adres);
      const doelen = await blad.evaluate(telFocusdoelen);
      const bereikt = new Set<string>();
      for (let i = 0; i < doelen + 5; i += 1) {
        await blad.keyboard.press('Tab');
        const stand = await blad.evaluate(focusstand);
        // Na het laatste doel begint de pagina opnieuw: na bewaren begint Tab bij de zin erover, en niet bij de kop.
        if (stand === null) continue;
        assert.ok(stand.zichtbaar, `${adres}: geen zichtbare focus op ${stand.naam}`);
        assert.ok(stand.bovenop, `${adres}: focus bedekt op ${stand.naam}`);
        bereikt.add(stand.sleutel);
      }
      assert.equal(bereikt.size, doelen, `${adres}: ${bereikt.size} van ${doelen} bereikt`);
    }
    await kring.close();
  });

  it('het oordeel ververst vanzelf onder Trusted Types, en laat de focus staan', async () => {
    const kring = await opent({ viewport: { width: 1280, height: 900 } });
    const blad = await kring.newPage();
    await blad.goto(`${galerij.adres}/gegeven`);
    assert.equal(await blad.locator('.ovt-oordeel--vraag').count(), 1);
    await blad.getByRole('checkbox', { name: /Liesbeth Kuiper/ }).focus();
    await blad.keyboard.press('Space');
    await blad
      .getByRole('radiogroup', { name: /Vermoedt/ })
      .getByText('Ja', { exact: true })
      .click();
    await blad.locator('.ovt-oordeel--vraag').waitFor({ state: 'detached', timeout: GEDULD });
    assert.equal(await blad.locator('#oordelen .ovt-oordeel--ja').count(), 2);
    assert.ok(await blad.getByRole('checkbox', { name: /Liesbeth Kuiper/ }).isChecked(), 'keuze blijft staan');
    assert.match(galerij.verzonden.at(-1) ?? '', /csrf=proef&.*vermoeden=ja/);
    assert.equal(await blad.evaluate(() => (document.activeElement as HTMLInputElement).name), 'vermoeden');
    assert.equal(await blad.getByRole('status').filter({ hasText: 'Het oordeel is vernieuwd.' }).count(), 1);
    await blad.evaluate(() => document.querySelector('[data-oordeel-melding]')?.replaceChildren());
    await blad.getByRole('textbox').first().fill('Hij leest graag.');
    const link = blad.locator('#oordelen a').last();
    await link.focus();
    await blad.getByText('Het oordeel is vernieuwd.').waitFor({ state: 'attached', timeout: GEDULD });
    assert.ok(await link.evaluate((a) => a === document.activeElement), 'ook op een link in het oordeel');
    await kring.close();
  });

  it('drie keer Shift verlaat een gezinspagina; twee keer niet', async () => {
    const kring = await opent({ viewport: { width: 360, height: 780 } });
    const blad = await kring.newPage();
    // De klok van de pagina staat stil: hoe lang deze machine over een toets doet, telt niet.
    await blad.clock.install({ time: 0 });
    await blad.clock.pauseAt(1_000);
    await blad.goto(`${galerij.adres}/zaak`);
    await blad.keyboard.press('Shift');
    await blad.keyboard.press('a');
    await blad.keyboard.press('Shift');
    await blad.keyboard.press('Shift');
    assert.equal(new URL(blad.url()).pathname, '/zaak');
    await blad.keyboard.press('Shift');
    await blad.waitForURL('**/hulp', { timeout: GEDULD });
    assert.match(galerij.verzonden.at(-1) ?? '', /csrf=proef/);
    await kring.close();
  });

  it('zonder script werkt de knop Snel weg, en blijft het formulier voor passkeys weg', async () => {
    const kring = await opent({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false });
    const blad = await kring.newPage();
    await blad.goto(`${galerij.adres}/inloggen`);
    assert.equal(await blad.getByText('Log in met een passkey').isVisible(), false);
    await blad.goto(`${galerij.adres}/zaak`);
    await blad.getByRole('button', { name: 'Snel weg' }).click();
    await blad.waitForURL('**/hulp', { timeout: GEDULD });
    await kring.close();
  });

  it('het script voor passkeys leest onder de CSP en toont de knop', async () => {
    const kring = await opent({ viewport: { width: 1280, height: 900 } });
    const blad = await kring.newPage();
    await blad.goto(`${galerij.adres.replace('127.0.0.1', 'localhost')}/inloggen`);
    await blad.getByRole('button', { name: 'Log in met een passkey' }).waitFor({ timeout: GEDULD });
    await kring.close();
    klachten.splice(
      0,
      klachten.length,
      ...klachten.filter((zin) => !zin.includes('verzoek naar buiten: http://localhost')),
    );
  });

  it('de browser meldde geen enkele overtreding van de CSP, geen fout en geen verzoek naar buiten (BR3, BR10)', () => {
    assert.deepEqual(klachten, []);
  });
});

/**
 * Draait in de browser: hoeveel stappen Tab moet zetten. Een groep rondjes is één stap; een link die Tab overslaat telt alleen niet mee
 * als een andere naar hetzelfde adres gaat.
 */
function telFocusdoelen(): number {
  const groepen = new Set<string>();
  let aantal = 0;
  for (const deel of document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
  )) {
    if (deel.getClientRects().length === 0) continue;
    const adres = CSS.escape(deel.getAttribute('href') ?? '');
    if (deel.tabIndex < 0 && document.querySelector(`a[href="${adres}"]:not([tabindex="-1"])`) !== null) continue;
    if (deel instanceof HTMLInputElement && deel.type === 'radio') {
      if (groepen.has(deel.name)) continue;
      groepen.add(deel.name);
    }
    aantal += 1;
    deel.dataset.stap = String(aantal);
  }
  return aantal;
}

/** Draait in de browser: waar de focus staat, of zij te zien is en of niets haar bedekt (WCAG 2.4.7, 2.4.11). */
function focusstand(): { sleutel: string; naam: string; zichtbaar: boolean; bovenop: boolean } | null {
  const deel = document.activeElement;
  if (!(deel instanceof HTMLElement) || deel === document.body) return null;
  const vlak = deel.closest('.ovt-tegel') ?? deel;
  const { outlineStyle, outlineWidth } = getComputedStyle(vlak);
  const rand = [...deel.getClientRects()][0] ?? deel.getBoundingClientRect();
  const boven = document.elementFromPoint(rand.left + rand.width / 2, rand.top + rand.height / 2);
  const groep =
    deel instanceof HTMLInputElement && deel.type === 'radio'
      ? document.querySelector<HTMLElement>(`[name="${deel.name}"]`)
      : deel;
  return {
    sleutel: groep?.dataset.stap ?? '',
    naam: `${deel.tagName} ${deel.textContent?.trim().slice(0, 30) ?? ''}`,
    zichtbaar: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    bovenop: boven !== null && (deel.contains(boven) || boven.contains(deel)),
  };
}

/** Draait in de browser: te lage knoppen, losse links en keuzes, buiten lopende tekst (WCAG 2.5.8). */
function meetTikvlakken(): string[] {
  const gezin = document.body.classList.contains('ovt-gezin');
  const laagst = gezin ? 44 : 24;
  const doelen = document.querySelectorAll<HTMLElement>(
    'button, a.nl-button, a.nl-link--los, a.ovt-deur, summary, select, textarea, label.ovt-tegel, label.ovt-vink, input.utrecht-textbox, nav a, footer a',
  );
  return [...doelen]
    .filter((doel) => doel.offsetParent !== null && doel.getBoundingClientRect().height < laagst - 0.5)
    .map(
      (doel) =>
        `${doel.tagName} "${doel.textContent?.trim().slice(0, 30)}" is ${Math.round(doel.getBoundingClientRect().height)} px`,
    );
}
