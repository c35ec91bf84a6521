import { h } from 'preact';
import type { Medewerker } from '../../db/verzoeker.ts';
import { maakPdf } from '../../document/maak-pdf.ts';
import { isUuid } from '../../lib/ids.ts';
import { dagVan } from '../../lib/klok.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import type { Doel } from '../../regels/index.ts';
import { type FormStand, legeStand, metFout } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Velden, type Webverzoek } from '../../web/route.ts';
import { leesTaal } from '../../web/taal.ts';
import { casusadres } from '../adressen.ts';
import { DoelPagina, leesDoelblad, leesDoelwens } from '../doel/doel-pagina.tsx';
import { voegDoelToe } from '../doel/voeg-doel-toe.ts';
import { DOELNAMEN } from '../woorden.ts';
import { type Brief, leesBrief, leesConceptbrief } from './informatie-brief.ts';
import { informeer, type Verhindering } from './informeer.ts';
import { type Informeerkeuze, leesInformeerblad } from './informeer-blad.ts';
import { controleerInformering } from './informeer-controle.ts';
import { InformeercontrolePagina } from './informeer-controle-pagina.tsx';
import { type Informeervelden, leesInformering } from './informeer-formulier.ts';
import { InformeerPagina } from './informeer-pagina.tsx';

type Verzoek = Webverzoek<Medewerker>;
type Stand = FormStand<Informeervelden>;
const casusVan = (verzoek: Verzoek): string => verzoek.pad['casus'] ?? '';

async function toonInformeren(verzoek: Verzoek, stand?: Stand, status?: 422): Promise<Antwoord> {
  const { partij } = verzoek.vraag;
  const keuze: Informeerkeuze = { partij: isUuid(partij) ? partij : null, gekozen: gekozenUit(stand) };
  const blad = await leesInformeerblad(verzoek, { casus: casusVan(verzoek), ...keuze });
  if (blad.kind === 'niet-gevonden') return blad;
  const inhoud = h(InformeerPagina, { kop: blad.kop, pagina: blad.inhoud, stand });
  return { kind: 'pagina', ...(status === undefined ? {} : { status }), inhoud };
}

const lijst = (waarde: string | readonly string[] | undefined): readonly string[] =>
  waarde === undefined ? [] : typeof waarde === 'string' ? [waarde] : waarde;
const isDoel = (waarde: string): waarde is Doel => Object.hasOwn(DOELNAMEN, waarde);

/** Wat het formulier al koos; voor de tekst telt alleen wat een organisatie of een doel kan zijn. */
function gekozenUit(stand: Stand | undefined): Informeerkeuze['gekozen'] {
  if (stand === undefined) return {};
  return {
    partijen: lijst(stand.waarden.partijen).filter((deel) => isUuid(deel)),
    doelen: lijst(stand.waarden.doelen).filter(isDoel),
  };
}

/** De keuzes zoals ze nu staan, zonder oordeel: er wordt niets bewaard. */
function conceptstand(velden: Velden): Stand {
  const { personen, partijen, doelen, hoe, op } = velden;
  return legeStand<Informeervelden>({
    personen: lijst(personen),
    partijen: lijst(partijen),
    doelen: lijst(doelen),
    ...(typeof hoe === 'string' ? { hoe } : {}),
    ...(typeof op === 'string' ? { op } : {}),
  });
}

/** Wie wat krijgt en wat er vastligt, voordat het gebeurt. `anders`: er veranderde iets sinds de vorige keer nakijken. */
async function controleer(verzoek: Verzoek, anders = false): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = await leesVelden(verzoek);
  if (lezing.kind === 'niet-gevonden') return lezing;
  if (lezing.kind === 'fout') return toonInformeren(verzoek, lezing.stand, 422);
  const blad = await controleerInformering(verzoek, { casus, ...lezing.waarde });
  if (blad.kind === 'niet-gevonden') return blad;
  const controle = blad.inhoud;
  if (controle.kind === 'kan-niet')
    return toonInformeren(verzoek, metFout<Informeervelden>(lezing.stand, ...informeerfout(controle.reden)), 422);
  const inhoud = h(InformeercontrolePagina, { kop: blad.kop, controle, keuze: lezing.waarde, anders });
  return { kind: 'pagina', status: anders ? 409 : 200, inhoud };
}

