import type { Document } from '../document/document.ts';
import { datumVoluit } from '../web/tijd.ts';
import { alinea, feiten, kop, stuk, vullen } from './blokken.ts';
import type { Stukstof } from './stof.ts';

/** Het verslag van de evaluatie na twee jaar: wat het systeem weet staat er, wat mensen vonden vullen zij in (Art 20.2). */
export function maakEvaluatieverslag(stof: Stukstof): Document {
  const dag = (datum: string | null) => (datum === null ? null : datumVoluit(datum));
  return stuk(stof, 'Verslag van de evaluatie', [
    alinea(
      `De partijen kijken samen hoe ${stof.convenant.naam} werkt. Dit verslag gaat over afspraken en werkwijze. Zet er geen namen of verhalen van jongeren in.`,
    ),
    kop('De feiten'),
    ...feiten([
      ['Van kracht sinds', dag(stof.begonOp)],
      ['Geldende tekst', stof.tekst?.label ?? null],
      ['Evaluatie uiterlijk klaar op', dag(stof.evaluatieUiterlijk)],
      ['Partijen die nu gebonden zijn', String(stof.gebonden.length)],
      ['Organisaties die wilden toetreden', String(stof.toetredingen)],
      ['Opzeggingen', String(stof.opzeggingen)],
      ['Wie evalueerden, en op welke dag', null],
    ]),
    kop('Per overleg'),
    alinea(
      'Vul per overleg in hoeveel casussen er waren en hoe vaak het doel is gehaald. Elke partij telt haar eigen deel.',
    ),
    {
      soort: 'tabel',
      kop: ['Overleg', 'Versie', 'Casussen', 'Doel gehaald'],
      rijen: stof.overlegtypen.map(({ naam, versie }) => [naam, String(versie), '', '']),
    },
    kop('Wat de partijen vonden'),
    ...vullen(
      'Helpt het overleg jongeren sneller aan onderwijs en hulp',
      'Worden ouders en jongeren vooraf geïnformeerd en zitten zij aan tafel',
      'Wordt alleen gedeeld wat nodig is, en waar ging dat mis',
      'Werkt het vragen en intrekken van toestemming',
      'Wat zeiden ouders en jongeren zelf',
      'Welke verzoeken, klachten en datalekken waren er, in aantallen',
      'Wat vinden de functionarissen gegevensbescherming',
    ),
    kop('Wat er verandert'),
    ...vullen(
      'Wat blijft zoals het is',
      'Wat in het convenant of een bijlage moet veranderen',
      'Wie dat doet, en voor wanneer',
    ),
    kop('Vastgesteld'),
    alinea('Een wijziging van het convenant geldt voor een partij pas als zij de nieuwe versie tekende.'),
    ...vullen('Datum', 'Namens de partijen, naam en functie'),
  ]);
}
