import { h } from 'preact';
import type { Medewerker } from '../../db/verzoeker.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { metFout } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { casusadres } from '../adressen.ts';
import { type Antwoorduitkomst, antwoordCasusregie, stopCasusregie } from './antwoord-casusregie.ts';
import { CasusregiePagina, leesAntwoord, leesStop, leesVraag } from './casusregie-pagina.tsx';
import { leesCasusregieblad } from './casusregieblad.ts';
import { vraagCasusregie } from './vraag-casusregie.ts';

type Verzoek = Webverzoek<Medewerker>;
type Standen = Pick<Parameters<typeof CasusregiePagina>[0], 'stand' | 'stop'>;
const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';

async function toon(verzoek: Verzoek, standen: Standen = {}): Promise<Antwoord> {
  const blad = await leesCasusregieblad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  const status = Object.keys(standen).length === 0 ? {} : ({ status: 422 } as const);
  return { kind: 'pagina', ...status, inhoud: h(CasusregiePagina, { kop: blad.kop, blad: blad.inhoud, ...standen }) };
}

async function vraag(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesVraag(verzoek.velden);
  if (lezing.kind === 'fout')
    return toon(verzoek, { stand: metFout(lezing.stand, 'deelnemer', 'Kies wie het plan volgt.') });
  const uitkomst = await vraagCasusregie(verzoek, { casus, ...lezing.waarde });
  switch (uitkomst.kind) {
    case 'gevraagd':
      return {
        kind: 'naar',
        adres: casusadres(casus).casusregie,
        melding: uitkomst.volgt ? 'casusregie-ja' : 'casusregie-gevraagd',
      };
    case 'reden-nodig':
      return toon(verzoek, { stand: metFout(lezing.stand, 'reden', 'Kies waarom de ander stopt.') });
    case 'kan-niet':
      return toon(verzoek, {
        stand: metFout(lezing.stand, 'deelnemer', 'Kies iemand die voor de hele casus aan tafel zit.'),
      });
    case 'niet-nu':
      return { kind: 'naar', adres: casusadres(casus).casusregie };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

function na(verzoek: Verzoek, uitkomst: Antwoorduitkomst, nee: 'casusregie-nee' | 'casusregie-gestopt'): Antwoord {
  const adres = casusadres(casusVan(verzoek)).casusregie;
  switch (uitkomst.kind) {
    case 'volgt':
      return { kind: 'naar', adres, melding: 'casusregie-ja' };
    case 'volgt-niet':
      return { kind: 'naar', adres, melding: nee };
    case 'niet-aan-u':
      return { kind: 'naar', adres };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

async function antwoord(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = leesAntwoord(verzoek.velden);
  if (lezing.kind === 'fout') return toon(verzoek);
  return na(
    verzoek,
    await antwoordCasusregie(verzoek, { casus: casusVan(verzoek), ...lezing.waarde }),
    'casusregie-nee',
  );
}

async function stop(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = leesStop(verzoek.velden);
  if (lezing.kind === 'fout') return toon(verzoek, { stop: lezing.stand });
  return na(
    verzoek,
    await stopCasusregie(verzoek, { casus: casusVan(verzoek), ...lezing.waarde }),
    'casusregie-gestopt',
  );
}

const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [], stepUp: 'geen' } as const;
const PAD = '/casussen/:casus/casusregie';

/** Wie het plan volgt. */
export const casusregieRoutes: readonly Route[] = [
  route({ methode: 'GET', pad: PAD, ...VAK, logEvent: 'casus-ingezien', handel: (verzoek) => toon(verzoek) }),
  route({ methode: 'POST', pad: PAD, ...VAK, logEvent: 'casusregie-gekozen', handel: vraag }),
  route({ methode: 'POST', pad: `${PAD}/antwoord`, ...VAK, logEvent: 'casusregie-beantwoord', handel: antwoord }),
  route({ methode: 'POST', pad: `${PAD}/stoppen`, ...VAK, logEvent: 'casusregie-gestopt', handel: stop }),
];
