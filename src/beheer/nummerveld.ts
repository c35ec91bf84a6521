import { leesNummer, type Nummersoort } from '../partij/nummers.ts';
import type { Veld } from '../web/formulier.ts';

/** Een nummer uit een register; leeg is `null`, tenzij `leeg` zegt dat het moet. */
export function nummerveld(soort: Nummersoort, { leeg }: { readonly leeg?: string } = {}): Veld<string | null> {
  return {
    meer: false,
    regels: false,
    lees: ([invoer = '']) => {
      if (invoer === '') return leeg === undefined ? { kind: 'ok', waarde: null } : { kind: 'fout', fout: leeg };
      const lezing = leesNummer(soort, invoer);
      return lezing.kind === 'ok' ? { kind: 'ok', waarde: lezing.nummer } : lezing;
    },
  };
}
