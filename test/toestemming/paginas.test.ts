import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { verzegelPersoonsveld } from '../../src/partij/personen.ts';
import { MEEST_BESTAND_BYTES } from '../../src/web/ontvangen-bestand.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { inTaal, leesPdf, leesvolgorde } from '../steun/pdf.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';
import { type Gesteld, gezin, stelVraagVan, tik } from './bries.ts';

let d: Daan & Pick<TestServer, 'ingelogd' | 'bezoeker'>;
let school: string;
let getuige: string;
before(async () => {
  d = await maakDaan({ op: await maakTestServer() });
  await d.zetFase('beoordeling');
  school = await d.stoel('femke');
  getuige = await collegaVanBries();
});
after(() => d?.weg());

const SCAN = Buffer.from('%PDF-1.7\ntrailer << /Root 1 0 R >>\n%%EOF\n', 'latin1');
const pdf = (inhoud = SCAN) => ({ naam: '../../Daan de Graaf.exe', soort: 'text/html', inhoud });
const als = async (wie: Wie): Promise<Bezoeker> => {
  const verzoeker = d.verzoeker(wie);
  return d.ingelogd('persoon' in verzoeker ? verzoeker.persoon : '');
};

async function collegaVanBries(): Promise<string> {
  const sanne = d.verzoeker('sanne') as Medewerker;
  const id = d.omgeving.ids();
  const plek = { persoon: id, partij: sanne.partij, veld: 'naam' } as const;
  await d.su.query(
    `insert into persoon (id, soort, partij_id, naam, aangemaakt_door, aangemaakt_op) values ($1, 'medewerker', $2, $3, $4, now())`,
    [id, sanne.partij, await verzegelPersoonsveld(d.omgeving.kluis, plek, 'Petra Getuige'), sanne.persoon],
  );
  await d.su.query(
    `insert into aanstelling (id, persoon_id, partij_id, school_id, rol, functie, hoedanigheid, geheimhouding, van)
     select $1, $2, partij_id, school_id, rol, functie, hoedanigheid, geheimhouding, van from aanstelling where persoon_id = $3 limit 1`,
    [d.omgeving.ids(), id, sanne.persoon],
  );
  return id;
}

const adres = (vraag: Gesteld, als_ = 'gezagdrager-1') =>
  `/casussen/${d.casus}/toestemming/${vraag.vraag}/papier/${als_}`;
const velden = () => ({
  scan: d.omgeving.ids(),
  getuige,
  getekendOp: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long' }).format(d.omgeving.klok()),
  [`k-${school}-gezondheid`]: 'ja',
});

test('wie een scan instuurt die niet kan, leest per geval wat te doen, en wat was ingevuld staat er nog', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [school]);
  const sanne = await als('sanne');
  const leeg = await sanne.haal(adres(vraag));
  assert.equal(leeg.statusCode, 200);
  assert.doesNotMatch(leeg.body, / checked/);
  assert.match(leeg.body, /enctype="multipart\/form-data"/);
  for (const [inhoud, zin] of [
    [Buffer.alloc(0), /Kies het bestand met de scan/],
    [Buffer.from('<script>alert(1)</script>'), /Kies een PDF, of een foto/],
    [Buffer.from('%PDF-1.7\ntrailer << /Encrypt 3 0 R >>\n%%EOF'), /Kies een PDF zonder wachtwoord/],
    [SCAN.subarray(0, 12), /Scan het formulier opnieuw/],
    [Buffer.concat([SCAN, Buffer.alloc(MEEST_BESTAND_BYTES)]), /Kies een kleiner bestand/],
  ] as const) {
    const uit = await sanne.verstuur({ van: adres(vraag), naar: adres(vraag), velden: velden(), bestand: pdf(inhoud) });
    assert.equal(uit.statusCode, 422, String(zin));
    assert.match(uit.body, zin);
    assert.match(uit.body, / checked/, 'het antwoord bleef staan');
    assert.match(uit.body, new RegExp(`value="${getuige}" selected`));
  }
  const zonder = await sanne.verstuur({
    van: adres(vraag),
    naar: adres(vraag),
    velden: { scan: d.omgeving.ids() },
    bestand: pdf(),
  });
  assert.equal(zonder.statusCode, 422);
  assert.match(zonder.body, /Kies wat op papier staat[\s\S]*Kies de collega/);
  const { rows } = await d.su.query('select count(*)::int as n from toestemmingsscan where vraag_id = $1', [
    vraag.vraag,
  ]);
  assert.deepEqual(rows, [{ n: 0 }]);
});

