import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findConvenanten } from '../../src/convenant/convenant.queries.ts';
import { maakMededelingen } from '../../src/convenant/mededeling/lees-mededeling.ts';
import { findTeksten } from '../../src/convenant/tekst.queries.ts';
import { bewaarTekstbestand, biedTekstAan, voegTekstToe, wijzigTekst } from '../../src/convenant/vastleggen/teksten.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import { maakBeheerder } from '../overlegtype/beheerders.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';

/** De pagina's van het convenant zonder script: elke weigering in woorden, wat is ingevuld blijft staan, en de mededeling. */
const PDF = Buffer.from('%PDF-1.7\ngetekend\n%%EOF\n', 'latin1');
const pdf = { naam: 'volmacht.pdf', soort: 'application/pdf', inhoud: PDF };
const OFFICE = Buffer.from('PK\u0003\u0004 een tekstdocument');

let server: TestServer;
let basis: string;
let tekst: string;
let penvoerder: string;
const bezoekers = new Map<string, Bezoeker>();
const als = (partij: string): Bezoeker => {
  const bezoeker = bezoekers.get(partij);
  assert.ok(bezoeker, partij);
  return bezoeker;
};
const partij = (sleutel: string): string => server.gebied.partij.get(sleutel) ?? '';

before(async () => {
  server = await maakTestServer();
  const swv = await maakBeheerder(server, 'swv-vo');
  for (const sleutel of ['kompas', 'ggd', 'oeverstad']) {
    const { verzoeker } = await maakBeheerder(server, sleutel);
    bezoekers.set(sleutel, await server.ingelogd(verzoeker.persoon));
  }
  penvoerder = swv.verzoeker.persoon;
  bezoekers.set('swv-vo', await server.ingelogd(penvoerder));
  bezoekers.set('femke', await server.ingelogd(server.wie('femke').persoon));
  const lees = { ...swv, slot: 'geen', logregel: 'geen' } as const;
  const { convenant, eerste } = await inTransactie(lees, async (tx) => {
    const id = (await findConvenanten(tx))[0]?.id ?? '';
    return { convenant: id, eerste: (await findTeksten(tx, id))[0] };
  });
  basis = `/convenant/${convenant}`;
  const nieuw = await voegTekstToe(swv, { convenant, label: '1.1' });
  assert.ok(nieuw.kind === 'gedaan' && eerste !== undefined);
  tekst = nieuw.tekst;
  const { verwijzingen, tekenaars, schoolbesturen } = eerste;
  const wens = { label: '1.1', kader: 'apart', oooOp: null, oooPlaats: null, verwijzingen, versie: 1 } as const;
  await wijzigTekst(swv, { convenant, id: tekst, ...wens, tekenaars, schoolbesturen });
  await bewaarTekstbestand(swv, { convenant, tekst, bestand: { inhoud: PDF, teGroot: false } });
  assert.equal((await biedTekstAan(swv, { convenant, tekst, op: '2026-03-03' })).kind, 'gedaan');
});
after(() => server?.weg());

const volmacht = () => ({
  partij: partij('kompas'),
  tekst,
  aan: partij('swv-vo'),
  datum: '1 maart 2026',
  geldigTot: '',
  naam: 'Anna Bakhuis',
  functie: 'Bestuurder',
});
const stuur = (wie: string, soort: string, velden: Record<string, string>, bestand = pdf) =>
  als(wie).verstuur({ van: `${basis}/papier/${soort}`, naar: `${basis}/papier/${soort}`, velden, bestand });

