import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leesBesluit } from './besluit-formulier.ts';

const ID = '01a1f347-ee60-73cd-b6e1-46eda636991c';
const HEEL = { besluit: ID, gegeven: ID, soort: 'actie', tekst: 'Belt de mentor.', situatie: 'nee' };
const fouten = (velden: Readonly<Record<string, string>>) => {
  const lezing = leesBesluit(velden);
  return lezing.kind === 'fout' ? Object.keys(lezing.stand.fouten).toSorted() : [];
};

test('wat er aan een actie mist, staat er in een keer, ook als er nog iets anders mist', () => {
  assert.deepEqual(fouten({ ...HEEL, situatie: '' }), ['datum', 'situatie', 'wie']);
  assert.deepEqual(fouten(HEEL), ['datum', 'wie']);
  assert.deepEqual(fouten({ ...HEEL, wie: ID }), ['datum']);
  assert.deepEqual(fouten({ ...HEEL, wie: ID, datum: '20 maart 2026' }), []);
});

test('een datum die niet bestaat, houdt haar eigen fout, en een besluit vraagt niet wie of wanneer', () => {
  assert.deepEqual(fouten({ ...HEEL, wie: ID, datum: '31 februari' }), ['datum']);
  const lezing = leesBesluit({ ...HEEL, wie: ID, datum: '31 februari' });
  assert.ok(lezing.kind === 'fout' && !/wanneer het klaar is/.test(lezing.stand.fouten['datum'] ?? ''));
  assert.deepEqual(fouten({ ...HEEL, soort: 'besluit' }), []);
  assert.deepEqual(fouten({ ...HEEL, soort: 'besluit', tekst: '' }), ['tekst']);
});
