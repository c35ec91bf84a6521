import type { CasusFeiten } from '../casus/feiten.ts';
import { dagVan } from '../lib/klok.ts';
import { type Leeftijdsgroep, leeftijdOp, leeftijdsgroep } from '../regels/index.ts';

/** Namen die niet op tafel mogen komen zolang er zonder naam wordt gepraat (E-07). */
export type TeVerbergen = {
  readonly jongere: { readonly voornaam: string; readonly achternaam: string } | null;
  /** Volledige namen van wie gezag heeft. */
  readonly gezin: readonly string[];
};

const DAG = 24 * 60 * 60 * 1000;

/** Een precieze leeftijd wijst in een kleine regio iemand aan; de groep waarmee de regels rekenen is genoeg om te weten wie meedoet. */
const GROEPSNAAM: Readonly<Record<Leeftijdsgroep, string>> = {
  '<12': 'Jongere onder de 12',
  '12-15': 'Jongere van 12 tot en met 15',
  '16-17': 'Jongere van 16 of 17',
  '18+': 'Jongere van 18 of ouder',
};

/** Hoe de jongere heet zolang er geen naam op tafel mag: leeftijdsgroep en hoe lang het al duurt, zonder initialen (E-07). */
export function schuilnaam({ kern, casus, peildatum }: CasusFeiten): string {
  const groep = leeftijdsgroep(leeftijdOp(kern.geboortedatum, peildatum));
  const sinds = casus.melding?.datum ?? dagVan(casus.aangemaaktOp);
  return `${GROEPSNAAM[groep]}, ${casus.melding === null ? 'aanmelding' : 'melding'} van ${duur(sinds, peildatum)}`;
}

function duur(van: string, tot: string): string {
  const weken = Math.floor((Date.parse(tot) - Date.parse(van)) / (7 * DAG));
  if (weken < 1) return 'deze week';
  if (weken < 9) return `${weken} ${weken === 1 ? 'week' : 'weken'} geleden`;
  return `${Math.round(weken / 4.345)} maanden geleden`;
}

const letterlijk = (deel: string): string => deel.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const hoofdletter = (naam: string): string => naam.charAt(0).toLocaleUpperCase('nl') + naam.slice(1);

/**
 * Namen die ook gewone woorden zijn. Alleen zij hebben een hoofdletter nodig om een naam te zijn: anders verdwijnt bij Wil de Groot elk
 * "wil" en elk "groot". Elke andere naam gaat ook weg als iemand haar zonder hoofdletter schreef.
 */
const GEWONE_WOORDEN: ReadonlySet<string> = new Set(
  (
    'wil groot klein lang kort jong oud wit zwart bruin groen rood grijs boer bakker visser kok kuiper smid mulder schipper jager ' +
    'koning keizer prins bos berg dijk brug vos haan mees merel haas wolf valk zon storm winter sterk vrede vrolijk vroeg mooi zoet ' +
    'meer zee roos bloem tak hof kerk huis school dag mei bij an in op van'
  ).split(' '),
);

/** Zoals een naam geschreven wordt: "de Groot", aan het begin van een zin "De Groot", of helemaal in hoofdletters. */
const schrijfwijzen = (naam: string): readonly string[] => [
  ...(/\p{Lu}/u.test(naam) ? [naam] : []),
  hoofdletter(naam),
  naam.toLocaleUpperCase('nl'),
];

/** Vervangt een naam als los woord, ook met een bezits-s erachter; een die ook een gewoon woord is alleen met een hoofdletter. */
function vervang(tekst: string, ruw: string, door: string): string {
  const naam = ruw.trim();
  if (naam.length < 2) return tekst;
  const isWoord = GEWONE_WOORDEN.has(naam.toLocaleLowerCase('nl'));
  const vormen = isWoord ? schrijfwijzen(naam).map(letterlijk).join('|') : letterlijk(naam);
  return tekst.replaceAll(new RegExp(`(?<!\\p{L})(?:${vormen})(?:['’]?[sS])?(?!\\p{L})`, isWoord ? 'gu' : 'giu'), door);
}

/** De delen van een naam met een hoofdletter; tussenvoegsels zijn gewone woorden en blijven staan. */
const hoofdwoorden = (naam: string): readonly string[] => naam.split(/[\s-]+/u).filter((deel) => /^\p{Lu}/u.test(deel));

/** "van der Meer" uit "Noor van der Meer". */
function metTussenvoegsel(naam: string): readonly string[] {
  const delen = naam.split(/\s+/u);
  const vanaf = delen.findIndex((deel, i) => i > 0 && /^\p{Ll}/u.test(deel));
  return vanaf === -1 ? [] : [delen.slice(vanaf).join(' ')];
}

/**
 * Haalt de namen van jongere en gezin uit een tekst, zodat de vraag op tafel kan komen zonder te zeggen om wie het gaat (E-07).
 *
 * Wat zij niet kan: een naam herkennen die iemand met een tikfout schreef, een bijnaam, de naam van een broer, of een naam uit
 * `GEWONE_WOORDEN` zonder hoofdletter; die leest wie de vraag schrijft er zelf uit. En aan het begin van een zin is "Wil hij terug?"
 * niet van de naam te onderscheiden: dan gaat het woord weg, want een kromme zin is minder erg dan een naam die blijft staan.
 */
export function haalNamenWeg(tekst: string, { jongere, gezin }: TeVerbergen): string {
  const vanJongere =
    jongere === null
      ? []
      : [
          `${jongere.voornaam} ${jongere.achternaam}`,
          jongere.voornaam,
          jongere.achternaam,
          ...hoofdwoorden(jongere.achternaam),
        ];
  const vanGezin = gezin.flatMap((naam) => [naam, ...metTussenvoegsel(naam), ...hoofdwoorden(naam)]);
  const zonderJongere = vanJongere.reduce((tot, naam) => vervang(tot, naam, 'de jongere'), tekst);
  const zonder = vanGezin.reduce((tot, naam) => vervang(tot, naam, 'een ouder'), zonderJongere);
  return zonder.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('nl'));
}
