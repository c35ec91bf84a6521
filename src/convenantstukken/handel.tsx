import type { Lezer } from '../convenant/toon-convenant.ts';
import type { Afdruk, Document } from '../document/document.ts';
import { maakDocx } from '../document/docx/maak-docx.ts';
import { maakPdf } from '../document/maak-pdf.ts';
import { bijlageAlsDocument } from '../overlegtype/bijlage.ts';
import { leesOverlegtype } from '../overlegtype/lees.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { leesStukken } from './lees-stukken.ts';
import { isStuknaam, maakStuk } from './stukken.ts';
import { StukkenPagina } from './stukken-pagina.tsx';

type Verzoek = Webverzoek<Lezer>;
const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function toonStukken(verzoek: Verzoek): Promise<Antwoord> {
  const id = verzoek.pad['convenant'] ?? '';
  const stof = await leesStukken(verzoek, id);
  return stof === null ? NIET_GEVONDEN : { kind: 'pagina', inhoud: <StukkenPagina id={id} stof={stof} /> };
}

type Vorm = 'pdf' | 'docx';
type Teversturen = { readonly document: Document; readonly afdruk: Afdruk; readonly naam: string };

async function alsBestand({ document, afdruk, naam }: Teversturen, vorm: Vorm): Promise<Antwoord> {
  const bestandsnaam = `${naam}.${vorm}`;
  return vorm === 'pdf'
    ? { kind: 'bestand', inhoud: await maakPdf(document, afdruk), soort: 'application/pdf', bestandsnaam }
    : { kind: 'bestand', inhoud: await maakDocx(document, afdruk), soort: DOCX, bestandsnaam };
}

/** Een stuk als bestand. Op de afdruk staat de organisatie die haar maakte, geen mens. */
export function stuurStuk(vorm: Vorm): (verzoek: Verzoek) => Promise<Antwoord> {
  return async (verzoek) => {
    const { convenant = '', soort = '' } = verzoek.pad;
    if (!isStuknaam(soort)) return NIET_GEVONDEN;
    const stof = await leesStukken(verzoek, convenant, { metTellingen: soort === 'evaluatie' });
    const document = stof === null ? null : maakStuk(soort, stof);
    if (stof === null || document === null) return NIET_GEVONDEN;
    const afdruk = { door: stof.eigen.naam, op: verzoek.omgeving.klok() };
    return alsBestand({ document, afdruk, naam: soort }, vorm);
  };
}

/** Bijlage 3 van een overlegtype om in verder te schrijven (B3-1). */
export async function stuurBijlageDocx(verzoek: Verzoek): Promise<Antwoord> {
  const beeld = await leesOverlegtype(verzoek, verzoek.pad['overlegtype'] ?? '');
  if (beeld.kind === 'niet-gevonden') return beeld;
  const { type, partij } = beeld;
  const afdruk = { door: partij, op: verzoek.omgeving.klok() };
  return alsBestand(
    { document: bijlageAlsDocument(beeld), afdruk, naam: `bijlage-3-${type.code}-versie-${type.versie}` },
    'docx',
  );
}
