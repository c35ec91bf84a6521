import type { Meldingcode } from './meldingen.ts';

/** De meldingen die ouder en jongere kunnen krijgen, in het Engels. Een andere code geeft de Nederlandse zin. */
export const MELDINGEN_EN: Readonly<Partial<Record<Meldingcode, string>>> = {
  'zaak-gesloten': 'These meetings have ended. Nothing can be added any more.',
  'zaak-intussen-gesloten': 'These meetings have ended meanwhile. Nothing is saved.',
  'antwoord-bewaard': 'Your answer is saved.',
  'gegeven-gedeeld': 'Shared. Whoever received it can see it now.',
  'verhaal-teruggehaald': 'Taken back. Nobody can read it any more.',
  'verhaal-al-gedeeld': 'You had already told this. Nothing was added.',
  'verhaal-al-dicht':
    'These meetings have ended. Since then nobody else can read this. At the bottom of this page you see who can help.',
  'vraag-verstuurd': 'Your question is sent. An answer comes within two weeks.',
  'toestemming-gestopt': 'That has stopped. It works at once.',
  'toestemming-al-gestopt':
    'These meetings have ended. All consent stopped then. At the bottom of this page you see who can help.',
  'niets-gestopt': 'There was nothing to stop.',
  'papier-betwist': 'That is saved. This form no longer counts.',
  'plan-bijgewerkt': 'The plan is updated.',
  'plan-beantwoord': 'Your answer is saved. You can change it until the plan is final.',
  'verslag-beantwoord': 'Your answer is saved. You can change it until the report is final.',
  'verslag-klopt-niet-gezin': 'Saved. The writer reads what is wrong.',
  'concept-weggegooid': 'The draft is gone.',
  'verzoek-ingediend': 'Your request is sent. Below you see when the answer will be there.',
  'actie-bijgewerkt': 'Saved how the step is going.',
  'factor-toegevoegd': 'The extra way to log in is added.',
  'factor-verwijderd': 'This way to log in is removed.',
  'wachtwoord-gewijzigd': 'The password is changed. Other devices are logged out.',
  'zaak-toegevoegd': 'The case is added. From now on it opens with the same login.',
  'zaak-niet-open': 'Choose the case here. The page of just now does not belong to the case that is open.',
  'sessies-beeindigd': 'All other devices are logged out.',
  'bereik-gewijzigd': 'Saved where you get messages.',
  'sessie-voorbij': 'You were away for a while. Please log in again. What you saved is still there.',
};
