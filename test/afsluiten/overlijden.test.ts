import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import type { Post } from '../../src/taak/post.ts';
import { verstuurBericht, wachtendeBerichten } from '../../src/taak/verstuur-bericht.ts';
import type { Daan } from '../gegeven/daan.ts';
import { werk } from '../toestemming/bries.ts';
import { maakGevuld } from './gesloten.ts';

let d: Daan;
before(async () => {
  d = await maakGevuld();
});
after(() => d?.weg());

test('na een overlijden gaat er naar het gezin niets meer uit, ook niet wat al klaarstond (5.6-4)', async () => {
  const gezin = async () =>
    (
      await d.su.query<{ id: string }>(
        "select b.id from bericht b join persoon p on p.id = b.persoon_id where b.casus_id = $1 and p.soort <> 'medewerker' and b.verzonden_op is null",
        [d.casus],
      )
    ).rows.map(({ id }) => id);
  const klaar = await gezin();
  assert.ok(klaar.length > 0, 'er stond iets klaar voor het gezin');
  const uitkomst = await sluitCasus(werk(d, 'femke'), { casus: d.casus, grond: 'overleden' });
  assert.equal(uitkomst.kind, 'gesloten', 'zonder toelichting en zonder lijst');
  assert.deepEqual((await gezin()).sort(), klaar.sort(), 'er kwam niets bij');
  const bezorgd: string[] = [];
  const post: Post = {
    bezorg: async ({ id }) => {
      bezorgd.push(id);
      return 'bezorgd';
    },
    sluit: () => undefined,
  };
  for (const bericht of await wachtendeBerichten(d.omgeving))
    await verstuurBericht(d.omgeving, {
      bericht,
      post,
      sms: { bezorg: async () => 'bezorgd' },
      adres: 'https://overleg.example',
    });
  assert.deepEqual(
    klaar.filter((id) => bezorgd.includes(id)),
    [],
  );
  const { rows } = await d.su.query<{ n: string }>(
    'select count(*) as n from bijeenkomst where casus_id = $1 and afgezegd_op is null',
    [d.casus],
  );
  assert.equal(Number(rows[0]?.n), 0, 'wat gepland stond, gaat niet door');
});
