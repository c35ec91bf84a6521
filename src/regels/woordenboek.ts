/**
 * De woorden van een veld, elk met een getal. Een tekst die net uit JSON komt heeft nog geen hash, en `Map` moet die dan
 * uitrekenen over elke letter; hier wijzen de lengte en twee letters de plaats aan, en beslist daarna de hele tekst.
 */
export type Woordenboek = {
  /** Het aantal plaatsen min één; dat aantal is een macht van twee. */
  readonly masker: number;
  /** Op elke plaats een woord, of `LEEG`. */
  readonly woorden: readonly string[];
  readonly codes: Uint8Array;
};

/** Geen woord: waar het staat, is de plaats vrij. */
const LEEG = '';
/** Een boek heeft zoveel keer meer plaatsen dan woorden; wie zoekt komt dan altijd een vrije plaats tegen. */
const RUIMTE = 4;

/** De plaats waar het zoeken begint. Bij de woorden van een vraag staat er dan hoogst zelden een ander. */
function beginplaats(woord: string, masker: number): number {
  const lengte = woord.length;
  return (7 * lengte + woord.charCodeAt(0) + 3 * woord.charCodeAt(lengte - 1)) & masker;
}

/** Het boek van deze waarden met hun code (1 tot 255). Wat geen tekst is, of de lege tekst, komt er niet in. */
export function maakWoordenboek(codesVan: ReadonlyMap<unknown, number>): Woordenboek {
  const paren = [...codesVan].filter((paar): paar is [string, number] => typeof paar[0] === 'string');
  let maat = RUIMTE;
  while (maat < RUIMTE * paren.length) maat *= 2;
  const masker = maat - 1;
  const woorden = Array.from({ length: maat }, () => LEEG);
  const codes = new Uint8Array(maat);
  for (const [woord, code] of paren) {
    let plaats = beginplaats(woord, masker);
    while (woorden[plaats] !== LEEG) plaats = (plaats + 1) & masker;
    woorden[plaats] = woord;
    codes[plaats] = code;
  }
  return { masker, woorden, codes };
}

/** De code van een woord; 0 als het niet in het boek staat. */
export function zoekWoord({ masker, woorden, codes }: Woordenboek, woord: string): number {
  let plaats = beginplaats(woord, masker);
  for (;;) {
    const hier = woorden[plaats] as string;
    if (hier === woord) return codes[plaats] as number;
    if (hier === LEEG) return 0;
    plaats = (plaats + 1) & masker;
  }
}
