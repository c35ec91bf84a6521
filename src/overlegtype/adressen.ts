/** Adressen van de overlegtypen. */
export const OVERLEGTYPEADRES = {
  lijst: '/overlegtypen',
  nieuw: '/overlegtypen/nieuw',
} as const;

export const typeadres = (overlegtype: string) => {
  const begin = `${OVERLEGTYPEADRES.lijst}/${overlegtype}`;
  return { pagina: begin, pdf: `${begin}/pdf`, docx: `${begin}/docx`, nieuweVersie: `${begin}/nieuwe-versie` };
};

export const conceptadres = (concept: string) => {
  const begin = `${OVERLEGTYPEADRES.lijst}/concepten/${concept}`;
  return {
    overzicht: begin,
    vraag: (sleutel: string) => `${begin}/vragen/${sleutel}`,
    plaatsErbij: `${begin}/plaatsen`,
    plaatsWeg: (plaats: string) => `${begin}/plaatsen/${plaats}/weg`,
    voorleggen: `${begin}/voorleggen`,
    antwoord: `${begin}/antwoord`,
    terugnemen: `${begin}/terugnemen`,
    weggooien: `${begin}/weggooien`,
  };
};
