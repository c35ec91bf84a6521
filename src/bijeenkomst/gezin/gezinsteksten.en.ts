import type { Zinnen } from '../../web/vertaler.ts';
import type { Sleutel } from './gezinsteksten.nl.ts';

/** The fixed sentences on meetings in English. */
const U: Zinnen<Sleutel> = {
  titel: 'Meetings',
  inleiding: 'Here you see when people talked, who was there and what was agreed.',
  'inleiding.voorbij': 'The discussion is over. Here you see when people talked, and who was there.',
  terug: 'Back to your case',
  leeg: 'There has been no meeting yet',
  'leeg.uitleg': 'You get a message when there is one. You do not have to do anything now.',
  'leeg.voorbij': 'There was no meeting',
  'leeg.voorbij.uitleg': 'There will not be one any more.',
  'mijn-acties': 'What you would do',
  gedaan: 'This is done',
  'niet-gelukt': 'This did not work',
  'is.gedaan': 'It is done.',
  'is.niet-gelukt': 'It did not work.',
  voor: 'Ready on {dag}.',
  'voor.wie': '{wie}, ready on {dag}.',
  wie: 'Who was there',
  afgesproken: 'What was agreed',
  'niets-afgesproken': 'Nothing has been written down yet.',
  afgezegd: 'This meeting is cancelled.',
  agenda: 'Put in my calendar',
  'agenda.uitleg': 'There are no names in it. Only the time.',
  verslagen: 'Read the reports',
  ikzelf: 'You',
  'was.aanwezig': 'was there',
  'was.afgemeld': 'could not come',
  'was.afwezig': 'was not there',
};

export const GESPREK_EN = { u: U, je: U } as const;
