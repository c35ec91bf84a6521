import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { h } from 'preact';
import { bewijsDocument } from '../../src/betrokkene/bewijs-document.ts';
import { maakTaal } from '../../src/betrokkene/teksten/teksten.ts';
import { toonWieKeek } from '../../src/betrokkene/wie-keek/toon-wie-keek.ts';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { zegBehandelrelatie } from '../../src/casus/behandelrelatie/zeg-behandelrelatie.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { rolnaam } from '../../src/db/rollen.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { maakPdf } from '../../src/document/maak-pdf.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { verzegelPersoonsveld } from '../../src/partij/personen.ts';
import type { Ondertekenaar } from '../../src/regels/index.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { betwistPapier } from '../../src/toestemming/betwist-papier.ts';
import { leesPapierblad } from '../../src/toestemming/lees-papierblad.ts';
import { leesScan } from '../../src/toestemming/lees-scan.ts';
import { legIntrekkingVast } from '../../src/toestemming/leg-intrekking-vast.ts';
import { neemPapierOver, type Papierinvoer } from '../../src/toestemming/neem-papier-over.ts';
import { Toestemmingspagina } from '../../src/toestemming/overzicht-pagina.tsx';
import { papierDocument } from '../../src/toestemming/papier-document.ts';
import { rondGesprekAf } from '../../src/toestemming/rond-gesprek-af.ts';
import { toonToestemmingen } from '../../src/toestemming/toon-toestemmingen.ts';
import { toonAntwoorden } from '../../src/toestemming/toon-vraag.ts';
import { renderPagina } from '../../src/web/pagina.tsx';
import { VERZOEK } from '../../src/web/proef/verzoek.ts';
import { type Daan, GEWOON, maakDaan } from '../gegeven/daan.ts';
import { inTaal, leesPdf, leesvolgorde } from '../steun/pdf.ts';
import { type Gesteld, gezin, stelVraagVan, tik, werk } from './bries.ts';

let d: Daan;
let getuige: string;
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
  getuige = await collegaVanBries('Petra Getuige');
});
after(() => d?.weg());

const SCAN = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', 'latin1');
const persoon = (wie: Parameters<Daan['verzoeker']>[0]) => (d.verzoeker(wie) as { persoon: string }).persoon;

/** Een tweede medewerker van Bries, die nergens aan tafel zit. */
async function collegaVanBries(naam: string): Promise<string> {
  const sanne = d.verzoeker('sanne') as Medewerker;
  const id = d.omgeving.ids();
  const zegel = await verzegelPersoonsveld(d.omgeving.kluis, { persoon: id, partij: sanne.partij, veld: 'naam' }, naam);
  await d.su.query(
    `insert into persoon (id, soort, partij_id, naam, aangemaakt_door, aangemaakt_op) values ($1, 'medewerker', $2, $3, $4, now())`,
    [id, sanne.partij, zegel, sanne.persoon],
  );
  await d.su.query(
    `insert into aanstelling (id, persoon_id, partij_id, school_id, rol, functie, hoedanigheid, geheimhouding, van)
     select $1, $2, partij_id, school_id, rol, functie, hoedanigheid, geheimhouding, van from aanstelling where persoon_id = $3 limit 1`,
    [d.omgeving.ids(), id, sanne.persoon],
  );
  return id;
}

async function opPapier(vraag: Gesteld, als: Ondertekenaar, anders: Partial<Papierinvoer> = {}) {
  tik(d);
  return neemPapierOver(werk(d, 'sanne'), {
    casus: d.casus,
    vraag: vraag.vraag,
    scan: d.omgeving.ids(),
    als,
    taal: 'nl',
    antwoorden: [{ deelnemer: await d.stoel('femke'), soort: 'gezondheid', antwoord: 'ja' }],
    getuige,
    getekendOp: d.omgeving.klok().toISOString().slice(0, 10),
    bestand: { inhoud: SCAN, teGroot: false },
    ...anders,
  });
}

const overGezondheid = () =>
  d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: 'Een rustige start helpt.', waarom: 'Voor de klas.' });
const deel = async () => deelGegeven(d.als('sanne'), { ...overGezondheid(), ontvangers: [await d.stoel('femke')] });

