/** De adressen van verslagen voor wie werkt. */
export function verslagadres(casus: string) {
  const begin = `/casussen/${casus}/verslagen`;
  return {
    lijst: begin,
    een: (verslag: string) => `${begin}/${verslag}`,
    pdf: (verslag: string) => `${begin}/${verslag}/pdf`,
    voorleggen: (verslag: string) => `${begin}/${verslag}/voorleggen`,
    terugnemen: (verslag: string) => `${begin}/${verslag}/terugnemen`,
    reactie: (verslag: string) => `${begin}/${verslag}/reactie`,
    vaststellen: (verslag: string) => `${begin}/${verslag}/vaststellen`,
    uitbrengen: (verslag: string) => `${begin}/${verslag}/uitbrengen`,
    nieuwDeel: (verslag: string) => `${begin}/${verslag}/delen/nieuw`,
    delen: (verslag: string) => `${begin}/${verslag}/delen`,
    concept: (verslag: string) => `${begin}/${verslag}/delen/concept`,
    oordeel: (verslag: string) => `${begin}/${verslag}/delen/oordeel`,
    wijzigen: (verslag: string, deel: string) => `${begin}/${verslag}/delen/${deel}/wijzigen`,
    terugtrekken: (verslag: string, deel: string) => `${begin}/${verslag}/delen/${deel}/terugtrekken`,
    kloptNiet: (verslag: string, deel: string) => `${begin}/${verslag}/delen/${deel}/klopt-niet`,
  } as const;
}

/** De adressen van verslagen voor ouder en jongere. */
export function gezinsverslagadres(casus: string) {
  const begin = `/zaak/${casus}/verslagen`;
  return {
    zaak: `/zaak/${casus}`,
    lijst: begin,
    een: (verslag: string) => `${begin}/${verslag}`,
    pdf: (verslag: string) => `${begin}/${verslag}/pdf`,
    reactie: (verslag: string) => `${begin}/${verslag}/reactie`,
    kloptNiet: (verslag: string, deel: string) => `${begin}/${verslag}/delen/${deel}/klopt-niet`,
  } as const;
}
