import { dagVan } from '../../lib/klok.ts';

/** Wanneer een bijeenkomst is, en hoe lang ervoor en erna zij openstaat voor wie alleen daarvoor komt. */
export type Venster = {
  readonly op: Date;
  readonly duur_minuten: number;
  readonly open_voor_minuten: number;
  readonly open_na_minuten: number;
};

const MINUUT = 60_000;

/** Wanneer een bijeenkomst afgelopen is. */
export const eindeVan = ({ op, duur_minuten }: Pick<Venster, 'op' | 'duur_minuten'>): Date =>
  new Date(op.getTime() + duur_minuten * MINUUT);

/**
 * Is zij gehouden: afgelopen, of ligt al vast wie er was? Wat er is gezegd en afgesproken hoort bij die dag, dus zij gaat niet meer naar
 * een andere.
 */
export const isGehouden = (
  bijeenkomst: Pick<Venster, 'op' | 'duur_minuten'>,
  { nu, wieErWas }: { readonly nu: Date; readonly wieErWas: readonly unknown[] },
): boolean => wieErWas.length > 0 || eindeVan(bijeenkomst) <= nu;

/** Van wanneer tot wanneer wie alleen hiervoor komt, kan lezen: van even voor het begin tot even na het einde. */
export const vensterVan = (venster: Venster): { readonly van: Date; readonly tot: Date } => ({
  van: new Date(venster.op.getTime() - venster.open_voor_minuten * MINUUT),
  tot: new Date(eindeVan(venster).getTime() + venster.open_na_minuten * MINUUT),
});

/** Waar de dag van een bijeenkomst ligt, in Nederland. */
export function wanneerIs({ op }: Pick<Venster, 'op'>, nu: Date): 'vooraf' | 'vandaag' | 'achteraf' {
  const [dag, vandaag] = [dagVan(op), dagVan(nu)];
  if (dag === vandaag) return 'vandaag';
  return dag < vandaag ? 'achteraf' : 'vooraf';
}

/** Wie er was en wat is afgesproken, is te zeggen vanaf de dag van de bijeenkomst zelf; voorbereiden kan altijd. */
export const isGeweestOfVandaag = (bijeenkomst: Pick<Venster, 'op'>, nu: Date): boolean =>
  wanneerIs(bijeenkomst, nu) !== 'vooraf';

/** De klok van een plek, achter "dit gesprek": "begint over 12 minuten", "duurt nog 13 minuten", "was 11 minuten geleden klaar". */
export function klokVan(plek: Pick<Venster, 'op' | 'duur_minuten'>, nu: Date): string {
  const minuten = (van: Date, tot: Date): number => Math.ceil((tot.getTime() - van.getTime()) / MINUUT);
  const tel = (n: number): string => `${n} ${n === 1 ? 'minuut' : 'minuten'}`;
  const einde = eindeVan(plek);
  if (nu < plek.op) {
    const over = minuten(nu, plek.op);
    return over <= 90 ? `begint over ${tel(over)}` : 'is nog niet begonnen';
  }
  if (nu < einde) return `duurt nog ${tel(minuten(nu, einde))}`;
  const voorbij = Math.floor((nu.getTime() - einde.getTime()) / MINUUT);
  return voorbij < 90 ? `was ${tel(voorbij)} geleden klaar` : 'is afgelopen';
}
