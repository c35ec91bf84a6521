/** Hoe het met een bevinding staat: bij de gemandateerde, beantwoord en bij de FG, of gesloten (15.3 b). */
export type Bevindingstand = 'bij-beheerder' | 'bij-fg' | 'gesloten';
export type Regelsoort = 'antwoord' | 'terug' | 'gesloten';

export const BEVINDINGSOORTEN = { bevinding: 'Bevinding', advies: 'Advies' } as const;
export type Bevindingsoort = keyof typeof BEVINDINGSOORTEN;

export const ERNSTEN = { laag: 'Laag', midden: 'Midden', hoog: 'Hoog' } as const;
export type Ernst = keyof typeof ERNSTEN;

/** De artikelen waarover een FG het vaakst iets vindt, met waar het over gaat; de rest staat op /uitleg. */
export const BEVINDINGARTIKELEN = {
  'Art 3.4c': 'Taak, grondslag en eigen doel van een deelnemer',
  'Art 5.1': 'Welke soorten gegevens gedeeld zijn',
  'Art 6b': 'Toestemming bij een geheimhoudingsplicht',
  'Art 6e': 'Conflict van plichten',
  'Art 9.2': 'Bewaren en vernietigen',
  'Art 10.2 (a)': 'Beveiliging en toegang',
  'Art 11.2': 'Geheimhouding van medewerkers',
  'Art 12.1': 'Ouders en jongere informeren',
  'Art 12.3': 'Tekst op de website',
  'Art 13.2 (b)': 'Verzoeken om inzage en andere rechten',
  'Art 15.1': 'Register van verwerkingen',
  'L-4': 'Datalekken',
} as const;
export type Bevindingartikel = keyof typeof BEVINDINGARTIKELEN;

type Regel = { readonly soort: Regelsoort; readonly termijn: string | null };

/** De stand volgt uit de regels onder een bevinding; er is geen veld dat ervan kan afwijken. */
export function standVanBevinding(regels: readonly Regel[]): Bevindingstand {
  switch (regels.at(-1)?.soort) {
    case 'gesloten':
      return 'gesloten';
    case 'antwoord':
      return 'bij-fg';
    default:
      return 'bij-beheerder';
  }
}

/** De dag waarvoor nu een antwoord nodig is: de laatste die de FG noemde. */
export function termijnVan(eerste: string, regels: readonly Regel[]): string {
  return regels.findLast(({ termijn }) => termijn !== null)?.termijn ?? eerste;
}

/** Ligt zij bij de gemandateerde over haar dag heen? */
export const isTeLaat = (
  { stand, termijn }: { readonly stand: Bevindingstand; readonly termijn: string },
  vandaag: string,
): boolean => stand === 'bij-beheerder' && termijn < vandaag;
