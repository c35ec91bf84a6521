import { h } from 'preact';
import type { Aanmelden } from '../../aanmelden/index.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { dagVan } from '../../lib/klok.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { type FormStand, metFout } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { casusadres } from '../adressen.ts';
import { GeefcodePagina, GezinscodePagina } from './code-pagina.tsx';
import { geefGezinscode } from './geef-gezinscode.ts';
import {
  type Codevelden,
  type Gezagvelden,
  leesCode,
  leesGezag,
  leesSteun,
  type Steunvelden,
} from './gezin-formulier.ts';
import { GezinPagina } from './gezin-pagina.tsx';
import { leesGezinsblad } from './gezinsblad.ts';
import { type Gezagbezwaar, wijzigGezag } from './wijzig-gezag.ts';
import { GezagPagina, SteunPagina } from './wijzig-paginas.tsx';
import { zetOpPapier } from './zet-op-papier.ts';
import { zetSteunpersoonErbij } from './zet-steunpersoon-erbij.ts';

type Verzoek = Webverzoek<Medewerker>;
type Wens = { readonly aanmelden: Aanmelden; readonly adres: string };

const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';
const met422 = (stand: unknown): { status: 422 } | Record<never, never> => (stand === undefined ? {} : { status: 422 });
const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEZEN = { methode: 'GET', ...VAK, logEvent: 'casus-ingezien', stepUp: 'geen' } as const;
const GEZIN = '/casussen/:casus/gezin';
const GEZAG = `${GEZIN}/gezag`;
const STEUN = `${GEZIN}/steunpersoon`;
const CODE = `${GEZIN}/:deelnemer/code`;
const PAPIER = `${GEZIN}/:deelnemer/papier`;

/** Het gezin van een casus: gezag, wie meekomt, en codes om in te loggen. Een code vraagt een factor van hoogstens vijf minuten oud (AU9). */
export function gezinRoutes(wens: Wens): readonly Route[] {
  const lees = (verzoek: Verzoek) => leesGezinsblad({ ...verzoek, aanmelden: wens.aanmelden }, casusVan(verzoek));
  const gezin = async (verzoek: Verzoek): Promise<Antwoord> => {
    const blad = await lees(verzoek);
    if (blad.kind === 'niet-gevonden') return blad;
    return { kind: 'pagina', inhoud: h(GezinPagina, { kop: blad.kop, blad: blad.inhoud }) };
  };
  return [
    route({ ...LEZEN, pad: GEZIN, handel: gezin }),
    ...codeRoutes(wens, lees),
    route({ methode: 'POST', pad: PAPIER, ...VAK, logEvent: 'gezin-op-papier', stepUp: 'uur', handel: opPapier }),
    ...steunRoutes(lees),
    ...gezagRoutes(lees),
  ];
}

