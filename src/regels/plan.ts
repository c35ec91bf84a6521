import type { Groepstabel } from './compileer.ts';
import { diagramVan, GEBREK_PLAATS, ONBEKEND, PLAATS_JA, PLAATS_NEE, plaatsVan, volg } from './diagram.ts';
import type { Knoop } from './knoop.ts';
import type { Indeling, Woordplaats } from './tegenspraak.ts';
import { deelIn, TEGENSPRAAKWOORDEN } from './tegenspraak.ts';
import type { Redenbron } from './uitleg.ts';
import { redenbron } from './uitleg.ts';
import type { Bladen } from './velden.ts';
import { VARIABELEN } from './velden.ts';
import type { Handeling } from './vraag.ts';

/**
 * Van gepakte vraag naar de woorden van tegenspraak (zie tegenspraak.ts). Een feit dat naar één blad kijkt is een rij
 * in de tabel van dat blad; een feit over twee bladen een tabel over beide; de andere volgen hun diagram, elk
 * eenmaal, ook als meer groepen het delen.
 */
export type Plan = {
  readonly handeling: Handeling;
  readonly groepen: readonly Groepstabel[];
  readonly indeling: Indeling;
  /** De redenen van de regels, in de volgorde van `indeling.sprekers`. */
  readonly redenbronnen: readonly Redenbron[];
  /** De diagrammen van elke groep, in de volgorde van haar feiten. */
  readonly diagrammen: readonly (readonly Knoop[])[];
  /** De diagrammen van feiten die ergens falen; bij de regels zelf zijn er geen. */
  readonly breekbaar: readonly Knoop[];
  /** De adressen van de diagrammen die niet in een tabel passen. */
  readonly wortels: Int32Array;
  /** De paren van bladen met een tabel samen: eerste, aantal waarden van de tweede, tweede. */
  readonly paren: Int32Array;
  /** Kladrij: eerst de einden van de wortels, dan de plek van elk paar in zijn tabel. */
  readonly klad: Int32Array;
  /** Per woord de tabellen over één blad, en die over een plaats in het klad: steeds plaats en begin van de tabel. */
  readonly vanBlad: readonly Int32Array[];
  readonly vanKlad: readonly Int32Array[];
  /** Alle tabellen achter elkaar. */
  readonly bits: Int32Array;
};

/** Dit bit zegt in een woord dat er een feit onbekend of stuk is. Het is van geen regel. */
export const OPEN = 1 << 31;

/** Een tabel van twee bladen telt hoogstens zoveel combinaties; wat groter is volgt zijn diagram. */
const TABELGRENS = 512;

const maat = (variabele: number): number => (VARIABELEN[variabele]?.waarden.length ?? 0) + 1;

/** Een feit met per woord de banen die het tegenspreekt als het waar is, en als het onwaar is. */
type Feit = { readonly knoop: Knoop; readonly alsWaar: number[]; readonly alsOnwaar: number[] };

/** Alle feiten van een handeling die in een regel staan; wat in meer groepen hetzelfde is, staat hier eenmaal. */
function feitenIn(groepen: readonly Groepstabel[], indeling: Indeling, diagrammen: Plan['diagrammen']): Feit[] {
  const feiten = new Map<Knoop, Feit>();
  const leeg = (): number[] => Array.from({ length: TEGENSPRAAKWOORDEN }, () => 0);
  for (const { groep, feit, bij, blok, bit } of indeling.letters) {
    const plaats = groepen[groep]?.feiten.findIndex((plek) => plek.bit === feit) ?? -1;
    const knoop = diagrammen[groep]?.[plaats] as Knoop;
    const hier = feiten.get(knoop) ?? { knoop, alsWaar: leeg(), alsOnwaar: leeg() };
    feiten.set(knoop, hier);
    const banen = bij ? hier.alsWaar : hier.alsOnwaar;
    banen[blok] = (banen[blok] ?? 0) | bit;
  }
  return [...feiten.values()];
}

/** Wat een feit bij een eind aan een woord toevoegt. */
function bijdrage(feit: Feit, woord: number, eind: number): number {
  if (eind === PLAATS_NEE) return feit.alsOnwaar[woord] as number;
  return eind === PLAATS_JA ? (feit.alsWaar[woord] as number) : OPEN;
}

/** De variabelen van een diagram als een tabel ze aankan: geen, één, of twee met weinig combinaties. */
function tabelVariabelen(wortel: Knoop): readonly number[] | undefined {
  const nummers = new Set<number>();
  const bezoek = (knoop: Knoop): void => {
    if (knoop.kinderen.length === 0 || nummers.size > 2) return;
    nummers.add(knoop.variabele);
    knoop.kinderen.forEach(bezoek);
  };
  bezoek(wortel);
  const past = nummers.size < 3 && [...nummers].reduce((maal, nummer) => maal * maat(nummer), 1) <= TABELGRENS;
  return past ? [...nummers].toSorted((een, ander) => een - ander) : undefined;
}

/** Het eind van een diagram bij elke combinatie van een of twee bladen; waarde 0 is ook daar onbekend. */
function eindenBij(knoop: Knoop, [eerste = 0, tweede]: readonly number[]): readonly number[] {
  const bladen = new Uint8Array(VARIABELEN.length);
  const breedte = tweede === undefined ? 1 : maat(tweede);
  return Array.from({ length: maat(eerste) * breedte }, (_, plek) => {
    if (tweede !== undefined) bladen[tweede] = plek % breedte;
    bladen[eerste] = Math.floor(plek / breedte);
    return volg(plaatsVan(knoop), bladen);
  });
}

