import { checklistVan } from './checklist/checklist.ts';
import { type Benoemd, inBewerking } from './conceptinhoud.ts';
import type { Tafelrol } from './inhoud.ts';

/** Een antwoord van de checklist dat anders werd: wat er stond en wat er komt. Een lege rij is: dat was of komt er niet. */
export type Verschil = { readonly naam: string; readonly was: readonly string[]; readonly wordt: readonly string[] };

/** Een plaats heet naar wie er zit: zo is dezelfde plaats in twee versies te vinden. */
const plaatsnaam = ({ partij, hoedanigheid, functies }: Tafelrol): string =>
  [partij, hoedanigheid ?? '', functies[0] ?? ''].join('.');

/** Wat er tussen twee versies van een overlegtype veranderde, per vraag van de checklist en in woorden (17.1). */
export function vergelijkOverlegtypen(was: Benoemd, wordt: Benoemd): readonly Verschil[] {
  const [oud, nieuw] = [inBewerking(was, plaatsnaam), inBewerking(wordt, plaatsnaam)];
  const vragen = new Map([...checklistVan(oud), ...checklistVan(nieuw)].map((vraag) => [vraag.sleutel, vraag]));
  return [...vragen.values()]
    .map((vraag) => ({ naam: vraag.naam, was: vraag.inWoorden(oud), wordt: vraag.inWoorden(nieuw) }))
    .filter((verschil) => JSON.stringify(verschil.was) !== JSON.stringify(verschil.wordt));
}
