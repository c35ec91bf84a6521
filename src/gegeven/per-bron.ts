import type { CasusFeiten } from '../casus/feiten.ts';
import { stoelOp } from '../casus/tijdlijn/stoel-op.ts';
import type { Logregel } from '../logboek/leg-vast.ts';
import type { Gegevenrij } from './gegeven.queries.ts';
import { bronstoel } from './zitting.ts';

/** Van wie iets gelezen is, zoals een logregel het draagt: de partij, en bij een gemeente de taak (ADR 0048). */
export type Logbron = Required<Pick<Logregel, 'bronPartij' | 'bronHoedanigheid'>>;

type Bronrij = Pick<Gegevenrij, 'bron_partij_id' | 'bron_deelnemer_id'>;

/** Rijen per bron, voor wie een plan of verslag als geheel las: een logregel voor elke bron waarvan er iets te lezen was. */
export function perBron<R extends Bronrij>(
  { deelnemers }: Pick<CasusFeiten, 'deelnemers'>,
  rijen: readonly R[],
): readonly { readonly bron: Logbron; readonly rijen: readonly R[] }[] {
  const bronVan = (rij: R): Logbron => ({
    bronPartij: rij.bron_partij_id,
    bronHoedanigheid: rij.bron_partij_id === null ? null : bronstoel({ deelnemers }, rij).hoedanigheid,
  });
  const groepen = Map.groupBy(rijen, (rij) => `${rij.bron_partij_id} ${bronVan(rij).bronHoedanigheid}`);
  return [...groepen.values()].flatMap((groep) => {
    const [eerste] = groep;
    return eerste === undefined ? [] : [{ bron: bronVan(eerste), rijen: groep }];
  });
}

/** De bron van de naam boven de pagina's van een casus: wie aanmeldde, en voor welke taak. */
export function naambron(feiten: Pick<CasusFeiten, 'casus' | 'deelnemers'>): Logbron {
  const { aanmeldpartij, aangemaaktDoor, aangemaaktOp } = feiten.casus;
  const aanmelder = stoelOp(feiten, aangemaaktDoor, aangemaaktOp);
  return { bronPartij: aanmeldpartij, bronHoedanigheid: aanmelder?.hoedanigheid ?? null };
}
