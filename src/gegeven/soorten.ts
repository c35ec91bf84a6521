import type { Deelnemerfeit } from '../casus/feiten.ts';
import { CATEGORIENAMEN, FASEN, FASENAAM, metHoofdletter } from '../casus/woorden.ts';
import type { LijstCategorie } from '../regels/index.ts';
import { type Soortfeiten, soortenVanFase, soortenVanNu } from './soorten-van-nu.ts';

const SCHOOL: readonly LijstCategorie[] = ['a', 'c', 'd', 'g', 'e', 'f', 'i'];
const ZORG: readonly LijstCategorie[] = ['a', 'e', 'f', 'h'];
const GEZIN: readonly LijstCategorie[] = ['a', 'c', 'd', 'g', 'e', 'f', 'h', 'i'];

/** De soorten die iemand vanuit zijn taak zelf kan hebben (B.3, B.4). Een BSN gaat nooit langs dit formulier. */
export function eigenSoorten({
  partij,
  hoedanigheid,
}: Pick<Deelnemerfeit, 'partij' | 'hoedanigheid'>): readonly LijstCategorie[] {
  switch (partij) {
    case 'school':
    case 'mbo':
      return SCHOOL;
    case 'swv':
      return ['a', 'c', 'd', 'i'];
    case 'gemeente':
      return hoedanigheid === 'leerplicht' ? ['a', 'g', 'h'] : ZORG;
    case 'ggd':
      return ['a', 'g', 'e', 'f', 'h'];
    case 'jeugdhulpaanbieder':
    case 'zorgaanbieder':
    case 'gast':
      return ZORG;
    case 'ouder':
    case 'jongere':
    case 'steunpersoon':
      return GEZIN;
    case 'derde':
      return [];
  }
}

export type Soortkeuze = { readonly categorie: LijstCategorie; readonly label: string };
export type Soorten = {
  readonly kan: readonly Soortkeuze[] /** Wat nu niet kan, als zin met waarom. */;
  readonly kanNiet: readonly string[];
};

/** "Verzuim (g)" */
export const soortlabel = (categorie: LijstCategorie): string =>
  `${metHoofdletter(CATEGORIENAMEN[categorie])} (${categorie})`;

type Vraag = {
  readonly stoel: Deelnemerfeit;
  readonly feiten: Soortfeiten;
  readonly gekozen: LijstCategorie | null;
};

/**
 * Welke soorten deze gever nu kan inbrengen: wat bij zijn taak past en nu op tafel mag (CL-6a, E-03). Wat al gekozen was
 * blijft staan, ook als het niet meer kan: het oordeel zegt dan waarom.
 */
export function soortenVoor({ stoel, feiten, gekozen }: Vraag): Soorten {
  const nu = soortenVanNu(feiten, stoel);
  const eigen = eigenSoorten(stoel);
  const vrij = stoel.soort !== 'medewerker';
  const kan = eigen.filter((categorie) => vrij || nu.includes(categorie) || categorie === gekozen);
  const later = eigen.filter((categorie) => !kan.includes(categorie));
  return {
    kan: kan.map((categorie) => ({ categorie, label: soortlabel(categorie) })),
    kanNiet: [
      ...later.map((categorie) => `${soortlabel(categorie)}: ${wanneerWel(feiten, categorie)}.`),
      'Burgerservicenummer (b): gaat niet langs deze tafel.',
    ],
  };
}

function wanneerWel(feiten: Soortfeiten, categorie: LijstCategorie): string {
  if (feiten.afgelopenPlan !== null) return 'niet in de nazorg, want het plan is klaar';
  const { casus } = feiten;
  const komend = FASEN.slice(FASEN.indexOf(casus.fase) + 1);
  const fase = komend.find((f) => soortenVanFase({ ...feiten, casus: { ...casus, fase: f } }).includes(categorie));
  return fase === undefined ? 'niet in deze fase van dit overleg' : `vanaf fase ${FASENAAM[fase]}`;
}
