import { h } from 'preact';
import type { Medewerker } from '../db/verzoeker.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { casusadres } from './adressen.ts';
import { FasePagina, leesAlles, leesFasewens, leesMeeneemwens, MeeneemPagina } from './fase/fase-pagina.tsx';
import { leesFaseblad, leesMeeneemblad } from './fase/faseblad.ts';
import { beslisMeenemen, verzetFase } from './fase/verzet-fase.ts';
import { casusIntussenGesloten } from './te-laat.ts';

type Verzoek = Webverzoek<Medewerker>;
const casusVan = (verzoek: Verzoek): string => verzoek.pad['casus'] ?? '';

async function toonFase(verzoek: Verzoek, geweigerd = false): Promise<Antwoord> {
  const blad = await leesFaseblad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  if (blad.inhoud === null) return { kind: 'naar', adres: casusadres(blad.kop.id).overzicht };
  return {
    kind: 'pagina',
    status: geweigerd ? 403 : 200,
    inhoud: h(FasePagina, { kop: blad.kop, blad: blad.inhoud, alles: leesAlles(verzoek.vraag), geweigerd }),
  };
}

async function verwerkFase(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesFasewens(verzoek.velden);
  if (lezing.kind === 'fout') return toonFase(verzoek);
  const uitkomst = await verzetFase(verzoek, { casus, ...lezing.waarde });
  switch (uitkomst.kind) {
    case 'verzet':
      return { kind: 'naar', adres: casusadres(casus).overzicht, melding: 'fase-gewijzigd' };
    case 'intussen-veranderd':
      return { kind: 'naar', adres: casusadres(casus).overzicht, melding: 'fase-intussen-gewijzigd' };
    case 'gesloten':
      return casusIntussenGesloten(casus, verzoek.velden);
    case 'alleen-school':
      return toonFase(verzoek, true);
    // De pagina zegt zelf wat er eerst moet.
    case 'beeld-niet-compleet':
    case 'eerst-overdragen':
      return { kind: 'naar', adres: casusadres(casus).fase };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

async function toonMeenemen(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await leesMeeneemblad(verzoek, casusVan(verzoek));
  return blad.kind === 'niet-gevonden'
    ? blad
    : {
        kind: 'pagina',
        inhoud: h(MeeneemPagina, { kop: blad.kop, regels: blad.inhoud, alles: leesAlles(verzoek.vraag) }),
      };
}

async function verwerkMeenemen(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesMeeneemwens(verzoek.velden);
  if (lezing.kind === 'fout') return toonMeenemen(verzoek);
  const uitkomst = await beslisMeenemen(verzoek, { casus, ...lezing.waarde });
  switch (uitkomst.kind) {
    case 'beslist':
      return { kind: 'naar', adres: casusadres(casus).overzicht, melding: 'meenemen-beslist' };
    case 'intussen-veranderd':
      return { kind: 'naar', adres: casusadres(casus).meenemen, melding: 'fase-intussen-gewijzigd' };
    case 'gesloten':
      return casusIntussenGesloten(casus, verzoek.velden);
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEZEN = { methode: 'GET', ...VAK, logEvent: 'casus-ingezien', stepUp: 'geen' } as const;

/** De fase van een casus: wat de procesregisseur doet, en wat een bron bij een nieuwe fase beslist. */
export const regieRoutes: readonly Route[] = [
  route({ ...LEZEN, pad: '/casussen/:casus/fase', handel: (verzoek) => toonFase(verzoek) }),
  route({
    methode: 'POST',
    pad: '/casussen/:casus/fase',
    ...VAK,
    logEvent: 'fase-gewijzigd',
    stepUp: 'uur',
    handel: verwerkFase,
  }),
  route({ ...LEZEN, pad: '/casussen/:casus/fase/meenemen', handel: toonMeenemen }),
  route({
    methode: 'POST',
    pad: '/casussen/:casus/fase/meenemen',
    ...VAK,
    logEvent: 'gegeven-meegenomen',
    stepUp: 'uur',
    handel: verwerkMeenemen,
  }),
];
