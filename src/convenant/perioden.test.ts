/** De uitgeschreven perioden tegen de vouw zelf: op elke dag, voor elke partij, over willekeurige geschiedenissen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plusDagen, standVanConvenant, TOETREDINGSTAPPEN } from '../regels/verloop/index.ts';
import { type Feitrij, feitenOp, LEGE_FEITRIJ, zonderHerroepen } from './feitrij.ts';
import { verloopVan } from './perioden.ts';
import { type Keurstof, keurFeit } from './vastleggen/keur-feit.ts';

const ZAAD = Number(process.env['ZAAD'] ?? 52611);
const AANTAL = process.env['PROEF'] === '1' ? 5_000 : 300;
const START = '2025-01-01';
const DAGEN = 2_200;
const PARTIJEN = ['g1', 'g2', 's1', 'b1', 'b2', 'j1'] as const;

type Los = Partial<Feitrij> & Pick<Feitrij, 'kind'>;
/** Een herroeping noemt hier het hoeveelste feit weg moet; haar dag is die van dat feit. */
type Invoer = readonly [number, Los | { readonly kind: 'herroeping'; readonly hoeveelste: number }];
const TEKENAARS = ['g1', 'g2', 's1'];
const tekst = (naam: string, volgnummer: number): Los => ({
  kind: 'tekst',
  tekst: naam,
  volgnummer,
  tekenaars: TEKENAARS,
  schoolbesturen: ['b1', 'b2'],
});
const tekstArb = fc.constantFrom('1.0', '1.0', '1.1', '2.0');
const partijArb = fc.constantFrom(...PARTIJEN);
const losArb: fc.Arbitrary<Los> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('ondertekening' as const), partij: partijArb, tekst: tekstArb }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('volmacht' as const),
      partij: fc.constantFrom('b1', 'b2', 'g1'),
      aan: fc.constantFrom('s1', 's1', 'b2'),
      tekst: tekstArb,
      geldigTot: fc.constantFrom(null, null, '2025-03-01', '2026-01-01'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('toetreding' as const),
      partij: fc.constantFrom('j1', 'j1', 'b1'),
      tekst: tekstArb,
      stap: fc.constantFrom(...TOETREDINGSTAPPEN),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('opzegging' as const), partij: partijArb }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('beeindiging' as const),
      per: fc.constantFrom('2027-01-01', '2028-06-01'),
      instemming: fc.subarray([...PARTIJEN], { minLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'evaluatie' as const }) },
);
/** Een begin dat meestal lukt, en daarna alles door elkaar. */
const geschiedenisArb = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 3 }),
    fc.array(fc.integer({ min: 60, max: 900 }), { maxLength: 4 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 1_500 }), losArb), { minLength: 4, maxLength: 22 }),
    fc.array(fc.nat(30), { maxLength: 4 }),
    losArb,
  )
  .map(([begin, stappen, los, fouten, na]): readonly Invoer[] => [
    [0, tekst('1.0', 1)] as const,
    ...TEKENAARS.map((partij, i) => [begin[i] ?? 0, { kind: 'ondertekening', partij, tekst: '1.0' } as Los] as const),
    ...stappen
      .toSorted((a, b) => a - b)
      .map((dag, i) => {
        const stap = TOETREDINGSTAPPEN[i] ?? 'aangevraagd';
        return [dag, { kind: 'toetreding', partij: 'j1', tekst: '1.0', stap } as Los] as const;
      }),
    [300, tekst('1.1', 2)] as const,
    [500, tekst('2.0', 3)] as const,
    ...los,
    ...fouten.map((hoeveelste) => [0, { kind: 'herroeping', hoeveelste }] as const),
    // Na een herstel wordt er weer gewoon vastgelegd.
    [1_500, na] as const,
  ]);

