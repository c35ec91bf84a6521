import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functies } from '../partij/functies.ts';
import { DOELEN } from '../regels/index.ts';
import { GRONDSLAG } from './grondslagen.ts';
import { ingebouwdeOverlegtypen, MDO, THUISZITTERSOVERLEG, VERZUIMOVERLEG } from './ingebouwd.ts';
import { plaatssoort } from './plaatsen.ts';
import { rolVoor } from './rol.ts';
import { tafelzin } from './tafelzin.ts';

for (const { naam, inhoud } of ingebouwdeOverlegtypen) {
  test(`${naam}: elk voorgesteld doel hoort bij het overleg en is niet alleen ondersteunend (3.1g)`, () => {
    assert.ok(inhoud.voorgesteldeDoelen.every((doel) => inhoud.doelen.includes(doel)));
    assert.ok(inhoud.voorgesteldeDoelen.some((doel) => doel !== 'g'));
    assert.ok(inhoud.doelen.every((doel) => DOELEN.includes(doel)));
  });

  test(`${naam}: elke plaats heeft taak, grondslag en eigen doel (3.4c, B3-5), en alleen een gemeente een hoedanigheid`, () => {
    for (const rol of inhoud.rollen) {
      assert.ok(
        rol.taak.length > 10 && rol.grondslag.includes('convenant') && rol.individueelDoel.length > 10,
        rol.partij,
      );
      assert.equal(rol.partij === 'gemeente', rol.hoedanigheid !== null, rol.partij);
    }
  });

  test(`${naam}: in geen fase staat het BSN of iets buiten 5.1 op tafel, en monitoring vraagt minder dan het plan (CL-6a)`, () => {
    for (const soorten of Object.values(inhoud.fasen))
      assert.ok(!soorten.includes('b') && !soorten.includes('buiten-5.1'));
    assert.ok(inhoud.fasen.monitoring.length < inhoud.fasen.plan.length);
  });
}

for (const { naam, inhoud } of ingebouwdeOverlegtypen) {
  test(`${naam}: elke functie bestaat, wie leidt heeft een plaats, en alleen met doorzettingsmacht hoort er een mandaat bij (CL-2d)`, () => {
    const bekend = new Set(functies.map(({ code }) => code));
    assert.deepEqual(
      inhoud.rollen.flatMap((rol) => rol.functies.filter((code) => !bekend.has(code))),
      [],
    );
    assert.ok(
      inhoud.rollen.some(({ partij }) => partij === inhoud.procesregie),
      'T25-09',
    );
    for (const { partij, mandaat } of inhoud.rollen) assert.equal(mandaat !== null, inhoud.doorzettingsmacht, partij);
    assert.ok(inhoud.gezin.includes('ouders') && inhoud.gezin.includes('jongere'), 'T25-11, T25-13');
  });
}

test('het Thuiszittersoverleg: vier partijen, drie aanleidingen, geleid door het samenwerkingsverband (B3-ex3, B3-ex3p)', () => {
  const { rollen, procesregie, niveau, aanleiding, eerstZonderNaam, langdurigVerzuimNodig } = THUISZITTERSOVERLEG;
  assert.deepEqual(
    rollen.map(({ partij, hoedanigheid }) => hoedanigheid ?? partij),
    ['swv', 'school', 'leerplicht', 'toeleiding'],
  );
  assert.deepEqual([procesregie, niveau, eerstZonderNaam, langdurigVerzuimNodig], ['swv', 'swv', true, true]);
  assert.deepEqual(
    aanleiding?.keuzes.map(({ code }) => code),
    ['verzoek-school', 'verzoek-leerplicht', 'voortgang'],
  );
  const teamleider = { partij: 'gemeente', hoedanigheid: 'toeleiding', functie: 'teamleider-jeugd' } as const;
  assert.ok(rolVoor(THUISZITTERSOVERLEG, teamleider));
  assert.equal(rolVoor(THUISZITTERSOVERLEG, { ...teamleider, functie: 'jeugdwerker-wijkteam' }), undefined);
  assert.match(
    tafelzin(THUISZITTERSOVERLEG),
    /^samenwerkingsverband, school, leerplicht, teamleider Jeugd en Gezin, ouders/,
  );
});

