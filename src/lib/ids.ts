import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Klok } from './klok.ts';

/** Geeft bij elke aanroep een nieuwe uuidv7 (RFC 9562), oplopend in de tijd van de meegegeven klok. */
export type Ids = () => string;

/** Zoveel ids zijn er op een moment hoogstens nog te maken; de andere helft van de reeks is het begin, dat niemand kan raden. */
const REEKS = 2 ** 31;

/**
 * Ids op de klok van het programma, met willekeur uit het besturingssysteem. Wie er op een moment meer maakt, krijgt ze oplopend: wat
 * op moment en id is gesorteerd, staat zo in de volgorde waarin het gebeurde.
 */
export function maakIds(klok: Klok): Ids {
  let vorige: number | undefined;
  let seq = 0;
  return () => {
    const msecs = klok().getTime();
    seq = msecs === vorige ? seq + 1 : randomInt(REEKS);
    vorige = msecs;
    return v7({ msecs, seq });
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Is dit een uuid zoals het programma ze schrijft (kleine letters, RFC 9562)? */
export function isUuid(waarde: unknown): waarde is string {
  return typeof waarde === 'string' && UUID.test(waarde);
}
