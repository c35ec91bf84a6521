import { h } from 'preact';
import type { Medewerker } from '../../db/verzoeker.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { type FormStand, metFout } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { casusadres } from '../adressen.ts';
import { draagOver } from './draag-over.ts';
import { OvernamePagina } from './overname-pagina.tsx';
import { leesOvernameblad } from './overnameblad.ts';
import {
  leesOverdracht,
  leesToewijzing,
  OverdraagPagina,
  type Overvelden,
  PROCESREGIE,
  ToewijsPagina,
  type Toewijsvelden,
} from './procesregie-paginas.tsx';
import { leesProcesregieblad } from './procesregieblad.ts';
import { type Beheerder, leesZonderRegie, wijsToe } from './wijs-toe.ts';

type Verzoek = Webverzoek<Medewerker>;
const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';

async function toon(verzoek: Verzoek, stand?: FormStand<Overvelden>): Promise<Antwoord> {
  const blad = await leesProcesregieblad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  const status = stand === undefined ? {} : ({ status: 422 } as const);
  return { kind: 'pagina', ...status, inhoud: h(OverdraagPagina, { kop: blad.kop, blad: blad.inhoud, stand }) };
}

async function verwerk(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesOverdracht(verzoek.velden);
  if (lezing.kind === 'fout') {
    const kies = lezing.stand.fouten.deelnemer === undefined;
    return toon(
      verzoek,
      kies ? lezing.stand : metFout(lezing.stand, 'deelnemer', 'Kies wie het overleg verder leidt.'),
    );
  }
  const uitkomst = await draagOver(verzoek, { casus, deelnemer: lezing.waarde.deelnemer });
  switch (uitkomst.kind) {
    case 'overgedragen':
      return { kind: 'naar', adres: casusadres(casus).overzicht, melding: 'procesregie-overgedragen' };
    case 'kan-niet':
      return toon(
        verzoek,
        metFout(lezing.stand, 'deelnemer', 'Deze deelnemer kan het overleg nu niet leiden. Kies een ander.'),
      );
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

async function toonOvername(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await leesOvernameblad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  return { kind: 'pagina', inhoud: h(OvernamePagina, { kop: blad.kop, blad: blad.inhoud }) };
}

type Beheerverzoek = Webverzoek<Beheerder>;

async function toonToewijzen(
  verzoek: Beheerverzoek,
  fout: { readonly stand?: FormStand<Toewijsvelden>; readonly bij?: string } = {},
): Promise<Antwoord> {
  const regels = await leesZonderRegie(verzoek);
  const status = fout.stand === undefined ? {} : ({ status: 422 } as const);
  return { kind: 'pagina', ...status, inhoud: h(ToewijsPagina, { regels, ...fout }) };
}

async function verwerkToewijzen(verzoek: Beheerverzoek): Promise<Antwoord> {
  const lezing = leesToewijzing(verzoek.velden);
  const bij = lezing.stand.waarden.casus?.[0] ?? '';
  const kies = metFout(lezing.stand, 'aanstelling', 'Kies wie het overleg overneemt.');
  if (lezing.kind === 'fout') return toonToewijzen(verzoek, { stand: kies, bij });
  const uitkomst = await wijsToe(verzoek, lezing.waarde);
  switch (uitkomst.kind) {
    case 'toegewezen':
      return { kind: 'naar', adres: PROCESREGIE, melding: 'procesregie-toegewezen' };
    case 'past-niet':
      return toonToewijzen(verzoek, { stand: kies, bij });
    // Een ander was eerder: de lijst zegt wat er nog open is.
    case 'niet-gevonden':
      return { kind: 'naar', adres: PROCESREGIE };
    default:
      return assertNever(uitkomst);
  }
}

const VORM = { vorm: 'pagina', vrijeDelen: [] } as const;
const PAD = '/casussen/:casus/procesregie';

/** De procesregie overdragen, lezen wat er dan ligt, en als beheerder aanwijzen wie haar overneemt. */
export const procesregieRoutes: readonly Route[] = [
  route({
    methode: 'GET',
    pad: PAD,
    toegang: ['medewerker'],
    ...VORM,
    logEvent: 'casus-ingezien',
    stepUp: 'geen',
    handel: (verzoek) => toon(verzoek),
  }),
  route({
    methode: 'POST',
    pad: PAD,
    toegang: ['medewerker'],
    ...VORM,
    logEvent: 'procesregie-overgedragen',
    stepUp: 'uur',
    handel: verwerk,
  }),
  route({
    methode: 'GET',
    pad: PROCESREGIE,
    toegang: ['beheerder'],
    ...VORM,
    logEvent: 'organisatie-ingezien',
    stepUp: 'geen',
    handel: (verzoek) => toonToewijzen(verzoek),
  }),
  route({
    methode: 'GET',
    pad: `${PAD}/overgenomen`,
    toegang: ['medewerker'],
    ...VORM,
    logEvent: 'casus-ingezien',
    stepUp: 'geen',
    handel: toonOvername,
  }),
  // Waar een taak heen wijst: dezelfde lijst, want een beheerder opent geen casus.
  route({
    methode: 'GET',
    pad: `${PAD}/toewijzen`,
    toegang: ['beheerder'],
    ...VORM,
    logEvent: 'organisatie-ingezien',
    stepUp: 'geen',
    handel: (verzoek) => toonToewijzen(verzoek),
  }),
  route({
    methode: 'POST',
    pad: PROCESREGIE,
    toegang: ['beheerder'],
    ...VORM,
    logEvent: 'procesregie-overgedragen',
    stepUp: 'uur',
    handel: verwerkToewijzen,
  }),
];
