import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dagnummer, datumVan } from './kalender.ts';
import { termijnVanVerzoek, type Verzoekfeiten } from './termijn-van-verzoek.ts';

function termijn(anders: Partial<Verzoekfeiten>) {
  const gevonden = termijnVanVerzoek({ ontvangen: ['2026-03-20'], verlenging: null, ...anders });
  assert.ok(gevonden.kind === 'termijn');
  return gevonden;
}

test('een verzoek van 20 maart is uiterlijk op 20 april beantwoord (S-1 stap 8)', () => {
  const { uiterlijk, wettelijkUiterlijk, verlenging } = termijn({});
  assert.deepEqual([uiterlijk, wettelijkUiterlijk, verlenging], ['2026-04-20', '2026-04-20', 'geen']);
});

test('de maand na de 31e eindigt op de laatste dag van een kortere maand', () => {
  assert.equal(termijn({ ontvangen: ['2026-01-31'] }).uiterlijk, '2026-02-28');
  assert.equal(termijn({ ontvangen: ['2028-01-31'] }).uiterlijk, '2028-02-29');
  assert.equal(termijn({ ontvangen: ['2026-08-31'] }).uiterlijk, '2026-09-30');
});

test('de eerste ontvangst telt, waar zij ook was, en in welke volgorde zij ook staat', () => {
  const dagen = ['2026-03-25', '2026-03-20', '2026-04-02'];
  assert.deepEqual(termijn({ ontvangen: dagen }), termijn({ ontvangen: dagen.toReversed() }));
  assert.equal(termijn({ ontvangen: dagen }).ontvangenOp, '2026-03-20');
  assert.equal(termijnVanVerzoek({ ontvangen: [], verlenging: null }).kind, 'niet-begonnen');
});

test('verlengen kan alleen binnen de maand en met een reden; het worden drie maanden vanaf de ontvangst', () => {
  const met = (medegedeeldOp: string, reden = 'Er zijn drie bronnen.') =>
    termijn({ ontvangen: ['2025-11-30'], verlenging: { medegedeeldOp, reden } });
  assert.deepEqual([met('2025-12-30').verlenging, met('2025-12-30').uiterlijk], ['telt', '2026-02-28']);
  assert.deepEqual([met('2025-12-31').verlenging, met('2025-12-31').uiterlijk], ['telt-niet', '2025-12-30']);
  assert.equal(met('2025-12-01', '  ').verlenging, 'telt-niet');
  assert.equal(met('2025-11-29').verlenging, 'telt-niet');
});

test('de uitleg zegt of een verlenging telde', () => {
  const codes = (verlenging: Verzoekfeiten['verlenging']) => termijn({ verlenging }).waarom.map(({ code }) => code);
  assert.deepEqual(codes(null), ['maand']);
  assert.deepEqual(codes({ medegedeeldOp: '2026-04-01', reden: 'Drie bronnen.' }), ['maand', 'verlengd']);
  assert.deepEqual(codes({ medegedeeldOp: '2026-04-21', reden: 'Drie bronnen.' }), ['maand', 'verlenging-telt-niet']);
});

test('wij sturen op de dag zelf; de AVG schuift een weekend of feestdag op', () => {
  const zaterdag = termijn({ ontvangen: ['2026-03-04'] });
  assert.deepEqual([zaterdag.uiterlijk, zaterdag.wettelijkUiterlijk], ['2026-04-04', '2026-04-06']);
  const vrijdag = termijn({ ontvangen: ['2026-03-10'] });
  assert.deepEqual([vrijdag.uiterlijk, vrijdag.wettelijkUiterlijk], ['2026-04-10', '2026-04-10']);
  const pasen = termijn({ ontvangen: ['2026-03-04'], feestdagen: ['2026-04-06'] });
  assert.equal(pasen.wettelijkUiterlijk, '2026-04-07');
});

test('de termijn is op elke dag van acht jaren die van de verordening', () => {
  for (let nummer = dagnummer('2024-01-01'); nummer < dagnummer('2032-01-01'); nummer += 1) {
    const ontvangen = datumVan(nummer);
    const { uiterlijk } = termijn({ ontvangen: [ontvangen] });
    // Tweede lezing: loop vooruit tot dezelfde dag in de volgende maand, of tot die maand ophoudt.
    let dag = nummer;
    const maanden = () => (Number(datumVan(dag).slice(5, 7)) - Number(ontvangen.slice(5, 7)) + 12) % 12;
    do dag += 1;
    while (maanden() < 1 || (maanden() === 1 && datumVan(dag).slice(8) < ontvangen.slice(8)));
    if (maanden() === 2) dag -= 1;
    assert.equal(uiterlijk, datumVan(dag), ontvangen);
  }
});
