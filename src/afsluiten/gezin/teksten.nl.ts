import type { Zinnen } from '../../web/vertaler.ts';

/** Wat een ouder leest als het overleg is gesloten (B1). */
const U = {
  titel: 'Hoe het verder gaat',
  terug: 'Terug naar uw zaak',
  gesloten: 'Dit overleg is gesloten op {dag}. Er wordt niets meer gedeeld. Niemand leest hier nog iets van een ander.',
  stappen: 'Wat er nu gebeurt',
  deel: 'Elke organisatie mag tot en met {dag} meenemen wat zij zelf opschreef. Dat is voor haar eigen dossier. Wat een ander opschreef, mag zij niet meenemen.',
  'deel.na':
    'Elke organisatie kon tot en met {dag} meenemen wat zij zelf opschreef. Vergat zij dat? Dan kan het nog. Wat een ander opschreef, mag zij niet meenemen.',
  dossier: 'Wilt u weten hoe lang een organisatie iets bewaart? Vraag dat aan die organisatie.',
  lezen: 'Wat u zelf vertelde, blijft hier staan tot alles wordt weggehaald.',
  vragen:
    'Wilt u nog iets zien of laten verbeteren? Vraag dat nu. Zolang uw vraag loopt, wordt er niets weggehaald. Het antwoord leest u daarna minstens zes weken.',
  rechten: 'Naar uw rechten',
  bewaren:
    'Vanaf {dag} wordt alles weggehaald wat hier samen is opgeschreven. Twee mensen kijken er eerst naar. Zij lezen het niet.',
  'bewaren.na':
    'Alles wat hier samen is opgeschreven, mag sinds {dag} weg. Twee mensen kijken er eerst naar. Zij lezen het niet.',
  gepland: 'Het weghalen is goedgekeurd. Het gebeurt vanaf {dag}. Is er een reden om te wachten? Bel dan voor die dag.',
  'gepland.na':
    'Het weghalen is goedgekeurd. Het mag sinds {dag}, en kan elke dag gebeuren. Is er een reden om te wachten? Bel dan meteen.',
  weg: 'Op {dag} is alles weggehaald wat hier was opgeschreven. Niemand kan het nog lezen, ook wij niet.',
  blijft: 'Alleen wie er keek en wanneer, blijft nog een tijd bewaard. Wat er stond, staat daar niet bij.',
  keek: 'Wie er keek en wat er gebeurde',
  'keek.bellen': 'Wilt u weten wie er keek? Bel het nummer hieronder.',
  bellen: 'Hebt u een vraag?',
  'bellen.wie': 'Bel {partij}.',
  kaart: 'Het overleg is gesloten',
  'kaart.bij': 'Wat er nu met alles gebeurt, en tot wanneer u nog iets kunt vragen.',
  'kaart.knop': 'Hoe het verder gaat',
} as const;

export type Sleutel = keyof typeof U;

/** Wat een jongere leest (A2). */
const JE: Zinnen<Sleutel> = {
  titel: 'Hoe gaat het verder?',
  terug: 'Terug naar jouw zaak',
  gesloten: 'Dit overleg is gestopt op {dag}. Er wordt niets meer gedeeld. Niemand leest hier nog iets van een ander.',
  stappen: 'Wat gebeurt er nu?',
  deel: 'Elke organisatie mag tot en met {dag} meenemen wat zij zelf opschreef. Wat een ander opschreef, mag zij niet meenemen.',
  'deel.na':
    'Elke organisatie kon tot en met {dag} meenemen wat zij zelf opschreef. Vergat zij dat? Dan kan het nog. Wat een ander opschreef, mag zij niet meenemen.',
  dossier: 'Wil je weten hoe lang een organisatie iets bewaart? Vraag het daar.',
  lezen: 'Wat jij zelf vertelde, blijft hier staan tot alles wordt weggehaald.',
  vragen:
    'Wil je nog iets zien of laten verbeteren? Vraag het nu. Zolang jouw vraag loopt, wordt er niets weggehaald. Het antwoord lees je daarna minstens zes weken.',
  rechten: 'Naar jouw rechten',
  bewaren:
    'Vanaf {dag} wordt alles weggehaald wat hier samen is opgeschreven. Twee mensen kijken er eerst naar. Zij lezen het niet.',
  'bewaren.na':
    'Alles wat hier samen is opgeschreven, mag sinds {dag} weg. Twee mensen kijken er eerst naar. Zij lezen het niet.',
  gepland: 'Het weghalen mag doorgaan. Het gebeurt vanaf {dag}. Wil je dat er wordt gewacht? Bel dan voor die dag.',
  'gepland.na':
    'Het weghalen mag doorgaan, sinds {dag}. Het kan elke dag gebeuren. Wil je dat er wordt gewacht? Bel dan meteen.',
  weg: 'Op {dag} is alles weggehaald. Niemand kan het nog lezen, wij ook niet.',
  blijft: 'Alleen wie er keek en wanneer, blijft nog een tijd bewaard. Wat er stond, staat er niet bij.',
  keek: 'Wie keek er, en wat gebeurde er?',
  'keek.bellen': 'Wil je weten wie er keek? Bel het nummer hieronder.',
  bellen: 'Heb je een vraag?',
  'bellen.wie': 'Bel {partij}.',
  kaart: 'Het overleg is gestopt',
  'kaart.bij': 'Wat er nu met alles gebeurt, en tot wanneer je nog iets kunt vragen.',
  'kaart.knop': 'Hoe gaat het verder?',
};

export const EINDE_NL = { u: U, je: JE } as const;
