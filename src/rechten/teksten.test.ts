import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GRONDEN, grondenVoor } from './gronden.ts';
import { VERZOEKRECHTEN } from './soorten.ts';
import { RECHTENTEKSTEN } from './teksten.ts';

const VAKTERMEN = ['grondslag', 'betrokkene', 'verstrekking', 'procesregisseur', 'casus', 'deelnemer', 'rectificatie'];
const zinnen = (tekst: string): readonly string[] =>
  tekst
    .replaceAll(/\{\w+\}/g, 'Naam')
    .split(/(?<=[.?!])\s+/u)
    .filter((zin) => /\w/u.test(zin));
const woorden = (zin: string): number => zin.split(/\s+/u).filter((woord) => /\p{L}|\d/u.test(woord)).length;
const plekken = (tekst: string) =>
  [...new Set([...tekst.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? ''))].filter((naam) => naam !== 'kind').sort();

for (const code of ['nl', 'en'] as const) {
  for (const vorm of ['u', 'je'] as const) {
    test(`zinnen over rechten, ${code} ${vorm}: kort, zonder vaktaal, en met dezelfde plekken (C2)`, () => {
      const alle = Object.entries(RECHTENTEKSTEN[code][vorm]);
      const lengtes = alle.flatMap(([, tekst]) => zinnen(tekst)).map(woorden);
      assert.ok(Math.max(...lengtes) <= 20, `langste ${Math.max(...lengtes)}`);
      assert.ok(lengtes.reduce((som, n) => som + n, 0) / lengtes.length <= 9);
      for (const [sleutel, tekst] of alle) {
        assert.ok(!VAKTERMEN.some((term) => tekst.toLowerCase().includes(term)), tekst);
        const nl = RECHTENTEKSTEN.nl.u[sleutel as keyof typeof RECHTENTEKSTEN.nl.u];
        assert.deepEqual(plekken(tekst), plekken(nl), sleutel);
      }
    });
  }
}

test('een jongere leest je en nooit u, een ouder nooit je', () => {
  const met = (vorm: 'u' | 'je', woord: RegExp) =>
    Object.values(RECHTENTEKSTEN.nl[vorm]).filter((tekst) => woord.test(` ${tekst.toLowerCase()} `));
  assert.deepEqual(met('je', /[^\p{L}](u|uw)[^\p{L}]/u), []);
  assert.deepEqual(met('u', /[^\p{L}](je|jij|jou|jouw)[^\p{L}]/u), []);
});

test('elk recht kent een wettelijke reden om iets niet te doen, en UAVG 41 staat er met elk onderdeel (fn 35)', () => {
  for (const recht of VERZOEKRECHTEN) assert.ok(grondenVoor(recht).length > 0, recht);
  const onderdelen = Object.keys(GRONDEN).flatMap((grond) => /^uavg-41-(\w)$/.exec(grond)?.[1] ?? []);
  assert.deepEqual(onderdelen.sort(), [...'abcdefghij']);
});
