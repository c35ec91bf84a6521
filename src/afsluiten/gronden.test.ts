import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Planstand } from '../plan/planstap.ts';
import { grondvoorstellen } from './gronden.ts';

type Stof = Parameters<typeof grondvoorstellen>[0];

type Anders = {
  readonly plan?: Planstand;
  readonly afgelopen?: Stof['feiten']['afgelopenPlan'];
  readonly gebonden?: boolean;
  readonly school?: null;
};

function stof(anders: Anders): Stof {
  return {
    feiten: {
      afgelopenPlan: anders.afgelopen ?? null,
      casus: { schoolPartij: anders.school === null ? null : 'school' } as Stof['feiten']['casus'],
      convenant: {
        gebonden: new Set(anders.gebonden === false ? [] : ['school']),
      } as unknown as Stof['feiten']['convenant'],
      overlegtype: { inhoud: { nazorgMaanden: 6 } } as unknown as Stof['feiten']['overlegtype'],
      peildatum: '2026-03-03',
    },
    plan: anders.plan ?? { kind: 'geen' },
    betrokkenenGeinformeerd: true,
  };
}

const standen = (s: Stof) => Object.fromEntries(grondvoorstellen(s).map(({ grond, stand }) => [grond, stand]));
const vastgesteld = (beeindigdOp: string | null): Planstand => ({
  kind: 'vastgesteld',
  op: new Date('2026-01-05T09:00:00Z'),
  evaluatieOp: '2026-02-20',
  beeindigdOp,
});

test('een afgelopen plan is een grond die blijkt, met de dag erbij (5.6-1, E-03)', () => {
  const s = stof({
    plan: vastgesteld('2026-02-20'),
    afgelopen: { van: '2026-01-05', tot: '2026-02-20', geweten: true },
  });
  const [eerste] = grondvoorstellen(s);
  assert.equal(eerste?.stand, 'blijkt');
  assert.match(eerste?.uitleg ?? '', /20 februari 2026/);
  assert.ok(eerste?.artikelen.includes('Art 5.6-1'));
});

test('zonder plan, of als is vastgelegd dat er geen komt, is de casus af zonder toelichting', () => {
  for (const kind of ['geen', 'afgezien'] as const) assert.equal(standen(stof({ plan: { kind } })).afgerond, 'blijkt');
});

test('loopt het plan nog of is het niet vastgesteld, dan vraagt sluiten een toelichting', () => {
  assert.equal(standen(stof({ plan: vastgesteld(null) })).afgerond, 'toelichten');
  assert.equal(standen(stof({ plan: { kind: 'concept' } })).afgerond, 'toelichten');
  assert.equal(standen(stof({ plan: { kind: 'voorgelegd', gevraagd: 3, antwoorden: 1 } })).afgerond, 'toelichten');
});

test('wat Overlegtafel niet weet, blijkt nooit; een overlijden vraagt geen uitleg (5.6-2, 5.6-3, 5.6-4)', () => {
  assert.deepEqual(standen(stof({})), {
    afgerond: 'blijkt',
    'jaar-op-school': 'toelichten',
    vertrokken: 'toelichten',
    overleden: 'melden',
  });
});

test('zolang er een school in de casus staat die meedoet, zegt vertrokken dat beide nodig zijn (5.6-3)', () => {
  const uitleg = (s: Stof) => grondvoorstellen(s).find(({ grond }) => grond === 'vertrokken')?.uitleg ?? '';
  assert.match(uitleg(stof({})), /ook is uitgeschreven/);
  assert.match(
    uitleg(stof({ gebonden: false })),
    /schoolbestuur .* doet niet meer mee.*Vraag na of de jongere daar nog zit, en in welke gemeente/,
    'een bestuur dat stopte is de helft van de grond',
  );
  assert.match(uitleg(stof({ school: null })), /Vraag ze na/);
});
