/** Een stuk tekst zoals het op papier komt; `bedoeld` is er alleen als het lettertype de tekens niet kent. */
export type Stuk = { readonly tekst: string; readonly bedoeld?: string };

/** Staat er waar een teken zonder vorm stond. PDF/UA verbiedt het lege blokje van een lettertype (ISO 14289-1, 7.21.8). */
export const ONBEKEND_TEKEN = '◊';

const DEELBAAR = new Intl.Segmenter('nl', { granularity: 'grapheme' });

// Besturingstekens, onzichtbare tekens en tekens die de leesrichting omkeren: een afdruk zegt wat er staat, niets anders. De grenzen van
// een taal (taaldeel.ts) blijven: wie zet, haalt die er zelf uit.
const ONZICHTBAAR = /[[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Variation_Selector}]--[\u200C\u200D\uFDD0\uFDD1]]/gv;

/**
 * Maakt van ingevoerde tekst regels die gezet kunnen worden: samengesteld, zonder onzichtbare tekens, met gewone spaties.
 * @returns een regel per regeleinde in de invoer; lege invoer is een lege regel.
 */
export function schoneRegels(tekst: string): readonly string[] {
  return tekst
    .toWellFormed()
    .normalize('NFC')
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((regel) => regel.replaceAll('\t', ' ').replaceAll(ONZICHTBAAR, ''));
}

type Kent = (codepunt: number) => boolean;

/**
 * Splitst tekst in stukken die het lettertype kent en stukken die het niet kent. Een onbekende letter met een streepje erop
 * wordt de kale letter, een ander onbekend teken het vervangende; een rij daarvan wordt er een.
 */
export function inStukken(tekst: string, kent: Kent): readonly Stuk[] {
  if (kanAlles(tekst, kent)) return tekst === '' ? [] : [{ tekst }];
  const stukken: { tekst: string; bedoeld?: string }[] = [];
  for (const { segment } of DEELBAAR.segment(tekst)) {
    const { tekst: getoond, bedoeld } = toonbaar(segment, kent);
    const vorige = stukken.at(-1);
    const zelfde = vorige !== undefined && (vorige.bedoeld === undefined) === (bedoeld === undefined);
    if (!zelfde) stukken.push(bedoeld === undefined ? { tekst: getoond } : { tekst: getoond, bedoeld });
    else if (bedoeld === undefined) vorige.tekst += getoond;
    else {
      if (getoond !== ONBEKEND_TEKEN || !vorige.tekst.endsWith(ONBEKEND_TEKEN)) vorige.tekst += getoond;
      vorige.bedoeld = `${vorige.bedoeld ?? ''}${bedoeld}`;
    }
  }
  return stukken;
}

const kanAlles = (tekst: string, kent: Kent): boolean => {
  for (const teken of tekst) if (!kent(teken.codePointAt(0) ?? 0)) return false;
  return true;
};

function toonbaar(segment: string, kent: Kent): Stuk {
  if (kanAlles(segment, kent)) return { tekst: segment };
  const gewoon = segment.normalize('NFKC');
  if (kanAlles(gewoon, kent)) return { tekst: gewoon };
  const kaal = segment.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]/gu, '');
  return { tekst: kaal !== '' && kanAlles(kaal, kent) ? kaal : ONBEKEND_TEKEN, bedoeld: segment };
}

/** De tekens zoals een lezer ze telt: hierop mag een te lang woord breken. */
export const tekensVan = (tekst: string): readonly string[] =>
  Array.from(DEELBAAR.segment(tekst), ({ segment }) => segment);
