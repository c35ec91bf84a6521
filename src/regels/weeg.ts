import { snoei } from './beperk.ts';
import type { Groepstabel } from './compileer.ts';
import { mogelijk, spreekt, zeker } from './compileer.ts';
import { diagramVan, GEBREK_PLAATS, ONBEKEND, PLAATS_JA, PLAATS_NEE, plaatsVan, volg } from './diagram.ts';
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
  readonly groepen: readonly Groepstabel[];
  /** De diagrammen van elke groep, in de volgorde van haar feiten. */
  readonly diagrammen: readonly (readonly Knoop[])[];
  /** De adressen van de diagrammen die niet in een tabel passen, en een kladrij voor hun einden. */
  readonly wortels: readonly number[];
  readonly klad: number[];
  /** Per groep de tabellen van één blad (variabele, begin), van twee (beide, breedte, begin), en van het klad. */
  readonly enkel: readonly (readonly number[])[];
  readonly paar: readonly (readonly number[])[];
  readonly samen: readonly (readonly number[])[];
  /** Alle tabellen achter elkaar. */
  readonly bits: Int32Array;
  /** De diagrammen van regels, gemaakt zodra een vraag iets openlaat. */
  readonly regels: Map<string, Knoop>;
};

/** Alle feiten van een groep beslaan 24 bits; dit bit zegt dat er een onbekend of stuk is. */
export const NIET_COMPLEET = 1 << 31;

/** Een tabel van twee bladen telt hoogstens zoveel combinaties; wat groter is volgt zijn diagram. */
const TABELGRENS = 512;

/** Wat een feit bij een eind aan zijn woord toevoegt: niets, zijn bit, of dat het woord niet compleet is. */
const bijdrage = (eind: number, bit: number): number =>
  eind === PLAATS_NEE ? 0 : eind === PLAATS_JA ? bit : NIET_COMPLEET;

const maat = (variabele: number): number => (VARIABELEN[variabele]?.waarden.length ?? 0) + 1;

type Feit = { readonly bit: number; readonly knoop: Knoop };

/** De variabelen van een diagram als een tabel ze aankan: één, of twee met weinig combinaties. Anders geen. */
function tabelVariabelen(wortel: Knoop): readonly number[] {
  const nummers = new Set<number>();
  const bezoek = (knoop: Knoop): void => {
    if (knoop.kinderen.length === 0 || nummers.size > 2) return;
    nummers.add(knoop.variabele);
    knoop.kinderen.forEach(bezoek);
  };
  bezoek(wortel);
  const past = nummers.size < 3 && [...nummers].reduce((maal, nummer) => maal * maat(nummer), 1) <= TABELGRENS;
  return past ? [...nummers].toSorted((een, ander) => een - ander) : [];
}

/** Eén tabel voor alle feiten van een groep die naar dezelfde bladen kijken; waarde 0 is ook daar onbekend. */
function maakTabel([eerste = 0, tweede]: readonly number[], feiten: readonly Feit[]): readonly number[] {
  const bladen = VARIABELEN.map(() => 0);
  return Array.from({ length: maat(eerste) * (tweede === undefined ? 1 : maat(tweede)) }, (_, plek) => {
    const breedte = tweede === undefined ? 1 : maat(tweede);
    if (tweede !== undefined) bladen[tweede] = plek % breedte;
    bladen[eerste] = Math.floor(plek / breedte);
    return feiten.reduce((som, { bit, knoop }) => som | bijdrage(volg(plaatsVan(knoop), bladen), bit), 0);
  });
}

function bouwPlan(handeling: Handeling, groepen: readonly Groepstabel[]): Plan {
  const bits: number[] = [];
  const leg = (tabel: readonly number[]): number => bits.push(...tabel) - tabel.length;
  const diagrammen = groepen.map(({ feiten }) => feiten.map(({ feit }) => diagramVan(handeling, feit.waar)));
  const wortels = [...new Set(diagrammen.flat().filter((knoop) => tabelVariabelen(knoop).length === 0))];
  const perGroep = groepen.map(({ feiten }, groep) => {
    const eigen = feiten.map(({ bit }, nummer): Feit => ({ bit, knoop: diagrammen[groep]?.[nummer] as Knoop }));
    return Map.groupBy(eigen, ({ knoop }) => tabelVariabelen(knoop).join());
  });
  const tabellen = perGroep.map((feiten) =>
    [...feiten]
      .filter(([sleutel]) => sleutel !== '')
      .map(([sleutel, delen]) => [sleutel.split(',').map(Number), delen] as const),
  );
  return {
    groepen,
    diagrammen,
    wortels: wortels.map(plaatsVan),
    klad: wortels.map(() => 0),
    enkel: tabellen.map((groep) =>
      groep
        .filter(([nummers]) => nummers.length === 1)
        .flatMap(([nummers, feiten]) => [...nummers, leg(maakTabel(nummers, feiten))]),
    ),
    paar: tabellen.map((groep) =>
      groep
        .filter(([nummers]) => nummers.length === 2)
        .flatMap(([nummers, feiten]) => [...nummers, maat(nummers[1] ?? 0), leg(maakTabel(nummers, feiten))]),
    ),
    samen: perGroep.map((feiten) =>
      (feiten.get('') ?? []).flatMap(({ bit, knoop }) => [
        wortels.indexOf(knoop),
        leg([PLAATS_NEE, PLAATS_JA, GEBREK_PLAATS, ONBEKEND].map((eind) => bijdrage(eind, bit))),
      ]),
    ),
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
  const { wortels, klad, bits } = plan;
  for (let nummer = 0; nummer < wortels.length; nummer += 1) klad[nummer] = volg(wortels[nummer] as number, bladen);
  let alle = 0;
  for (let groep = 0; groep < plan.groepen.length; groep += 1) {
    const woord =
      uitEen(bits, plan.enkel[groep] as readonly number[], bladen) |
      uitTwee(bits, plan.paar[groep] as readonly number[], bladen) |
      uitEen(bits, plan.samen[groep] as readonly number[], klad);
    uit.woorden[uit.plaats + groep] = woord;
    alle |= woord;
  }
  return alle >= 0;
}

/** De bits van tabellen bij één getal uit de rij. */
function uitEen(bits: Int32Array, paren: readonly number[], rij: readonly number[]): number {
  let woord = 0;
  for (let i = 0; i < paren.length; i += 2) {
    woord |= bits[(paren[i + 1] as number) + (rij[paren[i] as number] as number)] as number;
  }
  return woord;
}

/** De bits van tabellen bij twee getallen uit de rij. */
function uitTwee(bits: Int32Array, viertallen: readonly number[], rij: readonly number[]): number {
  let woord = 0;
  for (let i = 0; i < viertallen.length; i += 4) {
    const plek = (rij[viertallen[i] as number] as number) * (viertallen[i + 2] as number);
    woord |= bits[(viertallen[i + 3] as number) + plek + (rij[viertallen[i + 1] as number] as number)] as number;
  }
  return woord;
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
