import type { Sleutel } from './teksten.nl.ts';
import type { Zinnen } from './vertaler.ts';

const U: Zinnen<Sleutel> = {
  'fout.begin': 'Go to your case',
  'fout.begin.openbaar': 'Go to the start',
  'fout.opnieuw': 'Try again',
  'fout.hulp': 'See help',
  'fout.bel': 'Not working?',
  'fout.bel.uitleg': 'Call us. We will help you.',
  'nietverstuurd.titel': 'Nothing has been sent',
  'nietverstuurd.sessie':
    'You are no longer logged in, perhaps because you were away for a while. So nothing has been sent. Log in and fill it in again.',
  'nietverstuurd.pagina':
    'The page where you filled this in was open too long. So nothing has been sent. Open it again and fill it in again.',
  'nietverstuurd.gesloten':
    'These meetings have ended meanwhile. Nothing can be added any more. So nothing has been sent.',
  'nietverstuurd.afgezegd': 'This meeting is cancelled meanwhile. So nothing has been sent.',
  'nietverstuurd.geweest': 'This meeting has already taken place. So nothing has been sent.',
  'nietverstuurd.te-vroeg':
    'This meeting is moved to a later day meanwhile. Notes can be added from that day on. So nothing has been sent.',
  'nietverstuurd.taak':
    'This belongs to another task or organisation than the one chosen now. So nothing has been sent. Choose the other role first.',
  'nietverstuurd.ingevuld': 'This is what you filled in',
  'nietverstuurd.uitleg':
    'Copy what you still need. It is on this page only now. We do not keep it. If you leave, it is no longer here.',
  'nietverstuurd.tekst': 'Your text',
  'nietverstuurd.tekst.nummer': 'Your text, {nummer} of {aantal}',
  'nietverstuurd.kort': 'Your short answers and choices',
  'nietverstuurd.bestand': 'Did you choose a file? Then choose it again later.',
  'nietverstuurd.sessie.verder': 'Log in, in a new tab',
  'nietverstuurd.pagina.verder': 'Go on, in a new tab',
  'nietverstuurd.taak.verder': 'Choose another role, in a new tab',
  'nietverstuurd.gesloten.verder': 'Back to the case, in a new tab',
  'nietverstuurd.afgezegd.verder': 'To the meetings, in a new tab',
  'nietverstuurd.geweest.verder': 'To the meetings, in a new tab',
  'nietverstuurd.te-vroeg.verder': 'To the meetings, in a new tab',
  'hulp.titel': 'Help',
  'hulp.inleiding': 'Choose a question, or call us.',
  'hulp.vragen': 'Questions that are often asked',
  'hulp.inloggen': 'I cannot log in',
  'hulp.inloggen.antwoord':
    'Check the e-mail address or the code in your invitation. A code works once. Lost your phone or key? Use a recovery code, or call us.',
  'hulp.zien': 'Why can I not see something?',
  'hulp.zien.antwoord':
    'You see what you told and what someone shared with you. Who tells something chooses who reads it. If that is not allowed, the page says why.',
  'hulp.keek': 'Who sees that I looked?',
  'hulp.keek.antwoord':
    'Every time of reading is kept. The young person and the parents can see who read what and why.',
  'hulp.weg': 'I want to leave this page fast',
  'hulp.weg.antwoord':
    'Press Quick exit, at the top. Or press Shift three times. You are then logged out and see an empty page. The history of your browser still shows that you were here.',
  'hulp.intrekken': 'I want to take back my consent',
  'hulp.intrekken.antwoord':
    'You always can, without a reason. Open your case and choose to see or take back your answers. Whoever could read it because of your yes, can then no longer do so.',
  'hulp.twijfel': 'Not sure about sharing?',
  'hulp.twijfel.uitleg': 'Ask your question without names. You get an answer at once. This part is in Dutch.',
  'hulp.twijfel.link': 'May I share this?',
  'hulp.mis': 'Did something go wrong with data?',
  'hulp.mis.uitleg': 'Did someone see what they should not, or is something lost? Report it now. It takes two minutes.',
  'hulp.mis.link': 'Report it',
  'hulp.praten': 'Rather talk?',
  'hulp.praten.uitleg': 'Call with a question or a problem.',
  'privacy.titel': 'Your privacy',
  'privacy.inleiding':
    'Overlegtafel is the place where organisations in the region {regio} talk together with parents and young people.',
  'privacy.wie': 'Who is responsible',
  'privacy.wie.uitleg':
    'Every organisation stays responsible for what it tells. The page names who leads the discussion. That organisation is responsible for the agenda, the report and the plan.',
  'privacy.bewaren': 'What we keep, and for how long',
  'privacy.bewaren.nodig': 'Only what is needed for the goal of the discussion.',
  'privacy.bewaren.zolang': 'Only while the discussion lasts, and then as long as is needed to finish it.',
  'privacy.bewaren.keek': 'Of all reading and sharing: who, when, why, and whether it was allowed.',
  'privacy.bewaren.dicht': 'What is told is encrypted. Those who run the system cannot read it either.',
  'privacy.rechten': 'Your rights',
  'privacy.rechten.uitleg':
    'You may ask what is known about you or your child. You may ask to correct it, to erase it, or object. You get an answer within one month.',
  'privacy.rechten.verder':
    'Not solved? Then you can go to the data protection officer of the organisation, or to the Dutch data protection authority.',
  'privacy.cookies': 'Cookies and followers',
  'privacy.cookies.uitleg':
    'We only use cookies that are needed to keep you logged in, to protect forms and to know your language. We do not measure visits. Nothing comes from other sites.',
  'privacy.vraag': 'A question about privacy?',
  'privacy.vraag.bel': 'Call us. We bring you to the right organisation.',
  'toegankelijk.titel': 'Accessibility',
  'toegankelijk.inleiding':
    'Everyone at the table must be able to take part. Here is what we did for that, and what we did not do yet.',
  'toegankelijk.stand': 'Where we are',
  'toegankelijk.norm': 'Standard',
  'toegankelijk.norm.waarde': 'WCAG 2.2, level A and AA (EN 301 549)',
  'toegankelijk.status': 'Level reached',
  'toegankelijk.status.waarde': 'C: first measures taken',
  'toegankelijk.onderzoek': 'Research',
  'toegankelijk.onderzoek.waarde': 'Measured by ourselves; no independent research yet',
  'toegankelijk.toetsen': 'What we test ourselves, at every change',
  'toegankelijk.toetsen.axe': 'Every part, light and dark, wide and on a small screen, with the program axe-core.',
  'toegankelijk.toetsen.toetsenbord': 'Everything works with only the keyboard and without JavaScript.',
  'toegankelijk.toetsen.schuiven': 'No sideways scrolling on a screen of 320 pixels.',
  'toegankelijk.toetsen.fout': 'A mistake is named at the top and at the field, in words.',
  'toegankelijk.onzeker': 'What is not certain yet',
  'toegankelijk.onzeker.voorlezen': 'People who use a screen reader have not tried the pages yet.',
  'toegankelijk.onzeker.taal': 'The text is simple, but parents and young people have not checked it yet.',
  'toegankelijk.onzeker.engels':
    'You can choose English, also before you log in. Everything for professionals is only in Dutch.',
  'toegankelijk.vraag': 'Is there something you cannot use?',
  'toegankelijk.vraag.bel':
    'Call us and say on which page it is. We find another way together. If that does not help, you can go to the National Ombudsman.',
};

