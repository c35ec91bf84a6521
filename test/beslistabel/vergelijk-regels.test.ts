/** Wat een regelwijziging betekent: geplante wijzigingen, en de wet die klaarstaat maar uit is. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { regelverschil } from '../../scripts/vergelijk-regels-gevallen.ts';
import type { Regelkant } from '../../scripts/vergelijk-regels-woorden.ts';
import { vergelijkWoorden, woordenTekst } from '../../scripts/vergelijk-regels-woorden.ts';
import { pakketwortel } from '../../src/lib/pakket.ts';
import type { Handeling, Regel } from '../../src/regels/index.ts';
import { feiten, HANDELINGEN, regels, regelsets } from '../../src/regels/index.ts';

const kant = (naam: string, deze: readonly Regel[]): Regelkant => ({ naam, regels: deze, feiten });
const LANG = process.env['PROEF'] === '1';
const NU = kant('nu', regels);
const met = (verander: (regel: Regel) => readonly Regel[]): Regelkant => kant('anders', regels.flatMap(verander));

/** Dezelfde telling, traag en zonder bits: feiten als verzameling van namen. */
function metDeHand(oud: Regelkant, nieuw: Regelkant, bij: Handeling, groep: string): { meer: number; minder: number } {
  const deze = (zijde: Regelkant): readonly Regel[] =>
    zijde.regels.filter((regel) => regel.groep === groep && regel.bij.includes(bij));
  const kaal = (letter: string): string => letter.replace('niet ', '');
  const namen = [
    ...new Set([...deze(oud), ...deze(nieuw)].flatMap((regel) => [...regel.als.map(kaal), ...regel.tenzij])),
  ];
  const mag = (zijde: Regelkant, waar: ReadonlySet<string>): boolean =>
    !deze(zijde).some(
      (regel) =>
        regel.als.every((letter) => waar.has(kaal(letter)) !== letter.startsWith('niet ')) &&
        !regel.tenzij.some((naam) => waar.has(naam)),
    );
  let meer = 0;
  let minder = 0;
  const loop = (waar: Set<string>, rest: readonly string[]): void => {
    const [naam, ...over] = rest;
    if (naam !== undefined) {
      loop(waar, over);
      loop(new Set([...waar, naam]), over);
      return;
    }
    if (mag(nieuw, waar) && !mag(oud, waar)) meer += 1;
    if (mag(oud, waar) && !mag(nieuw, waar)) minder += 1;
  };
  loop(new Set(), namen);
  return { meer, minder };
}

test('dezelfde regels in een andere volgorde zeggen hetzelfde', () => {
  assert.deepEqual(vergelijkWoorden(NU, kant('andersom', regels.toReversed())), []);
  assert.deepEqual(woordenTekst(NU, NU), ['Geen regel zegt iets anders over zijn feiten.']);
});

test('een weggevallen regel laat meer toe en nooit minder, en het kleinste voorbeeld noemt hem', () => {
  const zonder = met((regel) => (regel.code === 'geen-eigen-taak' ? [] : [regel]));
  const [verschil, ...rest] = vergelijkWoorden(NU, zonder);
  assert.deepEqual(rest, []);
  assert.equal(verschil?.handeling, 'overnemen');
  assert.equal(verschil?.groep, 'bron');
  const hand = metDeHand(NU, zonder, 'overnemen', 'bron');
  assert.deepEqual({ meer: verschil?.meer.aantal, minder: verschil?.minder.aantal }, hand);
  assert.ok(hand.meer > 0 && hand.minder === 0);
  assert.deepEqual(verschil?.meer.kleinste?.redenen, ['geen-eigen-taak']);
  assert.deepEqual(verschil?.meer.kleinste?.feiten, ['bronAkkoord', 'verenigbaar']);
});

test('elke weggelaten of omgedraaide letter wordt gezien, met de aantallen die de trage telling geeft', () => {
  let geplant = 0;
  for (const regel of regels.filter(({ groep }) => groep === 'bron')) {
    regel.als.forEach((letter, plaats) => {
      const om = letter.startsWith('niet ') ? letter.slice(5) : `niet ${letter}`;
      for (const nieuw of [[], [om]]) {
        if (nieuw.length === 0 && regel.als.length === 1) continue;
        const als = regel.als.flatMap((ander, hier) => (hier === plaats ? nieuw : [ander]));
        const anders = met((deze) => (deze === regel ? [{ ...deze, als } as Regel] : [deze]));
        const gezien = vergelijkWoorden(NU, anders);
        assert.deepEqual([...new Set(gezien.map(({ groep }) => groep))], ['bron']);
        for (const { handeling, groep, meer, minder } of gezien) {
          assert.deepEqual({ meer: meer.aantal, minder: minder.aantal }, metDeHand(NU, anders, handeling, groep));
        }
        assert.deepEqual(
          gezien.map(({ handeling }) => handeling),
          HANDELINGEN.filter((handeling) => regel.bij.includes(handeling)),
        );
        geplant += 1;
      }
    });
  }
  assert.ok(geplant >= 9, String(geplant));
});

