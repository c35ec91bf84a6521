/** Een doel of actie zoals iemand het schreef: wat, en bij een doel hoe te zien is of het lukt (PH-3b). */
export type Regeltekst = { readonly wat: string; readonly meten: string | null };

const METEN = '\n\nZo zien we of het lukt: ';

/**
 * Maakt van de twee delen de ene tekst van het gegeven: wie het gegeven los leest, leest precies hetzelfde.
 * INVARIANT: `meten` is een regel, dus het laatste merk in de tekst is het onze.
 */
export function maakRegeltekst({ wat, meten }: Regeltekst): string {
  return meten === null ? wat : `${wat}${METEN}${meten.replaceAll(/\s*\n\s*/g, ' ')}`;
}

/** Haalt de twee delen weer uit de tekst van het gegeven. */
export function leesRegeltekst(tekst: string): Regeltekst {
  const plek = tekst.lastIndexOf(METEN);
  if (plek === -1) return { wat: tekst, meten: null };
  return { wat: tekst.slice(0, plek), meten: tekst.slice(plek + METEN.length) };
}
