import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findEis } from '../eisen/index.ts';
import { beoordeel, CATEGORIEEN, DOELEN, FASEN, type Vraag } from '../regels/index.ts';
import type { Velden } from '../web/route.ts';
import { checklistVan } from './checklist/checklist.ts';
import { nieuwePlaats } from './checklist/tafelvragen.ts';
import { type Conceptinhoud, inBewerking, uitBewerking } from './conceptinhoud.ts';
import type { Convenantkader } from './kader.ts';
import { keurOnderKader, keurOverlegtype } from './keuring.ts';
import { PLAATSSOORTEN } from './plaatsen.ts';
import { vergelijkOverlegtypen } from './vergelijk.ts';
import { VOORBEELDEN } from './voorbeelden.ts';

const TEKST = { id: 't1', label: '1.0' };
const KADER: Convenantkader = {
  naam: 'Convenant Proefstad',
  procesregie: 'per-casus',
  teksten: [{ ...TEKST, geldt: true, zonder: [] }],
};

const sleutels = () => {
  let nummer = 0;
  return () => {
    nummer += 1;
    return `p${nummer}`;
  };
};
const open = (code: string): Conceptinhoud => {
  const voorbeeld = VOORBEELDEN.find((deel) => deel.code === code);
  assert.ok(voorbeeld);
  return inBewerking({ ...voorbeeld, tekst: TEKST }, sleutels());
};
const moeten = (inhoud: Conceptinhoud) => keurOverlegtype(inhoud).filter(({ ernst }) => ernst === 'moet');
/** De enige klacht die moet worden hersteld. */
function klacht(inhoud: Conceptinhoud) {
  const [eerste, ...meer] = moeten(inhoud);
  assert.ok(eerste !== undefined && meer.length === 0, JSON.stringify([eerste, ...meer]));
  return eerste;
}

for (const { code, naam } of VOORBEELDEN)
  test(`${naam}: het voorbeeld kan zo worden voorgelegd, en heen en terug verandert er niets`, () => {
    const inhoud = open(code);
    assert.deepEqual(moeten(inhoud), []);
    assert.deepEqual(uitBewerking(inhoud), VOORBEELDEN.find((deel) => deel.code === code)?.inhoud);
    assert.deepEqual(
      vergelijkOverlegtypen(
        { naam, tekst: TEKST, inhoud: uitBewerking(inhoud) },
        { naam, tekst: TEKST, inhoud: uitBewerking(inhoud) },
      ),
      [],
    );
  });

test('een overlegtype rust op een tekst; wie die niet tekende, staat er met naam bij (Art 17.2, E-10)', () => {
  const onder = (tekst: Conceptinhoud['tekst'], teksten: Convenantkader['teksten']) =>
    keurOnderKader({ ...open('mdo'), tekst }, { ...KADER, teksten }).filter(({ vraag }) => vraag === 'tekst');
  assert.deepEqual(onder(TEKST, KADER.teksten), []);
  const nieuw = { id: 't2', label: '1.1', geldt: false, zonder: ['Stichting Kompas'] };
  const [niet] = onder(nieuw, [...KADER.teksten, nieuw]);
  assert.equal(niet?.ernst, 'let-op');
  assert.match(niet?.zin ?? '', /^Stichting Kompas tekende versie 1\.1 nog niet/);
  assert.deepEqual(
    [onder(null, KADER.teksten), onder(null, []), onder({ id: 'oud', label: '0.9' }, KADER.teksten)].map(
      ([deze]) => deze?.ernst,
    ),
    ['moet', 'moet', 'let-op'],
  );
});

