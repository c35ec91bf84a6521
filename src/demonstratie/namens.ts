import type { Omgeving } from '../db/transactie.ts';
import type { Beheeropening } from '../overlegtype/beheerder.ts';
import type { Gebied } from './gebied.ts';
import { medewerkers } from './mensen.ts';

/** Handelt als beheerder van een organisatie. Niet elke heeft er een om als te kijken; dan doet haar eerste mens dit. */
export function namens(omgeving: Omgeving, gebied: Omit<Gebied, 'overlegtype'>, partij: string): Beheeropening {
  const eigen = medewerkers.filter((mens) => mens.partij === partij);
  const wens = eigen.find(({ rol }) => rol === 'beheerder') ?? eigen[0];
  if (wens === undefined) throw new Error(`niemand bij ${partij}`);
  const id = (ids: ReadonlyMap<string, string>, sleutel: string): string => ids.get(sleutel) ?? '';
  const verzoeker = {
    soort: 'beheerder',
    persoon: id(gebied.persoon, wens.sleutel),
    partij: id(gebied.partij, partij),
    aanstelling: id(gebied.aanstelling, wens.sleutel),
    functie: wens.functie,
    hoedanigheid: wens.hoedanigheid ?? null,
    geheimhouding: wens.geheimhouding,
  } as const;
  return { omgeving, verzoeker, herkomst: { verzoek: omgeving.ids(), kanaal: 'web' } };
}
