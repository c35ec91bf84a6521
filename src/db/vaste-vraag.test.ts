import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompiledQuery } from 'kysely';
import { eenVan } from './een-van.ts';
import type { Tx } from './transactie.ts';
import { vasteVraag } from './vaste-vraag.ts';

/** Een transactie die alleen onthoudt wat haar gevraagd werd: hier gaat het om tekst en waarden, niet om rijen. */
function luisteraar() {
  const gevraagd: CompiledQuery[] = [];
  const db = {
    executeQuery: async (vraag: CompiledQuery) => {
      gevraagd.push(vraag);
      return { rows: [] };
    },
  };
  return { gevraagd, tx: { db } as unknown as Tx };
}

test('een vaste vraag wordt een keer opgesteld, en krijgt elke keer de waarden van dat moment', async () => {
  let opgesteld = 0;
  const findTaken = vasteVraag((db, casussen: readonly string[], persoon: string) => {
    opgesteld += 1;
    return db
      .selectFrom('taak')
      .where('voor_persoon_id', '=', persoon)
      .where('casus_id', '=', eenVan(casussen))
      .where((eb) => eb.or([eb('onderwerp_id', '=', persoon), eb('soort', '=', 'bellen')]))
      .select('id');
  });
  const { gevraagd, tx } = luisteraar();
  await findTaken(tx, ['een', 'twee'], 'ik');
  await findTaken(tx, [], 'jij');
  assert.equal(opgesteld, 1);
  assert.deepEqual(
    gevraagd.map(({ parameters }) => parameters),
    [
      ['ik', ['een', 'twee'], 'ik', 'bellen'],
      ['jij', [], 'jij', 'bellen'],
    ],
  );
  assert.equal(gevraagd[0]?.sql, gevraagd[1]?.sql);
  assert.match(
    gevraagd[0]?.sql ?? '',
    /where "voor_persoon_id" = \$1 and "casus_id" = any\(\$2::uuid\[\]\) and \("onderwerp_id" = \$3 or/,
  );
});
