import { Socket } from 'node:net';

/**
 * Een verbinding die wat in een beurt geschreven wordt in een keer verstuurt. Een bundel vragen kost zo een systeemaanroep, en
 * PostgreSQL wordt er een keer voor wakker.
 */
export function verzamelstroom(): Socket {
  const stroom = new Socket();
  // Pas na het verbinden: daarbij zet een Socket haar eigen `write` terug.
  stroom.once('connect', () => verzamel(stroom));
  return stroom;
}

function verzamel(stroom: Socket): void {
  const schrijf = stroom.write.bind(stroom) as (...argumenten: unknown[]) => boolean;
  let brokken: Uint8Array[] = [];
  const verstuur = (): void => {
    const alle = brokken;
    brokken = [];
    if (alle.length > 0 && stroom.writable) schrijf(alle.length === 1 ? alle[0] : Buffer.concat(alle));
  };
  stroom.write = (...argumenten: unknown[]): boolean => {
    const [brok] = argumenten;
    // Wie op het versturen wacht, wacht ook op wat ervoor kwam.
    if (argumenten.length > 1 || !(brok instanceof Uint8Array)) {
      verstuur();
      return schrijf(...argumenten);
    }
    // Komt pas aan de beurt als alles wat nu klaarstaat is gevraagd.
    if (brokken.push(brok) === 1) process.nextTick(verstuur);
    return true;
  };
}
