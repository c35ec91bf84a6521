import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verplicht } from './steun/casus.ts';
import { type Bezoeker, maakTestServer, type TestServer } from './steun/server.ts';

let regio: TestServer;
let noor: Bezoeker;
let liesbeth: Bezoeker;
before(async () => {
  regio = await maakTestServer();
  regio.zetKlok('2026-01-10T09:00:00.000Z');
  noor = await regio.ingelogd(verplicht(regio.gebied.persoon.get('noor')));
  liesbeth = await regio.ingelogd(verplicht(regio.gebied.persoon.get('liesbeth')));
});
after(() => regio?.weg());

const id = (soort: 'school' | 'partij' | 'aanstelling' | 'overlegtype', sleutel: string): string =>
  verplicht(regio.gebied[soort].get(sleutel));
const waardeVan = (html: string, naam: string): string =>
  verplicht(new RegExp(`name="${naam}" value="([^"]+)"`).exec(html)?.[1]);

/** Na het aanmelden volgt de pagina Informeren; de casus is het adres daarboven. */
const casusUit = (gemeld: { readonly headers: Readonly<Record<string, unknown>> }): string =>
  String(gemeld.headers['location']).replace(/\/informeren$/, '');

function aanmelding(casus: string) {
  return {
    casus,
    overlegtype: id('overlegtype', 'mdo'),
    voornaam: 'Yara',
    achternaam: 'Demir',
    geboortedatum: '14 maart 2014',
    school: id('school', 'de-linde'),
    reden: 'onderwijs-en-hulp',
    doelen: ['a', 'c'],
    vraag: 'Wat heeft Yara nodig om weer met plezier te leren?',
    gezagsoort: 'gezagdragers',
    naam1: 'Selin Demir',
    email1: 'selin@gezin.example',
    naam2: 'Emre Demir',
    email2: '',
    gezagbron: 'Gezagsregister, gezien op 5 januari 2026',
  };
}

