import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Deelnemerfeit } from '../feiten.ts';
import { stoelOp } from './stoel-op.ts';

const stoel = (id: string, persoon: string, functie: string, dag: string): Deelnemerfeit =>
  ({ id, persoon, functie, uitgenodigdOp: new Date(`${dag}T09:00:00Z`) }) as Deelnemerfeit;
// Wie nu op welke stoel zit staat vooraan, zoals de feiten het geven.
const feiten = {
  deelnemers: [
    stoel('nu', 'anna', 'teamleider', '2026-05-01'),
    stoel('toen', 'anna', 'jeugdarts', '2026-01-10'),
    stoel('bram', 'bram', 'leerplichtambtenaar', '2026-01-12'),
  ],
};
const functieOp = (persoon: string, dag: string) => stoelOp(feiten, persoon, new Date(`${dag}T12:00:00Z`))?.functie;

test('wat iemand in een eerdere functie deed, staat bij de functie van toen', () => {
  assert.equal(functieOp('anna', '2026-02-01'), 'jeugdarts');
  assert.equal(functieOp('anna', '2026-05-01'), 'teamleider');
  assert.equal(functieOp('anna', '2026-06-01'), 'teamleider');
});

test('wat van voor de eerste uitnodiging is, hoort bij de eerste stoel; wie hier nooit zat, heeft er geen', () => {
  assert.equal(functieOp('anna', '2025-12-01'), 'jeugdarts');
  assert.equal(functieOp('bram', '2026-06-01'), 'leerplichtambtenaar');
  assert.equal(functieOp('carla', '2026-06-01'), undefined);
  assert.equal(stoelOp(feiten, null, new Date('2026-06-01T12:00:00Z')), undefined);
});
