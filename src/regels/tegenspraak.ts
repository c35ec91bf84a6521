import type { Groepstabel } from './compileer.ts';
import type { Regel } from './regels.ts';

/**
 * Hoe de regels van een handeling in woorden van tegenspraak staan. Elke regel heeft een baan: dezelfde bitplaats in
 * alle woorden van haar blok. Elk feit staat in één woord van dat blok, en zet daar het bit van een regel aan als haar
 * letter over dat feit niet klopt. Een regel zwijgt dus zodra één van die woorden haar bit heeft, en alle regels samen
 * kosten een paar keer `of`: wat in geen enkel woord van het blok staat, spreekt.
 */

/** Eén regel op haar plaats. `bit` is haar baan; `groep` en `nummer` wijzen haar kubus aan. */
export type Spreker = {
  readonly regel: Regel;
  readonly groep: number;
  readonly nummer: number;
  readonly blok: number;
  readonly bit: number;
};

/** Een letter: het feit (groep en bit) dat de baan in dit woord tegenspreekt als het `bij` deze waarde heeft. */
export type Letter = {
  readonly groep: number;
  readonly feit: number;
  readonly bij: boolean;
  readonly woord: number;
  readonly bit: number;
};

export type Indeling = {
  /** Alle regels, in de vaste volgorde waarin redenen verschijnen: eerst die van het eerste blok. */
  readonly sprekers: readonly Spreker[];
  readonly letters: readonly Letter[];
  /** De banen die een regel hebben, van elk blok. */
  readonly vol: { readonly eerste: number; readonly tweede: number };
};

/** Waar de woorden van een blok staan. */
export const BLOKKEN = [
  { van: 0, woorden: 3 },
  { van: 3, woorden: 2 },
] as const;
/** Zoveel woorden samen. */
export const TEGENSPRAAKWOORDEN = 5;
/** Het hoogste bit is van geen regel: het zegt dat er iets onbekend of stuk is. */
export const BANEN = 31;

/** De indeling van de regels van één handeling. */
export function deelIn(groepen: readonly Groepstabel[]): Indeling {
  const kubussen = groepen.flatMap((tabel, groep) =>
    tabel.kubussen.map((kubus, nummer) => ({ ...kubus, groep, nummer })),
  );
  // INVARIANT: elke regel heeft een baan.
  if (kubussen.length > BLOKKEN.length * BANEN) throw new Error(`Te veel regels: ${kubussen.length}.`);
  const letters: Letter[] = [];
  const sprekers = kubussen.map(({ regel, groep, nummer, masker, waarde }, plaats): Spreker => {
    const blok = Math.floor(plaats / BANEN);
    const bit = 1 << (plaats % BANEN);
    const { van, woorden } = BLOKKEN[blok] as (typeof BLOKKEN)[number];
    groepen[groep]?.feiten.forEach(({ bit: feit }) => {
      if ((masker & feit) === 0) return;
      // De feiten van een groep liggen om en om in de woorden, elk in elke regel in hetzelfde.
      const woord = van + ((31 - Math.clz32(feit)) % woorden);
      letters.push({ groep, feit, bij: (waarde & feit) === 0, woord, bit });
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

/** De banen van het eerste blok die een feit tegenspreekt. Buiten de rij staat niets, en niets spreekt niets tegen. */
export function zwijgtEerste(woorden: Int32Array, plaats: number): number {
  return (woorden[plaats] as number) | (woorden[plaats + 1] as number) | (woorden[plaats + 2] as number);
}

/** De banen van het tweede blok die een feit tegenspreekt. */
export function zwijgtTweede(woorden: Int32Array, plaats: number): number {
  return (woorden[plaats + 3] as number) | (woorden[plaats + 4] as number);
}
