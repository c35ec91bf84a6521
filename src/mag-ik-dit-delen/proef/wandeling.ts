import { beoordeel } from '../../regels/index.ts';
import { PROFIELEN, type Profiel } from '../profielen.ts';
import { type Begin, beginBij, type Keuzes, stelSamen } from '../stand.ts';
import { bepaalVervolg, nogTeVragen, type Vervolg } from '../volgende-vraag.ts';
import { type Vraagpunt, WEET_NIET } from '../vulling.ts';

export const DAG = '2026-03-03';

/** Een herhaalbaar toeval; de proef drukt het zaad af. */
export function toeval(zaad: number): () => number {
  let stand = zaad >>> 0;
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), stand | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const kiesUit = <T>(rij: readonly T[], lot: () => number): T => {
  const gekozen = rij[Math.floor(lot() * rij.length)];
  if (gekozen === undefined) throw new Error('Niets om uit te kiezen.');
  return gekozen;
};

export type Wandeling = {
  readonly profiel: Profiel;
  readonly begin: Begin;
  readonly keuzes: Keuzes;
  readonly gevraagd: readonly Vraagpunt[];
  readonly einde: Extract<Vervolg, { kind: 'antwoord' }>;
};

/** Loopt van een profiel naar het antwoord; `antwoordt` kiest bij elke vraag. */
export function wandel(profiel: Profiel, antwoordt: (punt: Vraagpunt, keuzes: Keuzes) => string): Wandeling {
  const begin = beginBij(profiel, DAG);
  const keuzes = new Map<string, string>();
  const gevraagd: Vraagpunt[] = [];
  for (;;) {
    const vervolg = bepaalVervolg(begin, keuzes, stelSamen(begin, keuzes));
    if (vervolg.kind === 'antwoord') return { profiel, begin, keuzes, gevraagd, einde: vervolg };
    if (keuzes.has(vervolg.punt.sleutel)) throw new Error(`${vervolg.punt.sleutel} wordt twee keer gevraagd`);
    gevraagd.push(vervolg.punt);
    keuzes.set(vervolg.punt.sleutel, antwoordt(vervolg.punt, keuzes));
  }
}

/** Antwoordt willekeurig; `weetNiet` is de kans op "ik weet het niet". */
export const willekeurig =
  (lot: () => number, weetNiet: number) =>
  (punt: Vraagpunt): string =>
    lot() < weetNiet ? WEET_NIET : kiesUit(punt.keuzes, lot).sleutel;

/** Antwoordt zo dat er zo veel mogelijk te vragen blijft: de langste weg die een mens kan gaan. */
export const zoLangMogelijk =
  (profiel: Profiel, lot: () => number) =>
  (punt: Vraagpunt, keuzes: Keuzes): string => {
    // Over wie en wat beslist het lot: elke begin komt aan de beurt.
    if (profiel.altijd.includes(punt.sleutel) || profiel.eerst.includes(punt.sleutel))
      return kiesUit(punt.keuzes, lot).sleutel;
    const over = punt.keuzes.map(({ sleutel }) => {
      const stand = stelSamen(beginBij(profiel, DAG), new Map([...keuzes, [punt.sleutel, sleutel]]));
      return { sleutel, nog: nogTeVragen(stand, beoordeel(stand.vraag)).length };
    });
    const meest = Math.max(...over.map(({ nog }) => nog));
    return kiesUit(
      over.filter(({ nog }) => nog === meest),
      lot,
    ).sleutel;
  };

export const elkProfiel = (nummer: number): Profiel => {
  const profiel = PROFIELEN[nummer % PROFIELEN.length];
  if (profiel === undefined) throw new Error('Er is geen profiel.');
  return profiel;
};
