import { h } from 'preact';
import type { Medewerker } from '../../db/verzoeker.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import type { FormStand } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { casusadres } from '../adressen.ts';
import { BeeldPagina, type Beeldvelden, leesBeeld } from './beeld-pagina.tsx';
import { leesBeeldblad } from './beeldblad.ts';
import { zegBeeld } from './zeg-beeld.ts';

type Verzoek = Webverzoek<Medewerker>;
const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';

async function toon(verzoek: Verzoek, stand?: FormStand<Beeldvelden>): Promise<Antwoord> {
  const blad = await leesBeeldblad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  const status = stand === undefined ? {} : ({ status: 422 } as const);
  return { kind: 'pagina', ...status, inhoud: h(BeeldPagina, { kop: blad.kop, blad: blad.inhoud, stand }) };
}

async function verwerk(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesBeeld(verzoek.velden);
  if (lezing.kind === 'fout') return toon(verzoek, lezing.stand);
  const uitkomst = await zegBeeld(verzoek, { casus, ...lezing.waarde });
  const adres = casusadres(casus);
  switch (uitkomst.kind) {
    case 'vastgelegd':
      return {
        kind: 'naar',
        adres: adres.overzicht,
        melding: lezing.waarde.stand === 'compleet' ? 'beeld-compleet' : 'beeld-teruggenomen',
      };
    // De pagina zegt zelf hoe het nu staat.
    case 'was-al-zo':
    case 'niet-nu':
      return { kind: 'naar', adres: adres.beeld };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const PAD = '/casussen/:casus/beeld';

/** Zeggen of het beeld compleet genoeg is om een plan te maken. */
export const beeldRoutes: readonly Route[] = [
  route({
    methode: 'GET',
    pad: PAD,
    ...VAK,
    logEvent: 'casus-ingezien',
    stepUp: 'geen',
    handel: (verzoek) => toon(verzoek),
  }),
  route({ methode: 'POST', pad: PAD, ...VAK, logEvent: 'beeld-compleet', stepUp: 'geen', handel: verwerk }),
];
