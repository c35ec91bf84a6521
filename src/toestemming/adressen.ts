import { casusadres } from '../casus/adressen.ts';
import type { Ondertekenaar } from '../regels/index.ts';

/** De adressen rond een vraag om toestemming, voor professionals. */
export function toestemmingsadres(casus: string) {
  const begin = casusadres(casus).toestemming;
  const papier = (vraag: string, als: Ondertekenaar) => `${begin}/${vraag}/papier/${als}`;
  return {
    overzicht: begin,
    nieuw: `${begin}/nieuw`,
    controle: `${begin}/nieuw/controleren`,
    keuze: `${begin}/nieuw/wijzigen`,
    intrekking: (bericht: string) => `${begin}/intrekkingen/${bericht}`,
    gesproken: (vraag: string) => `${begin}/${vraag}/gesproken`,
    papier,
    formulier: (vraag: string, als: Ondertekenaar) => `${papier(vraag, als)}/formulier`,
    stop: (vraag: string, als: Ondertekenaar) => `${begin}/${vraag}/intrekken/${als}`,
    scan: (scan: string) => `${begin}/scans/${scan}`,
  } as const;
}
