import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { meetAxe } from '../web/proef/axe.ts';
import { openBrowser, vindBrowser, volg } from '../web/proef/browser.ts';
import { startDelen } from './proef/delen-server.ts';

const pad = vindBrowser();
const beelden = process.env.OVERLEGTAFEL_SCHERMBEELDEN;
const BEGIN = '/mag-ik-dit-delen';
const HULP = `${BEGIN}?begin=overleg&ik=jeugdhulp&wat=gezondheid&aan=school&leeftijd=12-15`;
const BLADEN: Readonly<Record<string, string>> = {
  begin: BEGIN,
  vraag: `${BEGIN}?begin=overleg&ik=jeugdhulp&wat=gezondheid`,
  fout: `${BEGIN}?begin=overleg&na=ik&vreemd=1`,
  wijzig: `${BEGIN}?begin=overleg&ik=jeugdhulp&wijzig=afspraken`,
  nee: `${HULP}&verteld=ja&toestemming=nog-niet`,
  ja: `${BEGIN}?begin=melding&melding=verzuim&ik=leraar&wat=verzuim&verzuim=ongeoorloofd&grens=ja&nodig=ja`,
  twijfel: `${HULP}&zwijgplicht=ja&nodig=ja&verteld=ja&toestemming=ja&inhoud=alles&getekend=weet-niet`,
};

async function bevindingen(blad: Page): Promise<readonly string[]> {
  return (await meetAxe(blad, { twijfel: true })).flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

describe('Mag ik dit delen? in de browser', {
  skip: pad === null && 'geen browser: zet OVERLEGTAFEL_BROWSER of installeer chromium',
}, () => {
  let delen: { readonly app: FastifyInstance; readonly adres: string };
  let browser: Browser;

  before(async () => {
    delen = await startDelen();
    browser = await openBrowser(pad ?? '');
    if (beelden) mkdirSync(beelden, { recursive: true });
  });
  after(async () => {
    await browser?.close();
    await delen?.app.close();
  });

  for (const width of [1280, 360]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`axe vindt niets en niets schuift zijwaarts: ${width} px, ${colorScheme === 'light' ? 'licht' : 'donker'}`, async () => {
        const kring = await browser.newContext({ locale: 'nl-NL', viewport: { width, height: 800 }, colorScheme });
        const blad = await kring.newPage();
        const gevonden: string[] = [];
        for (const [naam, adres] of Object.entries(BLADEN)) {
          await blad.goto(delen.adres + adres);
          gevonden.push(...(await bevindingen(blad)).map((zin) => `${naam} ${zin}`));
          const teBreed = await blad.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (teBreed > 0) gevonden.push(`${naam} is ${teBreed} px te breed`);
          if (beelden)
            await blad.screenshot({ path: join(beelden, `delen-${naam}-${width}-${colorScheme}.png`), fullPage: true });
        }
        assert.deepEqual(gevonden, []);
        await kring.close();
      });
    }
  }

  it('werkt zonder script van het begin tot het antwoord, met terug en veranderen', async () => {
    const kring = await browser.newContext({ locale: 'nl-NL', javaScriptEnabled: false });
    const blad = await kring.newPage();
    const kies = async (antwoord: string): Promise<void> => {
      await blad.locator(`input[type=radio][value="${antwoord}"]`).check();
      await volg(blad, blad.getByRole('button', { name: 'Volgende vraag' }));
    };
    await blad.goto(delen.adres + BEGIN);
    await volg(blad, blad.getByRole('link', { name: 'Binnen een lopend casusoverleg' }));
    await kies('jeugdhulp');
    await kies('gezondheid');
    await volg(blad, blad.getByRole('link', { name: 'Vorige vraag' }));
    assert.ok(await blad.getByRole('radio', { name: 'Gezondheid van de jongere' }).isChecked());
    await volg(blad, blad.getByRole('button', { name: 'Verander dit antwoord' }));
    await kies('school');
    await kies('12-15');
    // De volgorde is aan de regels: bij toestemming kiezen wij nee, verder het eerste antwoord.
    for (let nummer = 0; nummer < 8 && (await blad.getByRole('radio').count()) > 0; nummer += 1) {
      const nee = blad.getByRole('radio', { name: 'Nog niet gevraagd' });
      await ((await nee.count()) > 0 ? nee : blad.getByRole('radio').first()).check();
      await volg(blad, blad.getByRole('button', { name: 'Volgende vraag' }));
    }
    assert.equal(await blad.getByRole('heading', { level: 1 }).textContent(), 'Nee, niet zonder toestemming');
    await volg(blad, blad.getByRole('link', { name: 'Wijzig U deelt met' }));
    await blad.getByRole('radio', { name: 'Ouder met gezag, of voogd' }).check();
    await volg(blad, blad.getByRole('button', { name: 'Verander dit antwoord' }));
    // Een ouder van wie 12 tot 16 is, heeft er zelf recht op: nu speelt een andere vraag.
    assert.equal(
      await blad.getByRole('heading', { level: 1 }).textContent(),
      'Schaadt het de jongere als deze ouder het weet?',
    );
    await kring.close();
  });

  it('staat op papier met het hele antwoord, de regels en het adres, en zonder wat alleen op een scherm kan', async () => {
    const blad = await browser.newPage();
    await blad.goto(delen.adres + BLADEN.nee);
    await blad.emulateMedia({ media: 'print' });
    for (const tekst of ['Nee, niet zonder toestemming', 'Dit mag wel', 'Uw antwoorden', 'Volgens regels 2026.1']) {
      assert.ok(await blad.getByText(tekst).first().isVisible(), tekst);
    }
    assert.ok(await blad.getByText('begin=overleg&ik=jeugdhulp').isVisible());
    for (const weg of ['Stel een nieuwe vraag', 'Wijzig', 'Dat klopt niet', 'Kies Afdrukken']) {
      const plekken = await blad.getByText(weg).all();
      assert.ok(plekken.length > 0, weg);
      for (const plek of plekken) assert.equal(await plek.isVisible(), false, weg);
    }
    await blad.close();
  });
});
