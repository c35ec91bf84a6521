import { h } from 'preact';
import type { Medewerker } from '../../db/verzoeker.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { ADRES } from '../../web/adressen.ts';
import { type FormStand, metFout } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { casusadres } from '../adressen.ts';
import { neemVanTafel } from './neem-van-tafel.ts';
import { OpvangPagina } from './opvang-pagina.tsx';
import { vangVertrekOp } from './vang-vertrek-op.ts';
import { verlaatTafel } from './verlaat-tafel.ts';
import {
  leesNemen,
  leesVerlaten,
  NeemPagina,
  type Neemvelden,
  VerlaatPagina,
  type Verlaatvelden,
} from './vertrek-pagina.tsx';
import { leesNeemblad, leesOpvangblad, leesVerlaatblad } from './vertrekblad.ts';

type Verzoek = Webverzoek<Medewerker>;
const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';
const plekVan = (verzoek: Verzoek) => ({ casus: casusVan(verzoek), deelnemer: verzoek.pad['deelnemer'] ?? '' });
const met422 = (stand: unknown): { status: 422 } | Record<never, never> => (stand === undefined ? {} : { status: 422 });

async function toonVerlaten(verzoek: Verzoek, stand?: FormStand<Verlaatvelden>): Promise<Antwoord> {
  const blad = await leesVerlaatblad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  return { kind: 'pagina', ...met422(stand), inhoud: h(VerlaatPagina, { kop: blad.kop, blad: blad.inhoud, stand }) };
}

async function verwerkVerlaten(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = leesVerlaten(verzoek.velden);
  if (lezing.kind === 'fout') return toonVerlaten(verzoek, lezing.stand);
  const uitkomst = await verlaatTafel(verzoek, { casus: casusVan(verzoek), reden: lezing.waarde.reden });
  switch (uitkomst.kind) {
    case 'verlaten':
      return { kind: 'naar', adres: ADRES.mijnWerk, melding: 'tafel-verlaten' };
    // De pagina zegt zelf wat er nu in de weg staat.
    case 'leidt-het-overleg':
    case 'eerst-antwoorden':
    case 'gesloten':
      return toonVerlaten(verzoek, lezing.stand);
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

async function toonNemen(verzoek: Verzoek, stand?: FormStand<Neemvelden>): Promise<Antwoord> {
  const blad = await leesNeemblad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  return { kind: 'pagina', ...met422(stand), inhoud: h(NeemPagina, { kop: blad.kop, blad: blad.inhoud, stand }) };
}

async function verwerkNemen(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesNemen(verzoek.velden);
  if (lezing.kind === 'fout') return toonNemen(verzoek, lezing.stand);
  const { deelnemer, reden } = lezing.waarde;
  const uitkomst = await neemVanTafel(verzoek, { casus, deelnemer, reden });
  switch (uitkomst.kind) {
    case 'van-tafel':
      return { kind: 'naar', adres: casusadres(casus).opvang(deelnemer), melding: 'van-tafel-genomen' };
    case 'blijft-aan-tafel':
    case 'niet-gevonden':
      return toonNemen(verzoek, metFout(lezing.stand, 'deelnemer', 'Kies wie van tafel gaat.'));
    case 'al-weg':
      return { kind: 'naar', adres: casusadres(casus).overzicht };
    default:
      return assertNever(uitkomst);
  }
}

async function toonOpvang(verzoek: Verzoek): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const blad = await leesOpvangblad(verzoek, plek);
  if (blad.kind === 'niet-gevonden') return blad;
  const { kop, inhoud } = blad;
  return { kind: 'pagina', inhoud: h(OpvangPagina, { kop, deelnemer: plek.deelnemer, blad: inhoud }) };
}

async function verwerkOpvang(verzoek: Verzoek): Promise<Antwoord> {
  const uitkomst = await vangVertrekOp(verzoek, plekVan(verzoek));
  const adres = casusadres(casusVan(verzoek)).overzicht;
  switch (uitkomst.kind) {
    case 'geregeld':
      return { kind: 'naar', adres, melding: 'vertrek-opgevangen' };
    case 'was-geregeld':
      return { kind: 'naar', adres };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEZEN = { methode: 'GET', ...VAK, logEvent: 'casus-ingezien', stepUp: 'geen' } as const;
const VERLATEN = '/casussen/:casus/deelname/verlaten';
const NEMEN = '/casussen/:casus/deelnemers/van-tafel';
const OPVANG = '/casussen/:casus/deelnemers/:deelnemer/opvang';

/** Van tafel gaan, iemand van tafel nemen, en het werk opvangen. Weggaan vraagt nooit meer dan meedoen deed. */
export const vertrekRoutes: readonly Route[] = [
  route({ ...LEZEN, pad: VERLATEN, handel: (verzoek) => toonVerlaten(verzoek) }),
  route({
    methode: 'POST',
    pad: VERLATEN,
    ...VAK,
    logEvent: 'tafel-verlaten',
    stepUp: 'geen',
    handel: verwerkVerlaten,
  }),
  route({ ...LEZEN, pad: NEMEN, handel: (verzoek) => toonNemen(verzoek) }),
  route({ methode: 'POST', pad: NEMEN, ...VAK, logEvent: 'van-tafel-genomen', stepUp: 'uur', handel: verwerkNemen }),
  route({ ...LEZEN, pad: OPVANG, handel: toonOpvang }),
  route({
    methode: 'POST',
    pad: OPVANG,
    ...VAK,
    logEvent: 'vertrek-opgevangen',
    stepUp: 'geen',
    handel: verwerkOpvang,
  }),
];
