import { snoei } from './beperk.ts';
import type { Groepstabel } from './compileer.ts';
import { mogelijk, zeker } from './compileer.ts';
import { diagramVan } from './diagram.ts';
import type { Kennis } from './kennis.ts';
import type { Knoop } from './knoop.ts';
import { en, JA, niet } from './knoop.ts';
import type { Onderzoek } from './lezer.ts';
import type { Oordeel, Woord } from './oordeel.ts';
import type { Plan } from './plan.ts';
import type { Spreker } from './tegenspraak.ts';

/** Wat een vraag die iets openlaat over haar feiten en regels zegt. */

const WAAR = 2;
const STUK = 4;

/** Een letter van een regel: een feit met zijn diagram en die van zijn delen, dat hier waar of juist onwaar moet zijn. */
type Letter = { readonly knoop: Knoop; readonly delen: readonly Knoop[]; readonly alsWaar: boolean };

/** Een regel voor wie iets openlaat: haar letters, en het diagram dat waar is als zij allemaal kloppen. */
export type Regelopzet = { readonly letters: readonly Letter[]; readonly knoop: Knoop };

/** De diagrammen van een feit dat niet, of van elk deel van een feit dat uit delen bestaat. */
function delenVan(plan: Plan, wat: Onderzoek): readonly Knoop[] {
  if (typeof wat === 'function') return [diagramVan(plan.handeling, wat)];
  return 'niet' in wat ? delenVan(plan, wat.niet) : wat.delen.flatMap((deel) => delenVan(plan, deel));
}

function maakOpzet(plan: Plan, nummer: number): Regelopzet {
  const { groep, nummer: kubusnummer } = plan.indeling.sprekers[nummer] as Spreker;
  const { feiten, kubussen } = plan.groepen[groep] as Groepstabel;
  const { masker = 0, waarde = 0 } = kubussen[kubusnummer] ?? {};
  const letters = feiten
    .filter(({ bit }) => (masker & bit) !== 0)
    .map(({ bit, feit: { waar: wat } }) => ({
      knoop: diagramVan(plan.handeling, wat),
      delen: delenVan(plan, wat),
      alsWaar: (waarde & bit) !== 0,
    }));
  const knoop = snoei(letters.map((letter) => (letter.alsWaar ? letter.knoop : niet(letter.knoop))).reduce(en, JA));
  return { letters, knoop };
}

/** De opzet van de regel met dit nummer in `sprekers`, gemaakt bij eerste gebruik. */
export function regelopzet(plan: Plan, nummer: number): Regelopzet {
  plan.opzetten[nummer] ??= maakOpzet(plan, nummer);
  return plan.opzetten[nummer];
}

/** De uitkomst bij wat zeker en wat nog mogelijk spreekt. */
export function uitkomstVan(stand: {
  readonly zeker: readonly unknown[];
  readonly mogelijk: readonly unknown[];
  readonly gebrek: boolean;
}): Oordeel['uitkomst'] {
  if (stand.gebrek || stand.zeker.length > 0) return 'geweigerd';
  return stand.mogelijk.length > 0 ? 'onvolledig' : 'toegestaan';
}

/** Welke regels in elke aanvulling spreken, welke in minstens één, en of er een toets stuk is. */
export type Regeloordeel = {
  readonly zeker: readonly number[];
  readonly mogelijk: readonly number[];
  readonly gebrek: boolean;
};

/**
 * Weegt de regels die op de bekende feiten nog kunnen spreken (nummers in `sprekers`). Twee onbekende feiten kunnen
 * naar hetzelfde blad kijken; daarom telt per regel wat haar letters samen in elke aanvulling doen.
 */
export function weegRegels(plan: Plan, kandidaten: readonly number[], kennis: Kennis): Regeloordeel {
  const uit = { zeker: [] as number[], mogelijk: [] as number[], gebrek: false };
  for (const nummer of kandidaten) {
    const einden = kennis.einden(regelopzet(plan, nummer).knoop);
    if ((einden & STUK) !== 0) uit.gebrek = true;
    else if (einden === WAAR) uit.zeker.push(nummer);
    else if ((einden & WAAR) !== 0) uit.mogelijk.push(nummer);
  }
  // Een feit dat faalt is een gebrek, ook waar een andere letter de regel al tegenspreekt (P-9).
  uit.gebrek ||= plan.breekbaar.some((wat) => (kennis.einden(diagramVan(plan.handeling, wat)) & STUK) !== 0);
  return uit;
}

/** Wat één groep over een vraag zegt. */
export type Groepsoordeel = {
  readonly tabel: Groepstabel;
  readonly woord: Woord;
  readonly gebrek: boolean;
};

/** De nummers van regels van een groep die op de feiten afzonderlijk nog konden, maar in geen aanvulling spreken. */
function uitgeslotenRegels(plan: Plan, kandidaten: number, groep: number, kennis: Kennis): number {
  let uitgesloten = 0;
  plan.indeling.sprekers.forEach((spreker, plaats) => {
    const bit = 1 << spreker.nummer;
    if (spreker.groep !== groep || (kandidaten & bit) === 0) return;
    if ((kennis.einden(regelopzet(plan, plaats).knoop) & WAAR) === 0) uitgesloten |= bit;
  });
  return uitgesloten;
}

function weegGroep(plan: Plan, groep: number, kennis: Kennis): Groepsoordeel {
  const tabel = plan.groepen[groep] as Groepstabel;
  let gekend = 0;
  let waarde = 0;
  let gebrek = false;
  tabel.feiten.forEach(({ bit, feit }) => {
    const einden = kennis.einden(diagramVan(plan.handeling, feit.waar));
    // Een feit dat faalt is een gebrek, geen onbekende: het oordeel weigert (contract, Oordeel).
    if ((einden & STUK) !== 0) gebrek = true;
    else if (einden === 1 || einden === WAAR) gekend |= bit;
    if (einden === WAAR) waarde |= bit;
  });
  const open = mogelijk(tabel, gekend, waarde) & ~zeker(tabel, gekend, waarde);
  const uitgesloten = gebrek || open === 0 ? 0 : uitgeslotenRegels(plan, open, groep, kennis);
  return { tabel, woord: { gekend, waarde, uitgesloten }, gebrek };
}

/** De feiten van elke groep als woorden, ook waar iets onbekend is; zo gaan zij naar het logboek. */
export function weegGroepen(plan: Plan, kennis: Kennis): readonly Groepsoordeel[] {
  return plan.groepen.map((_, groep) => weegGroep(plan, groep, kennis));
}
