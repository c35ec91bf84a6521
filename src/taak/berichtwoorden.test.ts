import assert from 'node:assert/strict';
import { test } from 'node:test';
import { berichtwoorden } from './berichtwoorden.ts';

const ADRES = 'https://overlegtafel.samenwerkingsverband-waterrijk.example/';
const ALLE = (['nl', 'en'] as const).flatMap((taal) => (['u', 'je'] as const).map((vorm) => ({ taal, vorm })));

test('elk bericht zegt alleen dat er iets klaarstaat, zonder link, en past als sms in 160 tekens', () => {
  for (const aanspraak of ALLE) {
    const { onderwerp, tekst, kort } = berichtwoorden(aanspraak, ADRES);
    assert.ok(tekst.startsWith(`${onderwerp}.`));
    assert.ok(kort.length <= 160, `${kort.length} tekens`);
    // Alleen tekens van het gewone sms-alfabet: een ander teken halveert de ruimte (GSM 03.38).
    assert.match(kort, /^[A-Za-z0-9 .?:-]+$/);
    assert.doesNotMatch(`${tekst}${kort}`, /https?:|www\.|\//);
  }
});

test('een jongere leest je, een volwassene u, en wie Engels koos leest Engels', () => {
  assert.match(berichtwoorden({ taal: 'nl', vorm: 'je' }, ADRES).onderwerp, /voor je klaar/);
  assert.match(berichtwoorden({ taal: 'nl', vorm: 'u' }, ADRES).onderwerp, /voor u klaar/);
  for (const vorm of ['u', 'je'] as const)
    assert.match(berichtwoorden({ taal: 'en', vorm }, ADRES).tekst, /Something is ready for you/);
});
