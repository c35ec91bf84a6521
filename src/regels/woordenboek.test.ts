/** Woorden opzoeken zonder hash geeft wat `Map` geeft, op elk woord en op alles wat erop lijkt. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Veld } from './vraagvelden.ts';
import { VRAAG } from './vraagvelden.ts';
import { maakWoordenboek, zoekWoord } from './woordenboek.ts';

const veldenIn = (veld: Veld): readonly Veld[] => [veld, ...veld.velden.flatMap(veldenIn)];

/** Het woord zelf en wat dezelfde lengte, eerste of laatste letter heeft, korter of langer is, of anders geschreven. */
const buren = (woord: string): readonly string[] => [
  woord,
  woord.slice(1),
  woord.slice(0, -1),
  `${woord}x`,
  `${woord} `,
  `${woord}\u0000`,
  woord.toUpperCase(),
  [...woord].toReversed().join(''),
  `${woord.slice(0, 1)}${'x'.repeat(Math.max(0, woord.length - 2))}${woord.slice(-1)}`,
  String.fromCharCode(woord.charCodeAt(0) + 256) + woord.slice(1),
];

test('elk veld geeft bij elk woord, en bij wat op een woord lijkt, wat zijn lijst van codes geeft', () => {
  const velden = veldenIn(VRAAG);
  const woorden = velden.flatMap(({ codes }) => [...codes.keys()].filter((waarde) => typeof waarde === 'string'));
  const vragen = [...new Set(['', 'constructor', '__proto__', ...woorden.flatMap(buren)])];
  let gevonden = 0;
  for (const { naam, codes, boek } of velden) {
    for (const vraag of vragen) {
      assert.equal(zoekWoord(boek, vraag), codes.get(vraag) ?? 0, `${naam}: ${vraag}`);
      if (codes.has(vraag)) gevonden += 1;
    }
  }
  assert.ok(gevonden >= 198, `${gevonden}`);
});

test('woorden die op dezelfde plaats beginnen, staan elkaar niet in de weg', () => {
  // Even lang, met dezelfde eerste en laatste letter.
  const woorden = Array.from({ length: 40 }, (_, nummer) => `a${String(nummer).padStart(3, '0')}z`);
  const boek = maakWoordenboek(new Map(woorden.map((woord, nummer) => [woord, nummer + 1])));
  woorden.forEach((woord, nummer) => {
    assert.equal(zoekWoord(boek, woord), nummer + 1);
  });
  assert.equal(zoekWoord(boek, 'a040z'), 0);
});

test('een boek zonder woorden kent niets, en wat geen tekst is staat in geen boek', () => {
  const boek = maakWoordenboek(
    new Map<unknown, number>([
      [0, 1],
      [null, 2],
      [true, 3],
    ]),
  );
  for (const vraag of ['', '0', 'null', 'true']) assert.equal(zoekWoord(boek, vraag), 0);
});
