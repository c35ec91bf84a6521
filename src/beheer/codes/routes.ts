import { h } from 'preact';
import type { Aanmelden } from '../../aanmelden/index.ts';
import { isUuid } from '../../lib/ids.ts';
import { dagVan } from '../../lib/klok.ts';
import { type FormStand, keuze, metFout, ontleed, tekst, vinkje } from '../../web/formulier.ts';
import { type Antwoord, type Route, route, type Velden, type Webverzoek } from '../../web/route.ts';
import type { Beheerder } from '../organisatie/organisatie.ts';
import { bekijkScholen } from '../organisatie/scholen.ts';
import { BEHEERADRES } from '../teksten.ts';
import { beginUitgifte, bekijkCodeblad, type Codevraag, type Codewens } from './begin-uitgifte.ts';
import { bekijkUitgifte, gooiCodesWeg, haalCodesOp } from './haal-op.ts';
import { kiesCollegas } from './kies-collegas.ts';
import { type Codeformulier, KiesCodesPagina, KloptCodesPagina } from './paginas.tsx';
import { CodesWegPagina, UitgiftePagina } from './uitgifte-pagina.tsx';

type Verzoek = Webverzoek<Beheerder>;
type Stand = FormStand<Codeformulier>;

const BEHEER = { vorm: 'pagina', vrijeDelen: [], toegang: ['beheerder'] } as const;
const LEES = { ...BEHEER, methode: 'GET', stepUp: 'geen', logEvent: 'organisatie-ingezien' } as const;
const SCHRIJF = { ...BEHEER, methode: 'POST', stepUp: 'vijf-minuten' } as const;
const NIET_GEVONDEN = { kind: 'niet-gevonden' } as const;

/** Eerste codes voor veel collega's: kiezen, bevestigen, en elke stapel een keer ophalen met een verse factor (AU9). */
export function codeRoutes(aanmelden: Aanmelden): readonly Route[] {
  const { codes } = BEHEERADRES;
  const uitgifte = `${codes}/:uitgifte`;
  const met = (handel: (verzoek: Verzoek, vraag: Codevraag) => Promise<Antwoord>) => (verzoek: Verzoek) => {
    const { omgeving, verzoeker, herkomst } = verzoek;
    return handel(verzoek, { omgeving, verzoeker, herkomst, aanmelden });
  };
  return [
    route({ ...LEES, pad: codes, handel: met(toonKeuze) }),
    route({ ...LEES, pad: `${codes}/klopt`, handel: met(toonKlopt) }),
    route({ ...SCHRIJF, logEvent: 'codes-aangevraagd', pad: `${codes}/maak`, handel: met(maak) }),
    route({ ...LEES, pad: uitgifte, handel: met((verzoek, vraag) => toonUitgifte(verzoek, vraag)) }),
    route({ ...SCHRIJF, logEvent: 'codes-meegenomen', pad: `${uitgifte}/bestand`, handel: met(stuur) }),
    route({ ...SCHRIJF, logEvent: 'codes-meegenomen', pad: `${uitgifte}/stapel/:bundel`, handel: met(stuur) }),
    route({ ...LEES, pad: `${uitgifte}/weg`, handel: met(toonWeg) }),
    route({ ...SCHRIJF, stepUp: 'geen', logEvent: 'codes-weggegooid', pad: `${uitgifte}/weg`, handel: met(gooiWeg) }),
  ];
}

async function toonKeuze({ vraag: gevraagd }: Verzoek, vraag: Codevraag): Promise<Antwoord> {
  const { invoer } = gevraagd;
  const blad = await bekijkCodeblad(vraag, isUuid(invoer) ? invoer : null);
  const stand: Stand | undefined = isUuid(invoer)
    ? { waarden: { wie: 'invoer', school: '', vorm: '', ookMetCode: '', invoer }, fouten: {} }
    : undefined;
  return { kind: 'pagina', inhoud: h(KiesCodesPagina, { blad, stand }) };
}

function leesKeuze(velden: Velden) {
  return ontleed(
    {
      wie: keuze(['iedereen', 'invoer', 'school'], { leeg: 'Kies wie een code krijgt.' }),
      school: tekst({ max: 36 }),
      ookMetCode: vinkje(),
      vorm: keuze(['brief', 'csv'], { leeg: 'Kies hoe u de codes uitdeelt.' }),
      invoer: tekst({ max: 36 }),
    },
    velden,
  );
}

type Gelezen =
  | { readonly kind: 'ok'; readonly wens: Codewens; readonly velden: Readonly<Record<string, string>> }
  | { readonly kind: 'fout'; readonly stand: Stand };

