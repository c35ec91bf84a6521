import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Convenantfeit, standVanConvenant } from '../../regels/verloop/index.ts';
import { kanOpzeggen } from './opzeggen.ts';

const OP = { versie: 1, datum: '2024-01-01' } as const;
const BEGIN: readonly Convenantfeit[] = [
  { ...OP, kind: 'tekst', tekst: 't', volgnummer: 1, tekenaars: ['stad', 'swv', 'dorp'], schoolbesturen: [] },
  ...['stad', 'swv', 'dorp'].map((partij) => ({ ...OP, kind: 'ondertekening', partij, tekst: 't' }) as const),
];
const einde = (per: string): Convenantfeit => ({
  versie: 1,
  datum: '2026-02-01',
  kind: 'beeindiging',
  per,
  instemming: ['stad', 'swv', 'dorp'],
});
const magOp = (dag: string, feiten: readonly Convenantfeit[], beheert = true): boolean =>
  kanOpzeggen({ nu: standVanConvenant(feiten, dag), lezer: { partij: 'stad', beheert } });

test('wie gebonden is, zegt op zolang hij dat niet deed; dat doet de beheerder (Art 19.1 (c))', () => {
  assert.equal(magOp('2026-03-01', BEGIN), true);
  assert.equal(magOp('2026-03-01', BEGIN, false), false);
  const opgezegd = [...BEGIN, { versie: 1, datum: '2026-02-01', kind: 'opzegging', partij: 'stad' } as const];
  assert.equal(magOp('2026-03-01', opgezegd), false);
  assert.equal(magOp('2027-03-01', opgezegd), false, 'wie weg is, heeft niets meer op te zeggen');
});

test('spraken allen een einde af dat later is, dan kan wie eerder weg wil nog opzeggen (Art 19.1 (c), E-11)', () => {
  assert.equal(magOp('2026-03-01', [...BEGIN, einde('2029-01-01')]), true);
  assert.equal(magOp('2026-03-01', [...BEGIN, einde('2026-06-01')]), false, 'dat zou niets meer veranderen');
});
