import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maakVerslagtaal, type Sleutel, TEKSTEN } from './teksten.nl.ts';

const VAKTERMEN = [
  'grondslag',
  'betrokkene',
  'verstrekking',
  'procesregisseur',
  'casus',
  'deelnemer',
  'concept',
  'bron',
];

const zinnen = (tekst: string): readonly string[] =>
  tekst
    .replaceAll(/\{\w+\}/g, 'Naam')
    .split(/(?<=[.?!])\s+/u)
    .filter((zin) => /\w/u.test(zin));
const woorden = (zin: string): number => zin.split(/\s+/u).filter((woord) => /\p{L}|\d/u.test(woord)).length;

for (const vorm of ['u', 'je'] as const) {
  test(`zinnen over het verslag voor ${vorm} zijn kort en zonder vaktaal (C2)`, () => {
    const alle = Object.values(TEKSTEN[vorm]);
    const lengtes = alle.flatMap(zinnen).map(woorden);
    assert.ok(Math.max(...lengtes) <= 14 && lengtes.reduce((som, n) => som + n, 0) / lengtes.length <= 8);
    const vak = alle.filter((tekst) => VAKTERMEN.some((term) => tekst.toLowerCase().includes(term)));
    assert.deepEqual(vak, []);
  });
}

test('een jongere leest je en nooit u, een ouder nooit je; beide vormen hebben dezelfde plekken', () => {
  const los = (tekst: string, woord: RegExp) => woord.test(` ${tekst.toLowerCase()} `);
  assert.deepEqual(
    Object.values(TEKSTEN.je).filter((t) => los(t, /[^\p{L}](u|uw)[^\p{L}]/u)),
    [],
  );
  assert.deepEqual(
    Object.values(TEKSTEN.u).filter((t) => los(t, /[^\p{L}](je|jij|jou|jouw)[^\p{L}]/u)),
    [],
  );
  const plekken = (tekst: string) => [...tekst.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
  for (const sleutel of Object.keys(TEKSTEN.u) as Sleutel[])
    assert.deepEqual(plekken(TEKSTEN.je[sleutel]), plekken(TEKSTEN.u[sleutel]), sleutel);
  assert.throws(() => maakVerslagtaal('u')('titel'), /mist dag/);
});
