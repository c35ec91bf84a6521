import type { Tx } from '../db/transactie.ts';
import { functieLabel } from '../partij/functies.ts';
import { findPartijenOpId } from '../partij/partij.queries.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { findToezichtcasussen } from './casus.queries.ts';
import type { Logrij } from './logboek.queries.ts';

/** Een regel van het logboek zoals de FG haar leest: zonder inhoud, met een casusnummer als de eigen partij daar zit of zat. */
export type Logregelbeeld = {
  readonly id: string;
  readonly op: Date;
  readonly wie: string;
  readonly code: string;
  readonly uitkomst: string;
  readonly categorieen: readonly string[];
  readonly doel: string | null;
  readonly grondslag: string | null;
  readonly besluit: string | null;
  readonly redenen: readonly string[];
  readonly regelset: string | null;
  readonly kenmerk: string | null;
};

/** Maakt van logrijen wat de FG van deze partij ervan leest. */
export async function maakLogregels(
  tx: Tx,
  { rijen, partij }: { readonly rijen: readonly Logrij[]; readonly partij: string },
): Promise<readonly Logregelbeeld[]> {
  const noem = await maakNoemer(tx, { rijen, partij });
  const casussen = await findToezichtcasussen(tx, { ids: rijen.flatMap((rij) => rij.casus_id ?? []) });
  const kenmerken = new Map(casussen.map(({ id, kenmerk }) => [id, kenmerk]));
  return rijen.map((rij) => ({
    id: rij.id,
    op: rij.op,
    wie: noem(rij),
    code: rij.code,
    uitkomst: rij.uitkomst,
    categorieen: rij.categorieen,
    doel: rij.doel,
    grondslag: rij.grondslag,
    besluit: rij.besluit,
    redenen: rij.redenen,
    regelset: rij.regelset,
    kenmerk: kenmerken.get(rij.casus_id ?? '') ?? null,
  }));
}

export type Doener = {
  readonly persoon_id: string | null;
  readonly persoon_soort: string;
  readonly partij_id: string | null;
  readonly functie: string | null;
};

/** Hoe iemand in het logboek heet: eigen mensen bij naam; van een ander de functie en de organisatie; uit een gezin alleen de rol. */
export async function maakNoemer(
  tx: Tx,
  { rijen, partij }: { readonly rijen: readonly Doener[]; readonly partij: string },
): Promise<(wie: Doener) => string> {
  const eigen = rijen.flatMap((rij) => (rij.partij_id === partij ? (rij.persoon_id ?? []) : []));
  const namen = await openNamen(tx, eigen);
  const partijen = await findPartijenOpId(
    tx,
    rijen.flatMap((rij) => rij.partij_id ?? []),
  );
  return (wie) => {
    if (wie.persoon_id !== null && wie.partij_id === partij) return naamUit(namen, wie.persoon_id);
    const rol = functieLabel(wie.functie ?? wie.persoon_soort);
    const organisatie = partijen.get(wie.partij_id ?? '');
    return organisatie === undefined ? rol : `${rol}, ${organisatie.naam}`;
  };
}
