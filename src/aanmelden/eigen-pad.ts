import { padOpDezeSite } from '../web/pad-op-deze-site.ts';

/** Na inloggen hierheen terug heeft geen zin of doet kwaad. */
const NIET_HEEN = /^\/(?:inloggen|als-wie|uitloggen|snel-weg|weg|bevestigen|demonstratie)(?:[/?]|$)/;

/** Een adres om na inloggen of bevestigen naartoe te gaan, of null. */
export function eigenPad(naar: unknown): string | null {
  const pad = padOpDezeSite(naar);
  return pad === null || NIET_HEEN.test(pad) ? null : pad;
}
