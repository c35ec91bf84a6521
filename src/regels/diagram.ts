import { snoei } from './beperk.ts';
import type { Knoop } from './knoop.ts';
import { en, JA, NEE, NERGENS, niet, tekstEind } from './knoop.ts';
import type { Lezer, Onderzoek } from './lezer.ts';
import { verken } from './lezer.ts';
import type { Bladen } from './velden.ts';
import { VARIABELEN } from './velden.ts';
import type { Handeling } from './vraag.ts';
import { HANDELINGEN } from './vraag.ts';

/**
 * De diagrammen van de toetsen, per handeling en pas bij eerste gebruik gemaakt. Om ze snel te volgen staan zij ook
 * plat in één rij getallen: op de plaats van een knoop `ONBEKEND` bij getal 0, en bij elke waarde het adres van het
 * vervolg.
 */

type Diagrammen = {
  readonly onderzoek: Map<Onderzoek, Knoop>;
  readonly tekst: Map<(lezer: Lezer) => string, Knoop>;
};

const nieuweDiagrammen = (): Diagrammen => ({ onderzoek: new Map(), tekst: new Map() });
const DIAGRAMMEN = Object.fromEntries(HANDELINGEN.map((handeling) => [handeling, nieuweDiagrammen()])) as Readonly<
  Record<Handeling, Diagrammen>
>;

function ongesnoeid(handeling: Handeling, wat: Onderzoek): Knoop {
  if (typeof wat === 'function') return verken(handeling, wat, (waar) => (waar ? JA : NEE));
  if ('niet' in wat) return niet(diagramVan(handeling, wat.niet));
  return wat.delen.map((deel) => diagramVan(handeling, deel)).reduce(en, JA);
}

/** Het diagram van een toets of samenstel bij een handeling. */
export function diagramVan(handeling: Handeling, wat: Onderzoek): Knoop {
  const eerder = DIAGRAMMEN[handeling].onderzoek.get(wat);
  if (eerder !== undefined) return eerder;
  const knoop = snoei(ongesnoeid(handeling, wat));
  DIAGRAMMEN[handeling].onderzoek.set(wat, knoop);
  return knoop;
}

/** Het diagram van een functie die een tekst geeft; elk eind is een tekst. */
export function tekstdiagramVan(handeling: Handeling, functie: (lezer: Lezer) => string): Knoop {
  const eerder = DIAGRAMMEN[handeling].tekst.get(functie);
  if (eerder !== undefined) return eerder;
  const knoop = snoei(verken(handeling, functie, tekstEind));
  DIAGRAMMEN[handeling].tekst.set(functie, knoop);
  return knoop;
}

/** Waar het volgen van een diagram op eindigt: nee, ja, een gebrek, of een blad dat de vraag niet kent. */
export const PLAATS_NEE = 0;
export const PLAATS_JA = 1;
export const ONBEKEND = 3;

/**
 * Een adres in de platte rij: de plaats van de knoop maal 128, plus het nummer van haar variabele. Zo kost een stap
 * twee opzoekingen na elkaar in plaats van drie; met de honderd stappen van een vraag scheelt dat een derde (gemeten).
 */
const PER_ADRES = 128;
const VARIABELE_MASKER = PER_ADRES - 1;
if (VARIABELEN.length > PER_ADRES) throw new Error('Te veel variabelen.');

let plat = new Int32Array(16_384);
let vol = 1;
const EINDEN: Knoop[] = [];

function legNeer(variabele: number, kinderen: readonly number[]): number {
  if (vol + kinderen.length >= plat.length) {
    const groter = new Int32Array(plat.length * 2);
    groter.set(plat);
    plat = groter;
  }
  const plaats = vol;
  plat.set([ONBEKEND, ...kinderen], plaats);
  vol += kinderen.length + 1;
  return plaats * PER_ADRES + variabele;
}

/** Het adres van een diagram in de platte rij; een eind dat een tekst is heeft een adres onder nul. */
export function plaatsVan(knoop: Knoop): number {
  if (knoop.plaats !== NERGENS) return knoop.plaats;
  if (knoop.kinderen.length === 0) EINDEN.push(knoop);
  knoop.plaats = knoop.kinderen.length === 0 ? -EINDEN.length : legNeer(knoop.variabele, knoop.kinderen.map(plaatsVan));
  return knoop.plaats;
}

/** Een onderzoek of een tekst waar elk antwoord naar vraagt, met per handeling het adres van zijn diagram. */
export type Bijvraag<W> = { readonly wat: W; readonly adressen: Int32Array };

export const bijvraag = <W>(wat: W): Bijvraag<W> => ({
  wat,
  adressen: new Int32Array(HANDELINGEN.length).fill(NERGENS),
});

/** Het adres bij de handeling met dit nummer in `HANDELINGEN`; `maak` geeft het diagram bij eerste gebruik. */
export function adresVan<W>(
  { wat, adressen }: Bijvraag<W>,
  nummer: number,
  maak: (h: Handeling, wat: W) => Knoop,
): number {
  const eerder = adressen[nummer] as number;
  if (eerder !== NERGENS) return eerder;
  const adres = plaatsVan(maak(HANDELINGEN[nummer] as Handeling, wat));
  adressen[nummer] = adres;
  return adres;
}

/** Het eind dat bij een plaats onder nul hoort. */
export const eindOp = (plaats: number): Knoop | undefined => EINDEN[-plaats - 1];

/**
 * Volgt een diagram voor een gepakte vraag tot een eind. `ONBEKEND` zegt alleen dat de vraag een blad op dit pad
 * niet kent; of dat verschil maakt, zegt `Beperking`.
 */
export function volg(plaats: number, bladen: Bladen): number {
  const rij = plat;
  let hier = plaats;
  while (hier > ONBEKEND) hier = rij[(hier >>> 7) + (bladen[hier & VARIABELE_MASKER] as number)] as number;
  return hier;
}
