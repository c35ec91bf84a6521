import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { alleEisen, findEis } from '../eisen/index.ts';
import { pakketwortel } from '../lib/pakket.ts';
import { NALEVINGTAKEN } from '../taak/naleving-soorten.ts';
import { TAAKSOORTEN } from '../taak/soorten.ts';
import { PLICHTEN, PLICHTTEKST } from './plichten.ts';
import { UITVOERING } from './plichten-per-eis.ts';

const WORTEL = pakketwortel;
/** Wat alle tests samen zeggen, zonder deze: die noemt geen taak bij naam. */
const testtekst = ['src', 'test']
  .flatMap((map) => readdirSync(join(WORTEL, map), { recursive: true, encoding: 'utf8' }).map((pad) => join(map, pad)))
  .filter((pad) => /\.test\.tsx?$/.test(pad))
  .map((pad) => readFileSync(join(WORTEL, pad), 'utf8'))
  .join('\n');

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

test('elke taak waarop een eis rust, staat in een test die haar geeft of afrondt', () => {
  const taken = new Set<string>(
    Object.values(UITVOERING).flatMap((uitvoering) => ('taken' in uitvoering ? uitvoering.taken : [])),
  );
  const zonder = [...taken].filter((taak) => !testtekst.includes(`'${taak}'`));
  assert.deepEqual(zonder, []);
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
