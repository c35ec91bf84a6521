import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { dienVerzoekIn } from '../../src/rechten/dien-verzoek-in.ts';
import { maakVolHuis, type Volhuis } from '../betrokkene/vol-huis.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';
import { gezin, werk } from '../toestemming/bries.ts';

/** Een verzoek houdt niet op als de casus sluit: wie antwoordt, leest dat, en wat er dan nog kan (13.2). */
let server: TestServer;
let d: Volhuis;
const verzoeken: Record<'inzage' | 'rectificatie', string> = { inzage: '', rectificatie: '' };
before(async () => {
  server = await maakTestServer();
  d = await maakVolHuis(server);
  for (const recht of ['inzage', 'rectificatie'] as const) {
    verzoeken[recht] = d.omgeving.ids();
    const wens = { verzoek: verzoeken[recht], casus: d.casus, recht, gegeven: null, stil: false } as const;
    assert.equal((await dienVerzoekIn(gezin(d, 'moeder'), { ...wens, tekst: 'Over alles.' })).kind, 'ingediend');
  }
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

const adres = (recht: 'inzage' | 'rectificatie'): string => `/casussen/${d.casus}/verzoeken/${verzoeken[recht]}`;

test('wie na het sluiten antwoordt, leest dat het nog kan, en dat het uit het eigen dossier komt', async () => {
  const femke = await server.ingelogd(server.wie('femke').persoon);
  const open = await femke.haal(adres('inzage'));
  assert.match(open.body, /name="vrijgeven"/, 'zolang de casus open is, vinkt zij aan wat de vrager leest');
  const wens = { casus: d.casus, grond: 'afgerond', toelichting: 'De vraag speelt niet meer.' } as const;
  assert.equal((await sluitCasus(werk(d, 'femke'), wens)).kind, 'gesloten');
  const lijst = await femke.haal(`/casussen/${d.casus}/verzoeken`);
  for (const { body } of [lijst, await femke.haal(adres('inzage')), await femke.haal(adres('rectificatie'))]) {
    assert.doesNotMatch(body, /niets meer vast te leggen/);
    assert.match(body, /Een verzoek beantwoordt u ook nu nog, binnen de termijn/);
  }
  const { body } = await femke.haal(adres('inzage'));
  assert.doesNotMatch(body, /name="vrijgeven"/, 'wat de regels weigeren, wordt niet aangeboden');
  assert.match(body, /Geef een afschrift uit uw eigen dossier/);
  assert.match((await femke.haal(adres('rectificatie'))).body, /Verbeter het in uw eigen dossier/);
  const deel = /name="deel" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const velden = { deel, stand: 'gegeven', grond: '', tekst: 'U krijgt een afschrift met de post.' };
  const antwoord = await femke.verstuur({ van: adres('inzage'), naar: adres('inzage'), velden });
  assert.equal(antwoord.statusCode, 303);
  assert.match((await femke.haal(adres('inzage'))).body, /afschrift met de post/);
});

test('het overzicht van een gesloten casus zegt dat er nog een verzoek op antwoord wacht', async () => {
  const rachid = await server.ingelogd(server.wie('rachid').persoon);
  const { body } = await rachid.haal(`/casussen/${d.casus}`);
  assert.match(body, /href="[^"]*\/verzoeken"/);
});
