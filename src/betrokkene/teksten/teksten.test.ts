import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gebeurteniscodes } from '../../logboek/codes.ts';
import { LIJST_5_1, SOORTEN } from '../../regels/index.ts';
import { schrijfTekst } from '../../toestemming/vraagtekst.ts';
import type { Vorm } from '../../web/aanspreekvorm.ts';
import { ALLE_SOORTWOORDEN } from '../gegevens/soortwoorden.ts';
import { DOELWOORDEN_EN, LOGZINNEN_EN } from '../wie-keek/logzinnen.en.ts';
import { DOELWOORDEN, LOGZINNEN } from '../wie-keek/logzinnen.nl.ts';
import { zinVan } from '../wie-keek/wie-keek-toon.ts';
import { maakTaal, type Sleutel, TEKSTEN } from './teksten.ts';

const VORMEN: readonly Vorm[] = ['u', 'je'];
/** Zoveel woorden telt een zin hoogstens: een ouder leest op B1, een jongere op A2 (C2). */
const GRENS: Readonly<Record<Vorm, number>> = { u: 20, je: 15 };
/** Vaktermen die op een gezinspagina niet voorkomen (C2). */
const VAKTERMEN = [
  'verwerkingsverantwoordelijke',
  'grondslag',
  'doelbinding',
  'betrokkene',
  'verstrekking',
  'procesregisseur',
  'convenant',
  'beroepsgeheim',
  'gegevensverwerking',
  'rechtmatig',
  'bevoegd',
  'casus',
  'deelnemer',
];

function zinnen(tekst: string): readonly string[] {
  return tekst
    .replaceAll(/\{\w+\}/g, 'Naam')
    .split(/(?<=[.?!])\s+/u)
    .filter((zin) => /\w/u.test(zin));
}

const woorden = (zin: string): number => zin.split(/\s+/u).filter((woord) => /\p{L}|\d/u.test(woord)).length;

function allesVan(vorm: Vorm): readonly string[] {
  const logzinnen = Object.values(LOGZINNEN).flatMap((regel) =>
    regel === null ? [] : [regel.zin[vorm], ...('mocht' in regel ? [regel.mocht[vorm]] : [])],
  );
  const vraag = schrijfTekst({
    gever: { naam: 'Sanne Vos', partij: 'Bries Jeugdhulp' },
    voogd: false,
    vraagstuk: 'Wat helpt op maandag?',
    nooit: 'Wat u zelf vertelt.',
    soorten: SOORTEN,
    metLeerplicht: true,
    ontvangers: [
      {
        deelnemer: 'x',
        naam: 'Femke Bos',
        rol: 'zorgcoördinator',
        rolEngels: 'school care coordinator',
        voorbeelden: new Map(SOORTEN.map((s) => [s, 'Rust helpt.'])),
      },
    ],
  })[vorm];
  const vraagzinnen = [
    vraag.titel,
    ...vraag.inleiding,
    ...vraag.keuze,
    ...vraag.slot,
    ...vraag.ontvangers.flatMap((o) => o.soorten.map((s) => s.vraag)),
  ];
  return [...Object.values(TEKSTEN.nl[vorm]), ...logzinnen, ...Object.values(DOELWOORDEN[vorm]), ...vraagzinnen];
}

for (const vorm of VORMEN) {
  test(`zinnen voor ${vorm} zijn kort: hoogstens ${GRENS[vorm]} woorden, gemiddeld hoogstens 12 (C2)`, () => {
    const lengtes = allesVan(vorm)
      .flatMap(zinnen)
      .map((zin) => [woorden(zin), zin] as const);
    assert.deepEqual(
      lengtes.filter(([aantal]) => aantal > GRENS[vorm]),
      [],
    );
    const gemiddeld = lengtes.reduce((som, [aantal]) => som + aantal, 0) / lengtes.length;
    assert.ok(lengtes.length > 150 && gemiddeld <= 12, `gemiddeld ${gemiddeld}`);
  });

  test(`zinnen voor ${vorm} gebruiken geen vaktaal (C2)`, () => {
    const gevonden = allesVan(vorm).flatMap((tekst) =>
      VAKTERMEN.filter((term) => tekst.toLowerCase().includes(term)).map((term) => `${term}: ${tekst}`),
    );
    assert.deepEqual(gevonden, []);
  });
}

test('de vaktaaltoets ziet vaktaal', () => {
  assert.ok(VAKTERMEN.some((term) => 'De grondslag is de wet.'.toLowerCase().includes(term)));
  assert.equal(woorden('Zegt u niets, dan is het nee.'), 7);
});

test('beide vormen hebben dezelfde zinnen, met dezelfde plekken om in te vullen', () => {
  assert.deepEqual(Object.keys(TEKSTEN.nl.je).sort(), Object.keys(TEKSTEN.nl.u).sort());
  const plekken = (tekst: string) =>
    [...new Set([...tekst.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? ''))].filter((naam) => naam !== 'kind').sort();
  for (const sleutel of Object.keys(TEKSTEN.nl.u) as Sleutel[])
    assert.deepEqual(plekken(TEKSTEN.nl.je[sleutel]), plekken(TEKSTEN.nl.u[sleutel]), sleutel);
});

