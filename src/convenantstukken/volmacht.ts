import { opsomming } from '../casus/woorden.ts';
import type { Document } from '../document/document.ts';
import { datumVoluit } from '../web/tijd.ts';
import { alinea, feiten, kop, lijst, ondertekening, stuk } from './blokken.ts';
import type { Stukstof, Stuktekst } from './stof.ts';

/** De volmacht waarmee een schoolbestuur het samenwerkingsverband laat tekenen (Bijl 4-a, Bijl 4-b, Bijl 4-c, fn 2). */
export function maakVolmacht(stof: Stukstof, tekst: Stuktekst): Document {
  const { eigen, convenant } = stof;
  const eigenBestuur = tekst.schoolbesturen.some(({ id }) => id === eigen.id);
  const gemeenten = tekst.tekenaars.filter(({ soort }) => soort === 'gemeente').map(({ naam }) => naam);
  const verbanden = tekst.tekenaars.filter(({ soort }) => soort === 'swv');
  // Zijn er meer, dan staat er alleen een als die het stuk zelf ophaalt: een ander kiest wie hij het vraagt.
  const verband = verbanden.length === 1 ? verbanden[0] : verbanden.find(({ id }) => id === eigen.id);
  // Tekende het samenwerkingsverband al, dan doet het dat voor dit bestuur op een dag die nog komt (fn 2).
  const dag = tekst.oooOp === null || tekst.oooVoorbij ? null : datumVoluit(tekst.oooOp);
  return stuk(stof, 'Volmacht', [
    alinea(
      'Hiermee laat een schoolbestuur het samenwerkingsverband namens het bestuur beslissen over het privacyconvenant, en het tekenen. Het bestuur wordt daarmee zelf partij.',
    ),
    kop('Waar de volmacht over gaat'),
    ...feiten([
      ['Convenant', convenant.naam],
      ['Versie', tekst.label],
      ['Gemeenten', gemeenten.length === 0 ? null : opsomming(gemeenten)],
      ['Dag van het overleg waarin wordt getekend', dag],
      ['Plaats van dat overleg', tekst.oooPlaats],
    ]),
    kop('Wie de volmacht geeft'),
    ...feiten([
      ['Schoolbestuur', eigenBestuur ? eigen.naam : null],
      ['Vestigingsplaats', eigenBestuur ? eigen.plaats : null],
      ['Vertegenwoordigd door, naam en functie', null],
    ]),
    kop('Wie de volmacht krijgt'),
    ...feiten([
      ['Samenwerkingsverband', verband?.naam ?? null],
      ['Naam en functie van wie tekent', null],
    ]),
    kop('Wat het bestuur verklaart'),
    lijst(
      'Wij kennen de tekst van deze versie en weten wanneer en met wie zij wordt getekend.',
      'Wij zijn het ermee eens en gaan haar op onze scholen gebruiken.',
      'Wij zorgen dat onze medewerkers de afspraken kennen en ernaar werken.',
      'Wie hierboven de volmacht krijgt, mag in dat overleg voor ons beslissen en tekenen.',
    ),
    kop('Hoe lang zij geldt'),
    alinea(
      'Een volmacht telt alleen als zij niet later is gedateerd dan de handtekening die erop rust. Voor een nieuwe versie van het convenant is een nieuwe volmacht nodig.',
    ),
    ...feiten([['Geldig tot en met (leeg is zonder einddatum)', null]]),
    ...ondertekening(),
  ]);
}
