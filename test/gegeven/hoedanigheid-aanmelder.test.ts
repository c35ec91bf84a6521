import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { leesWieKeek } from '../../src/casus/tijdlijn/wie-keek.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { controleerUitnodiging } from '../../src/casus/uitnodigen/controleer-uitnodiging.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { trekVerstrekkingIn } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { zoek } from '../../src/zoeken/zoek.ts';
import { aanmeldingVanDaan, medewerker, meldAan, verplicht, type Waterrijk } from '../steun/casus.ts';
import { maakWaterrijk } from '../steun/regio.ts';

/** Leerplicht meldt aan en brengt de naam in: die is van die taak, en een andere taak van de gemeente krijgt haar als ieder ander. */
type Wie = 'rachid' | 'joris';
let w: Waterrijk;
let su: pg.Pool;
let casus: string;
const als = (wie: Wie) => ({ ...w.als(medewerker(w, wie)), verzoeker: medewerker(w, wie) });
const vindt = async (wie: Wie) => (await zoek(als(wie), 'Daan')).gevonden.length;

before(async () => {
  w = await maakWaterrijk();
  su = new pg.Pool({ connectionString: w.database.superuserUrl, max: 1 });
  casus = await meldAan(w, 'rachid', aanmeldingVanDaan(w));
  const gezin = await su.query<{ persoon_id: string }>(
    'select persoon_id from gezag where casus_id = $1 union all select persoon_id from betrokkene where casus_id = $1',
    [casus],
  );
  const verteld = await informeer(als('rachid'), {
    casus,
    personen: gezin.rows.map((rij) => rij.persoon_id),
    partijen: ['kompas', 'oeverstad'].map((sleutel) => verplicht(w.gebied.partij.get(sleutel))),
    doelen: ['a', 'c'],
    hoe: 'gesprek',
    op: '2026-03-02',
  });
  assert.equal(verteld.kind, 'vastgelegd', JSON.stringify(verteld));
});
after(async () => {
  await su?.end();
  await w?.weg();
});

test('een collega met een andere taak krijgt de naam bij het bevestigen, en verliest haar als de bron haar intrekt', async () => {
  const genodigden = [
    {
      aanstelling: verplicht(w.gebied.aanstelling.get('joris')),
      behandelrelatie: false,
      directBetrokken: 'eigen-taak' as const,
    },
  ];
  const wens = { casus, geefNaam: true, genodigden };
  const controle = await controleerUitnodiging(als('rachid'), wens);
  assert.ok(controle.kind === 'blad', controle.kind);
  assert.equal(controle.inhoud.gaat[0]?.naamDaarna, 'krijgt', JSON.stringify(controle.inhoud.gaatNiet));
  const uit = await nodigUit(als('rachid'), wens);
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  assert.equal(await vindt('joris'), 0);
  const bevestigd = await bevestigDeelname(als('joris'), {
    casus,
    taak: 'Toegang tot jeugdhulp.',
    grondslag: null,
    individueelDoel: 'Hulp kiezen.',
  });
  assert.deepEqual(bevestigd, { kind: 'bevestigd', naam: 'gekregen' });
  assert.equal(await vindt('joris'), 1);
  assert.equal((await toonCasus(als('joris'), casus)).kind, 'overzicht');
  const keek = await leesWieKeek(als('rachid'), casus);
  assert.ok(keek.kind === 'blad');
  const opende = keek.inhoud.filter(
    ({ wie, inhoud }) => /^Joris/.test(String(wie)) && /^opende de casus/.test(String(inhoud)),
  );
  assert.equal(opende.length, 1, 'wie de naam inbracht, ziet dat een andere taak haar las');
  const { rows } = await su.query<{ gegeven: string; deelnemer: string }>(
    'select gegeven_id as gegeven, aan_deelnemer_id as deelnemer from verstrekking where casus_id = $1 and aan_persoon_id = $2',
    [casus, medewerker(w, 'joris').persoon],
  );
  const naam = verplicht(rows[0]);
  assert.equal((await trekVerstrekkingIn(als('rachid'), { casus, ...naam })).kind, 'ingetrokken');
  assert.equal(await vindt('joris'), 0);
  assert.equal(await vindt('rachid'), 1, 'wie haar inbracht, vindt haar nog');
  // Zonder termen vindt zoeken haar alleen tussen de nieuwste casussen.
  const { rowCount } = await su.query('select from zoekterm where casus_id = $1', [casus]);
  assert.ok((rowCount ?? 0) > 0, 'de termen van de bron zelf blijven');
});
