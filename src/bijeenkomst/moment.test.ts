import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leesBijeenkomst } from './bijeenkomst-formulier.ts';
import { momentVan } from './moment.ts';

test('een tijd op de Nederlandse klok is in de winter een uur en in de zomer twee uur later dan UTC', () => {
  assert.equal(momentVan('2026-01-20', '10:00').toISOString(), '2026-01-20T09:00:00.000Z');
  assert.equal(momentVan('2026-07-01', '9:30').toISOString(), '2026-07-01T07:30:00.000Z');
});

test('rond de omschakeling klopt de dag ervoor en erna', () => {
  assert.equal(momentVan('2026-03-29', '01:59').toISOString(), '2026-03-29T00:59:00.000Z');
  assert.equal(momentVan('2026-03-29', '03:00').toISOString(), '2026-03-29T01:00:00.000Z');
  assert.equal(momentVan('2026-03-29', '02:30').toISOString(), '2026-03-29T01:30:00.000Z');
  assert.equal(momentVan('2026-10-25', '03:00').toISOString(), '2026-10-25T02:00:00.000Z');
});

const KADER = { vandaag: '2026-01-10', nu: new Date('2026-01-10T09:00:00.000Z') };
const VELDEN = {
  bijeenkomst: '019bb0a1-0000-7000-8000-000000000001',
  dag: '10-1-2026',
  tijd: '10.30',
  duur: '45',
  plaats: 'De Linde, kamer 4',
};

test('dag en tijd worden een moment; punt, dubbele punt en "uur" mogen', () => {
  for (const tijd of ['10.30', '10:30', '10.30 uur']) {
    const lezing = leesBijeenkomst({ ...VELDEN, tijd }, KADER);
    assert.ok(lezing.kind === 'ok' && lezing.op.toISOString() === '2026-01-10T09:30:00.000Z', tijd);
  }
});

test('een tijd die voorbij is, te kort duurt of niet bestaat, komt terug bij het veld', () => {
  const fout = (anders: Partial<typeof VELDEN>) =>
    Object.keys(leesBijeenkomst({ ...VELDEN, ...anders }, KADER).stand.fouten);
  assert.deepEqual(fout({ tijd: '09.00' }), ['tijd']);
  assert.deepEqual(fout({ tijd: '25.00' }), ['tijd']);
  assert.deepEqual(fout({ duur: '4' }), ['duur']);
  assert.deepEqual(fout({ dag: '9-1-2026' }), ['dag']);
});
