import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apparaatIn, duidApparaat } from './apparaat.ts';
import { isUitnodigingscode, leesLetters, maakHerstelcode, maakUitnodigingscode } from './geheimen.ts';
import { isVeelgebruikt } from './veelgebruikt.ts';
import { wachttijd } from './wachttijd.ts';
import { keurWachtwoord, maakWachtwoordkeurder } from './wachtwoord.ts';

test('een wachtwoord telt minstens 12 tekens en mag er 256 hebben, in elk schrift en zonder regels over tekens (AU2)', () => {
  assert.notEqual(keurWachtwoord('elfletters1', 'a@b.nl'), null);
  assert.equal(keurWachtwoord('twaalf lette', 'a@b.nl'), null);
  assert.equal(keurWachtwoord('zes en zestig kleine letters zonder cijfers of tekens mag ook gewoon', 'a@b.nl'), null);
  assert.equal(keurWachtwoord('شجرة الزيتون القديمة', 'a@b.nl'), null);
  assert.equal(keurWachtwoord('🦆🚲🌧️🪁🧀🛶🌷🦢🏒🎏🪵🧵', 'a@b.nl'), null);
  assert.equal(keurWachtwoord(Array.from({ length: 256 }, (_, i) => 'abxkz'[(i * i) % 5]).join(''), 'a@b.nl'), null);
  assert.notEqual(keurWachtwoord('ab cd ef gh '.repeat(22), 'a@b.nl'), null);
});

test('wat een aanvaller het eerst probeert, mag niet (AU2)', () => {
  for (const zwak of [
    'wachtwoord12',
    'Wachtwoord2026!',
    'W4chtw00rd!!',
    'welkomwelkom',
    'Welkom2026!!!',
    'password1234',
    'P@ssw0rd2026',
    'qwertyuiop12',
    'qwertyuiopqwerty',
    '123456789012',
    '111111111111',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    'zyxwvutsrqpo',
    'nederland2026',
    'zomerzomer26',
    'feyenoord1908',
    '010203010203',
    '!!!geheim!!!2026',
    'overlegtafel1',
  ]) {
    assert.equal(isVeelgebruikt(zwak), true, zwak);
  }
  assert.notEqual(keurWachtwoord('jansen.jansen', 'p.jansen@school.nl'), null, 'de eigen naam');
});

test('een wachtzin van losse woorden mag wel', () => {
  for (const goed of [
    'paraplu kastanje fietsbel dinsdag',
    'hond fiets kaas zomer regen',
    'gTq9-vnLx-27pa',
    'mijn oma bakt op donderdag taart',
    '8375 1940 2266 9174',
  ]) {
    assert.equal(isVeelgebruikt(goed), false, goed);
  }
});

test('de wachttijd begint bij tien missers, verdubbelt tot een uur en is vanaf honderd een dag (AU3)', () => {
  const minuten = (mislukt: number) => wachttijd(mislukt) / 60_000;
  assert.deepEqual([1, 9, 10, 11, 12, 15, 16, 17, 99, 100].map(minuten), [0, 0, 1, 2, 4, 32, 60, 60, 60, 1440]);
});

test('hetzelfde wachtwoord in een andere Unicode-vorm is hetzelfde wachtwoord', async () => {
  const keurder = await maakWachtwoordkeurder('niemand');
  const gemaakt = await keurder.maakHash('cafe\u0301 met een terras');
  assert.ok(gemaakt.kind === 'hash');
  assert.match(gemaakt.hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await keurder.klopt(gemaakt.hash, 'caf\u00e9 met een terras'), 'ja');
  assert.equal(await keurder.klopt(gemaakt.hash, 'cafe met een terras'), 'nee');
  assert.equal(
    await keurder.klopt(null, 'niemand'),
    'nee',
    'zonder account is niets goed, ook niet het wachtwoord van de vulling',
  );
  assert.equal(keurder.vergelijkingen(), 3);
});

test('een stroom pogingen loopt vol in plaats van het programma stil te leggen (A4)', async () => {
  const keurder = await maakWachtwoordkeurder('niemand');
  const uitkomsten = await Promise.all(Array.from({ length: 60 }, () => keurder.klopt(null, 'iets')));
  assert.equal(uitkomsten.filter((uitkomst) => uitkomst === 'druk').length, 60 - 42);
  assert.equal(await keurder.klopt(null, 'iets'), 'nee', 'daarna is er weer plaats');
});

test('codes hebben geen tekens die op elkaar lijken en zijn met kleine letters en spaties te typen', () => {
  for (let keer = 0; keer < 200; keer += 1) {
    const code = maakUitnodigingscode();
    assert.match(code, /^[ACDEFGHJKMNPQRTWXY34679]{8}$/);
    assert.equal(leesLetters(` ${code.slice(0, 4).toLowerCase()} – ${code.slice(4)} `), code);
    assert.equal(isUitnodigingscode(code), true);
    assert.match(maakHerstelcode(), /^[ACDEFGHJKMNPQRTWXY34679]{4}(-[ACDEFGHJKMNPQRTWXY34679]{4}){2}$/);
  }
});

test('een apparaat staat in woorden op het account', () => {
  assert.equal(
    duidApparaat(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604.1',
    ),
    'Safari op iPhone',
  );
  assert.equal(
    duidApparaat('Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0'),
    'Edge op Windows',
  );
  assert.equal(duidApparaat('<script>alert(1)</script>'), 'Onbekend apparaat');
  assert.equal(duidApparaat(null), 'Onbekend apparaat');
});

test('wie Engels leest, leest ook zijn apparaten in het Engels', () => {
  assert.equal(apparaatIn('nl', 'Safari op iPhone'), 'Safari op iPhone');
  assert.equal(apparaatIn('en', 'Safari op iPhone'), 'Safari on iPhone');
  assert.equal(apparaatIn('en', duidApparaat('Windows')), 'Windows');
  assert.equal(apparaatIn('en', duidApparaat(null)), 'Unknown device');
});
