const LANGSTE_PAD = 500;

/**
 * Een pad op deze site, of null (BR11): geen andere site, geen schema, geen `//`, geen schuine streep naar links (die browsers als
 * `/` lezen) en geen stuurtekens.
 */
export function padOpDezeSite(naar: unknown): string | null {
  if (typeof naar !== 'string' || naar.length > LANGSTE_PAD) return null;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(naar) || naar.includes('\\')) return null;
  if (!URL.canParse(naar, 'https://eigen.invalid')) return null;
  const gelezen = new URL(naar, 'https://eigen.invalid');
  // Na het oplossen van .. en % moet het nog steeds hetzelfde zijn; een pad dat met // zou eindigen te beginnen, niet.
  if (gelezen.origin !== 'https://eigen.invalid' || gelezen.pathname.startsWith('//')) return null;
  return gelezen.pathname + gelezen.search;
}