test("een MDO loopt van aanmelden tot sluiten door de pagina's, elk met een formulier en een verzending", async () => {
  const leeg = await noor.haal('/mijn-werk');
  assert.equal(leeg.statusCode, 200);
  assert.match(leeg.body, /U hebt nog geen casussen/);

  const nieuw = await noor.haal('/casussen/nieuw');
  const velden = aanmelding(waardeVan(nieuw.body, 'casus'));
  const gemeld = await noor.verstuur({ van: '/casussen/nieuw', naar: '/casussen/nieuw', velden });
  assert.equal(gemeld.statusCode, 303, gemeld.body.slice(0, 2000));
  const casus = casusUit(gemeld);
  const overzicht = await noor.haal(casus);
  assert.match(overzicht.body, /<h1[^>]*>Yara, 11 jaar<\/h1>/);
  assert.match(overzicht.body, /<title>Casus [A-Z]-2026-\d{4} - Overlegtafel<\/title>/);
  assert.match(overzicht.body, /Verantwoordelijk voor wat hier van iedereen samen is[^:]*: *Schoolbestuur De Linde/);
  assert.match(overzicht.body, /Informeer de ouders/);

  const uitnodigenTeVroeg = await noor.haal(`${casus}/deelnemers/uitnodigen`);
  assert.match(uitnodigenTeVroeg.body, /Tot dan nodigt u niemand uit/);

  const informeren = await noor.haal(`${casus}/informeren`);
  const personen = [...informeren.body.matchAll(/name="personen" value="([^"]+)"/g)].map((m) => verplicht(m[1]));
  assert.equal(personen.length, 2);
  const geinformeerd = await noor.verstuur({
    van: `${casus}/informeren`,
    naar: `${casus}/informeren`,
    velden: { personen, partijen: [id('partij', 'ggd')], doelen: ['a', 'c'], hoe: 'gesprek', op: '10 januari 2026' },
  });
  assert.equal(geinformeerd.statusCode, 303, geinformeerd.body.slice(0, 3000));

  const uitgenodigd = await noor.verstuur({
    van: `${casus}/deelnemers/uitnodigen`,
    naar: `${casus}/deelnemers/uitnodigen`,
    velden: { wie: [id('aanstelling', 'liesbeth')], betrokken: 'werkt-al', geefNaam: 'ja' },
  });
  assert.equal(uitgenodigd.statusCode, 303, uitgenodigd.body.slice(0, 3000));

  const werk = await liesbeth.haal('/mijn-werk');
  assert.match(werk.body, /Leg uw taak en grondslag vast/);
  assert.doesNotMatch(werk.body, /Yara/);
  const uitnodiging = await liesbeth.haal(casus);
  assert.match(uitnodiging.body, /Y\.D\./);
  assert.doesNotMatch(uitnodiging.body, /Yara|Demir|plezier|Noor/);
  const niets = await liesbeth.haal(`${casus}/gesprek`);
  assert.equal(niets.statusCode, 404);

  const bevestigd = await liesbeth.verstuur({
    van: casus,
    naar: `${casus}/deelname`,
    velden: {
      taak: waardeVanVlak(uitnodiging.body, 'taak'),
      individueelDoel: waardeVanVlak(uitnodiging.body, 'individueelDoel'),
    },
  });
  assert.equal(bevestigd.statusCode, 303, bevestigd.body.slice(0, 3000));
  assert.match((await liesbeth.haal(casus)).body, /Yara, 11 jaar/);

  const bijeenkomst = await noor.haal(`${casus}/bijeenkomsten/nieuw`);
  const gepland = await noor.verstuur({
    van: `${casus}/bijeenkomsten/nieuw`,
    naar: `${casus}/bijeenkomsten/nieuw`,
    velden: {
      bijeenkomst: waardeVan(bijeenkomst.body, 'bijeenkomst'),
      dag: '20 januari 2026',
      tijd: '10.00',
      duur: '45',
      plaats: 'De Linde, kamer 4',
    },
  });
  assert.equal(gepland.statusCode, 303, gepland.body.slice(0, 3000));
  assert.match((await noor.haal(casus)).body, /20 januari 2026, 10\.00 uur/);

  const fase = await noor.haal(`${casus}/fase`);
  assert.match(fase.body, /Ga naar fase 2, Beoordeling/);
  const mee = waardeVan(fase.body, 'mee');
  assert.equal(
    (await noor.verstuur({ van: `${casus}/fase`, naar: `${casus}/fase`, velden: { van: 'intake', mee: [mee] } }))
      .statusCode,
    303,
  );
  assert.match((await liesbeth.haal(casus)).body, /Yara, 11 jaar/);

  const gesprek = await noor.haal(`${casus}/gesprek`);
  const gesproken = {
    gesprek: waardeVan(gesprek.body, 'gesprek'),
    hoe: 'gesprek',
    op: '9 januari 2026',
    inhoud: 'Ik wil vaker naar buiten.',
  };
  assert.equal(
    (await noor.verstuur({ van: `${casus}/gesprek`, naar: `${casus}/gesprek`, velden: gesproken })).statusCode,
    303,
  );
  const gezien = await liesbeth.haal(`${casus}/gesprek`);
  assert.match(gezien.body, /9 januari 2026, Schoolbestuur De Linde/);
  assert.doesNotMatch(gezien.body, /vaker naar buiten/);

  const keek = await noor.haal(`${casus}/wie-keek`);
  assert.match(keek.body, /Liesbeth Kuiper \(Jeugdarts, GGD Waterrijk\)/);

  assert.equal((await liesbeth.haal(`${casus}/sluiten`)).statusCode, 404);
  const zonder = await noor.verstuur({
    van: `${casus}/sluiten`,
    naar: `${casus}/sluiten`,
    velden: { grond: 'afgerond' },
  });
  assert.equal(zonder.statusCode, 422);
  assert.equal(
    (
      await noor.verstuur({
        van: `${casus}/sluiten`,
        naar: `${casus}/sluiten`,
        velden: { grond: 'afgerond', voorgoed: 'ja' },
      })
    ).statusCode,
    303,
  );
  const dicht = await liesbeth.haal(casus);
  assert.match(dicht.body, /Deze casus is gesloten op 10 januari 2026/);
  assert.doesNotMatch(dicht.body, /Yara/);
  assert.match((await noor.haal('/casussen?filter=gesloten')).body, /[A-Z]-2026-/);
});

