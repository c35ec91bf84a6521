import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { verlaatTafel } from '../../src/casus/vertrek/verlaat-tafel.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { toonPlan } from '../../src/plan/toon-plan.ts';
import { beginVerslag } from '../../src/verslag/begin-verslag.ts';
import { reageer } from '../../src/verslag/reageer.ts';
import { brengVerslagUit, stelVerslagVast } from '../../src/verslag/stel-vast.ts';
import { toonVerslag } from '../../src/verslag/toon-verslag.ts';
import { toonVerslagen } from '../../src/verslag/toon-verslagen.ts';
import { trekDeelTerug } from '../../src/verslag/trek-deel-terug.ts';
import { GEWOON } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { tik, werk } from '../toestemming/bries.ts';
import { leest, legDeel, maakVerslagproef, plekVan, type Verslagproef, voorgelegd } from './verslagen.ts';

/** Wie alleen voor een plek op de agenda kwam, leest van het uitgebrachte verslag ervan wat hem is gegeven, en verder niets (T25-07). */
let d: Verslagproef;
let eigen: Verslagproef;
const persoon = async (): Promise<string> => verplicht((d.verzoeker('tom') as { persoon?: string }).persoon);
const berichten = async (): Promise<number> =>
  verplicht(
    (await d.su.query<{ n: number }>('select count(*)::int as n from bericht where persoon_id = $1', [await persoon()]))
      .rows[0],
  ).n;

before(async () => {
  d = await maakVerslagproef();
  assert.equal((await verlaatTafel(werk(d, 'tom'), { casus: d.casus, reden: 'taak-klaar' })).kind, 'verlaten');
  tik(d);
  const [bijeenkomst, verslag] = [d.omgeving.ids(), d.omgeving.ids()];
  const op = new Date('2026-03-04T10:00:00.000Z');
  const wens = { casus: d.casus, bijeenkomst, op, duurMinuten: 30, plaats: 'Kompas College, kamer 2' };
  assert.equal((await planBijeenkomst(werk(d, 'femke'), wens)).kind, 'gepland');
  const genodigden = [
    {
      aanstelling: verplicht(d.gebied.aanstelling.get('tom')),
      behandelrelatie: false,
      directBetrokken: 'eigen-taak' as const,
      alleenBijeenkomst: bijeenkomst,
    },
  ];
  const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  const verklaring = { taak: 'Advies.', grondslag: null, individueelDoel: 'Bijdragen aan de vraag.' };
  assert.equal((await bevestigDeelname(werk(d, 'tom'), { casus: d.casus, ...verklaring })).kind, 'bevestigd');
  d.zetKlok('2026-03-04T12:00:00.000Z');
  const begonnen = await beginVerslag(werk(d, 'femke'), { casus: d.casus, bijeenkomst, verslag });
  assert.deepEqual(begonnen, { kind: 'begonnen', verslag });
  eigen = { ...d, verslag, bijeenkomst };
});
after(() => d?.weg());

const staat = async () => {
  const beeld = await toonCasus(werk(d, 'tom'), d.casus);
  assert.ok(beeld.kind === 'buiten-venster', beeld.kind);
  return beeld.verslag;
};
const opent = async (proef: Verslagproef): Promise<string> => (await toonVerslag(d.als('tom'), proef)).kind;

test('tot het is uitgebracht leest hij er niets van, en zijn pagina zegt dat', async () => {
  const soort = { categorie: 'd', kenmerken: { ...GEWOON, activiteit: 'advies' } } as const;
  await legDeel(eigen, 'femke', { ...soort, tekst: 'Voor ieder die er was.', aan: ['tom', 'vader'] });
  await legDeel(eigen, 'femke', { ...soort, tekst: 'Niet voor de gast.', aan: ['vader'] });
  assert.deepEqual(await staat(), { kind: 'nog-niet' });
  assert.equal(await opent(eigen), 'niet-gevonden');
  await voorgelegd(eigen, '2026-03-05');
  assert.equal(await opent(eigen), 'niet-gevonden');
  const { rows } = await d.su.query('select 1 from verslagakkoord where verslag_id = $1 and persoon_id = $2', [
    eigen.verslag,
    await persoon(),
  ]);
  assert.equal(rows.length, 0, 'een gast is niet gevraagd of het klopt');
});

test('uitgebracht leest hij de delen die aan hem zijn gegeven, en krijgt hij bericht; meer gaat er niet open', async () => {
  const los = d.gegeven({ categorie: 'd', kenmerken: { ...d.gegeven().kenmerken, activiteit: 'advies' } });
  const gedeeld = await deelGegeven(d.als('femke'), { ...los, ontvangers: [await d.stoel('tom')] });
  assert.equal(gedeeld.kind, 'gedeeld', JSON.stringify(gedeeld));
  d.zetKlok('2026-03-06T09:00:00.000Z');
  assert.equal((await stelVerslagVast(werk(d, 'femke'), plekVan(eigen))).kind, 'vastgesteld');
  tik(d);
  const eerder = await berichten();
  assert.equal((await brengVerslagUit(werk(d, 'femke'), plekVan(eigen))).kind, 'uitgebracht');
  assert.equal(await berichten(), eerder + 1);
  assert.deepEqual(await staat(), { kind: 'uitgebracht', verslag: eigen.verslag });
  assert.deepEqual(await leest(eigen, 'tom'), ['Voor ieder die er was.']);
  const beeld = await toonVerslag(d.als('tom'), eigen);
  assert.ok(beeld.kind === 'verslag');
  const { gast, akkoorden, schrijfbaar, blad } = beeld.beeld;
  assert.deepEqual({ gast, akkoorden, schrijfbaar }, { gast: true, akkoorden: [], schrijfbaar: false });
  assert.ok(!JSON.stringify(blad).includes('Daan'), 'de naam boven de pagina hoort bij zijn venster');
  const lezingen = await d.su.query('select 1 from verslaglezing where verslag_id = $1 and persoon_id = $2', [
    eigen.verslag,
    await persoon(),
  ]);
  assert.equal(lezingen.rows.length, 1, 'wie het overleg leidt ziet dat hij het opende');
  assert.equal((await leesGegeven(d.als('tom'), { casus: d.casus, gegeven: los.gegeven })).kind, 'geweigerd');
  assert.equal(await opent(d), 'niet-gevonden', 'het verslag van een andere bijeenkomst');
  assert.equal((await toonVerslagen(d.als('tom'), { casus: d.casus })).kind, 'niet-gevonden');
  assert.equal((await toonPlan(d.als('tom'), { casus: d.casus, versie: null })).kind, 'niet-gevonden');
  const reactie = { ...plekVan(eigen), ronde: 1, stand: 'akkoord', delen: [], woorden: null } as const;
  assert.equal((await reageer(d.als('tom'), reactie)).kind, 'niet-gevonden');
});

test('trekt de bron het deel terug, of gaat hij van tafel, dan is het ook voor hem weg', async () => {
  tik(d);
  const { rows } = await d.su.query<{ id: string }>(
    'select id from verslagdeel where verslag_id = $1 order by voorgelegd_op limit 1',
    [eigen.verslag],
  );
  const deel = verplicht(rows[0]).id;
  assert.equal((await trekDeelTerug(werk(d, 'femke'), { ...plekVan(eigen), deel })).kind, 'teruggetrokken');
  assert.deepEqual(await leest(eigen, 'tom'), ['weg']);
  assert.equal((await verlaatTafel(werk(d, 'tom'), { casus: d.casus, reden: 'taak-klaar' })).kind, 'verlaten');
  assert.equal(await opent(eigen), 'niet-gevonden');
});
