/**
 * Schrijft docs/eisen-dekking.md: welke bestanden welke eis noemen. Met `--controleer` schrijft het niets en eindigt het
 * met 1 als het document niet meer klopt.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bronbestand, schrijfDekking, vindEisen } from '../src/eisen/dekking.ts';
import { pakketwortel } from '../src/lib/pakket.ts';

const DOCUMENT = 'docs/eisen-dekking.md';
const ZOEK_IN = ['src/**/*.{ts,tsx}', 'migrations*/*.sql', 'test/**/*.{ts,tsx}'];
// De eisen zelf en wat uit andere bestanden is afgeleid, bewijzen niets.
const TELT_NIET = /^(src\/eisen\/|src\/db\/tabellen\.ts$)/;

async function leesBestanden(): Promise<readonly Bronbestand[]> {
  const gevonden: string[] = [];
  for await (const pad of glob(ZOEK_IN, { cwd: pakketwortel })) gevonden.push(pad.replaceAll('\\', '/'));
  const paden = gevonden.filter((pad) => !TELT_NIET.test(pad)).sort();
  return Promise.all(paden.map(async (pad) => ({ pad, tekst: await readFile(join(pakketwortel, pad), 'utf8') })));
}

const document = schrijfDekking(vindEisen(await leesBestanden()));
const plaats = join(pakketwortel, DOCUMENT);
if (process.argv.includes('--controleer')) {
  if ((await readFile(plaats, 'utf8').catch(() => '')) !== document) {
    process.stderr.write(`${DOCUMENT} klopt niet meer; voer scripts/schrijf-eisen-dekking.ts uit.\n`);
    process.exitCode = 1;
  }
} else {
  await writeFile(plaats, document);
}
