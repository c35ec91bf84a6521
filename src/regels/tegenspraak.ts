import type { Groepstabel } from './compileer.ts';
import type { Regel } from './regels.ts';

/**
 * Hoe de regels van een handeling in woorden van tegenspraak staan. De regels liggen in twee blokken, elk met een woord,
 * en elke regel heeft in het woord van haar blok een baan: één bit. Een feit zet het bit van een regel aan als haar letter
 * over dat feit niet klopt. Een regel zwijgt dus zodra één feit haar tegenspreekt, en wat in het woord van zijn blok
 * ontbreekt, spreekt.
 */

/** Eén regel op haar plaats. `bit` is haar baan; `groep` en `nummer` wijzen haar kubus aan. */
export type Spreker = {
  readonly regel: Regel;
  readonly groep: number;
  readonly nummer: number;
  readonly blok: number;
  readonly bit: number;
};

/** Een letter: het feit (groep en bit) dat deze baan van dit blok tegenspreekt als het `bij` deze waarde heeft. */
export type Letter = {
  readonly groep: number;
  readonly feit: number;
  readonly bij: boolean;
  readonly blok: number;
  readonly bit: number;
};

export type Indeling = {
  /** Alle regels, in de vaste volgorde waarin redenen verschijnen: eerst die van het eerste blok. */
  readonly sprekers: readonly Spreker[];
  readonly letters: readonly Letter[];
  /** De banen die een regel hebben, van elk blok. */
  readonly vol: { readonly eerste: number; readonly tweede: number };
};

/** Zoveel blokken, en zoveel woorden. */
export const TEGENSPRAAKWOORDEN = 2;
/** Het hoogste bit is van geen regel: het zegt dat er iets onbekend of stuk is. */
export const BANEN = 31;

/** De indeling van de regels van één handeling. */
export function deelIn(groepen: readonly Groepstabel[]): Indeling {
  const kubussen = groepen.flatMap((tabel, groep) =>
    tabel.kubussen.map((kubus, nummer) => ({ ...kubus, groep, nummer })),
  );
  // INVARIANT: elke regel heeft een baan.
  if (kubussen.length > TEGENSPRAAKWOORDEN * BANEN) throw new Error(`Te veel regels: ${kubussen.length}.`);
  const letters: Letter[] = [];
  const sprekers = kubussen.map(({ regel, groep, nummer, masker, waarde }, plaats): Spreker => {
    const blok = Math.floor(plaats / BANEN);
    const bit = 1 << (plaats % BANEN);
    groepen[groep]?.feiten.forEach(({ bit: feit }) => {
      if ((masker & feit) !== 0) letters.push({ groep, feit, bij: (waarde & feit) === 0, blok, bit });
    });
    return { regel, groep, nummer, blok, bit };
  });
  const banen = (blok: number): number =>
    sprekers.reduce((som, spreker) => (spreker.blok === blok ? som | spreker.bit : som), 0);
  return { sprekers, letters, vol: { eerste: banen(0), tweede: banen(1) } };
}

/** De nummers in `sprekers` bij banen van beide blokken, op volgorde. */
export function sprekersOp(eerste: number, tweede: number): number[] {
  const nummers: number[] = [];
  for (let rest = eerste; rest !== 0; rest &= rest - 1) nummers.push(31 - Math.clz32(rest & -rest));
  for (let rest = tweede; rest !== 0; rest &= rest - 1) nummers.push(BANEN + 31 - Math.clz32(rest & -rest));
  return nummers;
}

/** Waar woorden staan: een rij, en de plaats van het eerste. */
export type Woordplaats = { readonly woorden: Int32Array; readonly plaats: number };
