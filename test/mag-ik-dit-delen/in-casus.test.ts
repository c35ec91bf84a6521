import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inTransactie } from '../../src/db/transactie.ts';
import { noemMensen } from '../../src/gegeven/mensen.ts';
import { vraagOordeel } from '../../src/gegeven/oordeel/vraag-oordeel.ts';
import { mogelijkeOntvangers, openZitting } from '../../src/gegeven/zitting.ts';
import { beginInCasus, kenmerkenUit } from '../../src/mag-ik-dit-delen/in-casus/begin.ts';
import { type Casusstand, stelVraagInCasus } from '../../src/mag-ik-dit-delen/in-casus/stel-vraag.ts';
import { loopAlleWegen } from '../../src/mag-ik-dit-delen/proef/alle-wegen.ts';
import { kiesUit, toeval } from '../../src/mag-ik-dit-delen/proef/wandeling.ts';
import { HOOGSTENS } from '../../src/mag-ik-dit-delen/volgende-vraag.ts';
import { WEET_NIET } from '../../src/mag-ik-dit-delen/vulling.ts';
import type { LijstCategorie } from '../../src/regels/index.ts';
import { type Daan, maakDaan, type Wie } from '../gegeven/daan.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';
import { adres, loop, stuur, tekstVan, vraagIn, zegelIn } from './lopen.ts';

let d: Daan & Pick<TestServer, 'ingelogd'>;
before(async () => {
  d = await maakDaan({ op: await maakTestServer() });
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

const pad = () => adres(d.casus);
const stap = (wie: Bezoeker, zegel: string, velden: Readonly<Record<string, string>>) =>
  stuur(wie, { casus: d.casus, zegel, velden });
const als = async (wie: Wie): Promise<Bezoeker> => {
  const verzoeker = d.verzoeker(wie);
  return d.ingelogd('persoon' in verzoeker ? verzoeker.persoon : '');
};
const VERZUIM = { wat: 'verzuim', doel: 'c', verzuim: 'ongeoorloofd', grens: 'ja', nodig: 'ja' } as const;

test('opent met wat de casus weet, en vraagt eerst wat iemand wil delen', async () => {
  const { statusCode, body } = await (await als('femke')).haal(pad());
  assert.equal(statusCode, 200);
  assert.equal(vraagIn(body), 'Wat wilt u delen?');
  assert.match(tekstVan(body), /U bent Zorgcoördinator, [A-Z]/);
  assert.match(tekstVan(body), /Overleg Verzuimoverleg, fase Beoordeling De jongere 15 jaar/);
  assert.match(body, /Het convenant geldt\./);
  assert.doesNotMatch(body, / checked/);
  assert.doesNotMatch(body, /<title>[^<]*(Daan|Graaf|Kompas)/);
});

test('wie de naam niet mag lezen, leest ook de leeftijd niet', async () => {
  // Tom kreeg de naam bij de uitnodiging; hier wordt dat ingetrokken.
  await d.su.query(
    `update verstrekking set status = 'ingetrokken', ingetrokken_op = now()
      where aan_deelnemer_id = $1 and gegeven_id in (select id from gegeven where categorie = 'a')`,
    [await d.stoel('tom')],
  );
  const { body } = await (await als('tom')).haal(pad());
  assert.match(body, /De leeftijd telt mee\. U leest haar hier niet\./);
  assert.doesNotMatch(body, /15 jaar|Daan/);
});

test('wie geen stoel heeft, vindt niets; het gezin heeft eigen paginas', async () => {
  for (const wie of ['noor', 'vader', 'daan'] as const) {
    const bezoeker = await als(wie);
    assert.equal((await bezoeker.haal(pad())).statusCode, 404, wie);
    const zegel = zegelIn((await (await als('femke')).haal(pad())).body);
    const antwoord = await bezoeker.verstuur({
      van: '/uitleg',
      naar: pad(),
      velden: { antwoorden: zegel, wat: 'verzuim' },
    });
    assert.notEqual(antwoord.statusCode, 200, wie);
    assert.doesNotMatch(antwoord.body, /Verzuimoverleg/);
  }
});

test('school meldt verzuim boven de grens aan leerplicht, en gaat met één knop verder (fn 43)', async () => {
  const femke = await als('femke');
  const aan = await d.stoel('rachid');
  const { body } = await loop(femke, d.casus, { ...VERZUIM, aan });
  assert.match(tekstVan(body), /Ja, (dit mag|met één voorwaarde)/);
  assert.match(body, /U deelt het met Rachid Amrani\./);
  const velden = Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, naam = '', waarde = '']) => [
      naam,
      waarde,
    ]),
  );
  assert.equal(velden['verzuimsoort'], 'ongeoorloofd');
  const formulier = await femke.verstuur({
    van: pad(),
    naar: `/casussen/${d.casus}/gegevens/oordeel`,
    velden: Object.fromEntries(Object.entries(velden).filter(([naam]) => naam !== 'csrf')),
  });
  assert.equal(formulier.statusCode, 200);
  assert.match(formulier.body, /name="categorie" value="g" checked/);
  assert.match(formulier.body, new RegExp(`name="aan" value="${aan}" checked`));
});

