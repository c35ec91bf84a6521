import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { renderPagina } from '../web/pagina.tsx';
import { VERZOEK } from '../web/proef/verzoek.ts';
import { Casusblad } from './casusblad.tsx';

const KOP = {
  id: 'c',
  kenmerk: 'C-2026-0004',
  aanspreek: 'Milan, 13 jaar',
  overlegtype: 'MDO',
  school: null,
  doelen: ['a'],
  status: 'open',
  regiepartij: 'Stichting Kompas',
} as const;

test('boven een pagina van een casus staat een keer om wie het gaat', () => {
  const blad = { kop: KOP, nu: 'geen', deel: 'Proef', children: null } as const;
  for (const props of [blad, { ...blad, titel: 'Plan' }, { ...blad, titel: `Aan tafel: ${KOP.aanspreek}` }])
    assert.equal(renderPagina(VERZOEK, h(Casusblad, props)).split(KOP.aanspreek).length, 2, JSON.stringify(props));
});
