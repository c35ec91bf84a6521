/**
 * Maakt docs/handleiding/beeld opnieuw: elke pagina op 1280 en 360 px, uit de demonstratie op een vaste dag.
 * `OVERLEGTAFEL_BROWSER=/usr/bin/chromium npm exec -- tsx scripts/maak-schermafdrukken.ts [DEEL VAN EEN NAAM]`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pakketwortel } from '../src/lib/pakket.ts';
import { openBrowser, vindBrowser } from '../src/web/proef/browser.ts';
import { leesGeheim, maakAanmeldproef, WACHTWOORD } from '../test/steun/aanmeldproef.ts';
import type { Bezoek } from '../test/steun/bezoek.ts';
import { maakReis, zonderBrowser } from '../test/steun/reis.ts';
import { PAGINAS } from './schermafdrukken.ts';
import { verkleinPng } from './verklein-png.ts';

const BEELD = process.env['SCHERMAFDRUKKEN'] ?? join(pakketwortel, 'docs', 'handleiding', 'beeld');
const MATEN = [
  { breedte: 1280, height: 900 },
  { breedte: 360, height: 780 },
] as const;

async function leg(blad: Page, naam: string): Promise<void> {
  for (const { breedte, height } of MATEN) {
    await blad.setViewportSize({ width: breedte, height });
    // Een venster zo hoog als de pagina: wat onder in beeld blijft, staat dan op zijn eigen plek en niet halverwege.
    const hoogte = await blad.evaluate(() => document.documentElement.scrollHeight);
    await blad.setViewportSize({ width: breedte, height: Math.max(height, hoogte) });
    const png = await blad.screenshot({ fullPage: true, animations: 'disabled' });
    writeFileSync(join(BEELD, `${naam}-${breedte}.png`), verkleinPng(png));
  }
  await blad.setViewportSize({ width: 1280, height: 900 });
}

if (zonderBrowser !== false) throw new Error(zonderBrowser);
mkdirSync(BEELD, { recursive: true });
const filter = process.argv[2] ?? '';
const reis = await maakReis({ begin: 'vol', keuren: false });
try {
  const bezoeken = new Map<string, Bezoek>();
  for (const { naam, wie, ga } of PAGINAS.filter((pagina) => new RegExp(filter).test(pagina.naam))) {
    const bezoek = bezoeken.get(wie) ?? (wie === '' ? await reis.vreemde() : await reis.als(wie, { breedte: 1280 }));
    bezoeken.set(wie, bezoek);
    try {
      await ga(bezoek);
      await leg(bezoek.blad, naam);
      console.log(`${naam}: ${await bezoek.titel()}`);
    } catch (fout) {
      process.exitCode = 1;
      console.error(`${naam} lukte niet: ${fout instanceof Error ? fout.message.slice(0, 4000) : fout}`);
    }
  }
} finally {
  await reis.weg();
}

/** De eerste keer inloggen met een code: dat kan alleen buiten de demonstratie. */
async function eersteKeer(): Promise<void> {
  const proef = await maakAanmeldproef();
  const { server, aanmelden } = proef;
  const adres = await server.listen({ port: 0, host: 'localhost' });
  const browser = await openBrowser(vindBrowser() ?? '');
  try {
    const blad = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } });
    const { persoon, aanstelling } = proef.wie('petra');
    const email = 'petra@kompas.example';
    const { code } = await aanmelden.maakCode({ persoon, persoonSoort: 'medewerker', aanstelling, email });
    const vul = (veld: string, waarde: string) => blad.getByLabel(veld, { exact: true }).fill(waarde);
    const druk = (knop: string) => blad.getByRole('button', { name: knop, exact: true }).click();
    await blad.goto(`${adres}/inloggen`);
    await leg(blad, 'inloggen');
    await vul('Code uit uw uitnodiging', code);
    await druk('Ga verder met code');
    await leg(blad, 'instellen-wachtwoord');
    await vul('E-mailadres', email);
    await vul('Wachtwoord', WACHTWOORD);
    await druk('Ga verder');
    await leg(blad, 'instellen-app');
    await vul('Zes cijfers uit de app', proef.appcode(leesGeheim(await blad.content())));
    await druk('Controleer de code');
    await leg(blad, 'instellen-herstelcodes');
  } finally {
    await browser.close();
    await proef.weg();
  }
}

if (new RegExp(filter).test('inloggen instellen')) await eersteKeer();
