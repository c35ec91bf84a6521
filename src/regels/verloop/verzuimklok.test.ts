import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dagnummer, datumVan, jarenVerder, plusDagen, weekdag } from './kalender.ts';
import type { Schoolkalender } from './schoolkalender.ts';
import { type Terugkeerfeiten, terugkeerklok, verzuimklok } from './verzuimklok.ts';
import type { Verzuimdag, Verzuimfeiten } from './verzuimtreffers.ts';

const ZAAD = Number(process.env['ZAAD'] ?? 20264);
const AANTAL = process.env['PROEF'] === '1' ? 20_000 : 150;

const KALENDER: Schoolkalender = {
  van: '2026-08-01',
  totEnMet: '2028-07-31',
  vrij: [
    { van: '2026-08-01', totEnMet: '2026-08-31' },
    { van: '2026-10-17', totEnMet: '2026-10-25' },
    { van: '2026-12-19', totEnMet: '2027-01-03' },
    { van: '2027-02-20', totEnMet: '2027-02-28' },
  ],
};
const GEEN: Verzuimfeiten = { kalender: KALENDER, ziekmeldingen: [], dagen: [] };
const les = (datum: string, uren: number, soort: Verzuimdag['soort'] = 'ongeoorloofd'): Verzuimdag => ({
  datum,
  uren,
  soort,
  heleDag: false,
});
const ziek = (datum: string): Verzuimdag => ({ datum, uren: 6, soort: 'ziekte', heleDag: true });

function klok(anders: Partial<Verzuimfeiten>, peildatum: string) {
  const stand = verzuimklok({ ...GEEN, ...anders }, peildatum);
  assert.ok(stand.kind === 'bekend');
  return stand;
}

test('zestien uren in vier lesweken is meldplichtig, vijftien niet, en in vijf weken ook niet (Art 1.16 a, E-15)', () => {
  const weken = ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28'];
  assert.equal(klok({ dagen: weken.map((dag) => les(dag, 4)) }, '2026-09-28').meldplicht?.aantal, 16);
  assert.equal(klok({ dagen: weken.map((dag) => les(dag, 3.75)) }, '2026-09-28').meldplicht, null);
  const vijf = ['2026-09-07', '2026-09-14', '2026-09-21', '2026-10-05'].map((dag) => les(dag, 4));
  assert.equal(klok({ dagen: vijf }, '2026-10-05').meldplicht, null);
  assert.equal(klok({ dagen: weken.map((dag) => les(dag, 4, 'ziekte')) }, '2026-09-28').meldplicht, null);
});

test('vakantie telt niet als lesweek, dus vier lesweken kunnen zes weken duren', () => {
  const dagen = ['2026-12-07', '2026-12-14', '2027-01-04', '2027-01-11'].map((dag) => les(dag, 4));
  const { meldplicht } = klok({ dagen }, '2027-01-11');
  assert.deepEqual(meldplicht?.venster, { van: '2026-12-07', totEnMet: '2027-01-11' });
  // Verzuim dat op een vakantiedag geboekt staat, is geen les.
  assert.equal(klok({ dagen: [les('2026-12-22', 24)] }, '2027-01-11').meldplicht, null);
});

test('lessen van vijftig minuten tellen precies op', () => {
  const dagen = Array.from({ length: 20 }, (_, nummer) => les('2026-09-07', nummer < 19 ? 50 / 60 : 10 / 60));
  assert.equal(klok({ dagen }, '2026-09-07').meldplicht?.aantal, 16);
  assert.equal(klok({ dagen: dagen.slice(1) }, '2026-09-07').meldplicht, null);
});

test('de plicht om te melden gaat niet voorbij als het venster voorbij is', () => {
  const dagen = [les('2026-09-07', 8), les('2026-09-08', 8)];
  assert.equal(klok({ dagen }, '2027-06-01').meldplicht?.van, '2026-09-08');
});

test('de vierde ziekmelding in twaalf weken telt tot de eerste eruit valt (Art 1.16 b, E-16)', () => {
  const ziekmeldingen = ['2026-09-07', '2026-10-01', '2026-11-02', '2026-11-29'];
  const { mazl } = klok({ ziekmeldingen }, '2026-11-29');
  assert.deepEqual([mazl[0]?.criterium, mazl[0]?.tot, mazl[0]?.aantal], ['vier-ziekmeldingen', '2026-11-30', 4]);
  assert.deepEqual(klok({ ziekmeldingen }, '2026-11-30').mazl, []);
  assert.deepEqual(klok({ ziekmeldingen: [...ziekmeldingen.slice(0, 3), '2026-11-30'] }, '2026-11-30').mazl, []);
  assert.deepEqual(
    klok({ ziekmeldingen: Array(4).fill('2026-09-07') }, '2026-09-08').mazl,
    [],
    'dezelfde melding telt eens',
  );
  // In lesweken ingesteld telt de herfstvakantie niet mee.
  const later = [...ziekmeldingen.slice(0, 3), '2026-12-01'];
  assert.equal(klok({ ziekmeldingen: later, twaalfWeken: 'lesweken' }, '2026-12-01').mazl.length, 1);
});

