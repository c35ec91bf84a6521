/**
 * Wat het convenant zegt over de loop van de tijd: termijnen, klokken, het leven van het convenant, het einde van een casus,
 * en wie een recht mag gebruiken. Zuivere functies over dagen in Nederland; importeert niets buiten `regels` en hoort
 * niet bij het oordeel zelf, zodat een browser die alleen oordeelt dit niet hoeft te laden.
 */

export type { Kanttekening } from '../oordeel.ts';
export { rmcLeeftijd } from '../rmc.ts';
export type {
  Beeindiging,
  Convenantfeit,
  Evaluatie,
  FeitVan,
  Ondertekening,
  Opzegging,
  PartijId,
  Tekst,
  Toetreding,
  Toetredingstap,
  Volmacht,
} from './convenantfeit.ts';
export { TOETREDINGSTAPPEN } from './convenantfeit.ts';
export type { Arrangement, Eindfeiten, Eindgrond, Eindstand } from './eindgronden.ts';
export { eindgronden } from './eindgronden.ts';
export { jarenVerder, maandenVerder, plusDagen, weekdag } from './kalender.ts';
export { beginLeerplicht } from './leerplicht.ts';
export type { Onderwijsplicht, Plichtsituatie } from './onderwijsplicht.ts';
export { onderwijsplicht } from './onderwijsplicht.ts';
export type { Recht, Rechtsantwoord, Rechtsituatie, Vrager } from './rechten.ts';
export { RECHTEN, wieMagRechtUitoefenen } from './rechten.ts';
export type { Schoolkalender } from './schoolkalender.ts';
export type { Convenantstand, Partijstand } from './stand-van-convenant.ts';
export { standVanConvenant } from './stand-van-convenant.ts';
export type { Verzoekfeiten, Verzoektermijn } from './termijn-van-verzoek.ts';
export { termijnVanVerzoek } from './termijn-van-verzoek.ts';
export type { Terugkeerfeiten, Terugkeerstand, Verzuimstand } from './verzuimklok.ts';
export { terugkeerklok, verzuimklok } from './verzuimklok.ts';
export type { Criterium, Treffer, Verzuimdag, Verzuimfeiten } from './verzuimtreffers.ts';