const EINDEN = [PLAATS_NEE, PLAATS_JA, GEBREK_PLAATS, ONBEKEND];

/** Tabellen over dezelfde plaats, van alle feiten die er iets toe doen. */
type Bron = { readonly feiten: readonly { readonly feit: Feit; readonly einden: readonly number[] }[] };

function maakBouw(): {
  readonly bits: number[];
  readonly leg: (per: number[][], plaats: number, bron: Bron) => void;
} {
  const bits: number[] = [];
  const leg = (per: number[][], plaats: number, { feiten }: Bron): void => {
    per.forEach((rij, woord) => {
      const telt = feiten.filter(({ feit }) => feit.alsWaar[woord] !== 0 || feit.alsOnwaar[woord] !== 0);
      if (telt.length === 0) return;
      rij.push(plaats, bits.length);
      const lengte = telt[0]?.einden.length ?? 0;
      for (let plek = 0; plek < lengte; plek += 1) {
        bits.push(telt.reduce((som, { feit, einden }) => som | bijdrage(feit, woord, einden[plek] as number), 0));
      }
    });
  };
  return { bits, leg };
}

function bouwPlan(handeling: Handeling, groepen: readonly Groepstabel[]): Plan {
  const indeling = deelIn(groepen);
  const diagrammen = groepen.map(({ feiten }) => feiten.map(({ feit }) => diagramVan(handeling, feit.waar)));
  const vanBlad = Array.from({ length: TEGENSPRAAKWOORDEN }, (): number[] => []);
  const vanKlad = vanBlad.map((): number[] => []);
  const { bits, leg } = maakBouw();
  const perBron = Map.groupBy(feitenIn(groepen, indeling, diagrammen), (feit) => tabelVariabelen(feit.knoop)?.join());
  const diep = perBron.get(undefined) ?? [];
  diep.forEach((feit, plaats) => {
    leg(vanKlad, plaats, { feiten: [{ feit, einden: EINDEN }] });
  });
  const paren: number[] = [];
  for (const [sleutel, feiten] of perBron) {
    if (sleutel === undefined) continue;
    // Een feit dat van niets afhangt (een toets die altijd faalt) leest het eerste blad, en ziet er niets.
    const nummers = sleutel === '' ? [0] : sleutel.split(',').map(Number);
    const bron = { feiten: feiten.map((feit) => ({ feit, einden: eindenBij(feit.knoop, nummers) })) };
    const [eerste = 0, tweede] = nummers;
    if (tweede === undefined) leg(vanBlad, eerste, bron);
    else {
      leg(vanKlad, diep.length + paren.length / 3, bron);
      paren.push(eerste, maat(tweede), tweede);
    }
  }
  return {
    handeling,
    groepen,
    indeling,
    redenbronnen: indeling.sprekers.map(({ regel }) => redenbron(regel)),
    diagrammen,
    breekbaar: diagrammen.flat().filter(({ einden }) => (einden & 4) !== 0),
    wortels: Int32Array.from(diep, ({ knoop }) => plaatsVan(knoop)),
    paren: Int32Array.from(paren),
    klad: new Int32Array(diep.length + paren.length / 3),
    vanBlad: vanBlad.map((rij) => Int32Array.from(rij)),
    vanKlad: vanKlad.map((rij) => Int32Array.from(rij)),
    bits: Int32Array.from(bits),
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

/**
 * Schrijft de woorden van tegenspraak vanaf `plaats`. Geeft waar als elk feit bekend is zonder na te denken over wat
 * ontbreekt; anders draagt een woord het bit `OPEN`, en tellen onbekende feiten in geen woord mee.
 */
export function schrijfWoorden(plan: Plan, bladen: Bladen, { woorden, plaats }: Woordplaats): boolean {
  vulKlad(plan, bladen);
  const { bits, klad, vanBlad, vanKlad } = plan;
  let alle = 0;
  for (let woord = 0; woord < TEGENSPRAAKWOORDEN; woord += 1) {
    const bijBlad = vanBlad[woord] as Int32Array;
    const bijKlad = vanKlad[woord] as Int32Array;
    let som = 0;
    for (let i = 0; i < bijBlad.length; i += 2) {
      som |= bits[(bijBlad[i + 1] as number) + (bladen[bijBlad[i] as number] as number)] as number;
    }
    for (let i = 0; i < bijKlad.length; i += 2) {
      som |= bits[(bijKlad[i + 1] as number) + (klad[bijKlad[i] as number] as number)] as number;
    }
    woorden[plaats + woord] = som;
    alle |= som;
  }
  return alle >= 0;
}

function vulKlad({ wortels, paren, klad }: Plan, bladen: Bladen): void {
  let plek = 0;
  for (; plek < wortels.length; plek += 1) klad[plek] = volg(wortels[plek] as number, bladen);
  for (let i = 0; i < paren.length; i += 3, plek += 1) {
    klad[plek] =
      (bladen[paren[i] as number] as number) * (paren[i + 1] as number) + (bladen[paren[i + 2] as number] as number);
  }
}
