import { indexVan, leesLetters, maakHerstelcode } from './geheimen.ts';
import type { Kring } from './soorten.ts';

const AANTAL = 10;

/** Tien nieuwe herstelcodes: om te tonen, en zoals ze worden bewaard (HMAC, gebonden aan het account). */
export function nieuweCodes(
  kring: Kring,
  account: string,
): { readonly leesbaar: readonly string[]; readonly indexen: readonly Buffer[] } {
  const leesbaar = Array.from({ length: AANTAL }, maakHerstelcode);
  return {
    leesbaar,
    indexen: leesbaar.map((code) => indexVan(kring.indexsleutel, 'herstelcode', `${account}:${leesLetters(code)}`)),
  };
}
