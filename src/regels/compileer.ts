import type { FeitBeschrijving, Groep } from './feiten.ts';
import { FEITEN, GROEPEN } from './feiten.ts';
import type { Regel } from './regels.ts';
import type { Handeling } from './vraag.ts';

/** Eén regel als kubus over het woord van haar groep: zij spreekt als `(woord & masker) === waarde`. */
export type Kubus = { readonly regel: Regel; readonly masker: number; readonly waarde: number };

/** Een groep voor één handeling: de feiten die zij nodig heeft en haar regels. */
export type Groepstabel = {
  readonly groep: Groep;
  readonly feiten: readonly { readonly bit: number; readonly naam: string; readonly feit: FeitBeschrijving }[];
  readonly kubussen: readonly Kubus[];
  /** De bits van alle feiten die een regel hier noemt. */
  readonly nodig: number;
};

function leesLetter(letter: string): { readonly naam: string; readonly waar: boolean } {
  return letter.startsWith('niet ') ? { naam: letter.slice(5), waar: false } : { naam: letter, waar: true };
}

function kubus(regel: Regel, bits: ReadonlyMap<string, number>): Kubus {
  const letters = [...regel.als.map(leesLetter), ...regel.tenzij.map((naam) => ({ naam, waar: false }))];
  let masker = 0;
  let waarde = 0;
  for (const { naam, waar } of letters) {
    const bit = bits.get(naam);
    if (bit === undefined) throw new Error(`Regel ${regel.code} noemt een feit buiten groep ${regel.groep}: ${naam}.`);
    if ((masker & (1 << bit)) !== 0) throw new Error(`Regel ${regel.code} noemt feit ${naam} tweemaal.`);
    masker |= 1 << bit;
    if (waar) waarde |= 1 << bit;
  }
  return { regel, masker, waarde };
}

/** De groepen van één handeling, in de vaste volgorde van de groepen. */
export function compileer(regels: readonly Regel[], handeling: Handeling): readonly Groepstabel[] {
  return GROEPEN.map((groep) => {
    const alle = Object.entries(FEITEN[groep] as Record<string, FeitBeschrijving>);
    const bits = new Map(alle.map(([naam], bit) => [naam, bit]));
    const kubussen = regels
      .filter((regel) => regel.groep === groep && regel.bij.includes(handeling))
      .map((regel) => kubus(regel, bits));
    // INVARIANT: hoogstens 24 feiten en 31 regels (een geheel getal) per groep.
    if (alle.length > 24 || kubussen.length > 31) throw new Error(`Groep ${groep} is te groot.`);
    const nodig = kubussen.reduce((masker, { masker: meer }) => masker | meer, 0);
    return {
      groep,
      feiten: alle.map(([naam, feit], bit) => ({ bit: 1 << bit, naam, feit })).filter(({ bit }) => (nodig & bit) !== 0),
      kubussen,
      nodig,
    };
  });
}

/** De regels die op een volledig bekend woord spreken, als bits. Nul is: niets houdt tegen. */
export function spreekt(tabel: Groepstabel, woord: number): number {
  let regels = 0;
  tabel.kubussen.forEach(({ masker, waarde }, nummer) => {
    if ((woord & masker) === waarde) regels |= 1 << nummer;
  });
  return regels;
}

/** De regels die zeker spreken: elke letter is bekend en klopt. */
export function zeker(tabel: Groepstabel, gekend: number, waarde: number): number {
  let regels = 0;
  tabel.kubussen.forEach((k, nummer) => {
    if ((k.masker & ~gekend) === 0 && (waarde & k.masker) === k.waarde) regels |= 1 << nummer;
  });
  return regels;
}

/** De regels die nog kunnen spreken: geen bekende letter spreekt ze tegen. */
export function mogelijk(tabel: Groepstabel, gekend: number, waarde: number): number {
  let regels = 0;
  tabel.kubussen.forEach((k, nummer) => {
    if (((waarde ^ k.waarde) & k.masker & gekend) === 0) regels |= 1 << nummer;
  });
  return regels;
}
