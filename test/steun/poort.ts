import { createServer } from 'node:net';

/**
 * Onder de reeks waaruit een systeem poorten voor uitgaande verbindingen neemt (Linux vanaf 32768, de andere hoger). Een poort daaruit
 * kan een ander hebben voordat de server er is, of terwijl een proef haar herstart.
 */
const EERSTE = 20_000;
const REEKS = 12_000;

// Elk proces begint ergens anders: bestanden van een proefronde lopen naast elkaar.
let volgende = (process.pid * 37) % REEKS;

/** Een poort die nu vrij is: het adres hoort bij sessie en passkey, dus het moet vaststaan voor de server er is. */
export async function vrijePoort(): Promise<number> {
  for (let keer = 0; keer < REEKS; keer += 1) {
    const poort = EERSTE + volgende;
    volgende = (volgende + 1) % REEKS;
    if (await isVrij(poort)) return poort;
  }
  throw new Error('er is geen enkele poort vrij');
}

function isVrij(poort: number): Promise<boolean> {
  return new Promise((klaar) => {
    const luisteraar = createServer()
      .once('error', () => klaar(false))
      .listen(poort, 'localhost', () => luisteraar.close(() => klaar(true)));
  });
}
