import { inTransactie } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Opening } from '../organisatie/organisatie.ts';
import { telOpenWerk } from './mensen.queries.ts';

export type Openwerk = Awaited<ReturnType<typeof telOpenWerk>>[number];

/**
 * Wat er nog ligt bij wie vertrekt: welke soort werk, hoeveel, en voor wanneer het eerste. De beheerder hoort niet bij welke jongere;
 * dat ziet wie het overleg leidt. Het systeem telt, want een beheerder leest geen taak van een ander.
 */
export async function telWerkVan(opening: Opening, persoon: string): Promise<readonly Openwerk[]> {
  const { omgeving, herkomst } = opening;
  return inTransactie(
    {
      omgeving,
      herkomst,
      verzoeker: { soort: 'systeem', handeling: 'overdragen' },
      slot: 'geen',
      logregel: 'verplicht',
    },
    async (tx) => {
      const werk = await telOpenWerk(tx, persoon);
      await legVast(tx, {
        code: 'werk-van-vertrekker-geteld',
        uitkomst: 'gelukt',
        object: { soort: 'persoon', id: persoon },
        betrokkenen: [],
      });
      return werk;
    },
  );
}
