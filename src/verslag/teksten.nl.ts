import type { Vorm } from '../toestemming/vraagtekst.ts';

/** De vaste zinnen over verslagen voor een ouder. */
const U = {
  lijst: 'Verslagen',
  'lijst.bij': 'Hier leest u wat er is besproken.',
  terug: 'Terug naar uw zaak',
  'terug.lijst': 'Terug naar de verslagen',
  'terug.verslag': 'Terug naar het verslag',
  leeg: 'Er is nog geen verslag',
  'leeg.uitleg': 'Komt er een verslag, dan krijgt u bericht.',
  titel: 'Verslag van {dag}',
  wacht: 'U kunt zeggen of het klopt',
  'stand.ter-akkoord': 'Dit verslag is nog niet klaar. Tot en met {dag} kunt u zeggen of het klopt.',
  'stand.vastgesteld': 'Dit verslag is bijna klaar.',
  'stand.uitgebracht': 'Dit verslag is klaar.',
  gesloten: 'Uw zaak is gesloten. Er is niets meer te lezen.',
  niets: 'Hier staat niets voor u',
  'niets.uitleg': 'Deelt iemand een stuk met u, dan staat het hier.',
  van: 'Opgeschreven door {naam}.',
  vernietigd: 'Deze tekst is gewist.',
  weg: 'Dit deel is teruggetrokken op {dag}.',
  'weg.nu': 'Een deel dat u las, kunt u nu niet meer lezen.',
  afspraken: 'Wat is afgesproken',
  'afspraak.wie': 'Wie doet dit: {wie}.',
  'afspraak.dag': 'Klaar op {dag}.',
  ik: 'U',
  aanwezig: 'Wie er was',
  'aanwezig.aanwezig': '{naam} was er.',
  'aanwezig.afgemeld': '{naam} had afgezegd.',
  'aanwezig.afwezig': '{naam} was er niet.',
  pdf: 'Bewaar als PDF',
  vraag: 'Klopt dit verslag?',
  'vraag.uitleg': 'Klopt er iets niet? Dan schrijven wij dat erbij.',
  'vraag.ja': 'Ja, het klopt',
  'vraag.nee': 'Nee, er klopt iets niet',
  'vraag.leeg': 'Kies ja of nee.',
  'vraag.delen': 'Welk deel klopt niet?',
  'vraag.delen.bij': 'Dit mag leeg blijven.',
  'vraag.woorden': 'Wat klopt er niet, of wat mist u?',
  'vraag.woorden.bij': 'Wie het schreef en de gespreksleider lezen dit.',
  'vraag.woorden.leeg': 'Schrijf op wat er niet klopt.',
  'vraag.knop': 'Bewaar mijn antwoord',
  'vraag.veranderd': 'Het verslag is intussen veranderd. Lees het nog een keer.',
  'antwoord.akkoord': 'U zei: het klopt.',
  'antwoord.niet-akkoord': 'U zei: er klopt iets niet. Dat staat erbij.',
  'antwoord.zonder-reactie': 'U gaf geen antwoord. Dat is niet erg.',
  'antwoord.gevraagd': 'U gaf nog geen antwoord.',
  'klopt-niet': 'Dit klopt niet',
  'klopt-niet.gezegd': 'U zei dat dit niet klopt.',
  'klopt-niet.woorden': 'Uw woorden: {woorden}',
  'klopt-niet.knop': 'Verstuur',
  'klopt-niet.vraag': 'Wat klopt er niet?',
} as const;

export type Sleutel = keyof typeof U;

/** Dezelfde zinnen voor een jongere: kort, met je (A2). */
const JE: Readonly<Record<Sleutel, string>> = {
  ...U,
  'lijst.bij': 'Hier lees je wat er is besproken.',
  terug: 'Terug naar jouw zaak',
  'leeg.uitleg': 'Komt er een verslag? Dan krijg je bericht.',
  wacht: 'Je kunt zeggen of het klopt',
  'stand.ter-akkoord': 'Dit verslag is nog niet klaar. Tot en met {dag} kun je zeggen of het klopt.',
  gesloten: 'Jouw zaak is gesloten. Er is niets meer te lezen.',
  niets: 'Hier staat niets voor jou',
  'niets.uitleg': 'Deelt iemand een stuk met je? Dan staat het hier.',
  'weg.nu': 'Een deel dat je las, kun je nu niet meer lezen.',
  ik: 'Jij',
  'vraag.woorden': 'Wat klopt er niet, of wat mis je?',
  'antwoord.akkoord': 'Je zei: het klopt.',
  'antwoord.niet-akkoord': 'Je zei: er klopt iets niet. Dat staat erbij.',
  'antwoord.zonder-reactie': 'Je gaf geen antwoord. Dat is niet erg.',
  'antwoord.gevraagd': 'Je gaf nog geen antwoord.',
  'klopt-niet.gezegd': 'Je zei dat dit niet klopt.',
  'klopt-niet.woorden': 'Jouw woorden: {woorden}',
};

export const TEKSTEN: Readonly<Record<Vorm, Readonly<Record<Sleutel, string>>>> = { u: U, je: JE };

/** Zoekt een zin op en vult haar in. Een plek zonder waarde is een fout in de pagina. */
export type Verslagtaal = (sleutel: Sleutel, waarden?: Readonly<Record<string, string>>) => string;

export function maakVerslagtaal(vorm: Vorm): Verslagtaal {
  return (sleutel, waarden = {}) =>
    TEKSTEN[vorm][sleutel].replaceAll(/\{(\w+)\}/g, (_, naam: string) => {
      const waarde = waarden[naam];
      if (waarde === undefined) throw new Error(`${sleutel} mist ${naam}`);
      return waarde;
    });
}
