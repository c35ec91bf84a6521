import type { Tx } from '../db/transactie.ts';
import { findGegevens } from '../gegeven/gegeven.queries.ts';
import { gekregenAls } from '../gegeven/lijst/toon-gegevens.ts';
import { noemMensen } from '../gegeven/mensen.ts';
import { findVerstrekkingen } from '../gegeven/verstrekking.queries.ts';
import { bronstoel, openZitting } from '../gegeven/zitting.ts';
import type { LijstCategorie } from '../regels/index.ts';

/** Iets wat de lezer van een organisatie kreeg: waar het over gaat en van wie, zonder tekst. */
export type Gekregen = {
  readonly gegeven: string;
  readonly soort: LijstCategorie;
  readonly partij: string;
  readonly brondatum: string | null;
};

/** Wat deze lezer nu van organisaties mag lezen. Elk gegeven wordt beoordeeld; gelezen wordt er niets. */
export async function leesGekregenLijst(tx: Tx, casus: string): Promise<readonly Gekregen[]> {
  const geopend = await openZitting(tx, casus);
  if (geopend.kind !== 'zitting') return [];
  const { zitting } = geopend;
  const verstrekkingen = await findVerstrekkingen(tx, casus);
  const mensen = await noemMensen(tx, zitting);
  return (await findGegevens(tx, casus)).flatMap((rij) => {
    if (rij.bron_partij_id === null || gekregenAls(zitting, rij, verstrekkingen) === null) return [];
    const bron = mensen.mens(bronstoel(zitting.feiten, rij));
    return [{ gegeven: rij.id, soort: rij.categorie, partij: bron.partijNaam ?? bron.naam, brondatum: rij.brondatum }];
  });
}