test('een weigering zegt wat de weigering bij het delen zegt, en niet wie wat antwoordde (Art 6b)', async () => {
  const sanne = await als('sanne');
  const { body } = await loop(sanne, d.casus, {
    wat: 'gezondheid',
    aan: await d.stoel('femke'),
    doel: 'c',
    nodig: 'ja',
    besproken: 'ja',
    'meer-nodig': 'ja',
  });
  assert.match(tekstVan(body), /Nee, /);
  assert.match(body, /bijlage/i);
  assert.doesNotMatch(body, /gezagdrager-|Mark de Graaf (zei|tekende|gaf)|Ilse Bakker (zei|tekende|gaf)/);
  assert.match(body, new RegExp(`href="/casussen/${d.casus}/toestemming"`));
});

test('zonder keuze komt de vraag terug met wat er te doen is; een keuze die niet bestaat ook', async () => {
  const femke = await als('femke');
  const zegel = zegelIn((await femke.haal(pad())).body);
  for (const velden of [{}, { wat: 'bestaat-niet' }, { wat: '__proto__' }]) {
    const { statusCode, body } = await stap(femke, zegel, velden);
    assert.equal(statusCode, 422);
    assert.match(body, /<title>Fout: /);
    assert.match(body, /href="#veld-wat"/);
  }
  const tweede = await loop(femke, d.casus, { wat: 'verzuim' });
  const vreemd = await stap(femke, zegelIn(tweede.body), { aan: WEET_NIET });
  assert.equal(vreemd.statusCode, 422);
  assert.equal(vraagIn(vreemd.body), 'Met wie wilt u het delen?');
});

test('een antwoord is terug te zien en te veranderen, zonder dat er iets in een adres komt', async () => {
  const femke = await als('femke');
  const pagina = await loop(femke, d.casus, { wat: 'verzuim', aan: await d.stoel('rachid') });
  assert.doesNotMatch(pagina.body, /href="[^"]*(wat|aan|verander)=/);
  const terug = await stap(femke, zegelIn(pagina.body), { verander: 'wat' });
  assert.match(terug.body, /value="verzuim" checked/);
  assert.match(terug.body, /Verander dit antwoord/);
  const anders = await stap(femke, zegelIn(terug.body), { wat: 'anders' });
  assert.match(tekstVan(anders.body), /Nee, zo mag dit niet/);
});

test('antwoorden gaan alleen open voor deze mens, in deze sessie en casus, en onveranderd', async () => {
  const femke = await als('femke');
  const zegel = zegelIn((await loop(femke, d.casus, { wat: 'verzuim' })).body);
  assert.equal(vraagIn((await stap(femke, zegel, { verander: 'niets' })).body), 'Met wie wilt u het delen?');
  const stuk = `${zegel.slice(0, 40)}${zegel[40] === 'A' ? 'B' : 'A'}${zegel.slice(41)}`;
  const gevallen = [
    [femke, stuk],
    [femke, ''],
    [femke, 'geen zegel'],
    [await als('femke'), zegel],
    [await als('rachid'), zegel],
  ] as const;
  for (const [wie, zegelWaarde] of gevallen) {
    const { statusCode, body } = await stap(wie, zegelWaarde, { aan: await d.stoel('rachid') });
    assert.equal(statusCode, 200);
    assert.equal(vraagIn(body), 'Wat wilt u delen?');
    assert.match(body, /konden wij niet meer openen/);
  }
});

