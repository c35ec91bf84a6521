import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DE_JONGERE } from '../gegeven/mensen.ts';
import { standzin } from './planregels.tsx';
import type { Standbeeld } from './regelbeeld.ts';

test('in de zin over een stand heet de jongere met een kleine letter, en ieder ander bij naam', () => {
  const zin = (soort: 'jongere' | 'medewerker', naam: string): string =>
    standzin({
      soort: 'evaluatie',
      stand: 'gehaald',
      woorden: null,
      op: new Date('2026-11-04T09:00:00Z'),
      door: { deelnemer: 'd', soort, partij: 'school', partijNaam: null, functie: 'ib', rol: '', naam },
    } as unknown as Standbeeld);
  assert.equal(zin('jongere', DE_JONGERE), 'Gehaald, volgens de jongere op 4 november 2026.');
  assert.equal(zin('medewerker', 'Hilde Wijnands'), 'Gehaald, volgens Hilde Wijnands op 4 november 2026.');
});
