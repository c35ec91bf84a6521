/** Koppen die op een pagina vaker voorkomen krijgen een volgnummer, zodat elk gebied een eigen naam heeft (WCAG 2.4.6). */
export function eigenTitels(titels: readonly string[]): readonly string[] {
  return titels.map((titel, i) => {
    const eerder = titels.slice(0, i).filter((ander) => ander === titel).length;
    return eerder === 0 ? titel : `${titel} (${eerder + 1})`;
  });
}
