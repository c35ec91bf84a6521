import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Plaats, SleutelId } from './soorten.ts';
import { codeerVelden } from './veldcodering.ts';

/**
 * The sealed form of one text, as it stands in a bytea column:
 * format (1), key id (16), nonce (12), key commitment (32), ciphertext, tag (16): 77 bytes more than the text.
 */
const FORMAAT = 1;
const NONCE = 17;
const BEWIJS = 29;
const INHOUD = 61;
const TAG_LENGTE = 16;

const ENVELOP_EXTRA: number = INHOUD + TAG_LENGTE;

export type Middensleutel = { readonly id: SleutelId; readonly bytes: Buffer };

/** The id of the key that an envelope names, or `null` when the bytes are no envelope of this format. */
export function sleutelIdVan(envelop: Buffer): SleutelId | null {
  return envelop.length < ENVELOP_EXTRA ? null : sleutelIdInKop(envelop);
}

/** As `sleutelIdVan`, from the head of an envelope alone (17 bytes): to tell which key it needs without holding its content. */
export function sleutelIdInKop(kop: Uint8Array): SleutelId | null {
  if (kop.length < NONCE || kop[0] !== FORMAAT) return null;
  const envelop = Buffer.from(kop.buffer, kop.byteOffset, kop.byteLength);
  const hex = envelop.toString('hex', 1, NONCE);
  const delen = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return delen.join('-') as SleutelId;
}

/** Seals a text for one place under a key of its own, derived from the middle key and the id of the record. */
export function verzegelMet(sleutel: Middensleutel, plaats: Plaats, inhoud: Uint8Array): Buffer {
  const kop = Buffer.concat([Buffer.of(FORMAAT), Buffer.from(sleutel.id.replaceAll('-', ''), 'hex')]);
  const nonce = randomBytes(BEWIJS - NONCE);
  const afgeleid = leidAfVoor(sleutel.bytes, plaats.record);
  const { recordsleutel, bewijs } = delenVan(afgeleid);
  const cipher = createCipheriv('aes-256-gcm', recordsleutel, nonce, { authTagLength: TAG_LENGTE });
  cipher.setAAD(bindingVan(kop, plaats));
  const envelop = Buffer.concat([kop, nonce, bewijs, cipher.update(inhoud), cipher.final(), cipher.getAuthTag()]);
  afgeleid.fill(0);
  return envelop;
}

/**
 * Opens an envelope; `null` when key, place or any byte is not what was sealed.
 * @param afgeleid what `leidAfVoor` gives for the key that the envelope names and the record of the place.
 */
export function openMet(afgeleid: Buffer, plaats: Plaats, envelop: Buffer): Buffer | null {
  const { recordsleutel, bewijs } = delenVan(afgeleid);
  // GCM alone does not bind to one key: without this, bytes could be made that open under two keys.
  if (!timingSafeEqual(bewijs, envelop.subarray(BEWIJS, INHOUD))) return null;
  const nonce = envelop.subarray(NONCE, BEWIJS);
  const decipher = createDecipheriv('aes-256-gcm', recordsleutel, nonce, { authTagLength: TAG_LENGTE });
  decipher.setAAD(bindingVan(envelop.subarray(0, NONCE), plaats));
  decipher.setAuthTag(envelop.subarray(-TAG_LENGTE));
  return maakAf(decipher, envelop.subarray(INHOUD, -TAG_LENGTE));
}

// Unauthenticated plaintext is wiped, never returned.
function maakAf(decipher: ReturnType<typeof createDecipheriv>, versleuteld: Buffer): Buffer | null {
  const inhoud = decipher.update(versleuteld);
  try {
    decipher.final();
    return inhoud;
  } catch {
    inhoud.fill(0);
    return null;
  }
}

/** The key of one record and its commitment, derived from a middle key: 64 bytes that the caller wipes. */
export function leidAfVoor(middensleutel: Buffer, record: string): Buffer {
  return Buffer.from(hkdfSync('sha256', middensleutel, '', codeerVelden(['overlegtafel/record/1', record]), 64));
}

const delenVan = (afgeleid: Buffer): { readonly recordsleutel: Buffer; readonly bewijs: Buffer } => ({
  recordsleutel: afgeleid.subarray(0, 32),
  bewijs: afgeleid.subarray(32),
});

function bindingVan(kop: Buffer, { eigenaar, casus, categorie, record, versie }: Plaats): Buffer {
  return codeerVelden(['overlegtafel/zegel/1', kop, eigenaar, casus, categorie, record, versie]);
}
