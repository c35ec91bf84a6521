import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Feitrij, feitenOp } from '../convenant/feitrij.ts';
import type { Overeenkomst } from '../convenant/overeenkomsten.ts';
import { maandenVerder, plusDagen, standVanConvenant } from '../regels/verloop/index.ts';
import { laatsteOpzegdag } from './convenantplichten.ts';
import type { Nalevingfeiten, Partijfeiten } from './feiten.ts';
import { nalevingVan } from './naleving-van.ts';
import { PLICHTEN, PLICHTTEKST, type Plicht, type Plichtstand } from './plichten.ts';
import { wekNaleving } from './wek-naleving.ts';

const LEEG: Feitrij = {
  id: '',
  datum: '',
  kind: 'evaluatie',
  tekst: null,
  partij: null,
  aan: null,
  stap: null,
  geldigTot: null,
  per: null,
  instemming: null,
  volgnummer: null,
  tekenaars: null,
  schoolbesturen: null,
  herroept: null,
};
const rij = (datum: string, rest: Partial<Feitrij>): Feitrij => ({
  ...LEEG,
  id: `${datum}-${rest.kind}-${rest.partij}`,
  datum,
  ...rest,
});
const tekst = (datum: string, naam: string, volgnummer: number) =>
  rij(datum, { kind: 'tekst', tekst: naam, volgnummer, tekenaars: ['oever', 'swv'], schoolbesturen: ['linde'] });
const tekent = (datum: string, partij: string, naam = '1') =>
  rij(datum, { kind: 'ondertekening', partij, tekst: naam });
const machtigt = (datum: string, geldigTot: string | null = null, naam = '1') =>
  rij(datum, { kind: 'volmacht', partij: 'linde', aan: 'swv', tekst: naam, geldigTot });

const partij = (id: string, rest: Partial<Partijfeiten> = {}): Partijfeiten => ({
  id,
  naam: id,
  soort: id === 'oever' ? 'gemeente' : id === 'swv' ? 'swv' : 'school',
  begon: '2025-09-01',
  website: null,
  aanspreekpuntOp: null,
  beveiligingOp: null,
  rechtenOp: null,
  contracten: [],
  ...rest,
});

/** Getekend op 1 september 2025 door oever en swv, met een volmacht van linde. */
const BEGIN = [
  tekst('2025-08-01', '1', 1),
  machtigt('2025-08-15'),
  tekent('2025-09-01', 'oever'),
  tekent('2025-09-01', 'swv'),
];
const overeenkomst = (partij: string, van: string, tot: string | null = null): Overeenkomst => ({
  id: `${partij} ${van}`,
  partij,
  verwerker: 'Regiobeheer',
  getekendOp: van,
  van,
  tot,
  beeindigdDoor: null,
  bewijs: null,
});
const FEITEN: Nalevingfeiten = {
  convenant: 'c',
  penvoerder: 'swv',
  opzegtermijn: 0,
  rijen: BEGIN,
  partijen: [partij('oever'), partij('swv'), partij('linde')],
  meldingen: [],
  toetredingen: [],
  overeenkomsten: ['oever', 'swv', 'linde'].map((wie) => overeenkomst(wie, '2025-09-01')),
  verzoeken: [],
  vernietiging: [],
};

function stand(wie: string, plicht: Plicht, vandaag: string, anders: Partial<Nalevingfeiten> = {}): Plichtstand {
  const gevonden = nalevingVan({ ...FEITEN, ...anders }, vandaag).find((rij) => rij.partij === wie);
  assert.ok(gevonden !== undefined, wie);
  return gevonden.plichten[plicht];
}

