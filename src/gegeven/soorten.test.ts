import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Deelnemerfeit } from '../casus/feiten.ts';
import { MDO } from '../overlegtype/ingebouwd.ts';
import type { Fase } from '../regels/index.ts';
import { soortenVoor } from './soorten.ts';

const SCHOOL = 'partij-school';
const NAZORG = { van: '2026-03-03', tot: '2026-06-03', geweten: true };

const femke = { soort: 'medewerker', partij: 'school', partijId: SCHOOL, hoedanigheid: null } as Deelnemerfeit;
const rachid = {
  soort: 'medewerker',
  partij: 'gemeente',
  partijId: 'partij-gemeente',
  hoedanigheid: 'leerplicht',
} as Deelnemerfeit;
const moeder = { soort: 'ouder', partij: 'ouder', partijId: null, hoedanigheid: null } as Deelnemerfeit;

const keuzes = (stoel: Deelnemerfeit, fase: Fase, afgelopenPlan: typeof NAZORG | null = null) => {
  const feiten = { casus: { fase, schoolPartij: SCHOOL }, overlegtype: { inhoud: MDO }, afgelopenPlan };
  const { kan, kanNiet } = soortenVoor({ stoel, feiten, gekozen: null });
  return { kan: kan.map(({ categorie }) => categorie), kanNiet };
};

test('wie iets inbrengt, kiest uit wat bij zijn taak en de fase past; van de rest staat er vanaf wanneer (CL-6a)', () => {
  const { kan, kanNiet } = keuzes(femke, 'intake');
  assert.ok(kan.includes('a') && kan.includes('c') && !kan.includes('i'), kan.join());
  assert.ok(kanNiet.some((zin) => /\(i\): vanaf fase /.test(zin)));
});

test('is het plan klaar, dan kiest school nog naam en verzuim en een ander alleen de naam (E-03, B.6)', () => {
  assert.deepEqual(keuzes(femke, 'evaluatie', NAZORG).kan, ['a', 'g']);
  const leerplicht = keuzes(rachid, 'evaluatie', NAZORG);
  assert.deepEqual(leerplicht.kan, ['a']);
  assert.ok(leerplicht.kanNiet.some((zin) => /\(g\): niet in de nazorg, want het plan is klaar\.$/.test(zin)));
  assert.ok(keuzes(rachid, 'evaluatie').kan.includes('g'), 'zonder einde van het plan geldt de fase');
});

test('ouders en jongere kiezen zelf wat zij vertellen, ook in de nazorg (4.5)', () => {
  assert.deepEqual(keuzes(moeder, 'evaluatie', NAZORG).kan, keuzes(moeder, 'plan').kan);
});
