import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/**
 * Onder de reeks waaruit een systeem poorten voor uitgaande verbindingen neemt (Linux vanaf 32768, de andere hoger). Een poort daaruit
 * kan een ander hebben voordat de server er is, of terwijl een proef haar herstart.
 */
const EERSTE = 20_000;
const REEKS = 12_000;

// Elk proces begint ergens anders: bestanden van een proefronde lopen naast elkaar.
let volgende = (process.pid * 37) % REEKS;

/** Een poort die tot dit proces eindigt van deze proef is: het adres hoort bij sessie en passkey, dus het moet vaststaan voor de server er is. */
export async function vrijePoort(): Promise<number> {
  for (let keer = 0; keer < REEKS; keer += 1) {
    const poort = EERSTE + volgende;
    volgende = (volgende + 1) % REEKS;
    if (await neemPoort(poort)) return poort;
  }
  throw new Error('er is geen enkele poort vrij');
}

/** Houdt deze poort vast, ook als er nog niets op luistert of even niet: zo slaat een bestand dat ernaast loopt haar over. */
export async function neemPoort(poort: number): Promise<boolean> {
  return (await houdVast(poort)) && isVrij(poort);
}

/** Een UDP-poort met hetzelfde nummer is er een keer, staat een server niet in de weg en valt vanzelf vrij, hoe het proces ook eindigt. */
function houdVast(poort: number): Promise<boolean> {
  return new Promise((klaar) => {
    const houder = createSocket('udp4');
    houder.once('error', () => klaar(false));
    houder.bind({ port: poort, address: '127.0.0.1', exclusive: true }, () => {
      houder.unref();
      klaar(true);
    });
  });
}

function isVrij(poort: number): Promise<boolean> {
  return new Promise((klaar) => {
    const luisteraar = createServer()
      .once('error', () => klaar(false))
      .listen(poort, 'localhost', () => luisteraar.close(() => klaar(true)));
  });
}
