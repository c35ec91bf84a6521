/** De adressen waar ouder en jongere een recht gebruiken. */
export function rechtenadres(casus: string) {
  const begin = `/zaak/${casus}/rechten`;
  return {
    rechten: begin,
    nieuw: `${begin}/nieuw`,
    controleren: `${begin}/controleren`,
    verzoek: (id: string) => `${begin}/${id}`,
    afschrift: (id: string) => `${begin}/${id}/afschrift`,
  } as const;
}

/** De adressen waar een partij op een verzoek antwoordt, en waar de regie de stand ziet. */
export function verzoekadres(casus: string) {
  const begin = `/casussen/${casus}/verzoeken`;
  return {
    verzoeken: begin,
    verzoek: (id: string) => `${begin}/${id}`,
    verlengen: (id: string) => `${begin}/${id}/verlengen`,
    melding: (id: string, melding: string) => `${begin}/${id}/meldingen/${melding}`,
  } as const;
}
