import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  HELE_TIJDLIJN,
  isNieuw,
  leesStanddag,
  leesTijdlijnwens,
  snijd,
  tijdlijnadres,
  vorigBezoek,
} from './bladeren.ts';
import type { Gebeurtenis } from './tijdlijn.ts';

const zaad = Number(process.env.ZAAD ?? 20260310);
console.log(`zaad ${zaad}`);

const PARTIJ = '019bb0a1-0000-7000-8000-000000000001';
const om = (uur: string): Date => new Date(`2026-03-03T${uur}:00.000Z`);
const gebeurtenis = (deel: Partial<Gebeurtenis> = {}): Gebeurtenis => ({
  op: om('09:00'),
  partij: null,
  soort: 'gegevens',
  ik: false,
  inhoud: 'gaf een gegeven',
  merk: 'gewoon',
  ...deel,
});

test('alle bladzijden achter elkaar zijn de hele tijdlijn: niets dubbel, niets weg, ook als veel op een moment gebeurde', () => {
  const alle = fc
    .array(fc.integer({ min: 0, max: 40 }), { maxLength: 120 })
    .map((minuten) =>
      minuten
        .toSorted((a, b) => b - a)
        .map((minuut, i) =>
          gebeurtenis({ op: new Date(om('09:00').getTime() + minuut * 60_000), inhoud: `regel ${i}` }),
        ),
    );
  fc.assert(
    fc.property(
      alle,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      (regels, hoogstens, perKeer) => {
        const gezien: string[] = [];
        let voor: Date | null = null;
        for (let bladzijde = 0; bladzijde < 200; bladzijde += 1) {
          // Zoals de database leest: hoogstens zoveel, en wat op het laatste moment samen gebeurde erbij.
          const rest: readonly Gebeurtenis[] = voor === null ? regels : regels.filter((g) => g.op < (voor ?? g.op));
          const laatste = rest[perKeer - 1];
          const gelezen = laatste === undefined ? rest : rest.filter((g) => g.op >= laatste.op);
          const gelezenTot = laatste === undefined ? null : laatste.op;
          const uit = snijd(gelezen, { wens: { ...HELE_TIJDLIJN, voor }, hoogstens, vorig: null, gelezenTot });
          gezien.push(...uit.regels.map((g) => g.inhoud));
          if (uit.verder === null) break;
          voor = uit.verder;
        }
        assert.deepEqual(
          gezien,
          regels.map((g) => g.inhoud),
        );
      },
    ),
    { seed: zaad, numRuns: 300 },
  );
});

test('kiezen op organisatie en soort laat geen gat en geen nummer achter', () => {
  const alle = [
    gebeurtenis({ op: om('12:00'), partij: PARTIJ }),
    gebeurtenis({ op: om('11:00'), soort: 'fase' }),
    gebeurtenis({ op: om('10:00'), partij: PARTIJ, soort: 'mensen' }),
  ];
  const kies = (wens: Partial<typeof HELE_TIJDLIJN>) =>
    snijd(alle, { wens: { ...HELE_TIJDLIJN, ...wens }, hoogstens: 50, vorig: null, gelezenTot: null }).regels;
  assert.equal(kies({}).length, 3);
  assert.deepEqual(kies({ partij: PARTIJ }), [alle[0], alle[2]]);
  assert.deepEqual(kies({ soort: 'fase' }), [alle[1]]);
  assert.deepEqual(kies({ partij: PARTIJ, soort: 'fase' }), []);
});

test('het vorige bezoek is van voor het lopende: kijken met minder dan een uur ertussen is een bezoek', () => {
  const nu = om('12:00');
  assert.equal(vorigBezoek([], nu), null);
  assert.equal(vorigBezoek([om('11:50'), om('11:10'), om('10:30')], nu), null);
  assert.deepEqual(vorigBezoek([om('11:50'), om('11:10'), om('09:00')], nu), om('09:00'));
  assert.deepEqual(vorigBezoek([om('10:00')], nu), om('10:00'));
});

test('nieuw is wat een ander deed na het vorige bezoek; het eigen doen en wat nog komt, zijn dat nooit', () => {
  const vorig = om('08:00');
  assert.equal(isNieuw(gebeurtenis(), vorig), true);
  assert.equal(isNieuw(gebeurtenis({ op: om('07:00') }), vorig), false);
  assert.equal(isNieuw(gebeurtenis({ ik: true }), vorig), false);
  assert.equal(isNieuw(gebeurtenis({ merk: 'gepland' }), vorig), false);
  assert.equal(isNieuw(gebeurtenis(), null), false);
});

test('de keuze overleeft het adres, en wat niet klopt telt als niet gevraagd', () => {
  const wens = { partij: PARTIJ, soort: 'toestemming', nieuw: true, voor: om('09:00'), op: '2026-03-02' } as const;
  const adres = tijdlijnadres('/casussen/x/tijdlijn', wens);
  assert.deepEqual(leesTijdlijnwens(Object.fromEntries(new URL(adres, 'http://x.example').searchParams)), wens);
  assert.deepEqual(
    leesTijdlijnwens({ partij: 'GGD', soort: 'roddel', nieuw: '1', voor: 'gisteren', op: 'toen' }),
    HELE_TIJDLIJN,
  );
  assert.deepEqual(leesTijdlijnwens({ soort: 'toString' }), HELE_TIJDLIJN);
});

test('een stand is van een dag die was: vandaag is gewoon nu, en wat nog komt of niet te lezen is krijgt een fout', () => {
  const van = (op: string) => leesStanddag({ op }, '2026-03-10');
  assert.deepEqual(
    [van(''), van('10 maart 2026'), van('3-3-2026')],
    [{ op: null }, { op: null }, { op: '2026-03-03' }],
  );
  assert.match(van('11 maart 2026').stand?.fouten.op ?? '', /die al geweest is/);
  assert.match(van('laatst').stand?.fouten.op ?? '', /dag, maand en jaar/);
});
