import { VERKLARINGEN } from '../convenant/toetreden.ts';
import { VERKLARING } from '../convenant/woorden.ts';
import type { Document } from '../document/document.ts';
import { alinea, feiten, kop, lijst, ondertekening, stuk } from './blokken.ts';
import type { Stukstof, Stuktekst } from './stof.ts';

/** Het formulier waarmee een organisatie later meedoet (Bijl 1-a tot en met Bijl 1-e, Art 18.1). */
export function maakToetredingsformulier(stof: Stukstof, tekst: Stuktekst): Document {
  const { eigen, convenant } = stof;
  const bekend = eigen.treedtToe;
  return stuk(stof, 'Toetredingsformulier', [
    alinea(
      'Met dit formulier treedt een organisatie toe tot het privacyconvenant. Zij doet pas mee als de partijen akkoord zijn, het formulier is getekend, en alle deelnemers ervan weten.',
    ),
    kop('Waartoe'),
    ...feiten([
      ['Convenant', convenant.naam],
      ['Versie', tekst.label],
      ['Penvoerder', stof.penvoerder.naam],
    ]),
    kop('Wie toetreedt'),
    ...feiten([
      ['Organisatie', bekend ? eigen.naam : null],
      ['Vestigingsplaats', bekend ? eigen.plaats : null],
      ['Kantooradres', null],
      ['Nummer bij de Kamer van Koophandel', bekend ? eigen.kvk : null],
      ['Vertegenwoordigd door, naam en functie', null],
    ]),
    kop('Waarom zij meedoet'),
    ...feiten([
      ['Gemeente waarmee een contract loopt', null],
      ['Wie vroeg om mee te doen, en wanneer', null],
      ['Waaraan de organisatie bijdraagt', null],
    ]),
    kop('Wat zij verklaart'),
    alinea('Zet een paraaf achter elke regel. Zonder een paraaf bij alle regels is het formulier niet volledig.'),
    {
      soort: 'tabel',
      kop: ['Verklaring', 'Paraaf'],
      rijen: VERKLARINGEN.map((code) => [VERKLARING[code], '']),
    },
    ...ondertekening(),
    kop('Waar het formulier heen gaat'),
    alinea(
      'Stuur een getekend exemplaar aan de gemeente waarmee een contract loopt, en aan de partijen van het convenant:',
    ),
    lijst(...stof.gebonden.map(({ naam }) => naam)),
  ]);
}