test('zeven schooldagen achter elkaar tellen over een weekend en een vakantie heen', () => {
  const dagen = ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17', '2026-12-18', '2027-01-04', '2027-01-05'].map(
    ziek,
  );
  const { mazl } = klok({ dagen }, '2027-01-05');
  assert.deepEqual(mazl[0]?.venster, { van: '2026-12-14', totEnMet: '2027-01-05' });
  assert.equal(mazl[0]?.tot, '2027-01-06');
  assert.deepEqual(klok({ dagen: dagen.slice(1) }, '2027-01-05').mazl, []);
});

test('M@ZL noemt altijd dat er eerst een vermoeden en een jeugdarts is (fn 12)', () => {
  const dagen = Array.from({ length: 9 }, (_, nummer) => ziek(plusDagen('2026-09-07', nummer)));
  const { waarom } = klok({ dagen }, '2026-09-15');
  assert.ok(waarom.some(({ artikelen }) => artikelen.includes('fn 12 (arts first)')));
});

test('een dag buiten de schoolkalender maakt de telling onbekend', () => {
  assert.equal(verzuimklok(GEEN, '2028-08-01').kind, 'onbekend');
  assert.equal(verzuimklok({ ...GEEN, ziekmeldingen: ['2026-07-31'] }, '2026-09-01').kind, 'onbekend');
  assert.throws(() => verzuimklok({ ...GEEN, dagen: [les('2026-09-07', Number.NaN)] }, '2026-09-08'), RangeError);
});

// De tweede lezing telt op elke dag opnieuw, met niets dan de woorden van het criterium.
type Plan = {
  readonly vrij: readonly boolean[];
  readonly melding: readonly boolean[];
  readonly weg: readonly number[];
};
const BEGIN = dagnummer('2026-08-31');
const DUUR = 7 * 80;

function bouw(plan: Plan): Verzuimfeiten {
  const vrij = plan.vrij.flatMap((leeg, week) =>
    leeg ? [{ van: datumVan(BEGIN + week * 7), totEnMet: datumVan(BEGIN + week * 7 + 6) }] : [],
  );
  const dagen = plan.weg.flatMap((soort, dag): readonly Verzuimdag[] => {
    const datum = datumVan(BEGIN + dag);
    if (soort === 1) return [ziek(datum)];
    return soort === 2 ? [les(datum, 5)] : soort === 3 ? [{ ...les(datum, 6), heleDag: true }] : [];
  });
  return {
    kalender: { van: datumVan(BEGIN), totEnMet: datumVan(BEGIN + DUUR - 1), vrij },
    ziekmeldingen: plan.melding.flatMap((ja, dag) => (ja ? [datumVan(BEGIN + dag)] : [])),
    dagen,
  };
}

type Opdag = { readonly mazl: boolean; readonly uren: boolean };

function opDag(plan: Plan, dag: number, vanaf: number, tot: number): Opdag {
  const school = (d: number): boolean =>
    d >= 0 && d < DUUR && weekdag(datumVan(BEGIN + d)) < 5 && !plan.vrij[Math.floor(d / 7)];
  const weg = (d: number): number => (d >= vanaf && d <= tot ? (plan.weg[d] ?? 0) : 0);
  let meldingen = 0;
  for (let d = dag; d > dag - 84; d -= 1) if (d >= vanaf && d <= tot && plan.melding[d]) meldingen += 1;
  let reeks = 0;
  for (let d = dag; d >= 0; d -= 1) {
    if (!school(d)) continue;
    if (weg(d) !== 1 && weg(d) !== 3) break;
    reeks += 1;
  }
  let [uren, lesweken] = [0, 0];
  for (let week = Math.floor(dag / 7); week >= 0 && lesweken < 4; week -= 1) {
    if (plan.vrij[week]) continue;
    lesweken += 1;
    for (let d = week * 7; d < week * 7 + 7 && d <= dag; d += 1)
      if (school(d)) uren += weg(d) === 2 ? 5 : weg(d) === 3 ? 6 : 0;
  }
  return { mazl: meldingen >= 4 || reeks >= 7, uren: uren >= 16 };
}

const planArb: fc.Arbitrary<Plan> = fc.record({
  vrij: fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }).map((w) => w.map((ja, n) => ja && n % 5 === 4)),
  melding: fc
    .array(fc.nat(40), { minLength: DUUR, maxLength: DUUR })
    .chain((worp) => fc.nat(3).map((druk) => worp.map((w) => w < druk))),
  weg: fc.array(fc.tuple(fc.nat(3), fc.nat(120), fc.nat(10)), { maxLength: 6 }).map((reeksen) => {
    const dagen = Array<number>(DUUR).fill(0);
    for (const [soort, week, lengte] of reeksen)
      for (let d = 0; d < lengte; d += 1) if (week * 4 + d < DUUR) dagen[week * 4 + d] = soort;
    return dagen;
  }),
});

