import { beantwoordUitnodiging } from '../bijeenkomst/beantwoord-uitnodiging.ts';
import { isUuid } from '../lib/ids.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { betwistPapier } from '../toestemming/betwist-papier.ts';
import { toonAntwoorden } from '../toestemming/toon-vraag.ts';
import { trekToestemmingIn } from '../toestemming/trek-toestemming-in.ts';
import { keuze, ontleed, sleutel, verplichteTekst } from '../web/formulier.ts';
import type { Antwoord } from '../web/route.ts';
import { zaakadres } from './adressen.ts';
import { Antwoordenpagina } from './antwoorden-pagina.tsx';
import { type Gezinsverzoek, idsUit, NIET_GEVONDEN, padDeel, vormVan } from './handel.ts';
import { stelVraag } from './stel-vraag.ts';
import { maakTaal } from './teksten.nl.ts';
import { toonWieKeek, type WieKeek } from './toon-wie-keek.ts';
import { toonZaak, toonZaken } from './toon-zaak.ts';
import type { Vraagsoort } from './vragen.queries.ts';
import { StelVraagpagina, type Stelvraagprops, WieKeekpagina } from './wie-keek-pagina.tsx';
import { zinVan } from './wie-keek-toon.ts';
import { Zaakpagina, Zakenpagina } from './zaak-pagina.tsx';

/** Een zaak: meteen erheen. Meer: kiezen. Geen: waarom niet. */
export async function toonZakenpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const zaken = await toonZaken(verzoek);
  const [enige] = zaken;
  if (zaken.length === 1 && enige !== undefined) return { kind: 'naar', adres: zaakadres(enige.casus).zaak };
  return { kind: 'pagina', inhoud: <Zakenpagina zaken={zaken} taal={maakTaal(vormVan(verzoek), null)} /> };
}

export async function toonZaakpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const uitkomst = await toonZaak(verzoek, { casus: padDeel(verzoek, 'casus') });
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  const { zaak } = uitkomst;
  const taal = maakTaal(vormVan(verzoek), zaak.voornaam);
  return {
    kind: 'pagina',
    inhoud: <Zaakpagina zaak={zaak} meerZaken={zaak.meerZaken} taal={taal} nu={verzoek.omgeving.klok()} />,
  };
}

export async function antwoordAfspraak(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const { antwoord } = verzoek.velden;
  const casus = padDeel(verzoek, 'casus');
  if (antwoord !== 'komt' && antwoord !== 'komt-niet') return { kind: 'naar', adres: zaakadres(casus).zaak };
  const uitkomst = await beantwoordUitnodiging(verzoek, {
    casus,
    bijeenkomst: padDeel(verzoek, 'bijeenkomst'),
    antwoord,
  });
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  return { kind: 'naar', adres: zaakadres(casus).zaak, melding: 'antwoord-bewaard' };
}

export async function toonAntwoordenpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const stand = await toonAntwoorden(verzoek, { casus });
  if (stand.kind === 'niet-gevonden') return NIET_GEVONDEN;
  return {
    kind: 'pagina',
    inhoud: <Antwoordenpagina casus={casus} stand={stand} taal={maakTaal(vormVan(verzoek), null)} />,
  };
}

