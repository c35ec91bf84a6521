import type { Taalcode } from '../web/taal.ts';

const ONBEKEND = 'Onbekend apparaat';
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//u, 'Edge'],
  [/\bFirefox\/|\bFxiOS\//u, 'Firefox'],
  [/\bSamsungBrowser\//u, 'Samsung Internet'],
  [/\bOPR\//u, 'Opera'],
  [/\bChrome\/|\bCriOS\//u, 'Chrome'],
  [/\bSafari\//u, 'Safari'],
];
const TOESTELLEN: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/u, 'iPhone'],
  [/\biPad\b/u, 'iPad'],
  [/\bAndroid\b/u, 'Android'],
  [/\bWindows\b/u, 'Windows'],
  [/\bMacintosh\b/u, 'Mac'],
  [/\bCrOS\b/u, 'Chromebook'],
  [/\bLinux\b/u, 'Linux'],
];

/** Een sessie in woorden, om haar zelf te herkennen (AU10): "Firefox op Windows". De kenreeks zelf wordt nergens bewaard. */
export function duidApparaat(agent: string | null): string {
  const kies = (lijst: typeof BROWSERS) => lijst.find(([patroon]) => patroon.test(agent ?? ''))?.[1];
  const browser = kies(BROWSERS);
  const toestel = kies(TOESTELLEN);
  if (browser === undefined) return toestel === undefined ? ONBEKEND : `Een ${toestel}`;
  return toestel === undefined ? browser : `${browser} op ${toestel}`;
}

/** Hoe een bewaarde sessie heet in de taal van de lezer: "Firefox on Windows". De namen van merken blijven wat zij zijn. */
export function apparaatIn(taal: Taalcode, apparaat: string): string {
  if (taal === 'nl') return apparaat;
  return apparaat === ONBEKEND ? 'Unknown device' : apparaat.replace(/^Een /u, '').replace(' op ', ' on ');
}
