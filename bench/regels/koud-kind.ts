/**
 * A cold start: from a program that has loaded nothing yet to the first answer, and the memory that took. The argument
 * is the module to load; it carries the rules it is sent, or brings its own and answers a whole vraag.
 */
import { performance } from 'node:perf_hooks';
import type { Oordeel, Vraag } from '../../src/regels/index.ts';
import { antwoord } from '../meten/kind.ts';
import type { Gegeven, MaakDrager } from './dragers/drager.ts';
import type { Gedragen } from './gedragen.ts';

export type Koudvraag = Gegeven & {
  readonly module: string;
  /** The rules of every handeling measured; those of the vraag first. */
  readonly gedragen: readonly Gedragen[];
};
export type Koudantwoord = { readonly ms: number; readonly geheugenMb: number; readonly redenen: readonly string[] };

type Module = { readonly maakDrager?: MaakDrager; readonly beoordeel?: (vraag: Vraag) => Oordeel };

/** How often the engine answers before its memory is looked at. */
const BEURTEN = 500;

async function maakBeslisser(module: Module, vraag: Koudvraag): Promise<() => Promise<readonly string[]>> {
  const { beoordeel } = module;
  if (beoordeel !== undefined) return async () => beoordeel(vraag.vraag).redenen.map(({ code }) => code);
  const dragers = [];
  for (const gedragen of vraag.gedragen) dragers.push(await module.maakDrager?.(gedragen));
  const [drager] = dragers;
  if (drager === undefined) throw new Error('Deze module draagt geen regels.');
  const invoer = drager.bereid(vraag);
  return async () => drager.redenen(invoer);
}

const geheugen = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss;
};

antwoord<Koudvraag, Koudantwoord>(async (vraag) => {
  const voor = geheugen();
  const begin = performance.now();
  const beslis = await maakBeslisser((await import(vraag.module)) as Module, vraag);
  const redenen = [...(await beslis())].sort();
  const ms = performance.now() - begin;
  for (let beurt = 0; beurt < BEURTEN; beurt += 1) await beslis();
  return { ms, geheugenMb: (geheugen() - voor) / 2 ** 20, redenen };
});