async function opPapier(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const uitkomst = await zetOpPapier(verzoek, { casus, deelnemer: verzoek.pad['deelnemer'] ?? '' });
  const adres = casusadres(casus).gezin;
  switch (uitkomst.kind) {
    case 'vastgelegd':
      return { kind: 'naar', adres, melding: uitkomst.antwoordt ? 'gezin-op-papier' : 'steun-logt-niet-in' };
    case 'gesloten':
      return { kind: 'naar', adres };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

type Lezer = (verzoek: Verzoek) => ReturnType<typeof leesGezinsblad>;

function codeRoutes({ aanmelden, adres }: Wens, lees: Lezer): readonly Route[] {
  const zoek = async (verzoek: Verzoek) => {
    const blad = await lees(verzoek);
    if (blad.kind === 'niet-gevonden') return blad;
    if (blad.kop.status === 'gesloten') return { kind: 'naar', adres: casusadres(blad.kop.id).gezin } as const;
    const deelnemer = verzoek.pad['deelnemer'] ?? '';
    const lid = blad.inhoud.leden.find((wie) => wie.deelnemer === deelnemer);
    return lid === undefined
      ? ({ kind: 'niet-gevonden' } as const)
      : ({ kind: 'plek', kop: blad.kop, lid, deelnemer } as const);
  };
  const toon = async (verzoek: Verzoek, stand?: FormStand<Codevelden>): Promise<Antwoord> => {
    const plek = await zoek(verzoek);
    if (plek.kind !== 'plek') return plek;
    const { kop, lid, deelnemer } = plek;
    return { kind: 'pagina', ...met422(stand), inhoud: h(GeefcodePagina, { kop, lid, deelnemer, stand }) };
  };
  const geef = async (verzoek: Verzoek): Promise<Antwoord> => {
    const lezing = leesCode(verzoek.velden);
    if (lezing.kind === 'fout') return toon(verzoek, lezing.stand);
    const plek = await zoek(verzoek);
    if (plek.kind !== 'plek') return plek;
    const { kop, lid, deelnemer } = plek;
    const uitkomst = await geefGezinscode({ ...verzoek, aanmelden }, { casus: kop.id, deelnemer });
    switch (uitkomst.kind) {
      case 'gemaakt':
        return { kind: 'pagina', inhoud: h(GezinscodePagina, { kop, lid, ...uitkomst, website: naarWebsite(adres) }) };
      case 'gesloten':
        return { kind: 'naar', adres: casusadres(kop.id).gezin };
      case 'niet-gevonden':
        return uitkomst;
      default:
        return assertNever(uitkomst);
    }
  };
  return [
    route({ ...LEZEN, pad: CODE, handel: (verzoek) => toon(verzoek) }),
    route({
      methode: 'POST',
      pad: CODE,
      ...VAK,
      logEvent: 'gezinscode-gemaakt',
      stepUp: 'vijf-minuten',
      handel: geef,
    }),
  ];
}

/** "overleg.waterrijk.example": zo leest iemand het van papier. */
const naarWebsite = (adres: string): string => adres.replace(/^https?:\/\//, '');

function steunRoutes(lees: Lezer): readonly Route[] {
  const toon = async (verzoek: Verzoek, stand?: FormStand<Steunvelden>): Promise<Antwoord> => {
    const blad = await lees(verzoek);
    if (blad.kind === 'niet-gevonden') return blad;
    const { kop, inhoud } = blad;
    if (kop.status === 'gesloten' || !inhoud.leden.some((lid) => lid.kanMeenemen))
      return { kind: 'naar', adres: casusadres(kop.id).gezin };
    const ingevuld = stand?.fouten.deelnemer === undefined ? stand?.waarden.deelnemer : undefined;
    const nieuw = typeof ingevuld === 'string' ? ingevuld : verzoek.omgeving.ids();
    return { kind: 'pagina', ...met422(stand), inhoud: h(SteunPagina, { kop, blad: inhoud, stand, nieuw }) };
  };
  const verwerk = async (verzoek: Verzoek): Promise<Antwoord> => {
    const lezing = leesSteun(verzoek.velden);
    if (lezing.kind === 'fout') return toon(verzoek, lezing.stand);
    const casus = casusVan(verzoek);
    const uitkomst = await zetSteunpersoonErbij(verzoek, { casus, ...lezing.waarde });
    switch (uitkomst.kind) {
      case 'erbij':
        return { kind: 'naar', adres: casusadres(casus).gezin, melding: 'steunpersoon-erbij' };
      case 'met-wie':
        return toon(verzoek, metFout(lezing.stand, 'met', 'Kies met wie deze persoon meekomt.'));
      case 'gesloten':
        return { kind: 'naar', adres: casusadres(casus).gezin };
      case 'niet-gevonden':
        return uitkomst;
      default:
        return assertNever(uitkomst);
    }
  };
  return [
    route({ ...LEZEN, pad: STEUN, handel: (verzoek) => toon(verzoek) }),
    route({ methode: 'POST', pad: STEUN, ...VAK, logEvent: 'steunpersoon-erbij', stepUp: 'uur', handel: verwerk }),
  ];
}

const BEZWAREN: Readonly<Record<Gezagbezwaar, readonly [keyof Gezagvelden & string, string]>> = {
  niets: ['eindigt', 'Kies wie geen gezag meer heeft, of vul in wie het erbij krijgt.'],
  onbekend: ['eindigt', 'Kies opnieuw: dit is intussen veranderd.'],
  niemand: ['naam', 'Er moet iemand gezag hebben. Vul in wie het nu krijgt.'],
  'te-veel': ['eindigt', 'Hoogstens twee ouders of één voogd hebben het gezag. Kies wie het niet meer heeft.'],
  'voogd-naast-ouder': ['eindigt', 'Een voogd heeft het gezag in plaats van de ouders. Kies wie het niet meer heeft.'],
  toekomst: ['vanaf', 'Kies een datum die al geweest is.'],
};

function gezagRoutes(lees: Lezer): readonly Route[] {
  const toon = async (verzoek: Verzoek, stand?: FormStand<Gezagvelden>): Promise<Antwoord> => {
    const blad = await lees(verzoek);
    if (blad.kind === 'niet-gevonden') return blad;
    const { kop, inhoud } = blad;
    if (kop.status === 'gesloten') return { kind: 'naar', adres: casusadres(kop.id).gezin };
    return { kind: 'pagina', ...met422(stand), inhoud: h(GezagPagina, { kop, blad: inhoud, stand }) };
  };
  const verwerk = async (verzoek: Verzoek): Promise<Antwoord> => {
    const casus = casusVan(verzoek);
    const lezing = leesGezag(verzoek.velden, dagVan(verzoek.omgeving.klok()));
    if (lezing.kind === 'fout') return toon(verzoek, lezing.stand);
    const uitkomst = await wijzigGezag(verzoek, { casus, ...lezing.waarde });
    const adres = casusadres(casus);
    switch (uitkomst.kind) {
      case 'gewijzigd':
        return uitkomst.erbij
          ? { kind: 'naar', adres: adres.gezin, melding: 'gezag-gewijzigd' }
          : { kind: 'naar', adres: adres.gezin, melding: 'gezag-beeindigd' };
      case 'kan-niet':
        return toon(verzoek, metFout(lezing.stand, ...BEZWAREN[uitkomst.bezwaar]));
      case 'gesloten':
        return { kind: 'naar', adres: adres.gezin };
      case 'niet-gevonden':
        return uitkomst;
      default:
        return assertNever(uitkomst);
    }
  };
  return [
    route({ ...LEZEN, pad: GEZAG, handel: (verzoek) => toon(verzoek) }),
    route({
      methode: 'POST',
      pad: GEZAG,
      ...VAK,
      logEvent: 'gezag-gewijzigd',
      stepUp: 'vijf-minuten',
      handel: verwerk,
    }),
  ];
}
