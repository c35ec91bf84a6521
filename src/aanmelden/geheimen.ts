import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

// Zonder 0/O, 1/I/L, 5/S, 2/Z, 8/B, U/V: overschrijven van papier en voorlezen aan de telefoon gaat dan goed.
const ALFABET = 'ACDEFGHJKMNPQRTWXY34679';
const LETTERS_CODE = 8;
const LETTERS_HERSTELCODE = 12;

function maakLetters(aantal: number): string {
  return Array.from({ length: aantal }, () => ALFABET[randomInt(ALFABET.length)] ?? '').join('');
}

/** Een uitnodigingscode van 8 tekens (36 bits; het aantal pogingen is begrensd, zie `poging`). */
export const maakUitnodigingscode = (): string => maakLetters(LETTERS_CODE);

/** Een herstelcode: drie groepjes van vier (54 bits). */
export function maakHerstelcode(): string {
  return maakLetters(LETTERS_HERSTELCODE).replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** Wat iemand overtypte, zoals het is gemaakt: hoofdletters, zonder spaties en streepjes. */
export function leesLetters(getypt: string): string {
  return getypt.toUpperCase().replaceAll(/[\s\-‐-―.]/gu, '');
}

/** Ziet dit eruit als een uitnodigingscode of herstelcode? Zegt niets over geldigheid. */
export const isHerstelcode = (letters: string): boolean => letters.length === LETTERS_HERSTELCODE;
export const isUitnodigingscode = (letters: string): boolean => letters.length === LETTERS_CODE;

/** Een e-mailadres zoals het wordt herkend: zonder wit, kleine letters, NFC. */
export function normaliseerEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

type Indexdoel = 'email' | 'poging' | 'uitnodigingscode' | 'herstelcode';

/** Sleutelgebonden aanduiding (HMAC-SHA256), per doel anders: zonder de sleutel is een waarde niet te raden of te vergelijken. */
export function indexVan(sleutel: Uint8Array, doel: Indexdoel, waarde: string): Buffer {
  return createHmac('sha256', sleutel).update(`${doel}\0${waarde}`).digest();
}

/** Een nieuw token van 256 bits (AU6) en wat ervan wordt bewaard. */
export function maakToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** Een token heeft 256 bits willekeur; een gewone hash is daarom genoeg om het niet te bewaren. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
