import type { Vorm } from '../toestemming/vraagtekst.ts';

/** De vaste zinnen van de gesprekken op de pagina's van ouder (u) en jongere (je). */
export const GESPREKSTEKSTEN = {
  titel: { u: 'Gesprekken', je: 'Gesprekken' },
  inleiding: {
    u: 'Hier ziet u wanneer er is gepraat, wie er was en wat er is afgesproken.',
    je: 'Hier zie je wanneer er is gepraat, wie er was en wat er is afgesproken.',
  },
  terug: { u: 'Terug naar uw zaak', je: 'Terug naar je zaak' },
  leeg: { u: 'Er is nog geen gesprek', je: 'Er is nog geen gesprek' },
  leegUitleg: {
    u: 'Komt er een gesprek, dan krijgt u bericht. U hoeft nu niets te doen.',
    je: 'Komt er een gesprek, dan krijg je bericht. Je hoeft nu niets te doen.',
  },
  mijnActies: { u: 'Wat u zou doen', je: 'Wat jij zou doen' },
  gedaan: { u: 'Dit is gedaan', je: 'Dit is gedaan' },
  nietGelukt: { u: 'Dit lukte niet', je: 'Dit lukte niet' },
  voor: { u: 'Klaar op', je: 'Klaar op' },
  wie: { u: 'Wie er was', je: 'Wie er was' },
  afgesproken: { u: 'Wat er is afgesproken', je: 'Wat er is afgesproken' },
  nietsAfgesproken: { u: 'Er is nog niets opgeschreven.', je: 'Er is nog niets opgeschreven.' },
  afgezegd: { u: 'Dit gesprek gaat niet door.', je: 'Dit gesprek gaat niet door.' },
  agenda: { u: 'Zet in mijn agenda', je: 'Zet in mijn agenda' },
  agendaUitleg: {
    u: 'Er staan geen namen in. Alleen de tijd.',
    je: 'Er staan geen namen in. Alleen de tijd.',
  },
  verslagen: { u: 'Lees de verslagen', je: 'Lees de verslagen' },
  ikzelf: { u: 'U', je: 'Jij' },
  was: { u: 'was er', je: 'was er' },
  afgemeld: { u: 'kon niet komen', je: 'kon niet komen' },
  wasNiet: { u: 'was er niet', je: 'was er niet' },
} as const satisfies Readonly<Record<string, Readonly<Record<Vorm, string>>>>;

export type Gespreksleutel = keyof typeof GESPREKSTEKSTEN;
