import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ZoekSessie } from './sessie.ts';
import { telPerPersoon } from './wie-telt.ts';

const begin = new Date('2026-11-23T09:00:00Z');
const zoek: ZoekSessie = async (token) => {
  const sessie = {
    id: token,
    persoon: token,
    meerPersonen: false,
    versOp: begin,
    factoren: [],
    stilteSeconden: 1800,
    uiterlijk: begin,
  };
  return { kind: 'sessie', sessie, verzoeker: { soort: 'ouder', persoon: token } };
};

test('boven het hoogste aantal vergeet de telling wie het langst niets vroeg', async () => {
  const { zoekSessie, persoonBij } = telPerPersoon(zoek, 2);
  for (const token of ['een', 'twee', 'een', 'drie']) await zoekSessie(token);
  assert.deepEqual(['een', 'twee', 'drie', undefined].map(persoonBij), ['een', undefined, 'drie', undefined]);
});
