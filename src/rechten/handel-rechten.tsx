import { type Gezinsverzoek, lezerVan, NIET_GEVONDEN, padDeel } from '../betrokkene/handel.ts';
import { maakPdf } from '../document/maak-pdf.ts';
import { isUuid } from '../lib/ids.ts';
import { dagVan } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { type FormStand, keuze, legeStand, ontleed, sleutel, verplichteTekst, vinkje } from '../web/formulier.ts';
import type { Antwoord } from '../web/route.ts';
import { rechtenadres } from './adressen.ts';
import { afschriftDocument } from './afschrift-document.ts';
import { dienVerzoekIn } from './dien-verzoek-in.ts';
import { maakAfschrift } from './maak-afschrift.ts';
import {
  ALLES,
  type Ingevuld,
  Nieuwverzoekpagina,
  Verzoekcontrolepagina,
  type Verzoekvelden,
} from './nieuw-pagina.tsx';
import { Rechtenpagina } from './rechten-pagina.tsx';
import { verzoeknummer } from './soorten.ts';
import { maakRechtentaal, type Rechtentaal } from './teksten.ts';
import { laatsteDag } from './termijn.ts';
import { type Rechtenblad, toonRechten, toonVerzoek } from './toon-verzoeken.ts';
import { Verzoekpagina } from './verzoek-pagina.tsx';

type Gelezen = { readonly blad: Rechtenblad; readonly taal: Rechtentaal };

async function lees(verzoek: Gezinsverzoek): Promise<Gelezen | null> {
  const uitkomst = await toonRechten(verzoek, { casus: padDeel(verzoek, 'casus') });
  if (uitkomst.kind === 'niet-gevonden') return null;
  return { blad: uitkomst.blad, taal: maakRechtentaal(lezerVan(verzoek), uitkomst.blad.voornaam) };
}

export async function toonRechtenpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const gelezen = await lees(verzoek);
  return gelezen === null ? NIET_GEVONDEN : { kind: 'pagina', inhoud: <Rechtenpagina {...gelezen} /> };
}

function formulier(verzoek: Gezinsverzoek, gelezen: Gelezen, stand: FormStand<Verzoekvelden>): Antwoord {
  if (!gelezen.blad.rechten.some(({ positie }) => positie.kind === 'mag'))
    return { kind: 'naar', adres: rechtenadres(gelezen.blad.casus).rechten };
  const eerder = stand.waarden.verzoek;
  const id = isUuid(eerder) ? eerder : verzoek.omgeving.ids();
  const inhoud = <Nieuwverzoekpagina {...gelezen} verzoek={id} stand={stand} />;
  return { kind: 'pagina', inhoud, status: Object.keys(stand.fouten).length > 0 ? 422 : 200 };
}

export async function toonNieuwVerzoek(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const gelezen = await lees(verzoek);
  if (gelezen === null) return NIET_GEVONDEN;
  const { recht, over } = verzoek.vraag;
  const gekozen = {
    ...(typeof recht === 'string' ? { recht } : {}),
    ...(isUuid(over) ? { over } : {}),
  };
  return formulier(verzoek, gelezen, legeStand<Verzoekvelden>(gekozen));
}

type Lezing =
  | { readonly kind: 'ok'; readonly ingevuld: Ingevuld }
  | { readonly kind: 'fout'; readonly stand: FormStand<Verzoekvelden> };

/** Leest het formulier. Een recht of gegeven dat deze lezer niet heeft, is niet gekozen. */
function leesFormulier({ velden }: Gezinsverzoek, { blad, taal }: Gelezen): Lezing {
  const mag = blad.rechten.filter(({ positie }) => positie.kind === 'mag').map(({ recht }) => recht);
  const schema = {
    verzoek: sleutel(),
    recht: keuze(mag, { leeg: taal('nieuw.wat.leeg') }),
    over: keuze([ALLES, ...blad.gegevens.map(({ gegeven }) => gegeven)], { leeg: taal('nieuw.over.leeg') }),
    tekst: verplichteTekst({ max: 4_000, regels: true, leeg: taal('nieuw.woorden.leeg') }),
    stil: vinkje(),
  };
  const lezing = ontleed(schema, velden, taal.code);
  if (lezing.kind === 'fout') return { kind: 'fout', stand: lezing.stand };
  const { over, ...rest } = lezing.waarde;
  const stil = rest.stil && blad.inlichten.length > 0;
  return { kind: 'ok', ingevuld: { ...rest, stil, gegeven: over === ALLES ? null : over } };
}

