/** De kleine bouwstenen van de pagina: tabellen, rijen en vindplaatsen. */

export const cel = (tekst: string): string => tekst.replaceAll('|', '\\|');
export const rij = (cellen: readonly string[]): string => `| ${cellen.map(cel).join(' | ')} |`;

/** Een tabel, of niets als er geen rijen zijn. */
export function tabel(koppen: readonly string[], rijen: readonly (readonly string[])[]): readonly string[] {
  if (rijen.length === 0) return [];
  return [rij(koppen), `|${koppen.map(() => '---').join('|')}|`, ...rijen.map(rij), ''];
}

export const vindplaats = (artikelen: readonly string[]): string => artikelen.join(', ');
export const codeVerwijzing = (code: string): string => `[\`${code}\`](codes.md#${code})`;

/** `a`, `a en b`, `a, b en c`. */
export function opsomming(delen: readonly string[]): string {
  const laatste = delen.at(-1) ?? '';
  return delen.length < 2 ? laatste : `${delen.slice(0, -1).join(', ')} en ${laatste}`;
}

export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
