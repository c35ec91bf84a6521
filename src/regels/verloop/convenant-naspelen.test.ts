/** Een tweede lezing van het convenant: een register dat maand na maand wordt bijgehouden, zonder iets terug te rekenen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Convenantfeit, TOETREDINGSTAPPEN } from './convenantfeit.ts';
import { standVanConvenant } from './stand-van-convenant.ts';

const ZAAD = Number(process.env['ZAAD'] ?? 20265);
const AANTAL = process.env['PROEF'] === '1' ? 30_000 : 800;
const MAANDEN = 90;
const dag = (maand: number): string =>
  `${2025 + Math.floor(maand / 12)}-${String((maand % 12) + 1).padStart(2, '0')}-01`;
const maandVan = (datum: string): number => (Number(datum.slice(0, 4)) - 2025) * 12 + Number(datum.slice(5, 7)) - 1;

const PARTIJEN = ['g1', 'g2', 's1', 'b1', 'b2', 'j1'] as const;
const TEKSTEN = ['1.0', '1.1', '2.0'] as const;

type Register = {
  getekend: Map<string, Set<string>>;
  viaVolmacht: Map<string, Set<string>>;
  volmachten: Map<string, Set<string>>;
  stappen: Map<string, number>;
  sinds: Map<string, number>;
  weggaan: Map<string, number>;
  ging: Map<string, number>;
};
type Uitkomst = Register & { tekst: string | null; begon: number | null; einde: number | null; per: number | null };

const zet = (kaart: Map<string, Set<string>>, sleutel: string, wat: string): void =>
  void kaart.set(sleutel, (kaart.get(sleutel) ?? new Set()).add(wat));

function speel(feiten: readonly Convenantfeit[], tot: number): Uitkomst {
  const u: Uitkomst = {
    getekend: new Map(),
    viaVolmacht: new Map(),
    volmachten: new Map(),
    stappen: new Map(),
    sinds: new Map(),
    weggaan: new Map(),
    ging: new Map(),
    tekst: null,
    begon: null,
    einde: null,
    per: null,
  };
  const teksten = new Map<string, Extract<Convenantfeit, { kind: 'tekst' }>>();
  const wis = (partij: string): void => {
    u.getekend.delete(partij);
    u.viaVolmacht.delete(partij);
    u.volmachten.delete(partij);
    for (const tekst of TEKSTEN) u.stappen.delete(`${partij} ${tekst}`);
  };
  const toegetreden = (partij: string): readonly string[] =>
    [...teksten.keys()].filter((tekst) => u.stappen.get(`${partij} ${tekst}`) === 4);
  const bindt = (partij: string, tekst: string): boolean => {
    const t = teksten.get(tekst);
    if (t === undefined) return false;
    if (u.viaVolmacht.get(partij)?.has(tekst) || toegetreden(partij).includes(tekst)) return true;
    const magTekenen =
      t.tekenaars.includes(partij) || t.schoolbesturen.includes(partij) || toegetreden(partij).length > 0;
    return magTekenen && (u.getekend.get(partij)?.has(tekst) ?? false);
  };
  const nogNodig = (tekst: string): readonly string[] => {
    const t = teksten.get(tekst);
    const blijvend = (t?.tekenaars ?? []).filter(
      (p) => !(u.ging.has(p) && (u.ging.get(p) ?? 0) > maandVan(t?.datum ?? '')),
    );
    return [...new Set([...blijvend, ...u.sinds.keys()])].filter((p) => !bindt(p, tekst));
  };
  for (let maand = 0; maand <= tot; maand += 1) {
    if (u.per !== null && u.per <= maand) return { ...u, einde: maand, sinds: new Map() };
    for (const [partij, wanneer] of u.weggaan)
      if (wanneer <= maand) {
        wis(partij);
        u.weggaan.delete(partij);
        u.ging.set(partij, wanneer);
      }
    const geteld = feiten.filter(({ datum }) => datum === dag(maand));
    // Een herroeping draagt de dag van wat zij wegneemt: het register schrijft dat feit die dag niet op.
    const doorgestreept = geteld.flatMap((f) => (f.kind === 'herroeping' ? [f.feit] : []));
    const vandaag = geteld.filter(({ id }) => id === undefined || !doorgestreept.includes(id));
    for (const f of vandaag) if (f.kind === 'tekst') teksten.set(f.tekst, f);
    for (const f of vandaag) if (f.kind === 'volmacht') zet(u.volmachten, f.van, `${f.aan} ${f.tekst}`);
    for (const f of vandaag) if (f.kind === 'ondertekening') zet(u.getekend, f.partij, f.tekst);
    for (const f of vandaag)
      if (f.kind === 'ondertekening')
        for (const [van, brieven] of u.volmachten)
          if (brieven.has(`${f.partij} ${f.tekst}`)) zet(u.viaVolmacht, van, f.tekst);
    for (const [nummer, stap] of TOETREDINGSTAPPEN.entries())
      for (const f of vandaag)
        if (f.kind === 'toetreding' && f.stap === stap && (u.stappen.get(`${f.partij} ${f.tekst}`) ?? 0) === nummer)
          u.stappen.set(`${f.partij} ${f.tekst}`, nummer + 1);
    // Wie in een tekst geen schoolbestuur is, bindt een volmacht niet.
    for (const [van, welke] of u.viaVolmacht)
      for (const tekst of welke)
        if (teksten.has(tekst) && !teksten.get(tekst)?.schoolbesturen.includes(van)) welke.delete(tekst);
    const bijwerken = (): void => {
      for (const partij of PARTIJEN) {
        if (u.tekst === null || !bindt(partij, u.tekst)) u.sinds.delete(partij);
        else if (!u.sinds.has(partij)) u.sinds.set(partij, maand);
      }
    };
    bijwerken();
    const kandidaten = [...teksten.values()].sort((a, b) => b.volgnummer - a.volgnummer);
    for (const t of kandidaten) {
      if (u.tekst !== null && t.volgnummer <= (teksten.get(u.tekst)?.volgnummer ?? 0)) continue;
      if (t.tekenaars.length === 0 || nogNodig(t.tekst).length > 0) continue;
      if (PARTIJEN.filter((p) => bindt(p, t.tekst)).length < 2) continue;
      u.tekst = t.tekst;
      u.begon ??= maand;
      bijwerken();
      break;
    }
    if (u.begon !== null && u.sinds.size < 2) return { ...u, einde: maand, sinds: new Map() };
    for (const f of vandaag) {
      if (f.kind !== 'opzegging') continue;
      if (!u.sinds.has(f.partij)) wis(f.partij);
      else if (!u.weggaan.has(f.partij)) {
        let termijn = (u.begon ?? 0) + 24;
        while (termijn <= maand) termijn += 12;
        u.weggaan.set(f.partij, termijn);
      }
    }
    for (const f of vandaag)
      if (f.kind === 'beeindiging' && u.sinds.size > 0 && [...u.sinds.keys()].every((p) => f.instemming.includes(p)))
        u.per = Math.min(u.per ?? MAANDEN * 2, Math.max(maandVan(f.per), maand + 1));
  }
  return u;
}

const maandArb = fc.oneof(fc.nat(8), fc.nat(60));
const partijArb = fc.constantFrom(...PARTIJEN);
const tekstArb = fc.constantFrom('1.0', '1.0', '1.0', '1.1', '2.0');
const losArb: fc.Arbitrary<object> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ondertekening'), partij: partijArb, tekst: tekstArb }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('volmacht'),
      van: fc.constantFrom('b1', 'b2', 'j1'),
      aan: fc.constantFrom('s1', 's1', 'g1'),
      tekst: tekstArb,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('toetreding'),
      partij: fc.constantFrom('j1', 'j1', 'b2'),
      tekst: tekstArb,
      stap: fc.constantFrom(...TOETREDINGSTAPPEN),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('opzegging'), partij: partijArb }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('beeindiging'),
      per: maandArb.map(dag),
      instemming: fc.subarray([...PARTIJEN], { minLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'evaluatie' }) },
);
const tekstFeit = (tekst: string, volgnummer: number, maand: number): fc.Arbitrary<Convenantfeit> =>
  fc.record({
    versie: fc.constant(1 as const),
    datum: fc.nat(20).map((later) => dag(maand + (volgnummer === 1 ? 0 : later))),
    kind: fc.constant('tekst' as const),
    tekst: fc.constant(tekst),
    volgnummer: fc.constant(volgnummer),
    tekenaars: fc.oneof(fc.constant(['g1', 'g2', 's1']), fc.subarray(['g1', 'g2', 's1'])),
    schoolbesturen: fc.subarray(['b1', 'b2']),
  });
/** Een begin dat meestal lukt: wie moet tekenen doet dat in de eerste maanden, en een volmacht komt op tijd of net niet. */
const beginArb = fc
  .tuple(
    fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
    fc.array(fc.integer({ min: 20, max: 44 }), { maxLength: 5 }),
  )
  .map(([vroeg, later]) => [
    ...['g1', 'g2', 's1'].map((partij, n) => ({
      versie: 1,
      datum: dag(vroeg[n] ?? 0),
      kind: 'ondertekening',
      partij,
      tekst: '1.0',
    })),
    ...['b1', 'b2'].map((van, n) => ({
      versie: 1,
      datum: dag(vroeg[n + 3] ?? 0),
      kind: 'volmacht',
      van,
      aan: 's1',
      tekst: '1.0',
    })),
    ...later.map((maand, n) => ({
      versie: 1,
      datum: dag(maand),
      kind: 'ondertekening',
      partij: PARTIJEN[n],
      tekst: '1.1',
    })),
  ]);
