import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { stelSamen } from '../../src/samenstelling.ts';
import { openBrowser, vindBrowser } from '../../src/web/proef/browser.ts';
import { vrijePoort } from '../steun/poort.ts';
import { type Daan, maakDaan } from './daan.ts';

const browserpad = vindBrowser();
const skip = browserpad === null ? 'Geen browser gevonden; zet OVERLEGTAFEL_BROWSER.' : false;

type Opstelling = {
  readonly d: Daan;
  readonly nieuw: string;
  readonly pagina: Page;
  readonly axe: string;
};
let o: Opstelling;
/** Wat openstaat, ook als het klaarzetten halverwege mislukt. */
const open: (() => Promise<unknown>)[] = [];

before(async () => {
  if (browserpad === null) return;
  const d = await maakDaan();
  open.push(() => d.weg());
  await d.zetFase('beoordeling');
  const poort = await vrijePoort();
  const adres = `http://localhost:${poort}`;
  const { server, aanmelden } = await stelSamen({
    regio: d.regio,
    naam: 'Waterrijk',
    telefoon: '088 000 12 00',
    demonstratie: true,
    adres,
    meld: (regel) => console.error(regel),
  });
  open.push(() => server.close());
  await server.listen({ port: poort, host: 'localhost' });
  const browser = await openBrowser(browserpad);
  open.push(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const femke = d.wie('femke');
  const herkomst = { verzoek: d.omgeving.ids(), kanaal: 'web' } as const;
  const begin = await aanmelden.maakSessie({
    persoon: femke.persoon,
    aanstelling: null,
    factoren: ['demonstratie'],
    agent: null,
    vorige: null,
    herkomst,
  });
  if (begin.kind === 'geen-toegang') throw new Error('geen sessie');
  await context.addCookies([{ name: 'ovt_sessie', value: begin.token, url: adres }]);
  const axe = await readFile(join(pakketwortel, 'node_modules/axe-core/axe.min.js'), 'utf8');
  context.setDefaultTimeout(120_000);
  o = { d, nieuw: `${adres}/casussen/${d.casus}/gegevens/nieuw`, pagina: await context.newPage(), axe };
});
after(async () => {
  for (const sluit of open.reverse()) await sluit();
});

type Bevindingen = {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
};

async function eisToegankelijk(waar: string): Promise<void> {
  await o.pagina.waitForLoadState('load');
  await o.pagina.evaluate(o.axe);
  const { violations } = (await o.pagina.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as Bevindingen;
  assert.deepEqual(
    violations.map((v) => `${waar}: ${v.id} ${v.nodes[0]?.html.slice(0, 120)}`),
    [],
  );
}

const kaart = (naam: string) => o.pagina.locator('li.ovt-oordeel', { hasText: naam });

test('het oordeel leeft mee met wat iemand invult, zonder de pagina te verversen', { skip }, async () => {
  const { pagina } = o;
  await pagina.goto(o.nieuw);
  await eisToegankelijk('leeg');
  await pagina.evaluate("document.body.dataset.zelfde = 'ja'");
  await pagina.getByLabel('Tekst', { exact: true }).fill('Vijf ziekmeldingen, telkens op maandag.');
  await pagina.getByLabel('Verzuim (g)').check();
  await pagina.getByLabel('Ziekmelding').check();
  await pagina.locator('[name=doel][value=c]').check();
  for (const [naam, antwoord] of [
    ['nodigVoorVraag', 'ja'],
    ['pastBijTaak', 'ja'],
    ['kanMetMinder', 'nee'],
  ] as const) {
    await pagina.locator(`[name=${naam}][value=${antwoord}]`).check();
  }
  await pagina.locator('[name=bevatGezondheid][value=nee]').check();
  await kaart('Liesbeth Kuiper').getByText('Toegestaan').waitFor();
  await kaart('Tom Hendriks').getByText('Geweigerd').waitFor();
  await pagina.locator('[name=vermoedenOngeoorloofd][value=nee]').check();
  await kaart('Rachid Amrani').getByText('Geweigerd').waitFor();
  await kaart('Liesbeth Kuiper').getByRole('checkbox').check();
  await pagina.getByRole('button', { name: 'Deel met Liesbeth Kuiper' }).waitFor();
  assert.equal(
    await pagina.getByLabel('Tekst', { exact: true }).inputValue(),
    'Vijf ziekmeldingen, telkens op maandag.',
  );
  assert.equal(await pagina.evaluate('document.body.dataset.zelfde'), 'ja');
  await eisToegankelijk('vol');
});

test('een oordeel over wat er eerst stond, komt niet meer op de pagina als iemand al verder is', { skip }, async () => {
  const { pagina } = o;
  const verder = Promise.withResolvers<void>();
  const onderweg = pagina.waitForRequest('**/gegevens/oordeel');
  const delen = (await pagina.locator('form[data-oordeel-deel]').getAttribute('data-oordeel-deel')) ?? '';
  const body = delen.split(' ').map((id) => `<div id="${id}">te laat</div>`);
  await pagina.route(
    '**/gegevens/oordeel',
    async (route) => {
      await verder.promise;
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: body.join('') }).catch(() => undefined);
    },
    { times: 1 },
  );
  await pagina.locator('[name=bevatGezondheid][value=ja]').check();
  await onderweg;
  await pagina.locator('[name=bevatGezondheid][value=nee]').check();
  const nieuw = pagina.waitForResponse('**/gegevens/oordeel');
  verder.resolve();
  await pagina.locator('[name=vermoedenOngeoorloofd][value=ja]').check();
  await nieuw;
  await kaart('Liesbeth Kuiper').waitFor();
  assert.equal(await pagina.locator('[name=bevatGezondheid][value=nee]').isChecked(), true);
  await pagina.locator('[name=vermoedenOngeoorloofd][value=nee]').check();
  await kaart('Rachid Amrani').getByText('Geweigerd').waitFor();
});

