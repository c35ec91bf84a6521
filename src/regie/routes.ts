import { h } from 'preact';
import { casusadres } from '../casus/adressen.ts';
import { isWachtsoort } from '../casus/overzicht/wachtsoorten.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { isUuid } from '../lib/ids.ts';
import { ADRES } from '../web/adressen.ts';
import type { Meldingcode } from '../web/meldingen.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { BordPagina } from './bord-pagina.tsx';
import { type Herinneruitkomst, herinner } from './herinner.ts';
import { herinnerAanStap, type Stapherinnering } from './herinner-aan-stap.ts';
import { toonBord } from './toon-bord.ts';

type Verzoek = Webverzoek<Medewerker>;

async function bord(verzoek: Verzoek): Promise<Antwoord> {
  return { kind: 'pagina', inhoud: h(BordPagina, { bord: await toonBord(verzoek) }) };
}

/** Wat wie herinnerde daarna leest. */
const GEZEGD = {
  verstuurd: 'herinnering-verstuurd',
  'te-vroeg': 'herinnering-te-vroeg',
  'niets-te-laat': 'herinnering-niet-nodig',
  'vandaag-al': 'herinnering-vandaag-al',
  'niet-nodig': 'herinnering-gedaan',
  'geen-adres': 'herinnering-geen-adres',
} as const satisfies Record<Exclude<(Herinneruitkomst | Stapherinnering)['kind'], 'niet-gevonden'>, Meldingcode>;

/** Vanuit een stap van het overzicht gaat het om die stap; vanaf het bord om alles wat bij iemand te lang ligt. */
async function stuurHerinnering(verzoek: Verzoek): Promise<Antwoord> {
  const { deelnemer, stap } = verzoek.velden;
  const casus = verzoek.pad['casus'] ?? '';
  if (!isUuid(deelnemer) || (stap !== undefined && !isWachtsoort(stap))) return { kind: 'niet-gevonden' };
  const uitkomst =
    stap === undefined
      ? await herinner(verzoek, { casus, deelnemer })
      : await herinnerAanStap(verzoek, { casus, deelnemer, soort: stap });
  if (uitkomst.kind === 'niet-gevonden') return uitkomst;
  const adres = stap === undefined ? ADRES.regie : casusadres(casus).overzicht;
  return { kind: 'naar', adres, melding: GEZEGD[uitkomst.kind] };
}

/** Wat achterloopt in de geleide casussen, en een herinnering aan wie het aangaat. */
export const regieRoutes: readonly Route[] = [
  route({
    methode: 'GET',
    pad: ADRES.regie,
    toegang: ['medewerker'],
    logEvent: 'regie-ingezien',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: bord,
  }),
  route({
    methode: 'POST',
    pad: '/casussen/:casus/herinner',
    toegang: ['medewerker'],
    logEvent: 'herinnering-verstuurd',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: stuurHerinnering,
  }),
];
