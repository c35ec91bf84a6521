/** Waarom een naam van een groep niet kan. */
export type Groepnaamfout = 'geen-groep' | 'nummer' | 'datum' | 'persoon';

/** Woorden die een groep aanduiden; een naam zonder zo'n woord of klascode is geen groep. */
const GROEPWOORD =
  /(?:groep|klas|klassen|unit|leerjaar|afdeling|stroom|bouw|peuters|kleuters|leerlingen|jaarlaag|atelier|lesplaats|locatie|team|groepje)(?![\p{L}])/iu;
/** "2B", "V4", "H3a", "5/6", "1-2". */
const KLASCODE = /(?<![\p{L}\d])(?:[A-Z]{0,4}[0-9]{1,2}[A-Za-z]?|[0-9]{1,2}[/-][0-9]{1,2}[A-Za-z]?)(?![\p{L}\d])/u;
/** Acht of negen cijfers, ook met punten of spaties ertussen: een BSN, of iets wat erop lijkt. */
const NUMMER = /(?<!\d)(?:\d[ .-]?){7,}\d(?!\d)|\d{5,}/u;
const MAAND = 'jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec';
const DATUM = new RegExp(
  `(?<!\\d)(?:\\d{1,2}[-/. ]\\d{1,2}[-/. ](?:\\d{4}|\\d{2})|\\d{4}[-/. ]\\d{1,2}[-/. ]\\d{1,2})(?!\\d)` +
    `|\\d{1,2} ?(?:${MAAND})[a-z]*\\.? ?\\d{2,4}|geboren|jarig`,
  'iu',
);
const AANSPREKING = /(?<![\p{L}])(?:juf|juffrouw|meester|mevrouw|meneer|mevr|dhr|mw|fam|familie)(?![\p{L}])/iu;
/** Woorden die met een hoofdletter mogen beginnen omdat zij geen naam van een mens zijn. */
const GEEN_NAAM = new Set(
  'vmbo havo vwo mbo isk po vo so vso sbo pro oza noord zuid oost west eerste tweede derde vierde extra combi tijdelijke'.split(
    ' ',
  ),
);

/**
 * Keurt de naam van een groep (T25-10): een groep of klas, nooit iemand. Streng: elk woord met een hoofdletter dat geen groep aanduidt,
 * kan een naam zijn. Waar de groep zit, staat al bij de school. @returns null als de naam kan.
 */
export function keurGroepnaam(naam: string): Groepnaamfout | null {
  if (DATUM.test(naam)) return 'datum';
  if (NUMMER.test(naam)) return 'nummer';
  if (AANSPREKING.test(naam) || woordenVan(naam).some(kanNaamZijn)) return 'persoon';
  return GROEPWOORD.test(naam) || KLASCODE.test(naam) ? null : 'geen-groep';
}

const woordenVan = (naam: string): readonly string[] => naam.split(/[^\p{L}\d'’]+/u).filter((woord) => woord !== '');

const kanNaamZijn = (woord: string): boolean =>
  /^\p{Lu}\p{L}*['’]?\p{Ll}/u.test(woord) && !GROEPWOORD.test(woord) && !GEEN_NAAM.has(woord.toLowerCase());
