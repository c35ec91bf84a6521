import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { maakWaterrijk } from '../../test/steun/regio.ts';
import { type Leesopening, toonConvenanten } from '../convenant/toon-convenant.ts';
import { leesStukken } from './lees-stukken.ts';
import { maakStuk } from './stukken.ts';

let waterrijk: Awaited<ReturnType<typeof maakWaterrijk>>;
before(async () => {
  waterrijk = await maakWaterrijk();
});
after(() => waterrijk?.weg());

const als = (sleutel: string): Leesopening => ({
  ...waterrijk.als(waterrijk.wie(sleutel)),
  verzoeker: waterrijk.wie(sleutel),
});

test('elke organisatie krijgt de stukken met wat er over haar bekend is', async () => {
  const [convenant] = await toonConvenanten(als('petra'));
  const stof = await leesStukken(als('petra'), convenant?.id ?? '');
  assert.ok(stof);
  assert.equal(stof.eigen.id, waterrijk.wie('petra').partij);
  assert.ok(stof.gebonden.some(({ id }) => id === stof.eigen.id));
  assert.ok(stof.tekst !== null && stof.tekst.tekenaars.length > 1);
  assert.deepEqual(stof.tekst.toegetreden, [], 'wie toetrad tot deze tekst, tekende zijn formulier');
  assert.ok(stof.overlegtypen.length > 0);
  assert.equal(stof.toetredingen, 2, 'ook wie op papier toetrad, telt mee (Art 20.2)');
  assert.ok(maakStuk('tekenblad', stof));
});

test('een convenant dat er niet is, geeft niets', async () => {
  assert.equal(await leesStukken(als('petra'), waterrijk.omgeving.ids()), null);
});

/** Casussen van een overlegtype, zonder inhoud: alleen om te tellen. */
async function zetCasussen(
  convenant: string,
  code: string,
  { open, klaar, weg }: Record<'open' | 'klaar' | 'weg', number>,
) {
  const su = new pg.Client({ connectionString: waterrijk.database.superuserUrl });
  await su.connect();
  const { partij, persoon } = waterrijk.wie('femke');
  const soorten = [
    ...Array<string | null>(open).fill(null),
    ...Array<string>(klaar).fill('afgerond'),
    ...Array<string>(weg).fill('vertrokken'),
  ];
  for (const grond of soorten)
    await su.query(
      `insert into casus (id, kenmerk, overlegtype_id, convenant_id, aanmeldpartij_id, procesregiepartij_id, status, fase, fase_sinds,
         reden, doelen, initialen, vraag, aangemaakt_door, aangemaakt_op, gesloten_op, sluitgrond)
       select gen_random_uuid(), gen_random_uuid()::text, o.id, $1, $3, $3, $5, 'intake', '2026-03-01', 'thuis', '{a}', '', '', $4,
         '2026-03-01', case when $5 = 'gesloten' then '2026-03-02'::timestamptz end, $6
       from overlegtype o where o.convenant_id = $1 and o.code = $2 order by o.versie limit 1`,
      [convenant, code, partij, persoon, grond === null ? 'open' : 'gesloten', grond],
    );
  await su.end();
}

test('voor de evaluatie telt het systeem over alle partijen samen, en een klein getal komt er niet uit (Art 20.2)', async () => {
  const [gevonden] = await toonConvenanten(als('petra'));
  const convenant = gevonden?.id ?? '';
  const [eerste, tweede] = (await leesStukken(als('petra'), convenant))?.overlegtypen ?? [];
  assert.ok(eerste && tweede);
  await zetCasussen(convenant, eerste.code, { open: 5, klaar: 6, weg: 0 });
  await zetCasussen(convenant, tweede.code, { open: 1, klaar: 7, weg: 5 });
  for (const wie of ['petra', 'hester', 'harm']) {
    const tellingen = (await leesStukken(als(wie), convenant, { metTellingen: true }))?.tellingen;
    assert.ok(tellingen, wie);
    assert.equal(tellingen.op.toISOString().slice(0, 10), '2026-03-03');
    assert.deepEqual(tellingen.perOverleg.get(eerste.code), { begonnen: 11, gesloten: 6, klaar: 6 });
    assert.deepEqual(
      tellingen.perOverleg.get(tweede.code),
      { begonnen: 13, gesloten: null, klaar: 7 },
      'een open casus is te weinig: dan staat er ook niet hoeveel er gesloten zijn',
    );
    assert.equal(tellingen.samen.verzoeken, 0);
  }
  assert.equal(
    (await leesStukken(als('femke'), convenant, { metTellingen: true }))?.tellingen,
    null,
    'wie aan tafel zit, leest ze niet',
  );
});
