/** What may be bound into a seal: text, bytes, a whole number, or the absence of a value. */
export type Veld = string | Uint8Array | number | null;

const LEEG = 0;
const TEKST = 1;
const BYTES = 2;
const GETAL = 3;

const KOP = 5;

/**
 * Writes fields as bytes in such a way that two different lists never give the same bytes: each field carries its
 * kind (1 byte) and its length (4 bytes). Joining with a separator would let ('a|b', 'c') pass for ('a', 'b|c').
 * @throws TypeError on text that is no well-formed Unicode (it would collapse into U+FFFD) and on a number that is
 * no safe whole number of zero or more.
 */
export function codeerVelden(velden: readonly Veld[]): Buffer {
  // One allocation: this runs for every text that is sealed or opened.
  const uit = Buffer.allocUnsafe(velden.reduce((som: number, veld) => som + KOP + lengteVan(veld), 0));
  let plek = 0;
  for (const veld of velden) plek = schrijfVeld(uit, plek, veld);
  return uit;
}

function lengteVan(veld: Veld): number {
  if (veld === null) return 0;
  if (typeof veld === 'number') return 8;
  return typeof veld === 'string' ? Buffer.byteLength(veld, 'utf8') : veld.length;
}

function schrijfVeld(uit: Buffer, plek: number, veld: Veld): number {
  const lengte = lengteVan(veld);
  const inhoud = uit.writeUInt32BE(lengte, uit.writeUInt8(soortVan(veld), plek));
  if (typeof veld === 'string') uit.write(eisUnicode(veld), inhoud, 'utf8');
  else if (typeof veld === 'number') uit.writeBigUInt64BE(BigInt(eisGetal(veld)), inhoud);
  else if (veld !== null) uit.set(veld, inhoud);
  return inhoud + lengte;
}

function soortVan(veld: Veld): number {
  if (veld === null) return LEEG;
  if (typeof veld === 'number') return GETAL;
  return typeof veld === 'string' ? TEKST : BYTES;
}

function eisGetal(getal: number): number {
  if (!Number.isSafeInteger(getal) || getal < 0)
    throw new TypeError('Een getal in een zegel is heel en niet negatief.');
  return getal;
}

function eisUnicode(tekst: string): string {
  if (!tekst.isWellFormed()) throw new TypeError('De tekst is geen geldige Unicode.');
  return tekst;
}

/** UTF-8 of a text. Throws a TypeError on an unpaired surrogate, which UTF-8 would silently replace. */
export function tekstBytes(tekst: string): Buffer {
  return Buffer.from(eisUnicode(tekst), 'utf8');
}
