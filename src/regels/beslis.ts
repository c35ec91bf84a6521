import { keurVraag } from './controleer.ts';
import type { Gepakt } from './inpakken.ts';
import type { Plan } from './plan.ts';
import { planVan, schrijfWoorden } from './plan.ts';
import { kiesRegelset, REGELSETS } from './regelset.ts';
import { sprekersOp, TEGENSPRAAKWOORDEN } from './tegenspraak.ts';
import type { Handeling } from './vraag.ts';
import { HANDELINGEN } from './vraag.ts';

/**
 * Beslissen op gepakte woorden, voor lijsten: wat de feiten van een vraag tegenspreken wordt eenmaal uitgerekend en past
 * in drie gehele getallen; daarna kost elke beslissing drie keer lezen en vergelijken.
 *
 * Het eerste woord is het zegel van handeling en regelset. De andere zijn de woorden van tegenspraak: een bit voor elke
 * regel die een feit tegenspreekt (zie tegenspraak.ts). Alleen woorden met het zegel van de beslisser waarin elke
 * regel wordt tegengesproken en niets openstaat, kunnen iets toestaan: onbekende feiten, een andere handeling, andere
 * regels en een lege plaats zeggen altijd nee. Het zegel geldt binnen één draaiend programma; wat bewaard moet blijven,
 * is `beoordeelFeiten` (P-9).
 */

/** Zoveel plaatsen beslaat één vraag in een `Int32Array`. */
export const WOORDEN_PER_VRAAG = 1 + TEGENSPRAAKWOORDEN;

export { keurVraag };

/** Een gekeurde vraag in gepakte vorm, zoals `keurVraag` haar geeft. */
export type Gekeurd = Gepakt;

/** De regels van één handeling onder één regelset, klaar om op woorden te beslissen. */
export type Beslisser = {
  readonly handeling: Handeling;
  readonly regelset: string;
  readonly plan: Plan;
  readonly zegel: number;
  /** De banen van alle regels: wie daarvan in geen woord staat, spreekt. */
  readonly eerste: number;
  readonly tweede: number;
  /** De codes van de regels, in de vaste volgorde van de redenen. */
  readonly codes: readonly string[];
};

/** Nooit nul, en voor elke handeling en regelset een ander. */
const zegelVan = (nummer: number, setnummer: number): number => setnummer * HANDELINGEN.length + nummer + 1;

function maakBeslisser(handeling: Handeling, setnummer: number): Beslisser {
  const set = REGELSETS[setnummer];
  if (set === undefined) throw new Error(`Geen beslisser voor regelset ${setnummer}.`);
  const plan = planVan(handeling, set.tabellen[handeling]);
  return {
    handeling,
    regelset: set.versie,
    plan,
    zegel: zegelVan(HANDELINGEN.indexOf(handeling), setnummer),
    ...plan.indeling.vol,
    codes: plan.indeling.sprekers.map(({ regel }) => regel.code),
  };
}

/** De beslissers die er zijn: van elke regelset een rij, in de volgorde van `HANDELINGEN`. */
const BESLISSERS: readonly (Beslisser | undefined)[][] = REGELSETS.map(() => HANDELINGEN.map(() => undefined));

function beslisserBij(handeling: Handeling, nummer: number, peildatum: string): Beslisser {
  const setnummer = REGELSETS.indexOf(kiesRegelset(peildatum));
  const rij = BESLISSERS[setnummer] as (Beslisser | undefined)[];
  const beslisser = rij[nummer] ?? maakBeslisser(handeling, setnummer);
  rij[nummer] = beslisser;
  return beslisser;
}

/** De beslisser van een handeling op een peildatum; de peildatum kiest de regelset (Art 17.2, Art 19.3). */
export function beslisserVoor(handeling: Handeling, peildatum: string): Beslisser {
  return beslisserBij(handeling, HANDELINGEN.indexOf(handeling), peildatum);
}

/**
 * Schrijft de feiten van een gekeurde vraag als `WOORDEN_PER_VRAAG` woorden vanaf `plaats`, met het zegel van haar
 * handeling en van de regelset van haar peildatum. Geeft waar als elk feit bekend is; anders zegt `beslis` altijd nee,
 * ook waar uit wat bekend is al een ja zou volgen.
 */
export function pakFeiten(gekeurd: Gekeurd, woorden: Int32Array, plaats: number): boolean {
  const { handeling, nummer, peildatum, bladen } = gekeurd;
  const { plan, zegel } = beslisserBij(handeling, nummer, peildatum);
  woorden[plaats] = zegel;
  return schrijfWoorden(plan, bladen, { woorden, plaats: plaats + 1 });
}

/**
 * De regels die op deze woorden spreken, als bits: de banen van het eerste en van het tweede blok. Alleen voor woorden
 * die compleet zijn en het zegel van de beslisser dragen; `codesVan` geeft hun codes.
 */
export function sprekendeRegels({ eerste, tweede }: Beslisser, woorden: Int32Array, plaats: number): readonly number[] {
  return [eerste & ~(woorden[plaats + 1] as number), tweede & ~(woorden[plaats + 2] as number)];
}

/** De codes bij de bits van `sprekendeRegels`, in de vaste volgorde van de redenen. */
export function codesVan({ codes }: Beslisser, regels: readonly number[]): readonly string[] {
  const uit: string[] = [];
  for (const nummer of sprekersOp(regels[0] ?? 0, regels[1] ?? 0)) uit.push(codes[nummer] as string);
  return uit;
}

/**
 * Nul als niets tegenhoudt. Alle woorden worden bekeken: stoppen bij de eerste regel is een sprong die de processor in
 * een lijst van ja en nee door elkaar niet kan voorzien. Buiten de rij staat niets, en niets is nooit een zegel.
 */
function houdtTegen({ zegel, eerste, tweede }: Beslisser, woorden: Int32Array, plaats: number): number {
  return (
    ((woorden[plaats] as number) ^ zegel) |
    ((woorden[plaats + 1] as number) ^ eerste) |
    ((woorden[plaats + 2] as number) ^ tweede)
  );
}

/** Mag het? Waar als elk feit bekend is, het zegel klopt en geen enkele regel spreekt. */
export function beslis(beslisser: Beslisser, woorden: Int32Array, plaats: number): boolean {
  return houdtTegen(beslisser, woorden, plaats) === 0;
}

/**
 * Beslist over `aantal` vragen waarvan de woorden achter elkaar staan. Het antwoord heeft één byte per vraag:
 * nul is ja, al het andere is nee.
 */
export function beslisLijst(beslisser: Beslisser, woorden: Int32Array, aantal: number): Uint8Array {
  const nee = new Uint8Array(aantal);
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    nee[nummer] = houdtTegen(beslisser, woorden, nummer * WOORDEN_PER_VRAAG) === 0 ? 0 : 1;
  }
  return nee;
}
