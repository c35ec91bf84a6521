import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { leesBeeldblad } from '../../src/casus/beeld/beeldblad.ts';
import { zegBeeld } from '../../src/casus/beeld/zeg-beeld.ts';
import { leesFaseblad } from '../../src/casus/fase/faseblad.ts';
import { verzetFase } from '../../src/casus/fase/verzet-fase.ts';
import { toonOverzicht } from '../../src/casus/overzicht/overzicht-toon.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { zetServerVoor } from '../steun/server.ts';
import { tik, werk } from '../toestemming/bries.ts';

/** Van Beoordeling naar Plan: eerst zegt wie het overleg leidt dat het beeld compleet genoeg is (PH-2b, B.6). */
let d: Daan;
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

const zeg = (wie: 'femke' | 'rachid', stand: 'compleet' | 'niet-compleet', waarom: string) => {
  tik(d);
  return zegBeeld(werk(d, wie), { casus: d.casus, stand, waarom });
};
const naarPlan = () => verzetFase(werk(d, 'femke'), { casus: d.casus, van: 'beoordeling', mee: [] });
const stapNu = async () => {
  const beeld = await toonCasus(werk(d, 'rachid'), d.casus);
  assert.ok(beeld.kind === 'overzicht');
  const { stappen, tijdlijn } = toonOverzicht(beeld.overzicht);
  return {
    stap: stappen.stappen.find(({ titel }) => titel.includes('beeld'))?.stand,
    tijdlijn: tijdlijn.map(({ inhoud }) => String(inhoud)).filter((zin) => zin.includes('beeld')),
  };
};
const codes = async (): Promise<readonly string[]> =>
  (
    await d.su.query<{ regel: string }>(
      "select code || ' ' || uitkomst as regel from gebeurtenis where casus_id = $1 and (code like 'beeld-%' or code = 'fase-gewijzigd') order by volgnummer",
      [d.casus],
    )
  ).rows.map(({ regel }) => regel);

test('zolang het beeld niet compleet is genoemd, begint er geen plan; de pagina zegt waarom en waar het te regelen is', async () => {
  assert.equal((await naarPlan()).kind, 'beeld-niet-compleet');
  const blad = await leesFaseblad(werk(d, 'femke'), d.casus);
  assert.ok(blad.kind === 'blad' && blad.inhoud?.eerstBeeld === true);
  const stap = blad.inhoud.mist.find(({ artikelen }) => artikelen?.includes('PH-2b'));
  assert.match(stap?.handeling?.naar ?? '', /\/beeld$/);
});

test('alleen wie het nu kan vastleggen, leest dat het ook mag als er nog iets openstaat', async () => {
  const voordeur = await zetServerVoor(d);
  const leest = async (wie: 'femke' | 'rachid') =>
    (await (await voordeur.ingelogd(d.wie(wie).persoon)).haal(`/casussen/${d.casus}/beeld`)).body;
  const toch = /U kunt het beeld toch compleet noemen/;
  assert.match(await leest('femke'), toch);
  assert.match(await leest('rachid'), /Wat in deze fase nog openstaat/);
  assert.doesNotMatch(await leest('rachid'), toch);
  await d.zetFase('intake');
  assert.doesNotMatch(await leest('femke'), toch);
  await d.zetFase('beoordeling');
  await voordeur.server.close();
});

test('alleen wie het overleg leidt zegt het, met een zin; ieder aan tafel ziet wie, wanneer en waarom', async () => {
  assert.equal((await zeg('rachid', 'compleet', 'Volgens mij wel.')).kind, 'niet-gevonden');
  assert.deepEqual(await zeg('femke', 'compleet', 'School en leerplicht weten genoeg.'), { kind: 'vastgelegd' });
  assert.deepEqual(await zeg('femke', 'compleet', 'Nog eens.'), { kind: 'was-al-zo' });
  const blad = await leesBeeldblad(werk(d, 'rachid'), d.casus);
  assert.ok(blad.kind === 'blad');
  const { compleet, mag, regels } = blad.inhoud;
  assert.deepEqual([compleet, mag], [true, 'alleen-regie']);
  assert.deepEqual(
    regels.map(({ door, waarom }) => [door, waarom]),
    [['Femke Bos', 'School en leerplicht weten genoeg.']],
  );
  const nu = await stapNu();
  assert.equal(nu.stap, 'klaar');
  assert.deepEqual(nu.tijdlijn, ['noemde het beeld compleet genoeg voor een plan']);
});

test('terugnemen houdt de weg naar het plan weer dicht', async () => {
  assert.deepEqual(await zeg('femke', 'niet-compleet', 'De leerplichtambtenaar zoekt nog iets uit.'), {
    kind: 'vastgelegd',
  });
  assert.equal((await naarPlan()).kind, 'beeld-niet-compleet');
  assert.equal((await stapNu()).stap, 'open');
  assert.equal((await zeg('femke', 'compleet', 'Nu wel.')).kind, 'vastgelegd');
  assert.equal((await naarPlan()).kind, 'verzet');
});

test('in fase Plan kan het nog terug tot het plan vaststaat, en daarna niet meer', async () => {
  assert.equal((await zeg('femke', 'niet-compleet', 'Er bleek een nieuwe vraag.')).kind, 'vastgelegd');
  assert.equal((await zeg('femke', 'compleet', 'Die is beantwoord.')).kind, 'vastgelegd');
  await d.su.query(
    "insert into plan (id, casus_id, versie, status, evaluatie_op, gesprek_weken, begonnen_door, begonnen_op, vastgesteld_op) values (gen_random_uuid(), $1, 1, 'vastgesteld', '2026-06-30', 4, $2, now(), now())",
    [d.casus, d.wie('femke').persoon],
  );
  assert.deepEqual(await zeg('femke', 'niet-compleet', 'Te laat.'), { kind: 'niet-nu' });
  assert.ok((await leesBeeldblad(werk(d, 'femke'), d.casus)).kind === 'blad');
});

test('elke poging staat in het logboek, ook wat niet mocht', async () => {
  assert.deepEqual(await codes(), [
    'fase-gewijzigd geweigerd',
    'beeld-compleet geweigerd',
    'beeld-compleet gelukt',
    'beeld-compleet geweigerd',
    'beeld-teruggenomen gelukt',
    'fase-gewijzigd geweigerd',
    'beeld-compleet gelukt',
    'fase-gewijzigd gelukt',
    'beeld-teruggenomen gelukt',
    'beeld-compleet gelukt',
    'beeld-teruggenomen geweigerd',
  ]);
});
