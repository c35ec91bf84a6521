import { maakPdf } from '../../document/maak-pdf.ts';
import { isUuid } from '../../lib/ids.ts';
import { dagVan } from '../../lib/klok.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { metFout, ontleed, tekst, verplichteTekst, vinkje } from '../../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../../web/route.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { eindadres } from '../adressen.ts';
import { zieAfVoorPartij } from '../zie-af-voor-partij.ts';
import { beginVernietiging } from './begin.ts';
import { bewijsDocument } from './bewijs-document.ts';
import { keurVernietigingGoed } from './keur-goed.ts';
import type { Betrokkenverzoeker } from './open.ts';
import { beletzin, EindePagina, VernietigingenPagina } from './paginas.tsx';
import { stopVernietiging } from './stop.ts';
import { toonEinde, toonVernietigingen } from './toon.ts';

type Verzoek = Webverzoek<Betrokkenverzoeker>;
type Extra = Omit<Parameters<typeof EindePagina>[0], 'beeld'>;

const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';
const idUit = ({ velden }: Verzoek): string => (isUuid(velden['vernietiging']) ? velden['vernietiging'] : '');

const ZEKER = { zeker: vinkje({ verplicht: 'Zet het vinkje als u dit zeker weet.' }) };
const BEGIN = {
  ...ZEKER,
  waaromNuWel: tekst({ max: 1_000, min: 10, regels: true }),
};
const STOP = {
  reden: verplichteTekst({
    max: 1_000,
    min: 10,
    regels: true,
    leeg: 'Schrijf op waarom het langer bewaard moet blijven.',
  }),
};

export async function toonVernietigingenpagina(verzoek: Verzoek): Promise<Antwoord> {
  const regels = await toonVernietigingen(verzoek);
  const vandaag = dagVan(verzoek.omgeving.klok());
  return { kind: 'pagina', inhoud: <VernietigingenPagina regels={regels} vandaag={vandaag} /> };
}

export async function toonEindepagina(
  verzoek: Verzoek,
  extra: Extra = {},
  status: 200 | 409 | 422 = 200,
): Promise<Antwoord> {
  const uitkomst = await toonEinde(verzoek, casusVan(verzoek));
  if (uitkomst.kind === 'niet-gevonden') return uitkomst;
  return { kind: 'pagina', status, inhoud: <EindePagina beeld={uitkomst.beeld} {...extra} /> };
}

const weiger = (verzoek: Verzoek, geweigerd: string): Promise<Antwoord> => toonEindepagina(verzoek, { geweigerd }, 409);
const WAAROM_NU_WEL = 'Schrijf op waarom het nu wel kan.';
const VERANDERD = 'Intussen is er iets veranderd. Kijk hieronder hoe het nu staat.';

export async function begin(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = ontleed(BEGIN, verzoek.velden);
  if (lezing.kind === 'fout') return toonEindepagina(verzoek, { beginstand: lezing.stand }, 422);
  const casus = casusVan(verzoek);
  const uitkomst = await beginVernietiging(verzoek, { casus, waaromNuWel: lezing.waarde.waaromNuWel });
  switch (uitkomst.kind) {
    case 'begonnen':
      return { kind: 'naar', adres: eindadres(casus).vernietiging, melding: 'vernietiging-begonnen' };
    case 'te-vroeg':
      return weiger(verzoek, `Vernietigen mag vanaf ${datumVoluit(uitkomst.vanaf)}.`);
    case 'belet':
      return weiger(verzoek, uitkomst.belet.map(beletzin).join(' '));
    case 'loopt-al':
      return weiger(verzoek, VERANDERD);
    case 'waarom-nodig':
      return toonEindepagina(verzoek, { beginstand: metFout(lezing.stand, 'waaromNuWel', WAAROM_NU_WEL) }, 422);
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

export async function keurGoed(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = ontleed(ZEKER, verzoek.velden);
  if (lezing.kind === 'fout') return toonEindepagina(verzoek, { akkoordstand: lezing.stand }, 422);
  const casus = casusVan(verzoek);
  const uitkomst = await keurVernietigingGoed(verzoek, { casus, vernietiging: idUit(verzoek) });
  switch (uitkomst.kind) {
    case 'goedgekeurd':
      return { kind: 'naar', adres: eindadres(casus).vernietiging, melding: 'vernietiging-goedgekeurd' };
    case 'zelf-begonnen':
      return weiger(verzoek, 'U begon hier zelf mee. Een collega keurt het goed.');
    case 'belet':
      return weiger(verzoek, uitkomst.belet.map(beletzin).join(' '));
    case 'intussen-veranderd':
      return weiger(verzoek, VERANDERD);
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

export async function stop(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = ontleed(STOP, verzoek.velden);
  if (lezing.kind === 'fout') return toonEindepagina(verzoek, { stopstand: lezing.stand }, 422);
  const casus = casusVan(verzoek);
  const uitkomst = await stopVernietiging(verzoek, { casus, vernietiging: idUit(verzoek), reden: lezing.waarde.reden });
  switch (uitkomst.kind) {
    case 'gestopt':
      return { kind: 'naar', adres: eindadres(casus).vernietiging, melding: 'vernietiging-gestopt' };
    case 'kan-niet-meer':
      return weiger(verzoek, VERANDERD);
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

export async function zieAf(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const uitkomst = await zieAfVoorPartij(verzoek, casus);
  if (uitkomst.kind === 'niet-gevonden') return uitkomst;
  const adres = eindadres(casus).vernietiging;
  return uitkomst.kind === 'afgezien'
    ? { kind: 'naar', adres, melding: 'eigen-deel-afgezien' }
    : { kind: 'naar', adres };
}

/** Het bewijs als PDF; er staat niemand in om wie de casus ging. */
export async function stuurBewijs(verzoek: Verzoek): Promise<Antwoord> {
  const uitkomst = await toonEinde(verzoek, casusVan(verzoek));
  if (uitkomst.kind === 'niet-gevonden') return uitkomst;
  const { vernietiging, afsluiting, afgedruktDoor, nu } = uitkomst.beeld;
  if (vernietiging === null || vernietiging.bewijs === null) return { kind: 'niet-gevonden' };
  const wie = { begonnen: vernietiging.begonnenDoor, goedgekeurd: vernietiging.goedgekeurdDoor ?? '' };
  const inhoud = await maakPdf(bewijsDocument(vernietiging.bewijs, wie), { door: afgedruktDoor, op: nu });
  const bestandsnaam = `bewijs-van-vernietiging-${afsluiting.kenmerk.toLowerCase()}.pdf`;
  return { kind: 'bestand', inhoud, soort: 'application/pdf', bestandsnaam };
}
