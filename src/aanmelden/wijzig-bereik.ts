import { type Herkomst, inTransactie, type Omgeving } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { type Kanaal, zetBereik } from '../partij/bereik.ts';
import type { Webverzoeker } from './soorten.ts';

type Bereikwens = {
  readonly wie: Webverzoeker;
  readonly herkomst: Herkomst;
  readonly telefoon: string | null;
  readonly kanaal: Kanaal;
};

/**
 * Zet waar iemand berichten wil krijgen over het overleg waarin hij nu deze persoon is. Het bericht zelf verandert er niet door: het zegt nergens over wie of wat het gaat
 * (Art 10.2 (a), Bijl 2-f). In het logboek staat dat het veranderde, nooit het nummer.
 */
export async function wijzigBereik(omgeving: Omgeving, { wie, herkomst, ...wens }: Bereikwens): Promise<void> {
  const opening = { omgeving, verzoeker: wie, herkomst, slot: 'geen', logregel: 'verplicht' } as const;
  await inTransactie(opening, async (tx) => {
    await zetBereik(tx, { persoon: wie.persoon, ...wens });
    await legVast(tx, {
      code: 'bereik-gewijzigd',
      uitkomst: 'gelukt',
      object: { soort: 'persoon', id: wie.persoon },
      betrokkenen: [],
    });
  });
}
