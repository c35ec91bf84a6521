import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonWieKeek } from '../../src/betrokkene/wie-keek/toon-wie-keek.ts';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';
import { gezin, tik } from '../toestemming/bries.ts';

/** "Je ouders of voogd alleen als jij hen kiest": Daan vertelt de jeugdarts over thuis, en moeder vertelt haar iets over school. */
let server: TestServer;
let d: Daan;
let aanVader: string;

before(async () => {
  server = await maakTestServer();
  d = await maakDaan({ op: server });
  await d.zetFase('beoordeling');
  for (const wie of ['vader', 'moeder', 'daan'] as const) await toonZaak(gezin(d, wie), { casus: d.casus });
  d.zetKlok(new Date(d.omgeving.klok().getTime() + 86_400_000).toISOString());
  const thuis = await vertel('daan', { categorie: 'f', aan: ['liesbeth'] });
  await leesGegeven(d.als('liesbeth'), { casus: d.casus, gegeven: thuis });
  await vertel('moeder', { categorie: 'd', aan: ['tom'] });
  aanVader = await vertel('daan', { categorie: 'h', aan: ['vader', 'sanne'] });
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

type Verhaal = { readonly categorie: 'd' | 'f' | 'h'; readonly aan: readonly Wie[] };

async function vertel(wie: Wie, { categorie, aan }: Verhaal): Promise<string> {
  tik(d);
  const invoer = d.gegeven({ categorie, kenmerken: GEWOON, aard: 'mening', tekst: 'Zo is het.', waarom: '' });
  const ontvangers = await Promise.all(aan.map((naam) => d.stoel(naam)));
  const uit = await deelGegeven(d.als(wie), { ...invoer, ontvangers });
  assert.ok(uit.kind === 'gedeeld' && uit.geweigerd.length === 0, JSON.stringify(uit));
  return invoer.gegeven;
}

async function regelsVan(wie: Wie) {
  const uit = await toonWieKeek(gezin(d, wie), { casus: d.casus });
  assert.ok(uit.kind === 'wie-keek');
  return uit.wieKeek.regels.filter((r) => !r.dader.ik);
}

const VERTELD = ['gegeven-bewaard', 'gegeven-verstrekt', 'gegeven-gelezen'];
const over = (regels: Awaited<ReturnType<typeof regelsVan>>, soort: string) =>
  regels.filter((r) => VERTELD.includes(r.code) && r.categorieen.includes(soort));

test('een ouder ziet dat een ander van het gezin iets vertelde, en niet waarover of aan wie (13.3, B.7)', async () => {
  for (const [wie, soorten] of [
    ['vader', ['d', 'f']],
    ['moeder', ['f', 'h']],
  ] as const) {
    const regels = await regelsVan(wie);
    for (const soort of soorten) assert.deepEqual(over(regels, soort), [], `${wie} leest waarover: ${soort}`);
    const verteld = regels.filter((r) => r.code === 'gegeven-verstrekt');
    assert.ok(verteld.length > 0, 'dat er iets is verteld staat er wel');
    assert.deepEqual(
      verteld.flatMap((r) => (r.categorieen.length === 0 ? (r.aan?.naam ?? []) : [])),
      [],
      wie,
    );
  }
});

test('wie iets zelf kreeg, leest ook in het logboek waar het over gaat', async () => {
  const gekregen = over(await regelsVan('vader'), 'h').filter((r) => r.code === 'gegeven-verstrekt');
  assert.deepEqual(gekregen.map((r) => r.aan?.naam).sort(), ['Mark de Graaf', 'Sanne Vos']);
});

test('de jongere weet wie wat over hem vertelt, ook als dat een ouder is (fn 31)', async () => {
  const [regel] = over(await regelsVan('daan'), 'd').filter((r) => r.code === 'gegeven-verstrekt');
  assert.equal(regel?.aan?.naam, 'Tom Hendriks');
});

test('ook bij wie er aan tafel zitten en sinds het vorige bezoek blijkt het niet', async () => {
  const uit = await toonZaak(gezin(d, 'vader'), { casus: d.casus });
  assert.ok(uit.kind === 'zaak' && uit.zaak.veranderd !== null);
  const liesbeth = uit.zaak.tafel.find((t) => t.naam === 'Liesbeth Kuiper');
  assert.deepEqual([liesbeth?.leest.includes('f'), liesbeth?.leestMeer], [false, false]);
  assert.deepEqual(
    uit.zaak.veranderd.regels.filter((r) => r.categorieen.includes('f') || r.aan?.naam === 'Liesbeth Kuiper'),
    [],
  );
  const daan = await toonZaak(gezin(d, 'daan'), { casus: d.casus });
  assert.ok(daan.kind === 'zaak');
  assert.ok(daan.zaak.tafel.find((t) => t.naam === 'Liesbeth Kuiper')?.leest.includes('f'));
});

test('over wat een ander van het gezin vertelde gaat geen vraag naar wie het overleg leidt: die koos hij misschien niet', async () => {
  const vader = await server.ingelogd((d.verzoeker('vader') as { persoon: string }).persoon);
  for (const pad of ['', `/${aanVader}`]) {
    const { body, statusCode } = await vader.haal(`/zaak/${d.casus}/gegevens${pad}`);
    assert.equal(statusCode, 200);
    assert.match(body, /Praat erover met wie het vertelde/);
    assert.doesNotMatch(body, /wie-keek\/vraag/);
  }
});

test('om verbetering van wat een ander van het gezin vertelde is geen organisatie te vragen (13.1b)', async () => {
  const vader = await server.ingelogd((d.verzoeker('vader') as { persoon: string }).persoon);
  const { body } = await vader.haal(`/zaak/${d.casus}/wie-keek/vraag?gegeven=${aanVader}&soort=klopt-niet`);
  assert.match(body, /Wat klopt er niet/);
  assert.doesNotMatch(body, /rechten\/nieuw/);
});