test('wijst het convenant aan wie leidt, dan leidt ook hier geen ander (fn 13 (a), T25-09)', () => {
  const leidt = (procesregie: Convenantkader['procesregie'], code: string) =>
    keurOnderKader(open(code), { ...KADER, procesregie }).filter(({ vraag }) => vraag === 'procesregie');
  for (const vrij of ['per-casus', 'aanmeldpartij'] as const) assert.deepEqual(leidt(vrij, 'mdo'), []);
  assert.deepEqual(leidt('swv', 'thuiszittersoverleg'), []);
  const [klacht] = leidt('swv', 'mdo');
  assert.deepEqual([klacht?.ernst, klacht?.artikelen], ['moet', ['T25-09', 'fn 13 (a)']]);
  assert.match(klacht?.zin ?? '', /leidt het samenwerkingsverband/);
  assert.match(leidt('gemeente', 'thuiszittersoverleg')[0]?.zin ?? '', /leidt de gemeente/);
});

test('zonder iemand van buiten de school is het geen casusoverleg, ook niet met een vaste orthopedagoog (T25-03)', () => {
  const mdo = open('mdo');
  const school = { ...mdo, rollen: mdo.rollen.filter(({ partij }) => partij === 'school') };
  assert.ok(school.rollen.some(({ functies }) => functies.includes('orthopedagoog')));
  assert.deepEqual(klacht(school).artikelen, ['T25-03', 'T25-02']);
});

test('school en samenwerkingsverband alleen: dat mag met een reden (1.6)', () => {
  const mdo = open('mdo');
  const zonder = { ...mdo, rollen: mdo.rollen.filter(({ partij }) => partij === 'school' || partij === 'swv') };
  assert.equal(klacht(zonder).vraag, 'samenstelling');
  assert.deepEqual(moeten({ ...zonder, samenstellingMotivering: 'Hulp is hier nog niet aan de orde' }), []);
});

test('een overleg zonder onderwijs, zonder ouders of zonder leider kan niet (1.6, T25-11, T25-09)', () => {
  const mdo = open('mdo');
  const gemeente = mdo.rollen.filter(({ partij }) => partij === 'gemeente');
  assert.equal(klacht({ ...mdo, rollen: gemeente, procesregie: 'gemeente' }).vraag, 'plaatsen');
  assert.ok(klacht({ ...mdo, gezin: ['jongere'] }).artikelen.includes('T25-11'));
  assert.ok(
    klacht({ ...mdo, rollen: mdo.rollen.filter(({ partij }) => partij !== 'school') }).artikelen.includes('T25-09'),
  );
});

test('samenwerken is nooit het enige doel (3.1g)', () => {
  const mdo = open('mdo');
  assert.deepEqual(
    moeten({ ...mdo, doelen: ['g'], voorgesteldeDoelen: ['g'] }).map(({ vraag }) => vraag),
    ['doelen', 'voorgesteldeDoelen'],
  );
});

test('burgerservicenummer en wat buiten 5.1 valt komen in geen fase op tafel (fn 24, 5.1)', () => {
  const mdo = open('mdo');
  for (const fase of FASEN)
    for (const soort of ['b', 'buiten-5.1'] as const)
      assert.equal(klacht({ ...mdo, fasen: { ...mdo.fasen, [fase]: [...mdo.fasen[fase], soort] } }).vraag, 'fasen');
});

test('een ruimere doelgroep heeft een reden, en een student van het mbo vraagt om een ruimere groep (CL-2c, E-04)', () => {
  const mdo = open('mdo');
  assert.ok(klacht({ ...mdo, doelgroepVerruimd: true }).artikelen.includes('E-04'));
  const mbo = PLAATSSOORTEN.find(({ sleutel }) => sleutel === 'mbo');
  assert.ok(mbo);
  const plaats = { ...nieuwePlaats(mbo, 'm'), grondslag: mbo.grondslagen[0] };
  assert.equal(klacht({ ...mdo, rollen: [...mdo.rollen, plaats] }).vraag, 'doelgroep');
});

test('een grondslag buiten de lijst, zoals toestemming, draagt geen deelname (4.1, E-05)', () => {
  const mdo = open('mdo');
  const [eerste, ...rest] = mdo.rollen;
  assert.ok(eerste);
  const fout = { ...mdo, rollen: [{ ...eerste, grondslag: 'Toestemming van de ouders' }, ...rest] };
  assert.ok(klacht(fout).artikelen.includes('Art 4.1 (a)'));
  assert.equal(klacht(fout).vraag, `plaats-${eerste.sleutel}`);
});

