/** De regio van de meting wordt echt gebouwd: elke casus een kopie met alles van zichzelf, en een geweigerde regel stopt het bouwen. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type pg from 'pg';
import { bouwRegio } from '../../bench/casus/bouw.ts';
import { kopieer } from '../../bench/casus/kopieer.ts';
import { openRuim, superuserUrl, verbindAlsSuperuser } from '../../bench/casus/open.ts';
import { startSchrijver } from '../../bench/casus/schrijver.ts';
import type { Programma } from '../../src/opdrachten/open-programma.ts';

const MATEN = { casussen: 6, gebieden: 2, perPlek: 2 };

describe('de regio van de meting', () => {
  let map: string;
  let programma: Programma | undefined;
  let client: pg.Client | undefined;

  before(async () => {
    map = mkdtempSync(join(tmpdir(), 'overlegtafel-bouw-'));
    // The user that runs PostgreSQL has to get in.
    chmodSync(map, 0o711);
    programma = await openRuim(map, () => {});
    await bouwRegio(programma, map, { maten: MATEN, zaad: 1, meld: () => {} });
    client = await verbindAlsSuperuser(programma, map);
  });
  after(async () => {
    await client?.end();
    await programma?.sluit();
    rmSync(map, { recursive: true, force: true });
  });

  const tel = async (vraag: string): Promise<number> => {
    const gevonden = await client?.query<{ n: string }>(`select count(*) as n from ${vraag}`);
    return Number(gevonden?.rows[0]?.n);
  };

  test('elke casus is er met evenveel van alles, en ieder gebied heeft eigen organisaties met een eigen overeenkomst', async () => {
    assert.equal(await tel('casus'), MATEN.casussen + 1);
    for (const tabel of ['deelnemer', 'gegeven', 'verstrekking', 'gebeurtenis'])
      assert.equal(
        await tel(
          `(select distinct aantal from (select count(*) as aantal from ${tabel} where casus_id is not null group by casus_id) as t) as t`,
        ),
        1,
        tabel,
      );
    for (const tabel of ['convenant_partij', 'verwerkersovereenkomst']) {
      const perKeer = await tel(`${tabel} where partij_id in (select partij_id from deelnemer where casus_id =
        (select id from casus limit 1))`);
      assert.ok(perKeer > 3, tabel);
      const inGebieden = await tel(`${tabel} where partij_id in (select partij_id from deelnemer)`);
      assert.equal(inGebieden, (MATEN.gebieden + 1) * perKeer, tabel);
    }
  });

  test('een regel die PostgreSQL weigert, stopt het schrijven met de reden', async () => {
    if (programma === undefined || client === undefined) return assert.fail('de regio kwam er niet');
    const dubbel = (await client.query<{ id: string }>('select id from casus limit 1')).rows[0]?.id ?? '';
    await assert.rejects(kopieer(client, 'casus (id)', [dubbel]), /null value|duplicate key/);
    assert.equal(await tel('casus'), MATEN.casussen + 1, 'de verbinding doet het daarna nog');
    const schrijver = startSchrijver(superuserUrl(programma.eigenaarUrl, map));
    try {
      await assert.rejects(schrijver.schrijf([['casus (id)', [dubbel]]]), /null value|duplicate key/);
    } finally {
      await schrijver.sluit();
    }
  });
});
