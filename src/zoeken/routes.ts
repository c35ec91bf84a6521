import { h } from 'preact';
import type { Medewerker } from '../db/verzoeker.ts';
import { naamdelen } from '../kluis/index.ts';
import { ADRES } from '../web/adressen.ts';
import { ontleed, tekst } from '../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { zoek } from './zoek.ts';
import { ZoekPagina, type Zoekstand } from './zoek-pagina.tsx';

const MEESTE_TEKENS = 80;
const SCHEMA = { zoek: tekst({ max: MEESTE_TEKENS }) };

const pagina = (stand: Zoekstand): Antwoord => ({ kind: 'pagina', inhoud: h(ZoekPagina, { stand }) });

/** Genoeg om op te zoeken: een cijfer, of een deel van twee letters. */
function isGenoeg(invoer: string): boolean {
  return naamdelen(invoer).some((deel) => [...deel].length >= 2 || /^\d$/.test(deel));
}

async function zoekIn(verzoek: Webverzoek<Medewerker>): Promise<Antwoord> {
  const lezing = ontleed(SCHEMA, verzoek.velden);
  const invoer = lezing.kind === 'ok' ? (lezing.waarde.zoek ?? '') : '';
  if (!isGenoeg(invoer)) return pagina({ kind: 'te-kort', invoer });
  return pagina({ kind: 'uitkomst', invoer, uitkomst: await zoek(verzoek, invoer) });
}

/**
 * Zoeken in de eigen casussen. Zoeken verandert niets, maar gaat toch met POST: wie op een naam zoekt, mag die niet achterlaten in
 * een adres, een geschiedenis of het logboek van een tussenstation (Art 10.2 (a)). Nog eens verzenden doet niets anders.
 */
export const zoekRoutes: readonly Route[] = [
  route({
    methode: 'GET',
    pad: ADRES.zoeken,
    toegang: ['medewerker'],
    logEvent: 'geen',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: async () => pagina({ kind: 'nog-niets' }),
  }),
  route({
    methode: 'POST',
    pad: ADRES.zoeken,
    toegang: ['medewerker'],
    logEvent: 'casus-gezocht',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: zoekIn,
  }),
];
