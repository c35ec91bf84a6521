import { functieLabel } from '../../partij/functies.ts';
import { meerkeuze } from '../../web/formulier.ts';
import type { Conceptinhoud } from '../conceptinhoud.ts';
import type { Melder } from '../inhoud.ts';
import { melderregels } from '../melders.ts';
import { plaatssoortVan } from '../plaatsen.ts';
import { type Checkvraag, maakCheckvraag } from './checkvraag.ts';

type Keuze = { readonly waarde: string; readonly label: string; readonly melder: Melder };

/** Wie er kan worden gekozen: elke functie op elke plaats aan tafel. */
function keuzesUit({ rollen }: Conceptinhoud): readonly Keuze[] {
  return rollen.flatMap((rol): readonly Keuze[] => {
    const naam = plaatssoortVan(rol)?.naam;
    if (naam === undefined) return [];
    const { sleutel, partij, hoedanigheid, functies } = rol;
    const elke = { waarde: `${sleutel}.elke`, label: `${naam} (elke functie)`, functie: null };
    const per = functies.map((functie) => ({
      waarde: `${sleutel}.${functie}`,
      label: `${naam} (${functieLabel(functie)})`,
      functie,
    }));
    return (functies.length === 0 ? [elke] : per).map(({ functie, ...keuze }) => ({
      ...keuze,
      melder: { partij, hoedanigheid, functie },
    }));
  });
}

const zelfde = (een: Melder, ander: Melder): boolean =>
  een.partij === ander.partij && een.hoedanigheid === ander.hoedanigheid && een.functie === ander.functie;

/** Wie een casus mag aanmelden: welke organisaties, met welke functie (fn 16, PH-1a). */
export const meldervraag: Checkvraag = maakCheckvraag({
  sleutel: 'melders',
  deel: 'regie',
  naam: 'Wie mag aanmelden',
  vraag: 'Wie mag een casus aanmelden?',
  waarom:
    'Elke organisatie aan tafel kan een jongere inbrengen, als u dat zo afspreekt. Wie aanmeldt en niet zelf leidt, informeert ouders en jongere en nodigt uit. Daarna neemt wie leidt het over. Wie hier niet staat, weigert het programma.',
  artikelen: ['fn 16', 'PH-1a'],
  velden: (inhoud) => [
    {
      soort: 'meer',
      naam: 'melders',
      label: 'Kies alles wat past',
      bij: 'Staat een functie er niet bij, zet haar dan eerst op een plaats aan tafel.',
      keuzes: keuzesUit(inhoud).map(({ waarde, label }) => ({ waarde, label })),
      lang: true,
    },
  ],
  schema: (inhoud) => ({ melders: meerkeuze(keuzesUit(inhoud).map(({ waarde }) => waarde)) }),
  ingevuld: (inhoud) => ({
    melders: keuzesUit(inhoud)
      .filter(({ melder }) => inhoud.melders.some((gekozen) => zelfde(gekozen, melder)))
      .map(({ waarde }) => waarde),
  }),
  zet: (inhoud, antwoord) => ({
    ...inhoud,
    melders: keuzesUit(inhoud)
      .filter(({ waarde }) => antwoord.melders.includes(waarde))
      .map(({ melder }) => melder),
  }),
  inWoorden: melderregels,
});
