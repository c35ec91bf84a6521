import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { type Daan, maakDaan, type Wie } from '../../test/gegeven/daan.ts';
import { aanmeldingVanYara, meldAan, verplicht } from '../../test/steun/casus.ts';
import { maakWaterrijk } from '../../test/steun/regio.ts';
import { sluitCasus } from '../casus/sluiten/sluit-casus.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { haalTerug, trekVerstrekkingIn } from '../gegeven/ontvangers/haal-terug.ts';
import { zoek } from './zoek.ts';

let daan: Daan;
let yara: string;
let su: pg.Pool;
before(async () => {
  const waterrijk = await maakWaterrijk();
  daan = await maakDaan({ op: waterrijk });
  su = daan.su;
  yara = await meldAan(waterrijk, 'noor', aanmeldingVanYara(waterrijk, { jongere: VRIES }));
});
after(() => daan?.weg());

const VRIES = { voornaam: 'Yara', achternaam: 'van der Vries', geboortedatum: '2014-03-14' };
const als = (wie: Wie) => ({ ...daan.als(wie), verzoeker: daan.verzoeker(wie) as Medewerker });
const namen = async (wie: Wie, invoer: string) => {
  const { gevonden, bedoelde } = await zoek(als(wie), invoer);
  return { gevonden: gevonden.map((r) => r.id), bedoelde: bedoelde.map((r) => r.id) };
};
const termenVan = async (partij: string): Promise<number> => {
  const { rows } = await su.query<{ n: number }>(
    'select count(*)::int as n from zoekterm where partij_id = $1 and casus_id = $2',
    [verplicht(daan.gebied.partij.get(partij)), daan.casus],
  );
  return rows[0]?.n ?? -1;
};

test('een naam wordt gevonden zoals mensen hem typen, ook met een vergissing', async () => {
  for (const invoer of ['Daan', 'daan de graaf', 'Graaf, Daan', 'de graaf'])
    assert.deepEqual(await namen('femke', invoer), { gevonden: [daan.casus], bedoelde: [] }, invoer);
  for (const invoer of ['Daam', 'Dana', 'graf', 'Waan', 'Daan Graat'])
    assert.deepEqual(await namen('femke', invoer), { gevonden: [], bedoelde: [daan.casus] }, invoer);
  for (const invoer of ['Jara', 'van der Vries', 'Vriess', 'de Vries', 'yara vrees'])
    assert.equal((await namen('noor', invoer)).gevonden[0] ?? (await namen('noor', invoer)).bedoelde[0], yara, invoer);
  assert.deepEqual(await namen('femke', 'Mohammed'), { gevonden: [], bedoelde: [] });
});

test('wie de naam kreeg, vindt hem onder de sleutel van de eigen partij', async () => {
  assert.deepEqual(await namen('rachid', 'daan'), { gevonden: [daan.casus], bedoelde: [] });
  assert.ok((await termenVan('oeverstad')) > 0);
  const { rows } = await su.query<{ n: number }>(
    'select count(*)::int as n from (select hmac from zoekterm where casus_id = $1 group by hmac having count(distinct partij_id) > 1) x',
    [daan.casus],
  );
  assert.equal(rows[0]?.n, 0, 'geen term is bij twee partijen gelijk');
});

test('een naam uit de casus van een ander is er voor deze zoeker niet, ook niet voor een collega zonder stoel', async () => {
  assert.deepEqual(await namen('noor', 'Daan'), { gevonden: [], bedoelde: [] });
  assert.deepEqual(await namen('femke', 'Yara'), { gevonden: [], bedoelde: [] });
  assert.deepEqual(await namen('femke', 'Vries'), { gevonden: [], bedoelde: [] });
});

test('op nummer vindt ieder die er zit, en een school brengt naar de eigen lijst', async () => {
  const { rows } = await su.query<{ kenmerk: string }>('select kenmerk from casus where id = $1', [daan.casus]);
  const kenmerk = verplicht(rows[0]).kenmerk;
  const [letter, jaar, volgnummer] = kenmerk.split('-') as [string, string, string];
  const kort = String(Number(volgnummer));
  const getypt = [kenmerk, kenmerk.toLowerCase(), kenmerk.replaceAll('-', ''), kort, `${letter}-${jaar}-${kort}`];
  for (const nummer of [...getypt, `${jaar} ${kort}`, `casus ${kenmerk}`]) {
    assert.deepEqual((await namen('liesbeth', nummer)).gevonden, [daan.casus], nummer);
    assert.deepEqual((await namen('noor', nummer)).gevonden, [], nummer);
  }
  const scholen = async (wie: Wie, invoer: string) => (await zoek(als(wie), invoer)).scholen.map((s) => s.naam);
  for (const invoer of ['Kompas', 'kompas college', 'Kompes'])
    assert.deepEqual(await scholen('femke', invoer), ['Kompas College'], invoer);
  assert.deepEqual(await scholen('noor', 'Kompas'), [], 'een school zonder eigen casus staat er niet bij');
});

