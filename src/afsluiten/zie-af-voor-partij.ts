import { findEigendelen, insertEigendeel } from './afsluiting.queries.ts';
import { legEindeVast, metEinde, type NietGevonden, type Vernietigingsopening } from './vernietiging/open.ts';

export type Partijafzien = { readonly kind: 'afgezien' } | { readonly kind: 'al-gedaan' } | NietGevonden;

/**
 * De beheerder zegt dat de eigen organisatie haar deel niet nodig heeft. Zit er van een organisatie niemand meer aan tafel, dan zou
 * haar bewijs de vernietiging anders voor altijd tegenhouden (L-5). Onder het eigen slot: twee keer verzonden is een keer vastgelegd.
 */
export function zieAfVoorPartij(opening: Vernietigingsopening, casus: string): Promise<Partijafzien> {
  return metEinde(opening, {
    casus,
    code: 'eigen-deel-afgezien',
    slot: 'alleen',
    werk: async (tx, einde): Promise<Partijafzien> => {
      const { soort, partij, persoon } = opening.verzoeker;
      const kop = { code: 'eigen-deel-afgezien', vernietiging: null } as const;
      const gedaan = (await findEigendelen(tx, casus)).some((rij) => rij.partij_id === partij);
      if (soort !== 'beheerder' || gedaan || einde.afsluiting.vernietigd_op !== null) {
        await legEindeVast(tx, einde, { ...kop, uitkomst: 'geweigerd' });
        return soort === 'beheerder' ? { kind: 'al-gedaan' } : { kind: 'niet-gevonden' };
      }
      await insertEigendeel(tx, { casus, partij, door: persoon, vorm: null, categorieen: [] });
      await legEindeVast(tx, einde, { ...kop, uitkomst: 'gelukt' });
      return { kind: 'afgezien' };
    },
  });
}