async function leesVelden(verzoek: Verzoek) {
  const blad = await leesInformeerblad(verzoek, { casus: casusVan(verzoek), partij: null, gekozen: {} });
  if (blad.kind === 'niet-gevonden') return blad;
  const lezing = leesInformering(verzoek.velden, { vandaag: dagVan(verzoek.omgeving.klok()), doelen: blad.kop.doelen });
  return { ...lezing, eersteKeer: blad.inhoud.momenten.length === 0 };
}

async function verwerkInformeren(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = await leesVelden(verzoek);
  if (lezing.kind === 'niet-gevonden') return lezing;
  if (lezing.kind === 'fout') return toonInformeren(verzoek, lezing.stand, 422);
  const { gezien } = verzoek.velden;
  const zag = typeof gezien === 'string' ? { gezien } : {};
  const uitkomst = await informeer(verzoek, { casus, ...lezing.waarde, ...zag });
  switch (uitkomst.kind) {
    case 'vastgelegd':
      return {
        kind: 'naar',
        adres: naInformeren(casus, lezing.eersteKeer),
        melding: 'betrokkene-geinformeerd',
      };
    case 'kan-niet':
      return toonInformeren(verzoek, metFout<Informeervelden>(lezing.stand, ...informeerfout(uitkomst.reden)), 422);
    case 'intussen-veranderd':
      return controleer(verzoek, true);
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

/** Na de eerste keer is uitnodigen de volgende stap; wie later nog eens informeert, was met iets anders bezig. */
function naInformeren(casus: string, eersteKeer: boolean): string {
  const { overzicht, uitnodigen } = casusadres(casus);
  return eersteKeer ? uitnodigen : overzicht;
}

function informeerfout(reden: Verhindering): [keyof Informeervelden | 'formulier', string] {
  switch (reden) {
    case 'personen':
      return ['personen', 'Kies mensen die over deze casus geïnformeerd moeten worden.'];
    case 'partijen':
      return ['partijen', 'Kies organisaties die aan het convenant gebonden zijn.'];
    case 'doelen':
      return ['doelen', 'Kies doelen van deze casus.'];
    case 'datum':
      return ['op', 'Kies een datum die al geweest is.'];
    case 'gesloten':
      return ['formulier', 'De casus is gesloten. Er valt niets meer vast te leggen.'];
    default:
      return assertNever(reden);
  }
}

/** Pas hier wordt een brief een bestand: na de transactie die haar las en vastlegde. */
export async function alsBestand(brief: Brief): Promise<Antwoord> {
  if (brief.kind === 'niet-gevonden') return brief;
  const inhoud = await maakPdf(brief.document, brief.afdruk);
  return { kind: 'bestand', inhoud, soort: 'application/pdf', bestandsnaam: brief.bestandsnaam };
}

async function conceptbrief(verzoek: Verzoek): Promise<Antwoord> {
  const stand = conceptstand(verzoek.velden);
  const { partijen = [], doelen = [] } = gekozenUit(stand);
  const { brief } = verzoek.velden;
  if (doelen.length === 0)
    return toonInformeren(verzoek, metFout<Informeervelden>(stand, 'doelen', 'Kies minstens een doel.'), 422);
  const [persoon = '', taal] = typeof brief === 'string' ? brief.split(' ') : [];
  const wens = { casus: casusVan(verzoek), persoon: isUuid(persoon) ? persoon : '', taal: leesTaal(taal) };
  return alsBestand(await leesConceptbrief(verzoek, { ...wens, partijen, doelen }));
}

async function bewaardeBrief(verzoek: Verzoek): Promise<Antwoord> {
  const informatie = verzoek.pad['informatie'] ?? '';
  const taal = leesTaal(verzoek.vraag['taal']);
  return alsBestand(await leesBrief(verzoek, { casus: casusVan(verzoek), informatie, taal }));
}

async function toonDoelen(verzoek: Verzoek, stand?: Parameters<typeof DoelPagina>[0]['stand']): Promise<Antwoord> {
  const blad = await leesDoelblad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  const inhoud = h(DoelPagina, { kop: blad.kop, doelen: blad.inhoud, stand });
  return { kind: 'pagina', ...(stand === undefined ? {} : { status: 422 }), inhoud };
}

const DOELFOUT: Readonly<Record<'doel' | 'nazorg' | 'gesloten', readonly ['doel' | 'formulier', string]>> = {
  doel: ['doel', 'Kies een doel dat bij dit overleg hoort.'],
  nazorg: ['formulier', 'Het plan is klaar. In de nazorg komt er geen doel meer bij.'],
  gesloten: ['formulier', 'De casus is gesloten. Er valt niets meer vast te leggen.'],
};

async function verwerkDoel(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesDoelwens(verzoek.velden);
  if (lezing.kind === 'fout') return toonDoelen(verzoek, lezing.stand);
  const uitkomst = await voegDoelToe(verzoek, { casus, doel: lezing.waarde.doel });
  switch (uitkomst.kind) {
    case 'toegevoegd':
      return { kind: 'naar', adres: casusadres(casus).informeren, melding: 'doel-toegevoegd' };
    case 'kan-niet':
      // Wat de casus al heeft stond niet op de lijst: dan was dit formulier al verzonden.
      if (uitkomst.reden === 'heeft-al') return { kind: 'naar', adres: casusadres(casus).informeren };
      return toonDoelen(verzoek, metFout(lezing.stand, ...DOELFOUT[uitkomst.reden]));
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const INFORMEREN = '/casussen/:casus/informeren';
const KIJKEN = { ...VAK, logEvent: 'casus-ingezien', stepUp: 'geen' } as const;
// Een brief met uitleg is geen uitvoer van gegevens: er staat niets in wat de ontvanger niet op papier krijgt.
const AFDRUKKEN = { ...VAK, logEvent: 'informatie-ingezien', stepUp: 'geen' } as const;

// Wie een adres van onderweg rechtstreeks opent, begint bij het formulier.
const NIETS = {
  ...VAK,
  methode: 'GET',
  logEvent: 'geen',
  stepUp: 'geen',
  handel: async (verzoek: Verzoek): Promise<Antwoord> => ({
    kind: 'naar',
    adres: casusadres(casusVan(verzoek)).informeren,
  }),
} as const;

/** Informeren met nakijken vooraf, de uitleg bekijken en afdrukken, en een doel toevoegen waarover dan opnieuw wordt geinformeerd. */
export const informeerRoutes: readonly Route[] = [
  route({ ...KIJKEN, methode: 'GET', pad: INFORMEREN, handel: (verzoek) => toonInformeren(verzoek) }),
  route({
    ...VAK,
    methode: 'POST',
    pad: INFORMEREN,
    logEvent: 'betrokkene-geinformeerd',
    stepUp: 'uur',
    handel: verwerkInformeren,
  }),
  route({
    ...KIJKEN,
    methode: 'POST',
    pad: `${INFORMEREN}/voorbeeld`,
    handel: (verzoek) => toonInformeren(verzoek, conceptstand(verzoek.velden)),
  }),
  route({ ...NIETS, pad: `${INFORMEREN}/voorbeeld` }),
  route({ ...KIJKEN, methode: 'POST', pad: `${INFORMEREN}/controleren`, handel: (verzoek) => controleer(verzoek) }),
  route({ ...NIETS, pad: `${INFORMEREN}/controleren` }),
  route({ ...AFDRUKKEN, methode: 'POST', pad: `${INFORMEREN}/brief`, handel: conceptbrief }),
  route({ ...AFDRUKKEN, methode: 'GET', pad: `${INFORMEREN}/:informatie/brief`, handel: bewaardeBrief }),
  route({ ...KIJKEN, methode: 'GET', pad: '/casussen/:casus/doelen', handel: (verzoek) => toonDoelen(verzoek) }),
  route({
    ...VAK,
    methode: 'POST',
    pad: '/casussen/:casus/doelen',
    logEvent: 'doel-toegevoegd',
    stepUp: 'uur',
    handel: verwerkDoel,
  }),
];
