import { setImmediate as laatAnderenVoor } from 'node:timers/promises';
import { blokStroken } from './blokken.ts';
import type { Afdruk, Blok, Document } from './document.ts';
import { zetOpBladen } from './strook.ts';
import { ONBEKEND_TEKEN } from './tekens.ts';
import { BLAD, openVel, TEKSTBREEDTE } from './vel.ts';

/**
 * Zet een document als PDF/UA-1: met leesboom, taal, titel, bladwijzers en ingesloten letter, op A4 met in de voet het kenmerk,
 * de versie, het bladnummer en wie wanneer afdrukte (bar C14). Gelijke invoer geeft byte voor byte hetzelfde bestand.
 * Begint de inhoud niet met een kop van niveau 1, dan komt de titel er als kop boven.
 */
export async function maakPdf(document: Document, afdruk: Afdruk): Promise<Uint8Array> {
  const vel = await openVel(document, afdruk);
  const wortel = vel.element('Document');
  const [eerste] = document.blokken;
  const heeftKop = eerste?.soort === 'kop' && eerste.niveau === 1;
  const blokken = heeftKop
    ? document.blokken
    : [{ soort: 'kop', niveau: 1, tekst: document.titel } as const, ...document.blokken];
  const plek = { vel, ouder: wortel, x: BLAD.links, breedte: TEKSTBREEDTE };
  const koppen = { niveau: 0 };
  const delen = inDelen(blokken);
  for (const [nummer, deel] of delen.entries()) {
    if (nummer > 0) {
      vel.nieuwBlad();
      // Honderden brieven kosten seconden: wie intussen een pagina vraagt, gaat voor.
      await laatAnderenVoor();
    }
    const stroken = blokStroken(deel, plek, koppen);
    const mist = nummer === delen.length - 1 && vel.misteTeken();
    const uitleg = mist ? blokStroken([{ soort: 'alinea', tekst: GEMIST[document.taal] }], plek, koppen) : [];
    zetOpBladen(vel, [...stroken, ...uitleg]);
  }
  return vel.sluit(wortel);
}

/** Een document in de delen die elk op een nieuw blad beginnen; altijd minstens een. */
function inDelen(blokken: readonly Blok[]): readonly (readonly Blok[])[] {
  const delen: Blok[][] = [[]];
  for (const [nummer, blok] of blokken.entries()) {
    if (nummer > 0 && blok.soort === 'kop' && blok.nieuwBlad === true) delen.push([]);
    delen.at(-1)?.push(blok);
  }
  return delen;
}

const GEMIST = {
  nl: `Waar ${ONBEKEND_TEKEN} staat, kon dit document een teken niet afdrukken. Op het scherm ziet u het wel.`,
  en: `Where it says ${ONBEKEND_TEKEN}, this document could not print a character. You can see it on the screen.`,
} as const;
