import { performance } from 'node:perf_hooks';
import type { Verbruik } from './statistiek.ts';

/** Measures one stretch of work in this program; garbage collection and compilation on other threads count too. */
export async function verbruikVan(aantal: number, werk: () => unknown): Promise<Verbruik> {
  const begin = performance.now();
  const voor = process.cpuUsage();
  await werk();
  const { user, system } = process.cpuUsage(voor);
  return { aantal, cpuMs: (user + system) / 1000, wandMs: performance.now() - begin };
}

/** Who is measured: does its work so many times and says what that took. */
export type Deelnemer = { readonly naam: string; readonly draai: (aantal: number) => Promise<Verbruik> };

export type Wedstrijd = {
  readonly rondes: number;
  /** How long one round of one participant should take, in milliseconds. */
  readonly duurMs: number;
};

/**
 * Lets every participant warm up until it fills a round, then takes turns, so that a busy moment of the machine
 * strikes all of them and not one.
 */
export async function meetOmBeurten(
  deelnemers: readonly Deelnemer[],
  { rondes, duurMs }: Wedstrijd,
): Promise<ReadonlyMap<string, readonly Verbruik[]>> {
  const aantallen = new Map<Deelnemer, number>();
  for (const deelnemer of deelnemers) aantallen.set(deelnemer, await warmOp(deelnemer, duurMs));
  const uitslag = new Map(deelnemers.map(({ naam }) => [naam, [] as Verbruik[]]));
  for (let ronde = 0; ronde < rondes; ronde += 1) {
    for (const deelnemer of deelnemers) {
      uitslag.get(deelnemer.naam)?.push(await deelnemer.draai(aantallen.get(deelnemer) ?? 1));
    }
  }
  return uitslag;
}

/** What fills a round the first time may have been slow because everything was new; so it must fill a few. */
const VOLLE_RONDES = 3;

/** Runs ever longer until a few runs last a round, and answers how many times fit in a round at that speed. */
async function warmOp({ draai }: Deelnemer, duurMs: number): Promise<number> {
  for (let aantal = 1, vol = 0; ; ) {
    const { wandMs } = await draai(aantal);
    const past = Math.max(1, Math.round((aantal * duurMs) / Math.max(wandMs, 0.01)));
    if (wandMs >= duurMs / 2) vol += 1;
    if (vol >= VOLLE_RONDES) return past;
    aantal = Math.min(past, aantal * 16);
  }
}
