import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import type { Kenmerken } from '../../src/gegeven/kenmerken.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { toonGegevens } from '../../src/gegeven/lijst/toon-gegevens.ts';
import { bewaarConcept } from '../../src/gegeven/nieuw/bewaar-concept.ts';
import { haalTerug, trekVerstrekkingIn } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { voegOntvangersToe } from '../../src/gegeven/ontvangers/voeg-ontvangers-toe.ts';
import { vraagOordeel } from '../../src/gegeven/oordeel/vraag-oordeel.ts';
import { tegelijk } from '../steun/tegelijk.ts';
import { type Daan, GEMELD, GEWOON, maakDaan } from './daan.ts';

let d: Daan;
before(async () => {
  d = await maakDaan();
});
after(() => d?.weg());

const plek = (gegeven: string) => ({ casus: d.casus, gegeven });

async function logregels(gegeven: string) {
  const { rows } = await d.su.query<{
    code: string;
    uitkomst: string;
    redenen: string[];
    grondslag: string | null;
    n: string;
  }>(
    `select g.code, g.uitkomst, g.redenen, g.grondslag, (select count(*) from gebeurtenis_betrokkene b where b.gebeurtenis_id = g.id) as n
     from gebeurtenis g where g.object_id = $1 or g.object_id in (select id from verstrekking where gegeven_id = $1) order by g.volgnummer`,
    [gegeven],
  );
  return rows;
}

test('school meldt ongeoorloofd verzuim aan leerplicht zonder toestemming (S-2 stap 1, LPW 21a)', async () => {
  const invoer = d.gegeven();
  const leerplicht = await d.stoel('rachid');
  const gedeeld = await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [leerplicht] });
  assert.equal(gedeeld.kind, 'gedeeld');
  const { rows } = await d.su.query('select plicht, status, gelezen_op from verstrekking where gegeven_id = $1', [
    invoer.gegeven,
  ]);
  assert.deepEqual(rows, [{ plicht: 'lpw-21a', status: 'actief', gelezen_op: null }]);
  const gelezen = await leesGegeven(d.als('rachid'), plek(invoer.gegeven));
  assert.equal(gelezen.kind, 'gelezen');
  assert.equal(gelezen.kind === 'gelezen' && gelezen.inhoud?.tekst, invoer.tekst);
  const regels = await logregels(invoer.gegeven);
  assert.deepEqual(
    regels.map((r) => [r.code, r.uitkomst]),
    [
      ['gegeven-bewaard', 'gelukt'],
      ['gegeven-verstrekt', 'gelukt'],
      ['gegeven-gelezen', 'gelukt'],
    ],
  );
  assert.ok(regels.every((r) => r.n === '1'));
  assert.notEqual(regels[1]?.grondslag, null);
});

test('hetzelfde formulier twee keer tegelijk verzonden is een keer gedeeld', async () => {
  const invoer = { ...d.gegeven(), ontvangers: [await d.stoel('rachid')] };
  const uitkomsten = await Promise.all([deelGegeven(d.als('femke'), invoer), deelGegeven(d.als('femke'), invoer)]);
  assert.deepEqual(uitkomsten.map((u) => u.kind).sort(), ['al-gedeeld', 'gedeeld']);
  const { rows } = await d.su.query('select count(*)::int as n from verstrekking where gegeven_id = $1', [
    invoer.gegeven,
  ]);
  assert.deepEqual(rows, [{ n: 1 }]);
});

test('twee vensters met een andere tekst: gedeeld wordt de tekst van wie op delen drukte', async () => {
  for (let ronde = 0; ronde < 5; ronde += 1) {
    const invoer = d.gegeven({ tekst: 'Wat ik wil delen.' });
    await bewaarConcept(d.als('femke'), { ...invoer, tekst: 'Een eerdere versie.' });
    const [gedeeld] = await Promise.all([
      deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] }),
      bewaarConcept(d.als('femke'), { ...invoer, tekst: 'Uit een ander venster.' }),
    ]);
    assert.equal(gedeeld.kind, 'gedeeld');
    const gelezen = await leesGegeven(d.als('rachid'), plek(invoer.gegeven));
    assert.equal(gelezen.kind === 'gelezen' && gelezen.inhoud?.tekst, 'Wat ik wil delen.', `ronde ${ronde}`);
  }
});

