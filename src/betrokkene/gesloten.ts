import { geefTerug } from '../web/niet-verstuurd.tsx';
import type { Antwoord } from '../web/route.ts';
import { zaakadres } from './adressen.ts';
import { type Gezinsverzoek, padDeel } from './handel.ts';

/** Voor het gezin van een gesloten casus, op een pagina waar eerder nog iets bij kon (PH-6). */
export const zaakGesloten = (verzoek: Gezinsverzoek): Antwoord =>
  geefTerug(verzoek.velden, { naar: zaakadres(padDeel(verzoek, 'casus')).zaak, melding: 'zaak-gesloten' });
