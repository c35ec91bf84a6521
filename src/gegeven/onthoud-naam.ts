import type { Tx } from '../db/transactie.ts';
import { zoektermen } from '../kluis/index.ts';
import { findInhouden } from './gegeven.queries.ts';
import { openInhouden, type Persoonsgegevens } from './inhoud.ts';
import { inhoudplek } from './lees-gegeven.ts';
import { insertZoektermen } from './zoekterm.queries.ts';

/** Waarvoor de kluis blinde termen van een naam maakt; dezelfde bij schrijven en zoeken. */
export const NAAMINDEX = 'zoekterm.naam';

export type Naamplek = {
  readonly casus: string;
  readonly gegeven: string;
  /** De partijen die deze naam hebben, ieder onder de eigen sleutel. */
  readonly partijen: readonly string[];
};

/** Maakt een naam vindbaar voor de partijen die hem hebben (design, Walls). Twee keer schrijven is een keer. */
export async function onthoudNaam(
  tx: Tx,
  { casus, gegeven, partijen }: Naamplek,
  { voornaam, achternaam }: Pick<Persoonsgegevens, 'voornaam' | 'achternaam'>,
): Promise<void> {
  const waarden = zoektermen(`${voornaam} ${achternaam}`);
  for (const partij of new Set(partijen)) {
    const uitkomst = await tx.omgeving.kluis.indexTermen({ partij, doel: NAAMINDEX, waarden });
    // Een partij zonder bruikbare sleutel vindt haar namen niet terug; het geven zelf gaat daarop niet stuk.
    if (uitkomst.kind !== 'termen') continue;
    await insertZoektermen(
      tx,
      uitkomst.termen.map((hmac) => ({ partij_id: partij, hmac, casus_id: casus, gegeven_id: gegeven })),
    );
  }
}

/** Als `onthoudNaam`, met de naam uit een gegeven dat deze verzoeker nu leest; zonder naam erin gebeurt er niets. */
export async function onthoudGegevenNaam(
  tx: Tx,
  plek: Naamplek,
  { betrokkene }: { readonly betrokkene: string },
): Promise<void> {
  if (plek.partijen.length === 0) return;
  const rijen = await findInhouden(tx, { casus: plek.casus, gegevens: [plek.gegeven] });
  const [inhoud] = await openInhouden(
    tx.omgeving.kluis,
    rijen.map((rij) => inhoudplek(rij, betrokkene)),
  );
  if (inhoud?.persoonsgegevens !== undefined) await onthoudNaam(tx, plek, inhoud.persoonsgegevens);
}
