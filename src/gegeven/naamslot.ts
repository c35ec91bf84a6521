import { vraagOpNaam } from '../bijeenkomst/naamstand.ts';
import type { CasusFeiten } from '../casus/feiten.ts';
import { stoelOp } from '../casus/tijdlijn/stoel-op.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import type { Tx } from '../db/transactie.ts';
import { hoedanigheidVan, partijVan } from '../db/verzoeker.ts';
import { beoordeel, type Oordeel, type Vraag } from '../regels/index.ts';
import type { Kanaal } from './oordeel/vraag.ts';

/** Waarom er nu geen naam op tafel komt: het oordeel over bespreken, met de vraag waarop het rust. */
export type Naamslot = { readonly oordeel: Oordeel; readonly vraag: Vraag };

/**
 * Bij een overleg dat zonder naam begint, blijft de naam dicht tot ouders en jongere over iedereen aan tafel zijn geïnformeerd en
 * zijn uitgenodigd (E-07). Gevraagd wordt dezelfde handeling als in de bijeenkomst, bij elke keer lezen opnieuw.
 * @returns null als dit overleg dat niet kent, of als de naam op tafel mag.
 */
export function naamslot(feiten: CasusFeiten, kanaal: Kanaal): Naamslot | null {
  if (!feiten.overlegtype.inhoud.eerstZonderNaam) return null;
  const op = new Date(`${feiten.peildatum}T12:00:00Z`);
  const vraag = vraagOpNaam({ feiten, op, genodigd: feiten.uitgenodigden, kanaal });
  const oordeel = beoordeel(vraag);
  return oordeel.uitkomst === 'toegestaan' ? null : { oordeel, vraag };
}

type Lezer = { readonly soort: string; readonly partijId: string | null; readonly hoedanigheid: string | null };

/** Wie dit vraagt, zoals `isBuitenstaander` hem ziet. */
export const lezerVan = ({ verzoeker }: Pick<Tx, 'verzoeker'>): Lezer => ({
  soort: verzoeker.soort,
  partijId: partijVan(verzoeker),
  hoedanigheid: hoedanigheidVan(verzoeker),
});

/** Geldt het slot voor deze lezer? Het gezin weet om wie het gaat, en wie met dezelfde taak zit als wie aanmeldde ook. */
export function isBuitenstaander(feiten: CasusFeiten, lezer: Lezer): boolean {
  if (lezer.soort !== 'medewerker') return false;
  const aanmelder = stoelOp(feiten, feiten.casus.aangemaaktDoor, feiten.casus.aangemaaktOp);
  return aanmelder === undefined || !isZelfdeBron(aanmelder, lezer);
}
