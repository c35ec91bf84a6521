import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { beoordeelRegels, type Schrijver } from '../beoordelen/cli.ts';

/** Schrijft naar een pijp en wacht als zij vol is, zodat een miljoen vragen in vast geheugen passen. */
function schrijverNaar(uit: Writable): Schrijver {
  // Wie `| head` gebruikt, heeft genoeg gelezen. Dat is geen fout van ons.
  uit.on('error', () => undefined);
  return async (regel) => {
    if (!uit.writable) return 'lezer-weg';
    if (!uit.write(`${regel}\n`)) {
      try {
        await once(uit, 'drain');
      } catch {
        return 'lezer-weg';
      }
    }
    return 'geschreven';
  };
}

/** Leest vragen van standaardinvoer en schrijft op elke regel een oordeel (contract, opdrachtregel). Start geen database. */
export async function beoordeelOpdracht(): Promise<number> {
  const { stdin, stdout } = process;
  const status = await beoordeelRegels(stdin, schrijverNaar(stdout));
  // Niet elk systeem schrijft een pijp meteen: wat klaarstaat, gaat eruit voordat het programma eindigt.
  if (stdout.writable) await new Promise((klaar) => stdout.write('', klaar));
  return status;
}
