/** De adressen van deze module, en die van de buren waar een reden hersteld wordt. */
export const adresVanCasus = (casus: string): string => `/casussen/${casus}`;
export const adresVanGegevens = (casus: string): string => `/casussen/${casus}/gegevens`;
export const adresNieuw = (casus: string, concept?: string): string =>
  `${adresVanGegevens(casus)}/nieuw${concept === undefined ? '' : `?concept=${concept}`}`;
export const adresOordeel = (casus: string): string => `${adresVanGegevens(casus)}/oordeel`;
export const adresConcept = (casus: string): string => `${adresVanGegevens(casus)}/concept`;

type Plek = { readonly casus: string; readonly gegeven: string };

export const adresVanGegeven = ({ casus, gegeven }: Plek): string => `${adresVanGegevens(casus)}/${gegeven}`;
export const adresOntvangers = (plek: Plek): string => `${adresVanGegeven(plek)}/ontvangers`;
export const adresOntvangersOordeel = (plek: Plek): string => `${adresOntvangers(plek)}/oordeel`;
export const adresTerughalen = (plek: Plek): string => `${adresVanGegeven(plek)}/terughalen`;
export const adresIntrekken = (plek: Plek): string => `${adresVanGegeven(plek)}/intrekken`;

const metDeelnemers = (adres: string, deelnemers: readonly string[]): string =>
  deelnemers.length === 0 ? adres : `${adres}?${deelnemers.map((id) => `aan=${id}`).join('&')}`;

/** De weigering van een eigen gegeven aan een of meer deelnemers, als eigen pagina. */
export const adresGeweigerd = (plek: Plek, deelnemers: readonly string[]): string =>
  metDeelnemers(`${adresVanGegeven(plek)}/geweigerd`, deelnemers);
export const adresAfweging = (plek: Plek, deelnemers: readonly string[]): string =>
  metDeelnemers(`${adresVanGegeven(plek)}/afweging`, deelnemers);
export const adresIntrekkenVan = (plek: Plek, deelnemer: string): string =>
  metDeelnemers(adresIntrekken(plek), [deelnemer]);
