import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pakketwortel } from '../lib/pakket.ts';

/** De twee vormen van onze letter. Alleen deze staan in een document, en altijd ingesloten. */
export type Letter = 'gewoon' | 'vet';

const map = join(pakketwortel, 'src', 'document', 'lettertypen');

/** De bytes van de letter; vast in het pakket, dus een afdruk ziet er op elke machine hetzelfde uit. */
export const LETTERBESTANDEN: Readonly<Record<Letter, Uint8Array>> = {
  gewoon: readFileSync(join(map, 'commissioner-gewoon.ttf')),
  vet: readFileSync(join(map, 'commissioner-vet.ttf')),
};
