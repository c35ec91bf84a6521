import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { pakketwortel } from '../../src/lib/pakket.ts';

/** Een map die overal wordt overgeslagen, zoals `gegevens/`; met een schuine streep ervoor geldt de regel alleen bovenaan. */
const OVERAL = /^([a-z-]+)\/$/u;

test('wat git, biome en npm overslaan, is geen map met broncode', () => {
  const mappen = new Set(
    ['src', 'test', 'scripts']
      .flatMap((map) => readdirSync(join(pakketwortel, map), { recursive: true, withFileTypes: true }))
      .flatMap((deel) => (deel.isDirectory() ? [basename(deel.name)] : [])),
  );
  assert.ok(mappen.has('gegevens') && mappen.has('gegeven'));
  for (const lijst of ['.gitignore', '.npmignore']) {
    const regels = readFileSync(join(pakketwortel, lijst), 'utf8').split('\n');
    const overal = regels.flatMap((regel) => OVERAL.exec(regel.trim())?.[1] ?? []);
    assert.deepEqual(
      overal.filter((map) => mappen.has(map)),
      [],
      lijst,
    );
  }
});
