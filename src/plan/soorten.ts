import type { Deelnemerfeit } from '../casus/feiten.ts';
import type { LijstCategorie } from '../regels/index.ts';
import type { Regelrij, Standrij } from './regel.queries.ts';

export type Leefgebied = NonNullable<Regelrij['leefgebied']>;
export type Regelsoort = Regelrij['soort'];
export type Voortgang = 'loopt' | 'gedaan' | 'lukt-niet';
export type Resultaat = Exclude<Standrij['stand'], Voortgang>;

/** Waar een doel over gaat, in de volgorde van de pagina. */
export const LEEFGEBIEDEN: Readonly<Record<Leefgebied, string>> = {
  onderwijs: 'School en leren',
  thuis: 'Thuis',
  gezondheid: 'Gezondheid',
  'vrije-tijd': 'Vrije tijd en vrienden',
  anders: 'Iets anders',
};

export const VOORTGANGEN: Readonly<Record<Voortgang, string>> = {
  loopt: 'Loopt',
  gedaan: 'Gedaan',
  'lukt-niet': 'Lukt niet',
};

export const RESULTATEN: Readonly<Record<Resultaat, string>> = {
  gehaald: 'Gehaald',
  deels: 'Deels gehaald',
  niet: 'Niet gehaald',
};

/** Hoe een stand op een pagina heet. */
export const STANDNAMEN: Readonly<Record<Standrij['stand'], string>> = { ...VOORTGANGEN, ...RESULTATEN };

/**
 * Onder welke soort van 5.1 een planregel van deze stoel valt: hulp van school en samenwerkingsverband is i, die van gemeente,
 * GGD en aanbieders h. Ouders en jongere kiezen zelf waar het over gaat (4.5); voor hen is het null.
 */
export function plancategorie({ soort, partij }: Pick<Deelnemerfeit, 'soort' | 'partij'>): 'h' | 'i' | null {
  if (soort !== 'medewerker') return null;
  return partij === 'school' || partij === 'mbo' || partij === 'swv' ? 'i' : 'h';
}

/**
 * Waar een doel van ouder of jongere over kan gaan. Naam, burgerservicenummer en vorige school (5.1a-c) zeggen wie iemand is;
 * daar kan geen doel over gaan.
 */
export const GEZINSSOORTEN = ['d', 'g', 'e', 'f', 'h', 'i'] as const satisfies readonly LijstCategorie[];
export type Gezinssoort = (typeof GEZINSSOORTEN)[number];

/** De soort die bij een leefgebied hoort, zodat ouder en jongere maar een keer kiezen waar hun doel over gaat. */
export const SOORT_BIJ_LEEFGEBIED: Readonly<Record<Leefgebied, Gezinssoort>> = {
  onderwijs: 'd',
  thuis: 'f',
  gezondheid: 'e',
  'vrije-tijd': 'f',
  anders: 'f',
};