test('wie zegt wat hij zag, schrijft niet over wat een ander venster intussen bewaarde (C12)', async () => {
  const invoer = d.gegeven({ tekst: 'Zoals het was.' });
  const als = (tekst: string, gezien: number) => ({ ...invoer, tekst, gezien });
  const aan = [await d.stoel('rachid')];
  assert.equal((await bewaarConcept(d.als('femke'), als('Zoals het was.', 0))).kind, 'bewaard');
  assert.equal((await bewaarConcept(d.als('femke'), als('Zoals het was.', 0))).kind, 'bewaard', 'dubbel verzonden');
  assert.equal((await bewaarConcept(d.als('femke'), als('Uit het ene venster.', 1))).kind, 'bewaard');
  const nu = { versie: 2, tekst: 'Uit het ene venster.' };
  for (const gezien of [0, 1])
    assert.deepEqual(await bewaarConcept(d.als('femke'), als('Uit het andere venster.', gezien)), {
      kind: 'intussen-gewijzigd',
      nu,
    });
  assert.deepEqual(await deelGegeven(d.als('femke'), { ...als('Uit het andere venster.', 1), ontvangers: aan }), {
    kind: 'intussen-gewijzigd',
    nu,
  });
  assert.equal((await leesGegeven(d.als('rachid'), plek(invoer.gegeven))).kind, 'niet-gevonden', 'niets gedeeld');
  const weg = { ...d.gegeven(), gezien: 3 };
  assert.deepEqual(await bewaarConcept(d.als('femke'), weg), { kind: 'intussen-gewijzigd', nu: null });
  assert.equal((await deelGegeven(d.als('femke'), { ...als('De laatste.', 2), ontvangers: aan })).kind, 'gedeeld');
});

test('ziekteverzuim gaat niet naar het samenwerkingsverband en wel naar de jeugdarts (fn 12)', async () => {
  const kenmerken = {
    ...GEWOON,
    verzuim: { soort: 'ziekte' as const, vermoedenOngeoorloofd: false, jeugdartsGezien: false },
  };
  const invoer = d.gegeven({ kenmerken });
  const ontvangers = [await d.stoel('tom'), await d.stoel('liesbeth')];
  const uitkomst = await deelGegeven(d.als('femke'), { ...invoer, ontvangers });
  assert.equal(uitkomst.kind, 'gedeeld');
  if (uitkomst.kind !== 'gedeeld') return;
  assert.deepEqual(
    uitkomst.gedeeld.map((r) => r.deelnemer),
    [ontvangers[1]],
  );
  assert.ok(uitkomst.geweigerd[0]?.oordeel.redenen.some((r) => r.code === 'verzuim-met-reden-naar-swv'));
  assert.equal((await leesGegeven(d.als('tom'), plek(invoer.gegeven))).kind, 'niet-gevonden');
});

test('een weigering ligt vast met haar redenen, en de tekst blijft als concept staan', async () => {
  const kenmerken = {
    ...GEWOON,
    verzuim: { soort: 'ziekte' as const, vermoedenOngeoorloofd: false, jeugdartsGezien: false },
  };
  const invoer = d.gegeven({ kenmerken });
  const tom = await d.stoel('tom');
  const uitkomst = await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [tom] });
  assert.equal(uitkomst.kind, 'niet-gedeeld');
  const { rows } = await d.su.query(
    'select redenen, categorieen, object_id from gebeurtenis where code = $1 and casus_id = $2 order by volgnummer desc limit 1',
    ['verstrekking-geweigerd', d.casus],
  );
  assert.ok(rows[0].redenen.includes('verzuim-met-reden-naar-swv'));
  assert.equal(rows[0].object_id, tom);
  const eigen = await leesGegeven(d.als('femke'), plek(invoer.gegeven));
  assert.equal(eigen.kind === 'eigen' && eigen.status, 'concept');
  assert.equal(eigen.kind === 'eigen' && eigen.inhoud?.tekst, invoer.tekst);
});

