import type { CasusFeiten } from '../casus/feiten.ts';
import { leeftijdOp } from '../regels/index.ts';

/** Namen die niet op tafel mogen komen zolang er zonder naam wordt gepraat (E-07). */
export type TeVerbergen = {
  readonly jongere: { readonly voornaam: string; readonly achternaam: string } | null;
  /** Volledige namen van wie gezag heeft. */
  readonly gezin: readonly string[];
};

const DAG = 24 * 60 * 60 * 1000;

/** Hoe de jongere heet zolang er geen naam op tafel mag: leeftijd en hoe lang het al duurt, zonder initialen. */
export function schuilnaam({ kern, casus, peildatum }: CasusFeiten): string {
  const jaren = leeftijdOp(kern.geboortedatum, peildatum);
  const sinds = casus.melding?.datum ?? casus.aangemaaktOp.toISOString().slice(0, 10);
  return `Jongere van ${jaren}, ${casus.melding === null ? 'aanmelding' : 'melding'} van ${duur(sinds, peildatum)}`;
}

function duur(van: string, tot: string): string {
  const weken = Math.floor((Date.parse(tot) - Date.parse(van)) / (7 * DAG));
  if (weken < 1) return 'deze week';
  if (weken < 9) return `${weken} ${weken === 1 ? 'week' : 'weken'} geleden`;
  return `${Math.round(weken / 4.345)} maanden geleden`;
}

const letterlijk = (deel: string): string => deel.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Vervangt een naam als los woord, ook met een bezits-s erachter. */
function vervang(tekst: string, naam: string, door: string): string {
  if (naam.trim().length < 2) return tekst;
  return tekst.replaceAll(new RegExp(`(?<!\\p{L})${letterlijk(naam.trim())}(?:['’]?s)?(?!\\p{L})`, 'giu'), door);
}

/** De delen van een naam met een hoofdletter; tussenvoegsels zijn gewone woorden en blijven staan. */
const hoofdwoorden = (naam: string): readonly string[] => naam.split(/[\s-]+/u).filter((deel) => /^\p{Lu}/u.test(deel));

/** Haalt de namen van jongere en gezin uit een tekst, zodat de vraag op tafel kan komen zonder te zeggen om wie het gaat. */
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
  const vanGezin = gezin.flatMap((naam) => [naam, ...hoofdwoorden(naam)]);
  const zonderJongere = vanJongere.reduce((tot, naam) => vervang(tot, naam, 'de jongere'), tekst);
  const zonder = vanGezin.reduce((tot, naam) => vervang(tot, naam, 'een ouder'), zonderJongere);
  return zonder.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('nl'));
}
