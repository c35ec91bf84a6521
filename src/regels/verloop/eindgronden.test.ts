import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Arrangement, type Eindfeiten, eindgronden } from './eindgronden.ts';

const NIETS: Eindfeiten = {
  arrangementen: [],
  terugkeerVoltooidOp: null,
  woontBuitenSinds: null,
  schoolBuitenSinds: null,
  overledenOp: null,
  nazorg: { maanden: 6, betrokkenenGeinformeerd: true },
};
const stand = (peildatum: string, anders: Partial<Eindfeiten>) => eindgronden({ ...NIETS, ...anders }, peildatum);

test('zonder eindgrond loopt de casus, ook als de jongere 18 wordt of zijn doelen haalt', () => {
  assert.deepEqual(
    [stand('2027-01-01', {}).kind, stand('2027-01-01', {}).waarom, stand('2027-01-01', {}).uitnodigen],
    ['loopt', [], true],
  );
});

test('na het arrangement is er hoogstens zes maanden nazorg, met alleen verzuim en resultaten (E-03, PH-5b)', () => {
  const arrangementen = [{ van: '2026-02-01', tot: '2027-02-01' }];
  assert.equal(stand('2027-01-31', { arrangementen }).kind, 'loopt');
  assert.deepEqual(stand('2027-02-01', { arrangementen }).nazorg, {
    tot: '2027-08-01',
    categorieen: ['g'],
    resultaten: true,
  });
  assert.equal(stand('2027-07-31', { arrangementen }).kind, 'nazorg');
  assert.equal(stand('2027-08-01', { arrangementen }).kind, 'beeindigd');
  for (const maanden of [6, 7, 120])
    assert.equal(
      stand('2027-03-01', { arrangementen, nazorg: { maanden, betrokkenenGeinformeerd: true } }).dichtPer,
      '2027-08-01',
    );
});

test('zonder nazorg in het overlegtype, of zonder dat de betrokkenen het weten, is de casus meteen dicht', () => {
  const arrangementen = [{ van: '2026-02-01', tot: '2027-02-01' }];
  for (const nazorg of [
    { maanden: 0, betrokkenenGeinformeerd: true },
    { maanden: 6, betrokkenenGeinformeerd: false },
    { maanden: -3, betrokkenenGeinformeerd: true },
  ])
    assert.equal(stand('2027-02-01', { arrangementen, nazorg }).kind, 'beeindigd');
});

test('zes maanden na 31 augustus worden er nooit meer', () => {
  const arrangementen = [{ van: '2026-02-01', tot: '2026-08-31' }];
  assert.equal(stand('2026-09-01', { arrangementen }).dichtPer, '2027-02-28');
});

test('verhuizen of van school gaan is elk geen grond; samen wel, vanaf de laatste van de twee (Art 5.6-3)', () => {
  const verhuisd = stand('2027-03-01', { woontBuitenSinds: '2026-10-01' });
  assert.deepEqual([verhuisd.kind, verhuisd.geenGrond.map(({ code }) => code)], ['loopt', ['nog-op-school']]);
  const school = stand('2027-03-01', { schoolBuitenSinds: '2026-10-01' });
  assert.deepEqual([school.kind, school.geenGrond.map(({ code }) => code)], ['loopt', ['woont-nog-hier']]);
  const beide = stand('2027-08-01', { woontBuitenSinds: '2026-10-01', schoolBuitenSinds: '2027-08-01' });
  assert.deepEqual([beide.kind, beide.dichtPer], ['beeindigd', '2027-08-01']);
});

test('na een overlijden gaan er geen uitnodigingen meer uit (Art 5.6-4)', () => {
  const { kind, uitnodigen } = stand('2027-03-01', { overledenOp: '2027-03-01' });
  assert.deepEqual([kind, uitnodigen], ['beeindigd', false]);
});

