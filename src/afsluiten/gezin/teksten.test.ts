import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EINDETEKSTEN } from './teksten.ts';

const VAKTERMEN = ['grondslag', 'betrokkene', 'verstrekking', 'procesregisseur', 'casus', 'deelnemer', 'vernietig'];
const zinnen = (tekst: string): readonly string[] =>
  tekst
    .replaceAll(/\{\w+\}/g, 'Naam')
    .split(/(?<=[.?!])\s+/u)
    .filter((zin) => /\w/u.test(zin));
const woorden = (zin: string): number => zin.split(/\s+/u).filter((woord) => /\p{L}|\d/u.test(woord)).length;
const plekken = (tekst: string) => [...tekst.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort();

for (const code of ['nl', 'en'] as const) {
  for (const vorm of ['u', 'je'] as const) {
    test(`zinnen over het einde, ${code} ${vorm}: kort, zonder vaktaal, en met dezelfde plekken (C2)`, () => {
      const alle = Object.entries(EINDETEKSTEN[code][vorm]);
      const lengtes = alle.flatMap(([, tekst]) => zinnen(tekst)).map(woorden);
      assert.ok(Math.max(...lengtes) <= 15, `langste ${Math.max(...lengtes)}`);
      assert.ok(lengtes.reduce((som, n) => som + n, 0) / lengtes.length <= 9);
      for (const [sleutel, tekst] of alle) {
        assert.ok(!VAKTERMEN.some((term) => tekst.toLowerCase().includes(term)), tekst);
        assert.deepEqual(
          plekken(tekst),
          plekken(EINDETEKSTEN.nl.u[sleutel as keyof typeof EINDETEKSTEN.nl.u]),
          sleutel,
        );
      }
    });
  }
}

test('een jongere leest je en nooit u, een ouder nooit je', () => {
  const met = (vorm: 'u' | 'je', woord: RegExp) =>
    Object.values(EINDETEKSTEN.nl[vorm]).filter((tekst) => woord.test(` ${tekst.toLowerCase()} `));
  assert.deepEqual(met('je', /[^\p{L}](u|uw)[^\p{L}]/u), []);
  assert.deepEqual(met('u', /[^\p{L}](je|jij|jou|jouw)[^\p{L}]/u), []);
});
