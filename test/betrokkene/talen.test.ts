import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateSync } from 'otplib';
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
  await d?.su.end();
  await server?.weg();
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

test('een stap uit een gesprek staat ook op de eerste pagina van wie hem doet, en op die van een ander niet (CL-3b)', async () => {
  for (const [wie, stap] of [
    ['moeder', true],
    ['daan', false],
  ] as const) {
    const bezoeker = await inHetEngels(wie);
    const { body } = await bezoeker.haal(`/zaak/${d.casus}`);
    assert.equal(/Do your step and say how it went.*Please do this before 20 March 2026/s.test(body), stap, wie);
    const { body: gesprekken } = await bezoeker.haal(`/zaak/${d.casus}/gesprekken`);
    assert.equal(/What you would do/.test(gesprekken), stap, wie);
  }
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

/** Een bezoeker die nog niet is ingelogd en bovenaan de pagina Engels koos. */
async function bezoekerInHetEngels(): Promise<Bezoeker> {
  const bezoeker = server.bezoeker();
  const velden = { taal: 'en', terug: '/inloggen?naar=%2Fzaak' };
  const gekozen = await bezoeker.verstuur({ van: '/inloggen', naar: '/taal', velden });
  assert.deepEqual([gekozen.statusCode, gekozen.headers['location']], [303, velden.terug]);
  assert.deepEqual(
    gekozen.cookies.map(({ name, value, httpOnly, sameSite }) => [name, value, httpOnly, sameSite]),
    [['ovt_taal', 'en', true, 'Lax']],
  );
  return bezoeker;
}

test('wie nog niet is ingelogd, kiest zijn taal en leest dan nergens ongemerkt Nederlands (WCAG 3.1.2)', async () => {
  const bezoeker = await bezoekerInHetEngels();
  const paden = ['/inloggen', '/inloggen/kwijt', '/hulp', '/privacy', '/toegankelijkheid'];
  assert.deepEqual(await leesAlles(bezoeker, paden), []);
  const woorden = nederlandseWoorden(NAMEN);
  const email = 'wie@thuis.example';
  const stappen = [
    ['/inloggen', { email: 'geen adres' }, 422],
    ['/inloggen', { email }, 200],
    ['/inloggen/wachtwoord', { email, wachtwoord: '' }, 422],
    ['/inloggen/wachtwoord', { email, wachtwoord: 'niet het goede wachtwoord' }, 422],
    ['/inloggen/tweede-factor', { stap: 'weg', code: '123456' }, 422],
    ['/inloggen/passkey', {}, 200],
    ['/inloggen/passkey/klaar', { stap: 'weg', antwoord: '' }, 422],
    ['/inloggen/code', { code: '' }, 422],
    ['/inloggen/code', { code: 'ABCD-2345' }, 422],
    ['/inloggen/code/wachtwoord', { stap: 'weg' }, 422],
  ] as const;
  for (const [naar, velden, status] of stappen) {
    const { statusCode, body } = await bezoeker.verstuur({ van: '/inloggen', naar, velden });
    assert.equal(statusCode, status, naar);
    assert.deepEqual(ongemerkt(body, woorden), [], `${naar} ${JSON.stringify(velden)}`);
  }
  const { body } = await bezoeker.haal('/mag-ik-dit-delen');
  assert.match(
    body,
    /<html class="utrecht-root" lang="nl"/,
    'een pagina die er alleen in het Nederlands is, blijft dat',
  );
  const elders = { taal: 'nl', terug: '//elders.example/' };
  const terug = await bezoeker.verstuur({ van: '/inloggen', naar: '/taal', velden: elders });
  assert.equal(terug.headers['location'], '/inloggen');
});

test('met een code maakt een jongere in het Engels een account; daarna zijn ook zijn berichten Engels', async () => {
  const { persoon } = d.verzoeker('daan') as { persoon: string };
  const { code } = await server.aanmelden.maakCode({ persoon, persoonSoort: 'jongere' });
  const bezoeker = await bezoekerInHetEngels();
  const woorden = nederlandseWoorden(NAMEN);
  const stap = async (naar: string, velden: Readonly<Record<string, string>>, status = 200) => {
    const { statusCode, body } = await bezoeker.verstuur({ van: '/inloggen', naar: `/inloggen/code${naar}`, velden });
    assert.equal(statusCode, status, naar);
    // Een geheim of herstelcode is geen woord, al staat er toevallig een in.
    const zonderCodes = body.replaceAll(/(<code>|<strong class="ovt-cijfers">)[^<]+/g, '$1');
    assert.deepEqual(ongemerkt(zonderCodes, woorden), [], naar);
    return body;
  };
  const verborgen = (html: string, naam: string): string =>
    new RegExp(`name="${naam}" value="([^"]+)"`).exec(html)?.[1] ?? '';
  const begin = { stap: verborgen(await stap('', { code }), 'stap') };
  const adres = { ...begin, email: 'daan@thuis.example' };
  await stap('/wachtwoord', { ...adres, wachtwoord: 'kort' }, 422);
  const app = await stap('/wachtwoord', { ...adres, wachtwoord: 'vier losse woorden samen' });
  await stap('/passkey', begin);
  await stap('/app', { ...begin, code: 'geen' }, 422);
  const geheim = (/<code>([^<]+)<\/code>/.exec(app)?.[1] ?? '').replaceAll(' ', '');
  const cijfers = generateSync({ secret: geheim, epoch: Math.floor(d.omgeving.klok().getTime() / 1000) });
  const codes = await stap('/app', { ...begin, code: cijfers });
  const klaar = { klaar: verborgen(codes, 'klaar') };
  const binnen = await bezoeker.verstuur({ van: '/inloggen', naar: '/inloggen/code/klaar', velden: klaar });
  assert.deepEqual([binnen.statusCode, binnen.headers['location']], [303, '/zaak']);
  const { rows } = await d.su.query('select taal from persoon where id = $1', [persoon]);
  assert.deepEqual(rows, [{ taal: 'en' }]);
});

test('een Nederlandse zin die niet gemerkt is, valt op; een gemerkte niet', () => {
  const woorden = nederlandseWoorden(NAMEN);
  const pagina = (inhoud: string) => `<html lang="en"><body><p>${inhoud}</p><br><input title="Terug"></body></html>`;
  assert.deepEqual(ongemerkt(pagina('Read this. Dit is gedeeld.'), woorden).length, 2);
  assert.deepEqual(ongemerkt(pagina('Read <span lang="nl">Dit is gedeeld.</span>'), woorden).length, 1);
  assert.throws(() => stukkenVan('<html lang="en"><p>x</html>'), /gaan niet dicht/);
});
