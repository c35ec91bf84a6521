import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Anders } from '../../test/verschil/voorbeeld.ts';
import { NAAR_SCHOOL } from '../../test/verschil/voorbeeld.ts';
import { mag, toestemming } from './proef/verwacht.ts';

test('wie gezondheid mag geven, leest ook waarop dat rust, bij elke taak van een gemeente (B.3)', () => {
  const toestemmingVoor = toestemming({ ondertekenaars: ['gezagdrager-1', 'gezagdrager-2', 'jongere'] });
  const rustOp = (gever: Anders['gever']): boolean =>
    mag('verstrekken', { gever, gegeven: { categorie: 'e' } }, NAAR_SCHOOL, toestemmingVoor).grondslagen.some(
      ({ uitleg }) => uitleg.startsWith('Gezondheid'),
    );
  assert.ok(rustOp({ partij: 'ggd', functie: 'jeugdarts', geheimhouding: 'wgbo' }));
  assert.ok(rustOp({ partij: 'gemeente', hoedanigheid: 'toeleiding', geheimhouding: 'jeugdwet' }));
  assert.ok(rustOp({ partij: 'gemeente', hoedanigheid: 'jgz', functie: 'jeugdarts', geheimhouding: 'wgbo' }));
});
