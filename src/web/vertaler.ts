import type { Vorm } from './aanspreekvorm.ts';
import type { Taalcode } from './taal.ts';

/** Wie leest: als ouder of als jongere, en in welke taal. Voor wie meekomt om te helpen is het niet zijn kind (T25-18). */
export type Lezer = { readonly vorm: Vorm; readonly code: Taalcode; readonly helpt?: true };

export type Zinnen<S extends string> = Readonly<Record<S, string>>;

/** Alle zinnen van een deel van de pagina's voor het gezin, per taal en per lezer. Een zin die ergens ontbreekt, geeft geen programma. */
export type Catalogus<S extends string> = Readonly<Record<Taalcode, Readonly<Record<Vorm, Zinnen<S>>>>>;

/** Zoekt een zin op en vult haar in. Een plek zonder waarde is een fout in de pagina. */
export type Vertaler<S extends string> = Lezer &
  ((sleutel: S, waarden?: Readonly<Record<string, string | number>>) => string);

const KIND: Readonly<Record<Taalcode, Readonly<Record<Vorm, string>>>> = {
  nl: { u: 'uw kind', je: 'jou' },
  en: { u: 'your child', je: 'you' },
};

const ANDERMANS_KIND: Readonly<Record<Taalcode, string>> = { nl: 'de jongere', en: 'the young person' };

/** De zinnen voor deze lezer. `kind` is de voornaam van de jongere; zonder naam heet het kind "uw kind". */
export function maakVertaler<S extends string>(
  catalogus: Catalogus<S>,
  { vorm, code, helpt }: Lezer,
  kind: string | null = null,
): Vertaler<S> {
  const vast = { kind: kind ?? (helpt ? ANDERMANS_KIND[code] : KIND[code][vorm]) };
  const zinnen = catalogus[code][vorm];
  const vertaal = (sleutel: S, waarden: Readonly<Record<string, string | number>> = {}): string => {
    const alle: Readonly<Record<string, string | number>> = { ...vast, ...waarden };
    const zin = zinnen[sleutel].replaceAll(/\{(\w+)\}/g, (_, naam: string) => {
      const waarde = alle[naam];
      if (waarde === undefined) throw new Error(`${sleutel} mist ${naam}`);
      return String(waarde);
    });
    // "uw kind" aan het begin van een zin krijgt een hoofdletter.
    return zinnen[sleutel].startsWith('{kind}') ? zin.charAt(0).toUpperCase() + zin.slice(1) : zin;
  };
  return Object.assign(vertaal, { vorm, code, ...(helpt ? { helpt } : {}) });
}
