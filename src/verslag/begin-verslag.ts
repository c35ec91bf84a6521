import { findBijeenkomst } from '../bijeenkomst/bijeenkomst.queries.ts';
import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { toetredingenVoorVerslag } from '../convenant/toetredingen-voor-verslag.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { kopVan } from '../plan/open-plan.ts';
import { isGesloten, type KanNiet, openVoorVerslag, type Verslagplek } from './open-verslag.ts';
import { toetredingenIn } from './toetredingen.ts';
import { findVerslagen, insertVerslag } from './verslag.queries.ts';

export type Beginwens = Verslagplek & { readonly bijeenkomst: string };
export type Beginreden = 'gesloten' | 'nog-niet-begonnen' | 'afgezegd';
export type Beginuitkomst =
  | { readonly kind: 'begonnen'; readonly verslag: string }
  /** Van deze bijeenkomst was er al een: dat is het verslag. */
  | { readonly kind: 'is-er-al'; readonly verslag: string }
  | KanNiet<Beginreden>
  | GeenZitting;

/** De regie begint het verslag van een bijeenkomst die is geweest of bezig is; daarna schrijft ieder de eigen delen (CL-5c). */
export function beginVerslag(opening: Casusopening<Medewerker>, wens: Beginwens): Promise<Beginuitkomst> {
  const { casus, bijeenkomst, verslag } = wens;
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Beginuitkomst> => {
    const geopend = await openVoorVerslag(tx, casus, 'verslag-begonnen');
    if (geopend.kind !== 'open') return geopend;
    const { zitting } = geopend;
    const kop = { ...kopVan(zitting), code: 'verslag-begonnen' } as const;
    const rij = await findBijeenkomst(tx, { casus, bijeenkomst });
    if (rij === undefined || !zitting.stoel.procesregisseur) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'niet-gevonden' };
    }
    const reden = isGesloten(zitting)
      ? 'gesloten'
      : rij.afgezegd_op !== null
        ? 'afgezegd'
        : rij.op > tx.nu
          ? 'nog-niet-begonnen'
          : null;
    if (reden !== null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'kan-niet', reden };
    }
    const eerder = (await findVerslagen(tx, casus)).flatMap(toetredingenIn);
    const toetredingen = await toetredingenVoorVerslag(tx, zitting.feiten, eerder);
    const nieuw = await insertVerslag(tx, { casus, verslag, bijeenkomst, door: zitting.stoel.persoon, toetredingen });
    const id = (await findVerslagen(tx, casus)).find((v) => v.bijeenkomst_id === bijeenkomst)?.id ?? verslag;
    await legVast(tx, { ...kop, uitkomst: nieuw ? 'gelukt' : 'mislukt', object: { soort: 'verslag', id } });
    return { kind: nieuw ? 'begonnen' : 'is-er-al', verslag: id };
  });
}
