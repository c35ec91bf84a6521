import type { OverlegtypeInhoud } from './inhoud.ts';

/** De laatst gelezen teksten, ontleed: elke pagina van een casus vraagt dezelfde paar. */
const ontleedde = new Map<string, OverlegtypeInhoud>();
const MEESTE_OVERLEGTYPEN = 100;

function ontleed(tekst: string): OverlegtypeInhoud {
  const eerder = ontleedde.get(tekst);
  if (eerder !== undefined) return eerder;
  if (ontleedde.size >= MEESTE_OVERLEGTYPEN) ontleedde.clear();
  const inhoud = JSON.parse(tekst) as OverlegtypeInhoud;
  ontleedde.set(tekst, inhoud);
  return inhoud;
}

type Rij = { readonly overlegtype_id: string; readonly overlegtype_inhoud: string | null };

/** De inhoud van overlegtypen op id, uit rijen waarin elk overlegtype zijn tekst een keer draagt. */
export function inhoudenVan(rijen: readonly Rij[]): ReadonlyMap<string, OverlegtypeInhoud> {
  return new Map(
    rijen.flatMap(({ overlegtype_id: id, overlegtype_inhoud: tekst }): [string, OverlegtypeInhoud][] =>
      tekst === null ? [] : [[id, ontleed(tekst)]],
    ),
  );
}