describe('wat een partij met het convenant zelf moet (17.2, 19.1, 20.2)', () => {
  test('een aangeboden tekst tekent ieder binnen zes weken; wie tekende of een volmacht gaf, is klaar', () => {
    const rijen = [tekst('2025-08-01', '1', 1), tekent('2025-08-20', 'oever')];
    assert.deepEqual(stand('oever', 'tekenen', '2025-08-21', { rijen }), { kind: 'gedaan', op: '2025-08-20' });
    assert.deepEqual(stand('swv', 'tekenen', '2025-09-12', { rijen }), {
      kind: 'te-doen',
      voor: '2025-09-12',
      vanaf: '2025-08-01',
    });
    assert.equal(stand('swv', 'tekenen', '2025-09-13', { rijen }).kind, 'te-laat');
    assert.equal(stand('linde', 'tekenen', '2025-08-21', { rijen }).kind, 'te-doen');
    assert.deepEqual(stand('linde', 'tekenen', '2025-08-20'), { kind: 'gedaan', op: '2025-08-15' }, 'haar eigen deel');
    const naHandtekening = { kind: 'gedaan', op: '2025-09-01' };
    assert.deepEqual(stand('linde', 'tekenen', '2025-09-13'), naHandtekening, 'de dag waarop voor haar is getekend');
  });

  test('een nieuwe tekst vraagt opnieuw een handtekening, behalve van wie opzegde (Art 17.2)', () => {
    const rijen = [...BEGIN, tekst('2026-03-01', '2', 2), tekent('2026-03-05', 'oever', '2')];
    assert.deepEqual(stand('oever', 'tekenen', '2026-03-10', { rijen }), { kind: 'gedaan', op: '2026-03-05' });
    assert.equal(stand('swv', 'tekenen', '2026-03-10', { rijen }).kind, 'te-doen');
    const weg = [...rijen, rij('2026-03-02', { kind: 'opzegging', partij: 'swv' })];
    assert.equal(stand('swv', 'tekenen', '2026-03-10', { rijen: weg }).kind, 'nvt');
  });

  test('wie vertrok of na het einde heeft niets meer staan, ook geen verwerkersovereenkomst van toen (Art 19.1 (c))', () => {
    const rijen = [...BEGIN, rij('2026-01-10', { kind: 'opzegging', partij: 'oever' })];
    const wie = (vandaag: string) => nalevingVan({ ...FEITEN, rijen }, vandaag).map(({ partij }) => partij);
    assert.ok(wie('2027-08-31').includes('oever'), 'tot het einde van de termijn doet zij mee');
    assert.ok(!wie('2027-09-02').includes('oever'));
  });

  test('een verwerkersovereenkomst die afloopt vraagt een kwartaal eerder om een nieuwe, en ontbreekt daarna (AVG 28)', () => {
    const af = { overeenkomsten: [overeenkomst('oever', '2025-09-01', '2026-08-31')] };
    assert.equal(stand('oever', 'overeenkomst', '2026-06-01', af).kind, 'gedaan');
    const open = { kind: 'te-doen', voor: '2026-08-31', vanaf: '2026-06-02' };
    assert.deepEqual(stand('oever', 'overeenkomst', '2026-06-02', af), open);
    assert.deepEqual(stand('oever', 'overeenkomst', '2026-08-31', af), open);
    const laat = stand('oever', 'overeenkomst', '2026-09-01', af);
    assert.ok(laat.kind === 'te-laat' && laat.sinds === '2026-08-31');
    const volgt = { overeenkomsten: [...af.overeenkomsten, overeenkomst('oever', '2026-09-01')] };
    assert.equal(stand('oever', 'overeenkomst', '2026-08-31', volgt).kind, 'gedaan', 'de nieuwe ligt klaar');
    const gat = { overeenkomsten: [...af.overeenkomsten, overeenkomst('oever', '2026-09-03')] };
    assert.equal(stand('oever', 'overeenkomst', '2026-09-02', gat).kind, 'te-laat', 'op de dag ertussen is er geen');
  });

  test('een volmacht die afloopt voordat er getekend is, moet opnieuw (Bijl 4-c)', () => {
    const rijen = [tekst('2025-08-01', '1', 1), machtigt('2025-08-02', '2025-10-31')];
    assert.equal(stand('linde', 'volmacht', '2025-09-18', { rijen }).kind, 'nvt');
    assert.deepEqual(stand('linde', 'volmacht', '2025-09-19', { rijen }), {
      kind: 'te-doen',
      voor: '2025-10-31',
      vanaf: '2025-09-19',
    });
    assert.equal(stand('linde', 'volmacht', '2025-11-01', { rijen }).kind, 'nvt');
    assert.equal(stand('linde', 'tekenen', '2025-11-01', { rijen }).kind, 'te-laat');
    const gebruikt = [...rijen, tekent('2025-09-01', 'swv')];
    assert.equal(stand('linde', 'volmacht', '2025-10-01', { rijen: gebruikt }).kind, 'nvt');
  });

  test('op een voorstel om toe te treden antwoordt ieder die gebonden is, ja of nee (Art 18.1)', () => {
    const anders = {
      rijen: [...BEGIN, rij('2026-01-05', { kind: 'toetreding', partij: 'zeil', tekst: '1', stap: 'aangevraagd' })],
      partijen: [...FEITEN.partijen, partij('zeil')],
      toetredingen: [{ partij: 'zeil', gevraagdDoor: 'oever', antwoorden: ['oever'] }],
    };
    assert.deepEqual(stand('swv', 'antwoord', '2026-01-06', anders), {
      kind: 'te-doen',
      voor: '2026-01-26',
      vanaf: '2026-01-05',
    });
    assert.equal(stand('swv', 'antwoord', '2026-01-27', anders).kind, 'te-laat');
    assert.equal(stand('oever', 'antwoord', '2026-01-06', anders).kind, 'nvt');
    assert.equal(stand('swv', 'antwoord', '2026-01-06').kind, 'nvt');
  });

  test('wie tekende voordat de volmacht er was, tekent opnieuw (fn 2)', () => {
    const laat = [...BEGIN.filter(({ kind }) => kind !== 'volmacht'), machtigt('2025-09-10')];
    assert.deepEqual(stand('swv', 'tekenen', '2025-09-11', { rijen: laat }), {
      kind: 'te-doen',
      voor: '2025-10-22',
      vanaf: '2025-09-10',
    });
    const hertekend = [...laat, tekent('2025-09-12', 'swv')];
    assert.deepEqual(stand('swv', 'tekenen', '2025-09-12', { rijen: hertekend }), { kind: 'gedaan', op: '2025-09-12' });
  });

  test('wie een organisatie voorstelde, maakt haar toetreding bekend (Art 18.3 (a))', () => {
    const stappen = (['aangevraagd', 'akkoord', 'ondertekend'] as const).map((stap) =>
      rij('2026-01-05', { kind: 'toetreding', partij: 'zeil', tekst: '1', stap, id: stap }),
    );
    const anders = {
      rijen: [...BEGIN, ...stappen],
      partijen: [...FEITEN.partijen, partij('zeil')],
      toetredingen: [{ partij: 'zeil', gevraagdDoor: 'oever', antwoorden: ['oever', 'swv', 'linde'] }],
    };
    assert.deepEqual(stand('oever', 'bekendmaken', '2026-01-06', anders), {
      kind: 'te-doen',
      voor: '2026-01-19',
      vanaf: '2026-01-05',
    });
    assert.equal(stand('swv', 'bekendmaken', '2026-01-06', anders).kind, 'nvt');
  });

  test('voor de verlenging kijkt ieder of hij doorgaat; zwijgen is doorgaan en nooit te laat (Art 19.1 (b))', () => {
    assert.equal(stand('oever', 'verlenging', '2027-06-01').kind, 'nvt');
    assert.deepEqual(stand('oever', 'verlenging', '2027-06-02'), {
      kind: 'te-doen',
      voor: '2027-08-31',
      vanaf: '2027-06-02',
    });
    assert.equal(stand('oever', 'verlenging', '2027-09-01').kind, 'nvt');
    const meldingen = [
      { partij: 'oever', plicht: 'verlenging', op: '2027-06-10', adres: null, termijnTot: '2027-09-01' } as const,
    ];
    assert.deepEqual(stand('oever', 'verlenging', '2027-07-01', { meldingen }), { kind: 'gedaan', op: '2027-06-10' });
  });

  test('de laatste dag om op te zeggen is de laatste waarop een opzegging nog op tijd werkt (E-11)', () => {
    for (const opzegtermijn of [0, 1, 3, 6, 12]) {
      const werkt = (dag: string) => standVanConvenant(feitenOp(BEGIN, dag), dag, opzegtermijn).opzeggenWerktPer;
      const dag = laatsteOpzegdag('2027-09-01', opzegtermijn);
      assert.equal(werkt(dag), '2027-09-01', `${opzegtermijn}: ${dag}`);
      assert.notEqual(werkt(plusDagen(dag, 1)), '2027-09-01', `${opzegtermijn}: ${dag}`);
    }
  });

  test('ook bij een termijn die eind februari eindigt, is dat de laatste dag, en geen dag eerder (E-11)', () => {
    for (const tot of ['2027-02-28', '2028-02-29', '2027-03-01', '2027-04-30', '2027-12-31'])
      for (const opzegtermijn of [1, 3, 6, 12]) {
        const dag = laatsteOpzegdag(tot, opzegtermijn);
        assert.ok(maandenVerder(dag, opzegtermijn) <= tot, `${tot} ${opzegtermijn}: ${dag}`);
        assert.ok(maandenVerder(plusDagen(dag, 1), opzegtermijn) > tot, `${tot} ${opzegtermijn}: ${dag}`);
      }
  });

  test('de penvoerder legt de evaluatie vast, binnen twee jaar (Art 20.2)', () => {
    assert.deepEqual(stand('swv', 'evaluatie', '2026-01-01'), {
      kind: 'te-doen',
      voor: '2027-09-01',
      vanaf: '2027-06-03',
    });
    assert.equal(stand('swv', 'evaluatie', '2027-09-02').kind, 'te-laat');
    assert.equal(stand('oever', 'evaluatie', '2027-09-02').kind, 'nvt');
    const rijen = [...BEGIN, rij('2027-05-01', { kind: 'evaluatie' })];
    assert.deepEqual(stand('swv', 'evaluatie', '2027-09-02', { rijen }), { kind: 'gedaan', op: '2027-05-01' });
  });
});

