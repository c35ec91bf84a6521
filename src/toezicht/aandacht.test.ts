import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aandachtVan } from './aandacht.ts';
import { alsAantal, vatSamen } from './besluiten.ts';
import { isTeLaat, standVanBevinding, termijnVan } from './bevinding/bevinding.ts';
import { bladNa } from './verzoeken.ts';

const LEEG = {
  verzoeken: [],
  bevindingen: [],
  afwegingen: [],
  geremd: [],
  teLaat: { aantal: 0, meer: false },
  teLangBewaard: 0,
} as const;
const verzoek = (uiterlijk: string, stand: 'open' | 'gegeven' = 'open') =>
  ({
    deel: uiterlijk,
    kenmerk: null,
    recht: 'inzage',
    ontvangenOp: '2026-02-01',
    uiterlijk,
    stand,
    beantwoordOp: null,
    verlengd: false,
  }) as const;
const bevinding = (id: string, termijn: string, stand: 'bij-beheerder' | 'bij-fg' | 'gesloten') =>
  ({
    id,
    soort: 'bevinding',
    ernst: 'laag',
    eis: 'Art 12.3',
    op: new Date('2026-03-01T09:00:00.000Z'),
    wie: 'x',
    termijn,
    stand,
    teLaat: false,
    tekst: null,
    regels: [],
  }) as const;

test('wat bijna afloopt staat bovenaan, ver weg en klaar staat er niet', () => {
  const stof = {
    ...LEEG,
    verzoeken: [verzoek('2026-03-05'), verzoek('2026-03-01'), verzoek('2026-04-05'), verzoek('2026-03-02', 'gegeven')],
    bevindingen: [
      bevinding('a', '2026-03-03', 'bij-beheerder'),
      bevinding('b', '2026-03-01', 'gesloten'),
      bevinding('c', '2026-03-01', 'bij-fg'),
    ],
    teLaat: { aantal: 2, meer: false },
  };
  assert.deepEqual(
    aandachtVan(stof, '2026-03-02').map((een) => [een.kind, een.dag]),
    [
      ['verzoek', '2026-03-01'],
      ['bevinding', '2026-03-03'],
      ['verzoek', '2026-03-05'],
      ['te-laat', '2026-03-02'],
    ],
  );
});

test('een afweging blijft een maand in beeld', () => {
  const stof = { ...LEEG, afwegingen: [{ id: 'a', op: new Date('2026-02-20T09:00:00.000Z'), wie: 'x' }] };
  assert.equal(aandachtVan(stof, '2026-03-20').length, 1);
  assert.equal(aandachtVan(stof, '2026-03-23').length, 0);
});

test('tellingen per functie tellen op, de meest genoemde reden staat erbij, en een klein aantal wijst niemand aan', () => {
  const regels = vatSamen(
    [
      { functie: 'jeugdarts', besluit: 'toegestaan', aantal: '2' },
      { functie: 'jeugdarts', besluit: 'geweigerd', aantal: '1' },
      { functie: 'leerplichtambtenaar', besluit: 'toegestaan', aantal: '12' },
    ],
    [
      { functie: 'jeugdarts', reden: 'b', aantal: '1' },
      { functie: 'jeugdarts', reden: 'a', aantal: '3' },
      { functie: 'leerplichtambtenaar', reden: 'c', aantal: '9' },
    ],
  );
  assert.deepEqual(
    regels.map(({ functie, toegestaan, geweigerd, reden }) => [functie, toegestaan, geweigerd, reden]),
    [
      ['leerplichtambtenaar', 12, 0, 'c'],
      ['jeugdarts', 2, 1, 'a'],
    ],
  );
  assert.deepEqual([0, 1, 4, 5].map(alsAantal), ['0', 'minder dan 5', 'minder dan 5', '5']);
});

test('de stand van een bevinding volgt uit haar regels, en de laatste dag die de FG noemde telt', () => {
  const antwoord = { soort: 'antwoord', termijn: null } as const;
  const terug = { soort: 'terug', termijn: '2026-04-01' } as const;
  assert.equal(standVanBevinding([]), 'bij-beheerder');
  assert.equal(standVanBevinding([antwoord]), 'bij-fg');
  assert.equal(standVanBevinding([antwoord, terug]), 'bij-beheerder');
  assert.equal(standVanBevinding([antwoord, { soort: 'gesloten', termijn: null }]), 'gesloten');
  assert.equal(termijnVan('2026-03-01', [antwoord, terug, antwoord]), '2026-04-01');
  assert.equal(isTeLaat({ stand: 'bij-beheerder', termijn: '2026-03-01' }, '2026-03-01'), false);
  assert.equal(isTeLaat({ stand: 'bij-beheerder', termijn: '2026-03-01' }, '2026-03-02'), true);
  assert.equal(isTeLaat({ stand: 'bij-fg', termijn: '2026-03-01' }, '2026-03-02'), false);
});

test('verzoeken staan op bladzijden van vijftig: samen alle, elk een keer, en wie een oude link heeft begint vooraan', () => {
  const alle = Array.from({ length: 120 }, (_, i) => verzoek(`v${i}`));
  const gezien: string[] = [];
  let na: string | null = '';
  let bladen = 0;
  while (na !== null) {
    const blad = bladNa(alle, na);
    gezien.push(...blad.regels.map(({ deel }) => deel));
    na = blad.na;
    bladen += 1;
  }
  assert.deepEqual([bladen, gezien], [3, alle.map(({ deel }) => deel)]);
  assert.equal(bladNa(alle, 'weg').regels[0]?.deel, 'v0');
  assert.deepEqual(bladNa(alle.slice(0, 50), ''), { regels: alle.slice(0, 50), na: null });
  assert.deepEqual(bladNa([], ''), { regels: [], na: null });
});
