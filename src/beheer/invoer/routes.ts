import { h } from 'preact';
import { inTransactie } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { isPenvoerder } from '../../partij/organisatie.queries.ts';
import { findPartij } from '../../partij/partij.queries.ts';
import { type FormStand, keuze, metFout, ontleed } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import type { Beheerder, Opening } from '../organisatie/organisatie.ts';
import { ONDERWIJS_VAN } from '../organisatie/scholen.ts';
import type { Organisatiekader } from '../paginas/kader.tsx';
import { BEHEERADRES } from '../teksten.ts';
import { bekijkInvoer, bevestigInvoer, gooiInvoerWeg } from './bevestig-invoer.ts';
import type { Invoersoort } from './invoer.queries.ts';
import { FoutenPagina, type Invoerformulier, InvoerPagina, InvoerstandPagina } from './invoer-paginas.tsx';
import { neemBestandAan } from './neem-bestand-aan.ts';

type Verzoek = Webverzoek<Beheerder>;

const BEHEER = { vrijeDelen: [], toegang: ['beheerder'] } as const;
const LEES = { ...BEHEER, methode: 'GET', vorm: 'pagina', stepUp: 'geen', logEvent: 'organisatie-ingezien' } as const;
const SCHRIJF = { ...BEHEER, methode: 'POST', stepUp: 'vijf-minuten' } as const;

/** Een bestand inlezen: kiezen, bekijken, bevestigen, en zien hoe ver het is. */
export const invoerRoutes: readonly Route[] = [
  route({ ...LEES, pad: BEHEERADRES.invoer, handel: (verzoek) => toonKeuze(verzoek) }),
  route({
    ...SCHRIJF,
    vorm: 'pagina-met-bestand',
    stepUp: 'uur',
    logEvent: 'invoer-aangenomen',
    pad: BEHEERADRES.invoer,
    handel: neemAan,
  }),
  route({ ...LEES, pad: `${BEHEERADRES.invoer}/:invoer`, handel: toonInvoer }),
  route({
    ...SCHRIJF,
    vorm: 'pagina',
    logEvent: 'invoer-bevestigd',
    pad: `${BEHEERADRES.invoer}/:invoer/bevestig`,
    handel: bevestig,
  }),
  route({
    ...SCHRIJF,
    vorm: 'pagina',
    stepUp: 'geen',
    logEvent: 'invoer-bevestigd',
    pad: `${BEHEERADRES.invoer}/:invoer/weg`,
    handel: gooiWeg,
  }),
];

/** Wat deze beheerder mag inlezen: mensen altijd, scholen met onderwijs, organisaties als penvoerder. */
async function leesKader(
  opening: Opening,
): Promise<{ readonly kader: Organisatiekader; readonly soorten: readonly Invoersoort[] }> {
  const { partij: id } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const partij = await findPartij(tx, id);
    if (partij === undefined) throw new Error('de partij van de verzoeker bestaat niet');
    const penvoerder = await isPenvoerder(tx, id);
    await legVast(tx, {
      code: 'organisatie-ingezien',
      uitkomst: 'gelukt',
      object: { soort: 'partij', id },
      betrokkenen: [],
    });
    const scholen = ONDERWIJS_VAN[partij.soort] !== undefined;
    return {
      kader: { beheert: true, partij, penvoerder },
      soorten: ['mensen', ...(scholen ? (['scholen'] as const) : []), ...(penvoerder ? (['partijen'] as const) : [])],
    };
  });
}

async function toonKeuze(verzoek: Verzoek, stand?: FormStand<Invoerformulier>): Promise<Antwoord> {
  const { kader, soorten } = await leesKader(verzoek);
  const inhoud = h(InvoerPagina, { kader, soorten, stand });
  return { kind: 'pagina', inhoud, ...(stand === undefined ? {} : { status: 422 as const }) };
}

async function neemAan(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = ontleed(
    { soort: keuze(['mensen', 'scholen', 'partijen'], { leeg: 'Kies wat er in het bestand staat.' }) },
    verzoek.velden,
  );
  const stand = lezing.stand as unknown as FormStand<Invoerformulier>;
  const { bestand } = verzoek;
  const inhoud = bestand?.inhoud ?? Buffer.alloc(0);
  if (bestand?.teGroot) return toonKeuze(verzoek, metFout(stand, 'bestand', 'Kies een bestand van hoogstens 10 MB.'));
  if (inhoud.length === 0)
    return toonKeuze(verzoek, metFout(stand, 'bestand', 'Kies een CSV-bestand dat niet leeg is.'));
  if (lezing.kind === 'fout') return toonKeuze(verzoek, stand);
  const { soort } = lezing.waarde;
  const uitkomst = await neemBestandAan(verzoek, { soort, inhoud });
  switch (uitkomst.kind) {
    case 'aangenomen':
      return { kind: 'naar', adres: `${BEHEERADRES.invoer}/${uitkomst.invoer}` };
    case 'fouten':
      return { kind: 'pagina', status: 422, inhoud: h(FoutenPagina, { soort, ...uitkomst }) };
    case 'mag-niet':
      return toonKeuze(verzoek, metFout(stand, 'soort', 'Kies iets wat uw organisatie zelf bijhoudt.'));
  }
}

async function toonInvoer(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await bekijkInvoer(verzoek, verzoek.pad.invoer ?? '');
  return blad === undefined ? { kind: 'niet-gevonden' } : { kind: 'pagina', inhoud: h(InvoerstandPagina, { blad }) };
}

async function bevestig(verzoek: Verzoek): Promise<Antwoord> {
  const id = verzoek.pad.invoer ?? '';
  await bevestigInvoer(verzoek, id);
  return { kind: 'naar', adres: `${BEHEERADRES.invoer}/${id}` };
}

async function gooiWeg(verzoek: Verzoek): Promise<Antwoord> {
  const gelukt = await gooiInvoerWeg(verzoek, verzoek.pad.invoer ?? '');
  return { kind: 'naar', adres: BEHEERADRES.invoer, ...(gelukt ? { melding: 'invoer-weg' as const } : {}) };
}
