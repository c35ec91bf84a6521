/** Het hart van de tabel: voor elke gever, ontvanger, leeftijd en soort gegeven wanneer verstrekken mag. */
import type { Handeling } from '../../src/regels/index.ts';
import type { Plichtteken, Teken } from './formule.ts';
import { PLICHTTEKENS } from './formule.ts';
import type { Kolom } from './kolommen.ts';
import type { Beoordelaar, Geval } from './vraagstelling.ts';
import { gevalMet, LEEFTIJDEN, stelVraag, vraagAf } from './vraagstelling.ts';
import type { Geverplaats, Leeftijdplaats, Ontvangerplaats } from './wie.ts';
import { GEVERS, ONTVANGERS } from './wie.ts';
import type { Geheugen, Uitkomst } from './zoek.ts';
import { zoek } from './zoek.ts';

/** De voorwaarden die per vak worden nagegaan; alle andere eisen gelden overal en staan bij de poorten. */
export const PER_VAK = ['T', 'W', 'G', 'V', 'J', 'A', 'L', 'O', 'K'] as const satisfies readonly Teken[];

export type Vak = {
  readonly gever: number;
  readonly ontvanger: number;
  readonly leeftijd: number;
  readonly kolom: number;
  readonly uitkomst: Uitkomst;
};

/** De assen waarover wordt gevraagd; standaard alle plaatsen. */
export type Assen = {
  readonly gevers?: readonly Geverplaats[];
  readonly ontvangers?: readonly Ontvangerplaats[];
  readonly leeftijden?: readonly Leeftijdplaats[];
};

/** De plichten die op een weg kunnen passen, wat er ook gegeven wordt en hoe oud de jongere ook is. */
function mogelijkePlichten(beoordeel: Beoordelaar, geval: Geval): readonly Plichtteken[] {
  return PLICHTTEKENS.filter((plicht) => {
    const { jongere, gegeven, ...rest } = stelVraag(geval, [...PER_VAK, plicht]);
    const { geboortedatum, ...wie } = jongere ?? {};
    const { categorie, verzuim, redenVanVerzuim, ...wat } = gegeven ?? {};
    // Onbekend is niet onwaar: de opmerking verschijnt alleen als de plicht in geen enkel geval past.
    const { opmerkingen } = beoordeel({ ...rest, jongere: wie, gegeven: wat });
    return opmerkingen.every(({ code }) => code !== 'plicht-past-niet');
  });
}

/** Zoekt elk vak op. De volgorde is die van de assen: gever, ontvanger, leeftijd, kolom. */
export function zoekVakken(
  beoordeel: Beoordelaar,
  handeling: Handeling,
  kolommen: readonly Kolom[],
  { gevers = GEVERS, ontvangers = ONTVANGERS, leeftijden = LEEFTIJDEN }: Assen = {},
): readonly Vak[] {
  const geheugen: Geheugen = new Map();
  const vakken: Vak[] = [];
  gevers.forEach((gever, g) => {
    ontvangers.forEach((ontvanger, o) => {
      const paar = gevalMet({ handeling, gever, ontvanger });
      const alle = { tekens: PER_VAK, plichten: mogelijkePlichten(beoordeel, paar) };
      leeftijden.forEach((leeftijd, l) => {
        kolommen.forEach((kolom, k) => {
          const geval = { ...paar, leeftijd, kolom };
          const uitkomst = zoek((aan) => vraagAf(beoordeel, stelVraag(geval, aan)), alle, geheugen);
          vakken.push({ gever: g, ontvanger: o, leeftijd: l, kolom: k, uitkomst });
        });
      });
    });
  });
  return vakken;
}
