/** The few figures a measurement is summed up in. */

/**
 * The value below which this share of the values lies, by the nearest rank: always a value that was really measured.
 * @param deel from 0 to 1
 */
export function kwantiel(waarden: Iterable<number>, deel: number): number {
  const rij = Float64Array.from(waarden).sort();
  if (rij.length === 0) throw new Error('Van niets valt geen kwantiel te nemen.');
  if (!(deel >= 0 && deel <= 1)) throw new Error(`Een kwantiel ligt tussen 0 en 1: ${deel}.`);
  return rij[Math.max(0, Math.ceil(deel * rij.length) - 1)] as number;
}

export const mediaan = (waarden: Iterable<number>): number => kwantiel(waarden, 0.5);

/** What one stretch of work took: how many times it was done, CPU time of the whole program and time on the wall. */
export type Verbruik = { readonly aantal: number; readonly cpuMs: number; readonly wandMs: number };

export type Tempo = {
  /** Times a second of CPU time: the median of the rounds, with the slowest and the fastest round. */
  readonly perSeconde: number;
  readonly traagste: number;
  readonly snelste: number;
  /** CPU time over wall time; well under 1 says that the machine was busy with something else. */
  readonly drukte: number;
  readonly rondes: number;
};

/** Sums up the rounds of one participant. */
export function tempoVan(rondes: readonly Verbruik[]): Tempo {
  const perSeconde = rondes.map(({ aantal, cpuMs }) => (aantal / cpuMs) * 1000);
  const som = (veld: 'cpuMs' | 'wandMs'): number => rondes.reduce((totaal, ronde) => totaal + ronde[veld], 0);
  return {
    perSeconde: mediaan(perSeconde),
    traagste: Math.min(...perSeconde),
    snelste: Math.max(...perSeconde),
    drukte: som('cpuMs') / som('wandMs'),
    rondes: rondes.length,
  };
}
