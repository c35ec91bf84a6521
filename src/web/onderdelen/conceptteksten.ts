import { dagVan } from '../../lib/klok.ts';
import type { Taalcode } from '../taal.ts';
import { datumKort, uurMinuut } from '../tijd.ts';

/** De zinnen rond bewaren en inloggen, in elke taal van een gezinspagina; `{om}` is een tijd. */
type Conceptteksten = {
  readonly staatErNog: { readonly u: string; readonly je: string };
  readonly opnieuw: string;
  readonly blijf: { readonly u: string; readonly je: string };
  readonly af: { readonly u: string; readonly je: string };
  readonly blijfknop: string;
  /** Wat het script meldt. */
  readonly bewaren: {
    readonly bewaard: string;
    readonly ander: string;
    readonly lang: string;
    readonly uit: string;
    readonly straks: string;
  };
};

const TEKSTEN: Readonly<Record<Taalcode, Conceptteksten>> = {
  nl: {
    staatErNog: { u: 'Uw tekst van {om} staat er nog.', je: 'Jouw tekst van {om} staat er nog.' },
    opnieuw: 'Opnieuw beginnen',
    blijf: { u: 'Over twee minuten logt Overlegtafel u uit.', je: 'Over twee minuten logt Overlegtafel je uit.' },
    af: { u: 'Over twee minuten moet u opnieuw inloggen.', je: 'Over twee minuten moet je opnieuw inloggen.' },
    blijfknop: 'Blijf ingelogd',
    bewaren: {
      bewaard: 'Bewaard om {om}.',
      ander: 'Deze tekst is in een ander venster veranderd. Hier wordt niet meer vanzelf bewaard.',
      lang: 'Deze tekst is te lang om vanzelf te bewaren. Gebruik de knop.',
      uit: 'Dit wordt niet meer vanzelf bewaard. Log in een ander venster opnieuw in en kom dan terug.',
      straks: 'Nog niet bewaard. Wij proberen het zo opnieuw.',
    },
  },
  en: {
    staatErNog: { u: 'Your text from {om} is still here.', je: 'Your text from {om} is still here.' },
    opnieuw: 'Start again',
    blijf: { u: 'Overlegtafel signs you out in two minutes.', je: 'Overlegtafel signs you out in two minutes.' },
    af: { u: 'In two minutes you have to sign in again.', je: 'In two minutes you have to sign in again.' },
    blijfknop: 'Stay signed in',
    bewaren: {
      bewaard: 'Saved at {om}.',
      ander: 'This text was changed in another window. It is no longer saved here.',
      lang: 'This text is too long to save by itself. Use the button.',
      uit: 'This is no longer saved by itself. Sign in again in another window and come back.',
      straks: 'Not saved yet. We will try again soon.',
    },
  },
};

/** De zinnen rond bewaren en inloggen; zonder taal in het Nederlands. */
export const conceptteksten = (taal: Taalcode | undefined): Conceptteksten => TEKSTEN[taal ?? 'nl'];

/** "10.00" als het vandaag was, anders "3 mrt, 10.00". */
export function toenNaar(van: Date, nu: Date): string {
  return dagVan(van) === dagVan(nu) ? uurMinuut(van) : `${datumKort(van)}, ${uurMinuut(van)}`;
}
