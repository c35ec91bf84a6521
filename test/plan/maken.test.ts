import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { legZonderAntwoordVast } from '../../src/plan/antwoord-op-plan.ts';
import { beginPlan, zieAfVanPlan } from '../../src/plan/begin-plan.ts';
import { haalRegelWeg } from '../../src/plan/haal-regel-weg.ts';
import { legVoor, neemTerug } from '../../src/plan/leg-voor.ts';
import { planAlsDocument } from '../../src/plan/plan-document.ts';
import { schrijfRegel } from '../../src/plan/schrijf-regel.ts';
import { stelPlanVast } from '../../src/plan/stel-vast.ts';
import { toonPlan } from '../../src/plan/toon-plan.ts';
import { type Daan, GEWOON, maakDaan } from '../gegeven/daan.ts';
import { werk } from '../toestemming/bries.ts';
import { antwoord, begin, leest, maakGeldig, maakPlanproef, planVan, regelVan, schrijf, TAFEL } from './plannen.ts';

let d: Daan;
before(async () => {
  d = await maakPlanproef();
});
after(() => d?.weg());

test('alleen wie het overleg leidt begint een plan, vanaf fase Plan, en maar een tegelijk (PH-3a)', async () => {
  const vers = await maakDaan();
  try {
    const wens = { casus: vers.casus, plan: vers.omgeving.ids(), evaluatieOp: '2026-06-30', gesprekWeken: 4 };
    assert.deepEqual(await beginPlan(werk(vers, 'femke'), wens), { kind: 'kan-niet', reden: 'fase' });
    await vers.zetFase('plan');
    assert.equal((await beginPlan(werk(vers, 'rachid'), wens)).kind, 'niet-gevonden');
    const gisteren = { ...wens, evaluatieOp: '2026-03-02' };
    assert.deepEqual(await beginPlan(werk(vers, 'femke'), gisteren), { kind: 'kan-niet', reden: 'datum' });
    assert.equal((await toonPlan(vers.als('noor'), { casus: vers.casus, versie: null })).kind, 'niet-gevonden');
    const geen = { casus: vers.casus, plan: vers.omgeving.ids(), waarom: 'De ouders vinden hulp via de huisarts.' };
    assert.equal((await zieAfVanPlan(werk(vers, 'femke'), geen)).kind, 'afgezien');
    const beeld = await planVan(vers, 'moeder');
    assert.deepEqual([beeld.plan?.status, beeld.waaromGeen], ['afgezien', geen.waarom]);
    assert.deepEqual(await beginPlan(werk(vers, 'femke'), wens), { kind: 'begonnen', versie: 2 });
    const nog = { ...wens, plan: vers.omgeving.ids() };
    assert.deepEqual(await beginPlan(werk(vers, 'femke'), nog), { kind: 'kan-niet', reden: 'is-er-al' });
  } finally {
    await vers.weg();
  }
});

test('wie een regel niet kreeg, ziet haar niet en merkt er niets van; wie haar kreeg leest haar letterlijk (3.4f)', async () => {
  const doel = await schrijf(d, 'femke', { aan: ['rachid', 'moeder', 'daan'], wat: 'Drie ochtenden naar school.' });
  assert.deepEqual(doel.uitkomst.geweigerd, []);
  for (const wie of ['femke', 'rachid', 'moeder', 'daan'] as const)
    assert.deepEqual(await leest(d, wie), ['Drie ochtenden naar school.'], wie);
  for (const wie of ['tom', 'liesbeth', 'sanne', 'vader'] as const) {
    const beeld = await planVan(d, wie);
    assert.deepEqual([beeld.doelen, beeld.acties], [[], []], wie);
    assert.ok(!JSON.stringify(beeld).includes(doel.regel), `${wie} kent de regel niet`);
  }
  const [gelezen] = (await planVan(d, 'rachid')).doelen;
  assert.deepEqual(gelezen?.tekst, {
    wat: 'Drie ochtenden naar school.',
    meten: 'De mentor telt de ochtenden per week.',
  });
  const { rows } = await d.su.query(
    'select gelezen_op from verstrekking where gegeven_id = $1 and aan_persoon_id = $2',
    [doel.gegeven, (d.verzoeker('rachid') as { persoon: string }).persoon],
  );
  assert.ok(rows[0]?.gelezen_op !== null, 'lezen telt als lezen');
});

test('een actie van wie haar doel niet leest, staat los en verklapt het doel niet', async () => {
  const geheim = await schrijf(d, 'femke', { aan: ['daan'], wat: 'Minder ruzie in de klas.' });
  await schrijf(d, 'femke', {
    soort: 'actie',
    leefgebied: null,
    bijStam: geheim.regel,
    meten: null,
    wat: 'De mentor belt elke week.',
    aan: ['liesbeth', 'daan'],
  });
  const arts = await planVan(d, 'liesbeth');
  assert.deepEqual(
    arts.acties.map(({ tekst, bij }) => [tekst?.wat, bij]),
    [['De mentor belt elke week.', null]],
  );
  const daan = await planVan(d, 'daan');
  assert.equal(daan.acties.at(-1)?.bij, geheim.regel);
});

