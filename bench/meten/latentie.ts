import { performance } from 'node:perf_hooks';
import { kwantiel } from './statistiek.ts';

export type Latentie = {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly aantal: number;
  /** What reading the clock costs; it is included in the two above. */
  readonly klokMs: number;
};

/** Times every single turn, until so many are done or so much time has passed. */
export async function meetLatentie(
  doe: (nummer: number) => unknown,
  { hoogstens, duurMs }: { readonly hoogstens: number; readonly duurMs: number },
): Promise<Latentie> {
  const duren: number[] = [];
  const einde = performance.now() + duurMs;
  while (duren.length < hoogstens && performance.now() < einde) {
    const begin = performance.now();
    const antwoord = doe(duren.length);
    if (antwoord instanceof Promise) await antwoord;
    duren.push(performance.now() - begin);
  }
  return { p50Ms: kwantiel(duren, 0.5), p99Ms: kwantiel(duren, 0.99), aantal: duren.length, klokMs: klokprijs() };
}

function klokprijs(): number {
  const duren = Array.from({ length: 2_000 }, () => {
    const begin = performance.now();
    return performance.now() - begin;
  });
  return kwantiel(duren, 0.5);
}
