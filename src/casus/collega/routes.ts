import { h } from 'preact';
import type { Medewerker } from '../../db/verzoeker.ts';
import { isUuid } from '../../lib/ids.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { type FormStand, metFout } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres, meeleesadres } from '../adressen.ts';
import { beloofGeheimhouding } from './beloof.ts';
import { type Aanwijsstand, type Beloofvelden, leesAanwijzing, leesBelofte } from './collega-formulier.ts';
import { CollegaPagina, StopMeelezenPagina } from './collega-pagina.tsx';
import { type Collegablad, leesCollegablad } from './collegablad.ts';
import { leesMee, toonMeelezen } from './lees-mee.ts';
import { MeegelezenPagina, MeeleesPagina, MeelezenGeweigerd } from './meelees-paginas.tsx';
import { stopMeelezen } from './stop-meelezen.ts';
import { type Aanwijsuitkomst, wijsAan } from './wijs-aan.ts';

type Verzoek = Webverzoek<Medewerker>;
const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';

async function toon(verzoek: Verzoek, maakStand?: (blad: Collegablad) => Aanwijsstand): Promise<Antwoord> {
  const blad = await leesCollegablad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  const stand = maakStand?.(blad.inhoud);
  const status = !blad.inhoud.mag && blad.inhoud.kan ? 403 : stand === undefined ? 200 : 422;
  return { kind: 'pagina', status, inhoud: h(CollegaPagina, { kop: blad.kop, blad: blad.inhoud, stand }) };
}

type Bezwaar = Exclude<Aanwijsuitkomst['kind'], 'aangewezen' | 'niet-gevonden'>;

/** De zin bij het veld dat het bezwaar herstelt. Zonder recht of met een dichte casus zegt de pagina zelf wat er in de weg staat. */
function metBezwaar(stand: Aanwijsstand, bezwaar: Bezwaar, { uiterlijk }: Collegablad): Aanwijsstand {
  switch (bezwaar) {
    case 'mag-niet':
    case 'kan-nu-niet':
      return stand;
    case 'onbekend':
      return metFout(stand, 'collega', 'Kies een collega die nu voor uw organisatie werkt.');
    case 'andere-taak':
      return metFout(
        stand,
        'collega',
        'Deze collega heeft een andere taak in uw gemeente. Kies iemand met dezelfde taak als u, of vraag wie het overleg leidt om de ander uit te nodigen.',
      );
    case 'zit-al-aan-tafel':
      return metFout(stand, 'collega', 'Deze collega zit zelf aan tafel. Kies een ander.');
    case 'leest-al-mee':
      return metFout(stand, 'collega', 'Deze collega leest al mee. Stop dat eerst, of kies een ander.');
    case 'soort-niet-gekregen':
      return metFout(stand, 'soorten', 'Kies alleen soorten die u zelf kreeg.');
    case 'datum':
      return metFout(stand, 'tot', `Kies een dag vanaf vandaag, en uiterlijk ${datumVoluit(uiterlijk)}.`);
    default:
      return assertNever(bezwaar);
  }
}

async function verwerk(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesAanwijzing(verzoek.velden);
  if (lezing.kind === 'fout') return toon(verzoek, () => lezing.stand);
  const { collega, soorten, reden, tot } = lezing.waarde;
  const aanstelling = isUuid(collega) ? collega : verzoek.omgeving.ids();
  const uitkomst = await wijsAan(verzoek, { casus, aanstelling, categorieen: soorten, reden, tot });
  switch (uitkomst.kind) {
    case 'aangewezen':
      return { kind: 'naar', adres: casusadres(casus).collega, melding: 'collega-leest-mee' };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return toon(verzoek, (blad) => metBezwaar(lezing.stand, uitkomst.kind, blad));
  }
}

async function toonStoppen(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await leesCollegablad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  const meelezer = blad.inhoud.meelezers.find((m) => m.aanwijzing === verzoek.pad['aanwijzing']);
  if (meelezer === undefined) return { kind: 'naar', adres: casusadres(casusVan(verzoek)).collega };
  return { kind: 'pagina', inhoud: h(StopMeelezenPagina, { kop: blad.kop, meelezer }) };
}

