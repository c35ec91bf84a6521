/**
 * Vat een tabel met meer dan één as samen in zo weinig rijen als per as lukt, zonder iets te veranderen. Wat niet in de
 * tabel staat, mag elk antwoord hebben.
 */

/** Een punt: op elke as een plaats, en de waarde daar. */
export type Punt = { readonly plaats: readonly number[]; readonly waarde: string };
/** Alle plaatsen per as die samen één waarde hebben. */
export type Doos = { readonly assen: readonly (readonly number[])[]; readonly waarde: string };

type Snede = { readonly plaatsen: number[]; readonly inhoud: Map<string, string> };

const verdraagt = (een: ReadonlyMap<string, string>, ander: ReadonlyMap<string, string>): boolean => {
  for (const [punt, waarde] of ander) {
    const hier = een.get(punt);
    if (hier !== undefined && hier !== waarde) return false;
  }
  return true;
};

function sneden(punten: readonly Punt[]): readonly Snede[] {
  const per = new Map<number, Map<string, string>>();
  for (const { plaats, waarde } of punten) {
    const [eerste = 0, ...rest] = plaats;
    const inhoud = per.get(eerste) ?? new Map<string, string>();
    per.set(eerste, inhoud.set(rest.join(), waarde));
  }
  const samen: Snede[] = [];
  for (const [plaats, inhoud] of [...per].sort(([een], [ander]) => een - ander)) {
    const past = samen.find((snede) => verdraagt(snede.inhoud, inhoud));
    if (past === undefined) samen.push({ plaatsen: [plaats], inhoud });
    else {
      past.plaatsen.push(plaats);
      for (const [punt, waarde] of inhoud) past.inhoud.set(punt, waarde);
    }
  }
  return samen;
}

/** De dozen van een tabel, in de volgorde van de assen. Samen zeggen zij precies wat de punten zeggen. */
export function dozen(punten: readonly Punt[]): readonly Doos[] {
  return sneden(punten).flatMap(({ plaatsen, inhoud }) => {
    const rest = [...inhoud].map(([punt, waarde]) => ({
      plaats: punt === '' ? [] : punt.split(',').map(Number),
      waarde,
    }));
    const [enige] = rest;
    if (enige !== undefined && enige.plaats.length === 0) return [{ assen: [plaatsen], waarde: enige.waarde }];
    return dozen(rest).map(({ assen, waarde }) => ({ assen: [plaatsen, ...assen], waarde }));
  });
}

/** De waarde die de dozen op een plaats geven. */
export function waardeOp(lijst: readonly Doos[], plaats: readonly number[]): string | undefined {
  return lijst.find(({ assen }) => assen.every((as, nummer) => as.includes(plaats[nummer] ?? -1)))?.waarde;
}
