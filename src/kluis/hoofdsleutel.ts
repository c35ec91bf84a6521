/**
 * The root key, wherever it lives: a file today, PKCS#11 or a vault by the same interface. Its bytes never leave
 * the implementation; hence everything is asynchronous.
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

/** A failure is one sentence for the operator that names the mend. */
export type HoofdsleutelUitkomst =
  | { readonly kind: 'ok'; readonly hoofdsleutel: Hoofdsleutel }
  | { readonly kind: 'fout'; readonly regel: string };
