import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonVraag } from '../../src/toestemming/toon-vraag.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { zetServerVoor } from '../steun/server.ts';
import { gezin } from './bries.ts';

/** Wie om toestemming vraagt, leest eerst wat er uitgaat: daarna is de vraag gelezen en verandert zij niet meer (C1, 6a). */
let d: Daan;
let voordeur: Awaited<ReturnType<typeof zetServerVoor>>;
before(async () => {
  d = await maakDaan();
  voordeur = await zetServerVoor(d);
});
after(async () => {
  await voordeur?.server.close();
  await d?.weg();
});

const gevraagd = async (): Promise<number> =>
  (await d.su.query('select 1 from toestemmingsvraag where casus_id = $1', [d.casus])).rowCount ?? 0;

test('de controle toont de vraag letter voor letter zoals zij wordt gelezen en wie haar krijgt, en stelt nog niets', async () => {
  const sanne = await voordeur.ingelogd(d.wie('sanne').persoon);
  const nieuw = `/casussen/${d.casus}/toestemming/nieuw`;
  const velden = {
    vraag: d.omgeving.ids(),
    vraagstuk: 'Wat helpt Daan op maandag?',
    ontvangers: [await d.stoel('femke'), await d.stoel('rachid')],
    soorten: ['gezondheid', 'interventies'],
    'voorbeeld-gezondheid': 'Hij slaapt slecht in het weekend.',
    'voorbeeld-interventies': 'Er is elke week een gesprek.',
    nooit: 'Wat u met ons bespreekt.',
  };
  const fout = await sanne.verstuur({ van: nieuw, naar: `${nieuw}/controleren`, velden: { ...velden, nooit: '' } });
  assert.equal(fout.statusCode, 422);
  const { statusCode, body } = await sanne.verstuur({ van: nieuw, naar: `${nieuw}/controleren`, velden });
  assert.equal(statusCode, 200);
  assert.match(body, /Er is nog niets gevraagd/);
  for (const wie of ['Mark de Graaf', 'Ilse Bakker', 'tekent', 'Wie het overleg leidt, krijgt een taak om te bellen'])
    assert.ok(body.includes(wie), wie);
  assert.equal(await gevraagd(), 0);

  const terug = await sanne.verstuur({ van: nieuw, naar: `${nieuw}/wijzigen`, velden });
  assert.equal(terug.statusCode, 200);
  for (const tekst of [
    'Wat helpt Daan op maandag?',
    'Hij slaapt slecht in het weekend.',
    'Er is elke week een gesprek.',
  ])
    assert.ok(terug.body.includes(tekst), tekst);
  assert.equal((terug.body.match(/ checked/g) ?? []).length, 4, 'twee ontvangers en twee soorten staan nog aan');
  for (const stap of ['controleren', 'wijzigen']) {
    const rechtstreeks = await sanne.haal(`${nieuw}/${stap}`);
    assert.deepEqual([rechtstreeks.statusCode, rechtstreeks.headers.location], [303, nieuw]);
  }

  assert.equal((await sanne.verstuur({ van: nieuw, naar: nieuw, velden })).statusCode, 303);
  assert.equal(await gevraagd(), 1);
  for (const wie of ['vader', 'daan'] as const) {
    const gelezen = await toonVraag(gezin(d, wie), { casus: d.casus, vraag: velden.vraag });
    assert.ok(gelezen.kind === 'vraag', gelezen.kind);
    const { titel, inleiding, keuze, ontvangers, slot } = gelezen.vraag.tekst;
    const zinnen = [titel, ...inleiding, ...keuze, ...slot];
    for (const { soorten, nooit } of ontvangers)
      zinnen.push(nooit, ...soorten.flatMap(({ vraag, voorbeeld }) => [vraag, voorbeeld]));
    assert.ok(zinnen.length > 12);
    const kaal = body.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
    assert.deepEqual(
      zinnen.filter((zin) => !kaal.includes(zin)),
      [],
      wie,
    );
  }
});

test('een collega van buiten ziet geen controle, en wie niets te vragen heeft leest waarom', async () => {
  const nieuw = `/casussen/${d.casus}/toestemming/nieuw`;
  const velden = {
    vraag: d.omgeving.ids(),
    vraagstuk: 'Wat helpt?',
    ontvangers: [await d.stoel('sanne')],
    soorten: ['verzuim'],
    'voorbeeld-verzuim': 'Zeventien uur.',
    nooit: 'Niets.',
  };
  const noor = await voordeur.ingelogd(d.wie('noor').persoon);
  assert.equal((await noor.verstuur({ van: '/mijn-werk', naar: `${nieuw}/controleren`, velden })).statusCode, 404);
  const rachid = await voordeur.ingelogd(d.wie('rachid').persoon);
  const { body } = await rachid.verstuur({ van: '/mijn-werk', naar: `${nieuw}/controleren`, velden });
  assert.match(body, /U hoeft hier geen toestemming te vragen/);
});

test('zit er nog niemand van een andere organisatie aan tafel, dan komt er geen formulier waarin niets te kiezen valt', async () => {
  const adres = `/casussen/${d.casus}/toestemming/nieuw`;
  const anderen = `casus_id = $1 and soort = 'medewerker' and persoon_id <> $2`;
  const sanne = d.wie('sanne').persoon;
  await d.su.query(`update deelnemer set procesregisseur = false where ${anderen}`, [d.casus, sanne]);
  await d.su.query(`update deelnemer set tot = now(), vertrekreden = 'taak-klaar' where ${anderen}`, [d.casus, sanne]);
  await d.su.query('update deelnemer set procesregisseur = true where casus_id = $1 and persoon_id = $2', [
    d.casus,
    sanne,
  ]);
  const { statusCode, body } = await (await voordeur.ingelogd(sanne)).haal(adres);
  assert.equal(statusCode, 200);
  assert.match(body, /Er is nog niemand om het aan te vertellen/);
  assert.match(body, /deelnemers\/uitnodigen"[^>]*>Nodig iemand uit/);
  assert.doesNotMatch(body, /Controleer de vraag/);
});