test('een bestand zonder bewijs van de eigen pagina, of van wie niet is ingelogd, komt er niet in', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [school], { vraagstuk: 'Wat helpt bij de start?' });
  const sanne = await als('sanne');
  const vreemd = await sanne.verstuur({
    van: adres(vraag),
    naar: adres(vraag),
    velden: velden(),
    bestand: pdf(),
    csrf: 'x',
  });
  assert.equal(vreemd.statusCode, 403);
  const buiten = await d
    .bezoeker()
    .verstuur({ van: '/inloggen', naar: adres(vraag), velden: velden(), bestand: pdf() });
  assert.equal(buiten.statusCode, 401);
  assert.match(buiten.body, /Er is niets verstuurd/);
  const ander = await als('liesbeth');
  assert.equal((await ander.haal(adres(vraag))).statusCode, 404);
  assert.equal((await ander.haal(`${adres(vraag)}/formulier`)).statusCode, 404);
  const { rows } = await d.su.query('select count(*)::int as n from toestemmingsscan where vraag_id = $1', [
    vraag.vraag,
  ]);
  assert.deepEqual(rows, [{ n: 0 }]);
});

test('van printen tot betwisten: het formulier, de scan, het bericht, en "dit heb ik niet getekend"', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [school], { vraagstuk: 'Wat helpt op maandag?' });
  const sanne = await als('sanne');
  const formulier = await sanne.haal(`${adres(vraag)}/formulier`);
  assert.equal(formulier.headers['content-type'], 'application/pdf');
  const gelezen = await leesPdf(new Uint8Array(formulier.rawPayload));
  assert.equal(gelezen.ua, '1');
  const zinnen = leesvolgorde(gelezen.boom);
  assert.match(zinnen, /Wat helpt op maandag\?/);
  assert.match(zinnen, /Handtekening van de eerste ouder/);
  assert.doesNotMatch(zinnen, /Daan|de Graaf/);
  const engels = await sanne.haal(`${adres(vraag)}/formulier?taal=en`);
  assert.match(String(engels.headers['content-disposition']), /-en\.pdf"$/);
  const vertaald = await leesPdf(new Uint8Array(engels.rawPayload));
  assert.equal(vertaald.taal, 'en-GB');
  assert.ok(inTaal(vertaald.boom, 'nl-NL').includes('Wat helpt op maandag?'), 'de vraag zelf blijft Nederlands');

  tik(d);
  const bewaard = await sanne.verstuur({ van: adres(vraag), naar: adres(vraag), velden: velden(), bestand: pdf() });
  assert.equal(bewaard.statusCode, 303, bewaard.body.slice(0, 400));
  const overzicht = await sanne.haal(`/casussen/${d.casus}/toestemming`);
  assert.match(overzicht.body, /op papier, getekend op [^<]*, gezien door Petra Getuige/);
  const scan = /toestemming\/scans\/([0-9a-f-]{36})/.exec(overzicht.body)?.[1] ?? '';
  const bestand = await sanne.haal(`/casussen/${d.casus}/toestemming/scans/${scan}`);
  assert.ok(bestand.rawPayload.equals(SCAN));
  assert.match(
    String(bestand.headers['content-disposition']),
    /^attachment; filename="toestemming-t-[0-9a-f]{8}\.pdf"$/,
  );
  assert.equal(bestand.headers['content-type'], 'application/pdf');
  assert.equal((await (await als('femke')).haal(`/casussen/${d.casus}/toestemming/scans/${scan}`)).statusCode, 404);

  const vader = await als('vader');
  assert.match((await vader.haal(`/zaak/${d.casus}`)).body, /Uw formulier op papier is bewaard/);
  const eigen = await vader.haal(`/zaak/${d.casus}/antwoorden`);
  assert.match(eigen.body, /Dit heb ik niet getekend/);
  const bewijs = await leesPdf(
    new Uint8Array((await vader.haal(`/zaak/${d.casus}/vragen/${vraag.vraag}/bewijs`)).rawPayload),
  );
  const bewijstekst = leesvolgorde(bewijs.boom);
  assert.ok(bewijstekst.includes(vraag.tekstHash) && /Ja, .*van papier/.test(bewijstekst), bewijstekst);
  assert.doesNotMatch(
    (await (await als('moeder')).haal(`/zaak/${d.casus}/antwoorden`)).body,
    /van papier|niet getekend/,
  );
  tik(d);
  const weg = await vader.verstuur({
    van: `/zaak/${d.casus}/antwoorden`,
    naar: `/zaak/${d.casus}/antwoorden/niet-getekend`,
    velden: { vraag: vraag.vraag },
  });
  assert.equal(weg.statusCode, 303);
  assert.match((await vader.haal(`/zaak/${d.casus}/antwoorden`)).body, /Het telt niet/);
  const na = (await sanne.haal(`/casussen/${d.casus}/toestemming`)).body;
  assert.match(na, /Iemand zegt een formulier niet te hebben getekend/);
});

