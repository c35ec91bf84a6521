import { v7 } from 'uuid';
import type { Klok } from './klok.ts';

/** Geeft bij elke aanroep een nieuwe uuidv7 (RFC 9562), oplopend in de tijd van de meegegeven klok. */
export type Ids = () => string;

/** Ids op de klok van het programma, met willekeur uit het besturingssysteem. */
export function maakIds(klok: Klok): Ids {
  return () => v7({ msecs: klok().getTime() });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Is dit een uuid zoals het programma ze schrijft (kleine letters, RFC 9562)? */
export function isUuid(waarde: unknown): waarde is string {
  return typeof waarde === 'string' && UUID.test(waarde);
}