export async function trekIn(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const antwoorden = verzoek.velden['alles'] === 'ja' ? 'alles' : idsUit(verzoek.velden, 'antwoord');
  const uitkomst = await trekToestemmingIn(verzoek, { casus, antwoorden });
  switch (uitkomst.kind) {
    case 'ingetrokken':
      return { kind: 'naar', adres: zaakadres(casus).antwoorden, melding: 'toestemming-gestopt' };
    case 'niets-in-te-trekken':
      return { kind: 'naar', adres: zaakadres(casus).antwoorden, melding: 'niets-gestopt' };
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

/** "Dit heb ik niet getekend": werkt meteen. */
export async function betwist(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const { vraag } = verzoek.velden;
  const uitkomst = await betwistPapier(verzoek, { casus, vraag: isUuid(vraag) ? vraag : casus });
  switch (uitkomst.kind) {
    case 'betwist':
      return { kind: 'naar', adres: zaakadres(casus).antwoorden, melding: 'papier-betwist' };
    case 'niets-te-betwisten':
      return { kind: 'naar', adres: zaakadres(casus).antwoorden, melding: 'niets-gestopt' };
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

function leesFilter({ vraag }: Gezinsverzoek): { readonly wie: string | null; readonly tot: Date | null } {
  const gekozen = vraag['wie'];
  const wie = gekozen === 'gezin' || isUuid(gekozen) ? gekozen : null;
  const tot = typeof vraag['tot'] === 'string' ? new Date(vraag['tot']) : null;
  return { wie, tot: tot === null || Number.isNaN(tot.getTime()) ? null : tot };
}

async function leesWieKeek(
  verzoek: Gezinsverzoek,
  filter: ReturnType<typeof leesFilter>,
): Promise<{ readonly wieKeek: WieKeek; readonly taal: ReturnType<typeof maakTaal> } | null> {
  const uitkomst = await toonWieKeek(verzoek, { casus: padDeel(verzoek, 'casus'), ...filter });
  return uitkomst.kind === 'niet-gevonden'
    ? null
    : { wieKeek: uitkomst.wieKeek, taal: maakTaal(vormVan(verzoek), uitkomst.wieKeek.voornaam) };
}

export async function toonWieKeekpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const filter = leesFilter(verzoek);
  const gelezen = await leesWieKeek(verzoek, filter);
  if (gelezen === null) return NIET_GEVONDEN;
  return { kind: 'pagina', inhoud: <WieKeekpagina {...gelezen} wie={filter.wie} /> };
}

async function vraagpagina(
  verzoek: Gezinsverzoek,
  wens: Pick<Stelvraagprops, 'soort' | 'vraag' | 'gebeurtenis' | 'stand'>,
): Promise<Antwoord> {
  const gelezen = await leesWieKeek(verzoek, { wie: null, tot: null });
  if (gelezen === null) return NIET_GEVONDEN;
  const { wieKeek, taal } = gelezen;
  const regel = wieKeek.regels.find(({ id }) => id === wens.gebeurtenis);
  const over =
    regel === undefined
      ? null
      : `${regel.dader.naam ?? regel.dader.partij?.naam ?? taal('wie-keek.iemand')} ${zinVan(regel, taal)}`;
  const inhoud = <StelVraagpagina casus={wieKeek.casus} taal={taal} regie={wieKeek.regie} over={over} {...wens} />;
  return wens.stand === undefined ? { kind: 'pagina', inhoud } : { kind: 'pagina', status: 422, inhoud };
}

const SOORTEN: readonly Vraagsoort[] = ['snap-niet', 'klopt-niet'];

export function toonStelVraag(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const { regel, soort } = verzoek.vraag;
  return vraagpagina(verzoek, {
    soort: SOORTEN.find((s) => s === soort) ?? 'snap-niet',
    vraag: verzoek.omgeving.ids(),
    gebeurtenis: isUuid(regel) ? regel : null,
  });
}

export async function verstuurVraag(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const { gebeurtenis: ruw } = verzoek.velden;
  const gebeurtenis = isUuid(ruw) ? ruw : null;
  const leeg = maakTaal(vormVan(verzoek), null)('stel.leeg');
  const schema = {
    vraag: sleutel(),
    soort: keuze(SOORTEN, { leeg }),
    tekst: verplichteTekst({ max: 2_000, regels: true, leeg }),
  };
  const lezing = ontleed(schema, verzoek.velden);
  if (lezing.kind === 'fout') {
    const { vraag, soort } = lezing.stand.waarden;
    return vraagpagina(verzoek, {
      soort: SOORTEN.find((s) => s === soort) ?? 'snap-niet',
      vraag: isUuid(vraag) ? vraag : verzoek.omgeving.ids(),
      gebeurtenis,
      stand: {
        waarden: { tekst: lezing.stand.waarden.tekst ?? '' },
        fouten: { tekst: lezing.stand.fouten.tekst ?? leeg },
      },
    });
  }
  const uitkomst = await stelVraag(verzoek, { ...lezing.waarde, casus, gebeurtenis });
  return uitkomst.kind === 'niet-gevonden'
    ? NIET_GEVONDEN
    : { kind: 'naar', adres: zaakadres(casus).wieKeek, melding: 'vraag-verstuurd' };
}
