import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import type { Bezoek } from '../steun/bezoek.ts';
import { testCluster } from '../steun/postgres.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';
import { wachtTot } from '../steun/wacht.ts';

/** Opent een pagina van de casus van deze jongere. */
async function naarCasus(bezoek: Bezoek, jongere: string | RegExp, deel: string): Promise<void> {
  await bezoek.ga('/casussen');
  const pad = await bezoek.blad.locator('main tr', { hasText: jongere }).getByRole('link').first().getAttribute('href');
  await bezoek.ga(`${pad}${deel}`);
}

/** Verstuurt een formulier dat niet af is: 422, de samenvatting vooraan met de focus, en elke regel brengt naar haar veld. */
async function eisFouten(bezoek: Bezoek, knop: string | RegExp): Promise<void> {
  assert.equal(await bezoek.klik(knop), 422);
  assert.match(await bezoek.titel(), /^Fout: /);
  const regels = bezoek.blad.locator('main .utrecht-alert a[href^="#"]');
  assert.ok((await regels.count()) > 0, `geen regel in de samenvatting op ${bezoek.pad()}`);
  const focus = await bezoek.blad.evaluate(() => document.activeElement?.closest('.utrecht-alert') !== null);
  assert.equal(focus, true, `de samenvatting heeft de focus niet op ${bezoek.pad()}`);
  for (const regel of await regels.all()) {
    const doel = (await regel.getAttribute('href'))?.slice(1) ?? '';
    await regel.focus();
    await bezoek.blad.keyboard.press('Enter');
    await wachtTot(`de regel naar #${doel} brengt naar het veld op ${bezoek.pad()}`, () =>
      bezoek.blad.evaluate(
        (id) =>
          document.activeElement?.id === id || document.getElementById(id)?.contains(document.activeElement) === true,
        doel,
      ),
    );
  }
}

/** Drukt op Tab tot de focus op iets met deze naam staat. */
async function tabNaar(bezoek: Bezoek, naam: RegExp, hoogstens = 80): Promise<void> {
  for (let i = 0; i < hoogstens; i += 1) {
    await bezoek.blad.keyboard.press('Tab');
    const nu = await bezoek.blad.evaluate(() => {
      const veld = document.activeElement;
      return veld instanceof HTMLInputElement ? (veld.labels?.[0]?.innerText ?? '') : (veld?.textContent ?? '');
    });
    if (naam.test(nu.trim())) return;
  }
  assert.fail(`met Tab is ${naam} niet te bereiken op ${bezoek.pad()}`);
}

/** Drukt op een toets en wacht op de pagina die volgt. */
async function toets(bezoek: Bezoek, naam: string): Promise<void> {
  await Promise.all([bezoek.blad.waitForNavigation({ waitUntil: 'load' }), bezoek.blad.keyboard.press(naam)]);
}

