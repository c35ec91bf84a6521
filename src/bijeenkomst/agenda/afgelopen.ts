import { eindeVan } from '../live/venster.ts';
import type { Plekrij } from './agenda.queries.ts';

/** Is het gesprek dat uit deze plek kwam, al voorbij? */
export function isAfgelopen({ op, gepland_minuten: minuten }: Plekrij, nu: Date): boolean {
  return op !== null && minuten !== null && eindeVan({ op, duur_minuten: minuten }) <= nu;
}
