import { ADRES } from '../web/adressen.ts';

/** De adressen rond bijeenkomsten voor wie werkt. */
export const BIJEENKOMSTEN = ADRES.bijeenkomsten;
export const KALENDER = `${BIJEENKOMSTEN}/kalender`;
export const NIEUWE_AGENDA = `${BIJEENKOMSTEN}/agenda/nieuw`;

export function agendaadres(agenda: string) {
  const begin = `${BIJEENKOMSTEN}/agenda/${agenda}`;
  return { agenda: begin, wijzigen: `${begin}/wijzigen`, uitnodigen: `${begin}/uitnodigen` } as const;
}

/** De bijeenkomsten van een casus, en een actie daaruit. */
export function casusbijeenkomsten(casus: string) {
  const begin = `/casussen/${casus}/bijeenkomsten`;
  return { lijst: begin, actie: (besluit: string) => `/casussen/${casus}/acties/${besluit}` } as const;
}

export function bijeenkomstadres({ casus, bijeenkomst }: { readonly casus: string; readonly bijeenkomst: string }) {
  const begin = `/casussen/${casus}/bijeenkomsten/${bijeenkomst}`;
  return {
    live: `${begin}/live`,
    besluiten: `${begin}/besluiten`,
    besluitinhoud: `${begin}/besluiten/inhoud`,
    besluitoordeel: `${begin}/besluiten/oordeel`,
    aanwezigheid: `${begin}/aanwezigheid`,
    wijzigen: `${begin}/wijzigen`,
    afzeggen: `${begin}/afzeggen`,
    kalender: `${begin}/kalender`,
    antwoord: `${begin}/antwoord`,
  } as const;
}

/** Dezelfde gesprekken voor ouder en jongere. */
export function afsprakenadres(casus: string) {
  const begin = `/zaak/${casus}/gesprekken`;
  return {
    lijst: begin,
    kalender: (bijeenkomst: string) => `${begin}/${bijeenkomst}/kalender`,
    actie: (besluit: string) => `/zaak/${casus}/acties/${besluit}`,
  } as const;
}