test('monitoring die niet minder vraagt dan het plan is een waarschuwing, geen verbod (CL-6a)', () => {
  const mdo = open('mdo');
  const klachten = keurOverlegtype({ ...mdo, fasen: { ...mdo.fasen, monitoring: mdo.fasen.plan } });
  assert.deepEqual(
    klachten.map(({ ernst, artikelen }) => [ernst, artikelen[0]]),
    [['let-op', 'CL-6a']],
  );
});

test('langer dan zes maanden nazorg of twee jaar bewaren kan niet (PH-5b, 9.2)', () => {
  const mdo = open('mdo');
  assert.equal(klacht({ ...mdo, nazorgMaanden: 7 }).vraag, 'nazorg');
  assert.equal(klacht({ ...mdo, bewaarmaanden: 25 }).vraag, 'bewaren');
});

// Willekeurige antwoorden: geldige keuzes, rommel, ontbrekende en dubbele velden.
const waarde = fc.oneof(
  fc.constantFrom(
    'ja',
    'nee',
    'a',
    'b',
    'g',
    'e',
    'buiten-5.1',
    'school',
    'swv',
    'gemeente',
    'verzoek',
    '0',
    '6',
    '24',
    '99',
    '',
  ),
  fc.string({ maxLength: 40 }),
  fc.constant('Samen bepalen wat er op school en thuis nodig is'),
);
const veldwaarde = fc.oneof(waarde, fc.array(waarde, { maxLength: 4 }));
const stap = fc.record({
  vraag: fc.nat(60),
  invul: fc.array(veldwaarde, { minLength: 8, maxLength: 8 }),
  doe: fc.constantFrom('antwoord', 'antwoord', 'antwoord', 'erbij', 'weg'),
});

function zet(
  inhoud: Conceptinhoud,
  { vraag: nummer, invul, doe }: { vraag: number; invul: (string | string[])[]; doe: string },
): Conceptinhoud {
  if (doe === 'weg')
    return { ...inhoud, rollen: inhoud.rollen.filter((_, i) => i !== nummer % Math.max(1, inhoud.rollen.length)) };
  if (doe === 'erbij') {
    const soort = PLAATSSOORTEN[nummer % PLAATSSOORTEN.length];
    return soort === undefined
      ? inhoud
      : { ...inhoud, rollen: [...inhoud.rollen, nieuwePlaats(soort, `n${inhoud.rollen.length}-${nummer}`)] };
  }
  const vragen = checklistVan(inhoud);
  const vraag = vragen[nummer % vragen.length];
  assert.ok(vraag);
  // De helft van de velden krijgt een keuze die op de pagina staat, de rest wat er toevallig komt.
  const velden: Velden = Object.fromEntries(
    vraag.velden(inhoud).map((veld, i) => {
      const los = invul[i % invul.length] ?? '';
      if (i % 2 === 0 && (veld.soort === 'keuze' || veld.soort === 'meer'))
        return [veld.naam, veld.keuzes[String(los).length % Math.max(1, veld.keuzes.length)]?.waarde ?? ''];
      return [veld.naam, los];
    }),
  );
  const lezing = vraag.antwoord(inhoud, velden);
  return lezing.kind === 'ok' ? lezing.inhoud : inhoud;
}

