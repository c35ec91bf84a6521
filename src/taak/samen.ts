/** Een taak voor ieder van wie de code mist, en allemaal op dezelfde pagina te doen: wie haar heeft, leest er per casus een. */
const SAMEN: ReadonlySet<string> = new Set(['gezinscode-geven']);

/** De taken zoals iemand ze leest: wat op een pagina samen gaat, staat er een keer. `van` zegt van wie en van welke casus zij is. */
export function zonderDubbele<T extends { readonly soort: string }>(
  taken: readonly T[],
  van: (taak: T) => string,
): readonly T[] {
  const gezien = new Set<string>();
  return taken.filter((taak) => {
    if (!SAMEN.has(taak.soort)) return true;
    const plek = `${taak.soort} ${van(taak)}`;
    if (gezien.has(plek)) return false;
    gezien.add(plek);
    return true;
  });
}
