import { Socket } from 'node:net';

/**
 * Een verbinding die wat in een beurt geschreven wordt in een keer verstuurt. Een bundel vragen kost zo een systeemaanroep, en
 * PostgreSQL wordt er een keer voor wakker.
 */
export function verzamelstroom(): Socket {
  const stroom = new Socket();
  const schrijf = stroom.write.bind(stroom) as (...argumenten: unknown[]) => boolean;
  let brokken: Uint8Array[] = [];
  const verstuur = (): void => {
    const alle = brokken;
    brokken = [];
    if (alle.length > 0) schrijf(alle.length === 1 ? alle[0] : Buffer.concat(alle));
  };
  stroom.write = (...argumenten: unknown[]): boolean => {
    const [brok] = argumenten;
    // Wie op het versturen wacht, wacht ook op wat ervoor kwam.
    if (argumenten.length > 1 || !(brok instanceof Uint8Array)) {
      verstuur();
      return schrijf(...argumenten);
    }
    brokken.push(brok);
    // Komt pas aan de beurt als alles wat nu klaarstaat is gevraagd.
    if (brokken.length === 1) process.nextTick(verstuur);
    return true;
  };
  return stroom;
}
