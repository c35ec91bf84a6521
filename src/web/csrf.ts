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

/** @param sleutel 32 bytes, alleen hiervoor afgeleid van de hoofdsleutel. */
export function maakHerkomstcontrole(sleutel: Uint8Array): Herkomstcontrole {
  const token = (cookie: string, sessie: string | null) =>
    createHmac('sha256', sleutel)
      .update(`${cookie}|${sessie ?? ''}`)
      .digest('base64url');
  return {
    nieuweCookie: () => randomBytes(16).toString('base64url'),
    token,
    klopt({ cookie, sessie, token: gekregen }) {
      if (cookie === undefined || cookie === '' || typeof gekregen !== 'string') return false;
      const verwacht = Buffer.from(token(cookie, sessie));
      const poging = Buffer.from(gekregen);
      return verwacht.length === poging.length && timingSafeEqual(verwacht, poging);
    },
  };
}
