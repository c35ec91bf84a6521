import { snoei } from './beperk.ts';
import type { Groepstabel } from './compileer.ts';
import { mogelijk, spreekt, zeker } from './compileer.ts';
import { diagramVan, ONBEKEND, PLAATS_JA, PLAATS_NEE, plaatsVan, volg } from './diagram.ts';
import { KLADRUIMTE } from './inpakken.ts';
import type { Kennis } from './kennis.ts';
import type { Knoop } from './knoop.ts';
import { en, JA, niet } from './knoop.ts';
import type { Woord } from './oordeel.ts';
import { VARIABELEN } from './velden.ts';
import type { Handeling } from './vraag.ts';

/**
 * Van gepakte vraag naar woorden: per groep de feiten als bits. Een feit dat naar één blad kijkt is een bit in de
 * tabel van dat blad; de andere feiten volgen hun diagram, elk eenmaal, ook als meer groepen het delen.
 */
export type Plan = {
  readonly handeling: Handeling;
  readonly groepen: readonly Groepstabel[];
  /** De diagrammen van elke groep, in de volgorde van haar feiten. */
  readonly diagrammen: readonly (readonly Knoop[])[];
  /** De plaatsen van de diagrammen met meer dan één blad; hun uitkomst komt na de bladen in één rij. */
  readonly wortels: readonly number[];
  /** Per groep de paren (plaats in de rij, begin in `bits`). */
  readonly termen: readonly (readonly number[])[];
  readonly bits: Int32Array;
  /** De diagrammen van regels, gemaakt zodra een vraag iets openlaat. */
  readonly regels: Map<string, Knoop>;
};

/** Alle feiten van een groep beslaan 24 bits; dit bit zegt dat er een onbekend of stuk is. */
export const NIET_COMPLEET = 1 << 31;

const BLADEN = VARIABELEN.length;

function bouwPlan(handeling: Handeling, groepen: readonly Groepstabel[]): Plan {
  const wortels: Knoop[] = [];
  const bits: number[] = [];
  const diagrammen = groepen.map(({ feiten }) => feiten.map(({ feit }) => diagramVan(handeling, feit.waar)));
  const termen = groepen.map(({ feiten }, groep) => {
    const perPlek = new Map<number, number[]>();
    feiten.forEach(({ bit }, nummer) => {
      const knoop = diagrammen[groep]?.[nummer] as Knoop;
      const enkel = knoop.kinderen.length > 0 && knoop.kinderen.every((kind) => kind.kinderen.length === 0);
      if (!enkel && !wortels.includes(knoop)) wortels.push(knoop);
      const plek = enkel ? knoop.variabele : BLADEN + wortels.indexOf(knoop);
      const einden = enkel ? [ONBEKEND, ...knoop.kinderen.map(plaatsVan)] : [PLAATS_NEE, PLAATS_JA, 2, ONBEKEND];
      const tabel = perPlek.get(plek) ?? einden.map(() => 0);
      perPlek.set(plek, tabel);
      einden.forEach((eind, waarde) => {
        tabel[waarde] = (tabel[waarde] ?? 0) | (eind === PLAATS_NEE ? 0 : eind === PLAATS_JA ? bit : NIET_COMPLEET);
      });
    });
    return [...perPlek].flatMap(([plek, tabel]) => {
      bits.push(...tabel);
      return [plek, bits.length - tabel.length];
    });
  });
  if (wortels.length > KLADRUIMTE) throw new Error(`Te veel samengestelde feiten bij ${handeling}.`);
  return {
    handeling,
    groepen,
    diagrammen,
    wortels: wortels.map(plaatsVan),
    termen,
    bits: Int32Array.from(bits),
    regels: new Map(),
  };
}

const PLANNEN = new WeakMap<readonly Groepstabel[], Plan>();

/** Het plan van een handeling onder een regelset; gemaakt bij eerste gebruik. */
export function planVan(handeling: Handeling, groepen: readonly Groepstabel[]): Plan {
  const eerder = PLANNEN.get(groepen);
  if (eerder !== undefined) return eerder;
  const plan = bouwPlan(handeling, groepen);
  PLANNEN.set(groepen, plan);
  return plan;
}

/** Waar iets in geschreven wordt: een rij getallen en de plaats van het eerste. */
type Rij = { [plaats: number]: number };

/**
 * Schrijft de woorden van alle groepen vanaf `plaats`. Geeft waar als elk feit bekend is zonder na te denken over
 * wat ontbreekt; een woord waarin dat niet zo is draagt `NIET_COMPLEET`.
 */
