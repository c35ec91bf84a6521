import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { leesBelblad, legBelletjeVast } from '../../src/taak/bellen/leg-belletje-vast.ts';
import type { Post } from '../../src/taak/post.ts';
import type { Sms } from '../../src/taak/sms.ts';
import { verstuurBericht, wachtendeBerichten } from '../../src/taak/verstuur-bericht.ts';
import { wek } from '../../src/taak/wekker/wek.ts';
import { WEKKERS } from '../../src/taak/wekker/wekkers.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { maakWaterrijk } from '../steun/regio.ts';
import { werk } from '../toestemming/bries.ts';
import { sluit } from './gesloten.ts';

/** Een ouder zonder adres hoort ook van het einde: wie het overleg leidde, belt (PH-6, C11). */
let waterrijk: Awaited<ReturnType<typeof maakWaterrijk>>;
let d: Daan;
let overleden: Daan;
before(async () => {
  waterrijk = await maakWaterrijk();
  d = await maakDaan({ op: waterrijk });
  overleden = await maakDaan({ op: waterrijk });
  for (const c of [d, overleden]) {
    await c.su.query('update persoon set email = null, telefoon = null where id = $1', [moederVan(c)]);
    await c.su.query('update bericht set gezien_op = now() where casus_id = $1', [c.casus]);
  }
  await sluit(d);
  const wens = { casus: overleden.casus, grond: 'overleden' } as const;
  assert.equal((await sluitCasus(werk(overleden, 'femke'), wens)).kind, 'gesloten');
  await bezorg();
});
after(async () => {
  await overleden?.su.end();
  await d?.weg();
});

const moederVan = (c: Daan): string => (c.verzoeker('moeder') as { persoon: string }).persoon;

async function bezorg(): Promise<void> {
  const weg: Post & Sms = { bezorg: async () => 'bezorgd', sluit: () => undefined };
  for (const bericht of await wachtendeBerichten(d.omgeving))
    await verstuurBericht(d.omgeving, { bericht, post: weg, sms: weg, adres: 'https://overleg.example' });
}

const teBellen = async (c: Daan): Promise<readonly string[]> =>
  (
    await c.su.query<{ onderwerp_id: string }>(
      "select onderwerp_id from taak where casus_id = $1 and soort = 'bellen' and gereed_op is null",
      [c.casus],
    )
  ).rows.map(({ onderwerp_id }) => onderwerp_id);

test('wie geen adres heeft, wordt na het sluiten gebeld; na een overlijden niet (PH-6, 5.6-4)', async () => {
  d.zetKlok('2026-03-04T09:00:00.000Z');
  await wek(d.omgeving, WEKKERS);
  assert.ok((await teBellen(d)).includes(moederVan(d)));
  assert.deepEqual(await teBellen(overleden), []);
  const plek = { casus: d.casus, persoon: moederVan(d) };
  const blad = await leesBelblad(werk(d, 'femke'), plek);
  assert.ok(blad.kind === 'blad' && blad.inhoud.stand === 'nodig');
  assert.deepEqual(await legBelletjeVast(werk(d, 'femke'), { ...plek, afloop: 'gesproken' }), { kind: 'vastgelegd' });
  await wek(d.omgeving, WEKKERS);
  assert.ok(!(await teBellen(d)).includes(moederVan(d)), 'een keer');
});

test('over een collega wordt na het sluiten niemand gebeld: die heeft een taak', async () => {
  d.zetKlok('2026-03-11T09:00:00.000Z');
  await wek(d.omgeving, WEKKERS);
  const { rows } = await d.su.query<{ soort: string }>('select soort from persoon where id = any($1)', [
    await teBellen(d),
  ]);
  assert.ok(!rows.some(({ soort }) => soort === 'medewerker'));
});