/** Meestal vier stappen op volgorde, soms een stap te vroeg. */
const toetredingArb: fc.Arbitrary<readonly Convenantfeit[]> = fc
  .tuple(fc.integer({ min: 2, max: 30 }), fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 4 }), tekstArb)
  .map(([begin, passen, tekst]) => {
    let maand = begin;
    return passen.map((pas, nummer) => {
      maand = Math.max(maand + pas, nummer === 0 ? begin : 0);
      return opDag(maand, { kind: 'toetreding', partij: 'j1', tekst, stap: TOETREDINGSTAPPEN[nummer] });
    });
  });

/** Het register telt in maanden: een afgesproken einde ligt hier altijd minstens een maand later. */
function opDag(maand: number, rest: object): Convenantfeit {
  const feit = { versie: 1, datum: dag(maand), ...rest } as unknown as Convenantfeit;
  return feit.kind === 'beeindiging' ? { ...feit, per: dag(Math.max(maandVan(feit.per), maand + 1)) } : feit;
}

/** Wat verkeerd was vastgelegd, ook een tekst of een stap halverwege. */
const herroep = ({ id, datum }: { readonly id: string; readonly datum: string }): Convenantfeit => ({
  versie: 1,
  datum,
  kind: 'herroeping',
  feit: id,
});

