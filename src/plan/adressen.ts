import type { Regelsoort } from './soorten.ts';

const metVersie = (adres: string, versie: number | undefined): string =>
  versie === undefined ? adres : `${adres}?versie=${versie}`;

/** De adressen van het plan voor professionals. */
export function planadres(casus: string) {
  const begin = `/casussen/${casus}/plan`;
  const regel = (id: string) => `${begin}/regels/${id}`;
  return {
    plan: begin,
    versie: (versie: number) => metVersie(begin, versie),
    pdf: (versie?: number) => metVersie(`${begin}/pdf`, versie),
    nieuw: `${begin}/nieuw`,
    geen: `${begin}/geen`,
    regelNieuw: (soort: Regelsoort, bij?: string) =>
      `${begin}/${soort === 'doel' ? 'doelen' : 'acties'}/nieuw${bij === undefined ? '' : `?bij=${bij}`}`,
    regels: `${begin}/regels`,
    regelOordeel: `${begin}/regels/oordeel`,
    wijzigen: (id: string) => `${regel(id)}/wijzigen`,
    weghalen: (id: string) => `${regel(id)}/weghalen`,
    voortgang: (id: string) => `${regel(id)}/voortgang`,
    evaluatie: (id: string) => `${regel(id)}/evaluatie`,
    standen: `${begin}/standen`,
    standOordeel: `${begin}/standen/oordeel`,
    voorleggen: `${begin}/voorleggen`,
    terugnemen: `${begin}/terugnemen`,
    antwoord: `${begin}/antwoord`,
    zonderAntwoord: (akkoord: string) => `${begin}/antwoorden/${akkoord}`,
    vaststellen: `${begin}/vaststellen`,
    gesprek: `${begin}/gesprek`,
    einde: `${begin}/einde`,
  } as const;
}

/** De adressen van het plan voor ouder en jongere. */
export function gezinsplanadres(casus: string) {
  const begin = `/zaak/${casus}/plan`;
  const regel = (id: string) => `${begin}/regels/${id}`;
  return {
    zaak: `/zaak/${casus}`,
    plan: begin,
    versie: (versie: number) => metVersie(begin, versie),
    pdf: (versie?: number) => metVersie(`${begin}/pdf`, versie),
    antwoord: `${begin}/antwoord`,
    toevoegen: (soort: Regelsoort) => `${begin}/${soort === 'doel' ? 'doelen' : 'acties'}/nieuw`,
    weghalen: (id: string) => `${regel(id)}/weghalen`,
    voortgang: (id: string) => `${regel(id)}/voortgang`,
    evaluatie: (id: string) => `${regel(id)}/evaluatie`,
  } as const;
}