test('wie de nieuwe tekst niet tekende, leest waar hij begint wat niet start en wie het herstelt (S-13 stap 1)', async () => {
  const werk = (await als('femke').haal('/mijn-werk')).body;
  assert.match(werk, /Versie 1\.1 van [^.]* geldt nog niet voor uw organisatie\./);
  assert.match(werk, /door onder versie 1\.0\./);
  assert.doesNotMatch(werk, /tekenen"/, 'een medewerker tekent niet');
  assert.doesNotMatch((await als('femke').haal('/casussen')).body, /geldt nog niet voor uw organisatie/);
  const petra = (await als('kompas').haal('/mijn-werk')).body;
  assert.ok(petra.includes(`href="${basis}/teksten/${tekst}/tekenen"`), 'een beheerder wel');
  assert.doesNotMatch((await als('kompas').haal(basis)).body, /Voor uw organisatie/, 'het blad zegt het zelf');
});

test('gelden door een wet straks andere regels, dan leest ieder dat naast wat er over het convenant is (19.3, S-13 stap 6)', async () => {
  const wet = { geldig: { kind: 'vanaf', datum: '2026-04-01' }, gevolg: 'Een school meldt dan ook verzuim.' } as const;
  const lees = maakMededelingen(server.omgeving, [wet]);
  const kernen = async (sleutel: string) => (await lees(server.wie(sleutel))).map(({ kern }) => kern.split(' ')[0]);
  assert.deepEqual(await kernen('femke'), ['Versie', 'Vanaf']);
  assert.deepEqual(await kernen('liesbeth'), ['Versie', 'Vanaf']);
  assert.deepEqual(await lees({ soort: 'systeem', handeling: 'proef' }), []);
});

test('een verlopen volmacht wordt in woorden geweigerd, en wat is ingevuld blijft staan (fn 2, Bijl 4-c)', async () => {
  const uit = await stuur('kompas', 'volmacht', {
    ...volmacht(),
    datum: '1 februari 2026',
    geldigTot: '28 februari 2026',
  });
  assert.equal(uit.statusCode, 422);
  assert.match(uit.body, /Deze volmacht is verlopen voordat er mee getekend is\. Het schoolbestuur geeft een nieuwe/);
  for (const waarde of ['Anna Bakhuis', 'Bestuurder', '1 februari 2026', '28 februari 2026'])
    assert.ok(uit.body.includes(`value="${waarde}"`), waarde);
  assert.match(uit.body, /Kies het bestand opnieuw\./);
  const zonder = await stuur('kompas', 'volmacht', { ...volmacht(), naam: '' }, { ...pdf, inhoud: Buffer.alloc(0) });
  assert.match(zonder.body, /Kies het bestand\./, 'wie nog niets koos, leest geen opnieuw');
  const andersom = await stuur('kompas', 'volmacht', { ...volmacht(), geldigTot: '1 februari 2026' });
  assert.match(andersom.body, /Kies een dag na die van de volmacht\./);
  const later = await stuur('kompas', 'volmacht', { ...volmacht(), datum: '4 maart 2026' });
  assert.match(later.body, /Datum op het papier: kies vandaag of een eerdere dag\./);
});

test('een ander tekent niet voor u, en alleen een samenwerkingsverband tekent namens een bestuur (fn 2, Sign-1)', async () => {
  const voorAnder = await stuur('kompas', 'volmacht', { ...volmacht(), partij: partij('de-linde') });
  assert.equal(voorAnder.statusCode, 422);
  assert.match(voorAnder.body, /Kies van wie dit papier is\./);
  for (const sleutel of ['oeverstad', 'ggd']) {
    const uit = await stuur('kompas', 'volmacht', { ...volmacht(), aan: partij(sleutel) });
    assert.equal(uit.statusCode, 422, sleutel);
    assert.match(uit.body, /Kies een samenwerkingsverband dat deze tekst zelf tekent\./);
  }
  const geenBestuur = await stuur('swv-vo', 'volmacht', { ...volmacht(), partij: partij('oeverstad') });
  assert.equal(geenBestuur.statusCode, 422);
  assert.match(geenBestuur.body, /Alleen een schoolbestuur uit deze tekst geeft een volmacht/);
  assert.equal((await als('ggd').haal(`${basis}/teksten/nieuw`)).statusCode, 404, 'een tekst maakt de penvoerder');
});

test('een scan telt om wat zij is, niet om hoe zij heet (Sign-1)', async () => {
  const uit = await stuur('kompas', 'volmacht', volmacht(), { ...pdf, inhoud: OFFICE });
  assert.equal(uit.statusCode, 422);
  assert.match(uit.body, /PDF/);
  assert.ok(uit.body.includes('value="Anna Bakhuis"'));
  const leeg = await stuur('kompas', 'volmacht', { ...volmacht(), aan: '', naam: '' });
  assert.equal(leeg.statusCode, 422);
  assert.match(leeg.body, /Er zijn 3 dingen te herstellen/, 'alles wat mist staat er in een keer');
});

test('wie is vastgelegd als bevoegd te tekenen, staat klaar bij het tekenen van de eigen organisatie alleen (B.1, Sign-1)', async () => {
  const adres = `${basis}/teksten/${tekst}/tekenen`;
  const legVast = (naam: string) =>
    als('kompas').verstuur({
      van: '/organisatie/contacten/tekenbevoegde',
      naar: '/organisatie/contacten/tekenbevoegde',
      velden: { orgaan: 'bestuur', naam, functie: 'Bestuurder', email: '', telefoon: '' },
    });
  assert.equal((await legVast('Rosa Verkade')).statusCode, 303);
  const een = (await als('kompas').haal(adres)).body;
  assert.match(een, /Vastgelegd als bevoegd: Rosa Verkade, bestuurder\./);
  assert.ok(een.includes('value="Rosa Verkade"') && een.includes('value="Bestuurder"'));
  const papier = (await als('swv-vo').haal(`${basis}/papier/handtekening`)).body;
  assert.doesNotMatch(papier, /Rosa Verkade/, 'de penvoerder leest de naam van een ander niet');
  assert.equal((await legVast('Huub Terpstra')).statusCode, 303);
  const twee = (await als('kompas').haal(adres)).body;
  assert.match(twee, /Vastgelegd als bevoegd: (Rosa Verkade|Huub Terpstra), bestuurder; /);
  assert.ok(!twee.includes('value="Rosa Verkade"'), 'bij twee kiest wie tekent zelf');
});

test('wie tekent zonder naam of zonder vinkje leest dat bij het veld; getekend is de mededeling weg', async () => {
  const pad = `${basis}/teksten/${tekst}/tekenen`;
  const half = await als('kompas').verstuur({ van: pad, naar: pad, velden: { naam: '', functie: 'Bestuurder' } });
  assert.equal(half.statusCode, 422);
  assert.match(half.body, /Vul de naam in van wie tekent\./);
  assert.match(half.body, /Zet het vinkje als u dit zeker weet\./);
  const goed = await als('kompas').verstuur({
    van: pad,
    naar: pad,
    velden: { naam: 'Anna Bakhuis', functie: 'Bestuurder', zeker: 'ja' },
  });
  assert.equal(goed.statusCode, 303, goed.body.slice(0, 800));
  assert.doesNotMatch((await als('femke').haal('/mijn-werk')).body, /geldt nog niet voor uw organisatie/);
});

test('een dag die niet te lezen is, blijft staan met hoe het wel moet', async () => {
  const uit = await als('femke').haal(`${basis}?op=morgen`);
  assert.equal(uit.statusCode, 422);
  assert.match(uit.body, /value="morgen"/);
  assert.match(uit.body, /Schrijf de datum als dag, maand en jaar/);
});

test('een contract eindigt niet met een klik: eerst staat er wat het betekent, dan een vinkje (P-5)', async () => {
  const hester = als('oeverstad');
  const einde = /href="(\/organisatie\/contracten\/[^"]+\/einde)"/.exec(
    (await hester.haal('/organisatie/gegevens')).body,
  )?.[1];
  assert.ok(einde !== undefined);
  assert.match((await hester.haal(einde)).body, /Vandaag wordt de laatste dag/);
  const zonder = await hester.verstuur({ van: einde, naar: einde, velden: {} });
  assert.equal(zonder.statusCode, 422);
  assert.match(zonder.body, /Zet het vinkje als u dit zeker weet\./);
  assert.equal((await als('kompas').haal(einde)).statusCode, 404, 'van een ander');
  assert.equal((await hester.verstuur({ van: einde, naar: einde, velden: { zeker: 'ja' } })).statusCode, 303);
  assert.equal((await hester.haal(einde)).statusCode, 404, 'het is al beëindigd');
});

