/** De adressen van de gezinspagina's. */
export function zaakadres(casus: string) {
  const begin = `/zaak/${casus}`;
  const vraag = (id: string) => `${begin}/vragen/${id}`;
  return {
    zaak: begin,
    einde: `${begin}/einde`,
    afspraak: (bijeenkomst: string) => `${begin}/afspraken/${bijeenkomst}`,
    vraag,
    controleren: (id: string) => `${vraag(id)}/controleren`,
    wijzigen: (id: string) => `${vraag(id)}/wijzigen`,
    ondertekenen: (id: string) => `${vraag(id)}/ondertekenen`,
    bevestiging: (id: string) => `${vraag(id)}/bevestiging`,
    bewijs: (id: string) => `${vraag(id)}/bewijs`,
    gesprekken: `${begin}/gesprekken`,
    antwoorden: `${begin}/antwoorden`,
    intrekken: `${begin}/antwoorden/intrekken`,
    nietGetekend: `${begin}/antwoorden/niet-getekend`,
    plan: `${begin}/plan`,
    verslagen: `${begin}/verslagen`,
    verslag: (id: string) => `${begin}/verslagen/${id}`,
    rechten: `${begin}/rechten`,
    steun: `${begin}/iemand-meenemen`,
    zeggen: `${begin}/zeggen`,
    gegevens: `${begin}/gegevens`,
    gegeven: (id: string) => `${begin}/gegevens/${id}`,
    terughalen: (id: string) => `${begin}/gegevens/${id}/terughalen`,
    informatie: `${begin}/informatie`,
    informatiebrief: (id: string) => `${begin}/informatie/${id}/brief`,
    vertellen: `${begin}/vertellen`,
    wieKeek: `${begin}/wie-keek`,
    wieKeekPdf: `${begin}/wie-keek/pdf`,
    wieKeekCsv: `${begin}/wie-keek/csv`,
    stelVraag: `${begin}/wie-keek/vraag`,
  } as const;
}
