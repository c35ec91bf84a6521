import type { Tx } from '../db/transactie.ts';
import type { Mens } from '../gegeven/mensen.ts';
import type { Leesbaar } from '../plan/leesbaar.ts';
import type { LijstCategorie } from '../regels/index.ts';
import type { Deelrij } from './deel.queries.ts';
import type { Noemer } from './noem.ts';
import type { Verslagzitting } from './open-verslag.ts';
import type { Reactierij } from './reactie.queries.ts';
import { openWoorden } from './zegel.ts';

/** Wat iemand van een deel vindt: van ieder de laatste keer. */
export type Meningbeeld = {
  readonly mens: Mens;
  readonly ik: boolean;
  readonly woorden: string | null;
  readonly op: Date;
};

/** Een deel dat deze lezer nu mag lezen. */
export type Deelbeeld = {
  readonly deel: string;
  readonly plek: number;
  readonly titel: string;
  readonly gegeven: string;
  readonly categorie: LijstCategorie;
  /** null als de inhoud vernietigd is. */
  readonly tekst: string | null;
  readonly bron: Mens;
  readonly voorgelegd: boolean;
  readonly versie: number;
  /** Het deel aan tafel dat dit concept vervangt. */
  readonly vervangt: string | null;
  /** Van de eigen partij: te wijzigen zolang het verslag een concept is, en altijd terug te trekken. */
  readonly eigen: boolean;
  /** Wie de schrijver koos; alleen bij het eigen deel. */
  readonly aan: readonly string[];
  /** Wie vindt dat dit niet klopt, voor wie dat mag zien. */
  readonly kloptNiet: readonly Meningbeeld[];
};

/** Waar een ander nog aan schrijft: voor wie het overleg leidt, zonder tekst. */
export type Deelinmaak = { readonly titel: string; readonly bron: Mens };

export type Deelstof = {
  readonly zitting: Verslagzitting;
  readonly rijen: readonly Deelrij[];
  readonly leesbaar: ReadonlyMap<string, Leesbaar>;
  readonly titels: ReadonlyMap<string, string>;
  readonly reacties: readonly Reactierij[];
  readonly noem: Noemer;
};

/** Maakt van de gelezen delen wat er te tonen is. */
export async function maakDelen(tx: Tx, stof: Deelstof): Promise<readonly Deelbeeld[]> {
  const beelden: Deelbeeld[] = [];
  for (const rij of stof.rijen) {
    const leesbaar = stof.leesbaar.get(rij.gegeven_id);
    const [bron] = stof.noem.bij(rij.deelnemer_id);
    if (leesbaar === undefined || bron === undefined) continue;
    beelden.push({
      deel: rij.id,
      plek: rij.plek,
      titel: stof.titels.get(rij.id) ?? '',
      gegeven: rij.gegeven_id,
      categorie: leesbaar.rij.categorie,
      tekst: leesbaar.tekst,
      bron,
      voorgelegd: rij.voorgelegd_op !== null,
      versie: rij.versie,
      vervangt: rij.vervangt_id,
      eigen: leesbaar.eigen,
      aan: leesbaar.eigen ? rij.aan : [],
      kloptNiet: await leesMeningen(tx, stof, rij),
    });
  }
  return beelden;
}

async function leesMeningen(
  tx: Tx,
  { zitting, reacties, noem }: Deelstof,
  { id }: Deelrij,
): Promise<readonly Meningbeeld[]> {
  const vanDeel = Map.groupBy(
    reacties.filter((r) => r.deel_id === id),
    (r) => r.deelnemer_id,
  );
  const meningen: Meningbeeld[] = [];
  for (const [deelnemer, [laatste]] of vanDeel) {
    const [mens] = noem.bij(deelnemer);
    if (laatste?.stand !== 'klopt-niet' || mens === undefined) continue;
    const woorden = await openWoorden(tx, zitting.feiten, laatste);
    meningen.push({ mens, ik: deelnemer === zitting.stoel.id, woorden, op: laatste.op });
  }
  return meningen;
}
