import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functies } from '../partij/functies.ts';
import { DOELEN } from '../regels/index.ts';
import { AANLEIDINGEN } from './checklist/aanleidingen.ts';
import { GRONDSLAG } from './grondslagen.ts';
import { ingebouwdeOverlegtypen, MDO, THUISZITTERSOVERLEG, VERZUIMOVERLEG } from './ingebouwd.ts';
import type { Tafelrol } from './inhoud.ts';
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

test('het Verzuimoverleg begint met een melding in DUO, van een van de twee soorten (B3-ex2w); bij een MDO is de reden van aanmelden genoeg (T25-01)', () => {
  const keuzes = VERZUIMOVERLEG.aanleiding?.keuzes ?? [];
  assert.deepEqual(
    keuzes.map(({ code }) => code),
    ['wettelijk', 'overig', 'overig-ziekte'],
  );
  assert.ok(keuzes.every(({ naam }) => /^DUO: (wettelijk|overig) verzuim/.test(naam)));
  assert.equal(MDO.aanleiding, null);
});

test('wie vaak ziek is zag eerst de jeugdarts, ook waar een regio zonder melding laat beginnen (fn 12 (arts first))', () => {
  const ziek = AANLEIDINGEN.verzuimmelding.keuzes.filter(({ naam }) => naam.includes('vaak ziek'));
  assert.ok(ziek.length === 2 && ziek.every(({ naam }) => naam.includes('jeugdarts')));
  const gemeld = ziek.filter(({ naam }) => naam.startsWith('DUO'));
  assert.ok(gemeld.length === 1 && gemeld.every(({ naam }) => naam.includes('leerplicht is gesproken')), 'fn 12 (DUO)');
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

/** Wie er op grond van Bijlage 3 aan tafel zit, met de hand overgeschreven: partij, en voor een gemeente de taak, met de functies. */
const BIJLAGE_3 = [
  {
    eis: 'B3-ex1p',
    inhoud: MDO,
    tafel: {
      school:
        'gedragsdeskundige intern-begeleider leerkracht mentor orthopedagoog psycholoog schoolmaatschappelijk-werker zorgcoordinator',
      swv: 'gedragsdeskundige orthopedagoog psycholoog',
      ggd: 'jeugdarts jeugdverpleegkundige',
      jgz: 'jeugdarts jeugdverpleegkundige',
      toeleiding: '* jeugdprofessional-op-school schoolmaatschappelijk-werker',
      jeugdhulpaanbieder:
        'cjg-coach jeugd-en-gezinswerker jeugdprofessional-op-school jeugdwerker-wijkteam schoolmaatschappelijk-werker',
    },
  },
  {
    eis: 'B3-ex2p',
    inhoud: VERZUIMOVERLEG,
    tafel: {
      school: 'gedragsdeskundige intern-begeleider orthopedagoog psycholoog zorgcoordinator',
      swv: 'gedragsdeskundige orthopedagoog psycholoog',
      ggd: 'jeugdarts jeugdverpleegkundige',
      jgz: 'jeugdarts jeugdverpleegkundige',
      leerplicht: 'doorstroompunt-medewerker leerplichtambtenaar',
      jeugdhulpaanbieder: '*',
    },
  },
  {
    eis: 'B3-ex3p',
    inhoud: THUISZITTERSOVERLEG,
    tafel: {
      swv: '*',
      school: 'intern-begeleider leerkracht mentor schoolleider zorgcoordinator',
      leerplicht: 'doorstroompunt-medewerker leerplichtambtenaar',
      toeleiding: 'teamleider-jeugd',
    },
  },
] as const;

for (const { eis, inhoud, tafel } of BIJLAGE_3) {
  test(`aan tafel zit wie Bijlage 3 noemt en niemand meer (${eis})`, () => {
    const perPlek = Map.groupBy(inhoud.rollen, ({ partij, hoedanigheid }) => hoedanigheid ?? partij);
    const wie = ({ functies: namen }: Tafelrol) => (namen.length === 0 ? ['*'] : namen);
    assert.deepEqual(
      Object.fromEntries([...perPlek].map(([plek, rollen]) => [plek, rollen.flatMap(wie).toSorted().join(' ')])),
      tafel,
    );
  });
}

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
  assert.ok(rolVoor(VERZUIMOVERLEG, { partij: 'jeugdhulpaanbieder', hoedanigheid: null, functie: 'vaktherapeut' }));
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

test('de gesloten lijst kent elke rij van het overzicht van grondslagen, met de wet zoals zij nu heet (B.3, C-01)', () => {
  const school = plaatssoort('school')?.grondslagen ?? [];
  const naarBuiten = school.filter((grond) => !grond.includes('21a') && !grond.includes('18a'));
  assert.ok(
    naarBuiten.length === 2 && naarBuiten.every((grond) => /8 lid 4 WPO.*11 WEC.*2\.41 lid 1 WVO 2020/u.test(grond)),
  );
  assert.ok(
    school.some((grond) => /18a lid 13 WPO.*2\.47 lid 16 WVO 2020.*30 lid 2 onder a/u.test(grond)),
    'school naar samenwerkingsverband',
  );
  assert.match(GRONDSLAG.jgz, /5 Wpg.*7 Besluit publieke gezondheid/u);
});

test('wie een melding van overig verzuim doet, sprak eerst leerplicht, ook als het niet om ziekte gaat (fn 12 (DUO), Art 4.3 (h))', () => {
  const overig = AANLEIDINGEN.verzuimmelding.keuzes.filter(({ naam }) => naam.startsWith('DUO: overig'));
  assert.ok(overig.length === 2 && overig.every(({ naam }) => naam.includes('leerplicht is gesproken')));
});
