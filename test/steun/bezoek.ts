import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Locator, Page, Response } from 'playwright-core';
import { type Breedte, hoogteBij, type Keuring } from './keuring.ts';

/** Wat langer duurt, komt niet meer, ook niet op een machine die even stilstaat. */
const GEDULD = 120_000;

export type Bezoekwens = {
  readonly adres: string;
  /** Waar alles komt te staan wat onderweg niet deugt. */
  readonly klachten: string[];
  readonly breedte: Breedte;
  readonly script: boolean;
  /** Keurt elke pagina; null voor wie alleen komt kijken. */
  readonly keuring: Keuring | null;
};

type Naam = string | RegExp;

/** Iemand achter een browser: kijkt, klikt en typt. Elke pagina waarop hij komt, wordt gekeurd. */
export type Bezoek = {
  readonly blad: Page;
  readonly venster: BrowserContext;
  /** Typt een adres. @returns de status van de pagina. */
  ga(pad: string): Promise<number>;
  /** Klikt op een knop of link en wacht op de pagina die volgt. @returns de status van die pagina. */
  klik(naam: Naam, binnen?: Naam): Promise<number>;
  /** Klikt zonder dat er een pagina volgt: een uitklap, een link binnen de pagina. */
  druk(naam: Naam): Promise<void>;
  /** Kiest een rondje of vinkje; `vraag` is de vraag erboven als het antwoord vaker voorkomt. */
  kies(antwoord: Naam, vraag?: Naam): Promise<void>;
  kiesUit(label: Naam, optie: string): Promise<void>;
  vul(label: Naam, tekst: string): Promise<void>;
  ziet(...teksten: readonly Naam[]): Promise<void>;
  zietNiet(...teksten: readonly Naam[]): Promise<void>;
  titel(): Promise<string>;
  pad(): string;
  klikken(): number;
};

export async function openBezoek(browser: Browser, wens: Bezoekwens): Promise<Bezoek> {
  const { adres, breedte, script } = wens;
  const venster = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: breedte, height: hoogteBij(breedte) },
    javaScriptEnabled: script,
  });
  luister(venster, wens);
  const blad = await venster.newPage();
  blad.setDefaultTimeout(GEDULD);
  let klikken = 0;

  /** Wacht op de pagina die `doe` opent en keurt haar. */
  async function naar(doe: () => Promise<unknown>): Promise<number> {
    const [antwoord] = await Promise.all([blad.waitForNavigation({ waitUntil: 'load', timeout: GEDULD }), doe()]);
    await wens.keuring?.keur(blad, { breedte, script });
    return antwoord?.status() ?? 0;
  }
  /** Een rondje of vinkje; een naam die vaker voorkomt, telt de eerste. */
  async function keuze(antwoord: Naam, vraag: Naam | undefined): Promise<Locator> {
    const waar =
      vraag === undefined
        ? blad.locator('main')
        : blad
            .getByRole('group', { name: vraag })
            .or(blad.getByRole('radiogroup', { name: vraag }))
            .last();
    const gevonden = waar.getByRole('radio', { name: antwoord }).or(waar.getByRole('checkbox', { name: antwoord }));
    // Een vraag kan pas verschijnen als het live oordeel haar stelt.
    if ((await verschijnt(gevonden.filter({ visible: true }).first())) || (await gevonden.count()) > 0)
      return gevonden.first();
    return ontbreekt(blad, `keuze ${antwoord}${vraag === undefined ? '' : ` bij ${vraag}`}`);
  }

  return {
    blad,
    venster,
    ga: (pad) => naar(() => blad.goto(`${adres}${pad}`)),
    async klik(naam, binnen) {
      const doel = await knopOfLink(blad, naam, binnen);
      klikken += 1;
      return naar(() => doel.click());
    },
    async druk(naam) {
      const doel = await knopOfLink(blad, naam);
      klikken += 1;
      await doel.click();
    },
    async kies(antwoord, vraag) {
      klikken += 1;
      await (await keuze(antwoord, vraag)).setChecked(true);
    },
    async kiesUit(label, optie) {
      klikken += 1;
      await blad.getByLabel(label).selectOption({ label: optie });
    },
    async vul(label, tekst) {
      const invoer = veld(blad, label).first();
      // Ook een veld kan pas verschijnen als het live oordeel het stelt.
      if (!(await verschijnt(invoer))) return ontbreekt(blad, `veld ${label}`);
      await invoer.fill(tekst);
    },
    async ziet(...teksten) {
      for (const tekst of teksten) await eis(blad, tekst, true);
    },
    async zietNiet(...teksten) {
      for (const tekst of teksten) await eis(blad, tekst, false);
    },
    titel: () => blad.title(),
    pad: () => new URL(blad.url()).pathname,
    klikken: () => klikken,
  };
}

