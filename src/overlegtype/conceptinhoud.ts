import type { OverlegtypeInhoud, Tafelrol } from './inhoud.ts';
import type { Convenantversie } from './tekstkeuze.ts';

/** Een plaats in bewerking. De sleutel blijft gelijk als er plaatsen bijkomen of weggaan, zodat niemand de verkeerde wijzigt. */
export type Conceptrol = Tafelrol & { readonly sleutel: string };

/** Een overlegtype in bewerking: hetzelfde als wat wordt vastgesteld, met een sleutel per plaats, en de naam en de tekst erbij. */
export type Conceptinhoud = Omit<OverlegtypeInhoud, 'rollen'> & {
  readonly naam: string;
  /** De tekst van het convenant waarop het rust; null als er nog geen is gekozen (E-10). */
  readonly tekst: Convenantversie | null;
  readonly rollen: readonly Conceptrol[];
};

/** Een overlegtype met zijn naam en de tekst waarop het rust. */
export type Benoemd = {
  readonly naam: string;
  readonly inhoud: OverlegtypeInhoud;
  readonly tekst: Convenantversie | null;
};

/** Maakt van een overlegtype iets om aan te werken. `sleutel` geeft elke plaats de hare. */
export function inBewerking({ naam, inhoud, tekst }: Benoemd, sleutel: (rol: Tafelrol) => string): Conceptinhoud {
  return { ...inhoud, naam, tekst, rollen: inhoud.rollen.map((rol) => ({ ...rol, sleutel: sleutel(rol) })) };
}

/** Wat er van een concept wordt vastgesteld. */
export function uitBewerking({ naam: _, tekst: __, rollen, ...inhoud }: Conceptinhoud): OverlegtypeInhoud {
  return { ...inhoud, rollen: rollen.map(({ sleutel: ___, ...rol }) => rol) };
}