const JE: Zinnen<Sleutel> = {
  ...U,
  'hulp.zien.antwoord': 'You see what you told and what someone shared with you.',
  'hulp.keek.antwoord': 'Every time someone reads about you, we write it down. You can see that.',
  'hulp.intrekken': 'I want to stop my yes',
  'hulp.intrekken.antwoord':
    'You always can. Open your case and choose My answers. Whoever could read it because of your yes, then no longer can.',
  'hulp.mis.uitleg': 'Did someone see what they should not? Or is something lost? Tell us.',
  'privacy.inleiding': 'In Overlegtafel, school and helpers in the region {regio} talk with you and your parents.',
  'privacy.wie.uitleg':
    'Who writes something about you must take good care of it. One organisation leads the discussion. It takes care of the agenda, the report and the plan.',
  'privacy.bewaren.nodig': 'Only what is needed to help you.',
  'privacy.bewaren.zolang': 'Only while the discussion lasts, and a little after that.',
  'privacy.bewaren.keek': 'Who read or shared something, when and why.',
  'privacy.bewaren.dicht': 'What is told is locked. Those who run the computers cannot read it either.',
  'privacy.rechten.uitleg':
    'You may ask what is known about you. Something is wrong? Ask to correct it or take it away. You get an answer within a month.',
  'privacy.rechten.verder': 'Not solved? You may complain to the Dutch data protection authority.',
  'privacy.cookies.uitleg':
    'We only use cookies to keep you logged in and to know your language. We do not follow you. Nobody else looks along.',
  'toegankelijk.toetsen.axe': 'Every page, large and small, light and dark, with a test program.',
};

export const PAGINATEKSTEN_EN = { u: U, je: JE } as const;
