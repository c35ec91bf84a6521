import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Leeftijdsgroep } from '../vraag.ts';
import { RECHTEN, type Recht, type Rechtsantwoord, type Rechtsituatie, wieMagRechtUitoefenen } from './rechten.ts';

const GROEPEN = ['<12', '12-15', '16-17', '18+'] as const;
const AVG = RECHTEN.filter((recht) => recht !== 'hoorrecht');

/** De tabel van eisen B.7 en fn 32, met de hand: 1 en 2 gezagdragers, v vertegenwoordiger, j jongere. */
const TABEL: Readonly<Record<Leeftijdsgroep, { bekwaam: readonly string[]; niet: readonly string[] }>> = {
  // Per aantal gezagdragers 0, 1, 2.
  '<12': { bekwaam: ['v', '1', '12'], niet: ['v', '1', '12'] },
  '12-15': { bekwaam: ['jv', 'j1', 'j12'], niet: ['v', '1', '12'] },
  '16-17': { bekwaam: ['j', 'j', 'j'], niet: ['v', 'v', 'v'] },
  '18+': { bekwaam: ['j', 'j', 'j'], niet: ['v', 'v', 'v'] },
};
const LETTER: Readonly<Record<string, string>> = {
  jongere: 'j',
  'gezagdrager-1': '1',
  'gezagdrager-2': '2',
  vertegenwoordiger: 'v',
};

const letters = ({ mag }: Rechtsantwoord): string => mag.map(({ wie }) => LETTER[wie] ?? '?').join('');

function* situaties(): Generator<Required<Rechtsituatie>> {
  for (const groep of GROEPEN)
    for (const gezagdragers of [0, 1, 2] as const)
      for (const wilsbekwaam of [true, false]) yield { groep, gezagdragers, wilsbekwaam };
}

test('wie een recht mag gebruiken staat in elke stand in de tabel van leeftijd en gezag', () => {
  for (const situatie of situaties()) {
    const { groep, gezagdragers, wilsbekwaam } = situatie;
    const verwacht = TABEL[groep][wilsbekwaam ? 'bekwaam' : 'niet'][gezagdragers];
    for (const recht of AVG) {
      const gevonden = wieMagRechtUitoefenen(recht, situatie);
      assert.equal(letters(gevonden), verwacht, JSON.stringify({ recht, situatie }));
      assert.deepEqual(gevonden.vragen, []);
    }
    assert.equal(letters(wieMagRechtUitoefenen('hoorrecht', situatie)), 'j');
  }
});

test('begint er een, dan horen precies de anderen ervan', () => {
  for (const situatie of situaties()) {
    for (const recht of RECHTEN) {
      const { mag } = wieMagRechtUitoefenen(recht, situatie);
      for (const { wie, inlichten } of mag)
        assert.deepEqual([wie, ...inlichten].sort(), mag.map((m) => m.wie).sort(), JSON.stringify(situatie));
    }
  }
  // Vanaf 16 hoort een ouder niets: er is dan maar een die vraagt.
  const zestien = wieMagRechtUitoefenen('inzage', { groep: '16-17', gezagdragers: 2, wilsbekwaam: true });
  assert.deepEqual(zestien.mag, [{ wie: 'jongere', inlichten: [] }]);
});

test('wie niet mag, hoort waarom, en niemand staat in beide lijsten', () => {
  for (const situatie of situaties()) {
    for (const recht of RECHTEN) {
      const { mag, magNiet } = wieMagRechtUitoefenen(recht, situatie);
      const ja = new Set(mag.map(({ wie }) => wie));
      for (const { wie, uitleg, artikelen } of magNiet) {
        assert.ok(!ja.has(wie));
        assert.ok(uitleg.length > 0 && artikelen.length > 0);
      }
      const nee = new Set(magNiet.map(({ wie }) => wie));
      for (const wie of ['ouder-zonder-gezag', 'steunpersoon'] as const) assert.ok(nee.has(wie), wie);
      assert.ok(ja.has('jongere') || nee.has('jongere'));
    }
  }
});

test('een ouder zonder gezag en een ouder van wie 16 is, mogen niet, elk om een eigen reden (Art 1.14, fn 32)', () => {
  const { magNiet } = wieMagRechtUitoefenen('inzage', { groep: '16-17', gezagdragers: 1, wilsbekwaam: true });
  const waarom = (wie: string) => magNiet.find((nee) => nee.wie === wie)?.artikelen;
  assert.deepEqual(waarom('ouder-zonder-gezag'), ['Art 1.14']);
  assert.deepEqual(waarom('gezagdrager-1'), ['fn 32 (a)', 'fn 32 (b)', 'E-02']);
  const kind = wieMagRechtUitoefenen('inzage', { groep: '<12', gezagdragers: 2, wilsbekwaam: true });
  assert.deepEqual(kind.magNiet.find(({ wie }) => wie === 'jongere')?.artikelen, ['fn 32 (a)', 'Art 13.3 (a)']);
});

test('wat onbekend is, opent niets: wie mag, mag in elke aanvulling', () => {
  const velden = ['groep', 'gezagdragers', 'wilsbekwaam'] as const;
  for (const situatie of situaties()) {
    for (let weg = 1; weg < 8; weg += 1) {
      const deel: Rechtsituatie = Object.fromEntries(
        Object.entries(situatie).filter(([veld]) => (weg & (1 << velden.indexOf(veld as 'groep'))) === 0),
      );
      for (const recht of RECHTEN) {
        const minder = wieMagRechtUitoefenen(recht, deel);
        const meer = wieMagRechtUitoefenen(recht, situatie);
        for (const { wie, inlichten } of minder.mag) {
          const zeker = meer.mag.find((m) => m.wie === wie);
          assert.ok(zeker, JSON.stringify({ recht, deel, wie }));
          for (const ander of inlichten) assert.ok(zeker.inlichten.includes(ander));
        }
        if (minder.vragen.length === 0) assert.deepEqual(minder.mag, meer.mag);
        for (const veld of minder.vragen) assert.equal(deel[veld], undefined);
      }
    }
  }
});

test('onbekend gezag maakt voor een jongere van 16 niets uit en voor een kind wel', () => {
  assert.deepEqual(wieMagRechtUitoefenen('inzage', { groep: '16-17', wilsbekwaam: true }).vragen, []);
  assert.deepEqual(wieMagRechtUitoefenen('inzage', { groep: '<12', wilsbekwaam: true }).vragen, ['gezagdragers']);
  assert.deepEqual(wieMagRechtUitoefenen('hoorrecht', {}).vragen, []);
  const alles = wieMagRechtUitoefenen('inzage', {});
  assert.deepEqual([alles.mag, alles.vragen], [[], ['groep', 'gezagdragers', 'wilsbekwaam']]);
});

test('elk recht noemt zijn artikel', () => {
  const artikel: Readonly<Record<Recht, string>> = {
    inzage: 'Art 13.1a',
    rectificatie: 'Art 13.1b',
    beperking: 'Art 13.1b',
    bezwaar: 'Art 13.1b',
    verwijdering: 'Art 13.1c',
    overdraagbaarheid: 'Art 13.1d',
    'niet-geautomatiseerd': 'Art 13.1e',
    hoorrecht: 'fn 14',
  };
  for (const recht of RECHTEN) {
    const { waarom } = wieMagRechtUitoefenen(recht, { groep: '12-15', gezagdragers: 2, wilsbekwaam: true });
    assert.ok(waarom[0]?.artikelen.includes(artikel[recht]), recht);
  }
});