test('een papier dat bindt vraagt een verse factor, en de bevestiging onthoudt wat was getypt (Sign-1)', async () => {
  const pad = `${basis}/papier/volmacht`;
  const csrf = /name="csrf" value="([^"]+)"/.exec((await als('swv-vo').haal(pad)).body)?.[1] ?? '';
  server.zetKlok('2026-03-03T09:10:00.000Z');
  const velden = { ...volmacht(), partij: partij('de-linde') };
  const laat = await als('swv-vo').verstuur({ van: basis, naar: pad, velden, bestand: pdf, csrf });
  assert.equal(laat.statusCode, 401);
  for (const waarde of ['Anna Bakhuis', 'Bestuurder', '1 maart 2026'])
    assert.ok(laat.body.includes(`value="${waarde}"`), waarde);
  assert.doesNotMatch((await als('swv-vo').haal(basis)).body, /De Linde gaf .* een volmacht voor versie 1\.1/);
  for (const deel of ['/papier/volmacht', '/papier/opzegging', '/einde', '/regeling', '/verwerkersovereenkomst'])
    assert.equal((await als('swv-vo').haal(`${basis}${deel}`)).statusCode, 401, deel);
  assert.equal((await als('swv-vo').haal(`${basis}/evaluatie`)).statusCode, 200, 'wat niet bindt, vraagt niets');
});

