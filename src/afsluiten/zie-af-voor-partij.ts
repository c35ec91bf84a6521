import type { Bron } from '../casus/bronnen.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import type { Tx } from '../db/transactie.ts';
import { findEigendelen, insertEigendeel } from './afsluiting.queries.ts';
import {
  type Einde,
  legEindeVast,
  metEinde,
  type NietGevonden,
  type Vernietigingsopening,
} from './vernietiging/open.ts';

export type Partijafzien = { readonly kind: 'afgezien' } | { readonly kind: 'al-gedaan' } | NietGevonden;

/**
 * De beheerder zegt dat de eigen organisatie niet nodig heeft wat niemand meenam; een gemeente voor elke taak waarvoor dat zo is. Zit er
 * van een organisatie niemand meer aan tafel, dan zou haar bewijs de vernietiging anders voor altijd tegenhouden (L-5). Onder het eigen
 * slot: twee keer verzonden is een keer vastgelegd.
 */
export function zieAfVoorPartij(opening: Vernietigingsopening, casus: string): Promise<Partijafzien> {
  return metEinde(opening, {
    casus,
    code: 'eigen-deel-afgezien',
    slot: 'alleen',
    werk: async (tx, einde): Promise<Partijafzien> => {
      const { soort, partij, persoon: door } = opening.verzoeker;
      const kop = { code: 'eigen-deel-afgezien', vernietiging: null } as const;
      const bronnen = soort === 'beheerder' ? await leesNietMeegenomen(tx, einde, partij) : [];
      if (bronnen.length === 0) {
        await legEindeVast(tx, einde, { ...kop, uitkomst: 'geweigerd' });
        return soort === 'beheerder' ? { kind: 'al-gedaan' } : { kind: 'niet-gevonden' };
      }
      for (const bron of bronnen) await insertEigendeel(tx, { casus, bron, door, vorm: null, categorieen: [] });
      await legEindeVast(tx, einde, { ...kop, uitkomst: 'gelukt' });
      return { kind: 'afgezien' };
    },
  });
}

/** Waarvan niemand van deze organisatie het eigen deel meenam of ervan afzag; na de vernietiging is er niets meer. */
export async function leesNietMeegenomen(tx: Tx, { afsluiting }: Einde, partij: string): Promise<readonly Bron[]> {
  if (afsluiting.vernietigd_op !== null) return [];
  const gedaan = await findEigendelen(tx, afsluiting.casus_id);
  return (afsluiting.bronnen as readonly Bron[]).filter(
    (bron) => bron.partijId === partij && !gedaan.some((deel) => isZelfdeBron(deel, bron)),
  );
}
