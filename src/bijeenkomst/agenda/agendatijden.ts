/** Een plek zoals zij op de dag staat. */
export type Tijdplek = { readonly id: string; readonly duurMinuten: number };

const MINUUT = 60_000;

/** Wanneer elke plek begint, als alles aansluit op wat ervoor komt; in de volgorde van de agenda. */
export function begintijden(begintOp: Date, plekken: readonly Tijdplek[]): ReadonlyMap<string, Date> {
  const tijden = new Map<string, Date>();
  plekken.reduce((moment, plek) => {
    tijden.set(plek.id, new Date(moment));
    return moment + plek.duurMinuten * MINUUT;
  }, begintOp.getTime());
  return tijden;
}

/** Verschuift een plek een plaats; aan het begin of eind blijft alles staan. */
export function verschuif<T extends { readonly id: string }>(
  plekken: readonly T[],
  id: string,
  naar: 'eerder' | 'later',
): readonly T[] {
  const van = plekken.findIndex((plek) => plek.id === id);
  const tot = naar === 'eerder' ? van - 1 : van + 1;
  const [een, ander] = [plekken[van], plekken[tot]];
  if (een === undefined || ander === undefined) return plekken;
  return plekken.map((plek, i) => (i === van ? ander : i === tot ? een : plek));
}
