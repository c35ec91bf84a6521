import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Collega } from '../bekijk-organisatie.ts';
import { BUNDEL, type Codekeuze, kiesCollegas, maakBundels } from './kies-collegas.ts';

const collega = (persoon: string, anders: Partial<Collega> = {}): Collega => ({
  id: `a-${persoon}`,
  persoon,
  partij: 'p',
  school: null,
  rol: 'medewerker',
  functie: 'leerkracht',
  hoedanigheid: null,
  geheimhouding: 'contract',
  van: '2026-01-01',
  tot: null,
  verklaringOp: null,
  magAanwijzen: false,
  versie: 1,
  naam: persoon,
  email: `${persoon}@kompas.example`,
  stand: { kind: 'niets' },
  ...anders,
});
const code = { kind: 'code', tot: new Date('2026-03-08T10:00:00Z') } as const;
const account = { kind: 'account', gebruiktOp: null } as const;
const KRING = { ikzelf: 'ik', vandaag: '2026-03-03', nieuwen: new Set(['bo']) };
const ALLEN: Codekeuze = { wie: 'iedereen', school: null, ookMetCode: false };
const wie = (collegas: readonly Collega[], keuze: Partial<Codekeuze> = {}) => {
  const { voor, ...rest } = kiesCollegas({ ...KRING, collegas }, { ...ALLEN, ...keuze });
  return [voor.map(({ id }) => id), rest.metCode, rest.begintLater];
};

test('wie een account heeft of zelf beheert, krijgt nooit een code uit een stapel', () => {
  assert.deepEqual(wie([collega('an', { stand: account }), collega('ik'), collega('bo')]), [['a-bo'], 0, 0]);
});

test('wie al een code heeft, telt apart en komt er alleen op verzoek bij', () => {
  const mensen = [collega('an', { stand: code }), collega('bo')];
  assert.deepEqual(wie(mensen), [['a-bo'], 1, 0]);
  assert.deepEqual(wie(mensen, { ookMetCode: true }), [['a-an', 'a-bo'], 0, 0]);
});

test('twee functies zijn een code; wie nog moet beginnen, wacht; zonder adres kan het niet', () => {
  const mensen = [
    collega('bo', { id: 'later', van: '2026-02-01' }),
    collega('bo', { id: 'eerst' }),
    collega('an', { van: '2026-03-04' }),
    collega('cor', { email: null }),
  ];
  assert.deepEqual(wie(mensen), [['eerst'], 0, 1]);
});

test('per school of per ingelezen bestand', () => {
  const mensen = [collega('an', { school: 's1' }), collega('bo', { school: 's2' }), collega('cor')];
  assert.deepEqual(wie(mensen, { wie: 'school', school: 's1' }), [['a-an'], 0, 0]);
  assert.deepEqual(wie(mensen, { wie: 'invoer' }), [['a-bo'], 0, 0]);
});

test('stapels liggen per school bij elkaar, in de volgorde van de scholen, en zijn nooit te groot', () => {
  const scholen = [
    { id: 's1', naam: 'Een' },
    { id: 's2', naam: 'Twee' },
  ];
  const mensen = [
    ...Array.from({ length: BUNDEL + 1 }, (_, i) => ({ id: `t${i}`, school: 's2' })),
    { id: 'e', school: 's1' },
    { id: 'n', school: null },
  ];
  assert.deepEqual(
    maakBundels(mensen, scholen).map(({ school, voor }) => [school, voor.length]),
    [
      [null, 1],
      ['s1', 1],
      ['s2', BUNDEL],
      ['s2', 1],
    ],
  );
});
