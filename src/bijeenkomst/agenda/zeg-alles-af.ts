import type { CasusFeiten } from '../../casus/feiten.ts';
import { logkop } from '../../casus/open-casus.ts';
import type { Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findBijeenkomsten, zetAfgezegd } from '../bijeenkomst.queries.ts';
import { openPlaatsen, verzegelPlaats } from '../plaats.ts';
import { zetPlekWeg } from './agenda.queries.ts';

/**
 * Zegt af wat in een casus nog gepland stond, omdat zij sluit (PH-6). Berichten stuurt de aanroeper, want na een overlijden gaan
 * die niet naar het gezin (5.6-4). De aanroeper houdt de casus op slot.
 */
export async function zegAllesAf(tx: Tx, feiten: CasusFeiten): Promise<void> {
  const { id: casus, procesregiepartij } = feiten.casus;
  const gepland = (await findBijeenkomsten(tx, casus)).filter(({ op }) => op > tx.nu);
  for (const { id: bijeenkomst, volgnummer, plaats: envelop } of gepland) {
    const plek = { casus, bijeenkomst, procesregiepartij };
    const [plaats] = await openPlaatsen(tx, [{ ...plek, volgnummer, envelop }]);
    const nieuw = await verzegelPlaats(tx.omgeving.kluis, { ...plek, volgnummer: volgnummer + 1 }, plaats ?? '');
    await zetAfgezegd(tx, { casus, bijeenkomst, volgnummer, plaats: nieuw });
    await zetPlekWeg(tx, { bijeenkomst });
    await legVast(tx, {
      ...logkop(feiten),
      code: 'bijeenkomst-afgezegd',
      uitkomst: 'gelukt',
      object: { soort: 'bijeenkomst', id: bijeenkomst },
    });
  }
}
