import type { Zinnen } from '../web/vertaler.ts';
import type { Sleutel } from './teksten.nl.ts';

/** Dezelfde zinnen in het Engels. */
const EN: Zinnen<Sleutel> = {
  titel: 'Tell us that something went wrong',
  inleiding: 'Did someone see what they should not? Or did you get something about others? Tell us.',
  terug: 'Back to your case',
  soort: 'What went wrong?',
  'soort.verkeerde-ontvanger': 'Something went to the wrong person',
  'soort.onbevoegd-gezien': 'Someone saw what they should not',
  'soort.kwijt': 'Something is lost',
  'soort.gestolen': 'Something was stolen',
  'soort.niet-beschikbaar': 'Something is gone',
  'soort.anders': 'Something else',
  'soort.leeg': 'Choose what went wrong.',
  tekst: 'What happened?',
  'tekst.bij': 'In your own words. A few sentences are enough.',
  'tekst.leeg': 'Write down what happened.',
  dag: 'When did you notice?',
  'dag.leeg': 'Fill in when you noticed.',
  'dag.toekomst': 'Choose today or a day before.',
  partij: 'Which organisation was it?',
  'partij.bij': 'Not sure? Choose the one you talk to most.',
  'partij.kies': 'Choose an organisation',
  'partij.leeg': 'Choose an organisation.',
  voort: 'Is it still going on?',
  'voort.leeg': 'Choose yes or no.',
  verstuur: 'Send the report',
  geen: 'Call us',
  'geen.uitleg': 'You are not at a table with an organisation yet. Please call us.',
  klaar: 'We have your report',
  nummer: 'Number',
  moment: 'Received',
  wat: 'What happens now?',
  'wat.uitleg': 'The organisation finds out what went wrong. If it is serious, they will tell you.',
  'wat.voort': 'Is it still going on? Then call now.',
  bellen: 'Rather call?',
  'bellen.uitleg': 'A person will answer.',
};

export const DATALEK_EN = { u: EN, je: EN } as const;