async function verwerkStoppen(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const uitkomst = await stopMeelezen(verzoek, { casus, aanwijzing: verzoek.pad['aanwijzing'] ?? '' });
  const adres = casusadres(casus).collega;
  switch (uitkomst.kind) {
    case 'gestopt':
      return { kind: 'naar', adres, melding: 'collega-leest-niet-mee' };
    case 'was-voorbij':
      return { kind: 'naar', adres };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

async function meelezen(verzoek: Verzoek, stand?: FormStand<Beloofvelden>): Promise<Antwoord> {
  const uitkomst = await toonMeelezen(verzoek, casusVan(verzoek));
  if (uitkomst.kind === 'niet-gevonden') return uitkomst;
  const { raam, gegevens } = uitkomst;
  const status = stand === undefined || raam.beloofd ? {} : ({ status: 422 } as const);
  return { kind: 'pagina', ...status, inhoud: h(MeeleesPagina, { raam, gegevens, stand }) };
}

async function beloof(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesBelofte(verzoek.velden);
  if (lezing.kind === 'fout') return meelezen(verzoek, lezing.stand);
  const uitkomst = await beloofGeheimhouding(verzoek, { casus, geheimhouding: lezing.waarde.geheimhouding });
  switch (uitkomst.kind) {
    case 'beloofd':
    case 'was-beloofd':
      return { kind: 'naar', adres: meeleesadres(casus).lijst, melding: 'geheimhouding-beloofd' };
    case 'geheimhouding-nodig':
      return meelezen(verzoek, metFout(lezing.stand, 'geheimhouding', 'Kies waar uw geheimhouding op rust.'));
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

async function lees(verzoek: Verzoek): Promise<Antwoord> {
  const uitkomst = await leesMee(verzoek, { casus: casusVan(verzoek), gegeven: verzoek.pad['gegeven'] ?? '' });
  switch (uitkomst.kind) {
    case 'gelezen':
      return { kind: 'pagina', inhoud: h(MeegelezenPagina, { uitkomst }) };
    case 'geweigerd':
      return { kind: 'pagina', status: 403, inhoud: h(MeelezenGeweigerd, { uitkomst }) };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const COLLEGA = '/casussen/:casus/collega';
const STOPPEN = '/casussen/:casus/collega/:aanwijzing/stoppen';
const MEELEZEN = '/meelezen/:casus';

/** Een collega laten meelezen en daarmee stoppen, en zelf meelezen (Art 7.3 (b)). Stoppen vraagt nooit meer dan beginnen. */
export const collegaRoutes: readonly Route[] = [
  route({
    methode: 'GET',
    pad: COLLEGA,
    ...VAK,
    logEvent: 'casus-ingezien',
    stepUp: 'geen',
    handel: (verzoek) => toon(verzoek),
  }),
  route({ methode: 'POST', pad: COLLEGA, ...VAK, logEvent: 'collega-aangewezen', stepUp: 'uur', handel: verwerk }),
  route({ methode: 'GET', pad: STOPPEN, ...VAK, logEvent: 'casus-ingezien', stepUp: 'geen', handel: toonStoppen }),
  route({
    methode: 'POST',
    pad: STOPPEN,
    ...VAK,
    logEvent: 'aanwijzing-beeindigd',
    stepUp: 'geen',
    handel: verwerkStoppen,
  }),
  route({
    methode: 'GET',
    pad: MEELEZEN,
    ...VAK,
    logEvent: 'meelezen-ingezien',
    stepUp: 'geen',
    handel: (verzoek) => meelezen(verzoek),
  }),
  route({ methode: 'POST', pad: MEELEZEN, ...VAK, logEvent: 'meelezen-begonnen', stepUp: 'uur', handel: beloof }),
  route({
    methode: 'GET',
    pad: '/meelezen/:casus/gegevens/:gegeven',
    ...VAK,
    logEvent: 'gegeven-gelezen',
    stepUp: 'geen',
    handel: lees,
  }),
];
