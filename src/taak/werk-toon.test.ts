import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leesLijstwens, lijstadres } from './lijstadres.ts';
import { TAAKSOORTEN, taaktekst } from './soorten.ts';
import { groepeer } from './werk-toon.ts';

const taak = (voorDatum: string | null) => ({
  soort: 'gesprek-voeren',
  casus: 'c',
  onderwerp: null,
  waar: 'Y.D. · MDO',
  voorDatum,
});
// Dinsdag 3 maart 2026; de week eindigt op zondag 8 maart.
const NU = { vandaag: '2026-03-03', nu: new Date('2026-03-03T09:00:00.000Z') };

test('taken staan op datum in te laat, vandaag, deze week en later, en hoeveel te laat staat er in woorden', () => {
  const groepen = groepeer(
    [taak('2026-03-02'), taak('2026-03-03'), taak('2026-03-08'), taak('2026-03-09'), taak(null)],
    NU,
  );
  assert.deepEqual(
    groepen.map((g) => [g.kop, g.taken.map((t) => t.voorDatum)]),
    [
      ['Te laat', ['2026-03-02']],
      ['Vandaag', ['2026-03-03']],
      ['Deze week', ['2026-03-08', null]],
      ['Later', ['2026-03-09']],
    ],
  );
  assert.deepEqual([groepen[0]?.taken[0]?.dag, groepen[0]?.taken[0]?.teLaat], ['ma 2 mrt', '1 dag te laat']);
  assert.equal(groepen[1]?.taken[0]?.dag, 'vandaag');
  assert.equal(groepen[2]?.taken[1]?.dag, 'nu');
  assert.equal(groepeer([taak('2026-02-27')], NU)[0]?.taken[0]?.teLaat, '4 dagen te laat');
});

test('op zondag eindigt de week vandaag', () => {
  const groepen = groepeer([taak('2026-03-08'), taak('2026-03-09')], {
    vandaag: '2026-03-08',
    nu: new Date('2026-03-08T09:00:00.000Z'),
  });
  assert.deepEqual(
    groepen.map((g) => g.kop),
    ['Vandaag', 'Later'],
  );
});

/** Werk van een organisatie hoort bij geen casus en heeft een eigen pagina. */
const BIJ_DE_ORGANISATIE =
  /^\/(organisatie|bevindingen|datalekken|convenant|overlegtypen|toezicht|register|naleving|arrangementen)(\/|$)/u;

test('elke taak heeft een adres in haar eigen casus of bij de eigen organisatie, ook een die deze versie niet kent', () => {
  for (const soort of [...Object.keys(TAAKSOORTEN), 'uit-een-latere-versie']) {
    const pad = taaktekst(soort).pad('019bb0a1-0000-7000-8000-000000000001');
    assert.ok(
      pad.startsWith('/casussen/019bb0a1-0000-7000-8000-000000000001') || BIJ_DE_ORGANISATIE.test(pad),
      `${soort}: ${pad}`,
    );
  }
});

const ALLES = { filter: 'open', nummer: null, fase: null, overlegtype: null, school: null, na: null } as const;
const ID = '019bb0a1-0000-7000-8000-000000000001';

test('wat er in het adres niet klopt, telt als niet gevraagd', () => {
  assert.deepEqual(leesLijstwens({}), ALLES);
  const kapot = { filter: 'alle', fase: 'klaar', type: 'mdo', school: "' or 1=1", voor: 'gisteren', na: 'x' };
  assert.deepEqual(leesLijstwens({ ...kapot, nummer: ' w-2026-0001 ' }), { ...ALLES, nummer: 'w-2026-0001' });
  const na = { voor: '2026-03-03T09:00:00.000Z', na: ID };
  assert.deepEqual(leesLijstwens({ filter: 'wacht', ...na }).na, { op: new Date(na.voor), casus: na.na });
  for (const voor of ['-200000-01-01T00:00:00Z', '1900-01-01T00:00:00Z', '+275760-01-01T00:00:00Z'])
    assert.equal(leesLijstwens({ ...na, voor }).na, null, voor);
});

test('een keuze uit de lijst overleeft het adres, en de stand Alle open staat er niet in', () => {
  const wens = { ...ALLES, filter: 'wacht', fase: 'plan', overlegtype: ID, school: ID, nummer: '117' } as const;
  const adres = lijstadres('/casussen', wens);
  assert.deepEqual(leesLijstwens(Object.fromEntries(new URL(adres, 'http://x.example').searchParams)), wens);
  assert.equal(lijstadres('/casussen', ALLES), '/casussen');
  assert.equal(
    lijstadres('/casussen', wens, { nummer: null, fase: null }),
    `/casussen?filter=wacht&type=${ID}&school=${ID}`,
  );
});