test('een open vraag is geen ja: op onvolledig wordt niets gedeeld', async () => {
  const invoer = d.gegeven({ kenmerken: { ...GEWOON, verzuim: { soort: 'ziekte' } } });
  const oordelen = await vraagOordeel(d.als('femke'), {
    casus: d.casus,
    gegeven: null,
    categorie: 'g',
    doel: 'c',
    kenmerken: invoer.kenmerken,
  });
  assert.equal(oordelen.kind, 'oordelen');
  if (oordelen.kind !== 'oordelen') return;
  const leerplicht = oordelen.oordelen.find((o) => o.ontvanger.naam === 'Rachid Amrani');
  assert.equal(leerplicht?.oordeel.uitkomst, 'onvolledig');
  assert.ok(leerplicht?.vragen.includes('gegeven.verzuim.vermoedenOngeoorloofd'));
  const gedeeld = await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  assert.equal(gedeeld.kind, 'niet-gedeeld');
});

test('een beantwoorde vraag blijft bij de ontvanger staan voor wie zij telt, ook als het antwoord weigert', async () => {
  const kenmerken = {
    ...GEWOON,
    verzuim: { soort: 'ziekte' as const, vermoedenOngeoorloofd: false, jeugdartsGezien: true },
  };
  const oordelen = await vraagOordeel(d.als('femke'), {
    casus: d.casus,
    gegeven: null,
    categorie: 'g',
    doel: 'c',
    kenmerken,
  });
  const leerplicht =
    oordelen.kind === 'oordelen' ? oordelen.oordelen.find((o) => o.ontvanger.naam === 'Rachid Amrani') : undefined;
  assert.equal(leerplicht?.oordeel.uitkomst, 'geweigerd');
  assert.ok(leerplicht?.vragen.includes('gegeven.verzuim.vermoedenOngeoorloofd'));
});

test('oordelen bewaart geen tekst en laat alleen een logregel achter', async () => {
  const voor = await d.su.query('select count(*)::int as n from gegeven');
  await vraagOordeel(d.als('femke'), { casus: d.casus, gegeven: null, categorie: null, doel: null, kenmerken: {} });
  const na = await d.su.query('select count(*)::int as n from gegeven');
  assert.deepEqual(na.rows, voor.rows);
});

test('een concept is voor niemand anders, ook niet voor een collega of wie aan tafel zit (rijregels)', async () => {
  const invoer = d.gegeven();
  assert.equal((await bewaarConcept(d.als('femke'), invoer)).kind, 'bewaard');
  for (const wie of ['rachid', 'liesbeth', 'vader', 'daan'] as const) {
    assert.equal((await leesGegeven(d.als(wie), plek(invoer.gegeven))).kind, 'niet-gevonden', wie);
    const lijst = await toonGegevens(d.als(wie), { casus: d.casus });
    assert.ok(lijst.kind === 'lijst' && !lijst.gekregen.some(({ kop }) => kop.id === invoer.gegeven), wie);
  }
  const gewijzigd = { ...invoer, tekst: 'Korter.' };
  await bewaarConcept(d.als('femke'), gewijzigd);
  const terug = await leesGegeven(d.als('femke'), plek(invoer.gegeven));
  assert.equal(terug.kind === 'eigen' && terug.inhoud?.tekst, 'Korter.');
});

test('een id van een ander overschrijft niets', async () => {
  const invoer = d.gegeven();
  await bewaarConcept(d.als('femke'), invoer);
  assert.equal((await bewaarConcept(d.als('sanne'), { ...invoer, tekst: 'Van Bries.' })).kind, 'niet-gevonden');
  const terug = await leesGegeven(d.als('femke'), plek(invoer.gegeven));
  assert.equal(terug.kind === 'eigen' && terug.inhoud?.tekst, invoer.tekst);
});

test('wie niet aan tafel zit, vindt niets, en dat ligt vast', async () => {
  const invoer = d.gegeven();
  await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  assert.equal((await leesGegeven(d.als('noor'), plek(invoer.gegeven))).kind, 'niet-gevonden');
  assert.equal((await toonGegevens(d.als('noor'), { casus: d.casus })).kind, 'niet-gevonden');
  assert.equal(
    (await deelGegeven(d.als('noor'), { ...d.gegeven(), ontvangers: [await d.stoel('rachid')] })).kind,
    'niet-gevonden',
  );
  assert.equal((await haalTerug(d.als('noor'), plek(invoer.gegeven))).kind, 'niet-gevonden');
  const { rows } = await d.su.query(
    'select distinct uitkomst from gebeurtenis where partij_id = $1 and casus_id = $2',
    [d.gebied.partij.get('de-linde'), d.casus],
  );
  assert.deepEqual(rows, [{ uitkomst: 'geweigerd' }]);
});