test('de laatste cijfers zijn genoeg zolang er van de zoeker maar een casus zo eindigt', async () => {
  const zet = (casus: string, kenmerk: string) =>
    su.query('update casus set kenmerk = $2 where id = $1', [casus, kenmerk]);
  const { rows } = await su.query<{ id: string; kenmerk: string }>('select id, kenmerk from casus');
  await zet(daan.casus, 'Q-2026-0117');
  assert.deepEqual((await namen('liesbeth', '17')).gevonden, [daan.casus]);
  assert.deepEqual((await namen('liesbeth', '2026-17')).gevonden, [daan.casus]);
  assert.deepEqual((await namen('liesbeth', '2025-17')).gevonden, []);
  assert.deepEqual((await namen('noor', '17')).gevonden, [], 'van een ander');
  await zet(yara, 'Q-2026-0217');
  assert.deepEqual((await namen('noor', '17')).gevonden, [yara], 'wie de andere niet kent, merkt hem niet');
  for (const { id, kenmerk } of rows) await zet(id, kenmerk);
});

test('in het logboek staat van wie een naam op het scherm kwam, en nooit waarnaar is gezocht', async () => {
  await namen('femke', 'Daan');
  await namen('femke', 'Xerxes');
  const { rows } = await su.query<{ n: number; bytes: string }>(
    `select (select count(*)::int from gebeurtenis_betrokkene b where b.gebeurtenis_id = g.id) as n, convert_from(g.bytes, 'utf8') as bytes
     from gebeurtenis g where g.code = 'casus-gezocht' order by g.volgnummer desc limit 2`,
  );
  assert.deepEqual(
    rows.map(({ n }) => n),
    [0, 1],
  );
  assert.ok(rows.every(({ bytes }) => !/xerxes|daan/i.test(bytes)));
});

test('in de tabel met zoektermen staat geen leesbare letter van een naam', async () => {
  const { rows } = await su.query<{ hmac: Buffer }>('select hmac from zoekterm');
  assert.ok(rows.length > 20);
  const alles = Buffer.concat(rows.map((rij) => rij.hmac))
    .toString('latin1')
    .toLowerCase();
  for (const deel of ['daan', 'graaf', 'yara', 'vries', 'begin:', 'klank:']) assert.ok(!alles.includes(deel), deel);
});

test('wordt de naam bij een ontvanger ingetrokken, dan verdwijnen daar de termen, en bij anderen niet', async () => {
  const { rows } = await su.query<{ id: string }>("select id from gegeven where casus_id = $1 and categorie = 'a'", [
    daan.casus,
  ]);
  const gegeven = verplicht(rows[0]).id;
  const uitkomst = await trekVerstrekkingIn(daan.als('femke'), {
    casus: daan.casus,
    gegeven,
    deelnemer: await daan.stoel('rachid'),
  });
  assert.equal(uitkomst.kind, 'ingetrokken');
  assert.equal(await termenVan('oeverstad'), 0);
  assert.ok((await termenVan('ggd')) > 0);
  assert.deepEqual(await namen('rachid', 'daan'), { gevonden: [], bedoelde: [] });
  assert.deepEqual((await namen('liesbeth', 'daan')).gevonden, [daan.casus]);
  await haalTerug(daan.als('femke'), { casus: daan.casus, gegeven });
  for (const partij of ['ggd', 'kompas', 'oeverstad'])
    if (daan.gebied.partij.has(partij)) assert.equal(await termenVan(partij), 0, partij);
});

test('na sluiten is er geen term meer over, en op nummer is de casus er nog', async () => {
  const telling = async () =>
    (await su.query<{ n: number }>('select count(*)::int as n from zoekterm where casus_id = $1', [yara])).rows[0]?.n;
  assert.notEqual(await telling(), 0);
  assert.equal((await sluitCasus(als('noor'), { casus: yara, grond: 'afgerond' })).kind, 'gesloten');
  assert.equal(await telling(), 0);
  assert.deepEqual(await namen('noor', 'Yara'), { gevonden: [], bedoelde: [] });
});
