import { jarenVerder, maandenVerder } from './kalender.ts';

/** De dag waarop de leerplicht begint: de eerste van de maand na de vijfde verjaardag (Leerplichtwet art. 3; Art 1.11). */
export const beginLeerplicht = (geboortedatum: string): string =>
  `${maandenVerder(jarenVerder(geboortedatum, 5), 1).slice(0, 7)}-01`;
