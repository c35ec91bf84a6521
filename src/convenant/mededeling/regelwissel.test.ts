import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plusDagen } from '../../regels/verloop/index.ts';
import { mededelingenOverRegels, WISSEL_ACHTERAF, WISSEL_VOORAF } from './regelwissel.ts';

/** Wat ieder hoort als een wet op een dag de afspraak vervangt (19.3, S-13 stap 6). */

const DAG = '2027-08-01';
const GEVOLG = 'Een school meldt verzuim dan ook aan het samenwerkingsverband.';
const SETS = [
  { geldig: { kind: 'altijd' }, gevolg: 'De eerste.' },
  { geldig: { kind: 'vanaf', datum: DAG }, gevolg: GEVOLG },
  { geldig: { kind: 'uit' }, gevolg: 'Een wetsvoorstel.' },
] as const;

test('drie maanden vooraf en een maand na de dag staat er wat er anders wordt, en daarbuiten niets', () => {
  const kern = (dag: string) => mededelingenOverRegels(dag, SETS).map((m) => m.kern);
  const vooraf = ['Vanaf 1 augustus 2027 gelden door een nieuwe wet andere regels.'];
  const sinds = ['Sinds 1 augustus 2027 gelden door een nieuwe wet andere regels.'];
  assert.deepEqual(kern(plusDagen(DAG, -WISSEL_VOORAF - 1)), []);
  assert.deepEqual(kern(plusDagen(DAG, -WISSEL_VOORAF)), vooraf);
  assert.deepEqual(kern(plusDagen(DAG, -1)), vooraf);
  assert.deepEqual(kern(DAG), sinds);
  assert.deepEqual(kern(plusDagen(DAG, WISSEL_ACHTERAF - 1)), sinds);
  assert.deepEqual(kern(plusDagen(DAG, WISSEL_ACHTERAF)), []);
});

test('zij zegt in een gewone zin wat er verandert, op welk artikel dat rust, en waar te zien is wat nu mag', () => {
  const [mededeling] = mededelingenOverRegels(DAG, SETS);
  assert.equal(mededeling?.zinnen[0], GEVOLG);
  assert.deepEqual(mededeling?.artikelen, ['Art 19.3']);
  assert.equal(mededeling?.weg.naar, '/mag-ik-dit-delen');
});

test('een wet zonder datum geeft geen mededeling, op geen enkele dag', () => {
  for (const dag of ['2020-01-01', '2026-11-22', '2050-01-01'])
    assert.deepEqual(mededelingenOverRegels(dag, SETS.slice(2)), []);
});
