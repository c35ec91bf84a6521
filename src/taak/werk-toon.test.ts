import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leesLijstwens } from './routes.ts';
import { TAAKSOORTEN, taaktekst } from './soorten.ts';
import { groepeer } from './werk-toon.ts';

const taak = (voorDatum: string | null) => ({ soort: 'gesprek-voeren', casus: 'c', waar: 'Y.D. · MDO', voorDatum });
// Dinsdag 3 maart 2026; de week eindigt op zondag 8 maart.
const NU = { vandaag: '2026-03-03', nu: new Date('2026-03-03T09:00:00.000Z') };

test('taken staan op datum in te laat, deze week en later', () => {
  const groepen = groepeer(
    [taak('2026-03-02'), taak('2026-03-03'), taak('2026-03-08'), taak('2026-03-09'), taak(null)],
    NU,
  );
  assert.deepEqual(
    groepen.map((g) => [g.kop, g.taken.map((t) => t.voorDatum)]),
    [
      ['Te laat', ['2026-03-02']],
      ['Deze week', ['2026-03-03', '2026-03-08', null]],
      ['Later', ['2026-03-09']],
    ],
  );
  assert.equal(groepen[1]?.taken[0]?.dag, 'vandaag');
  assert.equal(groepen[1]?.taken[2]?.dag, 'nu');
});

test('op zondag eindigt de week vandaag', () => {
  const groepen = groepeer([taak('2026-03-08'), taak('2026-03-09')], {
    vandaag: '2026-03-08',
    nu: new Date('2026-03-08T09:00:00.000Z'),
  });
  assert.deepEqual(
    groepen.map((g) => g.kop),
    ['Deze week', 'Later'],
  );
});

test('elke taak heeft een adres in haar eigen casus, ook een die deze versie niet kent', () => {
  for (const soort of [...Object.keys(TAAKSOORTEN), 'uit-een-latere-versie']) {
    assert.ok(
      taaktekst(soort)
        .pad('019bb0a1-0000-7000-8000-000000000001')
        .startsWith('/casussen/019bb0a1-0000-7000-8000-000000000001'),
      soort,
    );
  }
});

test('wat er in het adres niet klopt, telt als niet gevraagd', () => {
  assert.deepEqual(leesLijstwens({}), { filter: 'open', nummer: null, na: null });
  assert.deepEqual(leesLijstwens({ filter: 'alles', nummer: ' w-2026-0001 ', voor: 'gisteren', na: 'x' }), {
    filter: 'open',
    nummer: 'W-2026-0001',
    na: null,
  });
  const na = { voor: '2026-03-03T09:00:00.000Z', na: '019bb0a1-0000-7000-8000-000000000001' };
  assert.deepEqual(leesLijstwens({ filter: 'wacht', ...na }).na, { op: new Date(na.voor), casus: na.na });
});
