import { h } from 'preact';
import type { Medewerker } from '../db/verzoeker.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { ontleed, verplichteTekst } from '../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { casusadres } from './adressen.ts';
import { FasePagina, leesAlles, leesFasewens, leesMeeneemwens, MeeneemPagina } from './fase/fase-pagina.tsx';
import { leesFaseblad, leesMeeneemblad } from './fase/faseblad.ts';
import { beslisMeenemen, verzetFase } from './fase/verzet-fase.ts';
import { nodigUit } from './uitnodigen/nodig-uit.ts';
import { leesUitnodigblad } from './uitnodigen/uitnodig-blad.ts';
import { leesUitnodiging } from './uitnodigen/uitnodig-formulier.ts';
import { UitnodigPagina, UitnodigresultaatPagina } from './uitnodigen/uitnodig-pagina.tsx';

type Verzoek = Webverzoek<Medewerker>;
type Stand<P extends (props: never) => unknown> = Parameters<P>[0] extends { readonly stand?: infer S } ? S : never;
const casusVan = (verzoek: Verzoek): string => verzoek.pad['casus'] ?? '';
const met422 = (stand: unknown): { status: 422 } | Record<never, never> => (stand === undefined ? {} : { status: 422 });

const ZOEK = { zoek: verplichteTekst({ max: 80, leeg: '' }) };

function zoekterm(verzoek: Verzoek): string {
  const lezing = ontleed(ZOEK, verzoek.vraag);
  return lezing.kind === 'ok' ? lezing.waarde.zoek : '';
}

async function toonUitnodigen(verzoek: Verzoek, stand?: Stand<typeof UitnodigPagina>): Promise<Antwoord> {
  const blad = await leesUitnodigblad(verzoek, { casus: casusVan(verzoek), zoek: zoekterm(verzoek) });
  if (blad.kind === 'niet-gevonden') return blad;
  return { kind: 'pagina', ...met422(stand), inhoud: h(UitnodigPagina, { kop: blad.kop, blad: blad.inhoud, stand }) };
}

async function verwerkUitnodigen(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesUitnodiging(verzoek.velden);
  if (lezing.kind === 'fout') return toonUitnodigen(verzoek, lezing.stand);
  const voor = await leesUitnodigblad(verzoek, { casus, zoek: '' });
  if (voor.kind === 'niet-gevonden') return voor;
  const uitkomst = await nodigUit(verzoek, { casus, genodigden: lezing.genodigden, geefNaam: lezing.geefNaam });
  if (uitkomst.kind === 'niet-gevonden') return uitkomst;
  // Wie er al zit stond niet meer op de lijst: dan was dit formulier al verzonden.
  if (uitkomst.genodigden.every((g) => g.kind === 'uitgenodigd' || g.kind === 'zit-al-aan-tafel')) {
    return { kind: 'naar', adres: casusadres(casus).overzicht, melding: 'deelnemer-uitgenodigd' };
  }
  const namen = new Map(voor.inhoud.kandidaten.map((k) => [k.aanstelling, k.naam]));
  const resultaten = uitkomst.genodigden.map((g) => ({
    uitkomst: g,
    naam: namen.get(g.aanstelling) ?? 'Deze collega',
  }));
  const geenEnkele = !uitkomst.genodigden.some((g) => g.kind === 'uitgenodigd');
  return {
    kind: 'pagina',
    status: geenEnkele ? 403 : 200,
    inhoud: h(UitnodigresultaatPagina, { kop: voor.kop, resultaten }),
  };
}

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
      return { kind: 'naar', adres: casusadres(casus).overzicht };
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
  const uitkomst = await beslisMeenemen(verzoek, { casus, mee: lezing.waarde.mee });
  return uitkomst.kind === 'niet-gevonden'
    ? uitkomst
    : { kind: 'naar', adres: casusadres(casus).overzicht, melding: 'meenemen-beslist' };
}

const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEZEN = { methode: 'GET', ...VAK, logEvent: 'casus-ingezien', stepUp: 'geen' } as const;

/** Wat de procesregisseur doet: uitnodigen en fase; en wat een bron bij een nieuwe fase beslist. */
export const regieRoutes: readonly Route[] = [
  route({ ...LEZEN, pad: '/casussen/:casus/deelnemers/uitnodigen', handel: (verzoek) => toonUitnodigen(verzoek) }),
  route({
    methode: 'POST',
    pad: '/casussen/:casus/deelnemers/uitnodigen',
    ...VAK,
    logEvent: 'deelnemer-uitgenodigd',
    stepUp: 'uur',
    handel: verwerkUitnodigen,
  }),
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
