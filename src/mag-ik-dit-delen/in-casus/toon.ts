import { DOELNAMEN, FASENAAM, metHoofdletter } from '../../casus/woorden.ts';
import { alleenWatHierKan, nogNodig } from '../../gegeven/herstel.ts';
import { toonKenmerken } from '../../gegeven/nieuw/kenmerkvelden.ts';
import { leeftijdOp, type Oordeel } from '../../regels/index.ts';
import type { Datarij } from '../../web/onderdelen/index.ts';
import type { Keuzes } from '../stand.ts';
import { type Antwoordblad, type Bezoek, bijErnstigGevaar, toonAntwoord } from '../toon.ts';
import { kenmerkenUit } from './begin.ts';
import type { Casusstand } from './stel-vraag.ts';
import { AAN } from './vragen.ts';

/** Wat de casus zelf invulde. Van toestemming staat hier niets: dat zegt alleen het oordeel, zoals bij elke weigering. */
export function vasteRijen({ feiten, ik, leeftijdLeesbaar, blad }: Casusstand): readonly Datarij[] {
  const { kern, peildatum, casus, convenant } = feiten;
  const [doel, ...meer] = casus.doelen;
  const eenDoel = doel !== undefined && meer.length === 0;
  return [
    { naam: 'U bent', waarde: ik.rol },
    { naam: 'Overleg', waarde: `${blad.overlegtype}, fase ${FASENAAM[casus.fase]}` },
    {
      naam: 'De jongere',
      waarde: leeftijdLeesbaar
        ? `${leeftijdOp(kern.geboortedatum, peildatum)} jaar`
        : 'De leeftijd telt mee. U leest haar hier niet.',
    },
    ...(eenDoel ? [{ naam: 'Doel', waarde: `${metHoofdletter(DOELNAMEN[doel])} (${doel})` }] : []),
    { naam: 'Convenant', waarde: convenant.vanKracht ? 'Het convenant geldt.' : 'Het convenant geldt nu niet.' },
    { naam: 'Van wie', waarde: 'Van uw eigen organisatie. Wat een ander inbracht, geeft u niet door.' },
    {
      naam: 'Informeren en toestemming',
      waarde: 'Zoals het nu bij de casus staat. Wie wat antwoordde, leest u hier niet.',
    },
    { naam: 'Versturen', waarde: 'In deze beveiligde omgeving.' },
  ];
}

/** De weg terug naar een vraag is hier haar sleutel: de knop draagt haar, niet het adres. */
export function bezoekVan({ stand, afwegingKan }: Casusstand): Bezoek {
  const zin = 'Breng het gegeven dan in en bewaar het als concept. Bij de weigering staat de weg.';
  return { stand, weg: (sleutel) => sleutel, bijGevaar: afwegingKan ? bijErnstigGevaar({ zin }) : null, kanKeren: [] };
}

export type Casusblad = {
  readonly blad: Antwoordblad;
  /** Wat alleen bij de casus kan worden aangevuld. */
  readonly elders: readonly string[];
  /** De velden waarmee het formulier voor een nieuw gegeven verder gaat; null als dat nu geen zin heeft. */
  readonly inbrengen: Readonly<Record<string, string>> | null;
};

export function toonCasusantwoord(stand: Casusstand, keuzes: Keuzes, oordeel: Oordeel): Casusblad {
  return {
    blad: toonAntwoord(bezoekVan(stand), alleenWatHierKan(oordeel)),
    elders: [...new Set(stand.elders.map(nogNodig))].map((wat) => `Nog nodig: ${wat}.`),
    inbrengen: inbrengvelden(stand, keuzes, oordeel),
  };
}

/**
 * Soort, doel, kenmerken en ontvanger zoals het formulier ze leest. De drie vragen naar noodzaak en de tekst beantwoordt
 * iemand daar zelf; een BSN gaat nooit langs dat formulier.
 */
function inbrengvelden({ stand }: Casusstand, keuzes: Keuzes, { uitkomst }: Oordeel): Casusblad['inbrengen'] {
  const { gegeven = {} } = stand.vraag;
  const { categorie, doel } = gegeven;
  if (uitkomst !== 'toegestaan' || categorie === undefined || categorie === 'b' || doel === undefined) return null;
  return { categorie, doel, aan: keuzes.get(AAN) ?? '', ...toonKenmerken(kenmerkenUit(gegeven)) };
}
