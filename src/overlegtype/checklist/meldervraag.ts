import { metHoofdletter } from '../../casus/woorden.ts';
import { functieLabel } from '../../partij/functies.ts';
import { meerkeuze } from '../../web/formulier.ts';
import type { Conceptinhoud } from '../conceptinhoud.ts';
import type { Melder } from '../inhoud.ts';
import { melderregels } from '../melders.ts';
import { PLAATSSOORTEN } from '../plaatsen.ts';
import { type Checkvraag, maakCheckvraag } from './checkvraag.ts';

type Groep = {
  readonly veld: string;
  readonly naam: string;
  readonly plek: Pick<Melder, 'partij' | 'hoedanigheid'>;
  /** Elke functie die op zo'n plaats aan tafel kan zitten; null voor de plaats die voor elke functie openstaat. */
  readonly functies: readonly (string | null)[];
};

const ELKE = 'elke';
const waarde = (functie: string | null): string => functie ?? ELKE;

/** Wie er kan worden gekozen: per soort plaats elke functie die er aan tafel zit. */
function groepen({ rollen }: Pick<Conceptinhoud, 'rollen'>): readonly Groep[] {
  return PLAATSSOORTEN.flatMap(({ sleutel, naam, partij, hoedanigheid }) => {
    const plaatsen = rollen.filter((rol) => rol.partij === partij && rol.hoedanigheid === hoedanigheid);
    const functies = plaatsen.flatMap((rol): readonly (string | null)[] =>
      rol.functies.length === 0 ? [null] : rol.functies,
    );
    const veld = `melders-${sleutel}`;
    return functies.length === 0
      ? []
      : [{ veld, naam, plek: { partij, hoedanigheid }, functies: [...new Set(functies)] }];
  });
}

const gekozenIn = ({ plek, functies }: Groep, melders: readonly Melder[]): string[] =>
  functies
    .filter((functie) =>
      melders.some((m) => m.partij === plek.partij && m.hoedanigheid === plek.hoedanigheid && m.functie === functie),
    )
    .map(waarde);

/** "Elke functie", of "Elke andere functie" als er op zo'n plaats ook functies met naam zitten. */
function functienaam(functie: string | null, { functies }: Groep): string {
  if (functie !== null) return metHoofdletter(functieLabel(functie));
  return functies.length === 1 ? 'Elke functie' : 'Elke andere functie';
}

/** Wie een casus mag aanmelden: welke organisaties, met welke functie (fn 16, PH-1a). */
export const meldervraag: Checkvraag = maakCheckvraag({
  sleutel: 'melders',
  deel: 'regie',
  naam: 'Wie mag aanmelden',
  vraag: 'Wie mag een casus aanmelden?',
  waarom:
    'Elke organisatie aan tafel kan een jongere inbrengen, als u dat zo afspreekt. Wie aanmeldt en niet zelf leidt, informeert ouders en jongere en nodigt uit. Daarna neemt wie leidt het over. Wie u niet kiest, weigert het programma. Mist u een functie, zet haar dan eerst op een plaats aan tafel.',
  artikelen: ['fn 16', 'PH-1a'],
  velden: (inhoud) =>
    groepen(inhoud).map((groep) => ({
      soort: 'meer',
      naam: groep.veld,
      label: groep.naam,
      keuzes: groep.functies.map((functie) => ({ waarde: waarde(functie), label: functienaam(functie, groep) })),
      lang: true,
    })),
  schema: (inhoud) =>
    Object.fromEntries(groepen(inhoud).map(({ veld, functies }) => [veld, meerkeuze(functies.map(waarde))])),
  ingevuld: (inhoud) =>
    Object.fromEntries(groepen(inhoud).map((groep) => [groep.veld, gekozenIn(groep, inhoud.melders)])),
  zet: (inhoud, antwoord) => ({
    ...inhoud,
    melders: groepen(inhoud).flatMap(({ veld, plek, functies }) =>
      functies.filter((functie) => antwoord[veld]?.includes(waarde(functie))).map((functie) => ({ ...plek, functie })),
    ),
  }),
  inWoorden: melderregels,
});
