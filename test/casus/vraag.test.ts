import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { haalTerug } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { type Daan, maakDaan, type Wie } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { werk } from '../toestemming/bries.ts';

/** De vraag van een casus kan de jongere noemen: zij zegt niet meer dan de naam (Art 3.2). */
let d: Daan;
before(async () => {
  d = await maakDaan();
});
after(() => d?.weg());

const kopVoor = async (wie: Wie) => {
  const uit = await toonCasus(werk(d, wie), d.casus);
  assert.ok(uit.kind === 'overzicht', uit.kind);
  return uit.overzicht.kop;
};

test('wie de naam niet meer mag lezen, leest haar ook niet in de vraag van de casus', async () => {
  assert.match((await kopVoor('liesbeth')).vraag ?? '', /Daan/);
  const { rows } = await d.su.query<{ id: string }>("select id from gegeven where casus_id = $1 and categorie = 'a'", [
    d.casus,
  ]);
  const gegeven = verplicht(rows[0]).id;
  assert.equal((await haalTerug(d.als('femke'), { casus: d.casus, gegeven })).kind, 'teruggehaald');
  const kop = await kopVoor('liesbeth');
  assert.equal(kop.naam, null);
  assert.doesNotMatch(JSON.stringify(kop), /Daan|de Graaf/);
});