test('drie formulieren op papier zijn samen een geldige toestemming, elk met scan en getuige (Bijl 5-j)', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [await d.stoel('femke')]);
  for (const als of ['gezagdrager-1', 'gezagdrager-2'] as const)
    assert.equal((await opPapier(vraag, als, { taal: als === 'gezagdrager-2' ? 'en' : 'nl' })).kind, 'bewaard');
  assert.equal((await deel()).kind, 'niet-gedeeld', 'Daan tekent mee');
  const laatste = await opPapier(vraag, 'jongere');
  assert.ok(laatste.kind === 'bewaard');
  assert.equal((await deel()).kind, 'gedeeld');
  const { rows } = await d.su.query(
    'select herkomst, count(*)::int as n, count(scan_id)::int as scans from toestemming where vraag_id = $1 group by 1',
    [vraag.vraag],
  );
  assert.deepEqual(rows, [{ herkomst: 'papier', n: 3, scans: 3 }]);
  const { rows: engels } = await d.su.query(
    "select ondertekenaar as als from toestemming where vraag_id = $1 and taal = 'en'",
    [vraag.vraag],
  );
  assert.deepEqual(engels, [{ als: 'gezagdrager-2' }]);
  const { rows: ruw } = await d.su.query<{ bestand: Buffer }>('select bestand from toestemmingsscan where id = $1', [
    laatste.scan,
  ]);
  assert.ok(!ruw[0]?.bestand.includes(Buffer.from('%PDF')), 'de scan staat er niet leesbaar');
  const gelezen = await leesScan(werk(d, 'sanne'), { casus: d.casus, scan: laatste.scan });
  assert.ok(
    gelezen.kind === 'scan' && gelezen.inhoud.equals(SCAN) && /^toestemming-t-\w+\.pdf$/.test(gelezen.bestandsnaam),
  );
  assert.deepEqual(await leesScan(werk(d, 'femke'), { casus: d.casus, scan: laatste.scan }), { kind: 'niet-gevonden' });
  const { rows: log } = await d.su.query(
    "select uitkomst from gebeurtenis where code = 'scan-gelezen' and object_id = $1 order by uitkomst",
    [laatste.scan],
  );
  assert.deepEqual(log, [{ uitkomst: 'gelukt' }, { uitkomst: 'geweigerd' }]);
});

test('"dit heb ik niet getekend" werkt bij het volgende verzoek, en daarna neemt niemand nog papier voor hem over', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [await d.stoel('femke')], {
    vraagstuk: 'Wat helpt in de kleine pauze?',
  });
  for (const als of ['gezagdrager-1', 'gezagdrager-2', 'jongere'] as const) await opPapier(vraag, als);
  const invoer = overGezondheid();
  assert.equal(
    (await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [await d.stoel('femke')] })).kind,
    'gedeeld',
  );
  const plek = { casus: d.casus, gegeven: invoer.gegeven };
  assert.equal((await leesGegeven(d.als('femke'), plek)).kind, 'gelezen');
  const eigen = await toonAntwoorden(gezin(d, 'vader'), { casus: d.casus });
  assert.ok(eigen.kind === 'antwoorden' && eigen.vragen[0]?.antwoorden[0]?.herkomst === 'papier');

  tik(d);
  assert.deepEqual(await betwistPapier(gezin(d, 'vader'), { casus: d.casus, vraag: vraag.vraag }), { kind: 'betwist' });
  assert.equal((await leesGegeven(d.als('femke'), plek)).kind, 'geweigerd');
  assert.equal((await deel()).kind, 'niet-gedeeld');
  const { rows } = await d.su.query(
    "select voor_persoon_id from taak where soort = 'papier-betwist' and onderwerp_id = $1 and gereed_op is null",
    [vraag.vraag],
  );
  assert.deepEqual(rows, [{ voor_persoon_id: persoon('sanne') }]);
  assert.deepEqual(await opPapier(vraag, 'gezagdrager-1'), { kind: 'kan-niet', reden: 'betwist' });
  assert.deepEqual(await betwistPapier(gezin(d, 'vader'), { casus: d.casus, vraag: vraag.vraag }), {
    kind: 'niets-te-betwisten',
  });
  tik(d);
  const zelf = await beantwoordToestemming(gezin(d, 'vader'), {
    casus: d.casus,
    vraag: vraag.vraag,
    tekstHash: vraag.tekstHash,
    antwoorden: [{ deelnemer: await d.stoel('femke'), soort: 'gezondheid', antwoord: 'ja' }],
  });
  assert.equal(zelf.kind, 'bewaard');
  assert.equal((await deel()).kind, 'gedeeld', 'zijn eigen ja telt wel');
});

