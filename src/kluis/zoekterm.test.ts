import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { klankcode } from './klankcode.ts';
import { naamdelen, vraagtermen, zoektermen } from './zoekterm.ts';

const zaad = Number(process.env.ZAAD ?? 20260112);
console.log(`zaad ${zaad}`);

const vindt = (invoer: string, naam: string): boolean => {
  const termen = new Set(zoektermen(naam));
  const vraag = vraagtermen(invoer);
  return vraag.length > 0 && vraag.every((keuze) => keuze.some((term) => termen.has(term)));
};

test('een naam valt uiteen in kale delen, hoe hij ook is geschreven', () => {
  assert.deepEqual(naamdelen('Zoë van ’t Hof-Çelik'), ['zoe', 'van', 't', 'hof', 'celik']);
  for (const naam of ["D'Angelo", 'D’Angelo', 'd´Angelo']) assert.deepEqual(naamdelen(naam), ['dangelo']);
  assert.deepEqual(naamdelen('Ĳsbrand Œrsted Ørsted Łukasz Weiß'), [
    'ijsbrand',
    'oersted',
    'orsted',
    'lukasz',
    'weiss',
  ]);
  assert.deepEqual(naamdelen('  \t '), []);
  assert.deepEqual(naamdelen('İrem'), ['irem']);
});

test('dezelfde naam in samengestelde en losse Unicode geeft dezelfde termen', () => {
  for (const naam of ['Zoë', 'François', 'Şükrü', 'Nguyễn'])
    assert.deepEqual(zoektermen(naam.normalize('NFD')), zoektermen(naam.normalize('NFC')));
});

const gelijk: readonly (readonly string[])[] = [
  ['meijer', 'meyer', 'meier', 'mayer', 'maier'],
  ['thijs', 'tijs', 'theis', 'thys'],
  ['cees', 'kees'],
  ['christiaan', 'kristiaan'],
  ['cornelis', 'kornelis'],
  ['chantal', 'sjantal', 'shantal'],
  ['youssef', 'joessef', 'yusuf', 'jusuf'],
  ['sophie', 'sofie'],
  ['philip', 'filip', 'filippe'],
  ['victor', 'viktor'],
  ['jansen', 'janssen', 'jansssen'],
  ['smit', 'smid', 'schmidt', 'schmit'],
  ['bos', 'bosch'],
  ['visser', 'fisser'],
  ['wouter', 'wauter'],
  ['buijs', 'buis', 'buys'],
  ['max', 'maks'],
  ['zoe', 'soe'],
  ['johanna', 'joanna'],
  ['maja', 'maya', 'maia'],
  ['anja', 'anya'],
  ['djamila', 'jamila'],
  ['schaap', 'schaep'],
  ['jacques', 'jakues'],
  ['fritz', 'frits'],
];
for (const namen of gelijk) {
  test(`${namen.join(', ')} klinken gelijk`, () =>
    assert.equal(new Set(namen.map(klankcode)).size, 1, namen.map(klankcode).join(' ')));
}

const verschillend: readonly (readonly [string, string])[] = [
  ['yara', 'sara'],
  ['daan', 'dean'],
  ['bo', 'bea'],
  ['kim', 'tim'],
  ['schouten', 'souten'],
  ['bakker', 'bekker'],
  ['milan', 'dylan'],
  ['emma', 'anna'],
];
for (const [een, ander] of verschillend) {
  test(`${een} en ${ander} klinken verschillend`, () => assert.notEqual(klankcode(een), klankcode(ander)));
}

test('wie de naam, een begin of een andere spelling typt, vindt de naam', () => {
  const naam = 'Yara van der Meijden-Öztürk';
  for (const invoer of ['yara', 'Ya', 'YARA MEIJDEN', 'Meyden, Yara', 'ozturk', 'Öztürk', 'van der meijden', 'Jara'])
    assert.ok(vindt(invoer, naam), invoer);
  for (const invoer of ['sara', 'yara jansen', 'y', '', '  ', 'derksen'])
    assert.equal(vindt(invoer, naam), false, invoer);
});

test('een tussenvoegsel alleen vindt wie zo heet, en hindert wie het vergeet', () => {
  assert.ok(vindt('Le', 'Le Thi Hoa'));
  assert.ok(vindt('de vries', 'Vries'));
  assert.ok(vindt('vries', 'De Vries'));
  assert.ok(vindt('O', 'O Min-jun'));
  assert.equal(vindt('van', 'Jansen'), false);
});

test('een naam in een ander schrift wordt op zijn begin gevonden', () => {
  for (const [invoer, naam] of [
    ['محمد', 'محمد علي'],
    ['Олена', 'Олена Шевченко'],
    ['አበ', 'አበበ'],
  ] as const)
    assert.ok(vindt(invoer, naam), naam);
});

test('elke naam vindt zichzelf, elk begin van twee letters of meer ook, en het aantal termen heeft een einde', () => {
  const deel = fc.string({ unit: 'grapheme', maxLength: 20 });
  fc.assert(
    fc.property(
      fc.array(deel, { maxLength: 20 }).map((delen) => delen.join(' ')),
      (naam) => {
        const delen = naamdelen(naam);
        assert.ok(zoektermen(naam).length <= 12 * 8);
        if (delen.length > 0) assert.ok(vindt(delen.join(' '), naam));
        for (const eenDeel of delen) {
          const letters = [...eenDeel];
          for (let n = 2; n <= letters.length; n += 1) {
            const invoer = letters.slice(0, n).join('');
            if (naamdelen(invoer)[0] === invoer) assert.ok(vindt(invoer, naam) || isTussenvoegsel(eenDeel), invoer);
          }
        }
      },
    ),
    { seed: zaad, numRuns: 500 },
  );
});

function isTussenvoegsel(deel: string): boolean {
  return !zoektermen(deel).some((term) => term.startsWith('klank:')) && zoektermen(deel).length === 1;
}
