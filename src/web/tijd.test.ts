import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  dagEnDatum,
  dagKort,
  dagTenOpzichteVan,
  datumEnTijd,
  datumVoluit,
  geleden,
  isoDatum,
  leeftijd,
  leesDatum,
  tijd,
} from './tijd.ts';

const MOMENT = '2026-03-05T13:10:00Z';

describe('datum en tijd in Nederland', () => {
  it('schrijft datum en uur zoals de huisstijl vraagt', () => {
    assert.equal(datumVoluit(MOMENT), '5 maart 2026');
    assert.equal(tijd(MOMENT), '14.10 uur');
    assert.equal(datumEnTijd(new Date(MOMENT)), '5 maart 2026, 14.10 uur');
    assert.equal(dagEnDatum(MOMENT), 'Donderdag 5 maart 2026');
    assert.equal(dagEnDatum(MOMENT, '2026-12-31T10:00:00Z'), 'Donderdag 5 maart');
    assert.equal(dagEnDatum(MOMENT, '2027-01-01T10:00:00Z'), 'Donderdag 5 maart 2026');
    assert.equal(dagKort(MOMENT), 'do 5 mrt');
  });

  it('volgt de zomertijd: 29 maart 2026 verspringt om 2.00 uur naar 3.00 uur', () => {
    assert.equal(tijd('2026-03-29T00:59:00Z'), '01.59 uur');
    assert.equal(tijd('2026-03-29T01:00:00Z'), '03.00 uur');
    assert.equal(tijd('2026-10-25T00:30:00Z'), '02.30 uur');
    assert.equal(tijd('2026-10-25T01:30:00Z'), '02.30 uur');
  });

  it('een moment laat op de avond in UTC is in Nederland al de volgende dag', () => {
    assert.equal(isoDatum('2026-12-31T23:30:00Z'), '2027-01-01');
    assert.equal(isoDatum('2026-07-01T22:30:00Z'), '2026-07-02');
    assert.equal(isoDatum('2026-03-05'), '2026-03-05');
  });

  it('middernacht is 00.00 uur en nooit 24.00 uur', () => {
    assert.equal(tijd('2026-01-14T23:00:00Z'), '00.00 uur');
  });

  it('zegt hoe lang geleden, en na een week de datum', () => {
    const nu = '2026-03-05T13:10:00Z';
    const gevallen: [string, string][] = [
      ['2026-03-05T13:09:40Z', 'zojuist'],
      ['2026-03-05T13:09:00Z', '1 minuut geleden'],
      ['2026-03-05T12:58:00Z', '12 minuten geleden'],
      ['2026-03-05T10:00:00Z', '3 uur geleden'],
      ['2026-03-04T22:59:00Z', 'gisteren'],
      ['2026-03-01T10:00:00Z', '4 dagen geleden'],
      ['2026-02-20T10:00:00Z', '20 februari 2026'],
      ['2026-03-06T10:00:00Z', '6 maart 2026'],
    ];
    for (const [toen, zin] of gevallen) assert.equal(geleden(toen, nu), zin, toen);
    assert.equal(dagTenOpzichteVan('2026-03-06', nu), 'morgen');
    assert.equal(dagTenOpzichteVan('2026-03-05', nu), 'vandaag');
    assert.equal(dagTenOpzichteVan('2026-03-04', nu), 'gisteren');
    assert.equal(dagTenOpzichteVan('2026-03-14', nu), 'za 14 mrt');
  });

  it('Yara (14 maart 2014) wordt op haar verjaardag twaalf en geen dag eerder', () => {
    assert.equal(leeftijd('2014-03-14', '2026-03-13'), 11);
    assert.equal(leeftijd('2014-03-14', '2026-03-14'), 12);
    assert.equal(leeftijd('2014-03-14', '2026-03-13T23:30:00Z'), 12);
    assert.equal(leeftijd('2012-02-29', '2026-02-28'), 13);
    assert.equal(leeftijd('2012-02-29', '2026-03-01'), 14);
  });

  it('weigert een moment dat geen moment is', () => {
    assert.throws(() => datumVoluit('morgen'), RangeError);
  });
});

describe('een datum lezen zoals mensen hem schrijven', () => {
  for (const invoer of [
    '5 maart 2026',
    '5 mrt 2026',
    '5 mrt. 2026',
    'Donderdag 5 MAART 2026',
    ' 5-3-2026 ',
    '05-03-2026',
    '5/3/2026',
    '5.3.2026',
    '5 3 2026',
    '2026-03-05',
    '5   maart\t2026',
  ]) {
    it(`leest "${invoer}"`, () => assert.deepEqual(leesDatum(invoer), { kind: 'ok', datum: '2026-03-05' }));
  }

  it('vraagt een jaar van vier cijfers en een dag die bestaat', () => {
    assert.equal(leesDatum('5-3-26').kind, 'kort-jaar');
    assert.equal(leesDatum('5 maart 20261').kind, 'kort-jaar');
    assert.equal(leesDatum('30 februari 2026').kind, 'bestaat-niet');
    assert.equal(leesDatum('29-2-2027').kind, 'bestaat-niet');
    assert.deepEqual(leesDatum('29-2-2028'), { kind: 'ok', datum: '2028-02-29' });
    assert.equal(leesDatum('0-3-2026').kind, 'bestaat-niet');
    assert.equal(leesDatum('5 maandag 2026').kind, 'onleesbaar');
    assert.equal(leesDatum('5 constructor 2026').kind, 'onleesbaar');
    assert.equal(leesDatum('morgen').kind, 'onleesbaar');
    assert.equal(leesDatum('').kind, 'onleesbaar');
  });

  it('komt klaar met lange, kwaadwillige invoer: wat daar het kwadraat van kost, houdt hier een minuut op', () => {
    assert.equal(leesDatum(`${'1 '.repeat(500_000)}x`).kind, 'onleesbaar');
    assert.equal(leesDatum(' '.repeat(1_000_000)).kind, 'onleesbaar');
  });
});