function leesWens(velden: Velden): Gelezen {
  const lezing = leesKeuze(velden);
  const stand = lezing.stand as unknown as Stand;
  if (lezing.kind === 'fout') return { kind: 'fout', stand };
  const { wie, school, ookMetCode, vorm, invoer } = lezing.waarde;
  if (wie === 'school' && !isUuid(school)) return { kind: 'fout', stand: metFout(stand, 'school', 'Kies de school.') };
  const wens = {
    wie,
    school: isUuid(school) ? school : null,
    ookMetCode,
    vorm,
    invoer: isUuid(invoer) ? invoer : null,
  };
  return {
    kind: 'ok',
    wens,
    velden: {
      wie,
      vorm,
      ookMetCode: ookMetCode ? 'ja' : 'nee',
      school: wens.school ?? '',
      invoer: wens.invoer ?? '',
    },
  };
}

async function opnieuw(vraag: Codevraag, stand: Stand): Promise<Antwoord> {
  const { invoer } = stand.waarden;
  const blad = await bekijkCodeblad(vraag, isUuid(invoer) ? invoer : null);
  return { kind: 'pagina', status: 422, inhoud: h(KiesCodesPagina, { blad, stand }) };
}

async function toonKlopt(verzoek: Verzoek, vraag: Codevraag): Promise<Antwoord> {
  const gelezen = leesWens(verzoek.vraag);
  if (gelezen.kind === 'fout') return opnieuw(vraag, gelezen.stand);
  const { kring, organisatie, open } = await bekijkCodeblad(vraag, gelezen.wens.invoer);
  if (open !== undefined) return { kind: 'naar', adres: BEHEERADRES.codes };
  const scholen = new Map(organisatie.scholen.map(({ id, naam }) => [id, naam]));
  const gekozen = kiesCollegas(kring, gelezen.wens);
  return { kind: 'pagina', inhoud: h(KloptCodesPagina, { gekozen, velden: gelezen.velden, scholen }) };
}

async function maak(verzoek: Verzoek, vraag: Codevraag): Promise<Antwoord> {
  const gelezen = leesWens(verzoek.velden);
  if (gelezen.kind === 'fout') return opnieuw(vraag, gelezen.stand);
  const uitkomst = await beginUitgifte(vraag, gelezen.wens);
  switch (uitkomst.kind) {
    case 'begonnen':
      return { kind: 'naar', adres: `${BEHEERADRES.codes}/${uitkomst.uitgifte}` };
    case 'bezig':
    case 'niemand':
      return { kind: 'naar', adres: BEHEERADRES.codes };
  }
}

async function toonUitgifte(verzoek: Verzoek, vraag: Codevraag, gemist = false): Promise<Antwoord> {
  const stand = await bekijkUitgifte(vraag, verzoek.pad.uitgifte ?? '');
  if (stand === undefined) return NIET_GEVONDEN;
  const { scholen: rijen } = await bekijkScholen(vraag);
  const scholen = new Map(rijen.map(({ id, naam }) => [id, naam]));
  const inhoud = h(UitgiftePagina, { stand, scholen, gemist });
  return { kind: 'pagina', inhoud, ...(gemist ? { status: 409 as const } : {}) };
}

async function stuur(verzoek: Verzoek, vraag: Codevraag): Promise<Antwoord> {
  const { uitgifte = '', bundel = null } = verzoek.pad;
  const dag = dagVan(verzoek.omgeving.klok());
  const opgehaald = await haalCodesOp(vraag, { uitgifte, bundel });
  switch (opgehaald.kind) {
    case 'brieven': {
      const nummer = String(opgehaald.nummer).padStart(2, '0');
      const bestandsnaam = `brieven-met-codes-${dag}-${nummer}.pdf`;
      return { kind: 'bestand', inhoud: opgehaald.inhoud, soort: 'application/pdf', bestandsnaam };
    }
    case 'csv':
      return {
        kind: 'tekst',
        inhoud: opgehaald.inhoud,
        soort: 'text/csv; charset=utf-8',
        bestandsnaam: `codes-${dag}.csv`,
      };
    case 'niet-klaar':
      return toonUitgifte(verzoek, vraag, true);
    case 'onbekend':
      return NIET_GEVONDEN;
  }
}

async function toonWeg(verzoek: Verzoek, vraag: Codevraag): Promise<Antwoord> {
  const stand = await bekijkUitgifte(vraag, verzoek.pad.uitgifte ?? '');
  if (stand === undefined || !stand.eigen) return NIET_GEVONDEN;
  if (stand.uitgifte.geslotenOp !== null) return { kind: 'naar', adres: `${BEHEERADRES.codes}/${stand.uitgifte.id}` };
  return { kind: 'pagina', inhoud: h(CodesWegPagina, { stand }) };
}

async function gooiWeg(verzoek: Verzoek, vraag: Codevraag): Promise<Antwoord> {
  const id = verzoek.pad.uitgifte ?? '';
  const gelukt = await gooiCodesWeg(vraag, id);
  return { kind: 'naar', adres: `${BEHEERADRES.codes}/${id}`, ...(gelukt ? { melding: 'codes-weg' as const } : {}) };
}
