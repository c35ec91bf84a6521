import type { Persoonsgegevens } from '../../gegeven/inhoud.ts';
import type { Kenmerken } from '../../gegeven/kenmerken.ts';
import { datumVoluit } from '../../web/tijd.ts';

/** Hoe naam en geboortedatum in een gegeven van soort a staan. */
export const naamtekst = ({ voornaam, achternaam, geboortedatum }: Persoonsgegevens): string =>
  `${voornaam} ${achternaam}, geboren op ${datumVoluit(geboortedatum)}`;

/** Waarom naam en geboortedatum nodig zijn (5.3); staat bij het gegeven. */
export const WAAROM_NAAM = 'Zonder naam en geboortedatum weten de deelnemers niet over wie zij praten.';

/** Wat over naam en geboortedatum altijd geldt: nodig, van de jongere zelf, en zonder iets over gezondheid, gezin of hulp. */
export const NAAMKENMERKEN: Kenmerken = {
  nodigVoorVraag: true,
  pastBijTaak: true,
  kanMetMinder: false,
  betreft: 'jongere',
  bevatGezondheid: false,
  redenVanVerzuim: false,
  thuisondersteuning: false,
  opp: false,
  nietVoorOuder: false,
  // Naar een samenwerkingsverband gaat een naam hier alleen voor advies over deze jongere (Art 4.3 (d)).
  activiteit: 'advies',
};
