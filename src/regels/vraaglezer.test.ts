/** De lezer van hele objecten is gemaakt, niet geschreven: hij zegt wat de velden van een vraag zeggen. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { VRAAGLEZER, vraaglezer } from '../../scripts/schrijf-vraaglezer.ts';
import { vraag } from '../../test/verschil/voorbeeld.ts';
import { beoordeel, type Vraag } from './index.ts';
import { pakSnel } from './inpakken.ts';

test('vraaglezer.ts staat zoals scripts/schrijf-vraaglezer.ts het maakt', () => {
  assert.equal(readFileSync(VRAAGLEZER, 'utf8'), vraaglezer());
});

type Kaart = Record<string, unknown>;

/** Een andere uitvoering van een vraag: van elk object erin een nieuw, met dezelfde velden in dezelfde volgorde. */
function anders(waarde: unknown, maak: (kaart: Kaart) => Kaart): unknown {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return waarde;
  return maak(Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, anders(deel, maak)])));
}

/** Dezelfde vraag als tekst waarin elk object zijn eerste veld zo vaak extra noemt. */
function metHerhaling(waarde: unknown, keer: number): string {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return JSON.stringify(waarde);
  const delen = Object.entries(waarde).map(([naam, deel]) => `"${naam}":${metHerhaling(deel, keer)}`);
  return `{${`${delen[0]},`.repeat(keer)}${delen.join()}}`;
}

test('hele objecten van elke makelij worden gelezen zoals de gewone', () => {
  const basis = vraag('verstrekken');
  const verwacht = pakSnel(basis)?.bladen.slice() ?? assert.fail('geen vraag');
  const MAKELIJ: readonly ((kaart: Kaart) => Kaart)[] = [
    (kaart) => Object.assign(Object.create(null), kaart),
    (kaart) => Object.freeze(kaart),
    (kaart) => Object.assign(new (class Anders {})(), kaart),
    (kaart) => new Proxy(kaart, {}),
    (kaart) => {
      for (const [naam, waarde] of Object.entries(kaart)) {
        delete kaart[naam];
        kaart[naam] = waarde;
      }
      return kaart;
    },
  ];
  const vormen = [
    ...MAKELIJ.map((maak) => anders(basis, maak)),
    ...Array.from({ length: 8 }, (_, keer) => JSON.parse(metHerhaling(basis, keer))),
  ];
  for (let ronde = 0; ronde < 50; ronde += 1) {
    for (const vorm of vormen) {
      assert.deepEqual(pakSnel(vorm)?.bladen, verwacht);
      assert.deepEqual(beoordeel(vorm as Vraag), beoordeel(basis));
    }
  }
});
