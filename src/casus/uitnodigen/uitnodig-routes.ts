import { h } from 'preact';
import type { Medewerker } from '../../db/verzoeker.ts';
import type { FormStand } from '../../web/formulier.ts';
import { ontleed, verplichteTekst } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { casusadres } from '../adressen.ts';
import { UitnodigcontrolePagina } from './controle-pagina.tsx';
import { controleerUitnodiging } from './controleer-uitnodiging.ts';
import { nodigUit } from './nodig-uit.ts';
import { UitnodigresultaatPagina } from './resultaat-pagina.tsx';
import { leesUitnodigblad } from './uitnodig-blad.ts';
import { leesGekozen, leesUitnodiging, type Uitnodigvelden } from './uitnodig-formulier.ts';
import { UitnodigPagina } from './uitnodig-pagina.tsx';

type Verzoek = Webverzoek<Medewerker>;
type Stand = FormStand<Uitnodigvelden>;
const casusVan = (verzoek: Verzoek): string => verzoek.pad['casus'] ?? '';

const ZOEK = { zoek: verplichteTekst({ max: 80, leeg: '' }) };

function zoekterm(verzoek: Verzoek): string {
  const lezing = ontleed(ZOEK, verzoek.vraag);
  return lezing.kind === 'ok' ? lezing.waarde.zoek : '';
}

/** Kiezen wie er meepraat; met een stand staat er wat al gekozen was, en wat er te herstellen is. */
async function toonUitnodigen(verzoek: Verzoek, stand?: Stand, status: 200 | 422 = 200): Promise<Antwoord> {
  const gekozen = [stand?.waarden.wie ?? []].flat();
  const blad = await leesUitnodigblad(verzoek, { casus: casusVan(verzoek), zoek: zoekterm(verzoek), gekozen });
  if (blad.kind === 'niet-gevonden') return blad;
  return { kind: 'pagina', status, inhoud: h(UitnodigPagina, { kop: blad.kop, blad: blad.inhoud, stand }) };
}

async function controleer(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = leesUitnodiging(verzoek.velden);
  if (lezing.kind === 'fout') return toonUitnodigen(verzoek, lezing.stand, 422);
  const { genodigden, geefNaam, betrokken, plek } = lezing;
  const blad = await controleerUitnodiging(verzoek, { casus: casusVan(verzoek), genodigden, geefNaam });
  if (blad.kind === 'niet-gevonden') return blad;
  const behandelt = genodigden.flatMap((g) => (g.behandelrelatie ? [g.aanstelling] : []));
  const keuze = { betrokken, geefNaam, behandelt, plek };
  const inhoud = h(UitnodigcontrolePagina, { kop: blad.kop, controle: blad.inhoud, keuze });
  return { kind: 'pagina', inhoud };
}

async function verstuur(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesUitnodiging(verzoek.velden);
  if (lezing.kind === 'fout') return toonUitnodigen(verzoek, lezing.stand, 422);
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

/** Wie een adres van onderweg rechtstreeks opent, begint bij het formulier. */
const naarBegin = async (verzoek: Verzoek): Promise<Antwoord> => ({
  kind: 'naar',
  adres: casusadres(casusVan(verzoek)).uitnodigen,
});

const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const PAD = '/casussen/:casus/deelnemers/uitnodigen';
const KIJKEN = { ...VAK, logEvent: 'casus-ingezien', stepUp: 'geen' } as const;
const NIETS = { ...VAK, methode: 'GET', logEvent: 'geen', stepUp: 'geen', handel: naarBegin } as const;

/** Kiezen wie er meepraat, nakijken wie wat krijgt, en versturen. */
export const uitnodigRoutes: readonly Route[] = [
  route({ ...KIJKEN, methode: 'GET', pad: PAD, handel: (verzoek) => toonUitnodigen(verzoek) }),
  route({ ...KIJKEN, methode: 'POST', pad: `${PAD}/controleren`, handel: controleer }),
  route({ ...NIETS, pad: `${PAD}/controleren` }),
  route({
    ...KIJKEN,
    methode: 'POST',
    pad: `${PAD}/wijzigen`,
    handel: (verzoek) => toonUitnodigen(verzoek, leesGekozen(verzoek.velden)),
  }),
  route({ ...NIETS, pad: `${PAD}/wijzigen` }),
  route({ ...VAK, methode: 'POST', pad: PAD, logEvent: 'deelnemer-uitgenodigd', stepUp: 'uur', handel: verstuur }),
];
