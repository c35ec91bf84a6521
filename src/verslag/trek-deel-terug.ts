import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { raakAan } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { kopVan } from '../plan/open-plan.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { findDelen } from './deel.queries.ts';
import { isGesloten, type KanNiet, openVerslag, type Verslagplek } from './open-verslag.ts';
import { vervangDeel } from './vervang-deel.ts';

export type Deelplek = Verslagplek & { readonly deel: string };
export type Terugtrekuitkomst =
  /** `gelezenDoor`: zoveel lezers zien dat het is teruggetrokken; voor anderen was het er nooit. */
  | { readonly kind: 'teruggetrokken'; readonly gelezenDoor: number }
  /** De casus is gesloten: toen ging elk deel al dicht (PH-6). */
  | KanNiet<'gesloten'>
  | GeenZitting;

/**
 * De bron trekt een deel terug, ook als het verslag al is uitgebracht (3.4f, 11.5). Wie het had gelezen, ziet dat er een deel is
 * teruggetrokken en wanneer; een concept verdwijnt zonder meer.
 */
export function trekDeelTerug(opening: Casusopening<Medewerker>, plek: Deelplek): Promise<Terugtrekuitkomst> {
  const slot = { casus: plek.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Terugtrekuitkomst> => {
    const geopend = await openVerslag(tx, plek, 'verslagdeel-teruggetrokken');
    if (geopend.kind !== 'open') return geopend;
    const { verslag } = geopend;
    const kop = { ...kopVan(verslag), code: 'verslagdeel-teruggetrokken' } as const;
    if (isGesloten(verslag)) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'kan-niet', reden: 'gesloten' };
    }
    const deel = (await findDelen(tx, plek)).find((d) => d.id === plek.deel && d.vervallen_op === null);
    const lezers = deel === undefined ? 'niet-van-u' : await vervangDeel(tx, verslag, deel);
    await legVast(tx, {
      ...kop,
      uitkomst: lezers === 'niet-van-u' ? 'geweigerd' : 'gelukt',
      object: { soort: 'verslagdeel', id: plek.deel },
      bronPartij: verslag.stoel.partijId,
    });
    if (lezers === 'niet-van-u') return { kind: 'niet-gevonden' };
    await planBerichten(tx, lezers);
    await raakAan(tx, plek.casus);
    return { kind: 'teruggetrokken', gelezenDoor: lezers.length };
  });
}
