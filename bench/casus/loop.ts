import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { beschrijfMachine } from '../meten/machine.ts';
import { vervangDeel } from '../meten/markdown.ts';
import { bouwRegio } from './bouw.ts';
import { matenVoor } from './maten.ts';
import { type Cel, meetRegio } from './meet.ts';
import { openRuim } from './open.ts';
import { type Bouwfeiten, telbaarAantal, verslag } from './verslag.ts';

const { values } = parseArgs({
  options: {
    casussen: { type: 'string', default: '20000' },
    verbindingen: { type: 'string', default: '1,16,64' },
    seconden: { type: 'string', default: '10' },
    zaad: { type: 'string', default: '1' },
    map: { type: 'string' },
    alleen: { type: 'string' },
    tegen: { type: 'string' },
    schrijf: { type: 'boolean', default: false },
  },
});

const meld = (regel: string): void => void process.stderr.write(`${regel}\n`);
const zaad = Number(values.zaad);
const verbindingen = values.verbindingen.split(',').map(Number);
const mapVan = (casussen: number): string => resolve(values.map ?? tmpdir(), `overlegtafel-casus-${casussen}-${zaad}`);

/** A region that is there is used again; building takes far longer than measuring. */
async function zorgVoorRegio(casussen: number): Promise<Bouwfeiten> {
  const map = mapVan(casussen);
  const gebouwd = join(map, 'gebouwd.json');
  if (existsSync(gebouwd)) return JSON.parse(readFileSync(gebouwd, 'utf8')) as Bouwfeiten;
  meld(`De regio van ${casussen} casussen wordt gebouwd in ${map}.`);
  const begin = performance.now();
  const programma = await openRuim(map, meld);
  try {
    const { rijen, zegels, bytes } = await bouwRegio(programma, map, { maten: matenVoor(casussen), zaad, meld });
    const feiten = { casussen, zaad, rijen, zegels, bytes, seconden: Math.round((performance.now() - begin) / 1000) };
    writeFileSync(gebouwd, JSON.stringify(feiten));
    return feiten;
  } finally {
    await programma.sluit();
  }
}

const meet = (bouw: Bouwfeiten, bij: readonly number[]): Promise<readonly Cel[]> => {
  meld(`Gemeten wordt een regio van ${bouw.casussen} casussen.`);
  return meetRegio({
    map: mapVan(bouw.casussen),
    casussen: bouw.casussen,
    zaad: bouw.zaad,
    verbindingen: bij,
    duurMs: Number(values.seconden) * 1000,
    alleen: values.alleen?.split(',') ?? null,
    meld,
  });
};

const bouw = await zorgVoorRegio(Number(values.casussen));
const tegen = values.tegen === undefined ? null : await zorgVoorRegio(Number(values.tegen));
const drukte = loadavg()[0] ?? 0;
const meetTegen = async (): Promise<readonly (readonly Cel[])[]> =>
  tegen === null ? [] : [await meet(tegen, [telbaarAantal(verbindingen)])];
const vooraf = await meetTegen();
const cellen = await meet(bouw, verbindingen);
const rondes = [...vooraf, ...(await meetTegen())];
const tekst = verslag({
  machine: beschrijfMachine(new Date()),
  bouw,
  cellen,
  drukte,
  seconden: Number(values.seconden),
  kleiner: tegen && { casussen: tegen.casussen, rondes },
});
process.stdout.write(`${tekst}\n`);
if (values.schrijf) {
  const pad = join(pakketwortel, 'docs', 'metingen.md');
  const merk = bouw.casussen >= 100_000 ? 'casus-groot' : 'casus';
  writeFileSync(pad, vervangDeel(readFileSync(pad, 'utf8'), merk, tekst));
}
