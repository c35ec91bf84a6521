import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import pg from 'pg';
import { leesMoment } from './lees-moment.ts';
// Zet de lezer van momenten; hier gaat het om hoe pg het zelf zou lezen.
import './verbinding.ts';

const zoalsPg = (tekst: string): Date => {
  const [, datum = '', uur = '', breuk = '', zone = ''] =
    /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?([+-]\d\d(?::\d\d)?)$/.exec(tekst) ?? [];
  return new Date(`${datum}T${uur}.${breuk.padEnd(3, '0').slice(0, 3)}${zone.length === 3 ? `${zone}:00` : zone}`);
};

test('een moment leest als in elke andere lezer, met of zonder breuk en in elke zone', () => {
  const tekst = fc
    .record({
      op: fc.date({
        min: new Date('1000-01-01T00:00:00Z'),
        max: new Date('9999-12-31T00:00:00Z'),
        noInvalidDate: true,
      }),
      breuk: fc.option(fc.stringMatching(/^\d{1,6}$/)),
      zone: fc.constantFrom('+00', '+01', '+02', '-05', '+05:30', '-03:30'),
    })
    .map(
      ({ op, breuk, zone }) =>
        `${op.toISOString().slice(0, 19).replace('T', ' ')}${breuk === null ? '' : `.${breuk}`}${zone}`,
    );
  fc.assert(
    fc.property(tekst, (geschreven) => {
      assert.equal(leesMoment(geschreven)?.getTime(), zoalsPg(geschreven).getTime(), geschreven);
    }),
    { seed: 20261122, numRuns: 2_000 },
  );
});

test('wat anders is geschreven, leest pg zelf', () => {
  for (const anders of [
    'infinity',
    '-infinity',
    '0044-03-15 12:00:00+00 BC',
    '12026-01-01 00:00:00+00',
    '1900-01-01 00:00:00+00:19:32',
    '',
  ])
    assert.equal(leesMoment(anders), null, anders);
  const lees = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text') as (tekst: string) => unknown;
  assert.equal(lees('infinity'), Number.POSITIVE_INFINITY);
  assert.deepEqual(lees('2026-11-22 10:11:12.345+01'), new Date('2026-11-22T09:11:12.345Z'));
});