test('een nee van papier kan ook worden betwist, en telt dan niet als antwoord', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [await d.stoel('femke')], { vraagstuk: 'Wat helpt bij gym?' });
  assert.equal((await opPapier(vraag, 'gezagdrager-2', { antwoorden: [] })).kind, 'bewaard');
  tik(d);
  assert.equal((await betwistPapier(gezin(d, 'moeder'), { casus: d.casus, vraag: vraag.vraag })).kind, 'betwist');
  const { rows } = await d.su.query(
    'select count(*)::int as n from toestemming where vraag_id = $1 and vervangen_op is null',
    [vraag.vraag],
  );
  assert.deepEqual(rows, [{ n: 0 }]);
  assert.deepEqual(await opPapier(vraag, 'gezagdrager-2'), { kind: 'kan-niet', reden: 'betwist' });
});

test('papier komt nooit over een eigen antwoord heen', async () => {
  const school = await d.stoel('femke');
  const vraag = await stelVraagVan(d, 'sanne', [school], { vraagstuk: 'Wat helpt bij toetsen?' });
  tik(d);
  await beantwoordToestemming(gezin(d, 'moeder'), {
    casus: d.casus,
    vraag: vraag.vraag,
    tekstHash: vraag.tekstHash,
    antwoorden: [],
  });
  assert.deepEqual(await opPapier(vraag, 'gezagdrager-2'), { kind: 'kan-niet', reden: 'antwoordde-zelf' });
  const rij = "update toestemming set ingetrokken_op = now() where vraag_id = $1 and herkomst = 'zelf'";
  assert.equal((await alsSanne(rij, [vraag.vraag])).rijen, 0, 'ook de rijregels laten een eigen antwoord met rust');
});

test('wie op papier tekende, trekt in met een telefoontje; een nieuw ja vraagt een formulier van daarna (6c, L-5)', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [await d.stoel('femke')], { vraagstuk: 'Wat helpt na schooltijd?' });
  for (const als of ['gezagdrager-1', 'gezagdrager-2', 'jongere'] as const) await opPapier(vraag, als);
  assert.equal((await deel()).kind, 'gedeeld');
  d.zetKlok(new Date(d.omgeving.klok().getTime() + 86_400_000).toISOString());
  const weg = await legIntrekkingVast(werk(d, 'sanne'), { casus: d.casus, vraag: vraag.vraag, als: 'gezagdrager-2' });
  assert.ok(weg.kind === 'ingetrokken' && weg.dicht > 0);
  assert.equal((await deel()).kind, 'niet-gedeeld');
  assert.deepEqual(await legIntrekkingVast(werk(d, 'femke'), { casus: d.casus, vraag: vraag.vraag, als: 'jongere' }), {
    kind: 'niet-gevonden',
  });
  const gisteren = new Date(d.omgeving.klok().getTime() - 86_400_000).toISOString().slice(0, 10);
  assert.deepEqual(await opPapier(vraag, 'gezagdrager-2', { getekendOp: gisteren }), {
    kind: 'kan-niet',
    reden: 'na-intrekking',
  });
  assert.equal((await opPapier(vraag, 'gezagdrager-2')).kind, 'bewaard');
  assert.equal((await deel()).kind, 'gedeeld');
});

