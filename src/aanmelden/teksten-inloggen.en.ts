import type { Inlogsleutel } from './teksten-inloggen.nl.ts';

const U: Readonly<Record<Inlogsleutel, string>> = {
  'inlog.titel': 'Log in',
  'inlog.kop': 'Together at the table, each with their own data',
  'inlog.voor':
    'For schools, the municipality, youth care, public health, parents and young people in the region {regio}.',
  'inlog.veilig': 'We never send a link with personal data. Type the address of this site yourself.',
  'inlog.account': 'I already have an account',
  'inlog.email': 'E-mail address',
  'inlog.email.werk': 'Do you work for an organisation? Use your work address.',
  'inlog.email.leeg': 'Fill in your e-mail address.',
  'inlog.email.vorm': 'Fill in a whole e-mail address. For example name@school.nl.',
  'inlog.verder': 'Go on',
  'inlog.passkey': 'Log in with a passkey',
  'inlog.factoren': 'Always with two factors: a passkey, or a password and a code.',
  'inlog.factor-kwijt': 'I lost my second factor',
  'inlog.code.titel': 'I was given a code',
  'inlog.code.voor': 'For parents, young people and new colleagues. With the code you make an account once.',
  'inlog.code': 'Code from your invitation',
  'inlog.code.uitleg': '8 letters and numbers. The code works once.',
  'inlog.code.verder': 'Go on with the code',
  'inlog.digid': 'You cannot log in with DigiD here yet.',
  'inlog.hulp': 'I need help to log in',
  'inlog.terug': 'Back',
  'inlog.stap': 'Step {nu} of {alle}',
  'inlog.wachtwoord.titel': 'Your password',
  'inlog.wachtwoord': 'Password',
  'inlog.wachtwoord.plakken': 'You may paste it from a password manager.',
  'inlog.wachtwoord.leeg': 'Fill in your password.',
  'inlog.wachtwoord.mis': 'Check the e-mail address and the password. Together they are not right.',
  'inlog.wachtwoord.passkey': 'Log in with a passkey instead',
  'inlog.wachtwoord.kwijt': 'I lost my password',
  'inlog.tweede.titel': 'Code from your app',
  'inlog.tweede.opnieuw': 'Start again',
  'inlog.tweede.code': 'The code from the app',
  'inlog.tweede.uitleg': 'The six numbers that your authenticator app shows now. Or one of your recovery codes.',
  'inlog.tweede.knop': 'Log me in',
  'inlog.tweede.passkey': 'I use a passkey',
  'inlog.tweede.mis': 'Fill in the newest code from the app. A code works once.',
  'inlog.passkey.titel': 'Log in with a passkey',
  'inlog.passkey.anders': 'Log in another way',
  'inlog.passkey.klaar': 'Have your phone, finger or key ready. Your browser asks for it.',
  'inlog.passkey.mis': 'Try again, or log in another way. We do not know this passkey, or it took too long.',
  'inlog.gestopt': 'Your access has stopped. Ask the administrator of your organisation what is needed.',
  'inlog.verlopen': 'Start again with logging in. The last try took too long.',
  'kwijt.titel': 'I cannot log in any more',
  'kwijt.terug': 'Back to log in',
  'kwijt.inleiding': 'You need someone who knows who you are. We do not repair anything by e-mail.',
  'kwijt.telefoon': 'Phone lost, but recovery codes kept',
  'kwijt.telefoon.uitleg':
    'Log in with your password. Fill in a recovery code as the code. Then add a new app to your account.',
  'kwijt.alles': 'Password or everything lost',
  'kwijt.alles.werk':
    'Do you work for an organisation? Ask the administrator of Overlegtafel in your organisation for a new code.',
  'kwijt.alles.gezin':
    'Are you a parent or a young person? Ask your contact at the school or municipality for a new code. Is one of your cases missing then? Ask there too.',
  'kwijt.alles.code':
    'You get the code in person. With it you set everything up again. What was there before stops working.',
  'kwijt.wie': 'You do not know who can help?',
  'kwijt.wie.bel': 'Call us. We bring you to the right person.',
  'maak.titel': 'Make your account',
  'maak.opnieuw': 'Set up your account again',
  'maak.klopt': 'The code is right. Choose how you log in from now on.',
  'maak.oude-weg': 'Your old password, app and passkeys will stop working.',
  'maak.email.uitleg': 'You log in with this. Do you work for an organisation? Use your work address.',
  'maak.email.uitleg.gezin':
    'You log in with this. Does the one who gave you the code know your e-mail address? Then fill in that address.',
  'maak.email.ander':
    'Fill in the e-mail address that the code was made for. Ask who gave you the code. After five wrong ones the code stops working.',
  'maak.email.bezet': 'Choose another e-mail address. It is not possible with this one.',
  'maak.email.bezet.gezin':
    'Do you already have an account with this address? Log in with it. Then add this code at your account, under I have another code. Or choose another e-mail address here.',
  'maak.wachtwoord.uitleg': 'At least 12 characters. Four loose words make a good password. You may paste it.',
  'maak.wachtwoord.opnieuw': 'Fill in the password once more. We do not remember it.',
  'maak.telefoon': 'Put a code on your phone',
  'maak.telefoon.waarom': 'So nobody gets in who only knows your password.',
  'maak.telefoon.knop': 'Check the code',
  'maak.telefoon.mis': 'Fill in the six numbers that the app shows now. Is the time on the phone right?',
  'maak.liever-passkey': 'Rather a passkey?',
  'maak.liever-passkey.uitleg':
    'Then you log in with the finger, face or pin code of your device. That only works with JavaScript.',
  'maak.passkey': 'Make a passkey',
  'maak.codes': 'Keep your recovery codes',
  'maak.codes.waarom':
    'Did you lose your phone? Then you log in with your password and one of these codes. So do not keep them only on your phone.',
  'maak.code.leeg': 'Fill in the code from your invitation.',
  'maak.code.mis':
    'Check the code. It is not right, used before, or older than seven days. Ask for a new one if needed.',
  'maak.code.druk': 'Wait a minute and try again. Many codes are being filled in now.',
  'maak.code.verlopen': 'Fill in the code again. The last time took too long, or the code was used before.',
  'maak.code.adres-bezet':
    'Fill in the code again and choose another e-mail address. It is not possible with the last one.',
};

const JE: Readonly<Record<Inlogsleutel, string>> = {
  ...U,
  'inlog.voor': 'For school, helpers, parents and young people in the region {regio}.',
  'inlog.gestopt': 'Your access has stopped. Ask who helped you what is needed.',
  'kwijt.alles.werk': 'Do you work for an organisation? Ask the administrator there for a new code.',
  'kwijt.alles.gezin':
    'Are you young? Ask your contact at the school or municipality for a new code. Is one of your cases missing then? Ask there too.',
  'maak.email.uitleg.gezin': 'You log in with this. Use an address that only you can open.',
};

export const INLOG_EN = { u: U, je: JE } as const;
