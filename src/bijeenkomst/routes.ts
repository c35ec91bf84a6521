import { h } from 'preact';
import { casusadres } from '../casus/adressen.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { dagVan } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { metFout } from '../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { leesBijeenkomstblad } from './bijeenkomst-blad.ts';
import { leesBijeenkomst } from './bijeenkomst-formulier.ts';
import { BijeenkomstPagina } from './bijeenkomst-pagina.tsx';
import { planBijeenkomst } from './plan-bijeenkomst.ts';

type Verzoek = Webverzoek<Medewerker>;
type Extra = Partial<Pick<Parameters<typeof BijeenkomstPagina>[0], 'stand' | 'eerstInformeren'>>;

async function toon(verzoek: Verzoek): Promise<Antwoord> {
  return maakPagina(verzoek, {});
}

async function maakPagina(verzoek: Verzoek, extra: Extra): Promise<Antwoord> {
  const blad = await leesBijeenkomstblad(verzoek, verzoek.pad['casus'] ?? '');
  if (blad.kind === 'niet-gevonden') return blad;
  const namen = (extra.eerstInformeren ?? []).map((persoon) => blad.inhoud.namen.get(persoon) ?? 'een betrokkene');
  const props = {
    kop: blad.kop,
    blad: blad.inhoud,
    bijeenkomst: verzoek.omgeving.ids(),
    ...extra,
    eerstInformeren: namen,
  };
  return { kind: 'pagina', ...(extra.stand === undefined ? {} : { status: 422 }), inhoud: h(BijeenkomstPagina, props) };
}

async function verwerk(verzoek: Verzoek): Promise<Antwoord> {
  const casus = verzoek.pad['casus'] ?? '';
  const nu = verzoek.omgeving.klok();
  const lezing = leesBijeenkomst(verzoek.velden, { vandaag: dagVan(nu), nu });
  if (lezing.kind === 'fout') return maakPagina(verzoek, { stand: lezing.stand });
  const uitkomst = await planBijeenkomst(verzoek, {
    bijeenkomst: lezing.bijeenkomst,
    casus,
    op: lezing.op,
    duurMinuten: lezing.duurMinuten,
    plaats: lezing.plaats,
  });
  switch (uitkomst.kind) {
    case 'gepland':
      return { kind: 'naar', adres: casusadres(casus).overzicht, melding: 'bijeenkomst-gepland' };
    case 'eerst-informeren':
      return maakPagina(verzoek, { stand: lezing.stand, eerstInformeren: uitkomst.personen });
    case 'mag-niet':
      return maakPagina(verzoek, {
        stand: metFout(lezing.stand, 'formulier', uitkomst.oordeel.redenen.map(({ uitleg }) => uitleg).join(' ')),
      });
    case 'kan-niet':
      return maakPagina(verzoek, {
        stand: metFout(
          lezing.stand,
          'formulier',
          uitkomst.reden === 'gesloten'
            ? 'De casus is gesloten. Er valt niets meer te plannen.'
            : 'Kies een tijd die nog komt.',
        ),
      });
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

const PAD = '/casussen/:casus/bijeenkomsten/nieuw';

/** Bijeenkomsten van een casus, voor de procesregisseur. */
export const bijeenkomstRoutes: readonly Route[] = [
  route({
    methode: 'GET',
    pad: PAD,
    toegang: ['medewerker'],
    logEvent: 'casus-ingezien',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: toon,
  }),
  route({
    methode: 'POST',
    pad: PAD,
    toegang: ['medewerker'],
    logEvent: 'bijeenkomst-gepland',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: verwerk,
  }),
];
