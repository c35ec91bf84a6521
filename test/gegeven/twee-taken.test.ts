import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { maakAgenda } from '../../src/bijeenkomst/agenda/maak-agenda.ts';
import { toonAgenda } from '../../src/bijeenkomst/agenda/toon-agenda.ts';
import { toonDag } from '../../src/bijeenkomst/agenda/toon-dag.ts';
import { haalKalender } from '../../src/bijeenkomst/kalender/haal-kalender.ts';
import { momentVan } from '../../src/bijeenkomst/moment.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { meldCasusAan } from '../../src/casus/aanmelding/meld-casus-aan.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { verlaatTafel } from '../../src/casus/vertrek/verlaat-tafel.ts';
import { bewaarConcept, leesConcepten, wisConcept } from '../../src/concept/concepten.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { toonBord } from '../../src/regie/toon-bord.ts';
import { routesVan } from '../../src/routes.ts';
import { toonEigenWerk } from '../../src/taak/eigen-taken.ts';
import { toonCasussen, toonWerk } from '../../src/taak/toon-werk.ts';
import { conceptVoor } from '../../src/web/concept.ts';
import { zoek } from '../../src/zoeken/zoek.ts';
import { aanmeldingVanDaan, verplicht } from '../steun/casus.ts';
import { zetServerVoor } from '../steun/server.ts';
import { tik, werk } from '../toestemming/bries.ts';
import { type Daan, GEWOON, maakDaan } from './daan.ts';

/**
 * Wie voor twee taken van een gemeente werkt, opent een stoel in de taak waarvoor hij er zit: anders leest hij voor leerplicht wat hij
 * voor toeleiding kreeg (Art 4 (intro), Art 4.1, ADR 0048).
 */
let d: Daan;
let gegeven: string;
let toeleiding: Medewerker;
let leerplicht: Medewerker;
const BIJEENKOMST = '019bb0a1-0000-7000-8000-0000000000b1';
const ALLE = { filter: 'alle', nummer: null, fase: null, overlegtype: null, school: null, na: null } as const;
const als = (verzoeker: Medewerker) => ({ ...werk(d, 'femke'), verzoeker });

before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
  toeleiding = d.wie('joris') as Medewerker;
  leerplicht = await ookVoor(toeleiding, 'leerplichtambtenaar', 'leerplicht');
  await gaZitten(toeleiding);
  const gewoon = d.gegeven({ categorie: 'h', kenmerken: GEWOON, tekst: 'Er loopt begeleiding.' });
  assert.equal(
    (await deelGegeven(d.als('rachid'), { ...gewoon, ontvangers: [await stoelVan(toeleiding)] })).kind,
    'gedeeld',
  );
  gegeven = gewoon.gegeven;
  tik(d);
  const afspraak = { bijeenkomst: BIJEENKOMST, casus: d.casus, op: momentVan('2026-03-03', '15:00'), duurMinuten: 60 };
  assert.equal((await planBijeenkomst(werk(d, 'femke'), { ...afspraak, plaats: 'kamer 1.12' })).kind, 'gepland');
  await zetTaak(d.casus, toeleiding, 'plan-beoordelen');
});
after(() => d?.weg());

/** Een tweede aanstelling bij dezelfde partij, naast de eerste. */
async function ookVoor(
  wie: Medewerker,
  functie: string,
  hoedanigheid: Medewerker['hoedanigheid'],
): Promise<Medewerker> {
  const aanstelling = d.omgeving.ids();
  await d.su.query(
    `insert into aanstelling (id, persoon_id, partij_id, rol, functie, hoedanigheid, geheimhouding, van)
     values ($1, $2, $3, 'medewerker', $4, $5, 'ambtsgeheim', '2026-01-01')`,
    [aanstelling, wie.persoon, wie.partij, functie, hoedanigheid],
  );
  return { ...wie, aanstelling, functie, hoedanigheid };
}

async function alsBeheerder({ persoon, partij }: Medewerker): Promise<string> {
  const aanstelling = d.omgeving.ids();
  await d.su.query(
    `insert into aanstelling (id, persoon_id, partij_id, rol, functie, geheimhouding, van)
     values ($1, $2, $3, 'beheerder', 'partijbeheerder', 'geen', '2026-01-01')`,
    [aanstelling, persoon, partij],
  );
  return aanstelling;
}

