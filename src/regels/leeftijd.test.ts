import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Leeftijdsgroep, Tekensituatie } from './index.ts';
import {
  CATEGORIEEN,
  leeftijdOp,
  leeftijdsgroep,
  PARTIJSOORTEN,
  soortVanCategorie,
  toestemmingsrol,
  wieTekent,
  wieUitnodigen,
} from './index.ts';
import { formulierrij } from './tekenaars.ts';

const SITUATIE: Tekensituatie = {
  groep: '12-15',
  gezagdragers: 2,
  wilsbekwaam: true,
  behandelrelatie: false,
  wmo: false,
};

test('de leeftijd gaat op de verjaardag om', () => {
  assert.equal(leeftijdOp('2014-03-14', '2026-03-13'), 11);
  assert.equal(leeftijdOp('2014-03-14', '2026-03-14'), 12);
  assert.equal(leeftijdOp('2026-03-14', '2026-03-14'), 0);
  assert.equal(leeftijdOp('2013-12-31', '2026-01-01'), 12);
});

test('wie op 29 februari geboren is, verjaart in andere jaren op 1 maart', () => {
  assert.equal(leeftijdOp('2012-02-29', '2028-02-28'), 15);
  assert.equal(leeftijdOp('2012-02-29', '2028-02-29'), 16);
  assert.equal(leeftijdOp('2012-02-29', '2026-02-28'), 13);
  assert.equal(leeftijdOp('2012-02-29', '2026-03-01'), 14);
});

test('de groepen liggen bij 12, 16 en 18', () => {
  const groepen = [0, 11, 12, 15, 16, 17, 18, 40].map(leeftijdsgroep);
  assert.deepEqual(groepen, ['<12', '<12', '12-15', '12-15', '16-17', '16-17', '18+', '18+']);
});

test('er tekent altijd iemand, in elke stand', () => {
  for (const groep of ['<12', '12-15', '16-17', '18+'] as const) {
    for (const gezagdragers of [0, 1, 2] as const) {
      for (let bits = 0; bits < 8; bits += 1) {
        const situatie = {
          groep,
          gezagdragers,
          wilsbekwaam: (bits & 1) > 0,
          behandelrelatie: (bits & 2) > 0,
          wmo: (bits & 4) > 0,
        };
        const wie = wieTekent(situatie);
        assert.ok(wie.length > 0);
        assert.equal(
          wie.includes('jongere'),
          groep !== '<12' && situatie.wilsbekwaam && (groep !== '12-15' || situatie.wmo || situatie.behandelrelatie),
        );
        assert.equal(
          wie.includes('gezagdrager-2'),
          gezagdragers === 2 && (groep === '<12' || (groep === '12-15' && !(situatie.wmo && situatie.wilsbekwaam))),
        );
      }
    }
  }
});

test('een handtekening staat op haar rij van het formulier', () => {
  assert.equal(formulierrij('gezagdrager-1', '<12'), 'Bijl 5-j');
  assert.equal(formulierrij('vertegenwoordiger', '18+'), 'Bijl 5-j');
  assert.equal(formulierrij('jongere', '12-15'), 'Bijl 5-l');
  assert.equal(formulierrij('jongere', '16-17'), 'Bijl 5-k');
});

test('wie uitgenodigd worden, volgt de leeftijd', () => {
  const voor = (groep: Leeftijdsgroep, anders: Partial<Tekensituatie> = {}) =>
    wieUitnodigen({ ...SITUATIE, groep, ...anders });
  assert.deepEqual(voor('<12'), {
    uitnodigen: ['gezagdrager-1', 'gezagdrager-2'],
    horen: true,
    oudersZonderStem: false,
  });
  assert.deepEqual(voor('12-15').uitnodigen, ['jongere', 'gezagdrager-1', 'gezagdrager-2']);
  assert.deepEqual(voor('16-17'), {
    uitnodigen: ['jongere', 'gezagdrager-1', 'gezagdrager-2'],
    horen: false,
    oudersZonderStem: true,
  });
  assert.deepEqual(voor('18+').uitnodigen, ['jongere']);
  assert.deepEqual(voor('18+', { wilsbekwaam: false }).uitnodigen, ['jongere', 'vertegenwoordiger']);
  assert.deepEqual(voor('16-17', { gezagdragers: 0, wilsbekwaam: false }).uitnodigen, ['jongere', 'vertegenwoordiger']);
  assert.deepEqual(voor('<12', { gezagdragers: 0 }).uitnodigen, ['vertegenwoordiger']);
});

test('de rol op het formulier volgt de functie, en anders de partij', () => {
  const ROLLEN: readonly (readonly [Parameters<typeof toestemmingsrol>[0], string, string])[] = [
    ['ggd', 'jeugdverpleegkundige', 'jeugdarts'],
    ['gemeente', 'jeugdarts', 'jeugdarts'],
    ['school', 'schoolmaatschappelijk-werker', 'schoolmaatschappelijk-werker'],
    ['swv', 'psycholoog', 'gedragsdeskundige'],
    ['school', 'orthopedagoog', 'gedragsdeskundige'],
    ['gemeente', 'cjg-coach', 'jeugdwerker'],
    ['gemeente', 'teamleider-jeugd', 'jeugdwerker'],
    ['gemeente', 'leerplichtambtenaar', 'leerplichtambtenaar'],
    ['gemeente', 'doorstroompunt-medewerker', 'leerplichtambtenaar'],
    ['jeugdhulpaanbieder', 'behandelaar', 'zorgaanbieder'],
    ['zorgaanbieder', '', 'zorgaanbieder'],
    ['mbo', 'docent', 'school'],
    ['school', 'mentor', 'school'],
    ['swv', 'directeur', 'swv'],
    ['gemeente', 'wmo-consulent', 'gemeente'],
    ['ggd', 'beleid', 'ggd'],
    ['gast', 'jeugdarts', 'gast'],
    ['ouder', 'psycholoog', 'ouder'],
    ['steunpersoon', 'jeugdwerker-wijkteam', 'steunpersoon'],
    ['derde', 'jeugdarts', 'derde'],
    ['jongere', '', 'jongere'],
  ];
  for (const [partij, functie, rol] of ROLLEN)
    assert.equal(toestemmingsrol(partij, functie), rol, `${partij} ${functie}`);
  for (const partij of PARTIJSOORTEN) assert.ok(toestemmingsrol(partij, 'constructor').length > 0);
});

test('elke categorie heeft haar soort; voor BSN bestaat er geen', () => {
  assert.deepEqual(CATEGORIEEN.map(soortVanCategorie), [
    'naw',
    null,
    'naw',
    'schoolprestatie',
    'gezondheid',
    'gezin',
    'verzuim',
    'interventies',
    'interventies',
    null,
  ]);
});
