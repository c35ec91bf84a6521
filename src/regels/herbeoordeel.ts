import { mogelijk, zeker } from './compileer.ts';
import { keurVraag } from './controleer.ts';
import type { Groep } from './feiten.ts';
import { GROEPEN } from './feiten.ts';
import { Kennis } from './kennis.ts';
import type { BeoordeeldeFeiten, Oordeel, Woord } from './oordeel.ts';
import { planVan } from './plan.ts';
import type { Regelset } from './regelset.ts';
import { kiesRegelset, REGELSETS, regelsetMetVersie } from './regelset.ts';
import type { Vraag } from './vraag.ts';
import { uitkomstVan, weegGroepen } from './weeg.ts';

/** Een beoordeling voor het logboek, en haar herhaling onder de regels van haar dag. */

const OUDSTE = kiesRegelset('');
const NIETS: Woord = { gekend: 0, waarde: 0, uitgesloten: 0 };

/**
 * De feiten van een beoordeling als woorden zonder persoonsgegevens, voor het logboek. Wat geen vraag is,
 * heeft geen woorden maar een gebrek, zoals `beoordeel` het weigert.
 */
export function beoordeelFeiten(vraag: Vraag): BeoordeeldeFeiten {
  const keuring = keurVraag(vraag);
  const { handeling } = vraag;
  if (keuring.kind === 'fout') {
    const leeg = Object.fromEntries(GROEPEN.map((groep) => [groep, NIETS])) as Record<Groep, Woord>;
    return { regelset: OUDSTE.versie, handeling, woorden: leeg, gebrek: true };
  }
  const { gekeurd } = keuring;
  const set = kiesRegelset(gekeurd.peildatum);
  const plan = planVan(gekeurd.handeling, set.tabellen[gekeurd.handeling]);
  const groepen = weegGroepen(plan, new Kennis(gekeurd));
  const woorden = Object.fromEntries(groepen.map(({ tabel, woord }) => [tabel.groep, woord])) as Record<Groep, Woord>;
  return { regelset: set.versie, handeling, woorden, gebrek: groepen.some(({ gebrek }) => gebrek) };
}

export type Herbeoordeling =
  | { readonly kind: 'onbekende-regelset'; readonly regelset: string }
  | {
      readonly kind: 'herbeoordeeld';
      readonly uitkomst: Oordeel['uitkomst'];
      readonly redenen: readonly string[];
      /** Codes van regels die nog konden spreken; leeg als de uitkomst geweigerd is. */
      readonly mogelijk: readonly string[];
    };

/**
 * Herhaalt een oude beslissing uit haar woorden, onder de regels van haar dag (Art 17.2, Art 19.3). `sets` is de lijst
 * waarin die regels staan; een nieuwere set erbij verandert niets aan wat oud is.
 */
export function herbeoordeel(feiten: BeoordeeldeFeiten, sets: readonly Regelset[] = REGELSETS): Herbeoordeling {
  const set = regelsetMetVersie(feiten.regelset, sets);
  if (set === undefined) return { kind: 'onbekende-regelset', regelset: feiten.regelset };
  const redenen: string[] = [];
  const kandidaten: string[] = [];
  for (const tabel of set.tabellen[feiten.handeling]) {
    const { gekend, waarde, uitgesloten } = feiten.woorden[tabel.groep];
    const codes = (bits: number): readonly string[] =>
      tabel.kubussen.filter((_, nummer) => (bits & (1 << nummer)) !== 0).map(({ regel }) => regel.code);
    redenen.push(...codes(zeker(tabel, gekend, waarde)));
    kandidaten.push(...codes(mogelijk(tabel, gekend, waarde) & ~uitgesloten));
  }
  if (feiten.gebrek) redenen.push('regel-niet-te-beoordelen');
  const uitkomst = uitkomstVan({ gebrek: feiten.gebrek, zeker: redenen, mogelijk: kandidaten });
  return { kind: 'herbeoordeeld', uitkomst, redenen, mogelijk: uitkomst === 'onvolledig' ? kandidaten : [] };
}
