import { type Deelnemerfeit, hoortErbij } from '../casus/feiten.ts';
import type { Tx } from '../db/transactie.ts';
import { functieLabel } from '../partij/functies.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import type { PartijSoort } from '../regels/index.ts';
import { isBuitenstaander, lezerVan, naamslot } from './naamslot.ts';
import { kanaalVan } from './oordeel/weeg.ts';
import type { Zitting } from './zitting.ts';

/** Iemand aan tafel zoals hij op een pagina staat. */
export type Mens = {
  readonly deelnemer: string;
  readonly soort: Deelnemerfeit['soort'];
  readonly partij: PartijSoort;
  readonly partijNaam: string | null;
  /** Code van de functie; ook de ouder en de jongere hebben er een. */
  readonly functie: string;
  readonly naam: string;
  /** "Jeugdarts, GGD Waterrijk"; bij het gezin "Ouder met gezag". */
  readonly rol: string;
};

/** De jongere heet hier nooit bij naam: wie dit leest, hoeft soort a niet te hebben. */
export const DE_JONGERE = 'De jongere zelf';

/** "Liesbeth Kuiper, Jeugdarts, GGD Waterrijk"; wie al naar zijn rol heet, heet geen twee keer. */
export const naamMetRol = ({ soort, naam, rol }: Pick<Mens, 'soort' | 'naam' | 'rol'>): string =>
  soort === 'jongere' || naam === rol ? naam : `${naam}, ${soort === 'medewerker' ? rol : rol.toLowerCase()}`;

const VERBORGEN = { ouder: 'Een ouder', steunpersoon: 'Een steunpersoon' } as const;

/** Iemand midden in een zin: bij naam, of klein als daar zijn rol staat. Een afkorting houdt haar hoofdletters. */
export function inZin({ soort, naam, rol }: Pick<Mens, 'soort' | 'naam' | 'rol'>): string {
  if (soort === 'jongere') return 'de jongere';
  const heetNaarRol =
    naam === rol || naam.startsWith(`${rol} `) || (soort !== 'medewerker' && naam === VERBORGEN[soort]);
  return heetNaarRol && /^\p{Lu}\p{Ll}/u.test(naam) ? `${naam.charAt(0).toLowerCase()}${naam.slice(1)}` : naam;
}

/** Ook de naam van een ouder zegt om wie het gaat, zolang de naam niet op tafel mag (E-07). */
export function verbergtGezin(tx: Tx, feiten: Zitting['feiten']): boolean {
  return isBuitenstaander(feiten, lezerVan(tx)) && naamslot(feiten, kanaalVan(tx.herkomst)) !== null;
}

const hoofdletter = (tekst: string): string => `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}`;

function rolVan({ feiten }: Pick<Zitting, 'feiten'>, d: Deelnemerfeit): string {
  switch (d.soort) {
    case 'medewerker':
      return [hoofdletter(functieLabel(d.functie)), d.partijNaam].filter((deel) => deel !== null).join(', ');
    case 'ouder': {
      const gezag = feiten.gezag.find((g) => g.persoon === d.persoon);
      // Gezag eindigt als iemand 18 wordt; wie dan iemand vertegenwoordigt, blijft dat doen (B.7).
      if (gezag === undefined || !hoortErbij(feiten, d)) return 'Ouder';
      if (gezag.soort !== 'vertegenwoordiger') return 'Ouder met gezag';
      // Een voogd beslist over een kind; een vertegenwoordiger over wie dat zelf niet kan (B.7).
      return feiten.kern.wilsbekwaam ? 'Voogd' : 'Vertegenwoordiger';
    }
    case 'jongere':
      return 'Om wie het gaat';
    case 'steunpersoon':
      return 'Steunpersoon';
  }
}

/** Opent in een keer de namen van iedereen aan tafel en zegt wie wie is. */
export async function noemMensen(
  tx: Tx,
  zitting: Pick<Zitting, 'feiten'>,
): Promise<{ mens(stoel: Deelnemerfeit): Mens }> {
  const namen = await openNamen(
    tx,
    zitting.feiten.deelnemers.filter((d) => d.soort !== 'jongere').map((d) => d.persoon),
  );
  const zonderNaam = verbergtGezin(tx, zitting.feiten);
  const naamVan = (d: Deelnemerfeit): string => {
    if (d.soort === 'jongere') return DE_JONGERE;
    return zonderNaam && d.soort !== 'medewerker' ? VERBORGEN[d.soort] : naamUit(namen, d.persoon);
  };
  return {
    mens: (d) => ({
      deelnemer: d.id,
      soort: d.soort,
      partij: d.partij,
      partijNaam: d.partijNaam,
      functie: d.functie,
      naam: naamVan(d),
      rol: rolVan(zitting, d),
    }),
  };
}
