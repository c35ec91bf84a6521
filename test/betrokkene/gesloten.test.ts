import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { toonVraag } from '../../src/toestemming/toon-vraag.ts';
import { maakGevuld, sluit } from '../afsluiten/gesloten.ts';
import { type Daan, GEWOON, type Wie } from '../gegeven/daan.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';
import { gezin } from '../toestemming/bries.ts';

/** Elke gezinspagina van een gesloten casus; wat er na het sluiten niet meer is, staat hieronder. */
const BLADEN = ['', '/zeggen', '/plan', '/gegevens', '/gesprekken', '/verslagen', '/wie-keek', '/antwoorden', '/einde'];
const WEG = ['/vertellen', '/iemand-meenemen'];

/** Wat na het sluiten niet meer gebeurt, in elke taal. */
const BELOFTEN = [
  /krijgt u (dan )?bericht|dan krijg je bericht|u krijgt bericht/i,
  /kies(t|en)? wie|wie wat mag lezen|mag lezen|kan gelezen worden/i,
  /altijd anders|intrekken|haal terug|of stoppen|trek dit ja in|stop met/i,
  /leidt de gesprekken|gesprekken gaan|zitten er aan tafel|zit mee aan tafel/i,
  /nog (niets|geen (plan|verslag|antwoord|gesprek))|met (u|jou) is gedeeld|meeschrijven|ziet hier uw afspraak/i,
  /get a message|choose who|always choose|take back|withdraw|see or stop|can be read/i,
  /who leads|meetings (simply )?go on|who is at the table|are at the table|may read|your appointment/i,
  /no (plan|report|meeting) yet|not answered anything yet|shared with you/i,
];

let server: TestServer;
let d: Daan;
before(async () => {
  server = await maakTestServer();
  d = await maakGevuld({ op: server });
  await d.zetFase('beoordeling');
  const verhaal = d.gegeven({ categorie: 'd', kenmerken: GEWOON, aard: 'mening', tekst: 'Ik slaap slecht.' });
  for (const wie of ['daan', 'moeder'] as const) {
    const eigen = { ...verhaal, gegeven: d.omgeving.ids(), ontvangers: [await d.stoel('femke')], waarom: '' };
    assert.equal((await deelGegeven(d.als(wie), eigen)).kind, 'gedeeld');
    await zegJa(wie);
  }
  await sluit(d);
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

/** Zegt overal ja op de vraag van Bries. */
async function zegJa(wie: Wie): Promise<void> {
  const { rows } = await d.su.query<{ id: string }>('select id from toestemmingsvraag where casus_id = $1', [d.casus]);
  const vraag = rows[0]?.id ?? '';
  const gelezen = await toonVraag(gezin(d, wie), { casus: d.casus, vraag });
  assert.ok(gelezen.kind === 'vraag');
  const { tekstHash, tekst } = gelezen.vraag;
  const antwoorden = tekst.ontvangers.flatMap(({ deelnemer, soorten }) =>
    soorten.map(({ soort }) => ({ deelnemer, soort, antwoord: 'ja' as const })),
  );
  const wens = { casus: d.casus, vraag, tekstHash, taal: 'nl', antwoorden } as const;
  assert.equal((await beantwoordToestemming(gezin(d, wie), wens)).kind, 'bewaard');
}

async function lees(wie: Wie, taal: 'nl' | 'en'): Promise<ReadonlyMap<string, string>> {
  const bezoeker = await server.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);
  const zaak = `/zaak/${d.casus}`;
  await bezoeker.verstuur({ van: zaak, naar: '/zaak/taal', velden: { taal, terug: zaak } });
  const gelezen = new Map<string, string>();
  for (const blad of [...BLADEN, ...WEG]) {
    const { statusCode, body } = await bezoeker.haal(zaak + blad);
    const tekst = body
      .slice(body.indexOf('<main'), body.indexOf('</main'))
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    if (statusCode === 200) gelezen.set(blad, tekst);
  }
  return gelezen;
}

for (const wie of ['moeder', 'daan'] as const)
  for (const taal of ['nl', 'en'] as const)
    test(`na het sluiten belooft geen pagina van ${wie} nog iets dat niet meer gebeurt (${taal}, PH-6)`, async () => {
      const bladen = await lees(wie, taal);
      assert.deepEqual([...bladen.keys()], BLADEN, 'wat er niet meer is, is er ook niet te vinden');
      for (const [blad, tekst] of bladen) for (const belofte of BELOFTEN) assert.doesNotMatch(tekst, belofte, blad);
    });

for (const [wie, taal, zin] of [
  ['moeder', 'nl', /Dit overleg is gesloten\. Er kan niets meer bij\./],
  ['daan', 'en', /These meetings have ended\. Nothing can be added any more\./],
] as const)
  test(`wie een pagina opent waar nog iets bij kon, leest dat het overleg gesloten is, met de weg terug (${wie}, ${taal})`, async () => {
    const bezoeker = await server.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);
    const zaak = `/zaak/${d.casus}`;
    await bezoeker.verstuur({ van: zaak, naar: '/zaak/taal', velden: { taal, terug: zaak } });
    for (const blad of [...WEG, '/plan/doelen/nieuw', `/plan/regels/${d.omgeving.ids()}/voortgang`]) {
      const antwoord = await bezoeker.haal(zaak + blad);
      assert.deepEqual([antwoord.statusCode, antwoord.headers.location], [303, zaak], blad);
      assert.match((await bezoeker.haal(zaak)).body, zin, blad);
    }
  });

