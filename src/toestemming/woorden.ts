import type { Ondertekenaar } from '../regels/index.ts';

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
