import type { IngebedWens, StartUitkomst } from './soorten.ts';

/** Starts the embedded cluster in `wens.map`, making it first when it is not there. */
export async function startIngebed(wens: IngebedWens): Promise<StartUitkomst> {
  return { kind: 'fout', regel: `De eigen PostgreSQL in ${wens.map} kan nog niet starten.` };
}