test('wie net vertelde toen het overleg sloot, leest dat er niets is verstuurd en krijgt zijn woorden terug', async () => {
  const bezoeker = await server.ingelogd((d.verzoeker('daan') as { persoon: string }).persoon);
  const zaak = `/zaak/${d.casus}`;
  await bezoeker.verstuur({ van: zaak, naar: '/zaak/taal', velden: { taal: 'nl', terug: zaak } });
  const velden = { gegeven: d.omgeving.ids(), over: 'd', tekst: 'Wulpen roepen.', wie: [await d.stoel('femke')] };
  for (const [naar, wat] of [
    ['/vertellen', velden],
    ['/plan/doelen/nieuw', { wat: 'Wulpen roepen.' }],
  ] as const) {
    const { statusCode, body } = await bezoeker.verstuur({ van: zaak, naar: zaak + naar, velden: wat });
    assert.equal(statusCode, 409, naar);
    assert.match(body, /Dit overleg is intussen gesloten\. Er kan niets meer bij/);
    assert.match(body, /<textarea[^>]*>Wulpen roepen\.<\/textarea>/);
    assert.match(body, new RegExp(`href="${zaak}"`));
    assert.doesNotMatch(body, /nog een keer/, 'er is niets meer te kiezen of te versturen');
  }
  const noor = await server.ingelogd((d.wie('noor') as { persoon: string }).persoon);
  assert.equal((await noor.verstuur({ van: '/mijn-werk', naar: `${zaak}/vertellen`, velden })).statusCode, 404);
});

test('na het sluiten staat er wel wat iemand zelf vertelde en koos, en wie hij belt', async () => {
  const moeder = await lees('moeder', 'nl');
  assert.match(moeder.get('') ?? '', /Lezen wat u vertelde Alleen u leest dit nog.*Die leidde de gesprekken/);
  assert.match(moeder.get('/gegevens') ?? '', /Ik slaap slecht\. Alleen u leest dit nog\./);
  assert.match(moeder.get('/antwoorden') ?? '', /Dat geldt niet meer.*Ja, op 3 maart 2026/);
  const daan = await lees('daan', 'nl');
  assert.match(daan.get('/zeggen') ?? '', /Merelwens om later te beginnen.*las deze woorden/);
});

test('is de dag voorbij, dan staat er niet meer dat een organisatie iets mag meenemen of dat iets nog weg moet', async () => {
  server.zetKlok('2026-04-03T08:00:00.000Z');
  assert.match((await lees('moeder', 'nl')).get('/einde') ?? '', /kon tot en met 2 april 2026 meenemen/);
  server.zetKlok('2028-03-04T08:00:00.000Z');
  assert.match((await lees('daan', 'nl')).get('/einde') ?? '', /mag sinds 3 maart 2028 weg/);
});