test('ook wie op zijn eigen pagina ja zei, trekt in door het te zeggen; een ja terugzetten kan alleen hijzelf (6c, 6d, L-5)', async () => {
  const school = await d.stoel('femke');
  const vraag = await stelVraagVan(d, 'sanne', [school], { vraagstuk: 'Wat helpt in de pauze?' });
  const zegJa = async (wie: 'vader' | 'moeder' | 'daan') => {
    tik(d);
    const antwoorden = [{ deelnemer: school, soort: 'gezondheid', antwoord: 'ja' }] as const;
    const invoer = { casus: d.casus, vraag: vraag.vraag, tekstHash: vraag.tekstHash, antwoorden };
    assert.equal((await beantwoordToestemming(gezin(d, wie), invoer)).kind, 'bewaard');
  };
  for (const wie of ['vader', 'moeder', 'daan'] as const) await zegJa(wie);
  assert.equal((await deel()).kind, 'gedeeld');
  tik(d);
  const { rows } = await d.su.query<{ als: Ondertekenaar }>(
    'select ondertekenaar as als from toestemming where vraag_id = $1 and persoon_id = $2',
    [vraag.vraag, persoon('moeder')],
  );
  const wens = { casus: d.casus, vraag: vraag.vraag, als: rows[0]?.als ?? 'jongere' };
  assert.equal(
    (await legIntrekkingVast(werk(d, 'femke'), wens)).kind,
    'niet-gevonden',
    'alleen de partij van de gever',
  );
  const moment = d.omgeving.klok();
  const weg = await legIntrekkingVast(werk(d, 'sanne'), wens);
  assert.ok(weg.kind === 'ingetrokken' && weg.dicht > 0, JSON.stringify(weg));
  assert.equal((await deel()).kind, 'niet-gedeeld');
  const eigen = await toonAntwoorden(gezin(d, 'moeder'), { casus: d.casus });
  const antwoord = eigen.kind === 'antwoorden' && eigen.vragen.find((v) => v.vraag === vraag.vraag)?.antwoorden[0];
  assert.ok(antwoord && antwoord.ingetrokkenOp !== null, 'wie introk ziet het op de eigen pagina');
  const bewijs = eigen.kind === 'antwoorden' && eigen.vragen.find((v) => v.vraag === vraag.vraag);
  assert.ok(bewijs && eigen.kind === 'antwoorden');
  const taal = maakTaal({ vorm: 'u', code: 'nl' }, null);
  assert.match(
    JSON.stringify(bewijsDocument(bewijs, { regie: eigen.regie, taal })),
    new RegExp(`of bel Bries Jeugdhulp: ${bewijs.bel.telefoon}`),
    'het nummer is van wie de intrekking kan vastleggen, niet van wie het overleg leidt',
  );
  assert.notEqual(bewijs.bel.telefoon, eigen.regie.telefoon);
  const vervang = "update toestemming set vervangen_op = now() where vraag_id = $1 and herkomst = 'zelf'";
  assert.equal((await alsSanne(vervang, [vraag.vraag])).fout, '42501', 'verder verandert een medewerker er niets aan');
  const dicht = async (wie: 'vader' | 'moeder' | 'daan') => {
    const uit = await toonWieKeek(gezin(d, wie), { casus: d.casus });
    const regels = uit.kind === 'wie-keek' ? uit.wieKeek.regels : [];
    return regels.filter(({ op, code }) => op >= moment && code === 'verstrekking-ingetrokken').length;
  };
  assert.ok((await dicht('moeder')) > 0, 'wie introk leest wat dichtging');
  assert.deepEqual([await dicht('vader'), await dicht('daan')], [0, 0], 'een ander niet (Bijl 5-a, ADR 0049)');
  await zegJa('moeder');
  assert.equal((await deel()).kind, 'gedeeld');
});

test('dat er iets van papier is overgenomen vraagt aandacht tot wie tekende heeft gekeken; daarna vraagt het niets meer', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [await d.stoel('femke')], { vraagstuk: 'Wat helpt met gym?' });
  const vraagtAandacht = async () => {
    tik(d);
    const uit = await toonZaak(gezin(d, 'daan'), { casus: d.casus });
    return uit.kind === 'zaak' && uit.zaak.papier;
  };
  assert.equal((await opPapier(vraag, 'jongere')).kind, 'bewaard');
  assert.equal(await vraagtAandacht(), true);
  await toonAntwoorden(gezin(d, 'daan'), { casus: d.casus });
  assert.equal(await vraagtAandacht(), false);
});