describe('formulieren, toetsenbord, zonder script en storing, in de browser', { skip: zonderBrowser }, () => {
  let reis: Reis;
  before(async () => {
    reis = await maakReis({ begin: 'vol' });
  });
  after(() => reis?.weg());

  it('elk formulier van een professional dat niet af is, komt terug met wat was ingevuld en wijst de weg', async () => {
    const femke = await reis.als('femke');
    await femke.ga('/casussen/nieuw');
    await femke.vul('Voornaam', 'Kim');
    await eisFouten(femke, 'Meld de casus aan');
    assert.equal(await femke.blad.getByLabel('Voornaam').inputValue(), 'Kim');
    await naarCasus(femke, 'Jip', '/informeren');
    await eisFouten(femke, 'Controleer wat u vastlegt');
    await naarCasus(femke, 'Jip', '/deelnemers/uitnodigen');
    await eisFouten(femke, 'Controleer de uitnodiging');
    await naarCasus(femke, 'Jip', '/bijeenkomsten/nieuw');
    await eisFouten(femke, 'Controleer de uitnodiging');
    await naarCasus(femke, 'Jip', '/gesprek');
    await eisFouten(femke, 'Leg het gesprek vast');
    await naarCasus(femke, 'Jip', '/sluiten');
    await eisFouten(femke, 'Sluit de casus');
    await naarCasus(femke, 'Daan', '/tijdlijn');
    await femke.vul('Stand op', 'overmorgen');
    await eisFouten(femke, 'Toon');
    await naarCasus(femke, 'Daan', '/gegevens/nieuw');
    await femke.vul('Tekst', 'Vijf ziekmeldingen, telkens op maandag.');
    await eisFouten(femke, 'Deel dit gegeven');
    assert.equal(
      await femke.blad.getByLabel('Tekst', { exact: true }).inputValue(),
      'Vijf ziekmeldingen, telkens op maandag.',
    );
    const sanne = await reis.als('sanne');
    await naarCasus(sanne, /Milan|M\.A\./, '/toestemming/nieuw');
    const voorbeelden = sanne.blad.getByLabel(/: zo ziet de ander het$/);
    assert.equal(
      await voorbeelden.filter({ visible: true }).count(),
      0,
      'pas bij een gekozen soort hoort een voorbeeld',
    );
    await eisFouten(sanne, 'Controleer de vraag');
    await sanne.kies('Gezondheid', /^Soorten gegevens/);
    assert.ok(await sanne.blad.getByLabel('Gezondheid: zo ziet de ander het').isVisible());
    assert.equal(await voorbeelden.filter({ visible: true }).count(), 1);
  });

  it('ook een ouder die iets oversloeg, leest wat er nog moet', async () => {
    const ilse = await reis.als('ilse');
    await ilse.klik(/^Iets vertellen/);
    await ilse.vul('Wat wilt u vertellen?', 'In de week bij zijn vader reist hij langer.');
    await eisFouten(ilse, 'Vertel dit');
    assert.equal(
      await ilse.blad.getByLabel('Wat wilt u vertellen?').inputValue(),
      'In de week bij zijn vader reist hij langer.',
    );
  });

  it('met alleen het toetsenbord leest een ouder de vraag, kiest opnieuw en tekent', async () => {
    const ilse = await reis.als('ilse');
    await tabNaar(ilse, /^Mijn antwoorden bekijken/);
    await toets(ilse, 'Enter');
    await tabNaar(ilse, /^Kies opnieuw/);
    await toets(ilse, 'Enter');
    await tabNaar(ilse, /^(Ja|Nee)$/);
    await ilse.blad.keyboard.press('ArrowLeft');
    await ilse.blad.keyboard.press('Space');
    await tabNaar(ilse, /^Controleer mijn antwoorden/);
    await toets(ilse, 'Enter');
    await ilse.ziet('Klopt dit?');
    await tabNaar(ilse, /^Zet mijn handtekening/);
    await toets(ilse, 'Enter');
    await ilse.ziet('Uw antwoord is bewaard');
  });

  it('de waarschuwing voor uitloggen bedekt nooit waar het toetsenbord is (WCAG 2.4.11)', async () => {
    const ilse = await reis.als('ilse');
    await ilse.blad.evaluate(() => {
      for (const vak of document.querySelectorAll<HTMLElement>('[data-sessie-stilte]')) vak.hidden = false;
    });
    assert.ok(await ilse.blad.getByRole('button', { name: 'Blijf ingelogd' }).isVisible());
    const bedekt: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      await ilse.blad.keyboard.press('Tab');
      const naam = await ilse.blad.evaluate(() => {
        const deel = document.activeElement;
        if (deel === null || deel === document.body) return null;
        const { left, top, width, height } = deel.getBoundingClientRect();
        const boven = document.elementFromPoint(left + width / 2, top + height / 2);
        return deel.contains(boven) ? null : (deel.textContent ?? '').trim();
      });
      if (naam !== null) bedekt.push(naam);
    }
    assert.deepEqual(bedekt, []);
  });

  it('zonder script ziet school eerst wie wat krijgt, verliest terug niets, en is twee keer drukken een uitnodiging', async () => {
    const femke = await reis.als('femke', { script: false });
    await naarCasus(femke, 'Jip', '/deelnemers/uitnodigen');
    await femke.kies(/Rachid Amrani/, /Wie nodigt u uit/);
    await femke.klik('Controleer de uitnodiging');
    await femke.ziet('Er is nog niets verstuurd', 'Er staat iets voor u klaar.', 'Krijgt een e-mail zonder inhoud');
    await femke.klik('Ga terug en wijzig');
    assert.ok(await femke.blad.getByRole('checkbox', { name: /Rachid Amrani/ }).isChecked());
    await femke.klik('Controleer de uitnodiging');
    const verstuur = femke.blad.getByRole('button', { name: 'Verstuur de uitnodiging' });
    // De tweede druk breekt de eerste reis af; wat telt is de pagina waarop zij uitkomt.
    await verstuur.dblclick();
    await femke.blad.getByText('Rachid Amrani legt taak en grondslag vast').first().waitFor();
    assert.match(femke.blad.url(), /casussen\/[0-9a-f-]+$/);
    await femke.ziet('Rachid Amrani legt taak en grondslag vast', 'Vandaag gevraagd');
  });

  it('zonder script brengt school een gegeven in, en leest en vertelt een jongere', async () => {
    const femke = await reis.als('femke', { script: false });
    await naarCasus(femke, 'Daan', '/gegevens/nieuw');
    await femke.kies(/^Onderwijs \(d\)/, /Soort gegeven/);
    await femke.kies(/^Schoolloopbaan/, /Doel van deze casus/);
    await femke.vul('Gegevens van', '2 maart 2026');
    await femke.vul('Tekst', 'Een later begin op dinsdag ging twee weken goed.');
    await femke.kies(/^Feit/, /feit of een mening/);
    await femke.kies('Ja', /nodig om de vraag/);
    await femke.kies('Ja', /Past het bij de taak/);
    await femke.kies('Nee', /met minder/);
    await femke.vul('Waarom, in één zin', 'Zo weten we welk rooster haalbaar is.');
    assert.equal(await femke.klik('Vraag oordeel opnieuw'), 200);
    await femke.kies('Nee', /gezondheid of behandeling/);
    assert.equal(await femke.klik('Vraag oordeel opnieuw'), 200);
    await femke.kies(/^De jongere zelf/);
    await femke.klik(/^Deel/);
    await femke.ziet('Gedeeld');
    const daan = await reis.als('daan', { script: false });
    await daan.klik(/^Lezen wat met jou is gedeeld/);
    await daan.klik(/^Hoe het op school gaat/);
    await daan.ziet('Een later begin op dinsdag ging twee weken goed.');
    await daan.ga('/zaak');
    await daan.klik(/^Wat ik wil zeggen/);
    await daan.klik(/^Schrijf het op/);
    await daan.kies(/onderwijs|school|leren/i);
    await daan.vul('Wat wil je vertellen?', 'Dinsdag ging goed.');
    await daan.kies(/Femke Bos/);
    await daan.klik('Vertel dit');
    await daan.ziet('Kan gelezen worden door Femke Bos');
  });

  it('is de database weg, dan zegt de pagina dat in gewone taal en komt zij vanzelf terug', async () => {
    const noor = await reis.als('noor');
    const { superuserUrl } = await testCluster();
    const { naam } = reis.regio.database;
    const opBeheer = (sql: string) => metVerbinding(superuserUrl('postgres'), (client) => client.query(sql));
    // Geen verbinding meer mogelijk, en de bestaande vallen weg: zo ziet het programma een PostgreSQL die stopt.
    await opBeheer(`alter database ${naam} connection limit 0`);
    await opBeheer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${naam}'`);
    const antwoord = await noor.blad.request.get(`${reis.adres}/mijn-werk`);
    assert.equal(antwoord.status(), 503);
    assert.match(antwoord.headers()['retry-after'] ?? '', /^\d+$/);
    assert.equal(await noor.ga('/mijn-werk'), 503);
    await noor.zietNiet(/error|database|postgres/i);
    await opBeheer(`alter database ${naam} connection limit -1`);
    await wachtTot('de pagina is terug', async () => (await noor.ga('/mijn-werk')) === 200);
    await noor.ziet('Mijn casussen');
  });

  it('onderweg was elke pagina toegankelijk, ook met fouten, en meldde de browser niets', () => {
    reis.keur({ behalve: /^server: / });
  });
});