test('een onbekende maakt het antwoord nooit tot ja, en houdt een zeker einde niet tegen', () => {
  const velden = [
    'arrangementen',
    'terugkeerVoltooidOp',
    'woontBuitenSinds',
    'schoolBuitenSinds',
    'overledenOp',
  ] as const;
  for (let weg = 1; weg < 32; weg += 1) {
    const feiten = { ...NIETS };
    for (const [bit, veld] of velden.entries()) if (weg & (1 << bit)) delete (feiten as Record<string, unknown>)[veld];
    const { kind, vragen, uitnodigen } = eindgronden(feiten, '2027-01-01');
    // Alleen de helft van een verhuizing niet weten is geen vraag: de andere helft is niet gebeurd.
    const verwacht = (weg & 0b10011) !== 0 || (weg & 0b01100) === 0b01100 ? 'onbekend' : 'loopt';
    assert.equal(kind, verwacht, String(weg));
    assert.deepEqual([vragen.length > 0, uitnodigen], [verwacht === 'onbekend', verwacht === 'loopt']);
    const dood = eindgronden({ ...feiten, overledenOp: '2026-12-31' }, '2027-01-01');
    assert.deepEqual([dood.kind, dood.vragen], ['beeindigd', []]);
  }
});

/** Tweede lezing: loopt maand na maand door het jaar en houdt bij of de casus open is. */
function naspelen(feiten: Eindfeiten, tot: number): { kind: string; dicht: number | null } {
  const nr = (datum: string): number => Number(datum.slice(5, 7)) + (Number(datum.slice(0, 4)) - 2027) * 12;
  const { betrokkenenGeinformeerd, maanden } = feiten.nazorg;
  const nazorg = betrokkenenGeinformeerd ? maanden : 0;
  const sinds = (datum: string | null | undefined): number => (datum ? nr(datum) : Number.POSITIVE_INFINITY);
  const andere = Math.min(
    sinds(feiten.terugkeerVoltooidOp),
    Math.max(sinds(feiten.woontBuitenSinds), sinds(feiten.schoolBuitenSinds)),
    sinds(feiten.overledenOp),
  );
  let over: number | null = null;
  let had = false;
  let dicht: number | null = null;
  for (let maand = 1; maand <= tot; maand += 1) {
    const loopt = feiten.arrangementen?.some(({ van, tot: t }) => nr(van) <= maand && (t === null || nr(t) > maand));
    had ||= loopt ?? false;
    if (over !== null && maand - over >= nazorg) dicht ??= maand;
    if (dicht === null && loopt) over = null;
    else if (had) over ??= maand;
    if (over !== null && nazorg === 0) dicht ??= maand;
    if (andere <= maand) dicht ??= maand;
    if (dicht !== null) return { kind: 'beeindigd', dicht };
  }
  return { kind: over === null ? 'loopt' : 'nazorg', dicht: over === null ? null : over + nazorg };
}

test('een tweede lezing, maand na maand, komt in elke samenloop op hetzelfde einde', () => {
  const dag = (maand: number | null): string | null =>
    maand === null
      ? null
      : `${2027 + Math.floor((maand - 1) / 12)}-${String(((maand - 1) % 12) + 1).padStart(2, '0')}-01`;
  const eerste: Arrangement[] = [null, 3, 5].map((tot) => ({ van: '2027-01-01', tot: dag(tot) }));
  const tweede: Arrangement[][] = [[]];
  for (const van of [3, 4, 6, 9, 11])
    for (const tot of [null, 10, 12]) tweede.push([{ van: dag(van) ?? '', tot: dag(tot) }]);
  let gevallen = 0;
  for (const een of eerste)
    for (const twee of tweede)
      for (const terug of [null, 4, 8])
        for (const woont of [null, 2, 6])
          for (const school of [null, 5])
            for (const dood of [null, 7])
              for (const maanden of [0, 2, 6]) {
                const feiten: Eindfeiten = {
                  arrangementen: [...twee, een].filter(({ van, tot }) => tot === null || tot > van),
                  terugkeerVoltooidOp: dag(terug),
                  woontBuitenSinds: dag(woont),
                  schoolBuitenSinds: dag(school),
                  overledenOp: dag(dood),
                  nazorg: { maanden, betrokkenenGeinformeerd: true },
                };
                for (let peil = 1; peil <= 14; peil += 1) {
                  const { kind, dichtPer } = eindgronden(feiten, dag(peil) ?? '');
                  const verwacht = naspelen(feiten, peil);
                  if (kind !== verwacht.kind || dichtPer !== dag(verwacht.dicht))
                    assert.fail(JSON.stringify({ feiten, peil, kind, dichtPer, verwacht }));
                  gevallen += 1;
                }
              }
  assert.ok(gevallen > 60_000, String(gevallen));
});
