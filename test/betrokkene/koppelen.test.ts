import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateSync } from 'otplib';
import { toonWieKeek } from '../../src/betrokkene/wie-keek/toon-wie-keek.ts';
import { leesGezinsblad } from '../../src/casus/gezin/gezinsblad.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import type { Gezinslid, Medewerker } from '../../src/db/verzoeker.ts';
import { type Daan, maakDaan, type Wie } from '../gegeven/daan.ts';
import { logIn, MINUUT, type Proefaccount } from '../steun/aanmeldproef.ts';
import { type Bladeraar, formulieren, maakBladeraar } from '../steun/bladeraar.ts';
import { maakGezinsaccount } from '../steun/gezinsaccount.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';
import { gezin } from '../toestemming/bries.ts';

let server: TestServer;
/** Twee overleggen: in elk is de moeder een ander. */
let eerste: Daan;
let tweede: Daan;
let nu: Date;

/** Wat een proef met inloggen nodig heeft, op de hele server. */
const proef = {
  get aanmelden() {
    return server.aanmelden;
  },
  bladeraar: () => maakBladeraar(server.server),
  appcode: (geheim: string) => generateSync({ secret: geheim, epoch: Math.floor(nu.getTime() / 1000) }),
  verzet(milliseconden: number) {
    nu = new Date(nu.getTime() + milliseconden);
    server.zetKlok(nu.toISOString());
  },
};

before(async () => {
  server = await maakTestServer({ demonstratie: false, ongeremd: true });
  nu = server.omgeving.klok();
  eerste = await maakDaan({ op: server });
  tweede = await maakDaan({ op: server });
});
after(async () => {
  await eerste?.su.end();
  await tweede?.su.end();
  await server?.weg();
});

const lid = (d: Daan, wie: Wie): Gezinslid => d.verzoeker(wie) as Gezinslid;

let adressen = 0;
async function maakHouder(d: Daan, wie: Wie): Promise<Proefaccount> {
  adressen += 1;
  const { persoon, soort } = lid(d, wie);
  return maakGezinsaccount(proef, { persoon, soort, email: `gezin${adressen}@thuis.example` });
}

async function voegToe(bladeraar: Bladeraar, d: Daan, wie: Wie) {
  const { persoon, soort } = lid(d, wie);
  const { code } = await server.aanmelden.maakCode({ persoon, persoonSoort: soort });
  await bladeraar.open('/account');
  return bladeraar.verstuur('/account/code', { code });
}

const naarAnder = (bladeraar: Bladeraar) => bladeraar.verstuur('/account/overleg');

test('een moeder opent met een login de overleggen van twee kinderen, zonder JavaScript', async () => {
  const houder = await maakHouder(eerste, 'moeder');
  const { bladeraar } = houder;
  const begin = await bladeraar.open('/zaak');
  assert.equal(begin.adres, `/zaak/${eerste.casus}`, 'met een zaak meteen erheen');
  assert.doesNotMatch(begin.html, /Uw zaken/);
  const erbij = await voegToe(bladeraar, tweede, 'moeder');
  assert.equal(erbij.adres, `/zaak/${tweede.casus}`, 'de nieuwe zaak staat open');
  assert.match(erbij.html, /De zaak is toegevoegd/);
  assert.match(erbij.html, /href="\/zaak\/alle"/, 'en de weg naar de lijst');

  const lijst = await bladeraar.open('/zaak/alle');
  assert.match(lijst.html, /Ik heb nog een code/);
  assert.match(lijst.html, new RegExp(`href="/zaak/${tweede.casus}"`), 'de open zaak is een link');
  assert.doesNotMatch(lijst.html, new RegExp(`href="/zaak/${eerste.casus}"`), 'de andere een knop');
  assert.deepEqual(
    formulieren(lijst.html)
      .filter(({ actie }) => actie === '/account/overleg')
      .map(({ velden }) => velden.find(([naam]) => naam === 'casus')?.[1]),
    [eerste.casus],
  );
  assert.equal((await naarAnder(bladeraar)).adres, `/zaak/${eerste.casus}`);
  await bladeraar.open('/zaak/alle');
  assert.equal((await naarAnder(bladeraar)).adres, `/zaak/${tweede.casus}`);

  const opnieuw = await logIn(proef, houder);
  assert.equal(opnieuw.blad().adres, `/zaak/${eerste.casus}`, 'inloggen begint waar het account begon');
});

test('als de ene moeder is van de zaak van de andere niets te zien, en omgekeerd; ook niet langs de database', async () => {
  const { bladeraar } = await maakHouder(eerste, 'moeder');
  await voegToe(bladeraar, tweede, 'moeder');
  const delen = ['', '/plan', '/gegevens', '/wie-keek', '/antwoorden', '/rechten', '/informatie', '/zeggen', '/einde'];
  const paren = [
    [tweede, eerste],
    [eerste, tweede],
  ] as const;
  for (const [open, dicht] of paren) {
    if (open === eerste) {
      await bladeraar.open('/zaak/alle');
      await naarAnder(bladeraar);
    }
    assert.equal((await bladeraar.open(`/zaak/${open.casus}`)).adres, `/zaak/${open.casus}`);
    for (const deel of delen) {
      const blad = await bladeraar.open(`/zaak/${dicht.casus}${deel}`);
      assert.equal(blad.adres, '/zaak/alle', deel);
      assert.match(blad.html, /hoort niet bij de zaak die nu open is/);
    }
    const csrf = formulieren(bladeraar.blad().html)[0]?.velden.find(([naam]) => naam === 'csrf')?.[1] ?? '';
    const vraag = { csrf, soort: 'snap-niet', tekst: 'Wat is dit?' };
    assert.equal((await bladeraar.stuur(`/zaak/${dicht.casus}/wie-keek/vraag`, vraag)).status, 404);
    const gevonden = await server.aanmelden.zoekSessie(bladeraar.cookies.get('ovt_sessie') ?? '');
    assert.ok(gevonden.kind === 'sessie');
    assert.deepEqual(gevonden.verzoeker, lid(open, 'moeder'));
    const opening = { ...server.als(gevonden.verzoeker), slot: 'geen', logregel: 'geen' } as const;
    const casussen = await inTransactie(opening, (tx) => tx.db.selectFrom('casus').select('id').execute());
    assert.deepEqual(
      casussen.map(({ id }) => id),
      [open.casus],
    );
  }
});

