import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { toonGegevens } from '../../src/gegeven/lijst/toon-gegevens.ts';
import { haalTerug } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { verplicht } from '../steun/casus.ts';
import { werk } from '../toestemming/bries.ts';
import { type Daan, GEWOON, maakDaan } from './daan.ts';

/** Een gemeente zit per taak aan tafel, en die taken lopen niet door elkaar (Art 4 (intro), Art 4.1 (e)). */
let d: Daan;
let joris: Medewerker;
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
  joris = d.wie('joris') as Medewerker;
  const genodigden = [
    {
      aanstelling: verplicht(d.gebied.aanstelling.get('joris')),
      behandelrelatie: false,
      directBetrokken: 'eigen-taak' as const,
    },
  ];
  const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  const verklaring = {
    taak: 'Toegang tot jeugdhulp.',
    grondslag: 'AVG 6 lid 1 onder e',
    individueelDoel: 'Hulp kiezen.',
  };
  const bevestigd = await bevestigDeelname({ ...d.als('femke'), verzoeker: joris }, { casus: d.casus, ...verklaring });
  assert.equal(bevestigd.kind, 'bevestigd');
});
after(() => d?.weg());

test('wat toegang tot jeugdhulp over gezondheid inbracht, leest leerplicht van dezelfde gemeente niet; een gewoon gegeven wel', async () => {
  const alsJoris = { ...d.als('femke'), verzoeker: joris };
  const gezond = d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: 'Slaapt slecht door medicijnen.' });
  const gewoon = d.gegeven({ categorie: 'h', kenmerken: GEWOON, tekst: 'Er loopt begeleiding.' });
  for (const invoer of [gezond, gewoon])
    assert.equal((await deelGegeven(alsJoris, { ...invoer, ontvangers: [await d.stoel('liesbeth')] })).kind, 'gedeeld');
  const plek = (gegeven: string) => ({ casus: d.casus, gegeven });
  const lees = async (gegeven: string) => (await leesGegeven(d.als('rachid'), plek(gegeven))).kind;
  assert.equal(await lees(gewoon.gegeven), 'eigen');
  assert.equal(await lees(gezond.gegeven), 'niet-gevonden');
  assert.equal((await leesGegeven(alsJoris, plek(gezond.gegeven))).kind, 'eigen');
  const lijst = await toonGegevens(d.als('rachid'), { casus: d.casus });
  assert.ok(lijst.kind === 'lijst');
  const ids = lijst.eigen.map(({ kop }) => kop.id);
  assert.ok(ids.includes(gewoon.gegeven) && !ids.includes(gezond.gegeven));
  assert.equal((await haalTerug(d.als('rachid'), plek(gezond.gegeven))).kind, 'niet-gevonden');
});
