import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Aanmeldproef, MINUUT, maakAanmeldproef } from '../../test/steun/aanmeldproef.ts';
import { kiezerRoutes } from './kiezer.ts';

let proef: Aanmeldproef;

before(async () => {
  proef = await maakAanmeldproef({ demonstratie: true });
});
after(() => proef?.weg());

test('in een demonstratie kiest iemand een verzonnen persoon en is ingelogd met een gewone sessie', async () => {
  const bladeraar = proef.bladeraar();
  const { html } = await bladeraar.open('/demonstratie');
  assert.match(html, /Wie wilt u zijn\?/);
  await bladeraar.verstuur('/demonstratie/kies', { persoon: proef.wie('femke').persoon });
  const account = await bladeraar.open('/account');
  assert.equal(account.adres, '/account');
  assert.match(account.html, /In een demonstratie zijn die er niet/);
  const oud = bladeraar.cookies.get('ovt_sessie') ?? '';
  await bladeraar.open('/demonstratie');
  await bladeraar.verstuur('/demonstratie/kies', { persoon: proef.wie('femke').persoon });
  const eerder = await proef.aanmelden.zoekSessie(oud);
  assert.equal(eerder.kind, 'voorbij', 'wisselen van persoon laat geen sessie achter');
});

test('wie niet in de lijst staat, is niet te kiezen', async () => {
  const bladeraar = proef.bladeraar();
  for (const persoon of [proef.wie('harm').persoon, 'Femke Bos', '', proef.omgeving.ids()]) {
    await bladeraar.open('/demonstratie');
    const { status, html } = await bladeraar.verstuur('/demonstratie/kies', { persoon });
    assert.equal(status, 422, persoon);
    assert.match(html, /Kies een persoon uit de lijst/);
  }
  assert.equal(bladeraar.cookies.has('ovt_sessie'), false);
});

test('een step-up is in de demonstratie een druk op de knop', async () => {
  const bladeraar = proef.bladeraar();
  await bladeraar.open('/demonstratie');
  await bladeraar.verstuur('/demonstratie/kies', { persoon: proef.wie('femke').persoon });
  proef.verzet(6 * MINUUT);
  await bladeraar.open('/bevestigen?naar=/account');
  assert.equal((await bladeraar.verstuur('/bevestigen')).adres, '/account');
});

test('de kiezer laat zich in een echte regio niet eens maken', () => {
  const { aanmelden } = proef;
  const echt = { ...aanmelden, kring: { ...aanmelden.kring, demonstratie: false } };
  assert.throws(
    () => kiezerRoutes({ aanmelden: echt, personen: async () => [], tip: '' }),
    /alleen in een demonstratie/,
  );
});
