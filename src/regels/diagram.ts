import { snoei } from './beperk.ts';
import type { Knoop } from './knoop.ts';
import { en, GEBREK, JA, NEE, niet, tekstEind } from './knoop.ts';
import type { Lezer, Onderzoek } from './lezer.ts';
import { verken } from './lezer.ts';
import type { Bladen } from './velden.ts';
import type { Handeling } from './vraag.ts';
import { HANDELINGEN } from './vraag.ts';

/**
 * De diagrammen van de toetsen, per handeling en pas bij eerste gebruik gemaakt. Om ze snel te volgen staan zij ook
 * plat in één rij getallen: op de plaats van een knoop het nummer van haar variabele, dan bij getal 0 (onbekend)
 * `ONBEKEND` en bij elke waarde de plaats van het vervolg.
 */

type Diagrammen = {
  readonly onderzoek: Map<Onderzoek, Knoop>;
  readonly tekst: Map<(lezer: Lezer) => string, Knoop>;
};
const DIAGRAMMEN = new Map<Handeling, Diagrammen>(
  HANDELINGEN.map((handeling) => [handeling, { onderzoek: new Map(), tekst: new Map() }]),
);

function ongesnoeid(handeling: Handeling, wat: Onderzoek): Knoop {
  if (typeof wat === 'function') return verken(handeling, wat, (waar) => (waar ? JA : NEE));
  if ('niet' in wat) return niet(diagramVan(handeling, wat.niet));
  return wat.delen.map((deel) => diagramVan(handeling, deel)).reduce(en, JA);
}

/** Het diagram van een toets of samenstel bij een handeling. */
export function diagramVan(handeling: Handeling, wat: Onderzoek): Knoop {
  const eerder = DIAGRAMMEN.get(handeling)?.onderzoek.get(wat);
  if (eerder !== undefined) return eerder;
  const knoop = snoei(ongesnoeid(handeling, wat));
  DIAGRAMMEN.get(handeling)?.onderzoek.set(wat, knoop);
  return knoop;
}

/** Het diagram van een functie die een tekst geeft; elk eind is een tekst. */
export function tekstdiagramVan(handeling: Handeling, functie: (lezer: Lezer) => string): Knoop {
  const eerder = DIAGRAMMEN.get(handeling)?.tekst.get(functie);
  if (eerder !== undefined) return eerder;
  const knoop = snoei(verken(handeling, functie, tekstEind));
  DIAGRAMMEN.get(handeling)?.tekst.set(functie, knoop);
  return knoop;
}

/** Waar het volgen van een diagram op eindigt: nee, ja, een gebrek, of een blad dat de vraag niet kent. */
export const PLAATS_NEE = 0;
export const PLAATS_JA = 1;
export const ONBEKEND = 3;
const LAATSTE_EIND = ONBEKEND;

const PLAT: number[] = [0, 0, 0, 0];
const EINDEN: Knoop[] = [];
const PLAATS = new Map<Knoop, number>([
  [NEE, PLAATS_NEE],
  [JA, PLAATS_JA],
  [GEBREK, 2],
]);

/** De plaats van een diagram in de platte rij; een eind dat een tekst is heeft een plaats onder nul. */
export function plaatsVan(knoop: Knoop): number {
  const eerder = PLAATS.get(knoop);
  if (eerder !== undefined) return eerder;
  if (knoop.kinderen.length === 0) {
    EINDEN.push(knoop);
    PLAATS.set(knoop, -EINDEN.length);
    return -EINDEN.length;
  }
  const kinderen = knoop.kinderen.map(plaatsVan);
  const plaats = PLAT.length;
  PLAT.push(knoop.variabele, ONBEKEND, ...kinderen);
  PLAATS.set(knoop, plaats);
  return plaats;
}

/** Het eind dat bij een plaats onder nul hoort. */
export const eindOp = (plaats: number): Knoop | undefined => EINDEN[-plaats - 1];

/**
 * Volgt een diagram voor een gepakte vraag tot een eind. `ONBEKEND` zegt alleen dat de vraag een blad op dit pad
 * niet kent; of dat verschil maakt, zegt `Beperking`.
 */
export function volg(plaats: number, bladen: Bladen): number {
  let hier = plaats;
  while (hier > LAATSTE_EIND) hier = PLAT[hier + 1 + (bladen[PLAT[hier] as number] as number)] as number;
  return hier;
}
