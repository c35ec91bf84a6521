import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meldervraag } from './checklist/meldervraag.ts';
import { vraagOverPlaats } from './checklist/tafelvragen.ts';
import { type Conceptinhoud, inBewerking } from './conceptinhoud.ts';
import { MDO, THUISZITTERSOVERLEG, VERZUIMOVERLEG } from './ingebouwd.ts';
import { keurMelders, magAanmelden, melderregels, meldersBij } from './melders.ts';
import { plaatssoort } from './plaatsen.ts';
import { BILATERAAL } from './voorbeelden.ts';

const school = (functie: string) => ({ partij: 'school', hoedanigheid: null, functie }) as const;
const gemeente = (hoedanigheid: 'leerplicht' | 'toeleiding', functie: string) =>
  ({ partij: 'gemeente', hoedanigheid, functie }) as const;
const RACHID = gemeente('leerplicht', 'leerplichtambtenaar');
const MARIT = gemeente('toeleiding', 'jeugdwerker-wijkteam');

const concept = (inhoud = MDO): Conceptinhoud =>
  inBewerking(
    { naam: 'Overleg', tekst: null, inhoud },
    (rol) => `${rol.partij}-${rol.hoedanigheid ?? ''}-${rol.functies[0] ?? ''}`,
  );

test('alleen wie het overlegtype noemt, meldt aan: partij, hoedanigheid en functie samen (fn 16)', () => {
  assert.ok(magAanmelden(MDO, school('intern-begeleider')));
  assert.ok(!magAanmelden(MDO, school('orthopedagoog')), 'adviseert aan tafel en meldt niet aan');
  assert.ok(!magAanmelden(MDO, school('conciërge')), 'heeft geen plaats');
  assert.ok(magAanmelden(MDO, MARIT), 'elke functie van het wijkteam');
  assert.ok(!magAanmelden(MDO, RACHID));
  assert.ok(!magAanmelden({ ...MDO, melders: [] }, school('intern-begeleider')), 'zonder lijst niemand');
  const zonderPlaats = { ...MDO, rollen: MDO.rollen.filter(({ partij }) => partij !== 'school') };
  assert.ok(!magAanmelden(zonderPlaats, school('intern-begeleider')), 'op de lijst zonder plaats telt niet (3.4c)');
});

test('Bijlage 3: bij verzuim school en leerplicht, bij thuiszitters ook het samenwerkingsverband, bij een gesprek beide kanten', () => {
  const kan = (inhoud: typeof MDO) =>
    [...new Set(inhoud.melders.map(({ partij, hoedanigheid }) => hoedanigheid ?? partij))].toSorted();
  assert.deepEqual(kan(VERZUIMOVERLEG), ['leerplicht', 'school']);
  assert.deepEqual(kan(THUISZITTERSOVERLEG), ['leerplicht', 'school', 'swv']);
  assert.ok(!magAanmelden(THUISZITTERSOVERLEG, gemeente('toeleiding', 'teamleider-jeugd')));
  assert.deepEqual(kan(BILATERAAL), ['jeugdhulpaanbieder', 'school', 'toeleiding']);
  assert.deepEqual(
    kan(MDO),
    ['ggd', 'jeugdhulpaanbieder', 'jgz', 'school', 'toeleiding'],
    'elke organisatie aan tafel kan een jongere inbrengen; van het samenwerkingsverband zit er alleen wie adviseert',
  );
  assert.deepEqual(
    melderregels(VERZUIMOVERLEG).at(-1),
    'Gemeente: leerplicht (leerplichtambtenaar en medewerker van het Doorstroompunt)',
  );
});

test('wie alleen adviseert, staat als uitzondering bij een plaats waar verder ieder mag aanmelden', () => {
  const swv = { partij: 'swv', hoedanigheid: null } as const;
  const rollen = MDO.rollen.flatMap((rol) => (rol.partij === 'swv' ? [rol, { ...rol, functies: [] }] : [rol]));
  assert.ok(
    melderregels({ rollen, melders: [...MDO.melders, { ...swv, functie: null }] }).includes(
      'Samenwerkingsverband (elke functie, behalve gedragsdeskundige, psycholoog en orthopedagoog)',
    ),
  );
});

test('de vraag laat elke functie aan tafel kiezen; zonder iemand begint er nooit een casus', () => {
  const inhoud = concept(VERZUIMOVERLEG);
  const lees = (velden: Record<string, string[]>) => {
    const lezing = meldervraag.antwoord(inhoud, velden);
    assert.ok(lezing.kind === 'ok');
    return lezing.inhoud;
  };
  const alleen = lees({ 'melders-school': ['zorgcoordinator'] });
  assert.deepEqual(alleen.melders, [school('zorgcoordinator')]);
  assert.deepEqual(meldervraag.inWoorden(alleen), ['School (zorgcoördinator)']);
  assert.deepEqual(keurMelders(alleen), []);
  const [klacht] = keurMelders(lees({}));
  assert.deepEqual([klacht?.ernst, klacht?.vraag, klacht?.artikelen], ['moet', 'melders', ['fn 16', 'PH-1a']]);
  assert.equal(meldervraag.antwoord(inhoud, { 'melders-ggd': 'mentor' }).kind, 'fout');
});

test('wie van tafel gaat, meldt niet meer aan; krijgt een plaats namen, dan alleen die, en ruimer wordt het nooit vanzelf', () => {
  const inhoud = concept(MDO);
  const rollen = inhoud.rollen.filter(({ partij }) => partij !== 'ggd');
  assert.ok(!meldersBij({ ...inhoud, rollen }).some(({ partij }) => partij === 'ggd'));
  const soort = plaatssoort('gemeente-toeleiding');
  const wijkteam = inhoud.rollen.find(
    ({ hoedanigheid, functies }) => hoedanigheid === 'toeleiding' && functies.length === 0,
  );
  assert.ok(soort !== undefined && wijkteam !== undefined);
  const vraag = vraagOverPlaats(soort, wijkteam.sleutel, false);
  const zet = (nu: Conceptinhoud, functies: string[]): Conceptinhoud => {
    const lezing = vraag.antwoord(nu, { ...vraag.ingevuld(nu), functies });
    assert.ok(lezing.kind === 'ok');
    return lezing.inhoud;
  };
  const genoemd = zet(inhoud, ['teamleider-jeugd']);
  assert.ok(!magAanmelden(genoemd, MARIT));
  assert.ok(magAanmelden(genoemd, gemeente('toeleiding', 'teamleider-jeugd')));
  assert.ok(!magAanmelden(zet(genoemd, []), MARIT), 'weer elke functie: wie aanmeldt kiest een mens opnieuw');
  assert.ok(!magAanmelden(zet(genoemd, ['teamleider-jeugd', 'jeugdwerker-wijkteam']), MARIT));
});
