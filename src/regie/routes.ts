import { h } from 'preact';
import type { Medewerker } from '../db/verzoeker.ts';
import { isUuid } from '../lib/ids.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { ADRES } from '../web/adressen.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { BordPagina } from './bord-pagina.tsx';
import { herinner } from './herinner.ts';
import { toonBord } from './toon-bord.ts';

type Verzoek = Webverzoek<Medewerker>;

async function bord(verzoek: Verzoek): Promise<Antwoord> {
  return { kind: 'pagina', inhoud: h(BordPagina, { bord: await toonBord(verzoek) }) };
}

async function stuurHerinnering(verzoek: Verzoek): Promise<Antwoord> {
  const { deelnemer } = verzoek.velden;
  if (!isUuid(deelnemer)) return { kind: 'niet-gevonden' };
  const uitkomst = await herinner(verzoek, { casus: verzoek.pad['casus'] ?? '', deelnemer });
  const adres = ADRES.regie;
  switch (uitkomst.kind) {
    case 'verstuurd':
      return { kind: 'naar', adres, melding: 'herinnering-verstuurd' };
    case 'te-vroeg':
      return { kind: 'naar', adres, melding: 'herinnering-te-vroeg' };
    case 'niets-te-laat':
      return { kind: 'naar', adres, melding: 'herinnering-niet-nodig' };
    case 'geen-adres':
      return { kind: 'naar', adres, melding: 'herinnering-geen-adres' };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
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
