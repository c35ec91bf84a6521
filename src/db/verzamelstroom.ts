import { Socket } from 'node:net';

/**
 * Een verbinding die wat in een beurt geschreven wordt in een keer verstuurt. Vragen die samen heengaan (`samen`) kosten zo een
 * systeemaanroep in plaats van een per vraag, en PostgreSQL wordt er een keer voor wakker.
 */
export function verzamelstroom(): Socket {
  const stroom = new Socket();
  const schrijf = stroom.write.bind(stroom) as (...argumenten: unknown[]) => boolean;
  let verzamelt = false;
  stroom.write = (...argumenten: unknown[]): boolean => {
    if (!verzamelt) {
      verzamelt = true;
      stroom.cork();
      // Komt pas aan de beurt als alles wat nu klaarstaat is gevraagd.
      process.nextTick(() => {
        verzamelt = false;
        stroom.uncork();
      });
    }
    return schrijf(...argumenten);
  };
  return stroom;
}
