/** Wat een proef van een oordeel verwacht: het mag, of het wordt geweigerd om deze artikelen. */
import assert from 'node:assert/strict';
import type { Anders } from '../../../test/verschil/voorbeeld.ts';
import { TOESTEMMING, vraag } from '../../../test/verschil/voorbeeld.ts';
import type { Handeling, Oordeel } from '../index.ts';
import { beoordeel } from '../index.ts';

/** De vraag wordt geweigerd, en elk van deze artikelen staat in een reden. Een weigering zonder artikel bewijst niets. */
export function weigert(
  handeling: Handeling,
  anders: readonly Anders[],
  ...artikelen: readonly [string, ...string[]]
): void {
  const oordeel = beoordeel(vraag(handeling, ...anders));
  assert.equal(oordeel.uitkomst, 'geweigerd');
  const genoemd = oordeel.redenen.flatMap((reden) => reden.artikelen);
  for (const artikel of artikelen)
    assert.ok(genoemd.includes(artikel), `${artikel} ontbreekt in ${genoemd.join(', ')}`);
}

/** De vraag mag, zonder redenen en zonder open vragen. */
export function mag(handeling: Handeling, ...anders: readonly Anders[]): Oordeel {
  const oordeel = beoordeel(vraag(handeling, ...anders));
  assert.deepEqual(oordeel.redenen, []);
  assert.deepEqual(oordeel.vragen, []);
  assert.equal(oordeel.uitkomst, 'toegestaan');
  return oordeel;
}

/** Een geldige toestemming, met veranderingen. */
export const toestemming = (anders: object): Anders => ({ toestemming: { ...TOESTEMMING, ...anders } as never });
