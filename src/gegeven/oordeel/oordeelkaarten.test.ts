import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Oordeelreden } from '../../web/onderdelen/index.ts';
import type { Oordeelkaart } from './oordeel-toon.ts';
import { geweigerdZoals } from './oordeelkaarten.tsx';

const reden = (code: string): Oordeelreden => ({ code, artikelen: [], uitleg: code, herstel: [] });

const kaart = (naam: string, uitkomst: Oordeelkaart['uitkomst'], redenen: readonly string[]): Oordeelkaart => ({
  ontvanger: {
    deelnemer: naam,
    soort: naam === 'jongere' ? 'jongere' : 'medewerker',
    partij: 'school',
    partijNaam: null,
    functie: 'ib',
    naam,
    rol: '',
  },
  uitkomst,
  redenen: redenen.map(reden),
  voorwaarden: [],
  grondslagen: [],
  opmerkingen: [],
  velden: [],
  open: null,
  meelezers: [],
  gekozen: false,
});

test('wie om precies dezelfde redenen is geweigerd wijst naar de eerste, en ieder ander niet', () => {
  const kaarten = [
    kaart('Sanne', 'geweigerd', ['geen-toestemming', 'geen-handtekening']),
    kaart('Marit', 'geweigerd', ['geen-toestemming']),
    kaart('Joris', 'geweigerd', ['geen-toestemming', 'geen-handtekening']),
    kaart('jongere', 'geweigerd', ['geheim']),
    kaart('Noor', 'geweigerd', ['geheim']),
    kaart('Tom', 'onvolledig', []),
    kaart('Femke', 'toegestaan', []),
    kaart('Rachid', 'toegestaan', []),
  ];
  const zoals = kaarten.map((k) => geweigerdZoals(k, kaarten));
  const niemand = undefined;
  assert.deepEqual(zoals, [niemand, niemand, 'Sanne', niemand, 'de jongere', niemand, niemand, niemand]);
});