/** Laat zien wat er verstuurd wordt. Er is dan nog niets bewaard. */
export async function controleerVerzoek(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const gelezen = await lees(verzoek);
  if (gelezen === null) return NIET_GEVONDEN;
  const lezing = leesFormulier(verzoek, gelezen);
  if (lezing.kind === 'fout') return formulier(verzoek, gelezen, lezing.stand);
  const uiterlijk = laatsteDag(dagVan(verzoek.omgeving.klok()));
  const inhoud = <Verzoekcontrolepagina {...gelezen} ingevuld={lezing.ingevuld} uiterlijk={uiterlijk} />;
  return { kind: 'pagina', inhoud };
}

/** Terug naar het formulier met wat er al stond. */
export async function wijzigVerzoek(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const gelezen = await lees(verzoek);
  if (gelezen === null) return NIET_GEVONDEN;
  const { verzoek: id, recht, over, tekst, stil } = verzoek.velden;
  const waarden = Object.entries({ verzoek: id, recht, over, tekst, stil }).filter(
    ([, waarde]) => waarde !== undefined,
  );
  return formulier(verzoek, gelezen, legeStand<Verzoekvelden>(Object.fromEntries(waarden)));
}

/** Wie deze adressen rechtstreeks opent, begint bij het formulier. */
export async function naarNieuwVerzoek(verzoek: Gezinsverzoek): Promise<Antwoord> {
  return { kind: 'naar', adres: rechtenadres(padDeel(verzoek, 'casus')).nieuw };
}

export async function verstuurVerzoek(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const gelezen = await lees(verzoek);
  if (gelezen === null) return NIET_GEVONDEN;
  const lezing = leesFormulier(verzoek, gelezen);
  if (lezing.kind === 'fout') return formulier(verzoek, gelezen, lezing.stand);
  const casus = padDeel(verzoek, 'casus');
  const uitkomst = await dienVerzoekIn(verzoek, { ...lezing.ingevuld, casus });
  switch (uitkomst.kind) {
    case 'ingediend':
      return { kind: 'naar', adres: rechtenadres(casus).verzoek(uitkomst.verzoek), melding: 'verzoek-ingediend' };
    case 'mag-niet':
      return { kind: 'naar', adres: rechtenadres(casus).rechten };
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

export async function toonVerzoekpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const plek = { casus: padDeel(verzoek, 'casus'), verzoek: padDeel(verzoek, 'verzoek') };
  const gelezen = await toonVerzoek(verzoek, plek);
  if (gelezen.kind === 'niet-gevonden') return NIET_GEVONDEN;
  return {
    kind: 'pagina',
    inhoud: <Verzoekpagina beeld={gelezen.beeld} taal={maakRechtentaal(lezerVan(verzoek))} />,
  };
}

/** Het afschrift als PDF; de naam van het bestand noemt niemand. */
export async function stuurAfschrift(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const plek = { casus: padDeel(verzoek, 'casus'), verzoek: padDeel(verzoek, 'verzoek') };
  const uitkomst = await maakAfschrift(verzoek, plek);
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  const { afschrift } = uitkomst;
  const inhoud = await maakPdf(afschriftDocument(afschrift, maakRechtentaal(lezerVan(verzoek))), {
    door: afschrift.door,
    op: afschrift.op,
  });
  return {
    kind: 'bestand',
    inhoud,
    soort: 'application/pdf',
    bestandsnaam: `afschrift-${verzoeknummer(plek.verzoek)}.pdf`,
  };
}
