import type { Blok, Document } from '../document/document.ts';
import { dagVan } from '../lib/klok.ts';
import { datumVoluit } from '../web/tijd.ts';
import { alinea, feiten, kop, stuk, vullen } from './blokken.ts';
import type { Stukstof } from './stof.ts';
import type { Overlegtelling, Telling, Tellingen } from './tellingen.queries.ts';

/** Het verslag van de evaluatie na twee jaar: wat het systeem weet staat er, wat mensen vonden vullen zij in (Art 20.2). */
export function maakEvaluatieverslag(stof: Stukstof): Document {
  const dag = (datum: string | null) => (datum === null ? null : datumVoluit(datum));
  return stuk({ tekst: stof.geldend ?? stof.tekst }, 'Verslag van de evaluatie', [
    alinea(
      `De partijen kijken samen hoe ${stof.convenant.naam} werkt. Dit verslag gaat over afspraken en werkwijze. Zet er geen namen of verhalen van jongeren in.`,
    ),
    kop('De feiten'),
    ...feiten([
      ['Van kracht sinds', dag(stof.begonOp)],
      ['Geldende tekst', stof.geldend?.label ?? null],
      ['Evaluatie uiterlijk klaar op', dag(stof.evaluatieUiterlijk)],
      ['Partijen die nu gebonden zijn', String(stof.gebonden.length)],
      ['Organisaties die wilden toetreden', String(stof.toetredingen)],
      ['Opzeggingen', String(stof.opzeggingen)],
      ['Wie evalueerden, en op welke dag', null],
    ]),
    ...getallen(stof),
    kop('Wat de partijen vonden'),
    ...vullen(
      'Helpt het overleg jongeren sneller aan onderwijs en hulp',
      'Worden ouders en jongeren vooraf geïnformeerd en zitten zij aan tafel',
      'Wordt alleen gedeeld wat nodig is, en waar ging dat mis',
      'Werkt het vragen en intrekken van toestemming',
      'Wat zeiden ouders en jongeren zelf',
      'Welke klachten waren er, en wat leerden wij daarvan',
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
    alinea('De penvoerder legt deze dag en de uitkomst daarna in het systeem vast, zodat elke partij haar leest.'),
  ]);
}

const GEEN: Overlegtelling = { begonnen: 0, gesloten: 0, klaar: 0 };
const PER_OVERLEG = ['Overleg', 'Begonnen casussen', 'Gesloten', 'Waarvan omdat het klaar was'] as const;
const DAARVAN: Blok = { soort: 'invulregel', label: 'Wat wij daarvan vinden', ruim: true };

/** De getallen van het systeem, met ruimte eronder; wie ze niet mag lezen, vult ze zelf in. */
function getallen({ tellingen, overlegtypen }: Stukstof): readonly Blok[] {
  const rij = (naam: string, versie: number, cellen: readonly string[]) => [`${naam}, versie ${versie}`, ...cellen];
  if (tellingen === null)
    return [
      kop('Per overleg'),
      alinea('Een beheerder of functionaris gegevensbescherming haalt dit verslag op met de getallen er al in.'),
      {
        soort: 'tabel',
        kop: PER_OVERLEG,
        rijen: overlegtypen.map(({ naam, versie }) => rij(naam, versie, ['', '', ''])),
      },
      ...vullen('Welke verzoeken, afwegingen en datalekken waren er, in aantallen'),
      DAARVAN,
    ];
  return [
    kop('Per overleg'),
    alinea(
      `Geteld op ${datumVoluit(dagVan(tellingen.op))}, over alle partijen samen. Waar "niet getoond" staat, zijn het er zo weinig dat het getal iemand kan aanwijzen, of zou u zo een klein getal kunnen uitrekenen.`,
    ),
    {
      soort: 'tabel',
      kop: PER_OVERLEG,
      rijen: overlegtypen.map(({ code, naam, versie }) => {
        const { begonnen, gesloten, klaar } = tellingen.perOverleg.get(code) ?? GEEN;
        return rij(naam, versie, [begonnen, gesloten, klaar].map(woord));
      }),
    },
    DAARVAN,
    kop('Alle overleggen samen'),
    alinea(
      'Van een casus die is vernietigd, telt alleen nog dat zij er was. Gesprekken, vragen en verzoeken daaruit zijn er niet meer.',
    ),
    { soort: 'tabel', kop: ['Wat', 'Aantal'], rijen: samen(tellingen) },
    DAARVAN,
  ];
}

const woord = (telling: Telling): string => (telling === null ? 'niet getoond' : String(telling));

const samen = ({ samen: aantal }: Tellingen): readonly (readonly string[])[] =>
  (
    [
      ['Bijeenkomsten', aantal.bijeenkomsten],
      ['Doelen uit een plan die samen zijn bekeken', aantal.doelen],
      ['Doelen die zijn gehaald', aantal.gehaald],
      ['Vragen om toestemming', aantal.vragen],
      ['Vragen waarop iemand nee zei', aantal.nee],
      ['Vragen waarbij iemand toestemming introk', aantal.ingetrokken],
      ['Verzoeken van ouders en jongeren over hun gegevens', aantal.verzoeken],
      ['Keren dat iemand zonder toestemming deelde na een afweging', aantal.afwegingen],
      ['Meldingen van een datalek', aantal.datalekken],
    ] as const
  ).map(([wat, telling]) => [wat, woord(telling)]);
