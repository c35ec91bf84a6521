import { blokStroken } from './blokken.ts';
import type { Afdruk, Document } from './document.ts';
import { zetOpBladen } from './strook.ts';
import { ONBEKEND_TEKEN } from './tekens.ts';
import { BLAD, openVel, TEKSTBREEDTE } from './vel.ts';

/**
 * Zet een document als PDF/UA-1: met leesboom, taal, titel, bladwijzers en ingesloten letter, op A4 met in de voet het kenmerk,
 * de versie, het bladnummer en wie wanneer afdrukte (bar C14). Gelijke invoer geeft byte voor byte hetzelfde bestand.
 * Begint de inhoud niet met een kop van niveau 1, dan komt de titel er als kop boven.
 */
export async function maakPdf(document: Document, afdruk: Afdruk): Promise<Uint8Array> {
  const vel = openVel(document, afdruk);
  const wortel = vel.element('Document');
  const [eerste] = document.blokken;
  const heeftKop = eerste?.soort === 'kop' && eerste.niveau === 1;
  const blokken = heeftKop
    ? document.blokken
    : [{ soort: 'kop', niveau: 1, tekst: document.titel } as const, ...document.blokken];
  const plek = { vel, ouder: wortel, x: BLAD.links, breedte: TEKSTBREEDTE };
  const koppen = { niveau: 0 };
  const stroken = blokStroken(blokken, plek, koppen);
  const uitleg = vel.misteTeken() ? blokStroken([{ soort: 'alinea', tekst: GEMIST[document.taal] }], plek, koppen) : [];
  zetOpBladen(vel, [...stroken, ...uitleg]);
  return vel.sluit(wortel);
}

const GEMIST = {
  nl: `Waar ${ONBEKEND_TEKEN} staat, kon dit document een teken niet afdrukken. Op het scherm ziet u het wel.`,
  en: `Where it says ${ONBEKEND_TEKEN}, this document could not print a character. You can see it on the screen.`,
} as const;
