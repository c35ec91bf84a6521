import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pakketwortel } from '../../src/lib/pakket.ts';

const css = readFileSync(join(pakketwortel, 'public/overlegtafel.css'), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

/** Eigenschappen en waarden die een kant van het scherm noemen in plaats van een kant van de tekst. */
const FYSIEK = [
  /(?:^|[;{\s])(?:left|right)\s*:/u,
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?\s*:/u,
  /border-(?:top|bottom)-(?:left|right)-radius\s*:/u,
  /(?:text-align|float|clear|justify-self|justify-content)\s*:\s*(?:left|right)\b/u,
];

test('het stijlblad kent geen links en rechts: alles volgt de richting van de tekst', () => {
  const gevonden = css
    .split('\n')
    .filter((regel) => FYSIEK.some((patroon) => patroon.test(regel)))
    .map((regel) => regel.trim());
  assert.deepEqual(gevonden, []);
});

test('de toets op links en rechts ziet ze', () => {
  for (const fout of ['{ left: 0 }', 'margin-left:1px', 'border-left-color: red', 'text-align:right', 'float: left'])
    assert.ok(
      FYSIEK.some((patroon) => patroon.test(fout)),
      fout,
    );
  for (const goed of ['inset-inline-start: 0', 'margin-inline-end:1px', 'float:inline-start', 'text-align: start'])
    assert.ok(!FYSIEK.some((patroon) => patroon.test(goed)), goed);
});

test('elke klasse van het stijlblad staat ergens op een pagina', () => {
  const bron = globSync(['src/**/*.{ts,tsx}', 'public/js/*.js'], { cwd: pakketwortel })
    .filter((pad) => !pad.includes('.test.'))
    .map((pad) => readFileSync(join(pakketwortel, pad), 'utf8'))
    .join('\n');
  const klassen = new Set(
    [...css.replaceAll(/url\([^)]*\)/g, '').matchAll(/\.([a-z][\w-]*)/gi)].map(([, klasse = '']) => klasse),
  );
  assert.ok(klassen.size > 150, `${klassen.size} klassen`);
  // Een variant komt er vaak pas bij het opmaken achter: `ovt-stap--${stand}`.
  const staatErgens = (klasse: string): boolean =>
    new RegExp(`(?<![\\w-])${klasse}(?![\\w-])`).test(bron) || bron.includes(`${klasse.replace(/--.*$/, '--')}\${`);
  assert.deepEqual(
    [...klassen].filter((klasse) => !staatErgens(klasse)),
    [],
  );
});

test('elke eigen eigenschap die het stijlblad zet, gebruikt het ook', () => {
  const namen = (patroon: RegExp) => new Set([...css.matchAll(patroon)].map(([, naam = '']) => naam));
  const gebruikt = namen(/var\((--[\w-]+)/g);
  assert.ok(gebruikt.size > 20, `${gebruikt.size} eigenschappen`);
  assert.deepEqual(
    [...namen(/(?<![\w-])(--[\w-]+)\s*:/g)].filter((naam) => !gebruikt.has(naam)),
    [],
  );
});

/** De kaders eromheen: daar geeft het stijlblad elke link zijn kleur. */
const KADERS = ['src/web/omlijsting.tsx', 'src/web/onderdelen/indeling.tsx', 'src/web/onderdelen/knop.tsx'];

test('een link in de tekst draagt een klasse: anders krijgt zij het blauw van de browser, ook op donker', () => {
  const paden = globSync('src/**/*.tsx', { cwd: pakketwortel }).filter(
    (pad) => !pad.includes('.test.') && !KADERS.includes(pad),
  );
  const links = paden.flatMap((pad) =>
    readFileSync(join(pakketwortel, pad), 'utf8')
      .split(/<a\s/)
      .slice(1)
      .map((rest) => ({ pad, begin: rest.slice(0, 160).split('</a>')[0] ?? '' })),
  );
  assert.ok(links.length > 5, `${links.length} links`);
  assert.deepEqual(
    links.filter(({ begin }) => !/class=/.test(begin)),
    [],
  );
});