test('van een papier en een telefoontje leest alleen wie tekende in "wie zag mijn gegevens" (Bijl 5-a, ADR 0049)', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [await d.stoel('femke')], { vraagstuk: 'Wat helpt in de ochtend?' });
  assert.equal((await opPapier(vraag, 'gezagdrager-2')).kind, 'bewaard');
  tik(d);
  const weg = await legIntrekkingVast(werk(d, 'sanne'), { casus: d.casus, vraag: vraag.vraag, als: 'gezagdrager-2' });
  assert.equal(weg.kind, 'ingetrokken');
  const leest = async (wie: 'moeder' | 'vader' | 'daan') => {
    const uit = await toonWieKeek(gezin(d, wie), { casus: d.casus });
    assert.ok(uit.kind === 'wie-keek');
    const { rows } = await d.su.query<{ id: string }>('select id from gebeurtenis where object_id = $1', [vraag.vraag]);
    const over = new Set(rows.map(({ id }) => id));
    return uit.wieKeek.regels.filter(({ id }) => over.has(id)).map(({ code }) => code);
  };
  const [tweede, ander] = [await leest('moeder'), await leest('vader')].toSorted((a, b) => b.length - a.length);
  assert.deepEqual(tweede, ['toestemming-ingetrokken', 'toestemming-op-papier', 'toestemming-gevraagd']);
  assert.deepEqual(ander, ['toestemming-gevraagd']);
  assert.deepEqual(await leest('daan'), ['toestemming-gevraagd']);
});

test('geen getuige van buiten, geen eigen getuige, geen verkeerde dag, geen verkeerd bestand, geen vreemde partij', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [await d.stoel('femke')], { vraagstuk: 'Wat helpt bij reizen?' });
  const kanNiet = (reden: string) => ({ kind: 'kan-niet', reden });
  assert.deepEqual(await opPapier(vraag, 'jongere', { getuige: persoon('sanne') }), kanNiet('getuige'));
  assert.deepEqual(await opPapier(vraag, 'jongere', { getuige: persoon('femke') }), kanNiet('getuige'));
  assert.deepEqual(await opPapier(vraag, 'jongere', { getekendOp: '2026-01-01' }), kanNiet('datum'));
  assert.deepEqual(await opPapier(vraag, 'jongere', { getekendOp: '2030-01-01' }), kanNiet('datum'));
  assert.deepEqual(await opPapier(vraag, 'vertegenwoordiger'), kanNiet('tekent-niet'));
  assert.deepEqual(await opPapier(vraag, 'jongere', { bestand: null }), { kind: 'bestand', reden: 'leeg' });
  const vreemd = await neemPapierOver(werk(d, 'liesbeth'), {
    casus: d.casus,
    vraag: vraag.vraag,
    scan: d.omgeving.ids(),
    als: 'jongere',
    taal: 'nl',
    antwoorden: [],
    getuige,
    getekendOp: d.omgeving.klok().toISOString().slice(0, 10),
    bestand: { inhoud: SCAN, teGroot: false },
  });
  assert.deepEqual(vreemd, { kind: 'niet-gevonden' });
  const scan = d.omgeving.ids();
  assert.equal((await opPapier(vraag, 'jongere', { scan })).kind, 'bewaard');
  assert.deepEqual(
    await opPapier(vraag, 'jongere', { scan }),
    { kind: 'bewaard', scan },
    'twee keer verzenden is een scan',
  );
  const { rows } = await d.su.query('select count(*)::int as n from toestemmingsscan where vraag_id = $1', [
    vraag.vraag,
  ]);
  assert.deepEqual(rows, [{ n: 1 }]);
});

