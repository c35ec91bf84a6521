import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { renderPagina } from '../../web/pagina.tsx';
import { VERZOEK } from '../../web/proef/verzoek.ts';
import { OvernamePagina } from './overname-pagina.tsx';
import type { Overnameblad } from './overnameblad.ts';

const KOP = {
  id: 'c',
  kenmerk: 'C-2026-0004',
  aanspreek: 'Milan, 13 jaar',
  jongere: 'Milan',
  naam: null,
  overlegtype: 'MDO',
  school: null,
  doelen: ['a'],
  fase: 'plan',
  faseSinds: VERZOEK.nu,
  status: 'open',
  regiepartij: 'Stichting Kompas',
  regietelefoon: '0800 0000',
  isRegie: true,
} as const;
const LEEG: Overnameblad = { planvolger: null, teVolgen: true, bijeenkomst: null, stap: null, taken: [] };
const pagina = (blad: Partial<Overnameblad>): string =>
  renderPagina(VERZOEK, h(OvernamePagina, { kop: KOP, blad: { ...LEEG, ...blad } }));

test('wie overnam leest wat op hem wacht, wanneer de volgende bijeenkomst is en wie het plan volgt', () => {
  const html = pagina({
    planvolger: { naam: 'Rachid Amrani', rol: 'Leerplichtambtenaar', zeiJa: false },
    bijeenkomst: { op: new Date('2026-03-20T09:00:00Z'), plaats: 'Kompas, kamer 2' },
    taken: [{ soort: 'verzoek-beantwoorden', onderwerp: 'v', voorDatum: '2026-04-02' }],
  });
  for (const deel of [
    'Voor 2 april 2026',
    '20 maart 2026, 10.00 uur',
    'Kompas, kamer 2',
    'Rachid Amrani',
    'zei nog geen ja',
  ])
    assert.ok(html.includes(deel), deel);
  assert.match(html, /href="\/casussen\/c\/verzoeken\/v"/);
});

test('ligt er niets, dan staat dat er, met wat dan te doen is', () => {
  const html = pagina({});
  for (const deel of ['Er wacht nu geen taak op u', 'Plan een bijeenkomst', 'Tot dan belt het gezin u'])
    assert.ok(html.includes(deel), deel);
  assert.match(pagina({ teVolgen: false }), /Er is nog geen plan om te volgen/);
});

test('wie overnam, leest de stap die de casus verder brengt en kan haar meteen zetten', () => {
  const handeling = { label: 'Leg het vast', naar: '/casussen/c/beeld' };
  const html = pagina({ stap: { titel: 'Leg vast dat het beeld compleet genoeg is', handeling } });
  assert.match(html, /De volgende stap/);
  assert.match(html, /Leg vast dat het beeld compleet genoeg is/);
  assert.match(html, /href="\/casussen\/c\/beeld"[^>]*>Leg het vast/);
  assert.doesNotMatch(pagina({}), /De volgende stap/);
});
