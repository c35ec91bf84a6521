import { maakPdf } from '../../document/maak-pdf.ts';
import { isUuid } from '../../lib/ids.ts';
import { dagVan } from '../../lib/klok.ts';
import type { Antwoord } from '../../web/route.ts';
import { type Gezinsverzoek, lezerVan, NIET_GEVONDEN, padDeel } from '../handel.ts';
import { maakTaal } from '../teksten/teksten.ts';
import { maakBewaartaal } from './bewaar-teksten.ts';
import { type Keekstof, keekCsv, keekDocument } from './keekbestand.ts';
import { leesMaand } from './maand.ts';
import { type Meeneemwens, neemWieKeekMee } from './neem-wie-keek-mee.ts';
import { toonWieKeek } from './toon-wie-keek.ts';
import { WieKeekpagina } from './wie-keek-pagina.tsx';

type Keekkeuze = Pick<Meeneemwens, 'wie' | 'maand'>;

function leesKeuze({ vraag }: Gezinsverzoek): Keekkeuze {
  const gekozen = vraag['wie'];
  return { wie: gekozen === 'gezin' || isUuid(gekozen) ? gekozen : null, maand: leesMaand(vraag['maand']) };
}

function leesTot({ vraag }: Gezinsverzoek): Date | null {
  const tot = typeof vraag['tot'] === 'string' ? new Date(vraag['tot']) : null;
  return tot === null || Number.isNaN(tot.getTime()) ? null : tot;
}

export async function toonWieKeekpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const keuze = leesKeuze(verzoek);
  const wens = { casus: padDeel(verzoek, 'casus'), ...keuze, tot: leesTot(verzoek) };
  const uitkomst = await toonWieKeek(verzoek, wens);
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  const { wieKeek } = uitkomst;
  const lezer = lezerVan(verzoek);
  const taal = maakTaal(lezer, wieKeek.voornaam);
  const inhoud = <WieKeekpagina wieKeek={wieKeek} keuze={keuze} taal={taal} woorden={maakBewaartaal(lezer)} />;
  return { kind: 'pagina', inhoud };
}

async function leesStof(verzoek: Gezinsverzoek): Promise<Keekstof | null> {
  const keuze = leesKeuze(verzoek);
  const uitkomst = await neemWieKeekMee(verzoek, { casus: padDeel(verzoek, 'casus'), ...keuze });
  if (uitkomst.kind === 'niet-gevonden') return null;
  const { bestand } = uitkomst;
  const lezer = lezerVan(verzoek);
  const op = verzoek.omgeving.klok();
  return { bestand, keuze, op, taal: maakTaal(lezer, bestand.voornaam), woorden: maakBewaartaal(lezer) };
}

export async function bewaarWieKeekPdf(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const stof = await leesStof(verzoek);
  if (stof === null) return NIET_GEVONDEN;
  const inhoud = await maakPdf(keekDocument(stof), { door: stof.bestand.door, op: stof.op });
  return { kind: 'bestand', inhoud, soort: 'application/pdf', bestandsnaam: `wie-keek-${dagVan(stof.op)}.pdf` };
}

export async function bewaarWieKeekCsv(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const stof = await leesStof(verzoek);
  if (stof === null) return NIET_GEVONDEN;
  const bestandsnaam = `wie-keek-${dagVan(stof.op)}.csv`;
  return { kind: 'tekst', inhoud: keekCsv(stof), soort: 'text/csv; charset=utf-8', bestandsnaam };
}