test('een doel over gezondheid van Bries gaat zonder toestemming naar niemand, en de rest van het plan gaat door (6b)', async () => {
  const gezond = await schrijf(d, 'sanne', {
    leefgebied: 'gezondheid',
    wat: 'Daan slaapt weer door.',
    kenmerken: { ...GEWOON, bevatGezondheid: true },
    aan: ['rachid', 'femke', 'moeder', 'daan'],
  });
  const geweigerd = gezond.uitkomst.geweigerd.map((g) => g.deelnemer);
  assert.ok(geweigerd.includes(await d.stoel('rachid')) && geweigerd.includes(await d.stoel('femke')));
  assert.ok(!(await leest(d, 'rachid')).includes('Daan slaapt weer door.'));
  assert.ok(!(await leest(d, 'femke')).includes('Daan slaapt weer door.'), 'ook de regie niet');
  for (const wie of ['sanne', 'moeder', 'daan'] as const)
    assert.ok((await leest(d, wie)).includes('Daan slaapt weer door.'), `${wie} wel (L-3)`);
});

test('wie aan een regel werkt moet haar kunnen lezen; een open vraag houdt alles tegen; een naam is geen doel', async () => {
  const { rows: voor } = await d.su.query('select count(*)::int as n from gegeven');
  const zonder = await regelVan(d, 'femke', { wie: [await d.stoel('tom')] });
  assert.deepEqual(await schrijfRegel(d.als('femke'), zonder), { kind: 'kan-niet', reden: 'wie-leest-niet' });
  const { bevatGezondheid: _, ...open } = GEWOON;
  const vraag = await regelVan(d, 'femke', { kenmerken: open, aan: ['tom'] });
  assert.equal((await schrijfRegel(d.als('femke'), vraag)).kind, 'vragen-open');
  const naam = await regelVan(d, 'moeder', { categorie: 'a' });
  assert.deepEqual(await schrijfRegel(d.als('moeder'), naam), { kind: 'kan-niet', reden: 'soort' });
  const { rows: na } = await d.su.query('select count(*)::int as n from gegeven');
  assert.deepEqual(na, voor, 'er is niets geschreven');
});

test('ouder en jongere schrijven hun eigen doel onder de soort die zij kiezen, zonder taak of noodzaak (4.5)', async () => {
  await schrijf(d, 'daan', {
    categorie: 'f',
    leefgebied: 'thuis',
    wat: 'Ik wil vaker naar opa.',
    aan: ['moeder', 'femke'],
  });
  const [doel] = (await planVan(d, 'femke')).doelen.filter((r) => r.bron.soort === 'jongere');
  assert.equal(doel?.tekst?.wat, 'Ik wil vaker naar opa.');
  assert.equal(doel?.eigen, false);
  assert.deepEqual(await haalRegelWeg(d.als('femke'), { casus: d.casus, regel: doel?.regel ?? '' }), {
    kind: 'kan-niet',
    reden: 'niet-van-u',
  });
});

test('twee collega’s veranderen tegelijk: de tweede ziet beide teksten en er gaat niets verloren', async () => {
  const eerste = await schrijf(d, 'femke', { aan: ['daan'], wat: 'Om de dag naar school.' });
  const nieuw = await schrijf(d, 'femke', {
    vervangt: eerste.regel,
    aan: ['daan'],
    wat: 'Elke dag een uur naar school.',
  });
  const laat = await regelVan(d, 'femke', { vervangt: eerste.regel, aan: ['daan'], wat: 'Alleen de ochtenden.' });
  const uitkomst = await schrijfRegel(d.als('femke'), laat);
  assert.ok(uitkomst.kind === 'intussen-gewijzigd' && uitkomst.nu !== null);
  assert.deepEqual([uitkomst.nu.regel, uitkomst.nu.wat], [nieuw.regel, 'Elke dag een uur naar school.']);
  const gelezen = await leest(d, 'daan');
  assert.ok(gelezen.includes('Elke dag een uur naar school.') && !gelezen.includes('Om de dag naar school.'));
  const nogEens = await schrijfRegel(d.als('femke'), { ...nieuw, vervangt: eerste.regel });
  assert.equal(nogEens.kind, 'al-bewaard', 'twee keer verzenden is een keer schrijven');
  const { rows } = await d.su.query('select status from gegeven where id = $1', [eerste.gegeven]);
  assert.deepEqual(rows, [{ status: 'teruggehaald' }], 'wat nooit is vastgesteld, leest niemand meer');
});

