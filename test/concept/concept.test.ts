import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { bewaarConcept, leesConcepten, ruimConceptenOp, wisConcept } from '../../src/concept/concepten.ts';
import { leesPlek } from '../../src/concept/plekken.ts';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { conceptVoor } from '../../src/web/concept.ts';
import { aanmeldingVanYara, medewerker, meldAan } from '../steun/casus.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';

/** Bewaren tijdens het typen: van wie schrijft, voor niemand anders, en weg zodra het verzonden is (C12). */
const TEKST = 'Yara wil zelf zeggen hoe het op school gaat.';
let server: TestServer;
let casus: string;
let pagina: string;
let noor: Bezoeker;
before(async () => {
  server = await maakTestServer();
  casus = await meldAan(server, 'noor', aanmeldingVanYara(server));
  pagina = `/casussen/${casus}/gesprek`;
  noor = await server.ingelogd(medewerker(server, 'noor').persoon);
});
after(() => server?.weg());

const velden = (versie: number, anders: Readonly<Record<string, string>> = {}) => ({
  hoe: 'gesprek',
  inhoud: TEKST,
  'concept-plek': pagina,
  'concept-versie': String(versie),
  ...anders,
});
const bewaar = (wie: Bezoeker, versie: number, anders: Readonly<Record<string, string>> = {}) =>
  wie.verstuur({ van: pagina, naar: '/concepten', velden: velden(versie, anders) });
const opPagina = async (wie: Bezoeker, adres = pagina): Promise<string> => (await wie.haal(adres)).body;
const versieOp = (html: string): number => Number(/name="concept-versie" value="(\d+)"/.exec(html)?.[1]);
const rijen = () =>
  metVerbinding(server.database.superuserUrl, async (su) => {
    const { rows } = await su.query<{ plek: string; inhoud: Buffer | null }>('select plek, inhoud from concept');
    return rows;
  });

test('wat iemand typte, staat er weer als hij terugkomt, en wie opnieuw begint krijgt een leeg formulier', async () => {
  const leeg = await opPagina(noor);
  assert.match(leeg, /data-concept="\/concepten"/);
  assert.doesNotMatch(leeg, /staat er nog/);
  const antwoord = await bewaar(noor, versieOp(leeg));
  assert.equal(antwoord.statusCode, 200);
  assert.deepEqual(JSON.parse(antwoord.body), { versie: versieOp(leeg) + 1, om: '10.00' });
  const terug = await opPagina(noor);
  assert.match(terug, /Uw tekst van 10\.00 staat er nog/);
  assert.ok(terug.includes(TEKST));
  assert.match(terug, /value="gesprek"[^>]*checked/);
  const weg = await noor.verstuur({ van: pagina, naar: '/concepten/weg', velden: { 'concept-plek': pagina } });
  assert.equal(weg.headers.location, pagina);
  assert.ok(!(await opPagina(noor)).includes(TEKST));
  assert.deepEqual(
    (await rijen()).map((rij) => rij.inhoud),
    [null],
  );
});

test('een ander venster dat achterloopt, overschrijft niets', async () => {
  const begin = versieOp(await opPagina(noor));
  assert.equal((await bewaar(noor, begin)).statusCode, 200);
  assert.equal((await bewaar(noor, begin, { inhoud: 'iets anders' })).statusCode, 409);
  assert.ok((await opPagina(noor)).includes(TEKST));
});

test('twee vensters die tegelijk bewaren: een wint, en de ander hoort het', async () => {
  const begin = versieOp(await opPagina(noor));
  const uit = await Promise.all([1, 2, 3].map((n) => bewaar(noor, begin, { inhoud: `tekst ${n}` })));
  assert.deepEqual(uit.map((antwoord) => antwoord.statusCode).sort(), [200, 409, 409]);
});

test('na een fout blijft wat verzonden is staan, en na verzenden is het concept weg', async () => {
  await bewaar(noor, versieOp(await opPagina(noor)));
  const versie = versieOp(await opPagina(noor));
  const fout = await noor.verstuur({ van: pagina, naar: pagina, velden: velden(versie, { op: 'gisterenochtend' }) });
  assert.equal(fout.statusCode, 422);
  assert.equal(versieOp(fout.body), versie);
  assert.doesNotMatch(fout.body, /staat er nog/);
  assert.ok(fout.body.includes(TEKST));
  assert.match(fout.body, /data-concept-verzonden/, 'wie nu weggaat, vindt terug wat hij verzond');
  assert.doesNotMatch(await opPagina(noor), /data-concept-verzonden/);
  const gesprek = /name="gesprek" value="([^"]+)"/.exec(await opPagina(noor))?.[1] ?? '';
  const klaar = await noor.verstuur({ van: pagina, naar: pagina, velden: velden(versie, { op: '3-3-2026', gesprek }) });
  assert.equal(klaar.statusCode, 303, klaar.body);
  assert.doesNotMatch(await opPagina(noor), /staat er nog/);
  assert.ok((await rijen()).every((rij) => rij.inhoud === null));
});