describe('wat een partij in de eigen organisatie moet (12.3, Bijl 2-a, Bijl 4-b, 7.3 b, P-7)', () => {
  test('de pagina op de website heeft een adres en is een keer per jaar nagekeken', () => {
    assert.equal(stand('oever', 'website', '2025-09-29').kind, 'te-doen');
    assert.equal(stand('oever', 'website', '2025-09-30').kind, 'te-laat');
    const meldingen = [
      {
        partij: 'oever',
        plicht: 'website',
        op: '2025-10-01',
        adres: 'https://oever.example/jeugd',
        termijnTot: null,
      } as const,
    ];
    assert.equal(stand('oever', 'website', '2025-10-02', { meldingen }).kind, 'te-laat');
    const partijen = [partij('oever', { website: 'https://oever.example/jeugd' }), partij('swv'), partij('linde')];
    assert.deepEqual(stand('oever', 'website', '2026-09-30', { meldingen, partijen }), {
      kind: 'gedaan',
      op: '2025-10-01',
    });
    assert.equal(stand('oever', 'website', '2026-10-01', { meldingen, partijen }).kind, 'te-doen');
    assert.equal(stand('oever', 'website', '2026-10-30', { meldingen, partijen }).kind, 'te-laat');
    const verhuisd = [partij('oever', { website: 'https://oever.example/nieuw' }), partij('swv'), partij('linde')];
    const nieuw = (vandaag: string) => stand('oever', 'website', vandaag, { meldingen, partijen: verhuisd }).kind;
    assert.deepEqual([nieuw('2025-10-02'), nieuw('2026-10-30')], ['te-doen', 'te-laat'], 'die keek nog niemand na');
  });

  test('een aanspreekpunt, beleid en eigen mensen die het convenant kennen', () => {
    for (const plicht of ['aanspreekpunt', 'beveiliging', 'bekendheid'] as const) {
      assert.equal(stand('linde', plicht, '2025-09-29').kind, 'te-doen', plicht);
      assert.equal(stand('linde', plicht, '2025-09-30').kind, 'te-laat', plicht);
    }
  });

  test('een gemeente eist van elke aanbieder met een contract het formulier; anderen hebben daar niets aan', () => {
    const met = (formulierOp: string | null) => ({
      partijen: [partij('oever', { contracten: [{ van: '2026-01-01', formulierOp }] }), partij('swv')],
    });
    assert.equal(stand('oever', 'contracten', '2026-01-29', met(null)).kind, 'te-doen');
    assert.equal(stand('oever', 'contracten', '2026-01-30', met(null)).kind, 'te-laat');
    assert.deepEqual(stand('oever', 'contracten', '2026-01-30', met('2026-01-10')), {
      kind: 'gedaan',
      op: '2026-01-10',
    });
    assert.equal(stand('swv', 'contracten', '2026-01-30', met(null)).kind, 'nvt');
  });

  test('wie nog nooit nakeek wie erbij mag, doet dat een jaar na de eerste collega', () => {
    assert.deepEqual(stand('oever', 'rechten', '2026-01-01'), {
      kind: 'te-doen',
      voor: '2026-09-29',
      vanaf: '2026-09-01',
    });
    assert.equal(stand('oever', 'rechten', '2026-09-30').kind, 'te-laat');
  });

  test('van verzoeken en vernietigen telt alleen wat te laat is', () => {
    const verzoeken = [
      { partij: 'oever', ontvangenOp: '2026-01-31', verlengdOp: null, aantal: 2 },
      { partij: 'oever', ontvangenOp: '2026-02-10', verlengdOp: '2026-02-20', aantal: 1 },
    ];
    assert.deepEqual(stand('oever', 'verzoeken', '2026-02-28', { verzoeken }), { kind: 'gedaan', op: null });
    assert.deepEqual(stand('oever', 'verzoeken', '2026-04-01', { verzoeken }), {
      kind: 'te-laat',
      sinds: '2026-02-28',
      vanaf: '2026-02-28',
      aantal: 2,
    });
    const vernietiging = [{ partij: 'oever', bewarenTot: '2026-03-01', aantal: 3 }];
    assert.equal(stand('oever', 'vernietiging', '2026-03-01', { vernietiging }).kind, 'gedaan');
    assert.equal(stand('oever', 'vernietiging', '2026-03-02', { vernietiging }).kind, 'te-laat');
    assert.equal(stand('swv', 'vernietiging', '2026-03-02', { vernietiging }).kind, 'gedaan');
  });
});

