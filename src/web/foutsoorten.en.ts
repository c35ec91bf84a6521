import type { Tweevorm } from './aanspreekvorm.ts';
import type { Fout, Foutsoort } from './foutsoorten.ts';

const gelijk = (zin: string): Tweevorm => ({ u: zin, je: zin });

/** Dezelfde fouten voor wie Engels koos. */
export const FOUTEN_EN: Readonly<Record<Foutsoort, Pick<Fout, 'titel' | 'zin' | 'naVersturen'>>> = {
  'ongeldig-verzoek': {
    titel: 'We could not read this',
    zin: gelijk('Nothing is saved or sent. Go back, refresh the page and try again.'),
  },
  'formulier-verlopen': {
    titel: 'This page was open too long',
    zin: gelijk('Nothing is saved or sent. Go back, refresh the page and fill it in again. So we know it is you.'),
  },
  'niet-gevonden': {
    titel: 'Page not found',
    zin: gelijk('There is no page at this address, or it is not open to you. Check the address or go back.'),
  },
  'andere-taak': {
    titel: 'This belongs to another task',
    zin: gelijk(
      'You have a seat here for another task or organisation than you work for now. First choose your other role. Then you continue here.',
    ),
  },
  'te-groot': {
    titel: 'This is too large',
    zin: gelijk('Nothing is saved or sent. Make the text shorter or choose a smaller file.'),
  },
  'te-vaak': {
    titel: 'Please wait a moment',
    zin: gelijk('Too many requests came at once. Nothing is lost. Try again in a minute.'),
    naVersturen: gelijk(
      'What you just sent is not saved. There were too many requests. Go back and send it again in a minute.',
    ),
  },
  'te-veel-gelezen': {
    titel: 'No other casus for a moment',
    zin: gelijk(
      'You opened thirty in ten minutes. Within ten minutes you can open another. What you had open still works. The privacy officer of your organisation reads this.',
    ),
    naVersturen: gelijk(
      'What you just sent is not saved. You opened thirty in ten minutes. Go back and send it again in ten minutes. The privacy officer of your organisation reads this.',
    ),
  },
  storing: {
    titel: 'Something went wrong on our side',
    zin: gelijk(
      'This is not your fault. What you just did is not saved. We wrote the problem down, without your data. Try again.',
    ),
  },
  'even-weg': {
    titel: 'We cannot reach it for a moment',
    zin: gelijk('Nothing is lost. We show nothing now, because we cannot write down who looks. Try again in a minute.'),
    naVersturen: gelijk(
      'What you just sent may not be saved. We cannot see that now. Go back in a minute, and look if it is there.',
    ),
  },
};
