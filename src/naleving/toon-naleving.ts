import { type Convenant, findConvenant, findConvenanten } from '../convenant/convenant.queries.ts';
import { type Herkomst, inTransactie, type Omgeving } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findNalevingfeiten } from './naleving.queries.ts';
import { nalevingVan } from './naleving-van.ts';
import type { Partijnaleving } from './plichten.ts';
import { voorAnderen } from './voor-anderen.ts';

export type Toezichthouder = Extract<Verzoeker, { soort: 'beheerder' | 'fg' }>;
export type Nalevingopening = {
  readonly omgeving: Omgeving;
  readonly verzoeker: Toezichthouder;
  readonly herkomst: Herkomst;
};

export type Nalevingblad = {
  readonly convenant: Convenant;
  /** Leeg voor wie niet meedoet en ook niet gevraagd is te tekenen: dan is er voor die organisatie niets te zien. */
  readonly regels: readonly Partijnaleving[];
  readonly doetMee: boolean;
  readonly vandaag: string;
  readonly lezer: { readonly partij: string; readonly beheert: boolean };
};

/** De convenanten om uit te kiezen. */
export async function kiesConvenant(opening: Nalevingopening): Promise<readonly Convenant[]> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    await legVast(tx, { code: 'naleving-ingezien', uitkomst: 'gelukt', betrokkenen: [] });
    return findConvenanten(tx);
  });
}

/**
 * Wat elke partij van een convenant nog moet doen (16.1): standen, dagen en aantallen, de eigen partij eerst. Van een ander
 * staat er over gezinnen minder (`voorAnderen`), en wie er buiten staat leest niets. Null als het convenant er niet is. `als` zegt of
 * het op de pagina komt of in een bestand meegaat.
 */
export async function toonNaleving(
  opening: Nalevingopening,
  { convenant, als }: { readonly convenant: string; readonly als: 'pagina' | 'bestand' },
): Promise<Nalevingblad | null> {
  const { verzoeker } = opening;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const gevonden = await findConvenant(tx, convenant);
    const alle = gevonden === undefined ? [] : nalevingVan(await findNalevingfeiten(tx, gevonden), tx.vandaag);
    const eigen = alle.filter(({ partij }) => partij === verzoeker.partij);
    const doetMee = eigen.length > 0;
    await legVast(tx, {
      code: als === 'pagina' ? 'naleving-ingezien' : 'naleving-meegenomen',
      uitkomst: gevonden === undefined || (alle.length > 0 && !doetMee) ? 'geweigerd' : 'gelukt',
      object: { soort: 'convenant', id: convenant },
      betrokkenen: [],
    });
    if (gevonden === undefined) return null;
    const anderen = doetMee ? alle.filter(({ partij }) => partij !== verzoeker.partij).map(voorAnderen) : [];
    return {
      convenant: gevonden,
      regels: [...eigen, ...anderen],
      doetMee: doetMee || alle.length === 0,
      vandaag: tx.vandaag,
      lezer: { partij: verzoeker.partij, beheert: verzoeker.soort === 'beheerder' },
    };
  });
}
