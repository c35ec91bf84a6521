import type { Tx } from '../../db/transactie.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import type { LijstCategorie } from '../../regels/index.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import { findAanwijzingen } from './aanwijzing.queries.ts';
import { isLevend } from './collegablad.ts';
import { alsStoel } from './meelezer.ts';

/** Een meelezer met de stoel zoals een oordeel die ziet, voor wie vooraf wil weten wie iets zal lezen. */
export type Metstoel = {
  readonly naam: string;
  /** Wie hem aanwees, bij naam. */
  readonly namens: string;
  readonly namensDeelnemer: string;
  readonly soorten: readonly LijstCategorie[];
  readonly stoel: Deelnemerfeit;
};

/** Wie nu meeleest of dat na de belofte kan: ook die laatste telt mee voor wie geeft. */
export async function leesMeelezersMetStoel(tx: Tx, feiten: CasusFeiten): Promise<readonly Metstoel[]> {
  const levend = (await findAanwijzingen(tx, feiten.casus.id)).filter((rij) => isLevend(rij, feiten));
  if (levend.length === 0) return [];
  const namen = await openNamen(
    tx,
    levend.flatMap((rij) => [rij.persoon_id, rij.namens_persoon_id]),
  );
  return levend.flatMap((rij) => {
    const namens = feiten.deelnemers.find((d) => d.id === rij.namens_deelnemer_id);
    if (namens === undefined) return [];
    const stoel = alsStoel({ ...rij, beloofd_op: rij.beloofd_op ?? tx.nu }, namens);
    return [
      {
        naam: naamUit(namen, rij.persoon_id),
        namens: naamUit(namen, rij.namens_persoon_id),
        namensDeelnemer: namens.id,
        soorten: rij.categorieen as readonly LijstCategorie[],
        stoel,
      },
    ];
  });
}
