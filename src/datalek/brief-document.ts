import type { Blok, Document } from '../document/document.ts';
import { datumVoluit } from '../web/tijd.ts';
import type { Dataleksoort } from './soorten.ts';

/** Wat een brief aan betrokkenen moet zeggen (AVG 34 lid 2), zoals de organisatie het opschreef. */
export type Briefstof = {
  readonly kenmerk: string;
  readonly soort: Dataleksoort;
  readonly gemerktOp: Date;
  readonly partij: string;
  readonly plaats: string;
  readonly telefoon: string;
  readonly gevolgen: string;
  readonly maatregelen: string;
  readonly zelf: string;
  readonly vandaag: string;
};

/** Wat er misging, in gewone woorden; niets over wat er in een dossier staat. */
const AARD: Readonly<Record<Dataleksoort, string>> = {
  'verkeerde-ontvanger': 'Gegevens over u of uw kind zijn naar iemand gegaan voor wie ze niet waren.',
  'onbevoegd-gezien': 'Iemand heeft gegevens over u of uw kind gezien die dat niet mocht.',
  kwijt: 'Wij zijn gegevens over u of uw kind kwijtgeraakt. Wij weten niet wie ze heeft.',
  gestolen: 'Gegevens over u of uw kind zijn gestolen.',
  'niet-beschikbaar': 'Wij konden een tijd niet bij gegevens over u of uw kind, of ze zijn weg.',
  anders: 'Er is iets misgegaan met gegevens over u of uw kind.',
};

const alineas = (tekst: string): readonly Blok[] =>
  tekst
    .split(/\n+/u)
    .filter((deel) => deel.trim() !== '')
    .map((deel) => ({ soort: 'alinea', tekst: deel.trim() }));
const kop = (tekst: string): Blok => ({ soort: 'kop', niveau: 2, tekst });
const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });

/**
 * De brief aan ouders en jongeren over een datalek: wat er gebeurde, wat dat kan betekenen, wat de organisatie doet, wat zij zelf kunnen
 * doen, en wie zij bellen (AVG 34 lid 2). Zonder naam: de organisatie zet die er zelf boven.
 */
export function datalekBrief(stof: Briefstof): Document {
  return {
    titel: 'Brief over een datalek',
    taal: 'nl',
    kenmerk: stof.kenmerk,
    versie: datumVoluit(stof.vandaag),
    blokken: [
      alinea(`${stof.partij}, ${stof.plaats}`),
      alinea(datumVoluit(stof.vandaag)),
      { soort: 'kop', niveau: 1, tekst: 'Er is iets misgegaan met uw gegevens' },
      alinea('Beste ouder, beste jongere,'),
      alinea(
        `${AARD[stof.soort]} Wij merkten dat op ${datumVoluit(stof.gemerktOp)}. Dat had niet mogen gebeuren. Het spijt ons.`,
      ),
      kop('Wat kan dit voor u betekenen?'),
      ...alineas(stof.gevolgen),
      kop('Wat doen wij?'),
      ...alineas(stof.maatregelen),
      kop('Wat kunt u zelf doen?'),
      ...alineas(stof.zelf),
      kop('Hebt u vragen?'),
      alinea(
        `Bel ${stof.partij}: ${stof.telefoon}. Vraag naar de functionaris gegevensbescherming. Zeg dat het gaat om ${stof.kenmerk}.`,
      ),
      alinea('Wij vertellen u ook welke gegevens het zijn. Dat doen wij in een gesprek, en niet in deze brief.'),
      alinea(
        'Bent u het niet eens met hoe wij hiermee omgaan? U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.',
      ),
      alinea('Met vriendelijke groet,'),
      alinea(stof.partij),
    ],
  };
}
