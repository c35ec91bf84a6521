import type { Kenmerken } from '../../gegeven/kenmerken.ts';

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
