import { h } from 'preact';
import type { Verzoeker } from '../db/verzoeker.ts';
import { ADRES } from '../web/adressen.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { toonEigenWerk } from './eigen-taken.ts';
import { leesLijstwens } from './lijstadres.ts';
import { toonCasussen, toonWerk } from './toon-werk.ts';
import { BeheerdersWerkPagina, CasussenPagina, WerkPagina } from './werk-pagina.tsx';

type Verzoek<S extends Verzoeker['soort']> = Webverzoek<Extract<Verzoeker, { soort: S }>>;

async function werk(verzoek: Verzoek<'medewerker' | 'beheerder'>): Promise<Antwoord> {
  const { verzoeker } = verzoek;
  if (verzoeker.soort === 'beheerder') {
    const eigen = await toonEigenWerk({ ...verzoek, verzoeker });
    return { kind: 'pagina', inhoud: h(BeheerdersWerkPagina, { werk: eigen }) };
  }
  const wens = leesLijstwens(verzoek.vraag);
  const beeld = await toonWerk({ ...verzoek, verzoeker }, wens);
  return { kind: 'pagina', inhoud: h(WerkPagina, { beeld, wens }) };
}

async function casussen(verzoek: Verzoek<'medewerker'>): Promise<Antwoord> {
  const wens = leesLijstwens(verzoek.vraag);
  const { nu, keuzes, ...lijst } = await toonCasussen(verzoek, wens);
  return { kind: 'pagina', inhoud: h(CasussenPagina, { lijst, nu, keuzes, wens }) };
}

/** Mijn werk en mijn casussen. */
export const taakRoutes: readonly Route[] = [
  route({
    methode: 'GET',
    pad: ADRES.mijnWerk,
    toegang: ['medewerker', 'beheerder'],
    logEvent: 'werk-ingezien',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: werk,
  }),
  route({
    methode: 'GET',
    pad: ADRES.casussen,
    toegang: ['medewerker'],
    logEvent: 'casussen-ingezien',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: casussen,
  }),
];
