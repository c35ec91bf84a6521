/** Wat het systeem zelf doet om gegevens te beveiligen: feiten over dit programma, geen beloften (Art 10.1, Art 10.2 (b), AVG 32). */
export const BEVEILIGING: readonly string[] = [
  'Inloggen gaat met twee verschillende factoren, ook voor ouders en jongeren; voor zware stappen is een verse factor nodig.',
  'Inhoud en namen liggen versleuteld in de database, met sleutels in een aparte database.',
  'Wat iemand mag zien, wordt bij elk lezen opnieuw beoordeeld, per gegeven en per ontvanger.',
  'De database laat ieder alleen de rijen zien van casussen waaraan die persoon deelneemt.',
  'Wie wat las, deelde of wijzigde, ligt vast in een logboek dat niet te wijzigen is (NEN 7513).',
  'Berichten per e-mail of sms bevatten geen inhoud en geen namen.',
  'Na de bewaartermijn worden gegevens vernietigd door hun sleutel te vernietigen, ook voor reservekopieën.',
  'Een partij kijkt ieder jaar na wie er nog bij mag.',
];
