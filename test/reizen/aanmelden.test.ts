import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { meetAxe } from '../../src/web/proef/axe.ts';
import { openBrowser, vindBrowser, volg } from '../../src/web/proef/browser.ts';
import { type Aanmeldproef, leesGeheim, MINUUT, maakAanmeldproef, WACHTWOORD } from '../steun/aanmeldproef.ts';
import { vrijePoort } from '../steun/poort.ts';

const pad = vindBrowser();
const beelden = process.env.OVERLEGTAFEL_SCHERMBEELDEN;
/** Wat langer duurt, komt niet meer, ook niet op een machine die even stilstaat. */
const GEDULD = 120_000;

describe('aanmelden in een echte browser', {
  skip: pad === null && 'geen browser: zet OVERLEGTAFEL_BROWSER of installeer chromium',
}, () => {
  let proef: Aanmeldproef;
  let browser: Browser;
  let kring: BrowserContext;
  let blad: Page;
  let adres: string;
  let geheim = '';
  const klachten: string[] = [];
  const bevindingen: string[] = [];

  before(async () => {
    const poort = await vrijePoort();
    adres = `http://localhost:${poort}`;
    proef = await maakAanmeldproef({ adres });
    await proef.server.listen({ port: poort, host: 'localhost' });
    browser = await openBrowser(pad ?? '');
    kring = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } });
    kring.on(
      'request',
      (verzoek) => verzoek.url().startsWith(adres) || klachten.push(`verzoek naar buiten: ${verzoek.url()}`),
    );
    kring.on('weberror', (fout) => klachten.push(String(fout.error())));
    // Een 401, 422 of 409 is hier een bedoeld antwoord; de browser noemt het een fout bij het laden.
    kring.on(
      'console',
      (bericht) =>
        bericht.type() === 'error' && !/Failed to load resource/.test(bericht.text()) && klachten.push(bericht.text()),
    );
    blad = await kring.newPage();
    blad.setDefaultTimeout(GEDULD);
    const cdp = await kring.newCDPSession(blad);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    if (beelden) mkdirSync(beelden, { recursive: true });
  });
  after(async () => {
    await browser?.close();
    await proef?.weg();
  });

  /** Meet de pagina die openstaat: axe, zijwaarts schuiven op 1280 en 360 px, en zo nodig een schermbeeld. */
  async function meet(naam: string): Promise<void> {
    for (const { id, nodes } of await meetAxe(blad))
      bevindingen.push(
        ...nodes.map(({ html, failureSummary }) => `${naam} ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
      );
    for (const breedte of [1280, 360]) {
      await blad.setViewportSize({ width: breedte, height: 900 });
      const over = await blad.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) bevindingen.push(`${naam} schuift ${over} px zijwaarts op ${breedte} px`);
      if (beelden) await blad.screenshot({ path: join(beelden, `${naam}-${breedte}.png`), fullPage: true });
    }
    await blad.setViewportSize({ width: 1280, height: 900 });
  }

  const druk = (knop: string | RegExp) =>
    volg(blad, blad.getByRole('button', { name: knop, exact: typeof knop === 'string' }));
  const open = (link: string) => volg(blad, blad.getByRole('link', { name: link }));
  const vul = (veld: string, waarde: string) => blad.getByLabel(veld, { exact: true }).fill(waarde);
  const pad_ = () => new URL(blad.url()).pathname;

  it('van code tot account met app en herstelcodes', async () => {
    const { persoon, aanstelling } = proef.wie('petra');
    const { code } = await proef.aanmelden.maakCode({
      persoon,
      persoonSoort: 'medewerker',
      aanstelling,
      email: 'petra@kompas.example',
    });
    await blad.goto(`${adres}/inloggen`);
    await meet('inloggen');
    await vul('Code uit uw uitnodiging', 'FOUT0000');
    await druk('Ga verder met code');
    await meet('inloggen-fout');
    await vul('Code uit uw uitnodiging', code);
    await druk('Ga verder met code');
    await meet('instellen-wachtwoord');
    await vul('E-mailadres', 'petra@kompas.example');
    await vul('Wachtwoord', 'welkomwelkom');
    await druk('Ga verder');
    await meet('instellen-wachtwoord-fout');
    await vul('Wachtwoord', WACHTWOORD);
    await druk('Ga verder');
    await meet('instellen-app');
    geheim = leesGeheim(await blad.content());
    await vul('Zes cijfers uit de app', proef.appcode(geheim));
    await druk('Controleer de code');
    await meet('herstelcodes');
    await druk('Ik heb ze bewaard');
    await blad.goto(`${adres}/account`);
    await meet('account-een-factor');
  });

  it('een passkey toevoegen, ermee inloggen zonder wachtwoord, en ermee bevestigen', async () => {
    await druk('Voeg een passkey toe');
    await meet('passkey-toevoegen');
    await vul('Naam om haar te herkennen', 'Laptop van het werk');
    await druk('Voeg de passkey toe');
    await blad.getByText('De extra manier om in te loggen is toegevoegd.').waitFor();
    await meet('account');
    await druk('Uitloggen');
    await blad.getByText('U bent uitgelogd.').waitFor();
    await meet('uitgelogd');
    await druk('Log in met een passkey');
    await meet('inloggen-passkey');
    await druk('Gebruik mijn passkey');
    assert.ok(!pad_().startsWith('/inloggen'), pad_());
    await blad.goto(`${adres}/account`);
    assert.equal(pad_(), '/account');
    proef.verzet(6 * MINUUT);
    await druk('Maak nieuwe herstelcodes');
    await blad.getByRole('heading', { name: 'Bent u het zelf?' }).waitFor();
    await meet('bevestigen');
    await druk('Gebruik mijn passkey');
    await meet('bevestigen-passkey');
    await druk('Gebruik mijn passkey');
    await blad.getByRole('button', { name: 'Verstuur wat ik invulde' }).waitFor();
    await meet('bevestigen-verder');
    await druk('Verstuur wat ik invulde');
    await blad.getByRole('heading', { name: 'Nieuwe herstelcodes' }).waitFor();
    await meet('account-herstelcodes');
  });

  it('inloggen met wachtwoord en app, onze organisatie, een collega uitnodigen en de toegang stoppen', async () => {
    await blad.goto(`${adres}/account`);
    await druk('Uitloggen');
    proef.verzet(MINUUT);
    await vul('E-mailadres', 'petra@kompas.example');
    await druk('Ga verder');
    await meet('wachtwoord');
    await vul('Wachtwoord', WACHTWOORD);
    await druk('Ga verder');
    await meet('tweede-factor');
    await vul('De code', proef.appcode(geheim));
    await druk('Log in');
    await blad.goto(`${adres}/organisatie`);
    await meet('organisatie');
    await open('Nodig een collega uit');
    await meet('collega');
    await druk('Maak de uitnodiging');
    await meet('collega-fout');
    await vul('Voornaam en achternaam', 'Joris van Dam');
    await vul('E-mailadres van het werk', 'joris@kompas.example');
    await blad.getByLabel('Meewerken in casussen').check();
    await blad.getByLabel('Functie in casussen').selectOption({ label: 'Mentor' });
    await druk('Maak de uitnodiging');
    await meet('collega-code');
    await open('Naar Onze organisatie');
    await open('Stop de toegang van Joris van Dam');
    await meet('stop-toegang');
    await druk('Stop de toegang');
    await blad.getByText('De toegang is gestopt.').waitFor();
    await open('Stop de toegang van Petra de Wit');
    await druk('Stop de toegang');
    await meet('stop-laatste-beheerder');
  });

  it('eerste codes voor wie er nog geen account heeft: kiezen, nakijken, maken en een keer ophalen', async () => {
    await blad.goto(`${adres}/organisatie`);
    await open('Geef eerste codes');
    await meet('codes-kiezen');
    await druk('Bekijk wie het zijn');
    await meet('codes-kiezen-fout');
    await blad.getByLabel('Iedereen zonder account').check();
    await blad.getByLabel('Als brieven').check();
    await druk('Bekijk wie het zijn');
    await blad
      .getByRole('cell', { name: 'Femke Bos' })
      .or(blad.getByRole('rowheader', { name: 'Femke Bos' }))
      .waitFor();
    await meet('codes-nakijken');
    await druk(/^Maak \d+ codes?$/);
    await blad.getByRole('heading', { name: /klaar$/ }).waitFor();
    await meet('codes-klaar');
    const brieven = blad.waitForEvent('download');
    await blad.getByRole('button', { name: /^Haal op als pdf/ }).click();
    assert.match((await brieven).suggestedFilename(), /^brieven-met-codes-\d{4}-\d\d-\d\d-01\.pdf$/);
    await open('Kijk wat er nog ligt');
    await blad.getByRole('heading', { name: 'Alle codes zijn opgehaald' }).waitFor();
    await meet('codes-opgehaald');
  });

  it('de tweede factor kwijt, en snel weg', async () => {
    await blad.goto(`${adres}/inloggen/kwijt`);
    await meet('kwijt');
    await blad.goto(`${adres}/weg`);
    await meet('weg');
  });

  it('axe vond niets, niets schoof zijwaarts, en de browser meldde geen fout of verzoek naar buiten (BR3, BR10)', () => {
    assert.deepEqual(bevindingen, []);
    assert.deepEqual(klachten, []);
  });
});
