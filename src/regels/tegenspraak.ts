import type { Groepstabel } from './compileer.ts';
import type { Regel } from './regels.ts';

/**
 * Hoe de regels van een handeling in woorden van tegenspraak staan. Elke regel heeft een baan: dezelfde bitplaats in
 * alle woorden van haar blok. Elke letter van de regel staat in een eigen woord, en haar bit is aan als zij niet
 * klopt. Een regel zwijgt dus zodra één van die woorden haar bit heeft, en alle regels van een blok samen kosten
 * een paar keer `of`: wat in geen enkel woord staat, spreekt.
 */

/** Eén regel op haar plaats. `bit` is haar baan. */
export type Spreker = {
  readonly regel: Regel;
  /** De groep en het nummer van haar kubus daarin. */
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
  /** Alle regels, in de vaste volgorde waarin redenen verschijnen. */
  readonly sprekers: readonly Spreker[];
  readonly letters: readonly Letter[];
  /** De banen die een regel hebben, van het diepe en van het ondiepe blok. */
  readonly vol: { readonly diep: number; readonly ondiep: number };
  /** Per blok en baan het nummer van de regel in `sprekers`. */
  readonly opBaan: readonly (readonly number[])[];
};

/** Regels met veel letters staan in het diepe blok, de andere in het ondiepe. De woorden staan achter elkaar. */
export const BLOKKEN = [
  { van: 0, diepte: 6 },
  { van: 6, diepte: 3 },
] as const;
/** Zoveel woorden samen. */
export const TEGENSPRAAKWOORDEN = 9;
/** Het hoogste bit is van geen regel: het zegt dat er iets onbekend of stuk is. */
const BANEN = 31;

type Kubusplaats = {
  readonly groep: number;
  readonly nummer: number;
  readonly regel: Regel;
  readonly feiten: readonly { readonly feit: number; readonly bij: boolean }[];
};

function kubusplaatsen(groepen: readonly Groepstabel[]): readonly Kubusplaats[] {
  return groepen.flatMap(({ kubussen, feiten }, groep) =>
    kubussen.map(({ regel, masker, waarde }, nummer) => ({
      groep,
      nummer,
      regel,
      feiten: feiten
        .filter(({ bit }) => (masker & bit) !== 0)
        .map(({ bit }) => ({ feit: bit, bij: (waarde & bit) === 0 })),
    })),
  );
}

/** Kiest per regel een blok: het ondiepe eerst, met de regels die het minste letters hebben. */
function kiesBlokken(kubussen: readonly Kubusplaats[]): ReadonlyMap<Kubusplaats, number> {
  const ondiep = kubussen
    .filter(({ feiten }) => feiten.length <= BLOKKEN[1].diepte)
    .toSorted((een, ander) => een.feiten.length - ander.feiten.length)
    .slice(0, BANEN);
  const blokken = new Map(kubussen.map((kubus) => [kubus, ondiep.includes(kubus) ? 1 : 0]));
  const diep = kubussen.filter((kubus) => blokken.get(kubus) === 0);
  // INVARIANT: elke regel heeft een baan, en elke letter een woord.
  if (diep.length > BANEN || diep.some(({ feiten }) => feiten.length > BLOKKEN[0].diepte)) {
    throw new Error(`Te veel regels of letters: ${diep.length} in het diepe blok.`);
  }
  return blokken;
}

/**
 * Geeft elke letter een woord van haar blok. Een feit dat veel regels noemen gaat voor en krijgt zo veel mogelijk
 * overal hetzelfde woord: elk woord waarin een feit staat, kost bij elke vraag een opzoeking.
 */
