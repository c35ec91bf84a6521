import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { leesWieKeek } from '../../src/casus/tijdlijn/wie-keek.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { schrijfRegel } from '../../src/plan/schrijf-regel.ts';
import { leest, maakPlanproef, regelVan } from '../plan/plannen.ts';
import { verplicht } from '../steun/casus.ts';
import { tik, werk } from '../toestemming/bries.ts';
import type { Daan, Wie } from './daan.ts';

/** Wie een plan of verslag als geheel las, las van elke taak wat die inbracht: elke taak vindt dat in haar eigen logboek (Art 4 (intro)). */
let d: Daan;
const als = (wie: 'rachid' | 'joris') => ({ ...werk(d, 'femke'), verzoeker: d.wie(wie) as Medewerker });

before(async () => {
  d = await maakPlanproef();
  const aanstelling = verplicht(d.gebied.aanstelling.get('joris'));
  const genodigden = [{ aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const }];
  tik(d);
  const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  const verklaring = { taak: 'Eigen taak.', grondslag: null, individueelDoel: 'Hulp kiezen.' };
  tik(d);
  assert.equal((await bevestigDeelname(als('joris'), { casus: d.casus, ...verklaring })).kind, 'bevestigd');
  await schrijf('rachid', 'sanne');
  await schrijf('joris', 'tom');
  tik(d);
  for (const wie of ['tom', 'sanne'] as const) assert.equal((await leest(d, wie)).length, 1, `${wie} leest een regel`);
});
after(() => d?.weg());

async function schrijf(wie: 'rachid' | 'joris', aan: Wie): Promise<void> {
  tik(d);
  const { rows } = await d.su.query<{ id: string }>(
    'select id from deelnemer where casus_id = $1 and persoon_id = $2',
    [d.casus, (d.wie(wie) as Medewerker).persoon],
  );
  const invoer = await regelVan(d, 'rachid', { aan: [aan], wie: [verplicht(rows[0]).id] });
  const uit = await schrijfRegel(als(wie), invoer);
  assert.equal(uit.kind, 'bewaard', JSON.stringify(uit));
}

const lasPlan = async (wie: 'rachid' | 'joris'): Promise<readonly string[]> => {
  const blad = await leesWieKeek(als(wie), d.casus);
  assert.ok(blad.kind === 'blad');
  return blad.inhoud
    .filter(({ inhoud }) => /las .*plan/i.test(String(inhoud)))
    .map(({ wie: mens }) => String(mens).replace(/ \(.*/, ''));
};

test('elke taak van een gemeente leest wie in het plan las wat die taak daarin zette, en niet wie las wat een andere taak zette', async () => {
  assert.deepEqual(await lasPlan('rachid'), ['Sanne Vos']);
  assert.deepEqual(await lasPlan('joris'), ['Tom Hendriks']);
});
