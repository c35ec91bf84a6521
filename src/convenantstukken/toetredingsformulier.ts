import { opsomming } from '../casus/woorden.ts';
import { VERKLARINGEN } from '../convenant/vastleggen/toetreden.ts';
import { VERKLARING } from '../convenant/woorden.ts';
import type { Blok, Document } from '../document/document.ts';
import { datumVoluit } from '../web/tijd.ts';
import { alinea, feiten, kop, lijst, ondertekening, stuk } from './blokken.ts';
import type { Stukstof, Stuktekst, Stuktoetreding } from './stof.ts';

type Getekend = Stuktoetreding['getekend'];

/**
 * Het formulier waarmee een organisatie later meedoet (Bijl 1-a tot en met Bijl 1-e, Art 18.1): leeg, of met wat al bekend is van wie
 * toetreedt; is het getekend, dan staat ook dat erop.
 */
export function maakToetredingsformulier(stof: Stukstof, tekst: Stuktekst): Document {
  const { eigen, convenant } = stof;
  const { toetreding } = eigen;
  const getekend = toetreding?.getekend ?? null;
  const bekend = toetreding !== null;
  const label = toetreding?.label ?? tekst.label;
  return stuk({ tekst: { label } }, 'Toetredingsformulier', [
    alinea(
      'Met dit formulier treedt een organisatie toe tot het privacyconvenant. Zij doet pas mee als de partijen akkoord zijn, het formulier is getekend, en alle deelnemers ervan weten.',
    ),
    kop('Waartoe'),
    ...feiten([
      ['Convenant', convenant.naam],
      ['Versie', label],
      ['Penvoerder', stof.penvoerder.naam],
    ]),
    kop('Wie toetreedt'),
    ...feiten([
      ['Organisatie', bekend ? eigen.naam : null],
      ['Vestigingsplaats', bekend ? eigen.plaats : null],
      ['Kantooradres', toetreding?.kantooradres ?? null],
      ['Nummer bij de Kamer van Koophandel', bekend ? eigen.kvk : null],
      ['Vertegenwoordigd door, naam en functie', wieTekende(getekend)],
    ]),
    kop('Waarom zij meedoet'),
    ...feiten([
      ...contracten(eigen),
      ['Wie vroeg om mee te doen, en wanneer', wieVroeg(toetreding)],
      ...(getekend === null ? [['Waaraan de organisatie bijdraagt', null] as const] : []),
    ]),
    kop('Wat zij verklaart'),
    ...verklaringen(getekend),
    ...(getekend === null ? ondertekening() : handtekening(getekend)),
    kop('Waar het formulier heen gaat'),
    alinea(
      'Stuur een getekend exemplaar aan de partijen van het convenant, en aan de gemeente waarmee een contract loopt als die er niet bij staat:',
    ),
    lijst(...stof.gebonden.filter(({ id }) => id !== eigen.id || !bekend).map(({ naam }) => naam)),
  ]);
}

/**
 * Alleen een jeugdhulpaanbieder heeft een contract met een gemeente: langdurige en verzekerde zorg en een GGD treden zonder toe, en hebben
 * hier niets te vullen (fn 9, 10).
 */
function contracten({
  contractgemeenten,
  soort,
  toetreding,
}: Stukstof['eigen']): readonly (readonly [string, string | null])[] {
  if (contractgemeenten.length > 0) return [[CONTRACT, opsomming(contractgemeenten)]];
  const zonder = toetreding !== null && (toetreding.getekend !== null || soort !== 'jeugdhulpaanbieder');
  return zonder ? [] : [[`${CONTRACT} (leeg als er geen is)`, null]];
}

const CONTRACT = 'Gemeente waarmee een contract loopt';

const wieVroeg = (toetreding: Stuktoetreding | null): string | null =>
  toetreding === null || toetreding.gevraagdDoor === null
    ? null
    : `${toetreding.gevraagdDoor}, op ${datumVoluit(toetreding.gevraagdOp)}`;

const wieTekende = (getekend: Getekend): string | null =>
  getekend === null || getekend.ondertekenaar === null
    ? null
    : `${getekend.ondertekenaar.naam}, ${getekend.ondertekenaar.functie}`;

function verklaringen(getekend: Getekend): readonly Blok[] {
  if (getekend !== null) return [lijst(...VERKLARINGEN.map((code) => VERKLARING[code]))];
  return [
    alinea('Zet een paraaf achter elke regel. Zonder een paraaf bij alle regels is het formulier niet volledig.'),
    {
      soort: 'tabel',
      kop: ['Verklaring', 'Paraaf'],
      rijen: VERKLARINGEN.map((code) => [VERKLARING[code], '']),
    },
  ];
}

function handtekening({ plaats, op, ondertekenaar, wijze }: NonNullable<Getekend>): readonly Blok[] {
  return [
    kop('Ondertekening'),
    ...feiten([
      ['Plaats', plaats],
      ['Datum', datumVoluit(op)],
      ['Naam', ondertekenaar?.naam ?? null],
      ['Functie', ondertekenaar?.functie ?? null],
    ]),
    alinea(
      wijze === 'papier'
        ? 'Dit formulier is op papier getekend. Het getekende papier is in Overlegtafel bewaard.'
        : 'Dit formulier is in Overlegtafel getekend, met een tweede factor.',
    ),
  ];
}