const ZAAD = 20261122;
const dag = fc.integer({ min: 0, max: 1500 }).map((dagen) => plusDagen('2025-06-01', dagen));
const feit = fc.oneof(
  fc
    .record({ d: dag, p: fc.constantFrom('oever', 'swv', 'linde'), t: fc.constantFrom('1', '2') })
    .map(({ d, p, t }) => tekent(d, p, t)),
  fc
    .record({ d: dag, g: fc.option(fc.integer({ min: 0, max: 200 })) })
    .map(({ d, g }) => machtigt(d, g === null ? null : plusDagen(d, g))),
  fc
    .record({ d: dag, p: fc.constantFrom('oever', 'swv', 'linde') })
    .map(({ d, p }) => rij(d, { kind: 'opzegging', partij: p })),
  dag.map((d) => rij(d, { kind: 'evaluatie' })),
  dag.map((d) => tekst(d, '2', 2)),
);
// Een tekst heeft een gezicht: de tweede ligt in een geschiedenis hoogstens een keer ter tekening.
const geschiedenis = fc
  .array(feit, { maxLength: 12 })
  .map((rijen) => rijen.filter((f, i) => f.kind !== 'tekst' || rijen.findIndex(({ kind }) => kind === 'tekst') === i));

test(`in elke geschiedenis is een plicht een keer te doen, dan te laat, en nooit voor haar begin (zaad ${ZAAD})`, () => {
  fc.assert(
    fc.property(geschiedenis, dag, (extra, vandaag) => {
      const feiten = { ...FEITEN, rijen: [tekst('2025-06-01', '1', 1), ...extra] };
      for (const { plichten } of nalevingVan(feiten, vandaag))
        for (const plicht of PLICHTEN) {
          const nu = plichten[plicht];
          if (nu.kind === 'te-doen') assert.ok(nu.voor >= vandaag && nu.vanaf <= nu.voor, plicht);
          if (nu.kind === 'te-laat') assert.ok(nu.sinds < vandaag && nu.vanaf <= nu.sinds, plicht);
          if (nu.kind === 'gedaan' && nu.op !== null) assert.ok(nu.op <= vandaag, plicht);
        }
    }),
    { seed: ZAAD, numRuns: 300 },
  );
});

