import type { Groepstabel } from './compileer.ts';
import { keurVraag } from './controleer.ts';
import { GROEPEN } from './feiten.ts';
import type { Gepakt } from './inpakken.ts';
import { kiesRegelset, REGELSETS } from './regelset.ts';
import type { Handeling } from './vraag.ts';
import { HANDELINGEN } from './vraag.ts';
import { NIET_COMPLEET, planVan, schrijfWoorden } from './weeg.ts';

/**
 * Beslissen op gepakte woorden, voor lijsten en het logboek: de feiten van een vraag worden eenmaal uitgerekend
 * en passen in zes gehele getallen; daarna kost elke beslissing een paar opzoekingen in een tabel.
 *
 * Een woord draagt in zijn laagste 24 bits de feiten van een groep, daarboven het merk van handeling en regelset, en
 * als hoogste bit dat er iets onbekend of stuk is. Alleen zes woorden met het merk van de beslisser en zonder dat bit
 * kunnen iets toestaan: onbekende feiten, een andere handeling, andere regels en een lege plaats zeggen altijd nee.
 * Het merk geldt binnen één draaiend programma; wat bewaard moet blijven, is `beoordeelFeiten` (P-9).
 */

/** Zoveel plaatsen beslaat één vraag in een `Int32Array`: één woord per groep, in de volgorde van `groepen`. */
export const WOORDEN_PER_VRAAG = GROEPEN.length;

export { keurVraag };

/** Een gekeurde vraag in gepakte vorm, zoals `keurVraag` haar geeft. */
export type Gekeurd = Gepakt;

/** De regels van één handeling onder één regelset, klaar om op woorden te beslissen. */
export type Beslisser = {
  readonly handeling: Handeling;
  readonly regelset: string;
  readonly tabellen: readonly Groepstabel[];
  /** Het merk, al op zijn plaats boven de feiten. */
  readonly merk: number;
  /** Per groep drie tabellen van 256 achter elkaar: elk bit is een regel die op die byte nog spreekt. */
  readonly tabel: Int32Array;
};

const FEITBITS = 24;
const PER_GROEP = 3 * 256;

function merkVan(handeling: Handeling, setnummer: number): number {
  // Drie bits voor de handeling, nooit nul, en vier voor de set.
  return ((setnummer << 3) | (HANDELINGEN.indexOf(handeling) + 1)) << FEITBITS;
}

function maakBeslisser(handeling: Handeling, setnummer: number): Beslisser {
  const set = REGELSETS[setnummer];
  // INVARIANT: het merk heeft plaats voor zestien regelsets.
  if (set === undefined || setnummer > 15) throw new Error(`Geen beslisser voor regelset ${setnummer}.`);
  const groepen = set.tabellen[handeling];
  const tabel = new Int32Array(WOORDEN_PER_VRAAG * PER_GROEP);
  groepen.forEach(({ tabellen }, groep) => {
    tabellen.forEach((bytetabel, byte) => {
      tabel.set(bytetabel, groep * PER_GROEP + byte * 256);
    });
  });
  return { handeling, regelset: set.versie, tabellen: groepen, merk: merkVan(handeling, setnummer), tabel };
}

const BESLISSERS = new Map<string, Beslisser>();

/** De beslisser van een handeling op een peildatum; de peildatum kiest de regelset (Art 17.2, Art 19.3). */
export function beslisserVoor(handeling: Handeling, peildatum: string): Beslisser {
  const setnummer = REGELSETS.indexOf(kiesRegelset(peildatum));
  const sleutel = `${setnummer}:${handeling}`;
  const beslisser = BESLISSERS.get(sleutel) ?? maakBeslisser(handeling, setnummer);
  BESLISSERS.set(sleutel, beslisser);
  return beslisser;
}

