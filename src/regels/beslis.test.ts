import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dobbelsteen, willekeurigeVraag } from '../../test/verschil/willekeur.ts';
import {
  beoordeel,
  beslis,
  beslisLijst,
  beslisserVoor,
  codesVan,
  type Gekeurd,
  HANDELINGEN,
  keurVraag,
  pakFeiten,
  sprekendeRegels,
  type Vraag,
  WOORDEN_PER_VRAAG,
} from './index.ts';

const ZAAD = 611;
const PEILDATUM = '2026-03-03';

function gekeurd(vraag: unknown): Gekeurd {
  const keuring = keurVraag(vraag);
  assert.ok(keuring.kind === 'gekeurd');
  return keuring.gekeurd;
}

test(`woorden beslissen als het oordeel, met dezelfde codes (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD);
  const woorden = new Int32Array(3 * WOORDEN_PER_VRAAG);
  const plaats = WOORDEN_PER_VRAAG;
  for (let nummer = 0; nummer < 3000; nummer += 1) {
    const vraag = willekeurigeVraag(d) as unknown as Vraag;
    const oordeel = beoordeel(vraag);
    const beslisser = beslisserVoor(vraag.handeling, vraag.peildatum);
    assert.equal(pakFeiten(gekeurd(vraag), woorden, plaats), true);
    assert.equal(beslis(beslisser, woorden, plaats), oordeel.uitkomst === 'toegestaan');
    const codes = codesVan(beslisser, sprekendeRegels(beslisser, woorden, plaats));
    assert.deepEqual(
      codes,
      oordeel.redenen.map(({ code }) => code),
    );
  }
});

test(`onbekend staat nooit iets toe, en zegt nooit ja waar het oordeel dat niet zegt (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD + 1);
  const woorden = new Int32Array(WOORDEN_PER_VRAAG);
  let onvolledig = 0;
  for (let nummer = 0; nummer < 3000; nummer += 1) {
    const vraag = willekeurigeVraag(d) as unknown as Record<string, Record<string, unknown>>;
    const object = d.kies(['convenant', 'casus', 'jongere', 'gever', 'gegeven', 'overlegtype', 'kanaal']);
    delete (vraag[object] as Record<string, unknown>)[d.kies(Object.keys(vraag[object] ?? {}))];
    const keuring = keurVraag(vraag);
    assert.ok(keuring.kind === 'gekeurd');
    const compleet = pakFeiten(keuring.gekeurd, woorden, 0);
    const mag = beslis(beslisserVoor(keuring.gekeurd.handeling, PEILDATUM), woorden, 0);
    if (!compleet) assert.equal(mag, false);
    if (mag) assert.equal(beoordeel(vraag as unknown as Vraag).uitkomst, 'toegestaan');
    if (!compleet) onvolledig += 1;
  }
  assert.ok(onvolledig > 500, String(onvolledig));
});

test('lege woorden en woorden buiten de rij staan niets toe', () => {
  const leeg = new Int32Array(WOORDEN_PER_VRAAG);
  for (const handeling of HANDELINGEN) {
    const beslisser = beslisserVoor(handeling, PEILDATUM);
    assert.equal(beslis(beslisser, leeg, 0), false);
    assert.equal(beslis(beslisser, leeg, 3), false);
    assert.equal(beslis(beslisser, new Int32Array(0), 0), false);
    assert.deepEqual([...beslisLijst(beslisser, leeg, 3)], [1, 1, 1]);
  }
});

test('woorden van een andere handeling staan nooit iets toe', () => {
  const d = dobbelsteen(ZAAD + 3);
  const woorden = new Int32Array(WOORDEN_PER_VRAAG);
  let mocht = 0;
  for (let nummer = 0; nummer < 1000; nummer += 1) {
    const eigen = gekeurd(willekeurigeVraag(d));
    pakFeiten(eigen, woorden, 0);
    for (const handeling of HANDELINGEN) {
      const mag = beslis(beslisserVoor(handeling, PEILDATUM), woorden, 0);
      if (handeling !== eigen.handeling) assert.equal(mag, false);
      else if (mag) mocht += 1;
    }
  }
  assert.ok(mocht > 50, String(mocht));
});

test('een lijst beslist voor elke vraag hetzelfde als één voor één; nul is ja', () => {
  const d = dobbelsteen(ZAAD + 2);
  const vragen = Array.from({ length: 4000 }, () => ({ ...willekeurigeVraag(d), handeling: 'inzien' }));
  const woorden = new Int32Array(vragen.length * WOORDEN_PER_VRAAG);
  vragen.forEach((vraag, nummer) => void pakFeiten(gekeurd(vraag), woorden, nummer * WOORDEN_PER_VRAAG));
  const beslisser = beslisserVoor('inzien', PEILDATUM);
  const nee = beslisLijst(beslisser, woorden, vragen.length);
  assert.equal(nee.length, vragen.length);
  nee.forEach((byte, nummer) => {
    assert.equal(byte === 0, beslis(beslisser, woorden, nummer * WOORDEN_PER_VRAAG));
    assert.equal(byte === 0, beoordeel(vragen[nummer] as unknown as Vraag).uitkomst === 'toegestaan');
  });
  assert.ok(nee.includes(0) && nee.includes(1));
});
