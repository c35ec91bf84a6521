import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { beeindigPlan } from '../../src/plan/beeindig-plan.ts';
import { schrijfStand } from '../../src/plan/schrijf-stand.ts';
import { type Daan, maakDaan, type Wie } from '../gegeven/daan.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';
import { werk } from '../toestemming/bries.ts';

let server: TestServer;
let d: Daan;
/** Het eigen doel van Daan. */
let opa = { regel: '', gegeven: '' };

before(async () => {
  server = await maakTestServer();
  d = await maakDaan({ op: server });
  await d.zetFase('plan');
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

const ingelogd = (wie: Wie): Promise<Bezoeker> => server.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);
const vak = (deel = ''): string => `/casussen/${d.casus}/plan${deel}`;
const gezin = (deel = ''): string => `/zaak/${d.casus}/plan${deel}`;
const verborgen = (html: string, naam: string): string =>
  new RegExp(`name="${naam}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const adresMet = (html: string, deel: string): string =>
  new RegExp(`href="([^"]*${deel}[^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

async function verstuur(bezoeker: Bezoeker, pad: string, velden: Record<string, string | readonly string[]>) {
  const antwoord = await bezoeker.verstuur({ van: pad, naar: pad, velden });
  assert.equal(antwoord.statusCode, 303, antwoord.body.slice(0, 600));
  return String(antwoord.headers['location']);
}

const NOODZAAK = { nodigVoorVraag: 'ja', pastBijTaak: 'ja', kanMetMinder: 'nee' };
const GEWOON = { ...NOODZAAK, bevatGezondheid: 'nee', opp: 'nee', doel: 'c' };

test('zonder script: beginnen, een doel erin met een open vraag tussendoor, en de ontvanger leest het', async () => {
  const femke = await ingelogd('femke');
  assert.match((await femke.haal(vak())).body, /Er is nog geen plan/);
  const formulier = await femke.haal(vak('/nieuw'));
  const mis = await femke.verstuur({
    van: vak('/nieuw'),
    naar: vak('/nieuw'),
    velden: { plan: '', evaluatie: 'morgen', weken: '4' },
  });
  assert.equal(mis.statusCode, 422);
  assert.match(mis.body, /value="morgen"/, 'wat is ingevuld blijft staan');
  const plan = verborgen(formulier.body, 'plan');
  assert.equal(await verstuur(femke, vak('/nieuw'), { plan, evaluatie: '30 juni 2026', weken: '4' }), vak());
  const nieuw = await femke.haal(vak('/doelen/nieuw'));
  assert.equal(
    nieuw.body.match(/name="aan"[^>]*checked/g)?.length,
    7,
    'wie het mag lezen staat aan, tot de schrijver anders kiest',
  );
  const velden = {
    soort: 'doel',
    regel: verborgen(nieuw.body, 'regel'),
    gegeven: verborgen(nieuw.body, 'gegeven'),
    leefgebied: 'onderwijs',
    wat: 'Drie ochtenden per week op school.',
    meten: 'De mentor telt de ochtenden.',
    wie: [await d.stoel('femke'), await d.stoel('daan')],
    wanneer: '1 mei 2026',
    aan: [await d.stoel('daan'), await d.stoel('moeder'), await d.stoel('rachid')],
  };
  const stuur = (extra: Record<string, string>) =>
    femke.verstuur({ van: vak('/doelen/nieuw'), naar: vak('/regels'), velden: { ...velden, ...extra } });
  const onaf = await stuur({});
  assert.equal(onaf.statusCode, 422);
  assert.match(onaf.body, /Kies of dit past bij de taak/);
  const open = await stuur({ ...NOODZAAK, doel: 'c' });
  assert.equal(open.statusCode, 422);
  assert.match(open.body, /Beantwoord eerst de open vraag/);
  assert.match(open.body, /Drie ochtenden per week op school\./);
  assert.match(open.body, /Staat er iets in over gezondheid/);
  const af = await stuur(GEWOON);
  assert.equal(af.statusCode, 303, af.body.slice(0, 300));
  assert.match((await (await ingelogd('rachid')).haal(vak())).body, /Drie ochtenden per week op school\./);
  const tom = (await (await ingelogd('tom')).haal(vak())).body;
  assert.doesNotMatch(tom, /ochtenden/);
  assert.match(tom, /Hier staan nog geen doelen voor u/);
  const wijzigen = (await femke.haal(adresMet((await femke.haal(vak())).body, '/wijzigen'))).body;
  assert.equal(wijzigen.match(/name="aan"[^>]*checked/g)?.length, 3, 'wie het niet kreeg, krijgt het niet vanzelf');
  assert.match(wijzigen, /Drie ochtenden per week op school\./);
});

test('de jongere schrijft zelf mee, antwoordt in eigen woorden en ziet wat de regie ervan maakt', async () => {
  const daan = await ingelogd('daan');
  assert.match((await daan.haal(`/zaak/${d.casus}`)).body, /Jouw plan bekijken/);
  const pagina = await daan.haal(gezin());
  assert.match(pagina.body, /Drie ochtenden per week op school\./);
  assert.match(pagina.body, /Dit plan wordt nu gemaakt/);
  const leeg = await daan.verstuur({
    van: gezin('/doelen/nieuw'),
    naar: gezin('/doelen/nieuw'),
    velden: { wat: 'Vaker naar opa.' },
  });
  assert.equal(leeg.statusCode, 422);
  assert.match(leeg.body, /Vaker naar opa\./);
  assert.match(leeg.body, /Kies minstens een persoon/);
  const velden = {
    regel: verborgen(leeg.body, 'regel'),
    gegeven: verborgen(leeg.body, 'gegeven'),
    wat: 'Vaker naar opa.',
    gebied: 'thuis',
    aan: await d.stoel('femke'),
  };
  await verstuur(daan, gezin('/doelen/nieuw'), velden);
  opa = { regel: velden.regel, gegeven: velden.gegeven };
  const femke = await ingelogd('femke');
  assert.match((await femke.haal(vak())).body, /Vaker naar opa\./);
  await verstuur(femke, vak('/voorleggen'), {});
  const vraag = await daan.haal(gezin());
  assert.doesNotMatch(vraag.body, /type="radio"[^>]*checked/, 'eens en niet eens: niets vooraf gekozen');
  const mijn = { plan: verborgen(vraag.body, 'plan'), ronde: verborgen(vraag.body, 'ronde') };
  const niets = await daan.verstuur({
    van: gezin(),
    naar: gezin('/antwoord'),
    velden: { ...mijn, ronde: '0', woorden: 'Ik vind het veel.' },
  });
  assert.equal(niets.statusCode, 422);
  assert.equal(verborgen(niets.body, 'ronde'), '0', 'na een fout telt wat er stond toen hij begon');
  assert.match(niets.body, /Ik vind het veel\./);
  const gegeven = await daan.verstuur({
    van: gezin(),
    naar: gezin('/antwoord'),
    velden: { ...mijn, stand: 'niet-akkoord', woorden: 'Ik vind het veel.' },
  });
  assert.equal(gegeven.statusCode, 303);
  assert.match((await daan.haal(gezin())).body, /Je bent het niet eens\. Dat staat erbij\./);
  assert.match((await femke.haal(vak())).body, /Ik vind het veel\./);
  assert.doesNotMatch((await (await ingelogd('rachid')).haal(vak())).body, /Ik vind het veel/);
});

test('de regie legt vast wie niet antwoordde en stelt vast; daarna volgt ieder de eigen stap', async () => {
  const femke = await ingelogd('femke');
  const te_vroeg = await femke.verstuur({ van: vak('/vaststellen'), naar: vak('/vaststellen'), velden: {} });
  assert.equal(te_vroeg.statusCode, 422);
  assert.match(te_vroeg.body, /Nog niet iedereen antwoordde/);
  const eigen = (await femke.haal(vak('/antwoord'))).body;
  const mijn = { plan: verborgen(eigen, 'plan'), ronde: verborgen(eigen, 'ronde') };
  assert.equal(await verstuur(femke, vak('/antwoord'), { ...mijn, stand: 'akkoord' }), vak());
  for (let keer = 0; keer < 10; keer += 1) {
    const adres = adresMet((await femke.haal(vak())).body, '/antwoorden/');
    if (adres === '') break;
    await verstuur(femke, adres, { waarom: 'Vakantie, geen antwoord.' });
  }
  await verstuur(femke, vak('/vaststellen'), {});
  const moeder = await ingelogd('moeder');
  const pagina = (await moeder.haal(gezin())).body;
  assert.match(pagina, /Dit is het plan van nu/);
  const evalueer = adresMet(pagina, '/evaluatie');
  await verstuur(moeder, evalueer, { waarde: 'deels' });
  assert.match((await femke.haal(vak())).body, /Deels gehaald, volgens Ilse Bakker/);
  const overOpa = new RegExp(`gegeven=${opa.gegeven}&amp;soort=klopt-niet`);
  const daan = await ingelogd('daan');
  assert.doesNotMatch((await daan.haal(gezin())).body, overOpa, 'over de eigen woorden alleen valt niets te vragen');
  const nietGehaald = { casus: d.casus, stand: d.omgeving.ids(), regel: opa.regel, woorden: null } as const;
  const bewaard = await schrijfStand(d.als('femke'), { ...nietGehaald, soort: 'evaluatie', waarde: 'niet' });
  assert.equal(bewaard.kind, 'bewaard');
  assert.match((await daan.haal(gezin())).body, overOpa, 'over wat een ander bij het eigen doel schreef wel (12.4i)');
  const pdf = await moeder.haal(gezin('/pdf?versie=1'));
  assert.deepEqual([pdf.statusCode, pdf.headers['content-type']], [200, 'application/pdf']);
  assert.match(String(pdf.headers['content-disposition']), /attachment; filename="?plan-[a-z0-9-]+\.pdf/);
});

test('elke planpagina opent voor wie aan zet is, zonder naam in titel, en bestaat niet voor een ander', async () => {
  const femke = await ingelogd('femke');
  const noor = await ingelogd('noor');
  for (const deel of ['', '?versie=1', '/nieuw', '/gesprek', '/einde']) {
    const pagina = await femke.haal(vak(deel));
    assert.equal(pagina.statusCode, 200, deel);
    assert.doesNotMatch(/<title>[^<]*<\/title>/.exec(pagina.body)?.[0] ?? '', /Daan|Ilse|Mark|Kompas/);
    assert.equal((await noor.haal(vak(deel))).statusCode, 404, deel);
  }
  for (const deel of ['/doelen/nieuw', '/acties/nieuw']) {
    assert.equal((await femke.haal(vak(deel))).headers.location, vak(), 'wat is vastgesteld, verandert niet');
    assert.match((await femke.haal(vak())).body, /Dat kan nu niet met dit plan/);
    assert.equal((await noor.haal(vak(deel))).statusCode, 404, deel);
  }
  for (const deel of ['?versie=9', '?versie=x', '?versie=0', `/regels/${d.omgeving.ids()}/wijzigen`])
    assert.equal((await femke.haal(vak(deel))).statusCode, 404, deel);
  assert.equal((await (await ingelogd('rachid')).haal(vak('/nieuw'))).statusCode, 404, 'beginnen is aan de regie');
});

test('wie te laat komt uit een oud venster, gaat naar het plan en leest waarom het niet meer kan', async () => {
  const femke = await ingelogd('femke');
  const rachid = await ingelogd('rachid');
  const PAGINAS = ['/nieuw', '/geen', '/gesprek', '/einde', '/doelen/nieuw', '/acties/nieuw', '/antwoord'];
  const regel = adresMet((await femke.haal(vak())).body, '/voortgang');
  const leestOp = async (zin: RegExp, pagina: string): Promise<void> => {
    const antwoord = await femke.haal(pagina);
    assert.deepEqual([antwoord.statusCode, antwoord.headers.location], [303, vak()], pagina);
    assert.match((await femke.haal(vak())).body, zin, pagina);
  };
  const elke = async (zin: RegExp): Promise<void> => {
    for (const pagina of [...PAGINAS.map(vak), vak(`/antwoorden/${d.omgeving.ids()}`), regel])
      await leestOp(zin, pagina);
    assert.equal((await rachid.haal(vak('/nieuw'))).statusCode, 404, 'voor wie niet leidt is er geen formulier');
  };
  assert.notEqual(regel, '');
  const op = d.omgeving.klok().toISOString().slice(0, 10);
  assert.equal((await beeindigPlan(werk(d, 'femke'), { casus: d.casus, op })).kind, 'beeindigd');
  await elke(/Het plan is afgelopen\. Er verandert niets meer aan\./);
  assert.equal((await sluitCasus(werk(d, 'femke'), { casus: d.casus, grond: 'afgerond' })).kind, 'gesloten');
  await elke(/Deze casus is gesloten\. Hier is niets meer vast te leggen\./);
  const bijeenkomst = await femke.haal(`/casussen/${d.casus}/bijeenkomsten/nieuw`);
  assert.match(
    bijeenkomst.body,
    /Deze casus is gesloten/,
    'ook een ander formulier zegt het voor iemand begint te typen',
  );
});
