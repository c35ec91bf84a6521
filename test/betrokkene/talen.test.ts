import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { medewerkers, organisaties } from '../../src/demonstratie/mensen.ts';
import { toonGegevens } from '../../src/gegeven/lijst/toon-gegevens.ts';
import { legVoor } from '../../src/plan/leg-voor.ts';
import { toonPlan } from '../../src/plan/toon-plan.ts';
import { dienVerzoekIn } from '../../src/rechten/dien-verzoek-in.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';
import { gezin, tik, werk } from '../toestemming/bries.ts';
import { ziet } from '../verslag/verslagen.ts';
import { nederlandseWoorden, ongemerkt, stukkenVan } from './gemerkte-taal.ts';
import { maakVolHuis, type Volhuis } from './vol-huis.ts';

type Lezer = 'moeder' | 'daan';

/** Namen van mensen, organisaties en talen blijven in elke taal zoals zij zijn. */
const NAMEN = [
  ...medewerkers.map(({ naam }) => naam),
  ...organisaties.map(({ naam }) => naam),
  'Mark de Graaf, Ilse Bakker, Daan, Kompas College, Nederlands, Overlegtafel, Jeugdstem, Kindertelefoon',
];

let server: TestServer;
let d: Volhuis;
before(async () => {
  server = await maakTestServer();
  d = await maakVolHuis(server);
});
after(async () => {
  await d.su.end();
  await server.weg();
});

async function inHetEngels(wie: Lezer): Promise<Bezoeker> {
  const bezoeker = await server.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);
  const zaak = `/zaak/${d.casus}`;
  await bezoeker.verstuur({ van: zaak, naar: '/zaak/taal', velden: { taal: 'en', terug: zaak } });
  return bezoeker;
}

/** Elke gezinspagina van deze zaak die iemand kan openen. */
async function adressen(wie: Lezer): Promise<readonly string[]> {
  const verzoek = d.omgeving.ids();
  const wens = {
    verzoek,
    casus: d.casus,
    recht: 'inzage',
    gegeven: null,
    tekst: 'What is there?',
    stil: true,
  } as const;
  await dienVerzoekIn(gezin(d, wie), wens);
  const lijst = await toonGegevens(d.als(wie), { casus: d.casus });
  const gegevens = lijst.kind === 'lijst' ? lijst.gekregen.map(({ kop }) => kop.id) : [];
  const delen = (await ziet(d, wie)).stukken.flatMap((s) => (s.kind === 'deel' ? [s.deel.deel] : []));
  assert.ok(gegevens.length > 0 && delen.length > 0);
  return [
    ...['', '/zeggen', '/vertellen', '/plan', '/plan/doelen/nieuw', '/plan/acties/nieuw', '/gegevens', '/gesprekken'],
    ...gegevens.flatMap((id) => [`/gegevens/${id}`, `/wie-keek/vraag?gegeven=${id}&soort=klopt-niet`]),
    ...['/verslagen', `/verslagen/${d.verslag}`],
    ...delen.map((deel) => `/verslagen/${d.verslag}/delen/${deel}/klopt-niet`),
    ...['/wie-keek', '/wie-keek/vraag?soort=snap-niet', '/antwoorden', `/vragen/${d.vraag}`],
    `/vragen/${d.beantwoord}/bevestiging`,
    ...['/rechten', '/rechten/nieuw', `/rechten/${verzoek}`, '/informatie', '/iemand-meenemen'],
  ].map((deel) => `/zaak/${d.casus}${deel}`);
}

async function leesAlles(bezoeker: Bezoeker, paden: readonly string[]): Promise<readonly string[]> {
  const woorden = nederlandseWoorden(NAMEN);
  const gevonden: string[] = [];
  for (const pad of paden) {
    const { statusCode, body } = await bezoeker.haal(pad);
    assert.equal(statusCode, 200, pad);
    assert.match(body, /<html class="utrecht-root" lang="en"/);
    assert.ok(stukkenVan(body).filter(({ taal }) => taal === 'en').length > 10, pad);
    gevonden.push(...ongemerkt(body, woorden).map((tekst) => `${pad.slice(43)}: ${tekst}`));
  }
  return [...new Set(gevonden)];
}