test('wie 16 werd na het sluiten leest hetzelfde; een ouder leest dan alleen wat hij zelf vertelde, en wie hij belt (E-02)', async () => {
  server.zetKlok('2026-09-15T08:00:00.000Z');
  for (const taal of ['nl', 'en'] as const) {
    const daan = await lees('daan', taal);
    const moeder = await lees('moeder', taal);
    for (const tekst of [...daan.values(), ...moeder.values()])
      for (const belofte of BELOFTEN) assert.doesNotMatch(tekst, belofte);
  }
  const moeder = await lees('moeder', 'nl');
  assert.match(moeder.get('') ?? '', /Daan beslist zelf\. Hier leest u wat u zelf vertelde, en wie u kunt bellen/);
  assert.equal(moeder.has('/zeggen'), false);
});

for (const [wie, taal, zin, lees] of [
  ['moeder', 'nl', /Dit overleg is gesloten\. Alle toestemming is toen gestopt/, /Ingetrokken op 4 maart 2026/],
  ['daan', 'en', /These meetings have ended\. All consent stopped then/, /Withdrawn on 4 March 2026/],
] as const)
  test(`wie in een oud venster intrekt, leest dat er niets meer loopt en wie kan helpen; het ligt wel vast (${wie}, ${taal}, L-5)`, async () => {
    server.zetKlok('2026-03-04T08:00:00.000Z');
    const bezoeker = await server.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);
    const zaak = `/zaak/${d.casus}`;
    await bezoeker.verstuur({ van: zaak, naar: '/zaak/taal', velden: { taal, terug: zaak } });
    const taken = await aantalTaken();
    for (const keer of ['eerste', 'tweede']) {
      const velden = { alles: 'ja' };
      const uit = await bezoeker.verstuur({ van: zaak, naar: `${zaak}/antwoorden/intrekken`, velden });
      assert.equal(uit.headers.location, `${zaak}/antwoorden`);
      const { body } = await bezoeker.haal(`${zaak}/antwoorden`);
      assert.match(body, zin, keer);
      assert.match(body, lees, keer);
      assert.match(body, /class="ovt-contact"/, 'wie kan helpen');
      assert.doesNotMatch(body, /Dat is gestopt|That has stopped|niets om te stoppen|nothing to stop/);
    }
    assert.equal(await aantalTaken(), taken, 'in een gesloten casus is er niemand meer iets te vragen');
  });

const aantalTaken = async (): Promise<number> =>
  (await d.su.query('select 1 from taak where casus_id = $1 and gereed_op is null', [d.casus])).rowCount ?? 0;

test('wie in een oud venster terughaalt wat hij vertelde, leest dat geen ander het nog leest, en wie kan helpen', async () => {
  for (const [wie, taal, zin] of [
    ['moeder', 'nl', /Dit overleg is gesloten\. Sindsdien leest geen ander dit nog/],
    ['daan', 'en', /These meetings have ended\. Since then nobody else can read this/],
  ] as const) {
    const persoon = (d.verzoeker(wie) as { persoon: string }).persoon;
    const bezoeker = await server.ingelogd(persoon);
    const zaak = `/zaak/${d.casus}`;
    await bezoeker.verstuur({ van: zaak, naar: '/zaak/taal', velden: { taal, terug: zaak } });
    const { rows } = await d.su.query<{ id: string }>(
      'select id from gegeven where casus_id = $1 and bron_persoon_id = $2',
      [d.casus, persoon],
    );
    const uit = await bezoeker.verstuur({ van: zaak, naar: `${zaak}/gegevens/${rows[0]?.id}/terughalen`, velden: {} });
    const { body } = await bezoeker.haal(String(uit.headers.location));
    assert.match(body, zin, wie);
    assert.match(body, /class="ovt-contact"/, 'wie kan helpen');
    assert.doesNotMatch(body, /Teruggehaald|Taken back/);
  }
});