test('een melding hoort bij het Verzuimoverleg, en wie vaak ziek is zag eerst de jeugdarts (B3-ex2w, fn 12 (arts first)); bij een MDO is de reden van aanmelden genoeg (T25-01)', () => {
  assert.deepEqual(
    VERZUIMOVERLEG.aanleiding?.keuzes.map(({ code }) => code),
    ['wettelijk', 'overig', 'vermoeden-ongeoorloofd', 'vaak-ziek'],
  );
  const ziek = VERZUIMOVERLEG.aanleiding?.keuzes.filter(({ naam }) => naam.includes('vaak ziek')) ?? [];
  assert.ok(ziek.length === 1 && ziek.every(({ naam }) => naam.includes('jeugdarts')), 'eerst de jeugdarts (fn 12)');
  assert.equal(MDO.aanleiding, null);
});

test('aan het MDO zit ook de jeugdprofessional op school, van gemeente of aanbieder (B3-ex1p), en de orthopedagoog van het samenwerkingsverband', () => {
  const jeugd = { hoedanigheid: 'toeleiding', functie: 'jeugdprofessional-op-school' } as const;
  assert.match(rolVoor(MDO, { ...jeugd, partij: 'gemeente' })?.taak ?? '', /Op school vroeg/);
  assert.match(
    rolVoor(MDO, { ...jeugd, partij: 'jeugdhulpaanbieder', hoedanigheid: null })?.taak ?? '',
    /op school lichte hulp/,
  );
  assert.match(
    rolVoor(MDO, { partij: 'swv', hoedanigheid: null, functie: 'orthopedagoog' })?.grondslag ?? '',
    /geheim/,
  );
  assert.match(tafelzin(MDO), /cliëntondersteuner$/);
});

test('de partijen van Bijlage 3: leerplicht zit bij het Verzuimoverleg en niet vanzelf bij het MDO (B3-ex1p, B3-ex2p)', () => {
  const leerplicht = { partij: 'gemeente', hoedanigheid: 'leerplicht', functie: 'leerplichtambtenaar' } as const;
  assert.ok(rolVoor(VERZUIMOVERLEG, leerplicht));
  assert.equal(rolVoor(MDO, leerplicht), undefined);
});

test('wat Bijlage 3 per overleg over bewaren zegt, staat bij de afspraken (B3-ex1b, B3-ex2b)', () => {
  assert.match(MDO.beheerafspraken ?? '', /afspraken .* leerlingdossier/);
  assert.match(VERZUIMOVERLEG.beheerafspraken ?? '', /schriftelijke toestemming/);
  for (const { inhoud } of ingebouwdeOverlegtypen)
    assert.match(inhoud.beheerafspraken ?? '', /eigen dossier alleen wat zij voor de eigen taak nodig heeft/);
});

test('een functie gaat voor een plaats die voor elke functie openstaat', () => {
  assert.match(
    rolVoor(MDO, { partij: 'school', hoedanigheid: null, functie: 'orthopedagoog' })?.taak ?? '',
    /adviseren/,
  );
  assert.equal(rolVoor(MDO, { partij: 'school', hoedanigheid: null, functie: 'conciërge' }), undefined);
  assert.ok(rolVoor(MDO, { partij: 'jeugdhulpaanbieder', hoedanigheid: null, functie: 'vaktherapeut' }));
});

test('elke grondslag noemt waarom gezondheid mag, behalve waar het convenant daar niets voor heeft: leerplicht (B.3, AVG art. 9)', () => {
  const zonder = Object.entries(GRONDSLAG).filter(([, zin]) => !/gezondheid: |art\. 5\.1\.1 Wmo/.test(zin));
  assert.deepEqual(
    zonder.map(([sleutel]) => sleutel),
    ['leerplicht'],
  );
});

test('de Wmo komt onder 18 jaar alleen met hulpmiddelen en aanpassingen aan tafel, en dat legt wie meedoet vast (Art 4.1 (h))', () => {
  assert.match(
    plaatssoort('gemeente-wmo')?.taak ?? '',
    /^Hulpmiddelen en aanpassingen .* vanaf 18 jaar ook begeleiding$/,
  );
});
