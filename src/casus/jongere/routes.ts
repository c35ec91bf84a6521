import { h } from 'preact';
import type { Medewerker } from '../../db/verzoeker.ts';
import { dagVan } from '../../lib/klok.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { type FormStand, metFout } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { casusadres } from '../adressen.ts';
import { type Jongerevelden, leesNaam, leesWijziging, type Naamvelden } from './jongere-formulier.ts';
import { JongerePagina, NaamPagina } from './jongere-paginas.tsx';
import { leesNaamblad, leesWijzigblad } from './jongereblad.ts';
import { verbeterNaam } from './verbeter-naam.ts';
import { type Jongerebezwaar, wijzigJongere } from './wijzig-jongere.ts';

type Verzoek = Webverzoek<Medewerker>;

const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';
const met422 = (stand: unknown): { status: 422 } | Record<never, never> => (stand === undefined ? {} : { status: 422 });
const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEZEN = { methode: 'GET', ...VAK, logEvent: 'casus-ingezien', stepUp: 'geen' } as const;
const JONGERE = '/casussen/:casus/gezin/jongere';
const NAAM = '/casussen/:casus/naam';

/** Wat er over de jongere vaststaat, door wie leidt; de naam door wie haar inbracht. Wie beslist kan veranderen, dus dat vraagt een factor van hoogstens vijf minuten oud (AU9). */
export const jongereRoutes: readonly Route[] = [
  route({ ...LEZEN, pad: JONGERE, handel: (verzoek) => toonJongere(verzoek) }),
  route({
    methode: 'POST',
    pad: JONGERE,
    ...VAK,
    logEvent: 'jongere-gewijzigd',
    stepUp: 'vijf-minuten',
    handel: verwerkJongere,
  }),
  route({ ...LEZEN, pad: NAAM, handel: (verzoek) => toonNaam(verzoek) }),
  route({ methode: 'POST', pad: NAAM, ...VAK, logEvent: 'naam-verbeterd', stepUp: 'uur', handel: verwerkNaam }),
];

const BEZWAREN: Readonly<Record<Jongerebezwaar, readonly [keyof Jongerevelden & string, string]>> = {
  niets: ['school', 'Er is niets anders dan wat al vaststaat. Verander wat niet klopt.'],
  school: ['school', 'Kies de school opnieuw: deze staat niet meer in de lijst.'],
  toekomst: ['geboortedatum', 'Kies een datum die al geweest is.'],
  langdurig: [
    'langdurig',
    'Dit overleg is alleen voor wie langdurig verzuimt of nergens staat ingeschreven. Sluit anders de casus.',
  ],
};

async function toonJongere(verzoek: Verzoek, stand?: FormStand<Jongerevelden>): Promise<Antwoord> {
  const blad = await leesWijzigblad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  const { kop, inhoud } = blad;
  if (kop.status === 'gesloten') return { kind: 'naar', adres: casusadres(kop.id).gezin };
  return { kind: 'pagina', ...met422(stand), inhoud: h(JongerePagina, { kop, blad: inhoud, stand }) };
}

async function verwerkJongere(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesWijziging(verzoek.velden, dagVan(verzoek.omgeving.klok()));
  if (lezing.kind === 'fout') return toonJongere(verzoek, lezing.stand);
  const uitkomst = await wijzigJongere(verzoek, { casus, ...lezing.waarde });
  const adres = casusadres(casus).gezin;
  switch (uitkomst.kind) {
    case 'gewijzigd':
      return uitkomst.anderenTekenen
        ? { kind: 'naar', adres, melding: 'jongere-anderen-tekenen' }
        : { kind: 'naar', adres, melding: 'jongere-gewijzigd' };
    case 'kan-niet':
      return toonJongere(verzoek, metFout(lezing.stand, ...BEZWAREN[uitkomst.bezwaar]));
    case 'gesloten':
      return { kind: 'naar', adres };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

async function toonNaam(verzoek: Verzoek, stand?: FormStand<Naamvelden>): Promise<Antwoord> {
  const blad = await leesNaamblad(verzoek, casusVan(verzoek));
  if (blad.kind === 'niet-gevonden') return blad;
  const { kop, inhoud } = blad;
  if (kop.status === 'gesloten') return { kind: 'naar', adres: casusadres(kop.id).overzicht };
  if (inhoud === null) return { kind: 'niet-gevonden' };
  return { kind: 'pagina', ...met422(stand), inhoud: h(NaamPagina, { kop, naam: inhoud, stand }) };
}

async function verwerkNaam(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesNaam(verzoek.velden);
  if (lezing.kind === 'fout') return toonNaam(verzoek, lezing.stand);
  const uitkomst = await verbeterNaam(verzoek, { casus, ...lezing.waarde });
  const adres = casusadres(casus).overzicht;
  switch (uitkomst.kind) {
    case 'verbeterd':
      return { kind: 'naar', adres, melding: 'naam-verbeterd' };
    case 'niets':
      return { kind: 'naar', adres, melding: 'naam-ongewijzigd' };
    case 'gesloten':
      return { kind: 'naar', adres };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}
