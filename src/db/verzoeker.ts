import type { AanstellingTabel } from './tabellen.ts';

/** Wie iets vraagt, vastgesteld door de server. Een route maakt hem uit de sessie; niemand kan hem zelf kiezen. */
export type Verzoeker =
  | ({ readonly soort: 'medewerker' } & Werkend)
  | ({ readonly soort: 'beheerder' } & Werkend)
  | ({ readonly soort: 'fg' } & Werkend)
  | { readonly soort: 'ouder' | 'jongere' | 'steunpersoon'; readonly persoon: string }
  | { readonly soort: 'systeem'; readonly handeling: string };

/** Wie namens een partij handelt: de aanstelling is bij elk verzoek nagekeken en op die dag geldig. */
export type Werkend = {
  readonly persoon: string;
  readonly partij: string;
  readonly aanstelling: string;
  readonly functie: string;
  readonly hoedanigheid: AanstellingTabel['hoedanigheid'];
  readonly geheimhouding: string;
};

export type VerzoekerSoort = Verzoeker['soort'];
export type Medewerker = Extract<Verzoeker, { soort: 'medewerker' }>;
export type Gezinslid = Extract<Verzoeker, { soort: 'ouder' | 'jongere' | 'steunpersoon' }>;

/** De persoon achter het verzoek, of null voor het systeem. */
export function persoonVan(verzoeker: Verzoeker): string | null {
  return verzoeker.soort === 'systeem' ? null : verzoeker.persoon;
}

/** De partij waarvoor iemand handelt, of null voor gezin en systeem. */
export function partijVan(verzoeker: Verzoeker): string | null {
  return 'partij' in verzoeker ? verzoeker.partij : null;
}

/** In welke hoedanigheid de verzoeker voor zijn partij werkt; null als die er voor een partij niet is. */
export function hoedanigheidVan(verzoeker: Verzoeker): AanstellingTabel['hoedanigheid'] {
  return 'hoedanigheid' in verzoeker ? verzoeker.hoedanigheid : null;
}

/** Waarvoor het systeem handelt, of null voor een mens. */
export function handelingVan(verzoeker: Verzoeker): string | null {
  return verzoeker.soort === 'systeem' ? verzoeker.handeling : null;
}
