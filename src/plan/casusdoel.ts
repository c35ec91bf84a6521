import type { Opening } from '../gegeven/nieuw/invoer.ts';
import { vraagOordeel } from '../gegeven/oordeel/vraag-oordeel.ts';
import type { Doel } from '../regels/index.ts';

/** Waarvoor het overleg er is, en de stoel van wie schrijft: een ouder of jongere kiest zelf geen doel van 3.1. */
export async function laadDoel(
  opening: Opening,
  casus: string,
): Promise<{ readonly doel: Doel; readonly stoel: string } | null> {
  const uitkomst = await vraagOordeel(opening, { casus, gegeven: null, categorie: null, doel: null, kenmerken: {} });
  if (uitkomst.kind !== 'oordelen') return null;
  const doel = uitkomst.raam.feiten.casus.doelen.find((d) => d !== 'g');
  return doel === undefined ? null : { doel, stoel: uitkomst.raam.stoel.id };
}
