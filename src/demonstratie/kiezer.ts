import { h } from 'preact';
import type { Aanmelden } from '../aanmelden/index.ts';
import { isUuid } from '../lib/ids.ts';
import { eerstePagina } from '../web/adressen.ts';
import { type Antwoord, type Route, route } from '../web/route.ts';
import { KIEZERADRES } from './kiezer-adressen.ts';
import { type Groep, KiezerPagina } from './kiezer-pagina.tsx';

export type { Groep } from './kiezer-pagina.tsx';

export type Kiezerwens = {
  readonly aanmelden: Aanmelden;
  /** De verzonnen mensen, in groepen; alleen wie hierin staat is te kiezen. De waarde van een knop is het id van de persoon. */
  readonly personen: () => Promise<readonly Groep[]>;
  /** Met wie te beginnen, als zin. */
  readonly tip: string;
};

/**
 * Inloggen als een verzonnen persoon, met een echte sessie. Deze routes worden alleen in een demonstratie geregistreerd, en een
 * sessie met de factor `demonstratie` telt in een echte regio niet (`sessies.ts`): twee sloten op dezelfde deur.
 * @throws als de regio geen demonstratie is.
 */
export function kiezerRoutes({ aanmelden, personen, tip }: Kiezerwens): readonly Route[] {
  if (!aanmelden.kring.demonstratie) throw new Error('de personenkiezer bestaat alleen in een demonstratie');
  const BASIS = { toegang: 'openbaar', stepUp: 'geen', vorm: 'pagina', vrijeDelen: [] } as const;
  const toon = async (fout?: string): Promise<Antwoord> => {
    const groepen = await personen();
    return fout === undefined
      ? { kind: 'pagina', inhoud: h(KiezerPagina, { groepen, tip }) }
      : { kind: 'pagina', status: 422, inhoud: h(KiezerPagina, { groepen, tip, fout }) };
  };
  return [
    route({ ...BASIS, methode: 'GET', pad: KIEZERADRES.kiezer, logEvent: 'geen', handel: () => toon() }),
    route({
      ...BASIS,
      methode: 'GET',
      pad: KIEZERADRES.kies,
      logEvent: 'geen',
      handel: async () => ({ kind: 'naar', adres: KIEZERADRES.kiezer }),
    }),
    route({
      ...BASIS,
      methode: 'POST',
      pad: KIEZERADRES.kies,
      logEvent: 'ingelogd',
      handel: async ({ velden, herkomst, sessie }) => {
        const gekozen = velden.persoon;
        const bekend =
          isUuid(gekozen) &&
          (await personen()).some((groep) => groep.personen.some(({ waarde }) => waarde === gekozen));
        if (!bekend) return toon('Kies een persoon uit de lijst.');
        const begin = await aanmelden.maakSessie({
          persoon: gekozen,
          aanstelling: null,
          factoren: ['demonstratie'],
          agent: null,
          vorige: sessie,
          herkomst,
        });
        if (begin.kind === 'geen-toegang') return toon('Kies iemand anders. De toegang van deze persoon is gestopt.');
        return {
          kind: 'naar',
          adres: eerstePagina(begin.verzoeker.soort),
          sessie: { kind: 'begin', token: begin.token },
          ...(begin.taal === undefined ? {} : { taal: begin.taal }),
        };
      },
    }),
  ];
}
