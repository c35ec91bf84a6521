import { dagVan } from '../../lib/klok.ts';

const UUR = 60 * 60 * 1000;

/** Het eerste moment van een kalenderdag in Nederland: een of twee uur voor middernacht UTC, naar de zomertijd van die dag. */
export function begindag(dag: string): Date {
  const middernacht = Date.parse(`${dag}T00:00:00Z`);
  const vroeg = new Date(middernacht - 2 * UUR);
  return dagVan(vroeg) === dag ? vroeg : new Date(middernacht - UUR);
}
