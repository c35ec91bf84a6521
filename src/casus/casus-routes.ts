import { h } from 'preact';
import { eindadres } from '../afsluiten/adressen.ts';
import { naarEinde } from '../afsluiten/naar-einde.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { dagVan } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { type FormStand, metFout } from '../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { casusadres } from './adressen.ts';
import { GesprekPagina, type Gespreksvelden, leesGesprek } from './gesprek/gesprek-pagina.tsx';
import { leesGespreksblad } from './gesprek/gespreksblad.ts';
import { legGesprekVast } from './gesprek/leg-gesprek-vast.ts';
import { OverzichtPagina } from './overzicht/overzicht-pagina.tsx';
import { toonOverzicht } from './overzicht/overzicht-toon.ts';
import { toonCasus } from './overzicht/toon-casus.ts';
import { leesWieKeek } from './tijdlijn/wie-keek.ts';
import { WieKeekPagina } from './tijdlijn/wie-keek-pagina.tsx';
import { bevestigDeelname } from './uitnodigen/bevestig-deelname.ts';
import { DeelnameGeweigerd } from './uitnodigen/deelname-geweigerd.tsx';
import { DeelnamePagina, type Deelnamevelden, leesDeelname } from './uitnodigen/deelname-pagina.tsx';
import { PlekPagina } from './uitnodigen/plek-pagina.tsx';
import { zieAfVanDeelname } from './uitnodigen/zie-af-van-deelname.ts';

type Verzoek = Webverzoek<Medewerker>;
const casusVan = (verzoek: Verzoek): string => verzoek.pad['casus'] ?? '';

async function overzicht(verzoek: Verzoek): Promise<Antwoord> {
  const beeld = await toonCasus(verzoek, casusVan(verzoek));
  switch (beeld.kind) {
    case 'overzicht':
      return { kind: 'pagina', inhoud: h(OverzichtPagina, { beeld: toonOverzicht(beeld.overzicht) }) };
    case 'genodigd':
      return { kind: 'pagina', inhoud: h(DeelnamePagina, { beeld: beeld.beeld }) };
    case 'buiten-venster':
      return { kind: 'pagina', inhoud: h(PlekPagina, beeld) };
    case 'niet-gevonden':
      return naarEinde(verzoek, { casus: casusVan(verzoek), adres: eindadres(casusVan(verzoek)).vernietiging });
    default:
      return assertNever(beeld);
  }
}

async function deelname(verzoek: Verzoek): Promise<Antwoord> {
  const beeld = await toonCasus(verzoek, casusVan(verzoek));
  if (beeld.kind === 'niet-gevonden') return beeld;
  if (beeld.kind !== 'genodigd') return { kind: 'naar', adres: casusadres(casusVan(verzoek)).overzicht };
  return { kind: 'pagina', inhoud: h(DeelnamePagina, { beeld: beeld.beeld }) };
}

/** Dezelfde pagina met wat er te herstellen is; wie intussen geen genodigde meer is, gaat naar het overzicht. */
async function toonFout(verzoek: Verzoek, stand: FormStand<Deelnamevelden>): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const beeld = await toonCasus(verzoek, casus);
  if (beeld.kind !== 'genodigd')
    return beeld.kind === 'niet-gevonden' ? beeld : { kind: 'naar', adres: casusadres(casus).overzicht };
  return { kind: 'pagina', status: 422, inhoud: h(DeelnamePagina, { beeld: beeld.beeld, stand }) };
}

