import { h } from 'preact';
import type { Verzoeker } from '../db/verzoeker.ts';
import { isUuid } from '../lib/ids.ts';
import { ADRES } from '../web/adressen.ts';
import { type Antwoord, type Route, route, type Velden, type Webverzoek } from '../web/route.ts';
import { type Lijstwens, toonCasussen, toonWerk } from './toon-werk.ts';
import { BeheerdersWerkPagina, CasussenPagina, type Filter, WerkPagina } from './werk-pagina.tsx';

type Verzoek<S extends Verzoeker['soort']> = Webverzoek<Extract<Verzoeker, { soort: S }>>;

const tekstVan = (velden: Velden, naam: string): string => {
  const waarde = velden[naam];
  return typeof waarde === 'string' ? waarde.trim().slice(0, 60) : '';
};

/** Leest filter, nummer en bladzijde uit het adres; wat niet klopt telt als niet gevraagd. */
export function leesLijstwens(vraag: Velden): Lijstwens & { readonly filter: Filter } {
  const filter = tekstVan(vraag, 'filter');
  const nummer = tekstVan(vraag, 'nummer').toUpperCase();
  const op = new Date(tekstVan(vraag, 'voor'));
  const casus = tekstVan(vraag, 'na');
  return {
    filter: filter === 'wacht' || filter === 'gesloten' ? filter : 'open',
    nummer: nummer === '' ? null : nummer,
    na: Number.isNaN(op.getTime()) || !isUuid(casus) ? null : { op, casus },
  };
}

async function werk(verzoek: Verzoek<'medewerker' | 'beheerder'>): Promise<Antwoord> {
  const { verzoeker } = verzoek;
  if (verzoeker.soort === 'beheerder') return { kind: 'pagina', inhoud: h(BeheerdersWerkPagina, {}) };
  const wens = leesLijstwens(verzoek.vraag);
  const beeld = await toonWerk({ ...verzoek, verzoeker }, wens);
  return { kind: 'pagina', inhoud: h(WerkPagina, { beeld, filter: wens.filter, nummer: wens.nummer }) };
}

async function casussen(verzoek: Verzoek<'medewerker'>): Promise<Antwoord> {
  const wens = leesLijstwens(verzoek.vraag);
  const { nu, ...lijst } = await toonCasussen(verzoek, wens);
  return { kind: 'pagina', inhoud: h(CasussenPagina, { lijst, nu, filter: wens.filter, nummer: wens.nummer }) };
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