test('een jongere leest je en nooit u; een ouder nooit je', () => {
  const los = (tekst: string, woord: RegExp) => woord.test(` ${tekst.toLowerCase()} `);
  assert.deepEqual(
    allesVan('je').filter((tekst) => los(tekst.replace('Wat u zelf vertelt', ''), /[^\p{L}](u|uw)[^\p{L}]/u)),
    [],
  );
  assert.deepEqual(
    allesVan('u').filter((tekst) => los(tekst, /[^\p{L}](je|jij|jou|jouw)[^\p{L}]/u)),
    [],
  );
});

test('elke gebeurtenis die over een betrokkene kan gaan heeft een zin voor ouder en jongere, en elke soort een woord', () => {
  assert.deepEqual(Object.keys(LOGZINNEN).sort(), Object.keys(gebeurteniscodes).sort());
  const lezers = VORMEN.flatMap((vorm) => (['nl', 'en'] as const).map((code) => ({ vorm, code })));
  for (const { vorm, code } of lezers) {
    const taal = maakTaal({ vorm, code }, 'Daan');
    for (const [code, regel] of Object.entries(LOGZINNEN)) {
      if (regel === null) continue;
      for (const gelukt of [true, false]) {
        for (const categorieen of [[], ['g'], ['e', 'f']]) {
          const zin = zinVan({ code, gelukt, categorieen, aan: null }, taal);
          assert.ok(!zin.includes('{') && zin.endsWith('.'), `${code}: ${zin}`);
        }
      }
    }
    assert.deepEqual(Object.keys(ALLE_SOORTWOORDEN[code][vorm]).sort(), [...LIJST_5_1].sort());
  }
});

test('een plek zonder waarde is een fout en geen lege zin', () => {
  assert.throws(() => maakTaal({ vorm: 'u', code: 'nl' }, 'Daan')('zaak.bellen.wie'), /mist naam/);
  assert.equal(maakTaal({ vorm: 'u', code: 'nl' }, null)('zaak.zestien'), 'Uw kind beslist nu zelf');
});

/** Alles wat een lezer in het Engels op een gezinspagina kan lezen. */
function engels(vorm: Vorm): readonly string[] {
  const logzinnen = Object.values(LOGZINNEN_EN).flatMap(({ zin, mocht }) => [
    zin[vorm],
    ...(mocht === undefined ? [] : [mocht[vorm]]),
  ]);
  return [...Object.values(TEKSTEN.en[vorm]), ...logzinnen, ...Object.values(DOELWOORDEN_EN[vorm])];
}

test('Engelse zinnen zijn even kort als Nederlandse, en geen Nederlands ertussen', () => {
  const NEDERLANDS = /\b(uw|jouw|jij|wij|niet|een|gegevens|hulp|gesprek|vraag|wordt)\b/iu;
  for (const vorm of VORMEN) {
    const lengtes = engels(vorm).flatMap(zinnen).map(woorden);
    assert.ok(lengtes.length > 250 && Math.max(...lengtes) <= GRENS[vorm], `langste ${Math.max(...lengtes)}`);
    assert.ok(lengtes.reduce((som, n) => som + n, 0) / lengtes.length <= 12);
    assert.deepEqual(
      engels(vorm).filter((tekst) => NEDERLANDS.test(tekst.replaceAll(/\{\w+\}/g, ''))),
      [],
    );
  }
});

test('de Engelse zinnen hebben dezelfde plekken als de Nederlandse, en geen zin bleef dezelfde', () => {
  const plekken = (tekst: string) =>
    [...new Set([...tekst.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? ''))].filter((naam) => naam !== 'kind').sort();
  for (const vorm of VORMEN)
    for (const sleutel of Object.keys(TEKSTEN.nl.u) as Sleutel[]) {
      assert.deepEqual(plekken(TEKSTEN.en[vorm][sleutel]), plekken(TEKSTEN.nl[vorm][sleutel]), sleutel);
      const vertaald = TEKSTEN.en[vorm][sleutel] !== TEKSTEN.nl[vorm][sleutel];
      assert.ok(vertaald || !/\p{L}{3}/u.test(TEKSTEN.nl[vorm][sleutel].replaceAll(/\{\w+\}/g, '')), sleutel);
    }
});

test('in wie keek staat nergens "uw kind": ook een voogd en wie meekomt lezen het (T25-18)', () => {
  const nederlands = Object.values(LOGZINNEN).flatMap((regel) =>
    regel === null ? [] : [regel.zin.u, ...('mocht' in regel ? [regel.mocht.u] : [])],
  );
  const zinnen = [
    ...nederlands,
    ...Object.values(DOELWOORDEN.u),
    ...Object.values(LOGZINNEN_EN).map(({ zin }) => zin.u),
    ...Object.values(DOELWOORDEN_EN.u),
  ];
  assert.ok(zinnen.length > 150);
  assert.deepEqual(
    zinnen.filter((zin) => /uw kind|your child/.test(zin)),
    [],
  );
});
