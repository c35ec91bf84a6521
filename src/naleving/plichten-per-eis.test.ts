import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alleEisen, findEis } from '../eisen/index.ts';
import { NALEVINGTAKEN } from '../taak/naleving-soorten.ts';
import { TAAKSOORTEN } from '../taak/soorten.ts';
import { PLICHTEN, PLICHTTEKST } from './plichten.ts';
import { UITVOERING } from './plichten-per-eis.ts';

const plichten = alleEisen.filter(({ soort }) => soort.includes('DUTY')).map(({ id }) => id);

test('elke eis die iets te doen geeft, is een taak of zegt waarom niet', () => {
  assert.ok(plichten.length > 40);
  assert.deepEqual(Object.keys(UITVOERING).toSorted(), plichten.toSorted());
  for (const [eis, uitvoering] of Object.entries(UITVOERING)) {
    if ('taken' in uitvoering) {
      assert.ok(uitvoering.taken.length > 0, eis);
      for (const taak of uitvoering.taken) assert.ok(Object.hasOwn(TAAKSOORTEN, taak), `${eis}: ${taak}`);
    } else assert.ok(uitvoering.reden.length > 20, eis);
  }
});

test('een taak die op zo een eis rust, staat daar ook bij', () => {
  for (const [taak, { eis }] of Object.entries(TAAKSOORTEN)) {
    const uitvoering = UITVOERING[eis];
    if (uitvoering === undefined) continue;
    assert.ok('taken' in uitvoering && (uitvoering.taken as readonly string[]).includes(taak), `${taak} bij ${eis}`);
  }
});

test('elke plicht van een organisatie rust op een bestaande eis, en haar taak op dezelfde', () => {
  for (const plicht of PLICHTEN) {
    const { eis, taak } = PLICHTTEKST[plicht];
    assert.ok(findEis(eis) !== undefined, eis);
    if (taak !== null) assert.equal(TAAKSOORTEN[taak].eis, eis, plicht);
  }
  const gegeven = new Set<string>(PLICHTEN.flatMap((plicht) => PLICHTTEKST[plicht].taak ?? []));
  const zelf = Object.keys(NALEVINGTAKEN).filter((soort) => !gegeven.has(soort));
  assert.deepEqual(zelf, ['arrangement-evalueren'], 'elke taak van naleving volgt uit een plicht');
});
