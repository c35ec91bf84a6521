import { isHeelNederlands, zonderMerk } from './taaldeel.ts';
import type { Element, Elementsoort, Schrift, Vel } from './vel.ts';

/** Waar een blok komt te staan: in welk element, vanaf welke linkerkant en hoe breed, in punten. */
export type Plek = { readonly vel: Vel; readonly ouder: Element; readonly x: number; readonly breedte: number };

export const INKT = '#111c36';
export const DELFT = '#1f3f98';

/** Maakt een element en hangt het meteen op zijn plaats in de leesboom: de volgorde van maken is de leesvolgorde. */
export function hang({ vel, ouder }: Pick<Plek, 'vel' | 'ouder'>, soort: Elementsoort): Element {
  const element = vel.element(soort);
  ouder.add(element);
  return element;
}

/** Hangt een element met tekst in de boom. Is alles erin Nederlands, dan zegt het element dat, en hoeft de tekst het niet meer. */
export function hangTekst(
  { vel, ouder }: Pick<Plek, 'vel' | 'ouder'>,
  soort: Elementsoort,
  tekst: string,
): { readonly element: Element; readonly tekst: string } {
  const heel = isHeelNederlands(tekst);
  const element = vel.element(soort, heel ? 'nl' : null);
  ouder.add(element);
  return { element, tekst: heel ? zonderMerk(tekst) : tekst };
}

export const regelhoogte = ({ grootte }: Schrift): number => Math.round(grootte * 1.42 * 4) / 4;
