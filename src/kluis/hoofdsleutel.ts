import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * The root key, wherever it lives: a file today, PKCS#11 or a vault by the same interface. Its bytes never leave
 * the implementation; a vault answers over a network, hence everything is asynchronous.
 */
export type Hoofdsleutel = {
  /** Stands in everything it wraps, so that a wrong root key is told from damage. Hexadecimal, 16 characters. */
  readonly id: string;
  /** A key for one named purpose (HKDF-SHA256), 32 bytes unless said otherwise; the same purpose, the same key. */
  leidAf(doel: string, lengte?: number): Promise<Buffer>;
  /** Wraps a key (AES-256-GCM); `aad` says where the wrapped key belongs. */
  wikkel(sleutel: Uint8Array, aad: Uint8Array): Promise<Buffer>;
  /** Gives the key back, or `null` when it was changed, moved, or wrapped under another root key. */
  pakUit(gewikkeld: Uint8Array, aad: Uint8Array): Promise<Buffer | null>;
};

export const HOOFDSLEUTEL_LENGTE = 32;

const FORMAAT = 1;
const ID_LENGTE = 8;
const NONCE_LENGTE = 12;
const TAG_LENGTE = 16;
const KOP_LENGTE = 1 + ID_LENGTE;

/**
 * A root key whose 32 bytes this program holds itself. Takes its own copy: the caller wipes what it read.
 * Wrapped: format (1), root key id (8), nonce (12), ciphertext, tag (16).
 */
export function hoofdsleutelUit(bytes: Uint8Array): Hoofdsleutel {
  if (bytes.length !== HOOFDSLEUTEL_LENGTE) throw new TypeError('Een hoofdsleutel telt 32 bytes.');
  const wortel = Buffer.from(bytes);
  // Purposes of callers carry a prefix, so that no purpose can ever ask for the wrapping key.
  const id = afgeleid(wortel, 'hoofdsleutel/id', ID_LENGTE);
  const wikkelsleutel = afgeleid(wortel, 'hoofdsleutel/wikkel', 32);
  const kop = Buffer.concat([Buffer.of(FORMAAT), id]);
  return {
    id: id.toString('hex'),
    leidAf: async (doel, lengte = 32) => afgeleid(wortel, `doel/${doel}`, lengte),
    wikkel: async (sleutel, aad) => {
      const nonce = randomBytes(NONCE_LENGTE);
      const cipher = createCipheriv('aes-256-gcm', wikkelsleutel, nonce, { authTagLength: TAG_LENGTE });
      cipher.setAAD(Buffer.concat([kop, aad]));
      return Buffer.concat([kop, nonce, cipher.update(sleutel), cipher.final(), cipher.getAuthTag()]);
    },
    pakUit: async (gewikkeld, aad) => pakUitMet({ wikkelsleutel, kop, gewikkeld: Buffer.from(gewikkeld), aad }),
  };
}

function afgeleid(wortel: Buffer, doel: string, lengte: number): Buffer {
  return Buffer.from(hkdfSync('sha256', wortel, '', `overlegtafel/1/${doel}`, lengte));
}

function pakUitMet({
  wikkelsleutel,
  kop,
  gewikkeld,
  aad,
}: {
  readonly wikkelsleutel: Buffer;
  readonly kop: Buffer;
  readonly gewikkeld: Buffer;
  readonly aad: Uint8Array;
}): Buffer | null {
  if (gewikkeld.length < KOP_LENGTE + NONCE_LENGTE + TAG_LENGTE || !gewikkeld.subarray(0, KOP_LENGTE).equals(kop))
    return null;
  const nonce = gewikkeld.subarray(KOP_LENGTE, KOP_LENGTE + NONCE_LENGTE);
  const decipher = createDecipheriv('aes-256-gcm', wikkelsleutel, nonce, { authTagLength: TAG_LENGTE });
  decipher.setAAD(Buffer.concat([kop, aad]));
  decipher.setAuthTag(gewikkeld.subarray(-TAG_LENGTE));
  const sleutel = decipher.update(gewikkeld.subarray(KOP_LENGTE + NONCE_LENGTE, -TAG_LENGTE));
  try {
    decipher.final();
    return sleutel;
  } catch {
    sleutel.fill(0);
    return null;
  }
}