test('wie keek noemt in elk overleg wie daar keek, en de lijst laat bij ieder een eigen regel na', async () => {
  const { bladeraar } = await maakHouder(eerste, 'moeder');
  await voegToe(bladeraar, tweede, 'moeder');
  proef.verzet(MINUUT);
  const sinds = nu;
  await bladeraar.open('/zaak/alle');
  const regelsVan = async (d: Daan) => {
    const { rows } = await d.su.query<{ code: string; verzoek_id: string }>(
      'select code, verzoek_id from gebeurtenis where persoon_id = $1 and op >= $2',
      [lid(d, 'moeder').persoon, sinds],
    );
    return rows;
  };
  const [een, twee] = [await regelsVan(eerste), await regelsVan(tweede)];
  assert.deepEqual(
    [een, twee].map((regels) => regels.map(({ code }) => code)),
    [['casussen-ingezien'], ['casussen-ingezien']],
  );
  assert.notEqual(een[0]?.verzoek_id, twee[0]?.verzoek_id);
  for (const d of [eerste, tweede]) {
    const uit = await toonWieKeek(gezin(d, 'daan'), { casus: d.casus });
    assert.ok(uit.kind === 'wie-keek');
    const moeders = uit.wieKeek.regels.filter(({ dader }) => dader.naam === 'Ilse Bakker');
    assert.ok(moeders.length > 0);
    const andere = d === eerste ? tweede : eerste;
    assert.ok(!JSON.stringify(uit.wieKeek).includes(lid(andere, 'moeder').persoon));
  }
});

test('is het eerste overleg klaar, dan begint wie inlogt bij de lijst', async () => {
  const houder = await maakHouder(eerste, 'vader');
  await voegToe(houder.bladeraar, tweede, 'vader');
  await eerste.su.query("update casus set status = 'gesloten', gesloten_op = now() where id = $1", [eerste.casus]);
  try {
    const bladeraar = await logIn(proef, houder);
    assert.equal(bladeraar.blad().adres, '/zaak/alle');
    assert.equal((await naarAnder(bladeraar)).adres, `/zaak/${tweede.casus}`);
  } finally {
    await eerste.su.query("update casus set status = 'open', gesloten_op = null where id = $1", [eerste.casus]);
  }
});

test('staat er iets klaar in het andere overleg, dan begint zij bij de lijst, en daar staat bij welk', async () => {
  const houder = await maakHouder(eerste, 'moeder');
  await voegToe(houder.bladeraar, tweede, 'moeder');
  await tweede.su.query(
    "insert into bericht (id, persoon_id, casus_id, soort, aangemaakt_op) values ($1, $2, $3, 'er-staat-iets-klaar', $4)",
    [server.omgeving.ids(), lid(tweede, 'moeder').persoon, tweede.casus, nu],
  );
  const bladeraar = await logIn(proef, houder);
  assert.equal(bladeraar.blad().adres, '/zaak/alle');
  assert.equal(bladeraar.blad().html.split('Hier staat iets voor u klaar').length, 2);
  await naarAnder(bladeraar);
  await bladeraar.open('/zaak/alle');
  assert.doesNotMatch(bladeraar.blad().html, /Hier staat iets voor u klaar/);
  assert.equal((await logIn(proef, houder)).blad().adres, `/zaak/${eerste.casus}`);
});

test('op het gezinsblad logt wie zijn code elders toevoegde zelf in', async () => {
  const { bladeraar } = await maakHouder(eerste, 'moeder');
  const femke = tweede.verzoeker('femke') as Medewerker;
  const stand = async () => {
    const opening = { ...server.als(femke), verzoeker: femke, aanmelden: server.aanmelden };
    const blad = await leesGezinsblad(opening, tweede.casus);
    assert.notEqual(blad.kind, 'niet-gevonden');
    const leden = 'inhoud' in blad ? blad.inhoud.leden : [];
    return leden.find(({ persoon }) => persoon === lid(tweede, 'moeder').persoon)?.inloggen.kind;
  };
  assert.notEqual(await stand(), 'account');
  await voegToe(bladeraar, tweede, 'moeder');
  assert.equal(await stand(), 'account');
});

test('een jongere voegt ook een tweede eigen overleg toe, en leest je', async () => {
  const { bladeraar } = await maakHouder(eerste, 'daan');
  assert.equal((await voegToe(bladeraar, tweede, 'daan')).adres, `/zaak/${tweede.casus}`);
  const lijst = await bladeraar.open('/zaak/alle');
  assert.match(lijst.html, /Jouw zaken/);
  assert.match(lijst.html, /De code die je kreeg/);
  const tekst = (/<main[\s\S]*<\/main>/.exec(lijst.html)?.[0] ?? '').replaceAll(/<[^>]*>/g, ' ');
  assert.doesNotMatch(tekst, /\b(u|uw)\b/i);
});
