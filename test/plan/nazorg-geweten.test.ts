import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { h } from 'preact';
import { maakTaal } from '../../src/betrokkene/teksten/teksten.ts';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { Zaakpagina } from '../../src/betrokkene/zaak/zaak-pagina.tsx';
import { leesDoelblad } from '../../src/casus/doel/doel-pagina.tsx';
import { voegDoelToe } from '../../src/casus/doel/voeg-doel-toe.ts';
import { wijzigGezag } from '../../src/casus/gezin/wijzig-gezag.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { beeindigPlan } from '../../src/plan/beeindig-plan.ts';
import { renderPagina } from '../../src/web/pagina.tsx';
import { VERZOEK } from '../../src/web/proef/verzoek.ts';
import type { Daan } from '../gegeven/daan.ts';
import { gezin, tik, werk } from '../toestemming/bries.ts';
import { leest, maakGeldig, maakPlanproef, planVan, schrijf } from './plannen.ts';

let d: Daan;
let doel: string;
before(async () => {
  d = await maakPlanproef();
  doel = (await schrijf(d, 'femke', { aan: ['rachid', 'moeder', 'daan'], wat: 'Elke week een dag meer.' })).gegeven;
  await maakGeldig(d);
  tik(d);
  const einde = await beeindigPlan(werk(d, 'femke'), { casus: d.casus, op: '2026-03-03' });
  assert.deepEqual(einde, { kind: 'beeindigd', nazorgTot: '2026-09-03' });
});
after(() => d?.weg());

const leestNog = async () => (await leesGegeven(d.als('rachid'), { casus: d.casus, gegeven: doel })).kind;
const loopVan = async () => (await planVan(d, 'femke')).loop;

test('in de nazorg komt er geen doel bij: het gebruik houdt op, en begint niet opnieuw (5.6, E-03)', async () => {
  const blad = await leesDoelblad(werk(d, 'femke'), d.casus);
  assert.ok(blad.kind === 'blad');
  assert.deepEqual(blad.inhoud, []);
  assert.deepEqual(await voegDoelToe(werk(d, 'femke'), { casus: d.casus, doel: 'b' }), {
    kind: 'kan-niet',
    reden: 'nazorg',
  });
  assert.equal(await leestNog(), 'gelezen');
});

test('krijgt in de nazorg een ander het gezag, dan loopt zij door: wie het bij het einde van het plan moest weten, wist het (E-03)', async () => {
  const vader = (d.verzoeker('vader') as { persoon: string }).persoon;
  d.zetKlok('2026-04-20T09:00:00.000Z');
  const uit = await wijzigGezag(werk(d, 'femke'), {
    casus: d.casus,
    eindigt: [vader],
    erbij: { soort: 'ouder', naam: 'Loes van Dam', email: null, telefoon: null },
    vanaf: '2026-04-17',
    bron: 'Uitspraak van de rechtbank, gezien op 20 april 2026',
  });
  assert.equal(uit.kind, 'gewijzigd', JSON.stringify(uit));
  assert.deepEqual(await loopVan(), { kind: 'nazorg', tot: '2026-09-03' });
  assert.deepEqual(await leest(d, 'moeder'), ['Elke week een dag meer.']);
  assert.equal(await leestNog(), 'gelezen');
});

/** De eerste pagina van de moeder, zoals zij haar leest. */
async function zaakVan(): Promise<string> {
  const uitkomst = await toonZaak(gezin(d, 'moeder'), { casus: d.casus });
  assert.ok(uitkomst.kind === 'zaak');
  const taal = maakTaal({ vorm: 'u', code: 'nl' }, 'Daan');
  const props = { zaak: uitkomst.zaak, meerZaken: false, taal, nu: d.omgeving.klok() };
  return renderPagina(VERZOEK, h(Zaakpagina, props));
}

test('het gezin leest tot wanneer er nog wordt gekeken, en daarna dat het voorbij is: een nieuw plan komt hier niet (E-03)', async () => {
  const tijdens = await zaakVan();
  assert.match(tijdens, /We kijken tot 3 september 2026 of het goed blijft gaan\. Daarna sluit dit overleg/);
  d.zetKlok('2026-09-03T09:00:00.000Z');
  const daarna = await zaakVan();
  assert.match(daarna, /De tijd na het plan is voorbij\. Niemand leest hier nog iets van een ander/);
  for (const html of [tijdens, daarna]) assert.doesNotMatch(html, /we maken een nieuw plan/);
});
