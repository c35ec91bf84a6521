import type { Blok, Document } from '../document/document.ts';
import { alinea, feiten, kop, lijst, stuk, vullen } from './blokken.ts';
import type { Aanspreekpunt, Stukstof } from './stof.ts';

/** De tekst waarmee een organisatie op haar website vertelt dat zij meedoet (Art 12.3). */
export function maakWebsitetekst(stof: Stukstof): Document {
  const { eigen, convenant, gebonden } = stof;
  const anderen = gebonden.filter(({ id }) => id !== eigen.id).map(({ naam, plaats }) => `${naam}, ${plaats}`);
  return stuk({ tekst: stof.geldend ?? stof.tekst }, 'Tekst voor de website', [
    alinea(
      'Zet deze tekst op de website van uw organisatie en vul in wat nog open is. Leg daarna in Overlegtafel het adres van de pagina vast, bij Onze organisatie.',
    ),
    kop('Wij overleggen soms met anderen over uw kind'),
    alinea(
      `${eigen.naam} doet mee aan ${convenant.naam}: afspraken over privacy tussen scholen, gemeente en hulp. Heeft een kind of jongere hulp nodig van meer dan één organisatie, dan overleggen wij samen. Dat doen wij met de ouders en de jongere erbij.`,
    ),
    alinea(
      'Wij delen alleen wat nodig is voor het doel van dat overleg. Voor elk gegeven kijken wij vooraf of het mag, en of er toestemming nodig is.',
    ),
    ...(anderen.length === 0 ? [] : [kop('Met wie wij overleggen'), lijst(...anderen)]),
    ...(stof.overlegtypen.length === 0
      ? []
      : [kop('Welke overleggen er zijn'), lijst(...stof.overlegtypen.map(({ naam, doel }) => `${naam}: ${doel}`))]),
    kop('De afspraken zelf'),
    ...feiten([
      ['Naam van het convenant', convenant.naam],
      ['Versie', (stof.geldend ?? stof.tekst)?.label ?? null],
      ['Adres waar de tekst van het convenant te lezen is', null],
    ]),
    kop('Uw rechten'),
    alinea(
      'U mag zien wat wij over u of uw kind vastleggen. Klopt iets niet, dan passen wij het aan. U mag ook vragen iets te wissen, of bezwaar maken. Wie toestemming gaf, mag die altijd intrekken. U hoort binnen een maand wat wij doen.',
    ),
    alinea('Bent u het niet eens met ons antwoord, dan kunt u klagen bij de Autoriteit Persoonsgegevens.'),
    kop('Bij wie u terechtkunt'),
    ...bereik(eigen.aanspreekpunten),
  ]);
}

function bereik(punten: readonly Aanspreekpunt[]): readonly Blok[] {
  if (punten.length === 0) return vullen('Aanspreekpunt, naam en functie', 'E-mailadres', 'Telefoon');
  return punten.flatMap(({ naam, functie, email, telefoon }) =>
    feiten([
      ['Aanspreekpunt', functie === '' ? naam : `${naam}, ${functie}`],
      ...(email === null ? [] : [['E-mailadres', email] as const]),
      ...(telefoon === null ? [] : [['Telefoon', telefoon] as const]),
    ]),
  );
}
