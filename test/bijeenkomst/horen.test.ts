import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { momentVan } from '../../src/bijeenkomst/moment.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { wijzigBijeenkomst } from '../../src/bijeenkomst/wijzig-bijeenkomst.ts';
import { zegBijeenkomstAf } from '../../src/bijeenkomst/zeg-bijeenkomst-af.ts';
import { legGesprekVast } from '../../src/casus/gesprek/leg-gesprek-vast.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { aanmeldingVanYara, medewerker, meldAan, verplicht, type Waterrijk } from '../steun/casus.ts';
import { maakWaterrijk } from '../steun/regio.ts';

let regio: Waterrijk;
let su: pg.Pool;
let casus: string;
before(async () => {
  regio = await maakWaterrijk();
  su = new pg.Pool({ connectionString: regio.database.superuserUrl, max: 1 });
});
after(async () => {
  await su?.end();
  await regio?.weg();
});

const noor = () => ({ ...regio.als(medewerker(regio, 'noor')), verzoeker: medewerker(regio, 'noor') });

/** Yara wordt 12 op 14 maart; het is 3 maart, en haar ouders weten ervan. */
beforeEach(async () => {
  regio.zetKlok('2026-03-03T09:00:00.000Z');
  casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  const { rows } = await su.query<{ id: string }>('select persoon_id as id from gezag where casus_id = $1', [casus]);
  const personen = rows.map(({ id }) => id);
  const partijen = [verplicht(regio.gebied.partij.get('ggd'))];
  const wens = { casus, personen, partijen, doelen: ['a', 'c'] as const, hoe: 'gesprek', op: '2026-03-03' } as const;
  assert.equal((await informeer(noor(), wens)).kind, 'vastgelegd');
});

const afspraak = { duurMinuten: 30, plaats: 'kamer 1' };
async function plan(dag: string): Promise<string> {
  const bijeenkomst = regio.omgeving.ids();
  const wens = { ...afspraak, casus, bijeenkomst, op: momentVan(dag, '10:00') };
  assert.equal((await planBijeenkomst(noor(), wens)).kind, 'gepland');
  return bijeenkomst;
}
async function verzet(bijeenkomst: string, dag: string, volgnummer = 0): Promise<void> {
  const wens = { ...afspraak, casus, bijeenkomst, volgnummer, op: momentVan(dag, '10:00') };
  assert.equal((await wijzigBijeenkomst(noor(), wens)).kind, 'gewijzigd');
}
/** De dagen waarvoor nog met haar gepraat moet worden. */
async function horenVoor(): Promise<readonly (string | null)[]> {
  const { rows } = await su.query<{ dag: string | null }>(
    "select voor_datum::text as dag from taak where casus_id = $1 and soort = 'gesprek-voeren' and gereed_op is null",
    [casus],
  );
  return rows.map(({ dag }) => dag);
}

test('een bijeenkomst die naar voren gaat, neemt de dag mee waarvoor het kind gehoord wordt (13.3)', async () => {
  const bijeenkomst = await plan('2026-03-12');
  assert.deepEqual(await horenVoor(), ['2026-03-12']);
  await verzet(bijeenkomst, '2026-03-06');
  assert.deepEqual(await horenVoor(), ['2026-03-06']);
});

test('komt er een eerdere bijeenkomst bij, dan wordt het kind daarvoor gehoord', async () => {
  await plan('2026-03-12');
  await plan('2026-03-06');
  assert.deepEqual(await horenVoor(), ['2026-03-06']);
});

test('gaat een bijeenkomst van na de twaalfde verjaardag naar ervoor, dan wordt het kind eerst gehoord', async () => {
  const bijeenkomst = await plan('2026-03-20');
  assert.deepEqual(await horenVoor(), [], 'dan zit zij zelf aan tafel');
  await verzet(bijeenkomst, '2026-03-10');
  assert.deepEqual(await horenVoor(), ['2026-03-10']);
});

test('wie al gehoord is, wordt door verzetten niet nog eens gehoord', async () => {
  const bijeenkomst = await plan('2026-03-12');
  const gesprek = {
    casus,
    gesprek: regio.omgeving.ids(),
    op: '2026-03-03',
    hoe: 'gesprek',
    inhoud: 'Ik wil naar school.',
  };
  assert.equal((await legGesprekVast(noor(), gesprek as Parameters<typeof legGesprekVast>[1])).kind, 'vastgelegd');
  await verzet(bijeenkomst, '2026-03-06');
  assert.deepEqual(await horenVoor(), []);
});

test('gaat de eerste bijeenkomst niet door, dan telt de volgende; is er geen, dan is er geen dag meer', async () => {
  const [eerste, tweede] = [await plan('2026-03-06'), await plan('2026-03-12')];
  assert.equal((await zegBijeenkomstAf(noor(), { casus, bijeenkomst: eerste })).kind, 'afgezegd');
  assert.deepEqual(await horenVoor(), ['2026-03-12']);
  assert.equal((await zegBijeenkomstAf(noor(), { casus, bijeenkomst: tweede })).kind, 'afgezegd');
  assert.deepEqual(await horenVoor(), [null], 'gehoord worden blijft een recht, ook zonder dag');
});