test(`op elke dag geldt precies wat een telling van dag tot dag zegt (zaad ${ZAAD})`, () => {
  fc.assert(
    fc.property(planArb, fc.nat(DUUR - 1), (plan, dag) => {
      const stand = verzuimklok(bouw(plan), datumVan(BEGIN + dag));
      assert.ok(stand.kind === 'bekend');
      const { mazl, uren } = opDag(plan, dag, 0, dag);
      assert.equal(stand.mazl.length > 0, mazl);
      const ooit = Array.from({ length: dag + 1 }, (_, d) => d).some((d) => opDag(plan, d, 0, d).uren);
      assert.equal(stand.meldplicht !== null, ooit);
      if (uren) assert.ok(stand.meldplicht);
    }),
    { seed: ZAAD, numRuns: AANTAL },
  );
});

function naspelen(plan: Plan, terug: number, peil: number, urenBreken: boolean): readonly [string, string | null] {
  let begin: number | null = terug;
  for (let d = terug; d <= peil; d += 1) {
    if (begin !== null && d >= dagnummer(jarenVerder(datumVan(BEGIN + begin), 1)) - BEGIN)
      return ['voltooid', datumVan(BEGIN + begin)];
    const { mazl, uren } = opDag(plan, d, terug, d);
    const school = weekdag(datumVan(BEGIN + d)) < 5 && !plan.vrij[Math.floor(d / 7)];
    if (mazl || (urenBreken && uren)) begin = null;
    else if (begin === null && school) begin = d;
  }
  if (begin !== null) return ['loopt', datumVan(BEGIN + begin)];
  for (let d = peil + 1; d < DUUR; d += 1) {
    const { mazl, uren } = opDag(plan, d, terug, peil);
    if (weekdag(datumVan(BEGIN + d)) < 5 && !plan.vrij[Math.floor(d / 7)] && !mazl && !(urenBreken && uren))
      return ['gebroken', datumVan(BEGIN + d)];
  }
  return ['gebroken', null];
}

test(`het jaar na terugkeer breekt en begint opnieuw zoals een telling van dag tot dag zegt (zaad ${ZAAD})`, () => {
  const gezien = new Set<string>();
  fc.assert(
    fc.property(planArb, fc.nat(60), fc.nat(DUUR - 1), fc.boolean(), (plan, terug, peil, urenBreken) => {
      const feiten: Terugkeerfeiten = { ...bouw(plan), terugkeerOp: datumVan(BEGIN + terug), urenBreken };
      const { kind, sinds } = terugkeerklok(feiten, datumVan(BEGIN + peil));
      gezien.add(kind);
      if (peil < terug) assert.equal(kind, 'nog-niet-terug');
      else assert.deepEqual([kind, sinds], naspelen(plan, terug, peil, urenBreken));
    }),
    { seed: ZAAD, numRuns: AANTAL },
  );
  assert.deepEqual([...gezien].sort(), ['gebroken', 'loopt', 'nog-niet-terug', 'voltooid']);
});

test('zonder verzuim is er niets uit te leggen, en de laatste dag van de kalender telt mee', () => {
  assert.deepEqual(klok({}, '2026-09-08').waarom, []);
  const laatste = Array.from({ length: 11 }, (_, nummer) => ziek(plusDagen('2028-07-21', nummer)));
  const kalender = { ...KALENDER, vrij: [] };
  assert.deepEqual(klok({ kalender, dagen: laatste.slice(0, -1) }, '2028-07-31').mazl, []);
  assert.equal(klok({ kalender, dagen: laatste }, '2028-07-31').mazl[0]?.aantal, 7);
});

test('verzuim op de dag van terugkeer telt mee, van de dag ervoor niet', () => {
  const ziekmeldingen = ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'];
  const kind = (terugkeerOp: string) => terugkeerklok({ ...GEEN, ziekmeldingen, terugkeerOp }, '2026-09-04').kind;
  assert.deepEqual([kind('2026-09-01'), kind('2026-09-02')], ['gebroken', 'loopt']);
});

test('wie niet terug is, heeft geen lopend jaar, en een onbekende kalender maakt nooit een jaar vol', () => {
  assert.equal(terugkeerklok({ ...GEEN, terugkeerOp: null }, '2027-01-01').kind, 'nog-niet-terug');
  assert.equal(terugkeerklok({ ...GEEN, terugkeerOp: '2026-09-01' }, '2029-01-01').kind, 'onbekend');
});
