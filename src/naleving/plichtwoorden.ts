import { BEHEERADRES } from '../beheer/teksten.ts';
import { convenantadres } from '../convenant/adressen.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import { ADRES } from '../web/adressen.ts';
import { datumKortMetJaar, datumVoluit } from '../web/tijd.ts';
import { nalevingadres } from './adressen.ts';
import type { Plicht, Plichtstand } from './plichten.ts';

/** "maart 2026" */
const maand = (dag: string): string => datumVoluit(dag).split(' ').slice(1).join(' ');

/** De stand van een plicht in woorden, gelijk op de pagina en in het bestand. */
export function standwoorden(stand: Plichtstand, plicht: Plicht): string {
  switch (stand.kind) {
    case 'nvt':
      return 'n.v.t.';
    case 'gedaan':
      return stand.op === null ? 'niets te laat' : `gedaan op ${datumKortMetJaar(stand.op)}`;
    case 'te-doen':
      // "Vóór" noemt de eerste dag waarop het te laat is.
      return `te doen vóór ${datumKortMetJaar(plusDagen(stand.voor, 1))}`;
    case 'te-laat': {
      const hoeveel =
        stand.aantal === null || plicht === 'bekendmaken' || plicht === 'antwoord' ? '' : `${stand.aantal} `;
      return `${hoeveel}te laat sinds ${stand.alleenMaand ? maand(stand.sinds) : datumKortMetJaar(stand.sinds)}`;
    }
    default:
      return stand satisfies never;
  }
}

/** Waar de eigen beheerder doet wat openstaat; null als het niet op een eigen pagina gebeurt. */
export function waarTeDoen(plicht: Plicht, convenant: string): string | null {
  const adres = convenantadres(convenant);
  const { melden } = nalevingadres(convenant);
  switch (plicht) {
    case 'tekenen':
    case 'volmacht':
      return adres.blad;
    case 'overeenkomst':
      return adres.overeenkomst;
    case 'antwoord':
    case 'bekendmaken':
      return adres.toetredingen;
    case 'evaluatie':
      return adres.evaluatie;
    case 'verlenging':
    case 'website':
    case 'bekendheid':
      return melden(plicht);
    case 'aanspreekpunt':
      return `${BEHEERADRES.contacten}/aanspreekpunt`;
    case 'beveiliging':
      return BEHEERADRES.beveiliging;
    case 'contracten':
      return BEHEERADRES.gegevens;
    case 'rechten':
      return BEHEERADRES.rechten;
    case 'vernietiging':
      return ADRES.vernietigingen;
    // Een verzoek beantwoordt wie aan tafel zit; een beheerder ziet geen casus.
    case 'verzoeken':
      return null;
    default:
      return plicht satisfies never;
  }
}
