import { PROCESREGIE, REGIME } from '../convenant/woorden.ts';
import type { Blok, Document } from '../document/document.ts';
import { alinea, kop, lijst, ondertekeningVan, stuk, vullen } from './blokken.ts';
import type { Stukstof } from './stof.ts';

/**
 * De onderlinge regeling om in te vullen: wie verantwoordelijk is, en de drie onderwerpen waarover partijen iets afspreken: verwerking,
 * gegevensbeheer en contactpersonen (fn 13 (a), Art 10.3, AVG 26).
 */
export function maakOnderlingeRegeling(stof: Stukstof): Document {
  const { convenant, gebonden } = stof;
  return stuk({ tekst: stof.geldend ?? stof.tekst }, 'Onderlinge regeling', [
    alinea(
      `In deze regeling spreken de partijen van ${convenant.naam} af wie waarvoor verantwoordelijk is. Zij gaat over wat van niemand alleen is: bijeenkomsten, verslag en plan. Alleen met deze regeling kunnen partijen ook voor de rest samen verantwoordelijk worden.`,
    ),
    kop('Tussen wie'),
    ...(gebonden.length === 0
      ? vullen('Partijen')
      : [lijst(...gebonden.map(({ naam, plaats }) => `${naam}, ${plaats}`))]),
    kop('Wie verantwoordelijk is'),
    keuze('Voor wat partijen inbrengen', Object.values(REGIME)),
    keuze('Voor wat zij samen opschrijven', Object.values(PROCESREGIE)),
    kop('Over de verwerking'),
    lijst(
      'Ieder brengt alleen in wat voor het doel van het overleg nodig is, en blijft beslissen over wat hij inbracht.',
      'Wat samen is opgeschreven, is er alleen voor wie aan die tafel zit.',
      'De partijen vertellen ouders en jongeren vooraf wat hier in hoofdzaak staat.',
    ),
    ...vullen('Wat partijen verder over de verwerking afspreken'),
    kop('Over het beheer van de gegevens'),
    lijst(
      'Wie het systeem beheert, zorgt voor de beveiliging. Elke partij heeft met die beheerder een eigen overeenkomst.',
      'Wie een datalek ziet, meldt het meteen aan de partijen die het raakt. Elke partij beslist zelf over de melding aan de toezichthouder.',
      'Wie voor het samen opgeschreven deel verantwoordelijk is, vernietigt het na de bewaartermijn.',
    ),
    ...vullen('Wie het systeem beheert', 'Wat partijen verder over het beheer afspreken'),
    kop('Over contactpersonen'),
    lijst(
      'Ouders en jongeren mogen hun rechten bij elke partij gebruiken. Elke partij antwoordt over haar eigen deel, binnen een maand.',
      'Wie het overleg leidt, is voor hen het aanspreekpunt.',
    ),
    ...vullen('Bij wie partijen onderling terechtkunnen', 'Wat partijen verder over contactpersonen afspreken'),
    kop('Over schade'),
    alinea(
      'Zijn partijen samen verantwoordelijk, dan kan wie schade heeft elk van hen voor het geheel aanspreken. Hier staat hoe zij dat daarna onderling verdelen.',
    ),
    ...vullen('Hoe partijen schade verdelen'),
    kop('Vanaf wanneer'),
    ...vullen('Deze regeling geldt vanaf'),
    ...ondertekeningVan(...(gebonden.length === 0 ? ['partij'] : gebonden.map(({ naam }) => naam))),
  ]);
}

const keuze = (wat: string, keuzes: readonly string[]): Blok => ({
  soort: 'tabel',
  kop: [`${wat}: kies er een`, 'Kruis aan'],
  rijen: keuzes.map((zin) => [zin, '']),
});
