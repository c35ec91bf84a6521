import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { CODES } from '../../src/regels/codes.ts';
import { PLICHTEN } from '../../src/regels/vraag.ts';

const PLICHTNAMEN: ReadonlySet<string> = new Set(PLICHTEN);

const lees = (pad: string): string => readFileSync(join(pakketwortel, pad), 'utf8');
const documenten = [...globSync('*.md', { cwd: pakketwortel }), ...globSync('docs/**/*.md', { cwd: pakketwortel })].map(
  (pad) => pad.replaceAll('\\', '/'),
);
const alleVan = (tekst: string, patroon: RegExp): readonly string[] =>
  [...tekst.matchAll(patroon)].map(([, deel = '']) => deel);
const zonderVoorbeelden = (tekst: string): string => tekst.replaceAll(/```[\s\S]*?```/g, '');

/** Hoe een kop heet in een adres, zoals de meeste lezers van Markdown haar noemen. */
const anker = (kop: string): string =>
  kop
    .trim()
    .toLowerCase()
    .replaceAll(/[`*_]/g, '')
    .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');

test('elke verwijzing in een document komt uit', () => {
  const dood: string[] = [];
  let gezien = 0;
  for (const document of documenten) {
    for (const naar of alleVan(zonderVoorbeelden(lees(document)), /\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(naar)) continue;
      gezien += 1;
      const [pad = '', kop] = naar.split('#');
      const doel = pad === '' ? document : posix.join(dirname(document), pad);
      const koppen = () => alleVan(lees(doel), /^#+ (.*)$/gm).map(anker);
      if (!existsSync(join(pakketwortel, doel)) || (kop !== undefined && !koppen().includes(kop)))
        dood.push(`${document}: ${naar}`);
    }
  }
  assert.ok(documenten.length > 60 && gezien > 200, `${gezien} verwijzingen in ${documenten.length} documenten`);
  assert.deepEqual(dood, []);
});

test('elk bestand dat een document noemt, is er', () => {
  const weg = documenten.flatMap((document) =>
    alleVan(lees(document), /`((?:src|test|docs|scripts|bin|migrations|public)\/[\w./-]+)`/g)
      .filter((pad) => !existsSync(join(pakketwortel, pad)))
      .map((pad) => `${document}: ${pad}`),
  );
  assert.deepEqual(weg, []);
});

test('elke lezing waar de code of een proef naar verwijst, staat in docs/lezingen.md, en elke code die daar staat bestaat', () => {
  const tekst = lees('docs/lezingen.md');
  const nummers = alleVan(tekst, /^## Lezing (\d+):/gm);
  assert.deepEqual(
    nummers,
    nummers.map((_, i) => `${i + 1}`),
    'de lezingen staan op volgorde',
  );
  const bronnen = globSync(['{src,test,scripts}/**/*.{ts,tsx}'], { cwd: pakketwortel });
  const genoemd = bronnen.flatMap((pad) => alleVan(lees(pad), /\blezing(?:en)? (\d+)\b/gi));
  assert.ok(genoemd.length > 30, `${genoemd.length} verwijzingen naar een lezing`);
  assert.deepEqual(
    [...new Set(genoemd)].filter((nummer) => !nummers.includes(nummer)),
    [],
  );
  const codes = alleVan(tekst, /`([a-z]+(?:-[a-z0-9]+)+)`/g).filter((code) => !PLICHTNAMEN.has(code));
  assert.ok(codes.length > 10);
  assert.deepEqual(
    codes.filter((code) => !(code in CODES)),
    [],
  );
});

test('elk besluit staat een keer in de lijst, en elk genoemd besluit bestaat', () => {
  const nummers = readdirSync(join(pakketwortel, 'docs/adr'))
    .filter((naam) => /^\d{4}-/.test(naam))
    .map((naam) => naam.slice(0, 4));
  assert.equal(new Set(nummers).size, nummers.length, 'een nummer wordt nooit twee keer gebruikt');
  assert.deepEqual([...alleVan(lees('docs/adr/README.md'), /\[(\d{4})\]/g)].sort(), nummers.sort());
  const bronnen = globSync(['src/**/*.{ts,tsx}', 'migrations*/*.sql', 'test/**/*.ts'], { cwd: pakketwortel });
  const genoemd = [...documenten, ...bronnen].flatMap((pad) => alleVan(lees(pad), /\bADR (\d{4})\b/g));
  assert.deepEqual(
    [...new Set(genoemd)].filter((nummer) => !nummers.includes(nummer)),
    [],
  );
});

test('de kaart in beide leesmij-bestanden noemt elke map van src en geen andere', () => {
  const mappen = readdirSync(join(pakketwortel, 'src'), { withFileTypes: true })
    .filter((wat) => wat.isDirectory())
    .map(({ name }) => name)
    .sort();
  for (const leesmij of ['README.md', 'README.nl.md']) {
    const rijen =
      lees(leesmij)
        .split(/^## (?:Map|Kaart) [^\n]*$/m)[1]
        ?.split(/^## /m)[0] ?? '';
    const genoemd = alleVan(rijen, /^\|((?: `[a-z-]+`)+) \|/gm).flatMap((vak) => alleVan(vak, /`([a-z-]+)`/g));
    assert.deepEqual([...genoemd].sort(), mappen, leesmij);
  }
});

test('elke instelling en elke opdracht staat in de handleiding voor operators, en elk npm-script dat een document noemt bestaat', () => {
  const operator = lees('docs/handleiding/operator.md');
  const instellingen = new Set(
    alleVan(lees('src/config.ts'), /'((?:OVERLEGTAFEL|SMS|SMTP|DATABASE|SLEUTELS)_[A-Z_]+)'/g),
  );
  // Alleen voor wie de proeven los draait; `npm test` zoekt zelf een browser.
  instellingen.delete('OVERLEGTAFEL_BROWSER');
  assert.ok(instellingen.size > 8, [...instellingen].join());
  assert.deepEqual(
    [...instellingen].filter((naam) => !operator.includes(`\`${naam}\``)),
    [],
  );
  const gebruik = documenten.map(lees).join('\n');
  const opdrachten = alleVan(lees('src/main.ts'), /^ {2}(?:async )?'?([\w-]+)'?(?:: async )?\(\)/gm);
  assert.ok(opdrachten.length > 6, opdrachten.join());
  assert.deepEqual(
    opdrachten.filter((naam) => !new RegExp(`(?:overlegtafel(?:\\.mjs)?|npm) ${naam}\\b`).test(gebruik)),
    [],
  );
  const { scripts } = JSON.parse(lees('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
  const genoemd = alleVan(gebruik, /npm run ([\w:]+)/g);
  assert.deepEqual(
    [...new Set(genoemd)].filter((naam) => !(naam in scripts)),
    [],
  );
});
