import { raakAan } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import { findGegeven } from './gegeven.queries.ts';
import { type Deelresultaat, geefAan, verdeel, weegGekozen } from './geef.ts';
import type { Opening } from './invoer.ts';
import { type GeenZitting, legVergeefsVast, openZitting } from './zitting.ts';

export type Toevoeging = { readonly casus: string; readonly gegeven: string; readonly ontvangers: readonly string[] };

export type Toevoeguitkomst =
  | { readonly kind: 'gedeeld'; readonly gedeeld: readonly Deelresultaat[]; readonly geweigerd: readonly Deelresultaat[] }
  | GeenZitting;

/**
 * Geeft een al ingebracht gegeven ook aan andere deelnemers. Alleen wie het inbracht kan dat: een collega of ontvanger
 * geeft nooit door wat hij zelf niet inbracht (3.4f, 14.2).
 */
export function voegOntvangersToe(opening: Opening, { casus, gegeven, ontvangers }: Toevoeging): Promise<Toevoeguitkomst> {
  return inTransactie({ ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' }, async (tx) => {
    const geopend = await openZitting(tx, casus);
    const rij = geopend.kind === 'zitting' ? await findGegeven(tx, { casus, gegeven }) : undefined;
    const gekozen =
      geopend.kind === 'zitting' && rij?.status === 'ingebracht' && rij.bron_persoon_id === geopend.zitting.stoel.persoon
        ? weegGekozen(geopend.zitting, rij, ontvangers)
        : [];
    if (geopend.kind !== 'zitting' || rij === undefined || gekozen.length === 0) {
      await legVergeefsVast(tx, { code: 'gegeven-verstrekt', casus, gegeven });
      return geopend.kind === 'zitting' ? { kind: 'niet-gevonden' } : geopend;
    }
    await geefAan(tx, geopend.zitting, rij, gekozen);
    if (tx.geschreven.logregels === 0) await legVergeefsVast(tx, { code: 'gegeven-verstrekt', casus, gegeven });
    await raakAan(tx, casus);
    return { kind: 'gedeeld', ...verdeel(gekozen) };
  });
}
