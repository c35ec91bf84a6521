import { maakPdf } from '../document/maak-pdf.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import type { Leesopening } from './beheerder.ts';
import { bijlageAlsDocument } from './bijlage.ts';
import { leesOverlegtype, leesOverlegtypen } from './lees.ts';
import { leesLijstkeuze } from './lijstkeuze.ts';
import { LijstPagina } from './paginas/lijst-pagina.tsx';
import { TypePagina } from './paginas/type-pagina.tsx';

type Verzoek = Webverzoek<Leesopening['verzoeker']>;

export async function toonLijst(verzoek: Verzoek): Promise<Antwoord> {
  const lijst = await leesOverlegtypen(verzoek);
  return { kind: 'pagina', inhoud: <LijstPagina lijst={lijst} keuze={leesLijstkeuze(verzoek.vraag)} /> };
}

export async function toonType(verzoek: Verzoek): Promise<Antwoord> {
  const beeld = await leesOverlegtype(verzoek, verzoek.pad.overlegtype ?? '');
  return beeld.kind === 'niet-gevonden' ? beeld : { kind: 'pagina', inhoud: <TypePagina {...beeld} /> };
}

/** Bijlage 3 als pdf. Op de afdruk staat de organisatie die haar maakte, geen mens. */
export async function stuurBijlage(verzoek: Verzoek): Promise<Antwoord> {
  const beeld = await leesOverlegtype(verzoek, verzoek.pad.overlegtype ?? '');
  if (beeld.kind === 'niet-gevonden') return beeld;
  const { type, partij } = beeld;
  const inhoud = await maakPdf(bijlageAlsDocument(beeld), { door: partij, op: verzoek.omgeving.klok() });
  const bestandsnaam = `bijlage-3-${type.code}-versie-${type.versie}.pdf`;
  return { kind: 'bestand', inhoud, soort: 'application/pdf', bestandsnaam };
}
