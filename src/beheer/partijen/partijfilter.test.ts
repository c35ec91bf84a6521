import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ZONDER_NUMMERS } from '../../partij/organisatie.queries.ts';
import { knipBlad } from '../paginas/bladwijzer.tsx';
import type { Partijregel } from './partijen.ts';
import { filterPartijen, leesPartijfilter, partijbladadres } from './partijfilter.ts';

const partij = (naam: string, meer: Partial<Partijregel> = {}): Partijregel => ({
  id: naam,
  soort: 'school',
  naam,
  plaats: 'Oeverstad',
  telefoon: '088 000 00 00',
  ...ZONDER_NUMMERS,
  swvOnderwijs: null,
  onderSwv: null,
  afstemmingOp: null,
  kantooradres: null,
  website: null,
  versie: 1,
  beheerder: 'geen',
  ...meer,
});
const REGIO = [
  partij('Stichting Zoë'),
  partij('Gemeente Veen', { soort: 'gemeente', plaats: 'Veenmeer', beheerder: 'met-account' }),
];
const namen = (vraag: Record<string, string>) => filterPartijen(REGIO, leesPartijfilter(vraag)).map(({ naam }) => naam);

test('organisaties zijn te vinden op een deel van naam of plaats, op soort en op beheerder', () => {
  assert.deepEqual(namen({}), ['Stichting Zoë', 'Gemeente Veen']);
  assert.deepEqual(namen({ zoek: ' zoe ' }), ['Stichting Zoë']);
  assert.deepEqual(namen({ zoek: 'veenmeer', soort: 'gemeente' }), ['Gemeente Veen']);
  assert.deepEqual(namen({ beheerder: 'geen' }), ['Stichting Zoë']);
  assert.deepEqual(namen({ soort: 'kasteel', blad: '0' }), ['Stichting Zoë', 'Gemeente Veen'], 'onzin filtert niet');
});

test('een blad houdt het filter vast, en een blad dat er niet is wordt het laatste', () => {
  const filter = leesPartijfilter({ zoek: 'a & b', soort: 'school' });
  assert.equal(partijbladadres(filter, 2), '/organisatie/partijen?zoek=a+%26+b&soort=school&blad=2');
  const regels = Array.from({ length: 101 }, (_, i) => i);
  assert.deepEqual(knipBlad(regels, 9), { blad: 3, bladen: 3, regels: [100] });
  assert.deepEqual(knipBlad([], 1), { blad: 1, bladen: 1, regels: [] });
});