test('teruggehaald voor iemand las: de ontvanger heeft het nooit gehad (C12)', async () => {
  const invoer = d.gegeven();
  await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  assert.deepEqual(await haalTerug(d.als('femke'), plek(invoer.gegeven)), { kind: 'teruggehaald', gelezenDoor: 0 });
  assert.equal((await leesGegeven(d.als('rachid'), plek(invoer.gegeven))).kind, 'niet-gevonden');
  const lijst = await toonGegevens(d.als('rachid'), { casus: d.casus });
  assert.ok(lijst.kind === 'lijst' && !lijst.teruggehaald.some((t) => t.gegeven === invoer.gegeven));
});

test('teruggehaald na lezen: de ontvanger ziet dat het weg is en waarom hij niet meer mag lezen', async () => {
  const invoer = d.gegeven();
  await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  await leesGegeven(d.als('rachid'), plek(invoer.gegeven));
  assert.deepEqual(await haalTerug(d.als('femke'), plek(invoer.gegeven)), { kind: 'teruggehaald', gelezenDoor: 1 });
  const opnieuw = await leesGegeven(d.als('rachid'), plek(invoer.gegeven));
  assert.equal(opnieuw.kind, 'geweigerd');
  assert.ok(opnieuw.kind === 'geweigerd' && opnieuw.oordeel.redenen.some((r) => r.code === 'verstrekking-ingetrokken'));
  const lijst = await toonGegevens(d.als('rachid'), { casus: d.casus });
  assert.ok(lijst.kind === 'lijst' && lijst.teruggehaald.some((t) => t.gegeven === invoer.gegeven));
  assert.equal((await logregels(invoer.gegeven)).at(-1)?.uitkomst, 'geweigerd');
});

test('wie het las en om een nieuwe fase niet meer heeft, hoort ook dat de bron het terughaalt (Art 8 (b))', async () => {
  const stel = async (status: 'bevroren' | 'ingetrokken', lees: boolean) => {
    const invoer = d.gegeven();
    await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
    if (lees) await leesGegeven(d.als('rachid'), plek(invoer.gegeven));
    await d.su.query(
      "update verstrekking set status = $2, ingetrokken_op = now(), ingetrokken_omdat = 'fase' where gegeven_id = $1",
      [invoer.gegeven, status],
    );
    const uit = await haalTerug(d.als('femke'), plek(invoer.gegeven));
    const lijst = await toonGegevens(d.als('rachid'), { casus: d.casus });
    assert.ok(lijst.kind === 'lijst' && uit.kind === 'teruggehaald');
    return [uit.gelezenDoor, lijst.teruggehaald.some((t) => t.gegeven === invoer.gegeven)];
  };
  assert.deepEqual(await stel('bevroren', true), [1, true]);
  assert.deepEqual(await stel('ingetrokken', true), [1, true]);
  assert.deepEqual(await stel('bevroren', false), [0, false], 'wie niet las, heeft niets te verbeteren');
});

test('intrekken bij een ontvanger laat het bij een ander staan, en daarna kan het opnieuw gegeven worden', async () => {
  const invoer = d.gegeven();
  const [rachid, liesbeth] = [await d.stoel('rachid'), await d.stoel('liesbeth')];
  const gedeeld = await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [rachid, liesbeth] });
  assert.ok(gedeeld.kind === 'gedeeld' && gedeeld.gedeeld.length === 2);
  assert.deepEqual(await trekVerstrekkingIn(d.als('femke'), { ...plek(invoer.gegeven), deelnemer: rachid }), {
    kind: 'ingetrokken',
    gelezen: false,
  });
  assert.equal((await leesGegeven(d.als('rachid'), plek(invoer.gegeven))).kind, 'niet-gevonden');
  assert.equal((await leesGegeven(d.als('liesbeth'), plek(invoer.gegeven))).kind, 'gelezen');
  const weer = await voegOntvangersToe(d.als('femke'), { ...plek(invoer.gegeven), ontvangers: [rachid] });
  assert.ok(weer.kind === 'gedeeld' && weer.gedeeld.length === 1);
  assert.equal((await leesGegeven(d.als('rachid'), plek(invoer.gegeven))).kind, 'gelezen');
});