test('Enter in een veld deelt nooit: het vraagt alleen het oordeel opnieuw', { skip }, async () => {
  const { pagina, d } = o;
  const tel = async () => (await d.su.query<{ n: number }>('select count(*)::int as n from gegeven')).rows[0]?.n;
  const voor = await tel();
  await pagina.getByLabel('Waarom, in één zin').fill('Het patroon helpt.');
  await pagina.getByLabel('Waarom, in één zin').press('Enter');
  await pagina.waitForURL('**/gegevens/oordeel*');
  assert.equal(await tel(), voor);
  assert.equal(
    await pagina.getByLabel('Tekst', { exact: true }).inputValue(),
    'Vijf ziekmeldingen, telkens op maandag.',
  );
});

test('delen met wat ontbreekt zet de focus op wat te herstellen is, en delen lukt daarna', { skip }, async () => {
  const { pagina } = o;
  await pagina.getByRole('button', { name: 'Deel met Liesbeth Kuiper' }).click();
  await pagina.getByRole('alert').getByText('Schrijf van welke datum het gegeven is.').waitFor();
  await eisToegankelijk('fouten');
  await pagina.getByLabel('Gegevens van').fill('2 maart 2026');
  await pagina.getByLabel('Feit, uit de administratie').check();
  await pagina.getByRole('button', { name: 'Deel met Liesbeth Kuiper' }).click();
  await pagina.getByRole('heading', { name: 'Wie heeft dit' }).waitFor();
  await pagina.getByText('Gedeeld. Wie het kreeg, ziet het nu.').waitFor();
  await eisToegankelijk('gedeeld');
});

