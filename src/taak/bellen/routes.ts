import { h } from 'preact';
import { casusadres } from '../../casus/adressen.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import type { FormStand } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { BelPagina, type Belvelden, leesBelletje } from './bel-pagina.tsx';
import { leesBelblad, legBelletjeVast } from './leg-belletje-vast.ts';

type Verzoek = Webverzoek<Medewerker>;
const plekVan = ({ pad }: Verzoek) => ({ casus: pad['casus'] ?? '', persoon: pad['persoon'] ?? '' });

async function toon(verzoek: Verzoek, stand?: FormStand<Belvelden>): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const blad = await leesBelblad(verzoek, plek);
  if (blad.kind === 'niet-gevonden') return blad;
  const inhoud = h(BelPagina, { kop: blad.kop, blad: blad.inhoud, persoon: plek.persoon, stand });
  return { kind: 'pagina', ...(stand === undefined ? {} : { status: 422 as const }), inhoud };
}

async function verwerk(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = leesBelletje(verzoek.velden);
  if (lezing.kind === 'fout') return toon(verzoek, lezing.stand);
  const plek = plekVan(verzoek);
  const uitkomst = await legBelletjeVast(verzoek, { ...plek, afloop: lezing.waarde.afloop });
  if (uitkomst.kind === 'niet-gevonden') return uitkomst;
  const adres = casusadres(plek.casus).overzicht;
  return uitkomst.kind === 'vastgelegd'
    ? { kind: 'naar', adres, melding: 'belletje-vastgelegd' }
    : { kind: 'naar', adres };
}

const gemeen = {
  pad: '/casussen/:casus/bellen/:persoon',
  toegang: ['medewerker'],
  stepUp: 'geen',
  vorm: 'pagina',
  vrijeDelen: [],
} as const;

/** De taak om iemand te bellen. */
export const belRoutes: readonly Route[] = [
  route({ ...gemeen, methode: 'GET', logEvent: 'casus-ingezien', handel: toon }),
  route({ ...gemeen, methode: 'POST', logEvent: 'belletje-vastgelegd', handel: verwerk }),
];