test('antwoorden die vanuit twee vensters tegelijk worden aangevuld, tellen alle, en wat er al staat verandert niet meer', async () => {
  const invoer = d.gegeven();
  const [rachid, liesbeth] = [await d.stoel('rachid'), await d.stoel('liesbeth')];
  assert.equal((await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [rachid] })).kind, 'gedeeld');
  const vulAan = (antwoorden: Kenmerken) =>
    voegOntvangersToe(d.als('femke'), { ...plek(invoer.gegeven), ontvangers: [liesbeth], antwoorden });
  const samen = await tegelijk(d, [() => vulAan({ voorActie: true }), () => vulAan({ buitenkant: false })]);
  assert.deepEqual(new Set(samen.map(({ kind }) => kind)), new Set(['gedeeld']));
  const kenmerken = async () =>
    (await d.su.query('select kenmerken from gegeven where id = $1', [invoer.gegeven])).rows[0].kenmerken;
  assert.deepEqual(await kenmerken(), { ...GEMELD, voorActie: true, buitenkant: false });
});

test('een ontvanger geeft niet door wat hij kreeg en haalt het niet terug (3.4f, 14.2)', async () => {
  const invoer = d.gegeven();
  await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  const door = await voegOntvangersToe(d.als('rachid'), {
    ...plek(invoer.gegeven),
    ontvangers: [await d.stoel('liesbeth')],
  });
  assert.equal(door.kind, 'niet-gevonden');
  assert.equal((await haalTerug(d.als('rachid'), plek(invoer.gegeven))).kind, 'niet-gevonden');
  assert.equal((await leesGegeven(d.als('femke'), plek(invoer.gegeven))).kind, 'eigen');
});

test('een ouder vertelt zelf iets en kiest wie het leest (4.5)', async () => {
  const invoer = d.gegeven({
    categorie: 'f',
    kenmerken: { bevatGezondheid: false, thuisondersteuning: false },
    tekst: 'Hij slaapt om de week bij mij.',
    waarom: '',
  });
  const gedeeld = await deelGegeven(d.als('moeder'), { ...invoer, ontvangers: [await d.stoel('femke')] });
  assert.equal(gedeeld.kind, 'gedeeld', JSON.stringify(gedeeld));
  assert.equal((await leesGegeven(d.als('femke'), plek(invoer.gegeven))).kind, 'gelezen');
  assert.equal((await leesGegeven(d.als('vader'), plek(invoer.gegeven))).kind, 'niet-gevonden');
});

test('gesloten casus: niemand deelt of leest nog iets, en de weigering zegt waarom (PH-6)', async () => {
  const eigen = await maakDaan();
  try {
    const invoer = eigen.gegeven({ kenmerken: { ...GEMELD, verzuim: { soort: 'ongeoorloofd', meldplichtig: false } } });
    const stoel = await eigen.stoel('liesbeth');
    assert.equal((await deelGegeven(eigen.als('femke'), { ...invoer, ontvangers: [stoel] })).kind, 'gedeeld');
    await leesGegeven(eigen.als('liesbeth'), { casus: eigen.casus, gegeven: invoer.gegeven });
    await eigen.su.query("update casus set status = 'gesloten', gesloten_op = now() where id = $1", [eigen.casus]);
    const gelezen = await leesGegeven(eigen.als('liesbeth'), { casus: eigen.casus, gegeven: invoer.gegeven });
    assert.ok(gelezen.kind === 'geweigerd' && gelezen.oordeel.redenen.some((r) => r.code === 'casus-gesloten'));
    const lijst = await toonGegevens(eigen.als('liesbeth'), { casus: eigen.casus });
    assert.ok(lijst.kind === 'lijst' && lijst.gekregen.length === 0);
    assert.equal(
      (
        await deelGegeven(eigen.als('femke'), {
          ...eigen.gegeven({ kenmerken: invoer.kenmerken }),
          ontvangers: [stoel],
        })
      ).kind,
      'niet-gedeeld',
    );
  } finally {
    await eigen.weg();
  }
});
