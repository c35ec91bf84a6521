import type { Pad } from './velden.ts';
import { PADVOLGORDE, VARIABELEN } from './velden.ts';

/**
 * Beslisdiagrammen over de bladeren van een vraag. Een knoop vraagt naar één variabele en heeft voor elke waarde
 * een vervolg; op elk pad komt een variabele hoogstens eenmaal voor, altijd in de volgorde van haar nummer. Gelijke
 * knopen zijn één object, dus twee diagrammen zijn dezelfde functie als en alleen als zij hetzelfde object zijn.
 */
export type Knoop = {
  readonly nummer: number;
  /** Bij een eind: `EIND`, groter dan elk nummer van een variabele. */
  readonly variabele: number;
  /** Het vervolg bij waarde 1, 2, … van de variabele; leeg bij een eind. */
  readonly kinderen: readonly Knoop[];
  /** De paden waar het diagram naar vraagt, als bits in de volgorde van `PADVOLGORDE`. */
  readonly steun: Paden;
  /** Bits van de einden die te bereiken zijn: 1 nee, 2 ja, 4 gebrek; een tekst heeft bit 8. */
  readonly einden: number;
  /** Aantekening van één beperking (zie beperk.ts): haar stempel, en de einden die zij hier vond. */
  stempel: number;
  bereikt: number;
  /** Haar plaats in de platte rij van diagram.ts; `NERGENS` zolang niemand haar daar zoekt. */
  plaats: number;
};

/** De plaats van wat nog niet in de platte rij ligt. */
export const NERGENS = -(2 ** 31);

/** Een verzameling paden: drie gehele getallen van 32 bits. */
export type Paden = readonly [number, number, number];

export const GEEN_PADEN: Paden = [0, 0, 0];
export const voegSamen = (een: Paden, ander: Paden): Paden => [een[0] | ander[0], een[1] | ander[1], een[2] | ander[2]];
export const zonder = (een: Paden, ander: Paden): Paden => [een[0] & ~ander[0], een[1] & ~ander[1], een[2] & ~ander[2]];
export const raken = (een: Paden, ander: Paden): boolean =>
  ((een[0] & ander[0]) | (een[1] & ander[1]) | (een[2] & ander[2])) !== 0;

const PAD_BIT: ReadonlyMap<Pad, Paden> = new Map(
  PADVOLGORDE.map((pad, nummer) => {
    const bit = 1 << (nummer & 31);
    return [pad, [nummer < 32 ? bit : 0, nummer >= 32 && nummer < 64 ? bit : 0, nummer >= 64 ? bit : 0]];
  }),
);

/** De verzameling met alleen dit pad. */
export const padBit = (pad: Pad): Paden => PAD_BIT.get(pad) ?? GEEN_PADEN;

/** De paden in de verzameling, in de volgorde van `PADVOLGORDE`. */
export function padenIn(paden: Paden): readonly Pad[] {
  const uit: Pad[] = [];
  for (let woord = 0; woord < paden.length; woord += 1) {
    for (let rest = paden[woord] as number; rest !== 0; rest &= rest - 1) {
      uit.push(PADVOLGORDE[32 * woord + 31 - Math.clz32(rest & -rest)] as Pad);
    }
  }
  return uit;
}

const EIND = Number.MAX_SAFE_INTEGER;
const eind = (nummer: number, einden: number, plaats = NERGENS): Knoop => ({
  nummer,
  variabele: EIND,
  kinderen: [],
  steun: GEEN_PADEN,
  einden,
  stempel: 0,
  bereikt: 0,
  plaats,
});

export const NEE = eind(0, 1, 0);
export const JA = eind(1, 2, 1);
/** De toets gooit op dit pad: een gebrek, geen onbekende (P-9). */
export const GEBREK = eind(2, 4, 2);

/** Geen eind van een diagram, maar waar een vlecht op uitkomt als de vraag een blad niet kent (zie vlecht.ts). */
export const OPENGELATEN = eind(3, 0);

let laatsteNummer = 3;
const TEKSTEN = new Map<string, Knoop>();
const TEKST_VAN = new Map<Knoop, string>();

/** Het eind dat deze tekst betekent, voor diagrammen die geen ja of nee geven. */
export function tekstEind(tekst: string): Knoop {
  let knoop = TEKSTEN.get(tekst);
  if (knoop === undefined) {
    laatsteNummer += 1;
    knoop = eind(laatsteNummer, 8);
    TEKSTEN.set(tekst, knoop);
    TEKST_VAN.set(knoop, tekst);
  }
  return knoop;
}

/** De tekst van een eind; een gebrek heeft er geen. */
export function tekstVan(eind: Knoop): string {
  const tekst = TEKST_VAN.get(eind);
  if (tekst === undefined) throw new Error('Een tekst is niet te bepalen.');
  return tekst;
}

/** Knopen bij een getal uit hun inhoud; wat hetzelfde getal heeft, staat bij elkaar. */
export type Tabel = Map<number, Knoop[]>;