test('de rijregels laten geen papier toe zonder eigen scan, en geen scan bij de vraag van een ander', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [await d.stoel('femke')], { vraagstuk: 'Wat helpt met slapen?' });
  const antwoord = `insert into toestemming (id, casus_id, vraag_id, gever_partij_id, persoon_id, ondertekenaar, deelnemer_id, soort, antwoord, op, tekst_hash, taal, herkomst, scan_id)
    select gen_random_uuid(), casus_id, id, gever_partij_id, $2, 'jongere', $3, 'gezondheid', 'ja', now(), tekst_hash, 'nl', $4, $5 from toestemmingsvraag where id = $1`;
  const kolommen = [vraag.vraag, persoon('daan'), await d.stoel('femke')];
  assert.equal((await alsSanne(antwoord, [...kolommen, 'zelf', null])).fout, '42501', 'niet als eigen antwoord');
  const [oudeScan] = (await d.su.query<{ id: string }>('select id from toestemmingsscan limit 1')).rows;
  assert.notEqual(
    (await alsSanne(antwoord, [...kolommen, 'papier', oudeScan?.id])).fout,
    null,
    'niet op een andere scan',
  );
  assert.notEqual((await alsSanne(antwoord, [...kolommen, 'papier', null])).fout, null, 'niet zonder scan');
  const scan = `insert into toestemmingsscan (id, casus_id, vraag_id, gever_partij_id, voor_persoon_id, opgenomen_door, getuige_id, getekend_op, soort, grootte, bestand, bestand_hash, tekst_hash, op)
    select gen_random_uuid(), casus_id, id, $2, $3, $4, $5, '2026-03-05', 'application/pdf', 1, '\\x00', tekst_hash, tekst_hash, now() from toestemmingsvraag where id = $1`;
  const sanne = d.verzoeker('sanne') as Medewerker;
  const femke = d.verzoeker('femke') as Medewerker;
  const plek = [vraag.vraag, sanne.partij, persoon('daan')];
  assert.equal((await alsSanne(scan, [...plek, sanne.persoon, femke.persoon])).fout, '42501', 'getuige van een ander');
  assert.equal((await alsSanne(scan, [...plek, getuige, getuige])).fout !== null, true, 'namens een collega');
});

test('het formulier om te printen heeft de zinnen van het scherm, de handtekening van 12 tot 16 en geen naam van een kind', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [await d.stoel('femke')], { vraagstuk: 'Wat helpt op vrijdag?' });
  const uit = await leesPapierblad(werk(d, 'sanne'), { casus: d.casus, vraag: vraag.vraag, als: 'jongere' });
  assert.ok(uit.kind === 'blad');
  const tekst = JSON.stringify(papierDocument(uit.blad));
  assert.match(tekst, /Wat helpt op vrijdag\?/);
  assert.match(tekst, /van 12 tot en met 15 jaar/);
  assert.ok(tekst.includes(vraag.tekstHash));
  assert.doesNotMatch(tekst, /Daan|de Graaf|Bakker/);
  const engels = papierDocument(uit.blad, 'en');
  assert.equal(engels.taal, 'en');
  const gelezen = await leesPdf(await maakPdf(engels, uit.blad.afdruk));
  assert.match(leesvolgorde(gelezen.boom), /Your signature, from 12 up to and including 15 years/);
  assert.doesNotMatch(leesvolgorde(gelezen.boom), /Handtekening|Geef dit blad|Daan|de Graaf|Bakker/);
  const [vraagstuk, ...schreef] = inTaal(gelezen.boom, 'nl-NL');
  assert.equal(vraagstuk, 'Wat helpt op vrijdag?');
  const eigen = uit.blad.tekst.ontvangers.flatMap(({ soorten, nooit }) => [...soorten.map((s) => s.voorbeeld), nooit]);
  assert.equal(schreef.join(' '), eigen.join(' '), 'wat de gever zelf schreef, zegt dat het Nederlands is');
  assert.ok(
    uit.blad.getuigen.some((g) => g.persoon === getuige) &&
      !uit.blad.getuigen.some((g) => g.persoon === persoon('sanne')),
  );
  const ander = await leesPapierblad(werk(d, 'femke'), { casus: d.casus, vraag: vraag.vraag, als: 'jongere' });
  assert.deepEqual(ander, { kind: 'niet-gevonden' });
});

