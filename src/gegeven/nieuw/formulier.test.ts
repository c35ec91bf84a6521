import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEis } from '../../eisen/index.ts';
import { MELDPLICHTIG } from '../../mag-ik-dit-delen/vragen-wat.ts';
import { codes, type Oordeel } from '../../regels/index.ts';
import { alleenWatHierKan, herstelweg, NIET_IN_EEN_CASUS } from '../herstel.ts';
import { kenmerkenVanGezin, metVanzelfsprekend, noodzaak, voegSamen } from '../kenmerken.ts';
import type { Mens } from '../mensen.ts';
import { deelknop, toonOordelen } from '../oordeel/oordeel-toon.ts';
import type { OordeelOver } from '../oordeel/vraag-oordeel.ts';
import { weergaveVoor } from '../weergave.tsx';
import { isAanDeBeurt, KENMERKVELDEN, kenmerkenUit, leesKenmerken, toonKenmerken } from './kenmerkvelden.ts';
import { alsConcept, leesGegevenformulier, standVan, voltooi } from './nieuw-formulier.ts';

const ID = '0196a1b2-0000-7000-8000-000000000001';
const nieuwId = () => ID;
const lees = (velden: Record<string, string | readonly string[]>) =>
  leesGegevenformulier(velden, { vandaag: '2026-03-03', nieuwId });

const HEEL = {
  gegeven: ID,
  categorie: 'g',
  tekst: 'Zeventien uur.',
  aard: 'feit',
  brondatum: '2-3-2026',
  doel: 'c',
  nodigVoorVraag: 'ja',
  pastBijTaak: 'ja',
  kanMetMinder: 'nee',
  waarom: 'Voor het patroon.',
  aan: ID,
  verzuimsoort: 'ongeoorloofd',
  meldplichtig: 'ja',
};

test('een heel formulier wordt een gegeven met zijn kenmerken', () => {
  const voltooid = voltooi('casus', lees(HEEL));
  assert.equal(voltooid.kind, 'ok');
  assert.deepEqual(voltooid.kind === 'ok' && voltooid.gegeven, {
    gegeven: ID,
    casus: 'casus',
    categorie: 'g',
    doel: 'c',
    aard: 'feit',
    brondatum: '2026-03-02',
    tekst: 'Zeventien uur.',
    waarom: 'Voor het patroon.',
    gezien: null,
    kenmerken: {
      nodigVoorVraag: true,
      pastBijTaak: true,
      kanMetMinder: false,
      verzuim: { soort: 'ongeoorloofd', meldplichtig: true },
    },
  });
});

test('elk veld dat ontbreekt, krijgt zijn eigen zin, en niets wordt geraden', () => {
  for (const veld of [
    'categorie',
    'tekst',
    'aard',
    'brondatum',
    'doel',
    'nodigVoorVraag',
    'pastBijTaak',
    'kanMetMinder',
    'waarom',
    'aan',
  ]) {
    const voltooid = voltooi('casus', lees({ ...HEEL, [veld]: '' }));
    assert.equal(voltooid.kind, 'fout', veld);
    assert.deepEqual(voltooid.kind === 'fout' && Object.keys(voltooid.stand.fouten), [veld]);
  }
});

test('elke vraag die open bleef heeft een eigen zin, zodat de samenvatting zegt waar hij naartoe gaat', () => {
  const { stand } = voltooi('casus', lees({})) as Extract<ReturnType<typeof voltooi>, { kind: 'fout' }>;
  const zinnen = Object.values(stand.fouten);
  assert.equal(zinnen.length, 10);
  assert.equal(new Set(zinnen).size, zinnen.length);
});

test('een onleesbaar of vervalst antwoord telt als geen antwoord, en de rest blijft staan', () => {
  const { invulling, stand } = lees({
    ...HEEL,
    verzuimsoort: 'vakantie',
    brondatum: '31-2-2026',
    doel: 'z',
    gegeven: 'x',
    aan: ['x'],
  });
  assert.deepEqual(
    [invulling.brondatum, invulling.doel, invulling.ontvangers, invulling.gegeven],
    [null, null, [], ID],
  );
  assert.deepEqual(invulling.kenmerken.verzuim, { meldplichtig: true });
  assert.equal(stand.waarden['tekst'], 'Zeventien uur.');
  assert.equal(stand.waarden['gegeven'], ID);
  assert.ok(stand.fouten['brondatum'] !== undefined);
});

test('een concept heeft genoeg aan soort en doel', () => {
  assert.equal(alsConcept('casus', lees({ categorie: 'd', doel: 'a' })).kind, 'ok');
  assert.equal(alsConcept('casus', lees({ doel: 'a' })).kind, 'fout');
});

