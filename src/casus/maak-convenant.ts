import type { OverlegtypeInhoud } from '../overlegtype/inhoud.ts';
import type { findBindingen, findRamen } from './feiten.queries.ts';
import type { CasusFeiten } from './feiten.ts';

type Raam = Awaited<ReturnType<typeof findRamen>>[number];
type Binding = Awaited<ReturnType<typeof findBindingen>>[number];

/** De kolommen van een raam die over het overlegtype gaan. */
type Overlegtyperij = Pick<Raam, 'overlegtype_id' | 'overlegtype_code' | 'overlegtype_naam' | 'vastgesteld_op'>;
/** De kolommen van een raam die over het convenant gaan. */
type Convenantrij = Pick<
  Raam,
  'convenant_id' | 'convenanttekst_id' | 'regime' | 'onderlinge_regeling_op' | 'van_kracht_van' | 'van_kracht_tot'
>;

export function maakOverlegtype(
  rij: Overlegtyperij,
  inhoud: OverlegtypeInhoud,
  vandaag: string,
): CasusFeiten['overlegtype'] {
  return {
    id: rij.overlegtype_id,
    code: rij.overlegtype_code,
    naam: rij.overlegtype_naam,
    inhoud,
    vastgesteld: rij.vastgesteld_op !== null && rij.vastgesteld_op <= vandaag,
  };
}

/** Het convenant van een casus zoals het vandaag staat, met wie van deze bindingen dan gebonden is. */
export function maakConvenant(
  rij: Convenantrij,
  bindingen: readonly Binding[],
  vandaag: string,
): CasusFeiten['convenant'] {
  const geldig = bindingen.filter((b) => isGebonden(b, { tekst: rij.convenanttekst_id, vandaag }));
  const metOvereenkomst = bindingen.filter((b) =>
    isBinnen({ van: b.overeenkomst_van, tot: b.overeenkomst_tot }, vandaag),
  );
  return {
    id: rij.convenant_id,
    vanKracht: isBinnen({ van: rij.van_kracht_van, tot: rij.van_kracht_tot }, vandaag),
    regime: rij.regime,
    onderlingeRegeling: rij.onderlinge_regeling_op !== null,
    gebonden: new Set(geldig.map((b) => b.partij_id)),
    verwerkersovereenkomst: new Set(metOvereenkomst.map((b) => b.partij_id)),
  };
}

const isBinnen = ({ van, tot }: { van: string | null; tot: string | null }, dag: string): boolean =>
  van !== null && van <= dag && (tot === null || dag <= tot);

/** Is een partij vandaag gebonden, en ook aan de tekst waarop dit overlegtype rust (Art 17.2, E-10)? */
function isGebonden(
  { gebonden_van: van, gebonden_tot: tot, teksten }: Binding,
  { tekst, vandaag }: { readonly tekst: string | null; readonly vandaag: string },
): boolean {
  return isBinnen({ van, tot }, vandaag) && (tekst === null || teksten.includes(tekst));
}
