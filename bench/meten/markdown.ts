/** Writes measurements down in Markdown, between markers, so that a document can be renewed by a run. */

export type Kolom = { readonly kop: string; readonly rechts?: boolean };

/** A table; a cell never breaks it, for a bar in a cell is escaped. */
export function tabel(kolommen: readonly Kolom[], rijen: readonly (readonly string[])[]): string {
  const regel = (cellen: readonly string[]): string => `| ${cellen.join(' | ')} |`;
  const cel = (tekst: string): string => tekst.replaceAll('|', '\\|').replaceAll('\n', ' ');
  for (const rij of rijen) {
    if (rij.length !== kolommen.length)
      throw new Error(`Een rij heeft ${rij.length} cellen in plaats van ${kolommen.length}.`);
  }
  return [
    regel(kolommen.map(({ kop }) => cel(kop))),
    regel(kolommen.map(({ rechts }) => (rechts ? '---:' : '---'))),
    ...rijen.map((rij) => regel(rij.map(cel))),
  ].join('\n');
}

const grens = (naam: string, kant: 'begin' | 'einde'): string => `<!-- ${naam}:${kant} -->`;

/** Replaces what stands between the markers of this name; a document without them is a mistake, not an addition. */
export function vervangDeel(document: string, naam: string, inhoud: string): string {
  const begin = document.indexOf(grens(naam, 'begin'));
  const einde = document.indexOf(grens(naam, 'einde'));
  if (begin < 0 || einde < begin) throw new Error(`Het document heeft geen deel ${naam} tussen merktekens.`);
  return `${document.slice(0, begin)}${grens(naam, 'begin')}\n\n${inhoud.trim()}\n\n${document.slice(einde)}`;
}

/** Three significant digits, with k or M: 1.14 M, 97.6 k, 834. */
export function telwoord(getal: number): string {
  if (getal >= 999_500) return `${drieCijfers(getal / 1e6)} M`;
  return getal >= 999.5 ? `${drieCijfers(getal / 1e3)} k` : drieCijfers(getal);
}

/** A duration in the unit that reads best. */
export function duur(ms: number): string {
  if (ms >= 999.5) return `${drieCijfers(ms / 1000)} s`;
  if (ms >= 0.9995) return `${drieCijfers(ms)} ms`;
  return ms >= 0.000_999_5 ? `${drieCijfers(ms * 1e3)} µs` : `${drieCijfers(ms * 1e6)} ns`;
}

/** How much faster or slower than a yardstick, in words. */
export function verhouding(tempo: number, maat: number): string {
  const keer = tempo / maat;
  if (keer > 0.95 && keer < 1.05) return '1';
  return keer > 1 ? `${drieCijfers(keer)}x faster` : `${drieCijfers(1 / keer)}x slower`;
}

function drieCijfers(getal: number): string {
  if (getal >= 99.95) return String(Math.round(getal));
  return Number(getal.toPrecision(3)).toString();
}