test('een bewaard concept komt terug zoals het was ingevuld', () => {
  const bewaarbaar = alsConcept('casus', lees(HEEL));
  assert.equal(bewaarbaar.kind, 'ok');
  if (bewaarbaar.kind !== 'ok') return;
  const terug = standVan(bewaarbaar.concept).waarden;
  const verwacht: Record<string, string> = { ...HEEL, brondatum: '2 maart 2026' };
  for (const [naam, waarde] of Object.entries(verwacht)) if (naam !== 'aan') assert.equal(terug[naam], waarde, naam);
});

test('elke vraag over een gegeven leest terug wat zij toont', () => {
  for (const veld of KENMERKVELDEN) {
    for (const { waarde } of veld.keuzes) {
      const kenmerken = leesKenmerken({ [veld.naam]: waarde });
      assert.deepEqual(toonKenmerken(kenmerken), { [veld.naam]: waarde }, `${veld.naam} ${waarde}`);
    }
  }
});

test('een antwoord dat niet bij de vraag hoort, is geen nee', () => {
  assert.deepEqual(
    kenmerkenUit({ opp: 'misschien', bevatGezondheid: ['ja', 'nee'], nietVoorOuder: 'nee', betreft: '__proto__' }),
    { nietVoorOuder: false },
  );
});

test('elke vraag rust op een bestaande eis en heeft een eigen naam en pad', () => {
  for (const { artikelen } of KENMERKVELDEN) for (const id of artikelen) assert.ok(findEis(id), id);
  assert.equal(new Set(KENMERKVELDEN.map((v) => v.naam)).size, KENMERKVELDEN.length);
  assert.equal(new Set(KENMERKVELDEN.map((v) => v.pad)).size, KENMERKVELDEN.length);
});

test('elke herstelweg hoort bij een reden die bestaat', () => {
  const redenen = Object.entries(codes)
    .filter(([, code]) => code.soort === 'reden')
    .map(([naam]) => naam);
  assert.ok(redenen.filter((naam) => herstelweg('x', naam) !== null).length >= 15);
  assert.equal(herstelweg('x', 'bestaat-niet'), null);
  assert.equal(herstelweg('x', 'constructor'), null);
});

test('wat aan het convenant of aan de uitnodiging ligt, wijst naar waar dat staat (C9, S-13)', () => {
  for (const code of ['convenant-niet-van-kracht', 'ontvanger-niet-gebonden', 'verwerkersovereenkomst-ontbreekt'])
    assert.equal(herstelweg('x', code)?.naar, '/convenant', code);
  assert.equal(herstelweg('x', 'overlegtype-niet-vastgesteld')?.naar, '/overlegtypen');
  assert.equal(herstelweg('x', 'niet-uitgenodigd')?.naar, '/casussen/x/bijeenkomsten');
});

test('een zin die hier nergens te doen is, staat niet bij een weigering in een casus', () => {
  for (const [code, zin] of Object.entries(NIET_IN_EEN_CASUS)) {
    const { herstel } = codes[code as keyof typeof codes] as { readonly herstel: readonly string[] };
    assert.ok(herstel.includes(zin), `${code} zegt dit niet meer`);
    const oordeel = { redenen: [{ code, artikelen: [], uitleg: '', herstel }] } as unknown as Pick<Oordeel, 'redenen'>;
    const [hier] = alleenWatHierKan(oordeel).redenen;
    assert.deepEqual(
      hier?.herstel,
      herstel.filter((ander) => ander !== zin),
    );
    assert.ok((hier?.herstel.length ?? 0) > 0, 'er blijft iets te doen over');
  }
});

test('wat uit de soort volgt, wordt niet gevraagd; gezondheid blijft gezondheid', () => {
  assert.equal(metVanzelfsprekend('a', {}).bevatGezondheid, false);
  assert.equal(metVanzelfsprekend('d', {}).bevatGezondheid, undefined);
  assert.equal(metVanzelfsprekend('e', { bevatGezondheid: false }).bevatGezondheid, true);
  assert.equal(metVanzelfsprekend('g', {}).thuisondersteuning, false);
});

test('nodig is alleen wat op alle drie vragen goed valt', () => {
  assert.equal(noodzaak({ nodigVoorVraag: true, pastBijTaak: true, kanMetMinder: false }), true);
  assert.equal(noodzaak({ nodigVoorVraag: true, pastBijTaak: true }), undefined);
  assert.equal(noodzaak({ kanMetMinder: true }), false);
  assert.equal(noodzaak(kenmerkenVanGezin({})), true);
});

