/** Een nummer zoals het wordt bewaard: E.164, met landnummer en zonder spaties. */
const INTERNATIONAAL = /^\+[1-9]\d{7,14}$/u;
const MOBIEL_NL = /^06[1-9]\d{7}$/u;

/**
 * Leest een mobiel nummer zoals mensen het schrijven: "06 12 34 56 78", "06-12345678", "+31 6 12345678", "0032 470 12 34 56".
 * @returns het nummer in E.164, of null als het geen nummer is waar een sms aankomt.
 */
export function leesTelefoon(tekst: string): string | null {
  const kaal = tekst.replaceAll(/[\s().-]/gu, '');
  const nummer = MOBIEL_NL.test(kaal) ? `+31${kaal.slice(1)}` : kaal.replace(/^00/u, '+').replace(/^\+310/u, '+31');
  if (!INTERNATIONAAL.test(nummer)) return null;
  return nummer.startsWith('+31') && !/^\+316[1-9]\d{7}$/u.test(nummer) ? null : nummer;
}

/** Hoe een bewaard nummer op een pagina staat: "06 12 34 56 78", of met landnummer als het niet Nederlands is. */
export function toonTelefoon(nummer: string): string {
  const nl = /^\+31(6)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(nummer);
  return nl === null ? nummer : `0${nl.slice(1).join(' ')}`;
}

/** Het nummer van een organisatie of aanspreekpunt, vast of mobiel, zoals mensen het schrijven: "088 000 12 34", "+31 20 123 45 67". */
export const WERKTELEFOON = /^[+\d][\d\s()-]{5,19}$/u;
