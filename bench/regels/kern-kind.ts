/** The program of one task of the decision function: `kern-kind.ts TAAK ZAAD`. */
import { antwoord } from '../meten/kind.ts';
import { type Latentie, meetLatentie } from '../meten/latentie.ts';
import { verbruikVan } from '../meten/rondes.ts';
import type { Verbruik } from '../meten/statistiek.ts';
import { TAKEN, type Taak, type Taaknaam } from './kern.ts';

export type Kernopdracht =
  | { readonly kind: 'begin' }
  | { readonly kind: 'draai'; readonly aantal: number }
  | { readonly kind: 'latentie'; readonly hoogstens: number; readonly duurMs: number };

export type Kernuitkomst = { begin: { readonly toelichting: string }; draai: Verbruik; latentie: Latentie | null };

const [naam, zaad] = process.argv.slice(2);
const maak: ((zaad: number) => Taak) | undefined = TAKEN[naam as Taaknaam];
if (maak === undefined) throw new Error(`Geen taak van de kern: ${naam}.`);
const { lus, een, toelichting } = maak(Number(zaad));

antwoord(async (opdracht: Kernopdracht): Promise<Kernuitkomst[Kernopdracht['kind']]> => {
  switch (opdracht.kind) {
    case 'begin':
      return { toelichting: toelichting ?? '' };
    case 'draai':
      return verbruikVan(opdracht.aantal, () => lus(opdracht.aantal));
    case 'latentie':
      return een === undefined ? null : meetLatentie(een, opdracht);
  }
});