test('voorleggen vraagt iedereen, ouders en jongere ook; niet eens zijn wordt opgeschreven en houdt niets tegen (PH-3a, B.6)', async () => {
  assert.deepEqual(await stelPlanVast(werk(d, 'femke'), { casus: d.casus }), {
    kind: 'kan-niet',
    reden: 'niet-voorgelegd',
  });
  const voor = await legVoor(werk(d, 'femke'), { casus: d.casus });
  assert.deepEqual(voor, { kind: 'voorgelegd', gevraagd: TAFEL.length });
  assert.equal((await schrijfRegel(d.als('femke'), await regelVan(d, 'femke'))).kind, 'kan-niet');
  for (const wie of TAFEL.filter((w) => !['tom', 'vader', 'moeder'].includes(w))) await antwoord(d, wie, 'akkoord');
  await antwoord(d, 'moeder', 'niet-akkoord', 'Ik wil eerst rust voor hem.');
  assert.deepEqual(await stelPlanVast(werk(d, 'femke'), { casus: d.casus }), {
    kind: 'kan-niet',
    reden: 'wacht-op-antwoord',
  });
  const open = (await planVan(d, 'femke')).akkoorden.filter((a) => a.stand === 'gevraagd');
  assert.deepEqual(open.map((a) => a.mens.naam).sort(), ['Mark de Graaf', 'Tom Hendriks']);
  for (const { akkoord } of open) {
    const waarom = 'Twee keer gebeld, geen gehoor.';
    assert.equal(
      (await legZonderAntwoordVast(werk(d, 'femke'), { casus: d.casus, akkoord, waarom })).kind,
      'vastgelegd',
    );
  }
  await antwoord(d, 'tom', 'akkoord');
  assert.deepEqual(await stelPlanVast(werk(d, 'femke'), { casus: d.casus }), { kind: 'vastgesteld', versie: 1 });
  const moeder = (await planVan(d, 'femke')).akkoorden.find((a) => a.mens.naam === 'Ilse Bakker');
  assert.deepEqual([moeder?.stand, moeder?.woorden], ['niet-akkoord', 'Ik wil eerst rust voor hem.']);
});

test('woorden bij een antwoord leest alleen wie ze schreef, over wie ze gaan en wie het overleg leidt', async () => {
  const gezienDoor = async (wie: 'rachid' | 'vader' | 'moeder' | 'daan') => (await planVan(d, wie)).akkoorden;
  assert.deepEqual(
    (await gezienDoor('rachid')).filter((a) => a.woorden !== null),
    [],
  );
  assert.equal((await gezienDoor('rachid')).find((a) => a.mens.naam === 'Ilse Bakker')?.stand, 'niet-akkoord');
  for (const wie of ['vader', 'daan'] as const)
    assert.deepEqual(
      (await gezienDoor(wie)).filter((a) => a.mens.soort !== 'medewerker' && !a.ik),
      [],
      `${wie} ziet van het gezin alleen zichzelf`,
    );
  assert.equal((await gezienDoor('vader')).find((a) => a.ik)?.woorden, 'Twee keer gebeld, geen gehoor.');
});

test('op papier staat wat de lezer leest, en nooit de woorden van een ander (C14)', async () => {
  const regie = JSON.stringify(planAlsDocument(await planVan(d, 'femke')));
  assert.match(regie, /Elke dag een uur naar school\./);
  assert.match(regie, /Niet eens/);
  assert.doesNotMatch(regie, /Ik wil eerst rust voor hem/);
  assert.doesNotMatch(regie, /Daan slaapt weer door/);
  assert.match(JSON.stringify(planAlsDocument(await planVan(d, 'moeder'))), /Ik wil eerst rust voor hem/);
  assert.doesNotMatch(JSON.stringify(planAlsDocument(await planVan(d, 'tom'))), /naar school|slaapt/);
});

/** Staat op de eerste pagina van deze ouder of jongere dat er een antwoord op het plan wordt gevraagd? */
async function vraagtPlan(wie: 'moeder' | 'daan'): Promise<boolean> {
  const gezien = await toonZaak(d.als(wie) as Parameters<typeof toonZaak>[0], { casus: d.casus });
  assert.ok(gezien.kind === 'zaak');
  return gezien.zaak.gevraagd.some(({ soort }) => soort === 'plan');
}

test('een voorgelegd plan kan terug; antwoorden tellen daarna opnieuw, en een antwoord op de oude ronde telt niet', async () => {
  await begin(d);
  assert.equal((await legVoor(werk(d, 'femke'), { casus: d.casus })).kind, 'voorgelegd');
  assert.deepEqual([await vraagtPlan('moeder'), await vraagtPlan('daan')], [true, true]);
  await antwoord(d, 'moeder', 'akkoord');
  assert.deepEqual([await vraagtPlan('moeder'), await vraagtPlan('daan')], [false, true]);
  assert.equal((await neemTerug(werk(d, 'femke'), { casus: d.casus })).kind, 'teruggenomen');
  assert.equal(await vraagtPlan('daan'), false);
  assert.deepEqual((await planVan(d, 'femke')).akkoorden, []);
  assert.equal((await legVoor(werk(d, 'femke'), { casus: d.casus })).kind, 'voorgelegd');
  assert.ok((await planVan(d, 'femke')).akkoorden.every((a) => a.stand === 'gevraagd'));
  assert.equal((await neemTerug(werk(d, 'femke'), { casus: d.casus })).kind, 'teruggenomen');
  await maakGeldig(d);
  assert.equal((await planVan(d, 'femke')).plan?.versie, 2);
});
