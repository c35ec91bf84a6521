import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { chromium, type Locator, type Page, type Request } from 'playwright-core';
import { openBrowserproces, vindBrowser } from '../../src/web/proef/browser.ts';
import { aanmeldingVanYara, meldAan, type Waterrijk } from '../steun/casus.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';
import { maakToeval } from '../steun/toeval.ts';
import { wachtTot } from '../steun/wacht.ts';
import { staatEr } from './stappen.ts';

/**
 * Een browser die op een willekeurige toets sterft, kost hoogstens tien seconden typen (C12). PROEF=1 doet het vaker. De seconden zijn die
 * van de klok van de pagina: wat deze machine erover doet, is geen typen.
 */
const RONDES = process.env['PROEF'] === '1' ? 40 : 4;
const HOOGSTENS_MS = 10_000;
/** Wat langer duurt, komt niet meer, ook niet op een machine die even stilstaat. */
const GEDULD = 120_000;
const toeval = maakToeval();

describe('bewaren tijdens het typen, in een echte browser', { skip: zonderBrowser }, () => {
  let reis: Reis;
  let pagina: string;
  before(async () => {
    console.log(`zaad ${toeval.zaad}, ${RONDES} rondes`);
    reis = await maakReis({ begin: 'leeg', keuren: false });
    const casus = await meldAan(reis.regio as Waterrijk, 'noor', aanmeldingVanYara(reis.regio as Waterrijk));
    pagina = `/casussen/${casus}/gesprek`;
  });
  after(() => reis?.weg());

  test(`de browser sterft ${RONDES} keer midden in een zin; wat langer dan tien seconden geleden is getypt, staat er nog`, async () => {
    const verloren: number[] = [];
    for (let ronde = 0; ronde < RONDES; ronde += 1) verloren.push(await typEnSterf(reis, pagina));
    console.log(`hoogstens ${Math.round(Math.max(...verloren))} ms typen verloren`);
    assert.ok(Math.max(...verloren) <= HOOGSTENS_MS, `verloren per ronde (ms): ${verloren.join(', ')}`);
  });

  test('wie het veld verlaat of naar een andere pagina gaat, verliest niets', async () => {
    const noor = await reis.als('noor');
    // Zonder klok bewaart het typen zelf niets: alleen het verlaten telt.
    await zetKlokStil(noor.blad);
    await noor.ga(pagina);
    await begin(noor.blad);
    const veld = vak(noor.blad);
    await veld.fill('Verlaten');
    await veld.blur();
    await noor.ziet(/Bewaard om \d\d\.\d\d\./);
    await veld.focus();
    await noor.blad.keyboard.type(' en weg');
    await noor.ga('/mijn-werk');
    await staatEr(noor, { pagina, veld, tekst: 'Verlaten en weg' });
    await noor.ziet('staat er nog');
    reis.keur();
  });

  test('wie weggaat terwijl er nog een bewaring onderweg is, verliest ook niet wat daarna kwam', async () => {
    const noor = await reis.als('noor');
    await noor.ga(pagina);
    await begin(noor.blad);
    // De server bewaart, en het antwoord komt pas als de pagina al weg is.
    let bewaard = (): void => undefined;
    const opServer = new Promise<void>((klaar) => (bewaard = klaar));
    await noor.blad.route(
      '**/concepten',
      async (verzoek) => {
        await verzoek.fetch();
        bewaard();
      },
      { times: 1 },
    );
    const veld = vak(noor.blad);
    await veld.fill('Onderweg');
    await veld.blur();
    await opServer;
    await veld.focus();
    await noor.blad.keyboard.press('End');
    await noor.blad.keyboard.type(' en nog iets');
    await noor.ga('/mijn-werk');
    await staatEr(noor, { pagina, veld, tekst: 'Onderweg en nog iets' });
    await noor.ziet('staat er nog');
  });

  test('twee minuten voor het einde van de sessie komt er een waarschuwing, en blijven kan met een knop', async () => {
    const noor = await reis.als('noor');
    await zetKlokStil(noor.blad);
    await noor.ga(pagina);
    const waarschuwing = noor.blad.locator('[data-sessie-stilte]');
    await noor.blad.clock.runFor(27 * 60_000);
    assert.equal(await waarschuwing.isVisible(), false);
    await noor.blad.clock.runFor(90_000);
    await waarschuwing.waitFor({ state: 'visible' });
    await noor.ziet('Over twee minuten logt Overlegtafel u uit.');
    await Promise.all([
      noor.blad.waitForResponse((antwoord) => antwoord.url().endsWith('/sessie/verlengen')),
      noor.blad.getByRole('button', { name: 'Blijf ingelogd' }).click(),
    ]);
    await waarschuwing.waitFor({ state: 'hidden' });
  });
});

