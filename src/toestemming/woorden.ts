import type { Ondertekenaar } from '../regels/index.ts';
import type { Vraagreden } from './stel-toestemmingsvraag.ts';

/** Wie tekent, zoals een professional hem leest. */
export const TEKENAARNAMEN: Readonly<Record<Ondertekenaar, string>> = {
  'gezagdrager-1': 'Eerste ouder met gezag',
  'gezagdrager-2': 'Tweede ouder met gezag',
  jongere: 'De jongere zelf',
  vertegenwoordiger: 'Vertegenwoordiger',
};

const ONDERTEKENAARS = Object.keys(TEKENAARNAMEN);

/** Is dit deel van een adres iemand die kan tekenen? */
export const isOndertekenaar = (tekst: string): tekst is Ondertekenaar => ONDERTEKENAARS.includes(tekst);

/** Wie hier toestemming kan vragen, leest wanneer dat nodig is. */
export const WANNEER_VRAGEN: Readonly<Record<Vraagreden, string>> = {
  beroepsgeheim: 'U werkt onder geheimhouding. Wilt u iets delen, vraag dan eerst wie moet tekenen.',
  mbo: 'Een mbo-school vraagt eerst toestemming. Wilt u iets delen, vraag dan eerst wie moet tekenen.',
  opp: 'Voor het ontwikkelingsperspectief is hier toestemming nodig. Wat verder bij uw eigen taak hoort, deelt u zonder.',
  'ouder-vanaf-16': 'Wilt u iets delen met een ouder, vraag het dan eerst aan de jongere.',
  steunpersoon: 'Wilt u iets delen met een steunpersoon, vraag dan eerst wie moet tekenen.',
  leerplicht:
    'Wilt u leerplicht iets over gezondheid vertellen, vraag dan eerst wie moet tekenen. De rest deelt u op grond van uw eigen taak.',
};
