import { h } from 'preact';
import type { Medewerker } from '../../db/verzoeker.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import type { FormStand } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { casusadres } from '../adressen.ts';
import { leesBlad } from '../lees-blad.ts';
import { BehandelrelatiePagina, type Behandelvelden, leesBehandelrelatie } from './behandelrelatie-pagina.tsx';
import { werktOnderGeheim, zegBehandelrelatie } from './zeg-behandelrelatie.ts';

type Verzoek = Webverzoek<Medewerker>;
const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';

async function toon(verzoek: Verzoek, stand?: FormStand<Behandelvelden>): Promise<Antwoord> {
  const blad = await leesBlad(verzoek, {
    casus: casusVan(verzoek),
    voor: 'stoel',
    lees: async (_, { stoel }) => (werktOnderGeheim(stoel) ? { behandelt: stoel.behandelrelatie } : null),
  });
  if (blad.kind === 'niet-gevonden' || blad.inhoud === null) return { kind: 'niet-gevonden' };
  const status = stand === undefined ? {} : ({ status: 422 } as const);
  const { behandelt } = blad.inhoud;
  return { kind: 'pagina', ...status, inhoud: h(BehandelrelatiePagina, { kop: blad.kop, behandelt, stand }) };
}

async function verwerk(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = leesBehandelrelatie(verzoek.velden);
  if (lezing.kind === 'fout') return toon(verzoek, lezing.stand);
  const casus = casusVan(verzoek);
  const uitkomst = await zegBehandelrelatie(verzoek, { casus, behandelt: lezing.waarde.behandelt === 'ja' });
  const adres = casusadres(casus).overzicht;
  switch (uitkomst.kind) {
    case 'vastgelegd':
      return { kind: 'naar', adres, melding: 'behandelrelatie-bewaard' };
    case 'niets-veranderd':
      return { kind: 'naar', adres };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [], stepUp: 'geen' } as const;
const PAD = '/casussen/:casus/behandelrelatie';

/** Zelf zeggen of er een behandelrelatie is. */
export const behandelrelatieRoutes: readonly Route[] = [
  route({ methode: 'GET', pad: PAD, ...VAK, logEvent: 'casus-ingezien', handel: (verzoek) => toon(verzoek) }),
  route({ methode: 'POST', pad: PAD, ...VAK, logEvent: 'behandelrelatie-gewijzigd', handel: verwerk }),
];
