/**
 * De regels van het privacyconvenant als zuivere functies. Importeert niets buiten deze map en draait ook
 * in een browser. De vraag en het oordeel zijn die van het gepubliceerde contract, versie 1.
 */

export { beoordeel, beoordeelInvoer } from './beoordeel.ts';
export type { Beslisser, Gekeurd } from './beslis.ts';
export {
  beslis,
  beslisLijst,
  beslisserVoor,
  codesVan,
  keurVraag,
  pakFeiten,
  sprekendeRegels,
  WOORDEN_PER_VRAAG,
} from './beslis.ts';
export type { Code, Codenaam } from './codes.ts';
export { CODES as codes } from './codes.ts';
export type { Controle } from './controleer.ts';
export { controleerVraag } from './controleer.ts';
export { isDatum, leeftijdOp, leeftijdsgroep } from './datum.ts';
export type { FeitBeschrijving, Groep } from './feiten.ts';
export { FEITEN as feiten, GROEPEN as groepen } from './feiten.ts';
export type { Herbeoordeling } from './herbeoordeel.ts';
export { beoordeelFeiten, herbeoordeel } from './herbeoordeel.ts';
export type { BeoordeeldeFeiten, Grondslag, Kanttekening, Oordeel, Reden, Woord } from './oordeel.ts';
export type { Regel } from './regels.ts';
export { REGELS_2026_1 as regels } from './regels.ts';
export { kiesRegelset, REGELSETS as regelsets } from './regelset.ts';
export { rmcLeeftijd } from './rmc.ts';
export type { Tekensituatie, Uitnodiging } from './tekenaars.ts';
export { wieTekent, wieUitnodigen } from './tekenaars.ts';
export { soortVanCategorie, toestemmingsrol } from './toestemmingsrol.ts';
export * from './vraag.ts';
