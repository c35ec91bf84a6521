import { h } from 'preact';
import { ADRES } from '../web/adressen.ts';
import { keuze, ontleed } from '../web/formulier.ts';
import { type Antwoord, type Route, route, type Velden } from '../web/route.ts';
import { leesAfweging, TOEZICHTREDENEN, type Toezichtreden } from './lees-afweging.ts';
import type { Logfilter } from './toezicht.queries.ts';
import { AfwegingPagina, RedenPagina, ToezichtPagina } from './toezicht-pagina.tsx';
import { type Toezichtopening, toonToezicht } from './toon-toezicht.ts';

const FORMULIER = {
  reden: keuze(Object.keys(TOEZICHTREDENEN) as Toezichtreden[], { leeg: 'Kies waarom u deze afweging leest.' }),
};

/** Leest het filter uit het adres; wat niet klopt telt als niet gevraagd. */
function leesFilter({ alleen, voor }: Velden): Logfilter {
  const soort = (['gelezen', 'gedeeld', 'geweigerd'] as const).find((keus) => keus === alleen) ?? 'alles';
  return { alleen: soort, voor: typeof voor === 'string' && /^\d{1,18}$/.test(voor) ? voor : null };
}

async function lees(opening: Toezichtopening, afweging: string, velden: Velden): Promise<Antwoord> {
  const ontleding = ontleed(FORMULIER, velden);
  if (ontleding.kind === 'fout')
    return { kind: 'pagina', status: 422, inhoud: h(RedenPagina, { afweging, stand: ontleding.stand }) };
  const gelezen = await leesAfweging(opening, { afweging, reden: ontleding.waarde.reden });
  return gelezen.kind === 'niet-gevonden' ? gelezen : { kind: 'pagina', inhoud: h(AfwegingPagina, { gelezen }) };
}

/** Wat de FG van een partij ziet (15.2, 15.3): het eigen logboek en de afwegingen, met een reden en zelf ook gelogd. */
export const toezichtRoutes: readonly Route[] = [
  route({
    methode: 'GET',
    pad: ADRES.toezicht,
    toegang: ['fg'],
    logEvent: 'toezicht-ingezien',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: async (verzoek) => {
      const filter = leesFilter(verzoek.vraag);
      return { kind: 'pagina', inhoud: h(ToezichtPagina, { beeld: await toonToezicht(verzoek, filter), filter }) };
    },
  }),
  route({
    methode: 'GET',
    pad: `${ADRES.toezicht}/afwegingen/:afweging`,
    toegang: ['fg'],
    logEvent: 'geen',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: async ({ pad }) => ({ kind: 'pagina', inhoud: h(RedenPagina, { afweging: pad.afweging ?? '' }) }),
  }),
  route({
    methode: 'POST',
    pad: `${ADRES.toezicht}/afwegingen/:afweging/lezen`,
    toegang: ['fg'],
    logEvent: 'afweging-ingezien',
    stepUp: 'uur',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: (verzoek) => lees(verzoek, verzoek.pad.afweging ?? '', verzoek.velden),
  }),
];
