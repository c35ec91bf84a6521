import type { OverlegtypeInhoud, Tafelrol } from './inhoud.ts';

/** Een plaats in bewerking. De sleutel blijft gelijk als er plaatsen bijkomen of weggaan, zodat niemand de verkeerde wijzigt. */
export type Conceptrol = Tafelrol & { readonly sleutel: string };

/** Een overlegtype in bewerking: hetzelfde als wat wordt vastgesteld, met een sleutel per plaats en de naam erbij. */
export type Conceptinhoud = Omit<OverlegtypeInhoud, 'rollen'> & {
  readonly naam: string;
  readonly rollen: readonly Conceptrol[];
};

/** Maakt van een overlegtype iets om aan te werken. `sleutel` geeft elke plaats de hare. */
export function inBewerking(
  { naam, inhoud }: { readonly naam: string; readonly inhoud: OverlegtypeInhoud },
  sleutel: (rol: Tafelrol) => string,
): Conceptinhoud {
  return { ...inhoud, naam, rollen: inhoud.rollen.map((rol) => ({ ...rol, sleutel: sleutel(rol) })) };
}

/** Wat er van een concept wordt vastgesteld. */
export function uitBewerking({ naam: _, rollen, ...inhoud }: Conceptinhoud): OverlegtypeInhoud {
  return { ...inhoud, rollen: rollen.map(({ sleutel: __, ...rol }) => rol) };
}
