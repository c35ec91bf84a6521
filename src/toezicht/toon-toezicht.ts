import { type Herkomst, inTransactie, type Omgeving } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { functieLabel } from '../partij/functies.ts';
import { findPartijenOpId, type Partij } from '../partij/partij.queries.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { findAfwegingen, findGebeurtenissen, type Logfilter } from './toezicht.queries.ts';

export type Fg = Extract<Verzoeker, { soort: 'fg' }>;
export type Toezichtopening = { readonly omgeving: Omgeving; readonly verzoeker: Fg; readonly herkomst: Herkomst };

export type Logregelbeeld = {
  readonly op: Date;
  readonly wie: string;
  readonly code: string;
  readonly uitkomst: string;
  readonly categorieen: readonly string[];
  readonly doel: string | null;
  readonly besluit: string | null;
  readonly redenen: readonly string[];
  readonly regelset: string | null;
};

export type Toezichtbeeld = {
  readonly partij: string;
  readonly regels: readonly Logregelbeeld[];
  /** Volgnummer waar de volgende bladzijde begint; null als er niets ouder is. */
  readonly ouder: string | null;
  readonly afwegingen: readonly {
    readonly id: string;
    readonly op: Date;
    readonly wie: string;
    readonly naIntrekking: boolean;
  }[];
};

/**
 * Wat de FG van een partij ziet: het logboek van de eigen partij zonder inhoud, en welke afwegingen er zijn (15.2, 6e).
 * Ook dit kijken staat in het logboek.
 */
export async function toonToezicht(
  { omgeving, verzoeker, herkomst }: Toezichtopening,
  filter: Logfilter,
): Promise<Toezichtbeeld> {
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const { rijen, meer } = await findGebeurtenissen(tx, filter);
    const afwegingen = await findAfwegingen(tx, verzoeker.partij);
    const mensen = [...rijen.map((r) => r.persoon_id), ...afwegingen.map((a) => a.persoon_id)].filter(
      (id) => id !== null,
    );
    const namen = await openNamen(tx, mensen);
    const partijen = await findPartijenOpId(tx, [
      verzoeker.partij,
      ...rijen.map((r) => r.partij_id).filter((id) => id !== null),
    ]);
    await legVast(tx, { code: 'toezicht-ingezien', uitkomst: 'gelukt', bronPartij: verzoeker.partij, betrokkenen: [] });
    return {
      partij: partijen.get(verzoeker.partij)?.naam ?? '',
      regels: rijen.map((rij) => ({
        op: rij.op,
        wie: wieDeed(rij, { eigen: verzoeker.partij, partijen, naam: (id) => naamUit(namen, id) }),
        code: rij.code,
        uitkomst: rij.uitkomst,
        categorieen: rij.categorieen,
        doel: rij.doel,
        besluit: rij.besluit,
        redenen: rij.redenen,
        regelset: rij.regelset,
      })),
      ouder: meer ? (rijen.at(-1)?.volgnummer ?? null) : null,
      afwegingen: afwegingen.map((a) => ({
        id: a.id,
        op: a.op,
        wie: naamUit(namen, a.persoon_id),
        naIntrekking: a.na_intrekking,
      })),
    };
  });
}

type Doener = { persoon_id: string | null; persoon_soort: string; partij_id: string | null; functie: string | null };
type Kring = { eigen: string; partijen: ReadonlyMap<string, Partij>; naam: (persoon: string) => string };

/** Eigen mensen bij naam; van een andere partij de functie en de organisatie; uit een gezin alleen de rol. */
function wieDeed(rij: Doener, { eigen, partijen, naam }: Kring): string {
  if (rij.persoon_id !== null && rij.partij_id === eigen) return naam(rij.persoon_id);
  const rol = functieLabel(rij.functie ?? rij.persoon_soort);
  const partij = rij.partij_id === null ? undefined : partijen.get(rij.partij_id);
  return partij === undefined ? rol : `${rol}, ${partij.naam}`;
}