test('de evaluatie en haar verslag wijzen naar elkaar; vastleggen doet alleen de penvoerder (Art 20.2)', async () => {
  const verwijst = async (wie: string, van: string, naar: string) =>
    (await als(wie).haal(`${basis}${van}`)).body.includes(`href="${basis}${naar}"`);
  for (const vorm of ['docx', 'pdf'])
    for (const van of ['/evaluatie', '/afspraken'])
      assert.ok(await verwijst('swv-vo', van, `/stukken/evaluatie/${vorm}`), `${van} naar ${vorm}`);
  assert.deepEqual(
    [await verwijst('swv-vo', '/stukken', '/evaluatie'), await verwijst('kompas', '/stukken', '/evaluatie')],
    [true, false],
  );
});

test('een volmacht van na de handtekening bindt pas als het samenwerkingsverband opnieuw tekent, en het scherm wijst de weg (fn 2, S-13 stap 2)', async () => {
  const pad = `${basis}/teksten/${tekst}/tekenen`;
  const teken = (wie: Bezoeker) =>
    wie.verstuur({ van: pad, naar: pad, velden: { naam: 'Bert Kok', functie: 'Directeur', zeker: 'ja' } });
  const eerst = await server.ingelogd(penvoerder);
  assert.match((await eerst.haal(pad)).body, /U tekent voor SWV VO Waterrijk\. De handtekening/);
  assert.equal((await teken(eerst)).statusCode, 303);
  assert.equal((await eerst.haal(pad)).statusCode, 404, 'wie tekende, tekent niet zomaar nog eens');
  server.zetKlok('2026-03-04T09:00:00.000Z');
  const later = await server.ingelogd(penvoerder);
  const velden = { ...volmacht(), partij: partij('de-linde'), datum: '4 maart 2026' };
  const papier = `${basis}/papier/volmacht`;
  assert.equal((await later.verstuur({ van: papier, naar: papier, velden, bestand: pdf })).statusCode, 303);
  const blad = (await later.haal(basis)).body;
  assert.match(blad, /Teken versie 1\.1 opnieuw/);
  assert.match(blad, /De volmacht is van na de handtekening\./);
  assert.match(
    (await later.haal(pad)).body,
    /U tekent voor SWV VO Waterrijk, en met hun volmacht voor Schoolbestuur De Linde\. De handtekening/,
    'wie tekent leest voor wie (P-3)',
  );
  server.zetKlok('2026-03-04T09:02:00.000Z');
  assert.match((await later.haal('/mijn-werk')).body, /bindt nog niet elk schoolbestuur/);
  assert.equal((await teken(later)).statusCode, 303);
  const na = (await later.haal(basis)).body;
  assert.doesNotMatch(na, /Teken versie 1\.1 opnieuw|van na de handtekening/);
  assert.doesNotMatch((await later.haal('/mijn-werk')).body, /bindt nog niet elk schoolbestuur/);
});
