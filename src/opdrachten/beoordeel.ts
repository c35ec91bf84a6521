import { once } from 'node:events';
import { beoordeelRegels } from '../beoordelen/cli.ts';

/** Leest vragen van standaardinvoer en schrijft op elke regel een oordeel (contract, opdrachtregel). Start geen database. */
export async function beoordeelOpdracht(): Promise<number> {
  return beoordeelRegels(process.stdin, async (regel) => {
    // Wacht op een volle pijp, zodat een miljoen vragen in vast geheugen passen.
    if (!process.stdout.write(`${regel}\n`)) await once(process.stdout, 'drain');
  });
}