test('een regel met alleen een andere code of ander artikel verruimt en beperkt niets', () => {
  const anders = met((regel) =>
    regel.code === 'niet-verenigbaar' ? [{ ...regel, code: 'geen-eigen-taak' }] : [regel],
  );
  for (const { meer, minder, andereRedenen } of vergelijkWoorden(NU, anders)) {
    assert.deepEqual([meer.aantal, minder.aantal], [0, 0]);
    assert.ok(andereRedenen > 0);
  }
  const artikel = met((regel) => [{ ...regel, artikelen: ['Art 6b'] } as Regel]);
  assert.deepEqual(vergelijkWoorden(NU, artikel), []);
});

test('een nieuwe regel laat minder toe en nooit meer', () => {
  const extra: Regel = {
    code: 'casus-gesloten',
    groep: 'tafel',
    bij: ['meenemen'],
    als: ['niet casusOpen'],
    tenzij: [],
  };
  const [verschil, ...rest] = vergelijkWoorden(NU, kant('strenger', [...regels, extra]));
  assert.deepEqual(rest, []);
  assert.equal(verschil?.handeling, 'meenemen');
  assert.equal(verschil?.meer.aantal, 0);
  assert.deepEqual(verschil?.minder.kleinste, { feiten: ['geinformeerd'], redenen: ['casus-gesloten'] });
});

test('de wet terugdringen schoolverzuim verruimt alleen school naar samenwerkingsverband bij ongeoorloofd verzuim', () => {
  const wet = regelsets.find(({ versie }) => versie === 'wet-terugdringen-schoolverzuim');
  assert.ok(wet);
  const tekst = woordenTekst(NU, kant(wet.versie, wet.regels));
  assert.deepEqual(tekst, [
    'verstrekken, verzuim: deze wijziging laat 1317 woorden meer en 0 minder toe, van 16384.',
    '  Meer; het kleinste voorbeeld is: Gaat het om ongeoorloofd verzuim? Ja. Geeft een school aan een samenwerkingsverband? Ja. Elk ander feit: nee. (swv-zonder-activiteit)',
    '  731 woorden blijven geweigerd, om andere redenen.',
  ]);
});

test("het verschil tussen twee pagina's noemt elke regel die weg is en elke die erbij kwam", () => {
  assert.deepEqual(regelverschil('a\nb\nb\nc', 'a\nb\nd'), ['- b', '- c', '+ d']);
  assert.deepEqual(regelverschil('a\nb', 'a\nb'), []);
});

test('elke regel die wisselt staat onder het kopje van haar gever, ook als een andere gever dezelfde regel heeft', () => {
  const oud = '## Verstrekken\n### School\n| ggd | ja |\n### Mbo\n| ggd | T |\n| swv | T |';
  const nieuw = '## Verstrekken\n### School\n| ggd | T |\n### Mbo\n| ggd | ja |\n| swv | T |';
  assert.deepEqual(regelverschil(oud, nieuw), [
    'Verstrekken, School:',
    '- | ggd | ja |',
    '+ | ggd | T |',
    'Verstrekken, Mbo:',
    '- | ggd | T |',
    '+ | ggd | ja |',
  ]);
});

const loop = (...woorden: readonly string[]): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/vergelijk-regels.ts', ...woorden], {
    cwd: pakketwortel,
    encoding: 'utf8',
  });

test('het commando zegt welke naam niets aanwijst', () => {
  for (const [woorden, naam] of [
    [['bestaat-niet'], 'bestaat-niet'],
    [['2026.1', '--all'], '--all'],
  ] as const) {
    const { status, stderr } = loop(...woorden);
    assert.equal(status, 2);
    assert.equal(stderr, `Er is geen regelset en geen commit met de naam ${naam}.\n`);
  }
});

test('het commando telt woorden, noemt een kleinste geval en toont weinig regels van de pagina', {
  skip: !LANG,
}, () => {
  const { status, stdout } = loop('2026.1', 'wet-terugdringen-schoolverzuim');
  assert.equal(status, 0);
  const regels = String(stdout).trimEnd().split('\n');
  assert.ok(regels.some((regel) => /laat \d+ woorden meer en 0 minder toe/.test(regel)));
  assert.ok(regels.some((regel) => regel.startsWith('Mag nu wel, kleinste geval: school aan samenwerkingsverband')));
  const pagina = regels.filter((regel) => /^[-+] /.test(regel));
  assert.ok(pagina.length >= 6 && pagina.length <= 14, pagina.join('\n'));
});

test('het commando vergelijkt met een eerdere commit', {
  skip: !LANG || !existsSync(join(pakketwortel, '.git')),
}, () => {
  const { status, stdout, stderr } = loop('HEAD', 'HEAD');
  assert.equal(status, 0, String(stderr));
  assert.match(String(stdout), /Geen regel zegt iets anders over zijn feiten\.\n\nDe beslistabel blijft gelijk\./);
});