async function gaZitten(wie: Medewerker): Promise<void> {
  tik(d);
  const genodigden = [{ aanstelling: wie.aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const }];
  const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  tik(d);
  const verklaring = { taak: 'Eigen taak.', grondslag: null, individueelDoel: 'Meedenken.' };
  assert.equal((await bevestigDeelname(als(wie), { casus: d.casus, ...verklaring })).kind, 'bevestigd');
}

async function stoelVan({ persoon }: Medewerker): Promise<string> {
  const { rows } = await d.su.query<{ id: string }>(
    'select id from deelnemer where casus_id = $1 and persoon_id = $2 and tot is null',
    [d.casus, persoon],
  );
  return verplicht(rows[0]).id;
}

async function zetTaak(casus: string, { persoon }: Medewerker, soort: string): Promise<void> {
  await d.su.query(
    `insert into taak (id, casus_id, voor_persoon_id, soort, eis, voor_datum, aangemaakt_op)
     values (gen_random_uuid(), $1, $2, $3, 'Art 3.4a', '2026-03-01', '2026-02-20T09:00:00Z')`,
    [casus, persoon, soort],
  );
}

/** Wat deze lezer in zijn lijsten van de casus vindt. */
async function lijstenVan(wie: Medewerker) {
  const beeld = await toonWerk(als(wie), ALLE);
  const casussen = await toonCasussen(als(wie), ALLE);
  const dag = await toonDag(als(wie));
  const kalender = await haalKalender(als(wie), 'alles');
  assert.ok(kalender.kind === 'kalender');
  return {
    taken: beeld.taken.filter(({ casus }) => casus === d.casus).length > 0,
    vandaag: beeld.bijeenkomsten.length,
    werk: beeld.lijst.casussen.length,
    casussen: casussen.casussen.length,
    scholen: casussen.keuzes.scholen.length,
    bijeenkomsten: dag.komend.length,
    kalender: kalender.tekst.includes('BEGIN:VEVENT'),
    opNaam: (await zoek(als(wie), 'Daan')).gevonden.length,
    opSchool: (await zoek(als(wie), 'Kompas')).scholen.length,
  };
}

test('een stoel gaat open in de taak waarvoor iemand er zit, en in een andere taak van dezelfde gemeente niet', async () => {
  const plek = { casus: d.casus, gegeven };
  assert.equal((await leesGegeven(als(toeleiding), plek)).kind, 'gelezen');
  assert.equal((await toonCasus(als(toeleiding), d.casus)).kind, 'overzicht');
  assert.equal((await leesGegeven(als(leerplicht), plek)).kind, 'niet-gevonden');
  assert.equal((await toonCasus(als(leerplicht), d.casus)).kind, 'niet-gevonden');
  const kalender = await haalKalender(als(leerplicht), { casus: d.casus, bijeenkomst: BIJEENKOMST });
  assert.equal(kalender.kind, 'niet-gevonden');
});

test('lijsten, zoeken, taken en agenda noemen alleen casussen van de taak waarvoor iemand nu werkt', async () => {
  assert.deepEqual(await lijstenVan(toeleiding), {
    taken: true,
    vandaag: 1,
    werk: 1,
    casussen: 1,
    scholen: 1,
    bijeenkomsten: 1,
    kalender: true,
    opNaam: 1,
    opSchool: 1,
  });
  assert.deepEqual(await lijstenVan(leerplicht), {
    taken: false,
    vandaag: 0,
    werk: 0,
    casussen: 0,
    scholen: 0,
    bijeenkomsten: 0,
    kalender: false,
    opNaam: 0,
    opSchool: 0,
  });
});

test('wie voor een andere taak nog iets te doen heeft, hoort dat er daar werk wacht', async () => {
  assert.equal((await toonWerk(als(leerplicht), ALLE)).elders, true);
  assert.equal((await toonWerk(als(toeleiding), ALLE)).elders, false);
});

test('wie voor leerplicht een overleg leidt, vindt bord en agenda daarvan niet als hij voor de Wmo werkt', async () => {
  const rachid = d.wie('rachid') as Medewerker;
  const wmo = await ookVoor(rachid, 'wmo-consulent', 'wmo');
  const casus = aanmeldingVanDaan(d).casus;
  assert.equal((await meldCasusAan(als(rachid), aanmeldingVanDaan(d, { casus }))).kind, 'aangemeld');
  const agenda = d.omgeving.ids();
  const wens = { agenda, begintOp: momentVan('2026-03-10', '9:00'), plaats: 'kamer 2', minutenPerPlek: 20 };
  assert.equal((await maakAgenda(als(wmo), { ...wens, casussen: [casus] })).kind, 'kan-niet');
  assert.equal((await maakAgenda(als(rachid), { ...wens, casussen: [casus] })).kind, 'gemaakt');
  await zetTaak(casus, rachid, 'gesprek-voeren');
  const gezien = async (wie: Medewerker) => ({
    bord: (await toonBord(als(wie))).casussen.length,
    leidt: (await toonWerk(als(wie), ALLE)).leidt,
    leidbaar: (await toonDag(als(wie))).leidbaar.length,
    agendas: (await toonDag(als(wie))).agendas.length,
    agenda: (await toonAgenda(als(wie), { agenda })).kind,
  });
  assert.deepEqual(await gezien(rachid), { bord: 1, leidt: true, leidbaar: 1, agendas: 1, agenda: 'agenda' });
  assert.deepEqual(await gezien(wmo), { bord: 0, leidt: false, leidbaar: 0, agendas: 0, agenda: 'niet-gevonden' });
});

