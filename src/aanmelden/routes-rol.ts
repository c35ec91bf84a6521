import { h } from 'preact';
import { bronnaam } from '../casus/bronnen.ts';
import { metHoofdletter } from '../casus/woorden.ts';
import { inTransactie } from '../db/transactie.ts';
import { isUuid } from '../lib/ids.ts';
import { functieLabel } from '../partij/functies.ts';
import { findPartijenOpId } from '../partij/partij.queries.ts';
import { alsWieNaar, eerstePagina } from '../web/adressen.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { INLOGADRES } from './adressen.ts';
import { eigenPad } from './eigen-pad.ts';
import { eigenaarVan } from './eigenaar.ts';
import { AlsWiePagina, type Rolkeuze } from './paginas/als-wie-pagina.tsx';
import { gedaantenMetToegang, wisselAanstelling } from './sessies.ts';
import type { Kring, Webverzoeker } from './soorten.ts';
import { ruwVeld } from './verzoekdelen.ts';

type Verzoek = Webverzoek<Extract<Webverzoeker, { partij: string }>>;

/** Kiezen als wie iemand werkt die meer dan een rol heeft. */
export function rolRoutes(kring: Kring): readonly Route[] {
  const BASIS = { toegang: ['medewerker', 'beheerder', 'fg'], vorm: 'pagina', vrijeDelen: [] } as const;
  return [
    route({
      ...BASIS,
      methode: 'GET',
      pad: INLOGADRES.alsWie,
      logEvent: 'geen',
      stepUp: 'geen',
      handel: (verzoek) => toonRollen(kring, verzoek),
    }),
    route({
      ...BASIS,
      methode: 'POST',
      pad: INLOGADRES.alsWie,
      logEvent: 'ingelogd',
      stepUp: 'geen',
      handel: (verzoek) => kiesRol(kring, verzoek),
    }),
  ];
}

const ROLNAAM = {
  beheerder: 'Beheerder van de organisatie',
  fg: 'Functionaris gegevensbescherming',
} as const;

async function toonRollen(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const { verzoeker, omgeving, herkomst } = verzoek;
  const werkend = (await gedaantenMetToegang(kring, verzoeker.persoon)).flatMap((gedaante) =>
    'partij' in gedaante.verzoeker ? [gedaante.verzoeker] : [],
  );
  const partijen = await inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'geen' }, (tx) =>
    findPartijenOpId(
      tx,
      werkend.map(({ partij }) => partij),
    ),
  );
  const keuzes = werkend.map(
    (rol): Rolkeuze => ({
      aanstelling: rol.aanstelling,
      naam: rol.soort === 'medewerker' ? metHoofdletter(functieLabel(rol.functie)) : ROLNAAM[rol.soort],
      uitleg: plekVan(rol, partijen.get(rol.partij)?.naam ?? ''),
      nu: rol.aanstelling === verzoeker.aanstelling,
    }),
  );
  return { kind: 'pagina', inhoud: h(AlsWiePagina, { keuzes, naar: eigenPad(verzoek.vraag.naar) }) };
}

/** Waar iemand werkt; een medewerker van een gemeente ook voor welke taak, want in de ene taak ziet hij niets van de andere (Art 4). */
const plekVan = ({ soort, hoedanigheid }: Verzoek['verzoeker'], partij: string): string =>
  soort === 'medewerker' ? bronnaam(partij, hoedanigheid) : partij;

async function kiesRol(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const { sessie, herkomst } = await eigenaarVan(kring, verzoek);
  const aanstelling = ruwVeld(verzoek.velden, 'aanstelling');
  const uitkomst = isUuid(aanstelling)
    ? await wisselAanstelling(kring, { sessie, aanstelling, herkomst })
    : ({ kind: 'geen-toegang' } as const);
  const naar = eigenPad(verzoek.velden.naar);
  if (uitkomst.kind === 'geen-toegang') return { kind: 'naar', adres: alsWieNaar(naar) };
  return {
    kind: 'naar',
    adres: naar ?? eerstePagina(uitkomst.verzoeker.soort),
    sessie: { kind: 'begin', token: uitkomst.token },
  };
}