/** Voert SQL uit als Sanne, door de inlogrol van het programma heen. */
async function alsSanne(
  vraag: string,
  waarden: unknown[],
): Promise<{ readonly rijen: number; readonly fout: string | null }> {
  const sanne = d.verzoeker('sanne') as Medewerker;
  const client = await d.su.connect();
  try {
    await client.query('begin');
    await client.query(
      "select set_config('ctx.persoon', $1, true), set_config('ctx.partij', $2, true), set_config('ctx.soort', 'medewerker', true)",
      [sanne.persoon, sanne.partij],
    );
    await client.query(`set local role ${rolnaam(d.database.voorvoegsel, 'app')}`);
    const { rowCount } = await client.query(vraag, waarden);
    return { rijen: rowCount ?? 0, fout: null };
  } catch (fout) {
    return { rijen: 0, fout: (fout as { code?: string }).code ?? 'onbekend' };
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('wie na het sluiten zegt niet te hebben getekend, wordt gehoord: wie vroeg leest het, zet het in het eigen dossier en is klaar (L-5)', async () => {
  const c = await maakDaan();
  const hier = { d, getuige };
  d = c;
  await c.zetFase('beoordeling');
  getuige = await collegaVanBries('Wim Getuige');
  const vraag = await stelVraagVan(c, 'sanne', [await c.stoel('femke')], { vraagstuk: 'Wat helpt in de klas?' });
  for (const als of ['gezagdrager-1', 'gezagdrager-2'] as const)
    assert.equal((await opPapier(vraag, als)).kind, 'bewaard');
  tik(c);
  assert.equal((await sluitCasus(werk(c, 'femke'), { casus: c.casus, grond: 'afgerond' })).kind, 'gesloten');
  const open = async (soort: string) =>
    (
      await c.su.query('select voor_persoon_id from taak where casus_id = $1 and soort = $2 and gereed_op is null', [
        c.casus,
        soort,
      ])
    ).rows.length;
  const bericht = async () =>
    (await c.su.query('select 1 from bericht where casus_id = $1 and persoon_id = $2', [c.casus, persoon('sanne')]))
      .rows.length;
  const berichten = await bericht();
  tik(c);
  assert.equal((await betwistPapier(gezin(c, 'vader'), { casus: c.casus, vraag: vraag.vraag })).kind, 'betwist');
  assert.equal(await open('papier-betwist'), 1);
  assert.equal(await bericht(), berichten + 1, 'wie vroeg kijkt anders niet meer in een gesloten casus');
  const uit = await toonToestemmingen(werk(c, 'sanne'), { casus: c.casus });
  assert.ok(uit.kind === 'overzicht');
  const blad = renderPagina(VERZOEK, h(Toestemmingspagina, { overzicht: uit.overzicht }));
  assert.match(blad, /in uw eigen dossier dat dit formulier wordt betwist/);
  assert.doesNotMatch(blad, /een nieuw antwoord geeft diegene zelf/);
  assert.equal((await rondGesprekAf(werk(c, 'sanne'), { casus: c.casus, vraag: vraag.vraag })).kind, 'afgerond');
  assert.equal(await open('papier-betwist'), 0);
  ({ d, getuige } = hier);
  await c.weg();
});

test('wat Daan voor zijn zestiende op papier vond, is daarna geen handtekening; een formulier van daarna wel (Bijl 5-k, Bijl 5-l)', async () => {
  await zegBehandelrelatie(werk(d, 'sanne'), { casus: d.casus, behandelt: false });
  const vraag = await stelVraagVan(d, 'sanne', [await d.stoel('femke')], { vraagstuk: 'Wat helpt na de zomer?' });
  const stand = async () => {
    const uit = await toonToestemmingen(werk(d, 'sanne'), { casus: d.casus });
    const regel = uit.kind === 'overzicht' ? uit.overzicht.regels.find((r) => r.vraag === vraag.vraag) : undefined;
    return regel?.dossier?.tekenaars.find(({ als }) => als === 'jongere')?.stand;
  };
  assert.equal((await opPapier(vraag, 'jongere')).kind, 'bewaard');
  assert.equal(await stand(), 'alles-ja', 'een mening');
  d.zetKlok('2026-09-14T08:00:00.000Z');
  assert.equal(await stand(), 'nog-niet');
  assert.deepEqual(await opPapier(vraag, 'jongere', { getekendOp: '2026-09-13' }), {
    kind: 'kan-niet',
    reden: 'mening',
  });
  assert.equal((await opPapier(vraag, 'jongere')).kind, 'bewaard');
  assert.equal(await stand(), 'alles-ja');
  assert.equal((await deel()).kind, 'gedeeld');
});
