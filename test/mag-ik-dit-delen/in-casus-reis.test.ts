import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Bezoek } from '../steun/bezoek.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';

const beelden = process.env.OVERLEGTAFEL_SCHERMBEELDEN;

async function naarDaan(bezoek: Bezoek): Promise<string> {
  await bezoek.ga('/casussen');
  const rij = bezoek.blad.locator('main tr', { hasText: 'Daan' });
  const pad = (await rij.getByRole('link').first().getAttribute('href')) ?? '';
  await bezoek.ga(pad);
  return pad;
}

async function beeld({ blad }: Bezoek, naam: string): Promise<void> {
  if (!beelden) return;
  const breedte = blad.viewportSize()?.width;
  await blad.screenshot({ path: join(beelden, `casus-${naam}-${breedte}.png`), fullPage: true });
}

describe('Mag ik dit delen? binnen een casus, in de browser', { skip: zonderBrowser }, () => {
  let reis: Reis;
  before(async () => {
    reis = await maakReis({ begin: 'vol' });
    if (beelden) mkdirSync(beelden, { recursive: true });
  });
  after(() => reis?.weg());

  for (const [breedte, script] of [
    [360, true],
    [360, false],
  ] as const) {
    it(`van de casus naar het antwoord en verder: ${breedte} px, ${script ? 'met' : 'zonder'} script`, async () => {
      const femke = await reis.als('femke', { breedte, script });
      const casus = await naarDaan(femke);
      await femke.klik('Mag ik dit delen?', 'Twijfelt u of iets mag?');
      await femke.ziet('Wat wilt u delen?', 'Dit staat al bij de casus');
      if (script) await beeld(femke, 'vraag');
      assert.equal(await femke.klik('Volgende vraag'), 422);
      await femke.kies('Verzuim wanneer en hoeveel');
      await femke.klik('Volgende vraag');
      await femke.kies(/^Liesbeth Kuiper/);
      await femke.klik('Volgende vraag');
      await femke.klik('Vorige vraag');
      assert.ok(await femke.blad.getByRole('radio', { name: /^Liesbeth Kuiper/ }).isChecked());
      await femke.kies(/^Rachid Amrani/);
      if (script) await beeld(femke, 'ontvanger');
      await femke.klik('Verander dit antwoord');
      for (let nummer = 0; nummer < 10 && (await femke.blad.getByRole('radio').count()) > 0; nummer += 1) {
        await femke.blad.getByRole('radio').first().check();
        await femke.klik('Volgende vraag');
      }
      await femke.ziet(/Ja, (dit mag|met)/, 'U deelt het met Rachid Amrani.', 'Wij bewaren uw antwoorden niet');
      if (script) await beeld(femke, 'ja');
      assert.equal(femke.pad(), `${casus}/mag-ik-dit-delen`);
      assert.equal(new URL(femke.blad.url()).search, '');
      assert.equal(await femke.blad.getByRole('button', { name: 'Druk af' }).isVisible(), script);
      await femke.klik('Wijzig Het gaat over');
      await femke.kies('Iets anders bijvoorbeeld geloof, schulden of politie');
      await femke.klik('Verander dit antwoord');
      await femke.ziet('Nee, zo mag dit niet', 'Dit mag wel');
      if (script) await beeld(femke, 'nee');
      await femke.klik('Wijzig Het gaat over');
      await femke.kies('Verzuim wanneer en hoeveel');
      await femke.klik('Verander dit antwoord');
      await femke.klik('Breng dit gegeven in');
      await femke.ziet('Breng een gegeven in');
      assert.ok(await femke.blad.getByRole('radio', { name: 'Verzuim (g)' }).isChecked());
      reis.keur();
    });
  }

  it('heeft naast het werk wat de casus weet, en staat op papier met de uitkomst, de regels en wat bij de casus staat', async () => {
    const femke = await reis.als('femke');
    await naarDaan(femke);
    await femke.klik('Mag ik dit delen?', 'Twijfelt u of iets mag?');
    await beeld(femke, 'vraag');
    await femke.kies('Iets anders bijvoorbeeld geloof, schulden of politie');
    await femke.klik('Volgende vraag');
    await femke.kies(/^Rachid Amrani/);
    await femke.klik('Volgende vraag');
    await beeld(femke, 'nee');
    await femke.blad.emulateMedia({ media: 'print' });
    for (const tekst of ['Nee, zo mag dit niet', 'Dit staat al bij de casus', 'Het convenant geldt.']) {
      assert.ok(await femke.blad.getByText(tekst).first().isVisible(), tekst);
    }
    assert.equal(await femke.blad.getByRole('link', { name: 'Stel een nieuwe vraag' }).isVisible(), false);
    reis.keur();
  });
});