const feitenArb: fc.Arbitrary<readonly Convenantfeit[]> = fc
  .tuple(
    fc.tuple(tekstFeit('1.0', 1, 0), tekstFeit('1.1', 2, 10), tekstFeit('2.0', 3, 15)),
    beginArb,
    fc.array(fc.tuple(maandArb, losArb), { maxLength: 16 }),
    toetredingArb,
  )
  .map(([teksten, begin, los, toe]) => [
    ...teksten,
    ...(begin as readonly unknown[] as readonly Convenantfeit[]),
    ...toe,
    ...los.map(([maand, rest]) => opDag(maand, rest)),
  ])
  .chain((alle) => {
    const feiten = alle.map((feit, nummer) => ({ ...feit, id: `f${nummer}` }));
    const mis = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray(feiten, { maxLength: 3 }));
    return mis.map((fouten) => [...feiten, ...fouten.map(herroep)]);
  });

const alsDag = (maand: number | null | undefined): string | null => (typeof maand === 'number' ? dag(maand) : null);

test(`een register van maand tot maand geeft dezelfde stand als de feiten samen (zaad ${ZAAD})`, () => {
  const gezien = new Map<string, number>();
  fc.assert(
    fc.property(feitenArb, fc.nat(MAANDEN - 1), (feiten, peil) => {
      const stand = standVanConvenant(feiten, dag(peil));
      const u = speel(feiten, peil);
      assert.deepEqual(
        { tekst: stand.tekst, begon: stand.begonOp, einde: stand.geeindigdOp, per: stand.eindePer },
        {
          tekst: u.tekst,
          begon: alsDag(u.begon),
          einde: alsDag(u.einde),
          per: u.einde === null ? alsDag(u.per) : null,
        },
      );
      gezien.set(stand.kind, (gezien.get(stand.kind) ?? 0) + 1);
      for (const { partij, gebonden, sinds, tot, waarom } of stand.partijen) {
        gezien.set(waarom.code, (gezien.get(waarom.code) ?? 0) + 1);
        assert.equal(sinds, alsDag(u.sinds.get(partij)), partij);
        assert.equal(gebonden, u.sinds.has(partij));
        const weg = [u.weggaan.get(partij), u.per].filter((maand) => typeof maand === 'number');
        const verwacht = gebonden ? (weg.length === 0 ? null : dag(Math.min(...weg))) : alsDag(u.ging.get(partij));
        assert.equal(tot, verwacht, partij);
      }
      if (stand.kind === 'van-kracht' && u.begon !== null) {
        let termijn = u.begon + 24;
        while (termijn <= peil) termijn += 12;
        assert.deepEqual([stand.termijn?.tot, stand.opzeggenWerktPer], [dag(termijn), dag(termijn)]);
      }
    }),
    { seed: ZAAD, numRuns: AANTAL },
  );
  const codes = ['handtekening', 'volmacht', 'toetreding', 'vertrokken', 'volmacht-te-laat', 'volmacht-ontbreekt'];
  for (const code of [
    ...codes,
    'andere-tekst',
    'geeindigd',
    'van-kracht',
    'niet-begonnen',
    'niet-getekend',
    'geen-partij',
  ])
    assert.ok((gezien.get(code) ?? 0) > 3, `${code}: ${gezien.get(code)}`);
});

