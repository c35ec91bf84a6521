import type { Bladkop } from '../casus/casusblad.tsx';
import { gelezenMetKop, leesKop } from '../casus/casuskop.ts';
import type { Tx } from '../db/transactie.ts';
import type { Zitting } from './zitting.ts';

export type Gelezenblad = {
  /** De kop van een casuspagina voor professionals; null voor wie in het gezin hoort, met eigen pagina's. */
  readonly blad: Bladkop | null;
  /** De soorten die met de kop gelezen zijn: soort a als de naam erin staat. Hoort in de logregel. */
  readonly soorten: readonly string[];
};

/** Leest de kop van de casus zoals deze stoel haar mag zien: voornaam en leeftijd, of initialen. */
export async function leesBlad(tx: Tx, zitting: Zitting): Promise<Gelezenblad> {
  const { feiten, stoel } = zitting;
  if (stoel.soort !== 'medewerker') return { blad: null, soorten: [] };
  const kop = await leesKop(tx, { feiten, stoel }, zitting);
  return { blad: kop, soorten: gelezenMetKop(kop) };
}

/** De kop op een pagina voor professionals. @throws als de use case door een ander werd gevraagd: dan klopt de route niet. */
export function eisBlad(blad: Bladkop | null): Bladkop {
  if (blad === null) throw new Error('een vakpagina zonder kop van de casus');
  return blad;
}