const vak = (blad: Page): Locator => blad.locator('textarea[name=inhoud]');

/** De klok van de pagina loopt alleen nog als de proef haar laat lopen. Vooraf: een pagina die er al is, houdt haar eigen klok. */
async function zetKlokStil(blad: Page): Promise<void> {
  await blad.clock.install({ time: 0 });
  await blad.clock.pauseAt(1_000);
}

/** Begint leeg, wat er ook van een vorige ronde nog stond. */
async function begin(blad: Page): Promise<void> {
  const knop = blad.getByRole('button', { name: 'Opnieuw beginnen' });
  if ((await knop.count()) === 0) return;
  await Promise.all([blad.waitForNavigation({ waitUntil: 'load' }), knop.click()]);
}

/** @returns hoeveel milliseconden typen er met de browser verdwenen. */
async function typEnSterf(reis: Reis, pagina: string): Promise<number> {
  const server = await openBrowserproces(vindBrowser() ?? '');
  const browser = await chromium.connect(server.wsEndpoint());
  const blad = await browser.newPage();
  blad.setDefaultTimeout(GEDULD);
  await zetKlokStil(blad);
  const bewaringen = volgBewaringen(blad);
  await blad.goto(`${reis.adres}/demonstratie`);
  await Promise.all([
    blad.waitForNavigation({ waitUntil: 'load' }),
    blad.getByRole('button', { name: /^Noor/u }).first().click(),
  ]);
  await blad.goto(`${reis.adres}${pagina}`);
  await begin(blad);
  await vak(blad).focus();
  const toetsen: number[] = [];
  let nu = 0;
  const aantal = toeval.tussen(5, 70);
  for (let i = 0; i < aantal; i += 1) {
    // Op de klok van de pagina is het net er meteen; wat nog onderweg is als de browser sterft, mag weg.
    await bewaringen.aangekomen();
    await blad.keyboard.type(String(i % 10));
    toetsen.push(nu);
    const pauze = toeval.tussen(20, 250);
    await blad.clock.runFor(pauze);
    nu += pauze;
  }
  await sterf(server.process().pid ?? 0);
  const gebleven = await bewaardeTekst(reis, pagina);
  assert.equal(gebleven, tekstVan(aantal).slice(0, gebleven.length), 'wat bleef, is wat er getypt is');
  const eersteVerloren = toetsen[gebleven.length];
  return eersteVerloren === undefined ? 0 : nu - eersteVerloren;
}

/** Welke bewaringen de pagina verstuurde, en of de server ze beantwoordde. */
function volgBewaringen(blad: Page): { aangekomen(): Promise<void> } {
  const onderweg = new Set<Request>();
  blad.on('request', (verzoek) => verzoek.url().endsWith('/concepten') && onderweg.add(verzoek));
  const klaar = (verzoek: Request): boolean => onderweg.delete(verzoek);
  blad.on('requestfinished', klaar);
  blad.on('requestfailed', klaar);
  return { aangekomen: () => wachtTot('elke bewaring is beantwoord', async () => onderweg.size === 0) };
}

const tekstVan = (aantal: number): string => Array.from({ length: aantal }, (_, i) => String(i % 10)).join('');

/** Doodt de browser met al zijn processen, zonder dat een pagina nog iets kan doen. */
async function sterf(pid: number): Promise<void> {
  const rijen = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((rij) => rij.trim().split(/\s+/).map(Number));
  const onder = (van: number): number[] =>
    rijen.filter(([, ouder]) => ouder === van).flatMap(([kind = 0]) => [kind, ...onder(kind)]);
  for (const proces of [pid, ...onder(pid)]) {
    try {
      process.kill(proces, 'SIGKILL');
    } catch {
      // Dit proces ging al mee met zijn ouder.
    }
  }
}

async function bewaardeTekst(reis: Reis, pagina: string): Promise<string> {
  const noor = await reis.als('noor');
  await noor.ga(pagina);
  const tekst = await vak(noor.blad).inputValue();
  await noor.venster.close();
  return tekst;
}
