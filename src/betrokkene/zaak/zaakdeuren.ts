import type { Deur } from '../../web/onderdelen/index.ts';
import { zaakadres } from '../adressen.ts';
import type { Taal } from '../teksten/teksten.ts';
import type { Zaak } from './toon-zaak.ts';

type Gezien = Pick<Zaak, 'casus' | 'positie' | 'status' | 'hoortErbij' | 'overleden'>;

/** Waar iemand van het gezin heen kan. Wie de zaak niet zelf ziet, krijgt alleen de deuren die voor hem opengaan. */
export function deurenVan(zaak: Gezien, taal: Taal): readonly Deur[] {
  const adres = zaakadres(zaak.casus);
  const eigen = zaak.positie === 'jongere' || zaak.positie === 'gezag';
  const open = zaak.status === 'open';
  const jongere = zaak.positie === 'jongere';
  const deur = (wanneer: boolean, icoon: Deur['icoon'], sleutel: Deursleutel, naar: string): readonly Deur[] =>
    wanneer ? [{ icoon, titel: taal(sleutel), toelichting: taal(`${sleutel}.bij`), naar }] : [];
  return [
    ...deur(jongere, 'zeg', open ? 'deur.zeggen' : 'deur.gezegd', adres.zeggen),
    ...deur(open && !jongere && zaak.hoortErbij, 'zeg', 'zaak.deur.vertellen', adres.vertellen),
    ...deur(eigen && open, 'ok', 'zaak.deur.plan', adres.plan),
    ...deur(true, 'blad', open ? 'zaak.deur.gegevens' : 'deur.eigen', adres.gegevens),
    ...deur(eigen, 'wacht', open ? 'zaak.deur.gesprekken' : 'deur.gepraat', adres.gesprekken),
    ...deur(eigen && open, 'blad', 'deur.verslagen', adres.verslagen),
    ...deur(eigen, 'oog', 'zaak.deur.wie-keek', adres.wieKeek),
    ...deur(eigen && !jongere, 'oog', open ? 'deur.zeggen' : 'deur.gezegd', adres.zeggen),
    ...deur(eigen, 'ok', open ? 'zaak.deur.antwoorden' : 'deur.gaf', adres.antwoorden),
    // Een steunpersoon komt mee, maar vraagt geen rechten, wordt zelf niet geinformeerd en neemt zelf niemand mee.
    // Van wie is overleden vraagt niemand meer zelf een recht: wie daarop zou wachten, belt (5.6-4).
    ...deur(eigen || (zaak.positie !== 'steun' && !zaak.overleden), 'info', 'deur.rechten', adres.rechten),
    ...deur(zaak.positie !== 'steun', 'info', 'zaak.deur.informatie', adres.informatie),
    ...deur(eigen && open, 'zeg', 'deur.vraag', adres.stelVraag),
    ...deur(eigen && open, 'zeg', 'deur.steun', adres.steun),
  ];
}

type Deursleutel =
  | `zaak.deur.${'vertellen' | 'plan' | 'gegevens' | 'gesprekken' | 'wie-keek' | 'antwoorden' | 'informatie'}`
  | `deur.${'verslagen' | 'rechten' | 'steun' | 'vraag' | 'zeggen' | 'eigen' | 'gepraat' | 'gezegd' | 'gaf'}`;
