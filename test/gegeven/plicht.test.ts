import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import type { Kenmerken } from '../../src/gegeven/kenmerken.ts';
import { vraagOordeel } from '../../src/gegeven/oordeel/vraag-oordeel.ts';
import type { LijstCategorie } from '../../src/regels/index.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from './daan.ts';

/** Wat een wet opdraagt, gaat ook waar het convenant tegenhoudt (lezing 1); wie het moet geven, komt bij de vraag en houdt haar antwoord. */
let d: Daan;
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

type Geval = { readonly van: Wie; readonly aan: string; readonly categorie: LijstCategorie };

async function oordeelOver({ van, aan, categorie }: Geval, kenmerken: Kenmerken) {
  const uit = await vraagOordeel(d.als(van), { casus: d.casus, gegeven: null, categorie, doel: 'c', kenmerken });
  assert.ok(uit.kind === 'oordelen');
  const over = uit.oordelen.find(({ ontvanger }) => ontvanger.naam === aan);
  return { uitkomst: over?.oordeel.uitkomst, vragen: over?.vragen ?? [] };
}

test('nog niet geïnformeerd: wat school aan leerplicht moet melden kan, en de antwoorden daarover blijven op het formulier (LPW 21a)', async () => {
  await d.su.query('delete from informatie_ontvanger where casus_id = $1', [d.casus]);
  const geval = { van: 'femke', aan: 'Rachid Amrani', categorie: 'g' } as const;
  const soort = 'gegeven.verzuim.soort';
  const meldplichtig = 'gegeven.verzuim.meldplichtig';
  assert.deepEqual(await oordeelOver(geval, GEWOON), { uitkomst: 'geweigerd', vragen: [soort] });
  const half = { ...GEWOON, verzuim: { soort: 'ongeoorloofd' } } as const;
  assert.deepEqual(await oordeelOver(geval, half), { uitkomst: 'geweigerd', vragen: [soort, meldplichtig] });
  const heel = { ...GEWOON, verzuim: { soort: 'ongeoorloofd', meldplichtig: true } } as const;
  assert.deepEqual(await oordeelOver(geval, heel), { uitkomst: 'toegestaan', vragen: [soort, meldplichtig] });
  const uit = await deelGegeven(d.als('femke'), {
    ...d.gegeven({ kenmerken: heel }),
    ontvangers: [await d.stoel('rachid')],
  });
  assert.equal(uit.kind, 'gedeeld');
});
