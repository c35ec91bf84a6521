import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { legGesprekVast } from '../../src/casus/gesprek/leg-gesprek-vast.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import { planTaak } from '../../src/taak/taken.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { werk } from '../toestemming/bries.ts';

let d: Daan;
before(async () => {
  d = await maakDaan();
});
after(() => d?.weg());

async function taken(): Promise<readonly string[]> {
  const { rows } = await d.su.query<{ soort: string }>(
    "select soort from taak where casus_id = $1 and soort ~ '^jongere-wordt' and gereed_op is null order by soort",
    [d.casus],
  );
  return rows.map(({ soort }) => soort);
}

const legVast = (op: string) =>
  legGesprekVast(werk(d, 'femke'), {
    casus: d.casus,
    gesprek: d.omgeving.ids(),
    op,
    hoe: 'gesprek',
    inhoud: 'Ik wil meer uitleg.',
  });

test('een gesprek van lang voor de verjaardag is niet het gesprek over wat er dan verandert (B.7, T25-14)', async () => {
  d.zetKlok('2026-08-10T09:00:00.000Z');
  const { verzoeker } = werk(d, 'femke');
  await inTransactie({ ...werk(d, 'femke'), slot: 'geen', logregel: 'geen' }, (tx) =>
    planTaak(tx, { casus: d.casus, voor: verzoeker.persoon, soort: 'jongere-wordt-16', voorDatum: '2026-09-02' }),
  );
  assert.equal((await legVast('2026-03-04')).kind, 'vastgelegd');
  assert.deepEqual(await taken(), ['jongere-wordt-16'], 'dat gesprek ging daar niet over');
  d.zetKlok('2026-11-10T09:00:00.000Z');
  assert.equal((await legVast('2026-11-09')).kind, 'vastgelegd');
  assert.deepEqual(await taken(), [], 'ook laat is het gedaan');
});
