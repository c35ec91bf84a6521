/**
 * Sluit een `switch` over een gesloten vereniging: vergeet iemand een geval, dan compileert het niet.
 * @throws altijd; alleen bereikbaar bij een fout in het programma.
 */
export function assertNever(geval: never): never {
  throw new Error(`onverwacht geval: ${typeof geval}`);
}