/** Legt vast wat de keuring doorlaat, zoals de schrijver doet; de volgorde van invoeren is die van de lijst. */
function voerIn(geschiedenis: readonly Invoer[]): { rijen: Feitrij[]; geweigerd: Set<string> } {
  const rijen: Feitrij[] = [];
  const geweigerd = new Set<string>();
  const stof: Keurstof = { rijen, opzegtermijn: 0, vandaag: '2031-12-31', door: null, wijze: 'papier' };
  for (const [dag, los] of geschiedenis) {
    const doel = 'hoeveelste' in los ? rijen[los.hoeveelste % rijen.length] : undefined;
    const inhoud = 'hoeveelste' in los ? { kind: los.kind, herroept: doel?.id ?? null } : los;
    const datum = doel?.datum ?? plusDagen(START, dag);
    const rij = { ...LEGE_FEITRIJ, ...inhoud, id: String(rijen.length), datum } as Feitrij;
    const reden = keurFeit(rij, stof);
    if (reden === null) rijen.push(rij);
    else geweigerd.add(reden);
  }
  return { rijen, geweigerd };
}

/** Elke dag waarop iets kan draaien, met de dag ervoor en erna, en een paar ertussen. */
function peildagen(rijen: readonly Feitrij[], perioden: readonly { van: string; tot: string | null }[]): Set<string> {
  const keer = [...rijen.map(({ datum }) => datum), ...perioden.flatMap(({ van, tot }) => [van, tot ?? van])];
  const rond = keer.flatMap((dag) => [-1, 0].map((pas) => plusDagen(dag, pas)));
  const rooster = Array.from({ length: 5 }, (_, i) => plusDagen(START, i * (DAGEN / 5)));
  return new Set([...rond, ...rooster]);
}

test(`op elke dag is gebonden wie een periode heeft, en niemand anders (zaad ${ZAAD})`, () => {
  const gezien = new Map<string, number>();
  const tel = (wat: string): void => void gezien.set(wat, (gezien.get(wat) ?? 0) + 1);
  fc.assert(
    fc.property(geschiedenisArb, (geschiedenis) => {
      const { rijen, geweigerd } = voerIn(geschiedenis);
      for (const reden of geweigerd) tel(reden);
      for (const { kind } of rijen) if (kind === 'herroeping') tel(kind);
      assert.deepEqual(verloopVan(zonderHerroepen(rijen), 0), verloopVan(rijen, 0), 'wat hersteld is, was er nooit');
      const { perioden, van, tot } = verloopVan(rijen, 0);
      for (const dag of peildagen(rijen, perioden)) {
        const stand = standVanConvenant(feitenOp(rijen, dag), dag);
        const verwacht = stand.partijen
          .filter(({ gebonden }) => gebonden)
          .map(({ partij, waarom }) => {
            tel(waarom.code);
            return `${partij} ${waarom.code}`;
          });
        const geldend = perioden.filter((p) => p.van <= dag && (p.tot === null || dag <= p.tot));
        assert.deepEqual(geldend.map(({ partij, wijze }) => `${partij} ${wijze}`).sort(), verwacht.sort(), dag);
        assert.equal(van !== null && van <= dag && (tot === null || dag <= tot), stand.kind === 'van-kracht', dag);
        for (const { tekst: nieuw, onderling } of stand.nieuwereTeksten)
          assert.deepEqual(
            geldend.filter(({ teksten }) => teksten.includes(nieuw)).map(({ partij }) => partij),
            onderling,
          );
        for (const { teksten } of geldend) assert.ok(stand.tekst !== null && teksten.includes(stand.tekst));
      }
    }),
    { seed: ZAAD, numRuns: AANTAL },
  );
  for (const wat of [
    'handtekening',
    'volmacht',
    'toetreding',
    'geen-partij',
    'stap-niet-aan-de-beurt',
    'geeindigd',
    'volmacht-verlopen',
    'herroeping',
    'niet-te-herstellen',
    'al-hersteld',
  ])
    assert.ok((gezien.get(wat) ?? 0) > 5, `${wat}: ${gezien.get(wat)}`);
});