/** Wat iedereen kan openen die is ingelogd. */
const VOOR_IEDEREEN = ['/account', '/datalek', '/hulp', '/privacy', '/toegankelijkheid', '/bevestigen'];

for (const wie of ['moeder', 'daan'] as const)
  test(`in het Engels leest ${wie} nergens Nederlands dat niet als Nederlands is gemerkt (WCAG 3.1.2)`, async () => {
    const bezoeker = await inHetEngels(wie);
    assert.deepEqual(await leesAlles(bezoeker, [...(await adressen(wie)), ...VOOR_IEDEREEN]), []);
  });

test('ook fouten bij een formulier, de vraag over het plan en de melding erna zijn in het Engels', async () => {
  const bezoeker = await inHetEngels('moeder');
  const pad = (deel: string) => `/zaak/${d.casus}${deel}`;
  const woorden = nederlandseWoorden(NAMEN);
  const fout = (van: string, velden: Readonly<Record<string, string>> = {}) => foutOp(pad(van), pad(van), velden);
  const foutOp = async (van: string, naar: string, velden: Readonly<Record<string, string>>) => {
    const antwoord = await bezoeker.verstuur({ van, naar, velden });
    assert.equal(antwoord.statusCode, 422, van);
    assert.deepEqual(ongemerkt(antwoord.body, woorden), [], van);
  };
  const weg = await bezoeker.haal('/bestaat-niet');
  assert.equal(weg.statusCode, 404);
  assert.deepEqual(ongemerkt(weg.body, woorden), []);
  await foutOp('/account', '/account/berichten', { telefoon: 'geen nummer' });
  await foutOp('/datalek', '/datalek', { dag: '31-2-2026', tekst: 'x'.repeat(4_001) });
  await fout('/vertellen', { gegeven: d.omgeving.ids() });
  await fout('/plan/doelen/nieuw', { wanneer: 'gisteren of zo' });
  await fout('/plan/acties/nieuw');
  const stuk = (await ziet(d, 'moeder')).stukken.find((s) => s.kind === 'deel');
  await fout(`/verslagen/${d.verslag}/delen/${stuk?.kind === 'deel' ? stuk.deel.deel : ''}/klopt-niet`, {
    reactie: d.omgeving.ids(),
  });
  tik(d);
  assert.equal((await legVoor(werk(d, 'femke'), d)).kind, 'voorgelegd');
  assert.deepEqual(await leesAlles(bezoeker, [pad('/plan')]), []);
  const gelezen = await toonPlan(d.als('moeder'), { casus: d.casus, versie: null });
  assert.ok(gelezen.kind === 'plan' && gelezen.beeld.plan !== null);
  const { id, ronde } = gelezen.beeld.plan;
  const velden = { plan: id, ronde: String(ronde), stand: 'akkoord', woorden: '' };
  const naar = pad('/plan/antwoord');
  assert.equal((await bezoeker.verstuur({ van: pad('/plan'), naar, velden })).statusCode, 303);
  assert.deepEqual(await leesAlles(bezoeker, [pad('/plan')]), []);
});

test('een Nederlandse zin die niet gemerkt is, valt op; een gemerkte niet', () => {
  const woorden = nederlandseWoorden(NAMEN);
  const pagina = (inhoud: string) => `<html lang="en"><body><p>${inhoud}</p><br><input title="Terug"></body></html>`;
  assert.deepEqual(ongemerkt(pagina('Read this. Dit is gedeeld.'), woorden).length, 2);
  assert.deepEqual(ongemerkt(pagina('Read <span lang="nl">Dit is gedeeld.</span>'), woorden).length, 1);
  assert.throws(() => stukkenVan('<html lang="en"><p>x</html>'), /gaan niet dicht/);
});
