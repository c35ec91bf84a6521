import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mens } from '../gegeven/mensen.ts';
import { zonderNaam } from './noem.ts';
import { merkteken } from './verslagwoorden.ts';
import { vindNamen } from './vind-namen.ts';

test('een voornaam telt als los woord, ook met een bezits-s, en een gewoon woord niet (CL-5c)', () => {
  const namen = ['Roos', 'Daan', 'Al'];
  assert.deepEqual(vindNamen('Roos en Daans moeder praatten al.', namen), ['Roos', 'Daan']);
  assert.deepEqual(vindNamen('Een roos, in Daanstraat of Rooseveltlaan.', namen), []);
  assert.deepEqual(vindNamen('“Daan’s fiets”, Zoë.', ['Daan', 'Zoë', 'Zo']), ['Daan', 'Zoë']);
  assert.deepEqual(vindNamen('Wat (kost) dat?', ['(kost)', 'Wat?']), ['(kost)']);
});

test('zonder namen heet ieder naar de rol, en wie dezelfde rol heeft krijgt een nummer', () => {
  const mens = (deelnemer: string, soort: Mens['soort'], rol: string): Mens => ({
    deelnemer,
    soort,
    partij: soort === 'medewerker' ? 'school' : 'ouder',
    partijNaam: null,
    functie: 'mentor',
    naam: `Naam ${deelnemer}`,
    rol,
  });
  const uit = zonderNaam([
    mens('1', 'medewerker', 'Mentor, Kompas'),
    mens('2', 'ouder', 'Ouder met gezag'),
    mens('3', 'ouder', 'Ouder met gezag'),
    mens('4', 'jongere', 'Om wie het gaat'),
  ]);
  assert.deepEqual(
    uit.map(({ naam }) => naam),
    ['Mentor, Kompas', 'Ouder met gezag 1', 'Ouder met gezag 2', 'De jongere'],
  );
  assert.ok(!JSON.stringify(uit).includes('Naam '));
});

test('het merkteken zegt wanneer, en nooit wat er stond (S-4)', () => {
  assert.equal(merkteken(new Date('2026-03-05T09:00:00Z')), 'Dit deel is teruggetrokken op 5 maart 2026.');
  assert.equal(merkteken(null), 'Een deel dat u las, kunt u nu niet meer lezen.');
});
