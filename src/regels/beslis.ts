import { weegFeiten } from './beoordeel.ts';
import type { Groepstabel } from './compileer.ts';
import { spreekt } from './compileer.ts';
import type { Controle } from './controleer.ts';
import { controleerVraag } from './controleer.ts';
import { GROEPEN } from './feiten.ts';
import { kiesRegelset } from './regelset.ts';
import type { Handeling, Vraag } from './vraag.ts';

/**
 * Beslissen op gepakte woorden, voor lijsten en het logboek: de feiten van een vraag worden eenmaal uitgerekend
 * en passen in zes gehele getallen; daarna kost elke beslissing een paar opzoekingen in een tabel.
 * Alleen een woord waarvan elk nodig feit bekend is, kan iets toestaan.
 */

/** Zoveel plaatsen beslaat één vraag in een `Int32Array`: één woord per groep, in de volgorde van `groepen`. */
export const WOORDEN_PER_VRAAG = GROEPEN.length;

/** INVARIANT: feiten beslaan 24 bits; dit bit zegt dat de groep niet helemaal bekend of stuk is. */
const ONBEKEND = 1 << 31;

/** Een gekeurde vraag, klaar om feiten uit te lezen. */
export type Gekeurd = { readonly handeling: Handeling; readonly peildatum: string; readonly vraag: Vraag };

/** Keurt onbekende invoer zoals `controleerVraag`, maar houdt wat de regels nodig hebben in gepakte vorm vast. */
export function keurVraag(
  onbekend: unknown,
): { readonly kind: 'gekeurd'; readonly gekeurd: Gekeurd } | Extract<Controle, { kind: 'fout' }> {
  const controle = controleerVraag(onbekend);
  if (controle.kind === 'fout') return controle;
  const { vraag } = controle;
  return { kind: 'gekeurd', gekeurd: { handeling: vraag.handeling, peildatum: vraag.peildatum, vraag } };
}

/** De regels van één handeling onder één regelset. */
export type Beslisser = {
  readonly handeling: Handeling;
  readonly regelset: string;
  readonly tabellen: readonly Groepstabel[];
};

/** De beslisser van een handeling op een peildatum; de peildatum kiest de regelset (Art 17.2, Art 19.3). */
export function beslisserVoor(handeling: Handeling, peildatum: string): Beslisser {
  const set = kiesRegelset(peildatum);
  return { handeling, regelset: set.versie, tabellen: set.tabellen[handeling] };
}

/**
 * Schrijft de feiten van een gekeurde vraag als `WOORDEN_PER_VRAAG` woorden vanaf `plaats`. Geeft waar als elk
 * feit bekend is; anders draagt het woord van die groep een merk waarop `beslis` altijd nee zegt.
 */
export function pakFeiten(gekeurd: Gekeurd, woorden: Int32Array, plaats: number): boolean {
  let compleet = true;
  weegFeiten(gekeurd.vraag).forEach(({ tabel, woord, gebrek }, groep) => {
    const nodig = tabel.feiten.reduce((masker, { bit }) => masker | bit, 0);
    const bekend = !gebrek && (nodig & ~woord.gekend) === 0;
    woorden[plaats + groep] = bekend ? woord.waarde : woord.waarde | ONBEKEND;
    compleet &&= bekend;
  });
  return compleet;
}

/**
 * De regels die op deze woorden spreken: per groep een bit voor elke regel. Alleen voor woorden die compleet zijn;
 * `codesVan` geeft hun codes.
 */
export function sprekendeRegels(beslisser: Beslisser, woorden: Int32Array, plaats: number): readonly number[] {
  return beslisser.tabellen.map((tabel, groep) => spreekt(tabel, woorden[plaats + groep] ?? ONBEKEND));
}

/** De codes bij de bits van `sprekendeRegels`, in de vaste volgorde van de redenen. */
export function codesVan(beslisser: Beslisser, regels: readonly number[]): readonly string[] {
  return beslisser.tabellen.flatMap(({ kubussen }, groep) =>
    kubussen.filter((_, nummer) => ((regels[groep] ?? 0) & (1 << nummer)) !== 0).map(({ regel }) => regel.code),
  );
}

/** Mag het? Waar als elk feit bekend is en geen enkele regel spreekt. */
export function beslis(beslisser: Beslisser, woorden: Int32Array, plaats: number): boolean {
  for (let groep = 0; groep < WOORDEN_PER_VRAAG; groep += 1) {
    const woord = woorden[plaats + groep] ?? ONBEKEND;
    const tabel = beslisser.tabellen[groep];
    if (woord < 0 || tabel === undefined || spreekt(tabel, woord) !== 0) return false;
  }
  return true;
}

/**
 * Beslist over `aantal` vragen waarvan de woorden achter elkaar staan. Het antwoord heeft één byte per vraag:
 * nul is ja, al het andere is nee.
 */
export function beslisLijst(beslisser: Beslisser, woorden: Int32Array, aantal: number): Uint8Array {
  const nee = new Uint8Array(aantal);
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    nee[nummer] = beslis(beslisser, woorden, nummer * WOORDEN_PER_VRAAG) ? 0 : 1;
  }
  return nee;
}
