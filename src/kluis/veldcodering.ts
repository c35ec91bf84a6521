/** What may be bound into a seal: text, bytes, a whole number, or the absence of a value. */
export type Veld = string | Uint8Array | number | null;

const LEEG = 0;
const TEKST = 1;
const BYTES = 2;
const GETAL = 3;

/**
 * Writes fields as bytes in such a way that two different lists never give the same bytes: each field carries its
 * kind and its length. Joining with a separator would let ('a|b', 'c') pass for ('a', 'b|c').
 * @throws TypeError on text that is no well-formed Unicode (it would collapse into U+FFFD) and on a number that is
 * no safe whole number of zero or more.
 */
export function codeerVelden(velden: readonly Veld[]): Buffer {
  return Buffer.concat(velden.flatMap((veld) => codeerVeld(veld)));
}

function codeerVeld(veld: Veld): readonly Buffer[] {
  if (veld === null) return [kop(LEEG, 0)];
  if (typeof veld === 'string') {
    const bytes = tekstBytes(veld);
    return [kop(TEKST, bytes.length), bytes];
  }
  if (typeof veld === 'number') {
    if (!Number.isSafeInteger(veld) || veld < 0) throw new TypeError('Een getal in een zegel is heel en niet negatief.');
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(BigInt(veld));
    return [kop(GETAL, 8), bytes];
  }
  return [kop(BYTES, veld.length), Buffer.from(veld.buffer, veld.byteOffset, veld.length)];
}

function kop(soort: number, lengte: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8(soort, 0);
  bytes.writeUInt32BE(lengte, 1);
  return bytes;
}

/** UTF-8 of a text. Throws a TypeError on an unpaired surrogate, which UTF-8 would silently replace. */
export function tekstBytes(tekst: string): Buffer {
  if (!tekst.isWellFormed()) throw new TypeError('De tekst is geen geldige Unicode.');
  return Buffer.from(tekst, 'utf8');
}
