import type { Eis } from '../eisen/index.ts';
import type { Regelverwijzing } from '../eisen/uitleg-pagina.tsx';
import { type Code, codes } from '../regels/index.ts';

/** De redenen en voorwaarden die deze eis noemen, voor de pagina die de eis uitlegt. */
export function regelsMetArtikel(eis: Pick<Eis, 'id'>): readonly Regelverwijzing[] {
  return Object.entries<Code>(codes)
    .filter(([, { artikelen }]) => artikelen.includes(eis.id))
    .map(([code, { uitleg }]) => ({ code, uitleg }));
}
