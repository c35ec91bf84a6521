import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { controleerBijeenkomst } from '../../src/bijeenkomst/controleer-bijeenkomst.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { type Daan, maakDaan, type Wie } from '../gegeven/daan.ts';
import { gezin, werk } from '../toestemming/bries.ts';

/** Daan wordt 16 op 14 september 2026: de bijeenkomst is de dag erna. */
let d: Daan;
const OP = new Date('2026-09-15T10:00:00.000Z');

before(async () => {
  d = await maakDaan();
  const plek = { casus: d.casus, bijeenkomst: d.omgeving.ids(), duurMinuten: 45, plaats: 'Kamer 4' };
  assert.equal((await planBijeenkomst(werk(d, 'femke'), { ...plek, op: OP })).kind, 'gepland');
});
after(() => d?.weg());

async function afspraakVan(wie: Wie) {
  const uit = await toonZaak(gezin(d, wie), { casus: d.casus });
  assert.ok(uit.kind === 'zaak' && uit.zaak.afspraak !== null, wie);
  return uit.zaak.afspraak;
}

test('een jongere leest dat hij kiest wat er met zijn ouders wordt besproken, en een ouder leest dat niet (E-02)', async () => {
  assert.deepEqual(
    [(await afspraakVan('daan')).bepaaltVoorOuders, (await afspraakVan('moeder')).bepaaltVoorOuders],
    [true, false],
  );
});

test('wie plant leest het vooraf, en alleen als de jongere die dag 16 of 17 is (E-02, T25-11)', async () => {
  for (const [op, verwacht] of [
    [OP, true],
    [new Date('2026-09-10T10:00:00.000Z'), false],
  ] as const) {
    const blad = await controleerBijeenkomst(werk(d, 'femke'), { casus: d.casus, op });
    assert.ok(blad.kind !== 'niet-gevonden');
    assert.equal(blad.inhoud.bepaaltVoorOuders, verwacht);
  }
});