test('wie heen en terug gaat tussen twee taken, vindt de casus steeds in de taak waarvoor hij er dan zit', async () => {
  const open = async (wie: Medewerker) => [
    (await toonCasus(als(wie), d.casus)).kind,
    (await toonWerk(als(wie), ALLE)).lijst.casussen.length,
    (await toonWerk(als(wie), ALLE)).bijeenkomsten.length,
  ];
  await verlaatTafel(als(toeleiding), { casus: d.casus, reden: 'andere-functie' });
  await gaZitten(leerplicht);
  assert.deepEqual(await open(leerplicht), ['overzicht', 1, 1]);
  assert.deepEqual(await open(toeleiding), ['niet-gevonden', 0, 0]);
  await verlaatTafel(als(leerplicht), { casus: d.casus, reden: 'andere-functie' });
  await gaZitten(toeleiding);
  assert.deepEqual(await open(toeleiding), ['overzicht', 1, 1]);
  assert.deepEqual(await open(leerplicht), ['niet-gevonden', 0, 0]);
});

test('wat iemand voor de ene taak aan het schrijven was, staat er niet als hij voor de andere schrijft', async () => {
  for (const adres of ['/casussen/nieuw', `/casussen/${d.casus}/gesprek`]) {
    const bewaard = await bewaarConcept(als(toeleiding), {
      plek: adres,
      versie: 0,
      velden: { vraag: 'Hij wil rust.' },
    });
    assert.equal(bewaard.kind, 'bewaard');
    const staatEr = async (wie: Medewerker) => conceptVoor(await leesConcepten(als(wie), adres))?.velden;
    assert.deepEqual(await staatEr(toeleiding), { vraag: 'Hij wil rust.' });
    assert.equal(await staatEr(leerplicht), null);
    await wisConcept(als(leerplicht), adres);
    assert.notEqual(await staatEr(toeleiding), null, 'de ene gooit van de andere niets weg');
  }
});

test('wie bij een school twee functies heeft, merkt niets: een school is een bron', async () => {
  const mentor = await ookVoor(d.wie('femke') as Medewerker, 'mentor', null);
  assert.equal((await toonCasus(als(mentor), d.casus)).kind, 'overzicht');
  const { lijst, leidt, elders } = await toonWerk(als(mentor), ALLE);
  assert.deepEqual([lijst.casussen.length, leidt, elders], [1, true, false]);
});

