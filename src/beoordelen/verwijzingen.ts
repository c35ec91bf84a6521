import type { Eis } from '../eisen/index.ts';
import type { Regelverwijzing } from '../eisen/uitleg-pagina.tsx';
import { type Code, codes, regels } from '../regels/index.ts';

/**
 * De redenen en voorwaarden die over deze eis gaan, voor de pagina die de eis uitlegt: zij noemen haar, altijd of bij een
 * handeling, of zij staan bij de eis omdat een oordeel haar noemt waar het speelt, zoals waarom toestemming nodig is.
 */
export function regelsMetArtikel({ id, rustOp = [] }: Pick<Eis, 'id' | 'rustOp'>): readonly Regelverwijzing[] {
  const bijHandeling = new Set(regels.filter(({ artikelen }) => artikelen?.includes(id)).map(({ code }) => code));
  return Object.entries<Code>(codes)
    .filter(([code, { artikelen }]) => artikelen.includes(id) || bijHandeling.has(code) || rustOp.includes(code))
    .map(([code, { uitleg }]) => ({ code, uitleg }));
}
