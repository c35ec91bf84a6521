import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonWieKeek } from '../../src/betrokkene/toon-wie-keek.ts';
import { toonZaak } from '../../src/betrokkene/toon-zaak.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { gezin } from '../toestemming/bries.ts';

const KEREN = 60;

let d: Daan;
before(async () => {
  d = await maakDaan();
});
after(() => d.weg());

test('wie verder bladert mist geen regel, ook niet als er meer op een moment gebeurde dan er op een pagina past (fn 31)', async () => {
  for (const moment of ['2026-03-03T10:00:00.000Z', '2026-03-03T10:05:00.000Z']) {
    d.zetKlok(moment);
    for (let keer = 0; keer < KEREN; keer += 1) await toonZaak(gezin(d, 'moeder'), { casus: d.casus });
  }
  d.zetKlok('2026-03-03T10:10:00.000Z');
  const gezien: string[] = [];
  let keken = 0;
  const bladen: (Date | null)[] = [null];
  for (const tot of bladen) {
    const uit = await toonWieKeek(gezin(d, 'daan'), { casus: d.casus, tot });
    assert.ok(uit.kind === 'wie-keek');
    gezien.push(...uit.wieKeek.regels.map(({ id }) => id));
    keken += uit.wieKeek.regels.filter(
      ({ code, dader }) => code === 'casus-ingezien' && dader.soort === 'ouder',
    ).length;
    const { eerder } = uit.wieKeek;
    assert.ok(eerder === null || tot === null || eerder < tot, 'elke pagina gaat verder terug');
    if (eerder !== null) bladen.push(eerder);
  }
  assert.equal(keken, 2 * KEREN);
  assert.equal(new Set(gezien).size, gezien.length, 'geen regel staat er dubbel');
});
