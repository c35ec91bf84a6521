import type { Convenantstand } from '../regels/verloop/index.ts';
import type { Feitrij } from './feitrij.ts';

/** Gaf dit bestuur voor deze tekst een volmacht van na de handtekening, zodat zij niet bindt (fn 2)? */
export function isVolmachtTeLaat(stand: Convenantstand, partij: string | null, tekst: string | null): boolean {
  return stand.tekst === tekst
    ? stand.partijen.some((p) => p.partij === partij && p.waarom.code === 'volmacht-te-laat')
    : stand.nieuwereTeksten.some((n) => n.tekst === tekst && n.volmachtTeLaat.includes(partij ?? ''));
}

/** Een tekst die iemand opnieuw tekent, met de besturen voor wie. */
export type Hertekening = { readonly tekst: string; readonly besturen: readonly string[] };

/** De teksten die deze partij opnieuw tekent namens besturen met een volmacht van na haar handtekening (fn 2). */
export function teHertekenen(
  stand: Convenantstand,
  feiten: readonly Feitrij[],
  partij: string,
): readonly Hertekening[] {
  const volmachten = feiten.filter(({ kind, aan }) => kind === 'volmacht' && aan === partij);
  return [...Map.groupBy(volmachten, ({ tekst }) => tekst ?? '')]
    .map(([tekst, rijen]) => {
      const laat = rijen.filter((rij) => isVolmachtTeLaat(stand, rij.partij, tekst)).map((rij) => rij.partij ?? '');
      return { tekst, besturen: [...new Set(laat)] };
    })
    .filter(({ besturen }) => besturen.length > 0);
}
