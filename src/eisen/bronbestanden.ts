import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pakketwortel } from '../lib/pakket.ts';
import type { Bronbestand } from './dekking.ts';

const ZOEK_IN = ['src/**/*.{ts,tsx}', 'migrations*/*.sql', 'test/**/*.{ts,tsx}'];
// De eisen zelf en wat uit andere bestanden is afgeleid, bewijzen niets.
const TELT_NIET = /^(src\/eisen\/|src\/db\/tabellen\.ts$)/;

/** Alles waarin een eis genoemd kan zijn: programma, tabellen en tests, op volgorde van pad. */
export async function leesBronbestanden(): Promise<readonly Bronbestand[]> {
  const gevonden: string[] = [];
  for await (const pad of glob(ZOEK_IN, { cwd: pakketwortel })) gevonden.push(pad.replaceAll('\\', '/'));
  const paden = gevonden.filter((pad) => !TELT_NIET.test(pad)).sort();
  return Promise.all(paden.map(async (pad) => ({ pad, tekst: await readFile(join(pakketwortel, pad), 'utf8') })));
}