async function bevestig(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesDeelname(verzoek.velden);
  if (lezing.kind === 'fout') return toonFout(verzoek, lezing.stand);
  const uitkomst = await bevestigDeelname(verzoek, { casus, ...lezing.waarde });
  switch (uitkomst.kind) {
    case 'bevestigd':
      return { kind: 'naar', adres: casusadres(casus).overzicht, melding: 'deelname-bevestigd' };
    case 'al-bevestigd':
      return { kind: 'naar', adres: casusadres(casus).overzicht };
    case 'geheimhouding-nodig':
      return toonFout(verzoek, metFout(lezing.stand, 'geheimhouding', 'Kies waar uw geheimhouding op rust.'));
    case 'grondslag-nodig':
      return toonFout(verzoek, metFout(lezing.stand, 'grondslag', 'Kies waarop uw deelname rust.'));
    case 'geweigerd':
      return { kind: 'pagina', status: 403, inhoud: h(DeelnameGeweigerd, { oordeel: uitkomst.oordeel }) };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

async function zieAf(verzoek: Verzoek): Promise<Antwoord> {
  const uitkomst = await zieAfVanDeelname(verzoek, casusVan(verzoek));
  switch (uitkomst.kind) {
    case 'afgezien':
      return { kind: 'naar', adres: '/mijn-werk', melding: 'deelname-afgezien' };
    case 'zit-al-aan-tafel':
      return { kind: 'naar', adres: casusadres(casusVan(verzoek)).overzicht };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

async function gesprek(verzoek: Verzoek, stand?: Parameters<typeof GesprekPagina>[0]['stand']): Promise<Antwoord> {
  const blad = await leesGespreksblad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  const props = { kop: blad.kop, blad: blad.inhoud, gesprek: verzoek.omgeving.ids(), stand };
  return { kind: 'pagina', ...(stand === undefined ? {} : { status: 422 }), inhoud: h(GesprekPagina, props) };
}

async function bewaarGesprek(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesGesprek(verzoek.velden, dagVan(verzoek.omgeving.klok()));
  if (lezing.kind === 'fout') return gesprek(verzoek, lezing.stand);
  const uitkomst = await legGesprekVast(verzoek, { casus, ...lezing.waarde });
  switch (uitkomst.kind) {
    case 'vastgelegd':
      return { kind: 'naar', adres: casusadres(casus).overzicht, melding: 'gesprek-vastgelegd' };
    case 'kan-niet':
      return gesprek(verzoek, gespreksfout(lezing.stand, uitkomst.reden));
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

function gespreksfout(stand: NonNullable<Parameters<typeof GesprekPagina>[0]['stand']>, reden: 'datum' | 'gesloten') {
  if (reden === 'datum') return metFout<Gespreksvelden>(stand, 'op', 'Kies een datum die al geweest is.');
  return metFout<Gespreksvelden>(stand, 'formulier', 'De casus is gesloten. Er valt niets meer vast te leggen.');
}

async function wieKeek(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await leesWieKeek(verzoek, casusVan(verzoek));
  return blad.kind === 'niet-gevonden'
    ? blad
    : { kind: 'pagina', inhoud: h(WieKeekPagina, { kop: blad.kop, regels: blad.inhoud }) };
}

const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;

/** Een casus bekijken, meedoen of niet, horen, en zien wie keek. */
export const casusRoutes: readonly Route[] = [
  route({
    methode: 'GET',
    pad: '/casussen/:casus',
    ...VAK,
    logEvent: 'casus-ingezien',
    stepUp: 'geen',
    handel: overzicht,
  }),
  route({
    methode: 'GET',
    pad: '/casussen/:casus/deelname',
    ...VAK,
    logEvent: 'casus-ingezien',
    stepUp: 'geen',
    handel: deelname,
  }),
  route({
    methode: 'POST',
    pad: '/casussen/:casus/deelname',
    ...VAK,
    logEvent: 'deelname-bevestigd',
    stepUp: 'uur',
    handel: bevestig,
  }),
  route({
    methode: 'POST',
    pad: '/casussen/:casus/deelname/afzien',
    ...VAK,
    logEvent: 'deelname-afgezien',
    stepUp: 'geen',
    handel: zieAf,
  }),
  route({
    methode: 'GET',
    pad: '/casussen/:casus/gesprek',
    ...VAK,
    logEvent: 'casus-ingezien',
    stepUp: 'geen',
    handel: (verzoek) => gesprek(verzoek),
  }),
  route({
    methode: 'POST',
    pad: '/casussen/:casus/gesprek',
    ...VAK,
    logEvent: 'gesprek-vastgelegd',
    stepUp: 'geen',
    handel: bewaarGesprek,
  }),
  route({
    methode: 'GET',
    pad: '/casussen/:casus/wie-keek',
    ...VAK,
    logEvent: 'casus-ingezien',
    stepUp: 'geen',
    handel: wieKeek,
  }),
];
