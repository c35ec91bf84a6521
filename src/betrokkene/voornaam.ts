import type { Benoemd } from '../partij/personen.ts';

/** De voornaam voor in een zin. Wie dit leest is de jongere zelf of heeft gezag; een ander krijgt haar nooit langs deze weg. */
export function voornaamVan(jongere: string | null, namen: ReadonlyMap<string, Benoemd>): string | null {
  const naam = jongere === null ? undefined : namen.get(jongere)?.naam;
  return naam?.split(' ')[0] ?? null;
}