test(`volgorde en herhaling van feiten doen niet ter zake, en wat later gebeurt ook niet (zaad ${ZAAD})`, () => {
  fc.assert(
    fc.property(feitenArb, fc.nat(MAANDEN - 1), fc.nat(), (feiten, peil, keer) => {
      const stand = standVanConvenant(feiten, dag(peil));
      const gedraaid = [...feiten.slice(keer % feiten.length), ...feiten.slice(0, keer % feiten.length)];
      assert.deepEqual(standVanConvenant(gedraaid.toReversed(), dag(peil)), stand);
      assert.deepEqual(standVanConvenant([...feiten, ...gedraaid], dag(peil)), stand);
      assert.deepEqual(
        standVanConvenant(
          feiten.filter(({ datum }) => datum <= dag(peil)),
          dag(peil),
        ),
        stand,
      );
    }),
    { seed: ZAAD, numRuns: AANTAL / 4 },
  );
});

test(`wie gebonden is, tekende ooit zelf, gaf een volmacht of trad toe (zaad ${ZAAD})`, () => {
  fc.assert(
    fc.property(feitenArb, fc.nat(MAANDEN - 1), (feiten, peil) => {
      const eerder = feiten.filter(({ datum }) => datum <= dag(peil));
      for (const { partij, gebonden } of standVanConvenant(feiten, dag(peil)).partijen) {
        if (!gebonden) continue;
        const daad = eerder.some(
          (f) =>
            !eerder.some((ander) => ander.kind === 'herroeping' && ander.feit === f.id) &&
            ((f.kind === 'ondertekening' && f.partij === partij) ||
              (f.kind === 'volmacht' && f.van === partij) ||
              (f.kind === 'toetreding' && f.partij === partij && f.stap === 'bekendgemaakt')),
        );
        assert.ok(daad, partij);
      }
    }),
    { seed: ZAAD, numRuns: AANTAL / 4 },
  );
});

test(`wat herroepen is, gebeurde nooit: zonder het feit en zijn herroeping is op elke dag alles gelijk (zaad ${ZAAD})`, () => {
  let anders = 0;
  fc.assert(
    fc.property(feitenArb, fc.nat(MAANDEN - 1), (feiten, peil) => {
      const weg = feiten.flatMap((f) => (f.kind === 'herroeping' ? [f.feit] : []));
      const nooit = feiten.filter((f) => f.kind !== 'herroeping' && !weg.includes(f.id ?? ''));
      const stand = standVanConvenant(feiten, dag(peil));
      assert.deepEqual(stand, standVanConvenant(nooit, dag(peil)));
      const zonder = feiten.filter((f) => f.kind !== 'herroeping');
      if (JSON.stringify(standVanConvenant(zonder, dag(peil))) !== JSON.stringify(stand)) anders += 1;
    }),
    { seed: ZAAD, numRuns: AANTAL / 4 },
  );
  assert.ok(anders > 20, `een herroeping veranderde maar ${anders} keer iets`);
});
