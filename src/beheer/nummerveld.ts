import { leesNummer, type Nummersoort } from '../partij/nummers.ts';
import { WERKTELEFOON } from '../partij/telefoon.ts';
import { type Veld, verplichteTekst } from '../web/formulier.ts';

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

export const TELEFOONFOUT = 'Schrijf een telefoonnummer. Bijvoorbeeld 088 000 12 34.';

/** Het telefoonnummer waarop een organisatie of aanspreekpunt te bereiken is (12.3). */
export const TELEFOONVELD: Veld<string> = verplichteTekst({
  max: 20,
  leeg: 'Vul een telefoonnummer in.',
  vorm: { patroon: WERKTELEFOON, fout: TELEFOONFOUT },
});
