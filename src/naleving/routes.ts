import { type Route, route } from '../web/route.ts';
import { ARRANGEMENTEN, arrangementadres, NALEVING, NIEUW_ARRANGEMENT, nalevingadres } from './adressen.ts';
import { begin, eindig, evalueer, toonEen, toonLijst, toonNieuw } from './arrangement/handel.tsx';
import { meld, stuurCsv, toonBlad, toonKeuze, toonMelding } from './handel.tsx';

const LEES = { methode: 'GET', vorm: 'pagina', vrijeDelen: [], stepUp: 'geen' } as const;
const SCHRIJF = { methode: 'POST', vorm: 'pagina', vrijeDelen: [], stepUp: 'uur', toegang: ['beheerder'] } as const;
const KIJK = { ...LEES, toegang: ['beheerder', 'fg'], logEvent: 'naleving-ingezien' } as const;
const GROEP = { ...LEES, logEvent: 'arrangement-ingezien' } as const;
const GROEPSCHRIJF = { ...SCHRIJF, logEvent: 'arrangement-bijgewerkt' } as const;
const adres = nalevingadres();
const een = arrangementadres();

/**
 * Wat elke organisatie nog moet doen (16.1), voor beheerder en FG van elke organisatie; en arrangementen voor een groep (T25-10), voor
 * ieder die bij een organisatie werkt. Er staat nergens iets over een jongere of medewerker; daarom vraagt het bestand geen factor.
 */
export const nalevingRoutes: readonly Route[] = [
  route({ ...KIJK, pad: NALEVING, handel: toonKeuze }),
  route({ ...KIJK, pad: adres.blad, handel: toonBlad }),
  route({ ...KIJK, pad: adres.csv, logEvent: 'naleving-meegenomen', handel: stuurCsv }),
  route({ ...KIJK, toegang: ['beheerder'], pad: adres.melden(), vrijeDelen: ['plicht'], handel: toonMelding }),
  route({ ...SCHRIJF, pad: adres.melden(), vrijeDelen: ['plicht'], logEvent: 'plicht-gemeld', handel: meld }),
  route({ ...GROEP, toegang: ['medewerker', 'beheerder', 'fg'], pad: ARRANGEMENTEN, handel: toonLijst }),
  route({ ...GROEP, toegang: ['beheerder'], pad: NIEUW_ARRANGEMENT, handel: (verzoek) => toonNieuw(verzoek) }),
  route({ ...GROEPSCHRIJF, pad: NIEUW_ARRANGEMENT, handel: begin }),
  route({ ...GROEP, toegang: ['medewerker', 'beheerder', 'fg'], pad: een.een, handel: (verzoek) => toonEen(verzoek) }),
  route({ ...GROEPSCHRIJF, pad: een.evaluatie, handel: evalueer }),
  route({ ...GROEPSCHRIJF, pad: een.einde, handel: eindig }),
];