test('niemand anders bewaart of leest er iets: geen vreemde, geen collega, geen formulier van een ander', async () => {
  await bewaar(noor, versieOp(await opPagina(noor)));
  const sanne = await server.ingelogd(medewerker(server, 'sanne').persoon);
  const vreemd = await sanne.verstuur({ van: '/mijn-werk', naar: '/concepten', velden: velden(0) });
  assert.equal(vreemd.statusCode, 404);
  assert.equal((await sanne.haal(pagina)).statusCode, 404);
  const zonder = await server.server.inject({ method: 'POST', url: '/concepten', payload: velden(0) });
  assert.ok(zonder.statusCode >= 300, 'zonder sessie en csrf wordt niets bewaard');
  const { rows } = await metVerbinding(server.database.superuserUrl, (su) =>
    su.query('select distinct persoon_id from concept'),
  );
  assert.deepEqual(rows, [{ persoon_id: medewerker(server, 'noor').persoon }]);
});

test('de tekst staat versleuteld, en het adres draagt niets van wat iemand typte', async () => {
  await bewaar(noor, versieOp(await opPagina(noor)));
  const [rij] = (await rijen()).filter(({ inhoud }) => inhoud !== null);
  assert.equal(rij?.plek, pagina);
  assert.ok(!Buffer.from(rij?.inhoud ?? '').includes('Yara'));
});

test('te groot, een onbekend adres en een adres buiten het programma worden niet bewaard', async () => {
  const versie = versieOp(await opPagina(noor));
  assert.equal((await bewaar(noor, versie, { inhoud: 'a'.repeat(70_000) })).statusCode, 413);
  for (const plek of ['/mijn-werk', '//kwaad.example/gesprek', `${pagina}?naam=Yara`, `/casussen/${casus}/gesprek/`])
    assert.equal((await bewaar(noor, 0, { 'concept-plek': plek })).statusCode, 404, plek);
  const weg = await noor.verstuur({
    van: pagina,
    naar: '/concepten/weg',
    velden: { 'concept-plek': 'https://kwaad.example/' },
  });
  assert.equal(weg.headers.location, '/');
});

test('een formulier dat van zijn keuzes afhangt, komt met die keuzes terug', async () => {
  const nieuw = `/casussen/${casus}/gegevens/nieuw`;
  const versie = versieOp(await opPagina(noor, nieuw));
  const antwoord = await noor.verstuur({
    van: nieuw,
    naar: '/concepten',
    velden: {
      categorie: 'e',
      tekst: 'Leest graag en veel.',
      gegeven: server.omgeving.ids(),
      'concept-plek': nieuw,
      'concept-versie': String(versie),
    },
  });
  assert.equal(antwoord.statusCode, 200);
  const terug = await opPagina(noor, nieuw);
  assert.ok(terug.includes('Leest graag en veel.'));
  assert.match(terug, /name="categorie" value="e"[^>]*checked|value="e"[^>]*checked/);
});

test('elk formulier op een pagina bewaart het zijne, en wat over iets anders is bewaard komt er niet terug', async () => {
  const beeld = `/casussen/${casus}/beeld`;
  await metVerbinding(server.database.superuserUrl, (su) =>
    su.query("update casus set fase = 'beoordeling' where id = $1", [casus]),
  );
  const zet = async (over: string) => {
    const velden = { waarom: `Iedereen heeft verteld: ${over}.`, 'concept-plek': `${beeld}#${over}` };
    return noor.verstuur({ van: beeld, naar: '/concepten', velden: { ...velden, 'concept-versie': '0' } });
  };
  assert.equal((await zet('niet-compleet')).statusCode, 200);
  assert.doesNotMatch(await opPagina(noor, beeld), /staat er nog|Iedereen heeft verteld/);
  assert.equal((await zet('compleet')).statusCode, 200);
  const pagina = await opPagina(noor, beeld);
  assert.match(pagina, /staat er nog.*Iedereen heeft verteld: compleet/s);
  assert.equal(versieOp(pagina), 1, 'het andere formulier telt niet mee');
  assert.equal((await zet('compleet')).statusCode, 409, 'een ander venster dat achterloopt');
  const weg = { van: beeld, naar: '/concepten/weg', velden: { 'concept-plek': `${beeld}#compleet` } };
  assert.equal((await noor.verstuur(weg)).headers.location, beeld);
  assert.doesNotMatch(await opPagina(noor, beeld), /Iedereen heeft verteld/);
});

/** Waar iets te schrijven staat en toch niets wordt bewaard, met de reden. */
const ZONDER_CONCEPT: Readonly<Record<string, string>> = {
  'afsluiten/vernietiging/paginas.tsx': 'een zin om te stoppen, in een gesloten casus: daar wordt niets meer bewaard',
  'casus/uitnodigen/deelname-pagina.tsx': 'de tekst staat er al, en wie nog niet bevestigde is nog geen lid',
};

