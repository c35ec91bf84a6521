import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dagVan } from '../../lib/klok.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { begindag } from './begindag.ts';
import { belOver } from './ongezien.ts';
import { herinnerAan } from './te-laat.ts';
import { vraagNa } from './toestemmingsvragen.ts';
import { alsWekking } from './verjaardagen.ts';

/** De wekkers zonder database: een stand en een dag geven altijd dezelfde wekkingen. */
const BERICHT = {
  casus: 'c',
  persoon: 'ouder',
  regie: 'noor',
  verzonden: '2026-03-03',
  onbestelbaar: false,
  hoortErbij: true,
};

test('na zes dagen wordt niemand gebeld, na zeven wel (C11)', () => {
  assert.deepEqual(belOver(BERICHT, '2026-03-09'), []);
  const [taak] = belOver(BERICHT, '2026-03-10');
  assert.deepEqual(taak, {
    kind: 'taak',
    casus: 'c',
    voor: 'noor',
    soort: 'bellen',
    voorDatum: '2026-03-10',
    onderwerp: 'ouder',
    sinds: '2026-03-03',
  });
});

test('wie geen adres heeft, wordt meteen gebeld', () => {
  assert.equal(belOver({ ...BERICHT, onbestelbaar: true }, '2026-03-03').length, 1);
});

test('over wie er niet meer bij hoort, wordt niemand gebeld, hoe lang het bericht ook ligt (B.7)', () => {
  for (const onbestelbaar of [false, true])
    assert.deepEqual(belOver({ ...BERICHT, onbestelbaar, hoortErbij: false }, '2026-06-03'), []);
});

test('na twee weken zonder antwoord kijkt wie vroeg een keer na, en dringt niet aan (6c)', () => {
  const vraag = { casus: 'c', vraag: 'v', gevraagdDoor: 'sanne', gevraagd: '2026-03-03' };
  assert.deepEqual(vraagNa(vraag, '2026-03-16'), []);
  for (const dag of ['2026-03-17', '2026-06-17'])
    assert.deepEqual(
      vraagNa(vraag, dag).map((wekking) => [wekking.kind, wekking.kind === 'klaar' ? null : wekking.sinds]),
      [['taak', '2026-03-03']],
    );
});

const TAAK = { casus: 'c', voor: 'noor', soort: 'vraag-beantwoorden', gegeven: '2026-03-01' };
const GEVALLEN: readonly (readonly [voorDatum: string | null, soort: string, eerste: string])[] = [
  // Zonder datum na een week; met datum de dag erna; wat geregeld moet worden van tevoren.
  [null, 'betrokkenen-informeren', '2026-03-08'],
  ['2026-03-20', 'planactie-doen', '2026-03-21'],
  ['2026-04-20', 'vraag-beantwoorden', '2026-04-13'],
  ['2026-04-20', 'plan-evalueren', '2026-04-06'],
  ['2026-04-20', 'plangesprek-voeren', '2026-04-13'],
  ['2026-04-20', 'website-nakijken', '2026-04-13'],
  ['2026-04-20', 'register-uitgeven', '2026-04-13'],
  ['2026-04-20', 'bevinding-beantwoorden', '2026-04-13'],
  ['2026-04-20', 'datalek-afronden', '2026-04-13'],
];
for (const [voorDatum, soort, eerste] of GEVALLEN) {
  test(`een taak ${soort} voor ${voorDatum ?? 'geen dag'} geeft vanaf ${eerste} een herinnering`, () => {
    const taak = { ...TAAK, soort, voorDatum };
    assert.deepEqual(herinnerAan(taak, plusDagen(eerste, -1)), []);
    assert.deepEqual(herinnerAan(taak, eerste), [
      { kind: 'bericht', casus: 'c', persoon: 'noor', sinds: plusDagen(eerste, -6) },
    ]);
  });
}

test('op een verzoek wordt 14, 7 en 2 dagen van tevoren gewezen, en na de maand elke week (AVG 12 lid 3)', () => {
  const taak = { ...TAAK, soort: 'verzoek-beantwoorden', voorDatum: '2026-04-01' };
  const dagen: string[] = [];
  for (let dag = '2026-03-02'; dag < '2026-04-20'; dag = plusDagen(dag, 1)) {
    const [wekking] = herinnerAan(taak, dag);
    if (wekking !== undefined && wekking.kind !== 'klaar' && wekking.sinds === dag) dagen.push(dag);
  }
  assert.deepEqual(dagen, ['2026-03-18', '2026-03-25', '2026-03-30', '2026-04-02', '2026-04-09', '2026-04-16']);
  // Een dag zonder werker wordt ingehaald, en wie op die dag al bericht kreeg, krijgt er geen tweede.
  assert.deepEqual(herinnerAan(taak, '2026-03-27'), [
    { kind: 'bericht', casus: 'c', persoon: 'noor', sinds: '2026-03-25' },
  ]);
});

test('een verzoek dat na een mijlpaal kwam, wacht op de volgende', () => {
  const taak = { ...TAAK, soort: 'verzoek-beantwoorden', voorDatum: '2026-03-11', gegeven: '2026-03-05' };
  assert.deepEqual(herinnerAan(taak, '2026-03-06'), []);
  assert.equal(herinnerAan(taak, '2026-03-09').length, 1);
});

test('een taak van vandaag wordt niet dezelfde dag nog herinnerd, ook niet als zij over iets van gisteren gaat', () => {
  assert.deepEqual(herinnerAan({ ...TAAK, voorDatum: '2026-02-27' }, '2026-03-01'), []);
});

test('een verjaardagstaak komt een keer in de dertig dagen ervoor, en op de dag zelf nog een keer', () => {
  const taak = { casus: 'c', voor: 'noor', soort: 'jongere-uitnodigen', voorDatum: '2026-03-14' } as const;
  const sinds = (dag: string): string => alsWekking(taak, dag).sinds;
  assert.equal(sinds('2026-02-12'), '2026-02-12');
  assert.equal(sinds('2026-03-13'), '2026-02-12');
  assert.equal(sinds('2026-03-14'), '2026-03-14');
  assert.equal(alsWekking(taak, '2026-03-14').onderwerp, null);
  const gesprek = { ...taak, soort: 'jongere-wordt-16' } as const;
  assert.equal(alsWekking(gesprek, '2026-03-14').sinds, '2026-02-12', 'wie vooraf praatte, hoort het niet nog eens');
});

test('een dag begint in Nederland, zomer en winter, ook op de dag dat de klok verspringt', () => {
  for (let dag = '2026-01-01'; dag < '2027-01-01'; dag = plusDagen(dag, 1)) {
    const begin = begindag(dag);
    assert.equal(dagVan(begin), dag);
    assert.equal(dagVan(new Date(begin.getTime() - 1)), plusDagen(dag, -1));
  }
});
