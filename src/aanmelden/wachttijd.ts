const VRIJE_POGINGEN = 10;
const MINUUT = 60_000;
const LANGSTE_MINUTEN = 60;
/** NIST 800-63B: na honderd missers op rij is een uur te kort. */
const VEEL = 100;

/**
 * Hoe lang iemand moet wachten na dit aantal missers op rij, in milliseconden: de tiende keer een minuut, daarna steeds
 * het dubbele tot een uur, en vanaf honderd een dag (AU3).
 */
export function wachttijd(mislukt: number): number {
  if (mislukt < VRIJE_POGINGEN) return 0;
  if (mislukt >= VEEL) return 24 * 60 * MINUUT;
  return Math.min(2 ** (mislukt - VRIJE_POGINGEN), LANGSTE_MINUTEN) * MINUUT;
}