test('wat een beheerder ook invult: het wordt geweigerd met een artikel, of de regels beoordelen het, en nooit komt er een burgerservicenummer door', () => {
  const zaad = Number(process.env['ZAAD'] ?? 20261122);
  console.log(`zaad ${zaad}`);
  let goed = 0;
  fc.assert(
    fc.property(fc.constantFrom(...VOORBEELDEN), fc.array(stap, { maxLength: 25 }), (voorbeeld, stappen) => {
      const inhoud = stappen.reduce(zet, inBewerking({ ...voorbeeld, tekst: TEKST }, sleutels()));
      const klachten = keurOnderKader(inhoud, KADER);
      const streng = keurOnderKader({ ...inhoud, tekst: null }, { ...KADER, procesregie: 'swv' });
      const vragen = new Set(checklistVan(inhoud).map(({ sleutel }) => sleutel));
      for (const { vraag, artikelen, zin } of [...klachten, ...streng]) {
        assert.ok(artikelen.length > 0 && artikelen.every((id) => findEis(id) !== undefined), `${zin}: ${artikelen}`);
        assert.ok(vragen.has(vraag), `${zin} wijst naar ${vraag}`);
        assert.match(zin, /^[A-Z].*\.$/);
      }
      for (const fase of FASEN)
        assert.ok(!inhoud.fasen[fase].includes('b') && !inhoud.fasen[fase].includes('buiten-5.1'));
      if (klachten.some(({ ernst }) => ernst === 'moet')) return;
      goed += 1;
      beoordeelAlles(uitBewerking(inhoud));
    }),
    { seed: zaad, numRuns: process.env['PROEF'] === '1' ? 20_000 : 400 },
  );
  console.log(`${goed} van de gemaakte overlegtypen konden worden voorgelegd`);
  assert.ok(goed > 20);
});

/** Vraagt de regels wat zij van elke soort vinden in elke fase; een burgerservicenummer mag nooit. */
function beoordeelAlles(inhoud: ReturnType<typeof uitBewerking>): void {
  const [gever, ontvanger] = [inhoud.rollen[0], inhoud.rollen.at(-1)];
  assert.ok(gever && ontvanger);
  for (const fase of FASEN)
    for (const categorie of CATEGORIEEN) {
      const vraag: Vraag = {
        versie: 1,
        handeling: 'verstrekken',
        peildatum: '2026-11-22',
        plicht: null,
        afweging: null,
        overlegtype: {
          vastgesteld: true,
          doelen: inhoud.doelen,
          categorieen: inhoud.fasen[fase].filter((soort) => soort !== 'buiten-5.1'),
          doelgroepVerruimd: inhoud.doelgroepVerruimd,
          oppToestemmingNodig: inhoud.oppToestemmingNodig,
        },
        casus: { status: 'open', fase },
        gever: { partij: gever.partij, hoedanigheid: gever.hoedanigheid },
        ontvanger: { partij: ontvanger.partij, hoedanigheid: ontvanger.hoedanigheid },
        gegeven: { categorie, doel: DOELEN.find((doel) => inhoud.doelen.includes(doel)) ?? 'a', voorActie: false },
      };
      const oordeel = beoordeel(vraag);
      assert.ok(['toegestaan', 'geweigerd', 'onvolledig'].includes(oordeel.uitkomst));
      if (!inhoud.fasen[fase].includes(categorie)) assert.equal(oordeel.uitkomst, 'geweigerd', `${fase} ${categorie}`);
    }
}

test('twee versies worden vergeleken in woorden: wat er stond en wat er komt', () => {
  const mdo = VOORBEELDEN[0];
  assert.ok(mdo);
  const nieuw = { ...mdo.inhoud, nazorgMaanden: 3, rollen: mdo.inhoud.rollen.filter(({ partij }) => partij !== 'ggd') };
  const verschil = vergelijkOverlegtypen(
    { ...mdo, tekst: TEKST },
    { naam: mdo.naam, tekst: { id: 't2', label: '1.1' }, inhoud: nieuw },
  );
  assert.deepEqual(
    verschil.map(({ naam }) => naam),
    ['Tekst van het convenant', 'Aan tafel', 'GGD', 'Nazorg'],
  );
  assert.deepEqual(verschil.at(-1), {
    naam: 'Nazorg',
    was: ['Hoogstens 6 maanden na het plan'],
    wordt: ['Hoogstens 3 maanden na het plan'],
  });
  assert.deepEqual(verschil.at(2)?.wordt, []);
  assert.deepEqual(verschil[0], { naam: 'Tekst van het convenant', was: ['Versie 1.0'], wordt: ['Versie 1.1'] });
});