test(`de volgorde van de feiten doet niet ter zake, en een handtekening maakt tekenen nooit opener (zaad ${ZAAD})`, () => {
  fc.assert(
    fc.property(geschiedenis, dag, (extra, vandaag) => {
      const rijen = [tekst('2025-06-01', '1', 1), ...extra];
      const nu = nalevingVan({ ...FEITEN, rijen }, vandaag);
      assert.deepEqual(nalevingVan({ ...FEITEN, rijen: rijen.toReversed() }, vandaag), nu);
      const nieuwste = rijen.some(({ kind, tekst: t, datum }) => kind === 'tekst' && t === '2' && datum <= vandaag);
      const na = nalevingVan({ ...FEITEN, rijen: [...rijen, tekent(vandaag, 'oever', nieuwste ? '2' : '1')] }, vandaag);
      const oever = na.find((wie) => wie.partij === 'oever')?.plichten.tekenen.kind ?? 'nvt';
      assert.ok(['gedaan', 'nvt'].includes(oever), oever);
    }),
    { seed: ZAAD, numRuns: 300 },
  );
});

/** Per plicht een stand waarin zij openstaat: bij wie, sinds wanneer, en voor welke dag. */
const OPEN: readonly (readonly [
  plicht: Plicht,
  soort: string,
  wie: string,
  dag: string,
  anders: Partial<Nalevingfeiten>,
])[] = [
  ['tekenen', 'convenant-tekenen', 'swv', '2025-08-21', { rijen: [tekst('2025-08-01', '1', 1)] }],
  [
    'volmacht',
    'volmacht-vernieuwen',
    'linde',
    '2025-10-20',
    { rijen: [tekst('2025-08-01', '1', 1), machtigt('2025-08-02', '2025-10-31')] },
  ],
  [
    'overeenkomst',
    'overeenkomst-vastleggen',
    'oever',
    '2025-09-02',
    { overeenkomsten: [overeenkomst('swv', '2025-09-01')] },
  ],
  [
    'bekendmaken',
    'toetreding-bekendmaken',
    'oever',
    '2026-01-06',
    {
      rijen: [
        ...BEGIN,
        ...(['aangevraagd', 'akkoord', 'ondertekend'] as const).map((stap) =>
          rij('2026-01-05', { kind: 'toetreding', partij: 'zeil', tekst: '1', stap, id: stap }),
        ),
      ],
      partijen: [...FEITEN.partijen, partij('zeil')],
      toetredingen: [{ partij: 'zeil', gevraagdDoor: 'oever', antwoorden: ['oever', 'swv', 'linde'] }],
    },
  ],
  [
    'antwoord',
    'toetreding-beantwoorden',
    'swv',
    '2026-01-06',
    {
      rijen: [...BEGIN, rij('2026-01-05', { kind: 'toetreding', partij: 'zeil', tekst: '1', stap: 'aangevraagd' })],
      partijen: [...FEITEN.partijen, partij('zeil')],
      toetredingen: [{ partij: 'zeil', gevraagdDoor: 'oever', antwoorden: ['oever'] }],
    },
  ],
  ['verlenging', 'verlenging-bekijken', 'oever', '2027-06-02', {}],
  ['evaluatie', 'convenant-evalueren', 'swv', '2027-08-01', {}],
  ['website', 'website-nakijken', 'oever', '2025-10-01', {}],
  ['bekendheid', 'convenant-uitleggen', 'oever', '2025-10-01', {}],
  ['aanspreekpunt', 'aanspreekpunt-vastleggen', 'oever', '2025-10-01', {}],
  ['beveiliging', 'beveiliging-vastleggen', 'oever', '2025-10-01', {}],
  [
    'contracten',
    'formulier-eisen',
    'oever',
    '2026-01-20',
    { partijen: [partij('oever', { contracten: [{ van: '2026-01-01', formulierOp: null }] }), partij('swv')] },
  ],
];