test('school antwoordt op haar pagina: zonder keuze een fout, met een grondslag is het klaar (11.5)', async () => {
  const { beantwoordToestemming } = await import('../../src/toestemming/beantwoord-toestemming.ts');
  const { trekToestemmingIn } = await import('../../src/toestemming/trek-toestemming-in.ts');
  const vraag = await stelVraagVan(d, 'sanne', [school], { vraagstuk: 'Wat helpt bij wiskunde?' });
  for (const wie of ['vader', 'moeder', 'daan'] as const) {
    tik(d);
    await beantwoordToestemming(gezin(d, wie), {
      casus: d.casus,
      vraag: vraag.vraag,
      tekstHash: vraag.tekstHash,
      antwoorden: [{ deelnemer: school, soort: 'gezondheid', antwoord: 'ja' }],
    });
  }
  const invoer = d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: 'Rust helpt.', waarom: 'Voor de klas.' });
  assert.equal((await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [school] })).kind, 'gedeeld');
  assert.equal((await leesGegeven(d.als('femke'), { casus: d.casus, gegeven: invoer.gegeven })).kind, 'gelezen');
  tik(d);
  await trekToestemmingIn(gezin(d, 'moeder'), { casus: d.casus, antwoorden: 'alles' });
  const femke = await als('femke');
  const van = `/casussen/${d.casus}/toestemming`;
  const pagina = await femke.haal(van);
  const naar = /action="([^"]*\/intrekkingen\/[^"]*)"/.exec(pagina.body)?.[1] ?? '';
  assert.doesNotMatch(pagina.body, / checked|Ilse|Mark/);
  const fout = await femke.verstuur({
    van,
    naar,
    velden: { antwoord: 'eigen-grondslag', grondslag: 'extra-ondersteuning' },
  });
  assert.equal(fout.statusCode, 422);
  assert.match(fout.body, /Schrijf op waarom u het nodig hebt/);
  const goed = await femke.verstuur({ van, naar, velden: { antwoord: 'verwijderd' } });
  assert.equal(goed.statusCode, 303);
  assert.match((await (await als('moeder')).haal(`/zaak/${d.casus}/antwoorden`)).body, /heeft weggehaald wat die las/);
  assert.doesNotMatch((await (await als('vader')).haal(`/zaak/${d.casus}/antwoorden`)).body, /weggehaald/);
});