test('bij een weigering staat de weg naar wat wel kan, en de tekst is bewaard', { skip }, async () => {
  const { pagina } = o;
  await pagina.goto(o.nieuw);
  await pagina.getByLabel('Tekst', { exact: true }).fill('Verzuim door ziekte.');
  await pagina.getByLabel('Verzuim (g)').check();
  await pagina.getByLabel('Ziekmelding').check();
  await pagina.locator('[name=doel][value=c]').check();
  await kaart('Tom Hendriks').getByRole('button', { name: 'Wat kan nu wel?' }).click();
  await pagina.getByRole('heading', { level: 1, name: 'Dit gegeven kunt u nu niet delen met Tom Hendriks' }).waitFor();
  await eisToegankelijk('weigering');
  await pagina.getByRole('link', { name: 'Kies een andere ontvanger' }).click();
  await pagina.getByRole('heading', { level: 1, name: 'Breng een gegeven in' }).waitFor();
  assert.equal(await pagina.getByLabel('Tekst', { exact: true }).inputValue(), 'Verzuim door ziekte.');
});

test('dat de tekst is bewaard, staat in beeld waar iemand typt, en bedekt niet waar hij is', { skip }, async () => {
  const { pagina } = o;
  const tekst = pagina.getByLabel('Tekst', { exact: true });
  const melding = pagina.locator('[data-concept-melding]', { hasText: /^Bewaard om/ });
  for (const [width, height] of [
    [1280, 900],
    [360, 640],
  ] as const) {
    await pagina.setViewportSize({ width, height });
    await pagina.goto(o.nieuw);
    await tekst.fill(`Vijf ziekmeldingen, gezien op ${width}.`);
    await melding.waitFor();
    await eisToegankelijk(`bewaard ${width}`);
    const plek = await melding.boundingBox();
    assert.ok(plek !== null && plek.y > 0 && plek.y + plek.height <= height, `${width}: ${JSON.stringify(plek)}`);
    assert.ok(await tekst.evaluate((vak) => vak === document.activeElement), 'bewaren haalt niemand uit zijn zin');
    for (let keer = 0; keer < 12; keer += 1) {
      await pagina.keyboard.press('Tab');
      const bedekt = await melding.evaluate((vak) => {
        const [over, hier] = [vak.getBoundingClientRect(), document.activeElement?.getBoundingClientRect()];
        return hier !== undefined && hier.bottom > over.top && hier.top < over.bottom && hier.right > over.left;
      });
      assert.ok(!bedekt, `${width}: na ${keer + 1} keer Tab staat de melding over waar iemand is`);
    }
  }
  await pagina.setViewportSize({ width: 1280, height: 900 });
});

test('versturen wacht op het concept dat nog onderweg is, ook na twee keer drukken', { skip }, async () => {
  const { pagina } = o;
  await pagina.goto(o.nieuw);
  const verder = Promise.withResolvers<void>();
  const wacht = async (route: Route) => {
    await verder.promise;
    await route.continue();
  };
  await pagina.route('**/concepten', wacht, { times: 1 });
  const onderweg = pagina.waitForRequest('**/concepten');
  await pagina.getByLabel('Waarom, in één zin').fill('Het patroon helpt.');
  await pagina.getByLabel('Waarom, in één zin').blur();
  await onderweg;
  const gebeurd: string[] = [];
  pagina.on('request', (verzoek) => verzoek.isNavigationRequest() && gebeurd.push('verstuurd'));
  pagina.on('response', (antwoord) => antwoord.url().endsWith('/concepten') && gebeurd.push('bewaard'));
  const knop = pagina.getByRole('button', { name: 'Vraag oordeel opnieuw' });
  await knop.evaluate((deel) => {
    (deel as HTMLButtonElement).click();
    (deel as HTMLButtonElement).click();
  });
  verder.resolve();
  await pagina.waitForURL('**/gegevens/oordeel*');
  // De bladzijde die terugkomt bewaart meteen wat er net verzonden is; of dat al gebeurd is, zegt hier niets.
  assert.deepEqual(gebeurd.slice(0, 2), ['bewaard', 'verstuurd']);
  assert.equal(gebeurd.filter((wat) => wat === 'verstuurd').length, 1);
});
