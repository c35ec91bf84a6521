import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { beoordeelRegels, type Schrijver } from '../beoordelen/cli.ts';
import { meldFouten, NU_NIET } from './uitvoer.ts';

export const GEBRUIK = 'overlegtafel beoordeel < VRAGEN > OORDELEN';

/** Schrijft naar een pijp en wacht als zij vol is, zodat een miljoen vragen in vast geheugen passen. */
function schrijverNaar(uit: Writable): Schrijver {
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

/**
 * Leest vragen van standaardinvoer en schrijft op elke regel een oordeel (contract, opdrachtregel). Start geen database.
 * Kent geen keuzes: wie een bestand noemt zou anders wachten op invoer die niet komt.
 */
export async function beoordeelOpdracht(woorden: readonly string[]): Promise<number> {
  if (woorden.length > 0) {
    return meldFouten(['Deze opdracht leest vragen van standaardinvoer, één JSON-object per regel.', GEBRUIK]);
  }
  const { stdin, stdout, stderr } = process;
  if (stdin.isTTY) stderr.write('Typ een vraag per regel als JSON en eindig met Ctrl+D.\n');
  let mislukt: string | undefined;
  stdout.on('error', ({ code = 'onbekend' }: NodeJS.ErrnoException) => {
    // Wie `| head` gebruikt, heeft genoeg gelezen. Dat is geen fout van ons; een volle schijf wel: er mist dan een antwoord.
    if (code !== 'EPIPE') mislukt ??= code;
  });
  const status = await beoordeelRegels(stdin, schrijverNaar(stdout));
  // Niet elk systeem schrijft een pijp meteen: wat klaarstaat, gaat eruit voordat het programma eindigt.
  if (stdout.writable) await new Promise((klaar) => stdout.write('', klaar));
  return mislukt === undefined ? status : meldFouten([`Niet elk oordeel is geschreven (${mislukt}).`], NU_NIET);
}