test('elke pagina van zo’n casus zegt kort waarom zij dicht is en waar iemand wisselt, en verder niets', async () => {
  const { server, aanmelden, ingelogd } = await zetServerVoor(d);
  const joris = await ingelogd(toeleiding.persoon);
  const kies = ({ aanstelling }: Medewerker, naar?: string) => ({
    van: '/als-wie',
    naar: '/als-wie',
    velden: { aanstelling, ...(naar === undefined ? {} : { naar }) },
  });
  assert.equal((await joris.verstuur(kies(leerplicht))).headers.location, '/mijn-werk');
  const { routes } = routesVan({ aanmelden, omgeving: d.omgeving, adres: 'http://localhost:8080', demonstratie: true });
  const paden = routes
    .filter(({ pad, methode, toegang }) => methode === 'GET' && pad.includes(':casus') && toegang !== 'openbaar')
    .filter(({ toegang }) => toegang.includes('medewerker'))
    .map(({ pad }) => pad.replace(':casus', d.casus).replaceAll(/:\w+/g, BIJEENKOMST));
  assert.ok(paden.length > 30);
  for (const pad of paden) {
    const eerste = await joris.haal(pad);
    const { statusCode, body } = eerste.statusCode === 303 ? await joris.haal(String(eerste.headers.location)) : eerste;
    assert.equal(statusCode, 403, pad);
    assert.match(body, /Dit hoort bij een andere taak.*href="\/als-wie\?naar=%2F(casussen|meelezen)%2F/s, pad);
    assert.doesNotMatch(body, /Daan|D\.d\.G|Kompas|Verzuimoverleg/, pad);
  }
  const gesprek = {
    van: '/mijn-werk',
    naar: `/casussen/${d.casus}/gesprek`,
    velden: { inhoud: 'Ik wil liever wandelen.' },
  };
  const terug = await joris.verstuur(gesprek);
  assert.equal(terug.statusCode, 403);
  assert.match(
    terug.body,
    /Er is niets verstuurd.*Ik wil liever wandelen\..*href="\/als-wie"/s,
    'niemand raakt zijn woorden kwijt',
  );
  await zetTaak(d.casus, toeleiding, 'gesprek-voeren');
  assert.match((await joris.haal('/mijn-werk')).body, /werk op u in een andere rol.*href="\/als-wie"/s);
  assert.match((await joris.haal('/als-wie')).body, /toeleiding naar jeugdhulp.*leerplicht en Doorstroompunt/s);
  const plan = `/casussen/${d.casus}/plan`;
  const keuze = await joris.haal(`/als-wie?naar=${encodeURIComponent(plan)}`);
  assert.match(keuze.body, new RegExp(`name="naar" value="${plan}"`), 'wie van taak wisselt, gaat verder waar hij was');
  assert.equal((await joris.verstuur(kies(toeleiding, '//kwaad.example'))).headers.location, '/mijn-werk');
  assert.equal((await joris.verstuur(kies(toeleiding, plan))).headers.location, plan);
  assert.equal((await joris.haal(`/casussen/${d.casus}`)).statusCode, 200);
  const noor = await ingelogd((d.wie('noor') as Medewerker).persoon);
  assert.equal((await noor.haal(`/casussen/${d.casus}`)).statusCode, 404, 'wie er niet zit, hoort niet dat zij er is');
  await server.close();
});

test('honderd taken van een andere stoel verdringen geen taak van deze, en een beheerder ziet die van zijn stoelen niet', async () => {
  const joris = toeleiding;
  const eigen = (wie: Medewerker) => toonWerk(als(wie), ALLE);
  for (let i = 0; i < 101; i += 1)
    await d.su.query(
      `insert into taak (id, casus_id, voor_persoon_id, soort, eis, onderwerp_id, voor_datum, aangemaakt_op)
       values (gen_random_uuid(), $1, $2, 'actie-doen', 'CL-3b', gen_random_uuid(), '2026-02-01', '2026-02-20T09:00:00Z')`,
      [d.casus, joris.persoon],
    );
  const ander = await meldCasusAan(als(leerplicht), aanmeldingVanDaan(d, { casus: d.omgeving.ids() }));
  assert.equal(ander.kind, 'aangemeld', JSON.stringify(ander));
  const nu = await eigen(leerplicht);
  assert.ok(nu.taken.length > 0 && nu.taken.every(({ casus }) => casus !== d.casus), 'de eigen taken van leerplicht');
  assert.deepEqual([nu.elders, nu.meer], [true, false]);
  const vol = await eigen(toeleiding);
  assert.deepEqual([vol.taken.length, vol.meer], [100, true], 'wat er niet bij past, wordt gezegd');
  const voordeur = await zetServerVoor(d);
  const { body } = await (await voordeur.ingelogd(joris.persoon)).haal('/mijn-werk');
  assert.match(body, /meer taken dan hier passen.*href="\/casussen\?filter=wacht"/s);
  await voordeur.server.close();
  const beheerder = {
    ...toeleiding,
    soort: 'beheerder',
    aanstelling: await alsBeheerder(joris),
  } as const;
  await d.su.query(
    `insert into taak (id, voor_persoon_id, soort, eis, aangemaakt_op)
     values (gen_random_uuid(), $1, 'beveiliging-vastleggen', 'Bijl 2-a', '2026-02-20T09:00:00Z')`,
    [joris.persoon],
  );
  const { taken } = await toonEigenWerk({ ...werk(d, 'femke'), verzoeker: beheerder as never });
  assert.deepEqual(
    taken.map(({ soort }) => soort),
    ['beveiliging-vastleggen'],
  );
  const weer = await eigen(leerplicht);
  assert.ok(
    weer.taken.every(({ soort }) => soort !== 'beveiliging-vastleggen'),
    'wat een beheerder moet doen, opent een medewerker niet',
  );
});
