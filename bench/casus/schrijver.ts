import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import pg from 'pg';
import { kopieer } from './kopieer.ts';

/**
 * Writes lines into tables in a thread of its own: what one thread sends, PostgreSQL takes in while the other seals the
 * next batch.
 */

/** One batch: lines for COPY, by where they go. */
export type Vracht = readonly (readonly [doel: string, regels: readonly string[]])[];

export type Schrijver = {
  /** Takes a batch when the one before is written. @throws when PostgreSQL refused it. */
  schrijf(vracht: Vracht): Promise<void>;
  sluit(): Promise<void>;
};

/** Past policies and triggers, and without waiting for the disk: what a superuser may while a region is built. */
export const ZONDER_WACHTERS = 'set session_replication_role = replica; set synchronous_commit = off';

type Opdracht = { readonly adres: string };
type Antwoord = { readonly fout: string | null };

export function startSchrijver(adres: string): Schrijver {
  const draad = new Worker(new URL(import.meta.url), { workerData: { adres } satisfies Opdracht });
  let bezig = Promise.resolve();
  const breng = async (vracht: Vracht): Promise<void> => {
    const klaar = once(draad, 'message') as Promise<[Antwoord]>;
    draad.postMessage(vracht);
    const [{ fout }] = await klaar;
    if (fout !== null) throw new Error(fout);
  };
  return {
    schrijf(vracht) {
      bezig = bezig.then(() => breng(vracht));
      return bezig;
    },
    async sluit() {
      await draad.terminate();
    },
  };
}

const poort = parentPort;
if (poort !== null) {
  const client = new pg.Client({ connectionString: (workerData as Opdracht).adres });
  const open = client.connect().then(() => client.query(ZONDER_WACHTERS));
  poort.on('message', async (vracht: Vracht) => {
    let fout: string | null = null;
    try {
      await open;
      for (const [doel, regels] of vracht) await kopieer(client, doel, regels);
    } catch (oorzaak) {
      fout = String(oorzaak);
    }
    poort.postMessage({ fout } satisfies Antwoord);
  });
}
