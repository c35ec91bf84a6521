import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pakketwortel } from '../lib/pakket.ts';
import { alleEisen, findEis } from './index.ts';

// Wat eruitziet als een kenmerk. Een heel artikel ("Art 3.4") mag als er onderdelen van bestaan.
const KENMERK =
  /(?<![\w.-])(?:Art \d+(?:\.\d+)?[a-i]?(?![\w.]*\d)|fn \d+|Bijl \d-[a-z]|T25-\d+|T-\d+[a-z]?|CL-\d[a-z]?|PH-\d[a-z]?|B3-\w+|E-\d\d|L-\d|P-\d{1,2}(?!\d))(?![\w-])/g;

const ZOEK_IN = [
  'src/**/*.{ts,tsx}',
  'migrations*/*.sql',
  'scripts/*.ts',
  'test/**/*.{ts,tsx}',
  'docs/**/*.md',
  '*.md',
];
// In de proeven van deze map staan met opzet kenmerken die niet bestaan.
const TELT_NIET = /^src\/eisen\/|(^|\/)node_modules\//;

function bestaat(kenmerk: string): boolean {
  if (findEis(kenmerk) !== undefined) return true;
  const onderdeel = new RegExp(`^${kenmerk.replace(/\./g, '\\.')}(?: |-|\\.|[a-i]\\b)`);
  return alleEisen.some(({ id }) => onderdeel.test(id));
}

test('code, tabellen en documenten noemen alleen eisen die bestaan', async () => {
  const onbekend: string[] = [];
  let gezien = 0;
  for await (const gevonden of glob(ZOEK_IN, { cwd: pakketwortel })) {
    const pad = gevonden.replaceAll('\\', '/');
    if (TELT_NIET.test(pad)) continue;
    for (const [kenmerk] of (await readFile(join(pakketwortel, pad), 'utf8')).matchAll(KENMERK)) {
      gezien += 1;
      if (!bestaat(kenmerk)) onbekend.push(`${pad}: ${kenmerk}`);
    }
  }
  assert.deepEqual(onbekend, []);
  assert.ok(gezien > 100, `er zijn maar ${gezien} verwijzingen gevonden`);
});

test('de toets op verwijzingen herkent wat niet bestaat', () => {
  const gevonden = 'Art 3.4, Art 3.4b, Art 22.1, fn 13, fn 99, Bijl 3-a, E-27'.match(KENMERK) ?? [];
  assert.deepEqual(
    gevonden.filter((kenmerk) => !bestaat(kenmerk)),
    ['Art 22.1', 'fn 99', 'Bijl 3-a', 'E-27'],
  );
});
