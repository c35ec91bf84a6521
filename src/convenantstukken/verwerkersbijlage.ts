import { CATEGORIENAMEN, metHoofdletter } from '../casus/woorden.ts';
import type { Document } from '../document/document.ts';
import { alinea, feiten, kop, lijst, ondertekeningVan, stuk, vullen } from './blokken.ts';
import { BEVEILIGING } from './maatregelen.ts';
import type { Stukstof } from './stof.ts';

/** De bijlage bij de verwerkersovereenkomst van een partij met wie het systeem beheert (AVG 28 lid 3; fn 13 (a), Art 10.3). */
export function maakVerwerkersbijlage(stof: Stukstof): Document {
  const { eigen, convenant } = stof;
  return stuk({ tekst: stof.geldend ?? stof.tekst }, 'Bijlage bij de verwerkersovereenkomst', [
    alinea(
      'Deze bijlage zegt welke gegevens wie het systeem beheert voor een partij verwerkt, en onder welke voorwaarden. Elke partij sluit haar eigen overeenkomst.',
    ),
    kop('Tussen wie'),
    ...feiten([
      ['Verantwoordelijke', `${eigen.naam}, ${eigen.plaats}`],
      ['Convenant', convenant.naam],
      ['Verwerker', eigen.verwerker],
      ['Vestigingsplaats van de verwerker', null],
      ['Contactpersoon van de verwerker', null],
    ]),
    kop('Waarvoor'),
    alinea(
      'De verwerker stelt Overlegtafel beschikbaar en houdt het in bedrijf: bewaren, tonen, delen en vernietigen van gegevens voor casusoverleg, alleen in opdracht van de partij, en die opdracht staat op schrift. De verwerker leest geen inhoud. Vindt hij een opdracht in strijd met de wet, dan zegt hij dat meteen.',
    ),
    alinea('Wie voor de verwerker werkt, houdt geheim wat hij tegenkomt, ook na afloop.'),
    ...vullen('Begin en duur van de overeenkomst'),
    kop('Over wie'),
    lijst('Kinderen en jongeren', 'Hun ouders of voogden', 'Wie hen ondersteunt', 'Medewerkers van de partij'),
    kop('Welke gegevens'),
    lijst(
      ...Object.values(CATEGORIENAMEN).map(metHoofdletter),
      'Toestemmingen, verzoeken en wat jongeren en ouders zelf zeggen',
      'Wie wat wanneer zag of deed',
      'Naam, functie en bereik van medewerkers, ouders en jongeren',
    ),
    kop('Beveiliging'),
    lijst(...BEVEILIGING),
    ...vullen('Certificaten en verklaringen van de verwerker, met datum'),
    kop('Anderen inschakelen'),
    alinea(
      'De verwerker schakelt alleen een ander in als de partij dat vooraf schriftelijk goed vindt. Die ander krijgt dezelfde plichten, en de verwerker blijft aansprakelijk voor wat hij doet.',
    ),
    ...vullen('Ingeschakelde anderen, waarvoor en in welk land'),
    kop('Waar de gegevens staan'),
    ...vullen(
      'Land en plaats van de servers',
      'Gaan er gegevens buiten de Europese Economische Ruimte, en op welke grond',
    ),
    kop('Als er iets misgaat'),
    alinea(
      'De verwerker meldt een datalek meteen aan de partij, met wat er gebeurde, wie het raakt en wat er is gedaan. De partij beslist over de melding aan de toezichthouder.',
    ),
    ...vullen('Wie de verwerker belt, dag en nacht'),
    kop('Hulp en controle'),
    alinea(
      'De verwerker helpt bij verzoeken van ouders en jongeren en bij een beoordeling vooraf van risico’s en bij overleg daarover met de toezichthouder. De partij mag nagaan, of laten nagaan, of de verwerker zich aan de afspraken houdt; hij geeft haar wat zij daarvoor nodig heeft.',
    ),
    kop('Na afloop'),
    alinea(
      'Eindigt de overeenkomst, dan geeft de verwerker de partij wat van haar is en vernietigt het daarna, met de reservekopieën. De partij krijgt daar bewijs van.',
    ),
    ...ondertekeningVan(eigen.naam, 'de verwerker'),
  ]);
}
