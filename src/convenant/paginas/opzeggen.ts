import type { Convenantblad } from '../toon-convenant.ts';

type Opzegblad = Pick<Convenantblad, 'nu'> & { readonly lezer: Pick<Convenantblad['lezer'], 'partij' | 'beheert'> };

/**
 * Een beheerder zegt op voor de eigen partij, zolang die gebonden is en nog niet opzegde (Art 19.1 (c)). Een einde dat allen samen
 * afspraken houdt dat niet tegen als wie opzegt er eerder uit is (E-11).
 */
export function kanOpzeggen({ lezer, nu }: Opzegblad): boolean {
  const eigen = nu.partijen.find((p) => p.partij === lezer.partij && p.gebonden);
  if (!lezer.beheert || eigen === undefined) return false;
  return eigen.tot === null || (eigen.tot === nu.eindePer && (nu.opzeggenWerktPer ?? eigen.tot) < eigen.tot);
}