export function schrijfWoorden(
  plan: Plan,
  bladen: readonly number[],
  uit: { readonly woorden: Rij; readonly plaats: number },
): boolean {
  const { wortels, termen, bits } = plan;
  const rij = bladen as number[];
  for (let nummer = 0; nummer < wortels.length; nummer += 1) {
    rij[BLADEN + nummer] = volg(wortels[nummer] as number, rij);
  }
  let alle = 0;
  for (let groep = 0; groep < termen.length; groep += 1) {
    const paren = termen[groep] as readonly number[];
    let woord = 0;
    for (let i = 0; i < paren.length; i += 2) {
      woord |= bits[(paren[i + 1] as number) + (rij[paren[i] as number] as number)] as number;
    }
    uit.woorden[uit.plaats + groep] = woord;
    alle |= woord;
  }
  return alle >= 0;
}

/** Wat één groep over een vraag zegt. */
export type Groepsoordeel = {
  readonly tabel: Groepstabel;
  readonly woord: Woord;
  readonly zeker: number;
  readonly mogelijk: number;
  readonly gebrek: boolean;
};

/** Het diagram van een regel: waar als elke letter klopt. */
function regeldiagram(plan: Plan, groep: number, nummer: number): Knoop {
  const sleutel = `${groep}:${nummer}`;
  const eerder = plan.regels.get(sleutel);
  if (eerder !== undefined) return eerder;
  const tabel = plan.groepen[groep];
  const kubus = tabel?.kubussen[nummer];
  const letters = (tabel?.feiten ?? []).flatMap(({ bit }, plaats) => {
    const knoop = plan.diagrammen[groep]?.[plaats];
    if (knoop === undefined || kubus === undefined || (kubus.masker & bit) === 0) return [];
    return [(kubus.waarde & bit) !== 0 ? knoop : niet(knoop)];
  });
  const knoop = snoei(letters.reduce(en, JA));
  plan.regels.set(sleutel, knoop);
  return knoop;
}

/** Nummers van de bits die aan staan. */
export function bits(woord: number): readonly number[] {
  const nummers: number[] = [];
  for (let rest = woord; rest !== 0; rest &= rest - 1) nummers.push(31 - Math.clz32(rest & -rest));
  return nummers;
}

/**
 * Regels die op de feiten afzonderlijk nog konden spreken maar in geen enkele aanvulling spreken: twee onbekende
 * feiten kunnen naar hetzelfde blad kijken, en dan beslist alleen hun samenhang.
 */
function uitgeslotenRegels(plan: Plan, groep: number, kandidaten: number, kennis: Kennis): number {
  return bits(kandidaten)
    .filter((nummer) => (kennis.einden(regeldiagram(plan, groep, nummer)) & WAAR) === 0)
    .reduce((som, nummer) => som | (1 << nummer), 0);
}

const WAAR = 2;
const STUK = 4;

function weegGroep(plan: Plan, groep: number, kennis: Kennis): Groepsoordeel {
  const tabel = plan.groepen[groep] as Groepstabel;
  const diagrammen = plan.diagrammen[groep] ?? [];
  let gekend = 0;
  let waarde = 0;
  let gebrek = false;
  tabel.feiten.forEach(({ bit }, nummer) => {
    const einden = kennis.einden(diagrammen[nummer] as Knoop);
    // Een feit dat faalt is een gebrek, geen onbekende: het oordeel weigert (contract, Oordeel).
    if ((einden & STUK) !== 0) gebrek = true;
    else if (einden === 1 || einden === WAAR) gekend |= bit;
    if (einden === WAAR) waarde |= bit;
  });
  const zekere = zeker(tabel, gekend, waarde);
  const kandidaten = mogelijk(tabel, gekend, waarde);
  const uitgesloten = gebrek ? 0 : uitgeslotenRegels(plan, groep, kandidaten & ~zekere, kennis);
  return { tabel, woord: { gekend, waarde, uitgesloten }, zeker: zekere, mogelijk: kandidaten & ~uitgesloten, gebrek };
}

/** Weegt elke groep, ook waar iets onbekend is. `woorden` zijn die van `schrijfWoorden` voor deze vraag. */
export function weegGroepen(plan: Plan, woorden: readonly number[], kennis: Kennis): readonly Groepsoordeel[] {
  return plan.groepen.map((tabel, groep) => {
    const waarde = woorden[groep] as number;
    if (waarde < 0) return weegGroep(plan, groep, kennis);
    const regels = spreekt(tabel, waarde);
    return {
      tabel,
      woord: { gekend: tabel.nodig, waarde, uitgesloten: 0 },
      zeker: regels,
      mogelijk: regels,
      gebrek: false,
    };
  });
}
