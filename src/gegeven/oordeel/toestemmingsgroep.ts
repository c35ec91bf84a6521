import { opsomming } from '../../casus/woorden.ts';
import type { Oordeelreden, Redengroep } from '../../web/onderdelen/index.ts';

/** Wat er aan de toestemming mist, als deel van een zin over haar. */
const MIST: Readonly<Record<string, string>> = {
  'toestemming-ontbreekt': 'er is nog niets getekend',
  'toestemming-geweigerd': 'er is nee gezegd',
  'toestemming-ingetrokken': 'het ja is teruggenomen',
  'toestemming-verlopen': 'zij is verlopen',
  'toestemming-niet-volledig': 'niet iedereen die moet tekenen, tekende',
  'toestemming-andere-gever': 'zij is aan een andere professional gegeven',
  'toestemming-noemt-ontvanger-niet': 'zij noemt deze ontvanger niet',
  'toestemming-noemt-soort-niet': 'zij noemt dit soort gegevens niet',
  'toestemming-andere-partner': 'zij is van voordat deze organisatie erbij kwam',
  'toestemming-ander-vraagstuk': 'zij ging over een andere vraag',
};
const NEE: ReadonlySet<string> = new Set(['toestemming-geweigerd', 'toestemming-ingetrokken']);

/** Waarom zij nodig is en wie er tekent: dat zegt elke reden voor zich, en hier een keer. */
const DAARBIJ = ['Zij is nodig ', 'Hier teken'] as const;

const zinnen = (uitleg: string): readonly string[] =>
  uitleg.split('. ').map((zin) => (zin.endsWith('.') ? zin : `${zin}.`));
const isDaarbij = (zin: string): boolean => DAARBIJ.some((begin) => zin.startsWith(begin));

/**
 * Meer dan een reden over dezelfde toestemming, in een zin: wat er mist, en wie dat hoe kan herstellen. Na een nee staat er geen weg
 * om het opnieuw te vragen (6c). Null als er hoogstens een zo'n reden is; de redenen zelf blijven alle leesbaar.
 */
export function toestemmingsgroep(alle: readonly Oordeelreden[]): Redengroep | null {
  const redenen = alle.filter(({ code }) => Object.hasOwn(MIST, code));
  if (redenen.length < 2) return null;
  const daarbij = new Set(redenen.flatMap(({ uitleg }) => zinnen(uitleg).filter(isDaarbij)));
  const codes = redenen.map(({ code }) => code);
  // Waar niets is, mist ook elke handtekening: dat staat er geen twee keer.
  const genoemd = codes.includes('toestemming-ontbreekt')
    ? codes.filter((code) => code !== 'toestemming-niet-volledig')
    : codes;
  return {
    redenen,
    uitleg: [
      `Er is geen toestemming die hier telt: ${opsomming(genoemd.map((code) => MIST[code] ?? ''))}.`,
      ...daarbij,
    ].join(' '),
    artikelen: [...new Set(redenen.flatMap(({ artikelen }) => artikelen))],
    herstel: codes.some((code) => NEE.has(code))
      ? 'Dat antwoord telt. Ga verder zonder dit gegeven. Wie beslist, mag het zelf vertellen.'
      : 'Alleen wie beslist kan dit oplossen: bespreek of zij dit willen delen, en leg dan een nieuwe toestemming vast waarin alles klopt. Nee is ook goed; dan gaat u verder zonder dit gegeven.',
    titel: `Elk van de ${redenen.length} redenen over toestemming`,
  };
}