test('waar iemand in een casus of zaak in eigen woorden schrijft, wordt het tijdens het typen bewaard (C12)', () => {
  const bron = join(pakketwortel, 'src');
  const zonder = [
    'afsluiten',
    'betrokkene',
    'bijeenkomst',
    'casus',
    'gegeven',
    'plan',
    'rechten',
    'toestemming',
    'verslag',
  ]
    .flatMap((map) => readdirSync(join(bron, map), { recursive: true, encoding: 'utf8' }).map((pad) => join(map, pad)))
    .filter((pad) => pad.endsWith('.tsx') && !pad.endsWith('.test.tsx'))
    .filter((pad) => {
      const tekst = readFileSync(join(bron, pad), 'utf8');
      return tekst.includes('<Tekstvlak') && !/\bconcept(?:=\{|>|$)/m.test(tekst);
    });
  assert.deepEqual(zonder.toSorted(), Object.keys(ZONDER_CONCEPT).toSorted());
});

test('ook een aanmelding wordt bewaard, voordat er een casus is, en alleen voor wie haar schrijft', async () => {
  const plek = '/casussen/nieuw';
  const ib = medewerker(server, 'noor');
  const wie = (verzoeker: Medewerker) => ({ ...server.als(verzoeker), verzoeker });
  const staatEr = async (van: Medewerker) => conceptVoor(await leesConcepten(wie(van), plek))?.velden;
  const wens = { plek, versie: 0, velden: { voornaam: 'Pelle', vraag: 'Hoe leert Pelle weer met plezier?' } };
  assert.equal((await bewaarConcept(wie(ib), wens)).kind, 'bewaard');
  assert.equal((await bewaarConcept(wie(ib), wens)).kind, 'intussen-gewijzigd');
  assert.equal((await staatEr(ib))?.['voornaam'], 'Pelle');
  assert.equal(await staatEr(medewerker(server, 'sanne')), null);
  const ouder = { soort: 'ouder', persoon: ib.persoon } as const;
  assert.equal((await bewaarConcept({ ...server.als(ouder), verzoeker: ouder }, wens)).kind, 'niet-gevonden');
  const opgeslagen = (await rijen()).find((rij) => rij.plek === plek);
  assert.ok(opgeslagen?.inhoud !== null && !opgeslagen?.inhoud.includes('Pelle'));
  await wisConcept(wie(ib), plek);
  assert.equal(await staatEr(ib), null);
});

test('na dertig dagen en bij een gesloten casus is het concept leeg', async () => {
  await bewaar(noor, versieOp(await opPagina(noor)));
  const nu = server.omgeving.klok();
  assert.equal(await ruimConceptenOp(server.omgeving), 0);
  server.zetKlok(new Date(nu.getTime() + 31 * 24 * 60 * 60 * 1000).toISOString());
  assert.ok((await ruimConceptenOp(server.omgeving)) >= 1);
  assert.ok((await rijen()).every((rij) => rij.inhoud === null));
  server.zetKlok(nu.toISOString());
  await bewaar(noor, versieOp(await opPagina(noor)));
  await metVerbinding(server.database.superuserUrl, (su) =>
    su.query("update casus set status = 'gesloten', gesloten_op = now(), sluitgrond = '5.6a' where id = $1", [casus]),
  );
  assert.equal(await ruimConceptenOp(server.omgeving), 1);
  assert.ok((await rijen()).every((rij) => rij.inhoud === null));
});

test('wie na het verlopen van de sessie verzendt, komt na inloggen op het formulier terug', async () => {
  const later = new Date(server.omgeving.klok().getTime() + 40 * 60 * 1000);
  server.zetKlok(later.toISOString());
  const antwoord = await server.server.inject({
    method: 'POST',
    url: pagina,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(velden(3)).toString(),
  });
  assert.equal(antwoord.headers.location, `/inloggen?naar=${encodeURIComponent(pagina)}`);
});

test('alleen een adres uit de lijst is een plek, en alleen met ids op hun plaats', () => {
  const id = '01900000-0000-7000-8000-000000000001';
  assert.deepEqual(leesPlek(`/casussen/${id}/gesprek`), { adres: `/casussen/${id}/gesprek`, over: null, casus: id });
  assert.equal(leesPlek(`/casussen/${id}/vragen#${id}`)?.over, id);
  assert.equal(leesPlek(`/zaak/${id}/wie-keek/vraag?gebeurtenis=${id}`)?.casus, id);
  assert.equal(leesPlek(`/casussen/${id}/bijeenkomsten/${id}/live`)?.casus, id);
  assert.equal(leesPlek(`/casussen/${id}/toestemming/nieuw`)?.casus, id);
  assert.deepEqual(leesPlek('/casussen/nieuw'), { adres: '/casussen/nieuw', over: null, casus: null });
  for (const adres of [
    '',
    '/',
    '/casussen/nieuw?x=1',
    '/casussen/x/gesprek',
    `/casussen/${id}/gesprek?a=%2e`,
    `/casussen/${id}/gesprek#`,
    `/casussen/${id}/gesprek#Daan de Groot`,
  ])
    assert.equal(leesPlek(adres), null, adres);
});
