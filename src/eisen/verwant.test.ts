import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alleEisen, type Eis, findEis } from './index.ts';
import { RAAKT, verwanteEisen } from './verwant.ts';

function eisMet(id: string): Eis {
  const eis = findEis(id);
  assert.ok(eis, id);
  return eis;
}

test('elke verwijzing bestaat onder haar eigen kenmerk', () => {
  const kenmerken = new Set(alleEisen.map((eis) => eis.id));
  for (const [van, naar] of Object.entries(RAAKT)) {
    assert.deepEqual(
      [van, ...naar].filter((id) => !kenmerken.has(id)),
      [],
    );
    assert.equal(new Set(naar).size, naar.length, van);
  }
});

test('elke lezing, wet en elk overzicht wijst ergens heen', () => {
  for (const { id, bron } of alleEisen) {
    if (bron === 'LEZING' || bron === 'LAW' || bron === 'OVERZICHT') assert.ok(RAAKT[id], id);
  }
});

test('een lezing verwijst naar haar artikel en het artikel naar de lezing', () => {
  assert.ok(verwanteEisen(eisMet('E-24')).includes(eisMet('Art 3.4b')));
  assert.ok(verwanteEisen(eisMet('Art 3.4b')).includes(eisMet('E-24')));
});

test('onderdelen van een artikel horen bij elkaar, die van een ander artikel niet', () => {
  const bijToestemming = verwanteEisen(eisMet('Art 6b')).map((eis) => eis.id);
  assert.ok(bijToestemming.includes('Art 6c'));
  assert.ok(!bijToestemming.some((id) => id.startsWith('Art 7')));
});

test('een eis is nooit aan zichzelf verwant en er zijn er hoogstens acht', () => {
  for (const eis of alleEisen) {
    const verwant = verwanteEisen(eis);
    assert.ok(!verwant.includes(eis), eis.id);
    assert.ok(verwant.length <= 8, eis.id);
  }
});