function kiesWoorden(blok: number, banen: readonly (readonly [Spreker, Kubusplaats])[]): readonly Letter[] {
  const { van, diepte } = BLOKKEN[blok] as (typeof BLOKKEN)[number];
  const letters = banen.flatMap(([{ groep, bit }, { feiten }]) => feiten.map((letter) => ({ ...letter, groep, bit })));
  const perFeit = [...Map.groupBy(letters, ({ groep, feit }) => `${groep}:${feit}`).values()];
  const bezet = Array.from({ length: diepte }, () => 0);
  const uit: Letter[] = [];
  for (const eigen of perFeit.toSorted((een, ander) => ander.length - een.length)) {
    for (let rest = eigen; rest.length > 0; ) {
      const vrij = bezet.map((bits) => rest.filter(({ bit }) => (bits & bit) === 0));
      const woord = vrij.reduce(
        (beste, past, plaats) => (past.length > (vrij[beste]?.length ?? 0) ? plaats : beste),
        0,
      );
      const past = vrij[woord] ?? [];
      for (const letter of past) {
        uit.push({ ...letter, woord: van + woord });
        bezet[woord] = (bezet[woord] ?? 0) | letter.bit;
      }
      rest = rest.filter((letter) => !past.includes(letter));
    }
  }
  return uit;
}

/** De indeling van de regels van één handeling. */
export function deelIn(groepen: readonly Groepstabel[]): Indeling {
  const kubussen = kubusplaatsen(groepen);
  const blokken = kiesBlokken(kubussen);
  const vrij = BLOKKEN.map(() => 0);
  const opBaan = BLOKKEN.map((): number[] => []);
  const sprekers = kubussen.map((kubus, plaats): Spreker => {
    const blok = blokken.get(kubus) ?? 0;
    const baan = vrij[blok] ?? 0;
    vrij[blok] = baan + 1;
    opBaan[blok]?.push(plaats);
    return { regel: kubus.regel, groep: kubus.groep, nummer: kubus.nummer, blok, bit: 1 << baan };
  });
  const letters = BLOKKEN.flatMap((_, blok) =>
    kiesWoorden(
      blok,
      sprekers.flatMap((spreker, plaats) =>
        spreker.blok === blok ? [[spreker, kubussen[plaats] as Kubusplaats] as const] : [],
      ),
    ),
  );
  const [diep = 0, ondiep = 0] = vrij.map((aantal) => 2 ** aantal - 1);
  return { sprekers, letters, vol: { diep, ondiep }, opBaan };
}

/**
 * De nummers in `sprekers` bij de banen van beide blokken, in de vaste volgorde. Binnen een blok liggen de banen al
 * in die volgorde; hier worden de twee rijen ineengevlochten.
 */
export function sprekersOp({ opBaan }: Indeling, diep: number, ondiep: number): number[] {
  const [banenDiep, banenOndiep] = opBaan as [readonly number[], readonly number[]];
  const nummers: number[] = [];
  let een = diep;
  let ander = ondiep;
  while ((een | ander) !== 0) {
    const eerste = een === 0 ? Number.MAX_SAFE_INTEGER : (banenDiep[31 - Math.clz32(een & -een)] as number);
    const tweede = ander === 0 ? Number.MAX_SAFE_INTEGER : (banenOndiep[31 - Math.clz32(ander & -ander)] as number);
    if (eerste < tweede) {
      nummers.push(eerste);
      een &= een - 1;
    } else {
      nummers.push(tweede);
      ander &= ander - 1;
    }
  }
  return nummers;
}

/** Waar woorden staan: een rij, en de plaats van het eerste. */
export type Woordplaats = { readonly woorden: Int32Array; readonly plaats: number };

/** De banen van het diepe blok die een letter tegenspreekt. Buiten de rij staat niets, en niets spreekt niets tegen. */
export function zwijgtDiep(woorden: Int32Array, plaats: number): number {
  return (
    (woorden[plaats] as number) |
    (woorden[plaats + 1] as number) |
    (woorden[plaats + 2] as number) |
    (woorden[plaats + 3] as number) |
    (woorden[plaats + 4] as number) |
    (woorden[plaats + 5] as number)
  );
}

/** De banen van het ondiepe blok die een letter tegenspreekt. */
export function zwijgtOndiep(woorden: Int32Array, plaats: number): number {
  return (woorden[plaats + 6] as number) | (woorden[plaats + 7] as number) | (woorden[plaats + 8] as number);
}
