import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ingebouwdeOverlegtypen } from './ingebouwd.ts';
import type { Conceptregel } from './lees.ts';
import { isGekozen, kiesUit, leesLijstkeuze } from './lijstkeuze.ts';
import type { Overlegtypeversie } from './versie.queries.ts';

const typen = ingebouwdeOverlegtypen.map(
  ({ code, naam, inhoud }): Overlegtypeversie => ({
    id: code,
    convenant: 'c',
    code,
    naam,
    versie: 1,
    inhoud,
    vastgesteldOp: '2026-01-05',
    tekst: null,
  }),
);
const concept = (naam: string, anders: Partial<Conceptregel> = {}): Conceptregel => ({
  id: naam,
  naam,
  doelen: ['f'],
  stand: 'bezig',
  nieuw: true,
  partij: 'Gemeente Oeverstad',
  op: new Date('2026-03-03T09:00:00.000Z'),
  aanZet: false,
  ...anders,
});
const concepten = [concept('Overleg Één Plan'), concept('Wijkoverleg', { stand: 'voorgelegd', aanZet: true })];

const namen = (vraag: Record<string, string>): readonly string[] => {
  const gekozen = kiesUit({ typen, concepten }, leesLijstkeuze(vraag));
  return [...gekozen.concepten, ...gekozen.typen].map(({ naam }) => naam);
};

test('zoeken op naam let niet op accenten, hoofdletters of volgorde', () => {
  assert.deepEqual(namen({ zoek: 'plan een' }), ['Overleg Één Plan']);
  assert.deepEqual(namen({ zoek: 'VERZUIM' }), ['Verzuimoverleg']);
  assert.deepEqual(namen({ zoek: 'zoiets is er niet' }), []);
});

test('kiezen op doel en stand, ook samen; een voorstel dat op u wacht, ligt ook voor', () => {
  assert.deepEqual(namen({ stand: 'aan-zet' }), ['Wijkoverleg']);
  assert.deepEqual(namen({ stand: 'voorgelegd' }), ['Wijkoverleg']);
  assert.deepEqual(namen({ stand: 'in-bewerking' }), ['Overleg Één Plan']);
  assert.deepEqual(
    namen({ stand: 'vastgesteld' }),
    typen.map(({ naam }) => naam),
  );
  const metDoel = typen.filter(({ inhoud }) => inhoud.doelen.includes('b')).map(({ naam }) => naam);
  assert.ok(metDoel.length > 0 && metDoel.length <= typen.length);
  assert.deepEqual(namen({ doel: 'b' }), metDoel);
  assert.deepEqual(namen({ doel: 'f', stand: 'voorgelegd', zoek: 'wijk' }), ['Wijkoverleg']);
});

test('wat niet klopt in het adres, telt als niet gekozen', () => {
  const keuze = leesLijstkeuze({ zoek: ['a', 'b'], doel: 'z', stand: 'weg' });
  assert.equal(isGekozen(keuze), false);
  assert.equal(namen({ doel: 'z' }).length, typen.length + concepten.length);
});
