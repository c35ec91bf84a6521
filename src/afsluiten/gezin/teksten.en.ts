import type { Zinnen } from '../../web/vertaler.ts';
import type { Sleutel } from './teksten.nl.ts';

const EN: Zinnen<Sleutel> = {
  titel: 'What happens next',
  terug: 'Back to your case',
  gesloten:
    'This discussion was closed on {dag}. Nothing is shared any more. Nobody reads anything of somebody else here.',
  stappen: 'What happens now',
  deel: 'Until {dag} each organisation may take along what it wrote itself. That is for its own file. It may not take along what others wrote.',
  'deel.na':
    'Until {dag} each organisation could take along what it wrote itself. Did it forget? Then it still can. It may not take along what others wrote.',
  dossier: 'How long does an organisation keep something? Ask that organisation.',
  lezen: 'What you told yourself stays here until everything is removed.',
  vragen:
    'Do you still want to see or correct something? Ask now. Nothing is removed while your request is open. You can read the answer for at least six more weeks.',
  rechten: 'To your rights',
  bewaren: 'From {dag} everything written here together is removed. Two people check first. They do not read it.',
  'bewaren.na':
    'Since {dag} everything written here together may be removed. Two people check first. They do not read it.',
  gepland: 'The removal was approved. It happens from {dag}. Is there a reason to wait? Call before that day.',
  'gepland.na':
    'The removal was approved. It is allowed since {dag}, and can happen any day. Is there a reason to wait? Please call now.',
  weg: 'On {dag} everything was removed. Nobody can read it any more. Neither can we.',
  blijft: 'Only who looked and when is kept for some time. What it said is not part of that.',
  keek: 'Who looked and what happened',
  'keek.bellen': 'Do you want to know who looked? Call the number below.',
  bellen: 'Do you have a question?',
  'bellen.wie': 'Call {partij}.',
  kaart: 'The discussion is closed',
  'kaart.bij': 'What happens now, and until when you can still ask something.',
  'kaart.knop': 'What happens next',
};

export const EINDE_EN = { u: EN, je: EN } as const;