/** De inhoud van een tekstvlak, zonder de tekens die HTML apart schrijft. */
function waardeVanVlak(html: string, naam: string): string {
  const gevonden = verplicht(new RegExp(`<textarea[^>]*name="${naam}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1]);
  return gevonden.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
}

test('een aanmelding met fouten komt terug met alles wat was ingevuld, elke fout bij haar veld', async () => {
  const casus = waardeVan((await noor.haal('/casussen/nieuw')).body, 'casus');
  const antwoord = await noor.verstuur({
    van: '/casussen/nieuw',
    naar: '/casussen/nieuw',
    velden: { ...aanmelding(casus), geboortedatum: '31 februari 2014', naam1: '', doelen: [], overlegtype: '' },
  });
  assert.equal(antwoord.statusCode, 422);
  assert.match(antwoord.body, /<title>Fout: Nieuwe casus/);
  assert.match(antwoord.body, /href="#veld-geboortedatum"/);
  assert.match(antwoord.body, /href="#veld-naam1"/);
  assert.match(antwoord.body, /value="Yara"/);
  assert.match(antwoord.body, /Kies het soort overleg\./);
  // Wat iemand weghaalde, komt na een fout niet vanzelf terug.
  assert.doesNotMatch(antwoord.body, /name="doelen" value="a" checked/);
});

test('wie geen stoel heeft, krijgt dezelfde pagina als bij een adres dat niet bestaat', async () => {
  const gemeld = await noor.verstuur({
    van: '/casussen/nieuw',
    naar: '/casussen/nieuw',
    velden: aanmelding(waardeVan((await noor.haal('/casussen/nieuw')).body, 'casus')),
  });
  const casus = casusUit(gemeld);
  const vreemd = await liesbeth.haal(casus);
  const onbekend = await liesbeth.haal(`/casussen/${regio.omgeving.ids()}`);
  // Het formuliergeheim is op elke pagina anders, en altijd even lang.
  const zonderGeheim = (body: string) => body.replaceAll(/name="csrf" value="[^"]+"/g, '');
  assert.equal(vreemd.statusCode, 404);
  assert.equal(zonderGeheim(vreemd.body), zonderGeheim(onbekend.body));
  assert.equal(vreemd.body.length, onbekend.body.length);
  for (const deel of [
    'informeren',
    'deelnemers/uitnodigen',
    'deelname',
    'bijeenkomsten/nieuw',
    'gesprek',
    'fase',
    'fase/meenemen',
    'sluiten',
    'wie-keek',
  ]) {
    assert.equal((await liesbeth.haal(`${casus}/${deel}`)).statusCode, 404, deel);
  }
});

test('zoeken op casusnummer vindt alleen eigen casussen', async () => {
  const gemeld = await noor.verstuur({
    van: '/casussen/nieuw',
    naar: '/casussen/nieuw',
    velden: aanmelding(waardeVan((await noor.haal('/casussen/nieuw')).body, 'casus')),
  });
  const nummer = verplicht(/[A-Z]-2026-\d{4}/.exec((await noor.haal(casusUit(gemeld))).body)?.[0]);
  assert.match((await noor.haal(`/casussen?nummer=${nummer.toLowerCase()}`)).body, /Yara, 11 jaar/);
  assert.match((await noor.haal(`/casussen?nummer=${Number(nummer.slice(-4))}`)).body, /Yara, 11 jaar/);
  assert.match((await liesbeth.haal(`/casussen?nummer=${nummer}`)).body, /Geen casus van u met dit nummer/);
});
