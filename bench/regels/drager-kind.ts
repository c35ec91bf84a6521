/** The program of one engine in the comparison: `drager-kind.ts SLEUTEL`. Does what its parent asks, one at a time. */
import { antwoord } from '../meten/kind.ts';
import { type Latentie, meetLatentie } from '../meten/latentie.ts';
import { verbruikVan } from '../meten/rondes.ts';
import type { Verbruik } from '../meten/statistiek.ts';
import type { Drager, Gegeven } from './dragers/drager.ts';
import { laadDrager } from './dragers/index.ts';
import type { Gedragen } from './gedragen.ts';
import { type Lus, maakLus, maakTrageLus } from './lus.ts';

/** A case as it crosses to the child. As text, read there by JSON.parse: that gives every engine ordinary objects. */
export type Kindgeval = Gegeven & { readonly handeling: string };

export type Opdracht =
  | { readonly kind: 'laad'; readonly gedragen: readonly Gedragen[]; readonly gevallen: string; readonly lus: number }
  | { readonly kind: 'antwoorden' }
  | { readonly kind: 'draai'; readonly wat: 'alle' | 'eerste'; readonly aantal: number }
  | { readonly kind: 'latentie'; readonly hoogstens: number; readonly duurMs: number }
  | { readonly kind: 'lijst'; readonly gevallen: string; readonly duurMs: number };

export type Uitkomst = {
  laad: { readonly eerste: boolean };
  antwoorden: readonly (readonly string[])[];
  draai: Verbruik;
  latentie: Latentie;
  lijst: { readonly rondes: readonly Verbruik[]; readonly mag: number };
};

type Klaar = { readonly drager: Drager; readonly invoer: unknown };

const maak = await laadDrager(process.argv[2] ?? '');
const dragers = new Map<string, Drager>();
let klaar: readonly Klaar[] = [];
let lussen: { readonly alle: Lus; readonly eerste: Lus | undefined } | undefined;

const bereid = (gevallen: string): readonly Klaar[] =>
  (JSON.parse(gevallen) as readonly Kindgeval[]).map(({ handeling, ...gegeven }) => {
    const drager = dragers.get(handeling);
    if (drager === undefined) throw new Error(`Geen regels voor ${handeling}.`);
    return { drager, invoer: drager.bereid(gegeven) };
  });

function maakLussen(rij: readonly Klaar[]): NonNullable<typeof lussen> {
  const [begin] = rij;
  if (begin === undefined) throw new Error('Er is niets te meten.');
  const later = begin.drager.redenen(begin.invoer) instanceof Promise;
  const eerste = begin.drager.eersteReden !== undefined;
  return {
    alle: later
      ? maakTrageLus(rij, async ({ drager, invoer }) => (await drager.redenen(invoer)).length)
      : maakLus(rij, ({ drager, invoer }) => (drager.redenen(invoer) as readonly string[]).length),
    eerste: eerste ? maakLus(rij, ({ drager, invoer }) => drager.eersteReden?.(invoer)?.length ?? 0) : undefined,
  };
}

async function lijst(gevallen: string, duurMs: number): Promise<Uitkomst['lijst']> {
  const rij = bereid(gevallen);
  const rondes: Verbruik[] = [];
  let mag = 0;
  const eenmaal = async (): Promise<void> => {
    mag = 0;
    for (const { drager, invoer } of rij) {
      const antwoord = drager.mag(invoer);
      if (antwoord instanceof Promise ? await antwoord : antwoord) mag += 1;
    }
  };
  // The first time is for the compiler; an engine that needs seconds for one list gets no second chance.
  for (let besteed = 0; rondes.length < 2 || (besteed < duurMs && rondes.length < 50); ) {
    const ronde = await verbruikVan(1, eenmaal);
    rondes.push(ronde);
    besteed += ronde.wandMs;
    if (ronde.wandMs > duurMs) break;
  }
  return { rondes: rondes.length > 1 ? rondes.slice(1) : rondes, mag };
}

async function antwoorden(): Promise<Uitkomst['antwoorden']> {
  const uit: string[][] = [];
  for (const { drager, invoer } of klaar) uit.push([...(await drager.redenen(invoer))].sort());
  return uit;
}

async function voerUit(opdracht: Opdracht): Promise<Uitkomst[Opdracht['kind']]> {
  switch (opdracht.kind) {
    case 'laad':
      for (const gedragen of opdracht.gedragen) dragers.set(gedragen.handeling, await maak(gedragen));
      klaar = bereid(opdracht.gevallen);
      lussen = maakLussen(klaar.slice(0, opdracht.lus));
      return { eerste: lussen.eerste !== undefined };
    case 'antwoorden':
      return antwoorden();
    case 'draai': {
      const lus = lussen?.[opdracht.wat];
      if (lus === undefined) throw new Error('Deze lus is er niet.');
      return verbruikVan(opdracht.aantal, () => lus(opdracht.aantal));
    }
    case 'latentie':
      return meetLatentie((nummer) => {
        const { drager, invoer } = klaar[nummer % klaar.length] as Klaar;
        return drager.redenen(invoer);
      }, opdracht);
    case 'lijst':
      return lijst(opdracht.gevallen, opdracht.duurMs);
  }
}

antwoord(voerUit);
