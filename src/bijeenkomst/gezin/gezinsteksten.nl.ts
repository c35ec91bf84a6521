import type { Zinnen } from '../../web/vertaler.ts';

/** De vaste zinnen van de gesprekken, voor een ouder. */
const U = {
  titel: 'Gesprekken',
  inleiding: 'Hier ziet u wanneer er is gepraat, wie er was en wat er is afgesproken.',
  'inleiding.voorbij': 'Het overleg is klaar. Hier ziet u wanneer er is gepraat, en wie er was.',
  terug: 'Terug naar uw zaak',
  leeg: 'Er is nog geen gesprek',
  'leeg.uitleg': 'Komt er een gesprek, dan krijgt u bericht. U hoeft nu niets te doen.',
  'leeg.voorbij': 'Er was geen gesprek',
  'leeg.voorbij.uitleg': 'Er komt er ook geen meer.',
  'mijn-acties': 'Wat u zou doen',
  gedaan: 'Dit is gedaan',
  'niet-gelukt': 'Dit lukte niet',
  'is.gedaan': 'Het is gedaan.',
  'is.niet-gelukt': 'Het is niet gelukt.',
  voor: 'Klaar op {dag}.',
  'voor.wie': '{wie}, klaar op {dag}.',
  wie: 'Wie er was',
  afgesproken: 'Wat er is afgesproken',
  'niets-afgesproken': 'Er is nog niets opgeschreven.',
  afgezegd: 'Dit gesprek gaat niet door.',
  agenda: 'Zet in mijn agenda',
  'agenda.uitleg': 'Er staan geen namen in. Alleen de tijd.',
  verslagen: 'Lees de verslagen',
  ikzelf: 'U',
  'was.aanwezig': 'was er',
  'was.afgemeld': 'kon niet komen',
  'was.afwezig': 'was er niet',
} as const;

export type Sleutel = keyof typeof U;

/** Dezelfde zinnen voor een jongere: kort, met je (A2). */
const JE: Zinnen<Sleutel> = {
  ...U,
  inleiding: 'Hier zie je wanneer er is gepraat, wie er was en wat er is afgesproken.',
  'inleiding.voorbij': 'Het overleg is klaar. Hier zie je wanneer er is gepraat, en wie er was.',
  terug: 'Terug naar jouw zaak',
  'leeg.uitleg': 'Komt er een gesprek? Dan krijg je bericht. Je hoeft nu niets te doen.',
  'mijn-acties': 'Wat jij zou doen',
  ikzelf: 'Jij',
};

export const GESPREK_NL = { u: U, je: JE } as const;