test('elke stap laat een logregel na over deze jongere, zonder de antwoorden', async () => {
  const femke = await als('femke');
  const { rows: voor } = await d.su.query<{ id: string }>('select id from gebeurtenis');
  await loop(femke, d.casus, { ...VERZUIM, aan: await d.stoel('liesbeth') });
  const { rows } = await d.su.query<{ code: string; categorieen: string[]; doel: string | null; regel: string }>(
    `select code, categorieen, doel, encode(bytes, 'escape') as regel from gebeurtenis where id <> all($1)`,
    [voor.map(({ id }) => id)],
  );
  assert.ok(rows.length >= 4, String(rows.length));
  for (const { code, regel } of rows) {
    assert.equal(code, 'oordeel-gevraagd');
    assert.doesNotMatch(regel, /ongeoorloofd|Liesbeth/);
  }
  assert.ok(rows.some(({ categorieen, doel }) => categorieen.includes('g') && doel === 'c'));
});

test('op elke stoel is elke weg hoogstens twaalf vragen lang en eindigt in ja of nee', async (t) => {
  for (const wie of ['femke', 'rachid', 'liesbeth', 'tom', 'sanne'] as const) {
    const begin = await inTransactie({ ...d.als(wie), slot: 'geen', logregel: 'geen' }, async (tx) => {
      const geopend = await openZitting(tx, d.casus);
      assert.ok(geopend.kind === 'zitting');
      const mensen = await noemMensen(tx, geopend.zitting);
      const stoelen = mogelijkeOntvangers(geopend.zitting);
      return beginInCasus(
        geopend.zitting,
        stoelen.map((stoel) => ({ stoel, mens: mensen.mens(stoel) })),
      );
    });
    const { langste, standen, zonderEinde } = loopAlleWegen(begin);
    t.diagnostic(`${wie}: ${standen} standen, de langste weg telt ${langste.length} vragen`);
    assert.ok(langste.length <= HOOGSTENS && standen > 100, `${wie}: ${langste.join(' ')}`);
    assert.equal(zonderEinde, null, wie);
  }
});

/** Loopt een willekeurige weg als use case, tot het antwoord. */
async function wandelInCasus(wie: Wie, lot: () => number) {
  const keuzes = new Map<string, string>();
  let stand: Casusstand;
  for (let gesteld = 0; ; gesteld += 1) {
    const uitkomst = await stelVraagInCasus(d.als(wie), { casus: d.casus, keuzes });
    assert.ok(uitkomst.kind === 'stand');
    stand = uitkomst;
    if (stand.vervolg.kind === 'antwoord') return { keuzes, stand, oordeel: stand.vervolg.oordeel, gesteld };
    const { punt } = stand.vervolg;
    assert.ok(!keuzes.has(punt.sleutel), `${punt.sleutel} wordt twee keer gevraagd`);
    const twijfelt = lot() < 0.1 && punt.zonderTwijfel !== true;
    keuzes.set(punt.sleutel, twijfelt ? WEET_NIET : kiesUit(punt.keuzes, lot).sleutel);
  }
}

test('het antwoord is het oordeel dat het delen zelf zou geven, na hoogstens twaalf vragen', async (t) => {
  const wegen = process.env.PROEF === '1' ? 600 : 20;
  const zaad = 20261;
  t.diagnostic(`${wegen} wegen, zaad ${zaad}`);
  const lot = toeval(zaad);
  const uitkomsten = new Set<string>();
  for (let weg = 0; weg < wegen; weg += 1) {
    const wie = kiesUit(['femke', 'rachid', 'liesbeth', 'sanne'] as const, lot);
    const { keuzes, stand, oordeel, gesteld } = await wandelInCasus(wie, lot);
    const welke = `${wie} ${[...keuzes].map((deel) => deel.join('=')).join(' ')}`;
    assert.ok(gesteld <= HOOGSTENS, welke);
    const { categorie, doel = null } = stand.stand.vraag.gegeven ?? {};
    uitkomsten.add(oordeel.uitkomst);
    if (categorie === 'buiten-5.1') {
      assert.equal(oordeel.uitkomst, 'geweigerd', welke);
      continue;
    }
    const gevraagd = await vraagOordeel(d.als(wie), {
      casus: d.casus,
      gegeven: null,
      categorie: (categorie ?? null) as LijstCategorie | null,
      doel,
      kenmerken: kenmerkenUit(stand.stand.vraag.gegeven ?? {}),
    });
    assert.ok(gevraagd.kind === 'oordelen');
    const daar = gevraagd.oordelen.find(({ ontvanger }) => ontvanger.deelnemer === keuzes.get('aan'));
    assert.deepEqual(oordeel, daar?.oordeel, welke);
  }
  assert.ok(uitkomsten.size >= 2, [...uitkomsten].join());
});