test('een vervolgvraag komt pas na haar eerste vraag, en antwoorden over verzuim vullen elkaar aan', () => {
  const beurt = (naam: string, k: Parameters<typeof isAanDeBeurt>[1]) => {
    const veld = KENMERKVELDEN.find((v) => v.naam === naam);
    assert.ok(veld, naam);
    return isAanDeBeurt(veld, k);
  };
  assert.equal(beurt('meldplichtig', {}), false);
  assert.equal(beurt('meldplichtig', { verzuim: { soort: 'ongeoorloofd' } }), true);
  assert.equal(beurt('jeugdartsGezien', { verzuim: { soort: 'geoorloofd' } }), false);
  assert.equal(beurt('betreft', { bevatGezondheid: true }), true);
  assert.deepEqual(voegSamen({ verzuim: { soort: 'ziekte' } }, { verzuim: { jeugdartsGezien: true } }).verzuim, {
    soort: 'ziekte',
    jeugdartsGezien: true,
  });
});

const mens = (naam: string, soort: Mens['soort'] = 'medewerker'): Mens => ({
  deelnemer: naam,
  soort,
  partij: 'school',
  partijNaam: 'Kompas',
  functie: 'mentor',
  naam,
  rol: 'Mentor, Kompas',
});
const leeg: Oordeel = {
  versie: 1,
  uitkomst: 'toegestaan',
  regelset: '2026.1',
  redenen: [],
  voorwaarden: [],
  opmerkingen: [],
  grondslagen: [],
  vragen: [],
};
const over = (naam: string, oordeel: Partial<Oordeel>, vragen: readonly string[] = []): OordeelOver => ({
  ontvanger: mens(naam),
  oordeel: { ...leeg, ...oordeel },
  vragen,
  afwegingKan: false,
  meelezers: [],
});

test('een vraag die bij een ontvanger telt staat bij hem, een vraag die bij meer telt staat een keer bij het gegeven', () => {
  const vermoeden = 'gegeven.verzuim.vermoedenOngeoorloofd';
  const open = { uitkomst: 'onvolledig', vragen: [vermoeden] } as const;
  const stand = { kenmerken: { verzuim: { soort: 'ziekte' } }, gekozen: ['a'] } as const;
  const een = toonOordelen([over('a', {}), over('b', open, [vermoeden])], stand);
  assert.deepEqual([een.velden.length, een.kaarten[1]?.velden.length, een.kaarten[1]?.open], [0, 1, null]);
  const twee = toonOordelen([over('a', open, [vermoeden]), over('b', open, [vermoeden])], stand);
  assert.deepEqual(
    [twee.velden.length, twee.kaarten[1]?.velden.length, twee.kaarten[1]?.open],
    [1, 0, 'Nog nodig: de vragen bij het gegeven.'],
  );
});

test('de knop telt alleen wie gekozen is en het mag krijgen', () => {
  const beeld = toonOordelen([over('a', {}), over('b', {}), over('c', { uitkomst: 'geweigerd' })], {
    kenmerken: {},
    gekozen: ['a', 'b', 'c'],
  });
  assert.equal(deelknop(beeld), 'Deel met 2 mensen');
  const jongere = [mens('De jongere zelf', 'jongere')];
  assert.equal(deelknop({ krijgen: jongere, lezenMee: 0 }), 'Deel met de jongere');
  assert.equal(deelknop({ krijgen: [], lezenMee: 0 }), 'Deel dit gegeven');
  assert.equal(deelknop({ ...beeld, lezenMee: 1 }), 'Deel met 2 mensen en 1 collega die meeleest');
});

test('de weergave hangt alleen van gegeven en soort lezer af', () => {
  const bron = {
    bron: mens('Femke Bos'),
    aard: 'feit',
    brondatum: '2026-03-02',
    doel: 'c',
    tekst: 'T',
    waarom: 'W',
  } as const;
  assert.deepEqual(weergaveVoor(bron, 'vak'), weergaveVoor({ ...bron }, 'vak'));
  assert.match(weergaveVoor(bron, 'vak').waarvoor, /doel c/);
  const gezin = (vorm: 'u' | 'je', code: 'nl' | 'en') => weergaveVoor(bron, { vorm, code });
  assert.equal(gezin('u', 'nl').waarvoor, 'Waarvoor: zodat de jongere niet vastloopt op school.');
  assert.equal(gezin('je', 'nl').waarvoor, 'Waarvoor: zodat jij niet vastloopt op school.');
  assert.match(gezin('u', 'nl').boven, /^Van Femke Bos, mentor van Kompas · Een feit · Van 2 maart 2026$/);
  assert.match(gezin('u', 'en').boven, /^From Femke Bos, mentor of Kompas · A fact · Of 2 March 2026$/);
});

test('de grens voor melden is een andere voor wie 18 is en op het mbo zit, en dat staat er (B.9, Art 4.3 (f), Art 4.3 mbo (d))', () => {
  const veld = KENMERKVELDEN.find(({ naam }) => naam === 'meldplichtig');
  for (const vraag of [veld?.vraag ?? '', MELDPLICHTIG.waarom]) {
    assert.match(vraag, /16 uur of meer in vier lesweken/u);
    assert.match(vraag, /mbo vanaf 18 jaar[^.]*meer dan vier weken/u);
  }
});
