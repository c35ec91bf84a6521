import { createHash } from 'node:crypto';

// RFC 6962 section 2.1: leaves and inner nodes hash under different prefixes, so that a node never passes for a leaf.
const BLAD = Buffer.of(0x00);

/** The Merkle leaf hash of one log line, 32 bytes: SHA-256 over 0x00 and the canonical bytes (RFC 6962, 2.1). */
export function bladhash(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(BLAD).update(bytes).digest();
}