/**
 * Schrijft de feiten van een gekeurde vraag als `WOORDEN_PER_VRAAG` woorden vanaf `plaats`, met het merk van haar
 * handeling en van de regelset van haar peildatum. Geeft waar als elk feit bekend is; anders draagt het woord van die
 * groep het bit waarop `beslis` altijd nee zegt, ook waar uit wat bekend is al een ja zou volgen.
 */
export function pakFeiten(gekeurd: Gekeurd, woorden: Int32Array, plaats: number): boolean {
  const { handeling, peildatum, bladen } = gekeurd;
  const set = kiesRegelset(peildatum);
  const merk = merkVan(handeling, REGELSETS.indexOf(set));
  const compleet = schrijfWoorden(planVan(handeling, set.tabellen[handeling]), bladen, { woorden, plaats });
  for (let groep = plaats; groep < plaats + WOORDEN_PER_VRAAG; groep += 1)
    woorden[groep] = (woorden[groep] ?? 0) | merk;
  return compleet;
}

/**
 * De regels die op deze woorden spreken: per groep een bit voor elke regel. Alleen voor woorden die compleet zijn en
 * het merk van de beslisser dragen; `codesVan` geeft hun codes.
 */
export function sprekendeRegels(beslisser: Beslisser, woorden: Int32Array, plaats: number): readonly number[] {
  const { tabel } = beslisser;
  const regels: number[] = [];
  for (let groep = 0; groep < WOORDEN_PER_VRAAG; groep += 1) {
    regels.push(regelbits(tabel, groep * PER_GROEP, woorden[plaats + groep] ?? NIET_COMPLEET));
  }
  return regels;
}

/** De regels van een groep die op een woord spreken; `begin` is de plaats van haar eerste tabel. */
function regelbits(tabel: Int32Array, begin: number, woord: number): number {
  return (
    (tabel[begin + (woord & 255)] as number) &
    (tabel[begin + 256 + ((woord >>> 8) & 255)] as number) &
    (tabel[begin + 512 + ((woord >>> 16) & 255)] as number)
  );
}

/** De codes bij de bits van `sprekendeRegels`, in de vaste volgorde van de redenen. */
export function codesVan(beslisser: Beslisser, regels: readonly number[]): readonly string[] {
  return beslisser.tabellen.flatMap(({ kubussen }, groep) =>
    kubussen.filter((_, nummer) => ((regels[groep] ?? 0) & (1 << nummer)) !== 0).map(({ regel }) => regel.code),
  );
}

/**
 * Nul als niets tegenhoudt. De zes groepen staan uitgeschreven en worden alle bekeken: een lus die bij de eerste regel
 * stopt is een sprong die de processor niet kan voorzien, en kost in een lijst van ja en nee door elkaar het dubbele
 * (gemeten). Buiten de rij staat niets, en niets heeft nooit een merk.
 */
function houdtTegen({ tabel, merk }: Beslisser, woorden: Int32Array, plaats: number): number {
  const tafel = woorden[plaats] as number;
  const stoel = woorden[plaats + 1] as number;
  const gegeven = woorden[plaats + 2] as number;
  const verzuim = woorden[plaats + 3] as number;
  const geheim = woorden[plaats + 4] as number;
  const bron = woorden[plaats + 5] as number;
  const vreemd =
    (tafel ^ merk) | (stoel ^ merk) | (gegeven ^ merk) | (verzuim ^ merk) | (geheim ^ merk) | (bron ^ merk);
  return (
    (vreemd >>> FEITBITS) |
    regelbits(tabel, 0, tafel) |
    regelbits(tabel, PER_GROEP, stoel) |
    regelbits(tabel, 2 * PER_GROEP, gegeven) |
    regelbits(tabel, 3 * PER_GROEP, verzuim) |
    regelbits(tabel, 4 * PER_GROEP, geheim) |
    regelbits(tabel, 5 * PER_GROEP, bron)
  );
}

/** Mag het? Waar als elk feit bekend is, het merk klopt en geen enkele regel spreekt. */
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
