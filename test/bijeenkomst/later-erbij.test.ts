import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonDag } from '../../src/bijeenkomst/agenda/toon-dag.ts';
import { haalKalender } from '../../src/bijeenkomst/kalender/haal-kalender.ts';
import { momentVan } from '../../src/bijeenkomst/moment.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { toonBijeenkomsten } from '../../src/bijeenkomst/toon-bijeenkomsten.ts';
import { toonOverzicht } from '../../src/casus/overzicht/overzicht-toon.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { toonWerk } from '../../src/taak/toon-werk.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { tik, werk } from '../toestemming/bries.ts';

const ALLE = { filter: 'open', nummer: null, fase: null, overlegtype: null, school: null, na: null } as const;
const VERKLARING = { taak: 'Eigen taak.', grondslag: null, individueelDoel: 'Meedenken.' };
let d: Daan;
let gepland: string;

before(async () => {
  d = await maakDaan();
  gepland = d.omgeving.ids();
  const wens = { casus: d.casus, bijeenkomst: gepland, duurMinuten: 90, plaats: 'kamer 1.12' };
  const geplandOp = momentVan('2026-03-20', '23:30');
  assert.equal((await planBijeenkomst(werk(d, 'femke'), { ...wens, op: geplandOp })).kind, 'gepland');
});
after(() => d?.weg());

const als = (wie: 'femke' | 'joris') => ({ ...werk(d, 'femke'), verzoeker: d.wie(wie) as Medewerker });
const komend = async (wie: 'femke' | 'joris') => (await toonDag(als(wie))).komend.map(({ bijeenkomst }) => bijeenkomst);

test('wie later aan tafel komt, is met zijn verklaring meteen uitgenodigd voor wat gepland staat (3.4b, 12.5)', async () => {
  tik(d);
  const aanstelling = verplicht(d.gebied.aanstelling.get('joris'));
  const genodigden = [{ aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const }];
  const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  assert.deepEqual(await komend('joris'), [], 'voor zijn verklaring ziet hij niets (3.4c)');
  assert.equal((await bevestigDeelname(als('joris'), { casus: d.casus, ...VERKLARING })).kind, 'bevestigd');
  assert.deepEqual(await komend('joris'), [gepland]);
  const plek = { casus: d.casus, bijeenkomst: gepland };
  assert.equal((await haalKalender(als('joris'), plek)).kind, 'kalender');
  const lijst = await toonBijeenkomsten(werk(d, 'femke'), { casus: d.casus });
  assert.ok(lijst.kind === 'bijeenkomsten');
  const namen = lijst.beeld.bijeenkomsten[0]?.genodigden.map(({ mens }) => mens.naam) ?? [];
  assert.equal(namen.filter((naam) => naam === 'Joris Meijer').length, 1, namen.join());
});

test('een bijeenkomst over middernacht staat tot haar einde bij vandaag', async () => {
  d.zetKlok(momentVan('2026-03-21', '00:15').toISOString());
  const vandaag = async () => (await toonWerk(werk(d, 'femke'), ALLE)).bijeenkomsten.map((b) => b.bijeenkomst);
  assert.deepEqual([await vandaag(), await komend('femke')], [[gepland], [gepland]]);
  const beeld = await toonCasus(als('femke'), d.casus);
  assert.ok(beeld.kind === 'overzicht');
  assert.match(toonOverzicht(beeld.overzicht).bijeenkomst?.waar ?? '', /kamer 1\.12/);
  d.zetKlok(momentVan('2026-03-22', '00:15').toISOString());
  assert.deepEqual([await vandaag(), await komend('femke')], [[], []]);
});
