import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Herkomstcontrole van formulieren (AU6, BR6): een willekeurige cookie van deze browser, en in het formulier de HMAC
 * daarover samen met de sessie. Een andere site kent de een niet en kan de ander niet maken.
 */
export type Herkomstcontrole = {
  nieuweCookie(): string;
  token(cookie: string, sessie: string | null): string;
  klopt(poging: {
    readonly cookie: string | undefined;
    readonly sessie: string | null;
    readonly token: unknown;
  }): boolean;
};

const LENGTE = 32;

/**
 * @param sleutel 32 bytes, alleen hiervoor afgeleid van de hoofdsleutel. Elk token is anders, met een eigen masker eroverheen: aan de lengte van
 * een samengeperste pagina is er niets van te raden (BREACH).
 */
export function maakHerkomstcontrole(sleutel: Uint8Array): Herkomstcontrole {
  const kern = (cookie: string, sessie: string | null): Buffer =>
    createHmac('sha256', sleutel)
      .update(`${cookie}|${sessie ?? ''}`)
      .digest();
  return {
    nieuweCookie: () => randomBytes(16).toString('base64url'),
    token(cookie, sessie) {
      const masker = randomBytes(LENGTE);
      return Buffer.concat([masker, over(kern(cookie, sessie), masker)]).toString('base64url');
    },
    klopt({ cookie, sessie, token }) {
      if (cookie === undefined || cookie === '' || typeof token !== 'string') return false;
      const poging = Buffer.from(token, 'base64url');
      if (poging.length !== 2 * LENGTE) return false;
      return timingSafeEqual(over(poging.subarray(LENGTE), poging.subarray(0, LENGTE)), kern(cookie, sessie));
    },
  };
}

/** Legt het masker over de bytes, of haalt het er weer af. */
const over = (bytes: Buffer, masker: Buffer): Buffer => bytes.map((byte, i) => byte ^ (masker[i] ?? 0)) as Buffer;
