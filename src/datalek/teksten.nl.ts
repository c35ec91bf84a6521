import type { Zinnen } from '../web/vertaler.ts';

/** Een fout met gegevens melden, voor een ouder. */
const U = {
  titel: 'Meld dat er iets misging',
  inleiding: 'Zag iemand iets wat niet mocht? Of kreeg u iets van een ander? Vertel het ons.',
  terug: 'Terug naar uw zaak',
  soort: 'Wat ging er mis?',
  'soort.verkeerde-ontvanger': 'Iets ging naar de verkeerde persoon',
  'soort.onbevoegd-gezien': 'Iemand zag iets wat niet mocht',
  'soort.kwijt': 'Iets is kwijt',
  'soort.gestolen': 'Iets is gestolen',
  'soort.niet-beschikbaar': 'Iets is weg',
  'soort.anders': 'Iets anders',
  'soort.leeg': 'Kies wat er misging.',
  tekst: 'Wat is er gebeurd?',
  'tekst.bij': 'In uw eigen woorden. Een paar zinnen is genoeg.',
  'tekst.leeg': 'Schrijf op wat er is gebeurd.',
  dag: 'Wanneer merkte u het?',
  'dag.leeg': 'Vul in wanneer u het merkte.',
  'dag.toekomst': 'Kies vandaag of een dag ervoor.',
  partij: 'Bij welke organisatie ging het mis?',
  'partij.bij': 'Weet u het niet? Kies wie u het meest spreekt.',
  'partij.kies': 'Kies een organisatie',
  'partij.leeg': 'Kies een organisatie.',
  voort: 'Gaat het nu nog door?',
  'voort.leeg': 'Kies ja of nee.',
  verstuur: 'Verstuur de melding',
  geen: 'Bel ons',
  'geen.uitleg': 'U zit nog niet aan een tafel met een organisatie. Bel ons dan.',
  klaar: 'Uw melding is binnen',
  nummer: 'Nummer',
  moment: 'Ontvangen',
  wat: 'Wat gebeurt er nu?',
  'wat.uitleg': 'De organisatie zoekt uit wat er misging. Is het ernstig, dan hoort u dat van haar.',
  'wat.voort': 'Gaat het nog door? Bel dan nu.',
  bellen: 'Liever bellen?',
  'bellen.uitleg': 'U krijgt een mens aan de lijn.',
} as const;

export type Sleutel = keyof typeof U;

/** Dezelfde zinnen voor een jongere: kort, met je (A2). */
const JE: Zinnen<Sleutel> = {
  ...U,
  inleiding: 'Zag iemand iets wat niet mocht? Of kreeg je iets van een ander? Vertel het ons.',
  terug: 'Terug naar jouw zaak',
  'tekst.bij': 'In je eigen woorden. Een paar zinnen is genoeg.',
  dag: 'Wanneer merkte je het?',
  'dag.leeg': 'Vul in wanneer je het merkte.',
  'partij.bij': 'Weet je het niet? Kies wie je het meest spreekt.',
  'geen.uitleg': 'Je zit nog niet aan een tafel met een organisatie. Bel ons dan.',
  klaar: 'Je melding is binnen',
  'bellen.uitleg': 'Je krijgt een mens aan de lijn.',
  'wat.uitleg': 'De organisatie zoekt uit wat er misging. Is het erg, dan hoor je dat.',
};

export const DATALEK_NL = { u: U, je: JE } as const;
