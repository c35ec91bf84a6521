import { leesIngevuld, NietVerstuurdPagina } from '../web/niet-verstuurd.tsx';
import type { Antwoord } from '../web/route.ts';
import { zaakadres } from './adressen.ts';
import { type Gezinsverzoek, padDeel } from './handel.ts';

/**
 * Voor het gezin van een gesloten casus, op een pagina waar nog iets bij kon (PH-6). Wie haar opent, leest op de eigen pagina dat het
 * overleg gesloten is. Wie net iets schreef, krijgt zijn woorden terug: bewaard zijn zij niet.
 */
export function zaakGesloten(verzoek: Gezinsverzoek): Antwoord {
  const { zaak } = zaakadres(padDeel(verzoek, 'casus'));
  const ingevuld = leesIngevuld(verzoek.velden);
  if (ingevuld.teksten.length + ingevuld.kort.length === 0)
    return { kind: 'naar', adres: zaak, melding: 'zaak-gesloten' };
  return {
    kind: 'pagina',
    status: 409,
    inhoud: <NietVerstuurdPagina ingevuld={ingevuld} omdat="gesloten" naar={zaak} />,
  };
}