/** Of dit binnen het geduld te zien is. */
const verschijnt = (deel: Locator): Promise<boolean> =>
  deel.waitFor({ timeout: GEDULD }).then(
    () => true,
    () => false,
  );

/** Een knop of link; bij gelijke namen de eerste in de inhoud van de pagina. */
async function knopOfLink(blad: Page, naam: Naam, binnen?: Naam): Promise<Locator> {
  const exact = typeof naam === 'string';
  const waar =
    binnen === undefined
      ? blad
      : blad
          .getByRole('region', { name: binnen })
          .or(blad.getByRole('group', { name: binnen }))
          .or(blad.getByRole('radiogroup', { name: binnen }));
  const doel = waar
    .getByRole('button', { name: naam, exact })
    .or(waar.getByRole('link', { name: naam, exact }))
    .or(waar.locator('summary', { hasText: naam }));
  const inhoud = blad
    .locator('main')
    .getByRole('button', { name: naam, exact })
    .or(blad.locator('main').getByRole('link', { name: naam, exact }));
  // Een knop kan pas verschijnen als het live oordeel haar nodig maakt.
  await verschijnt(doel.filter({ visible: true }).first());
  if (binnen === undefined && (await inhoud.count()) > 0) return inhoud.first();
  if ((await doel.count()) === 0) return ontbreekt(blad, `knop of link ${naam}`);
  return doel.first();
}

/** @throws met wat er wel op de pagina staat. */
async function ontbreekt(blad: Page, wat: string): Promise<never> {
  const opschriften = await blad.locator('main label, main legend').allInnerTexts();
  assert.fail(
    `geen ${wat} op ${new URL(blad.url()).pathname}:\n${await blad.locator('main').innerText()}\n\nvelden: ${opschriften.join(' | ')}`,
  );
}

function veld(blad: Page, label: Naam): Locator {
  return typeof label === 'string' ? blad.getByLabel(label, { exact: true }) : blad.getByLabel(label);
}

/** Wat er moet staan, mag nog even op zich laten wachten: een script zet het er soms net na het antwoord bij. */
async function eis(blad: Page, tekst: Naam, erIs: boolean): Promise<void> {
  const tot = performance.now() + (erIs ? GEDULD : 0);
  for (;;) {
    const inhoud = (await blad.locator('body').innerText()).replaceAll(/\s+/g, ' ');
    const gevonden = typeof tekst === 'string' ? inhoud.includes(tekst) : tekst.test(inhoud);
    if (gevonden === erIs) return;
    if (performance.now() > tot)
      assert.fail(`${erIs ? 'mist' : 'toont'} ${tekst} op ${new URL(blad.url()).pathname}:\n${inhoud}`);
    await blad.waitForTimeout(50);
  }
}

/** Wat de browser meldt: verzoeken naar buiten, fouten, CSP. Een geweigerde pagina zelf is geen fout. */
function luister(venster: BrowserContext, { adres, klachten }: Bezoekwens): void {
  venster.on(
    'request',
    (verzoek) => verzoek.url().startsWith(adres) || klachten.push(`verzoek naar buiten: ${verzoek.url()}`),
  );
  venster.on('weberror', (fout) => klachten.push(`fout in script: ${fout.error().message}`));
  venster.on('console', (bericht) => {
    if (bericht.type() === 'error' && !/^Failed to load resource/.test(bericht.text()))
      klachten.push(`console: ${bericht.text()}`);
  });
  venster.on('response', (antwoord: Response) => {
    const isPagina = antwoord.request().resourceType() === 'document';
    // Wie verstuurt terwijl het concept nog onderweg is, laat dat achter: de server gooide het net weg.
    if (antwoord.status() === 409 && antwoord.url().endsWith('/concepten')) void meldVerloren(antwoord, klachten);
    else if (antwoord.status() >= 400 && !isPagina)
      klachten.push(`${antwoord.status()} op ${new URL(antwoord.url()).pathname}`);
  });
}

/** Een concept dat niet meer paste, is alleen fout als iemand er nog in typt. */
async function meldVerloren(antwoord: Response, klachten: string[]): Promise<void> {
  const zin = await antwoord
    .frame()
    .locator('[data-concept-melding]')
    .innerText({ timeout: 2_000 })
    .catch(() => '');
  if (/ander venster/.test(zin)) klachten.push(`concept verloren: ${zin}`);
}
