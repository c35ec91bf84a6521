import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Vraag } from '../../src/regels/index.ts';
import { beoordeel, controleerVraag } from '../../src/regels/index.ts';
import { orakel } from './orakel.ts';
import { dobbelsteen, willekeurigeVraag } from './willekeur.ts';

const AANTAL = process.env['PROEF'] === '1' ? 1_000_000 : 10_000;
const ZAAD = Number(process.env['ZAAD'] ?? 20261);

test(`regels en tweede lezing geven op ${AANTAL} vragen dezelfde redenen (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD);
  const gezien = new Map<string, number>();
  const tel = (wat: string): void => void gezien.set(wat, (gezien.get(wat) ?? 0) + 1);
  for (let nummer = 0; nummer < AANTAL; nummer += 1) {
    const volledig = willekeurigeVraag(d);
    const gekeurd = controleerVraag(volledig);
    assert.equal(gekeurd.kind, 'vraag', JSON.stringify(gekeurd));
    const oordeel = beoordeel(volledig as unknown as Vraag);
    const verwacht = orakel(volledig);
    const gevonden = {
      uitkomst: oordeel.uitkomst,
      redenen: oordeel.redenen.map(({ code }) => code).sort(),
      voorwaarden: oordeel.voorwaarden.map(({ code }) => code).sort(),
      opmerkingen: oordeel.opmerkingen.map(({ code }) => code).sort(),
    };
    assert.deepEqual(gevonden, verwacht, `vraag ${nummer}: ${JSON.stringify(volledig)}`);
    tel(`${volledig.handeling}: ${verwacht.uitkomst}`);
    for (const code of [...verwacht.redenen, ...verwacht.voorwaarden, ...verwacht.opmerkingen]) tel(code);
  }
  // De proef bewijst alleen iets als elke handeling beide uitkomsten haalt.
  for (const handeling of [
    'verstrekken',
    'inzien',
    'overnemen',
    'meenemen',
    'verstrekken-aan-derde',
    'bespreken',
    'deelnemen',
  ]) {
    for (const uitkomst of ['toegestaan', 'geweigerd']) {
      assert.ok((gezien.get(`${handeling}: ${uitkomst}`) ?? 0) > 20, `${handeling}: ${uitkomst} komt te weinig voor`);
    }
  }
});