describe('wat een partij moet, wordt werk voor haar beheerders', () => {
  test('elke plicht met een taak staat hieronder', () => {
    assert.deepEqual(
      OPEN.map(([plicht, soort]) => [plicht, soort]).toSorted(),
      PLICHTEN.flatMap((plicht) => {
        const { taak } = PLICHTTEKST[plicht];
        return taak === null ? [] : [[plicht, taak as string]];
      }).toSorted(),
    );
  });

  for (const [plicht, soort, wie, dag, anders] of OPEN)
    test(`${plicht}: de beheerder van wie het moet krijgt ${soort}, met een dag, en een ander niet`, () => {
      const feiten = { ...FEITEN, ...anders };
      const beheerders = new Map(feiten.partijen.map(({ id }) => [id, [`beheerder-${id}`]]));
      const werk = wekNaleving({ feiten, beheerders, open: [] }, dag).flatMap((wekking) =>
        wekking.kind === 'taak' && wekking.soort === soort ? [wekking] : [],
      );
      const eigen = werk.find(({ voor }) => voor === `beheerder-${wie}`);
      assert.ok(eigen !== undefined, JSON.stringify(werk));
      const toen = stand(wie, plicht, dag, anders);
      assert.ok(toen.kind === 'te-doen' || toen.kind === 'te-laat');
      assert.equal(eigen.voorDatum, toen.kind === 'te-doen' ? toen.voor : toen.sinds);
      assert.ok(eigen.sinds <= dag);
      for (const { voor } of werk) {
        const schuldig = stand(voor.replace('beheerder-', ''), plicht, dag, anders).kind;
        assert.ok(schuldig === 'te-doen' || schuldig === 'te-laat', voor);
      }
    });
});
