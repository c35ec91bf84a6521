import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pakketwortel } from '../lib/pakket.ts';
import { findEis } from './index.ts';

const lees = (pad: string): Promise<string> => readFile(join(pakketwortel, pad), 'utf8');

test('elke tabel staat in de begrippenlijst', async () => {
  const lijst = await lees('docs/begrippenlijst.md');
  const tabellen: string[] = [];
  for await (const pad of glob('migrations*/*.sql', { cwd: pakketwortel })) {
    for (const [, naam] of (await lees(pad)).matchAll(/^create table ([a-z_.]+)/gm)) tabellen.push(naam ?? '');
  }
  assert.ok(tabellen.length > 20, `er zijn maar ${tabellen.length} tabellen gevonden`);
  assert.deepEqual(
    tabellen.filter((naam) => !new RegExp(`\`${naam}[\`.]`).test(lijst)),
    [],
  );
});

test('elk begrip staat maar een keer in de begrippenlijst', async () => {
  const lijst = (await lees('docs/begrippenlijst.md')).split('## Woorden die wij niet gebruiken')[0] ?? '';
  const begrippen = [...lijst.matchAll(/^\| ([^|]+) \|/gm)].map(([, begrip]) => begrip ?? '');
  const echt = begrippen.filter((begrip) => begrip !== 'begrip' && !begrip.startsWith('---'));
  assert.deepEqual(
    echt.filter((begrip, plaats) => echt.indexOf(begrip) !== plaats),
    [],
  );
});

test('elke bron van een begrip is een eis die bestaat, een besluit, of een afspraak buiten het convenant', async () => {
  const lijst = (await lees('docs/begrippenlijst.md')).split('## Woorden die wij niet gebruiken')[0] ?? '';
  const bronnen = [...lijst.matchAll(/^\| [^|]+ \| [^|]+ \| ([^|]+) \|/gm)].flatMap(([, bron]) =>
    (bron ?? '').split(', '),
  );
  const elders = /^(bron|-+|–|contract|ADR \d{4}|AVG .+|C\d+)$/;
  assert.ok(bronnen.length > 100, String(bronnen.length));
  assert.deepEqual(
    bronnen.filter((bron) => !elders.test(bron) && findEis(bron) === undefined),
    [],
  );
});

test('elk besluit heeft een eigen nummer en elke verwijzing naar een besluit bestaat', async () => {
  const nummers: string[] = [];
  for await (const pad of glob('docs/adr/[0-9]*.md', { cwd: pakketwortel }))
    nummers.push(/(\d{4})-/.exec(pad)?.[1] ?? pad);
  assert.equal(new Set(nummers).size, nummers.length);
  const genoemd: string[] = [];
  for await (const pad of glob(['src/**/*.{ts,tsx}', 'migrations*/*.sql', 'docs/**/*.md', '*.md'], {
    cwd: pakketwortel,
  })) {
    for (const [, nummer] of (await lees(pad)).matchAll(/\bADR (\d{4})\b/g)) genoemd.push(nummer ?? '');
  }
  assert.deepEqual(
    [...new Set(genoemd)].filter((nummer) => !nummers.includes(nummer)),
    [],
  );
});
