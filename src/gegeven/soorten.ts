import type { Deelnemerfeit } from '../casus/feiten.ts';
import { CATEGORIENAMEN, FASEN, FASENAAM, metHoofdletter } from '../casus/woorden.ts';
import type { OverlegtypeInhoud } from '../overlegtype/inhoud.ts';
import type { Fase, LijstCategorie } from '../regels/index.ts';

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
  readonly fase: Fase;
  readonly inhoud: OverlegtypeInhoud;
  readonly gekozen: LijstCategorie | null;
};

/**
 * Welke soorten deze gever nu kan inbrengen: wat bij zijn taak past en in deze fase op tafel mag (CL-6a). Wat al gekozen was
 * blijft staan, ook als het niet meer kan: het oordeel zegt dan waarom.
 */
export function soortenVoor({ stoel, fase, inhoud, gekozen }: Vraag): Soorten {
  const inFase = (categorie: LijstCategorie, welke: Fase): boolean =>
    (inhoud.fasen[welke] as readonly string[]).includes(categorie);
  const eigen = eigenSoorten(stoel);
  const vrij = stoel.soort !== 'medewerker';
  const kan = eigen.filter((categorie) => vrij || inFase(categorie, fase) || categorie === gekozen);
  const later = eigen.filter((categorie) => !kan.includes(categorie));
  const zin = (categorie: LijstCategorie): string => {
    const wanneer = FASEN.find((f) => FASEN.indexOf(f) > FASEN.indexOf(fase) && inFase(categorie, f));
    return `${soortlabel(categorie)}: ${wanneer === undefined ? 'niet in deze fase van dit overleg' : `vanaf fase ${FASENAAM[wanneer]}`}.`;
  };
  return {
    kan: kan.map((categorie) => ({ categorie, label: soortlabel(categorie) })),
    kanNiet: [...later.map(zin), 'Burgerservicenummer (b): gaat niet langs deze tafel.'],
  };
}