/** De knopen van de diagrammen zelf; er zijn er zoveel als de wet ze maakt, hoeveel vragen er ook komen. */
export const BLIJVEND: Tabel = new Map();

/** Het getal van een inhoud: gelijke knopen hebben hetzelfde. */
function getalVan(variabele: number, kinderen: readonly Knoop[]): number {
  let getal = variabele;
  for (const { nummer } of kinderen) getal = (Math.imul(getal, 31) + nummer) | 0;
  return getal;
}

function zoek(rij: readonly Knoop[] | undefined, variabele: number, kinderen: readonly Knoop[]): Knoop | undefined {
  return rij?.find((knoop) => knoop.variabele === variabele && kinderen.every((kind, n) => kind === knoop.kinderen[n]));
}

/** De knoop met deze kinderen; gelijke kinderen zijn geen vraag. Wat nieuw is komt in `tabel`. */
export function maak(variabele: number, kinderen: readonly Knoop[], tabel: Tabel): Knoop {
  const [eerste] = kinderen;
  if (eerste !== undefined && kinderen.every((kind) => kind === eerste)) return eerste;
  const getal = getalVan(variabele, kinderen);
  const rij = tabel.get(getal);
  const bestaand = zoek(BLIJVEND.get(getal), variabele, kinderen) ?? zoek(rij, variabele, kinderen);
  if (bestaand !== undefined) return bestaand;
  laatsteNummer += 1;
  let steun = padBit(VARIABELEN[variabele]?.pad as Pad);
  let einden = 0;
  for (const kind of kinderen) {
    steun = voegSamen(steun, kind.steun);
    einden |= kind.einden;
  }
  const knoop = { nummer: laatsteNummer, variabele, kinderen, steun, einden, stempel: 0, bereikt: 0, plaats: NERGENS };
  if (rij === undefined) tabel.set(getal, [knoop]);
  else rij.push(knoop);
  return knoop;
}

const vervolg = (knoop: Knoop, variabele: number, plaats: number): Knoop =>
  knoop.variabele === variabele ? (knoop.kinderen[plaats] as Knoop) : knoop;

const plaatsen = (variabele: number): readonly unknown[] => VARIABELEN[variabele]?.waarden ?? [];

const SPLITSINGEN = new Map<string, Knoop>();

/** Het diagram dat `ja` is waar de waarde van de variabele in het masker zit, en anders `nee`. */
export function splits(toets: { readonly variabele: number; readonly masker: number }, ja: Knoop, nee: Knoop): Knoop {
  if (ja === nee) return ja;
  const { variabele, masker } = toets;
  const sleutel = `${variabele},${masker},${ja.nummer},${nee.nummer}`;
  const eerder = SPLITSINGEN.get(sleutel);
  if (eerder !== undefined) return eerder;
  const top = Math.min(variabele, ja.variabele, nee.variabele);
  const kinderen = plaatsen(top).map((_, plaats) => {
    const wel = vervolg(ja, top, plaats);
    const niet = vervolg(nee, top, plaats);
    if (top !== variabele) return splits(toets, wel, niet);
    return (masker & (1 << plaats)) !== 0 ? wel : niet;
  });
  const knoop = maak(top, kinderen, BLIJVEND);
  SPLITSINGEN.set(sleutel, knoop);
  return knoop;
}

const SAMEN = new Map<string, Knoop>();

/** Het diagram dat waar is als beide waar zijn. Een gebrek in één van beide blijft een gebrek. */
export function en(een: Knoop, ander: Knoop): Knoop {
  if (een === ander || ander === JA) return een;
  if (een === JA) return ander;
  if ((een === NEE && (ander.einden & 4) === 0) || een === GEBREK) return een;
  if ((ander === NEE && (een.einden & 4) === 0) || ander === GEBREK) return ander;
  const sleutel = een.nummer < ander.nummer ? `${een.nummer},${ander.nummer}` : `${ander.nummer},${een.nummer}`;
  const eerder = SAMEN.get(sleutel);
  if (eerder !== undefined) return eerder;
  const top = Math.min(een.variabele, ander.variabele);
  const kinderen = plaatsen(top).map((_, plaats) => en(vervolg(een, top, plaats), vervolg(ander, top, plaats)));
  const knoop = maak(top, kinderen, BLIJVEND);
  SAMEN.set(sleutel, knoop);
  return knoop;
}

const OMGEKEERD = new Map<Knoop, Knoop>([
  [NEE, JA],
  [JA, NEE],
  [GEBREK, GEBREK],
]);

/** Het diagram dat waar is als dit onwaar is. */
export function niet(knoop: Knoop): Knoop {
  const eerder = OMGEKEERD.get(knoop);
  if (eerder !== undefined) return eerder;
  const omgekeerd = maak(knoop.variabele, knoop.kinderen.map(niet), BLIJVEND);
  OMGEKEERD.set(knoop, omgekeerd);
  return omgekeerd;
}
