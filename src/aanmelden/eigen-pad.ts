const LANGSTE_PAD = 500;
/** Na inloggen hierheen terug heeft geen zin of doet kwaad. */
const NIET_HEEN = /^\/(?:inloggen|uitloggen|snel-weg|weg|bevestigen|demonstratie)(?:[/?]|$)/;

/**
 * Een adres om na inloggen of bevestigen naartoe te gaan, of null. Alleen een pad op deze site (BR11): geen andere site,
 * geen schema, geen `//`, geen schuine streep naar links (die browsers als `/` lezen) en geen stuurtekens.
 */
export function eigenPad(naar: unknown): string | null {
  if (typeof naar !== 'string' || naar.length > LANGSTE_PAD) return null;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(naar) || naar.includes('\\')) return null;
  if (!URL.canParse(naar, 'https://eigen.invalid')) return null;
  const gelezen = new URL(naar, 'https://eigen.invalid');
  // Na het oplossen van .. en % moet het nog steeds hetzelfde zijn; een pad dat met // zou eindigen te beginnen, niet.
  if (gelezen.origin !== 'https://eigen.invalid' || gelezen.pathname.startsWith('//')) return null;
  const pad = gelezen.pathname + gelezen.search;
  return NIET_HEEN.test(pad) ? null : pad;
}
