import type { Bladkop } from '../casus/casusblad.tsx';
import { stoelOp } from '../casus/stoel-op.ts';
import { samen } from '../db/samen.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { leesBlad } from './blad.ts';
import { findGegevens, findInhouden, type Gegevenrij } from './gegeven.queries.ts';
import { openInhouden } from './inhoud.ts';
import type { Opening } from './invoer.ts';
import {
  type Casuskop,
  casuskop,
  type Gegevenkop,
  inhoudplek,
  isSpoorloosTerug,
  kopVan,
  type Ontvangerstand,
  ontvangerstanden,
} from './lees-gegeven.ts';
import { type Mens, noemMensen } from './mensen.ts';
import { findVerstrekkingen, type Verstrekkingrij } from './verstrekking.queries.ts';
import { weegInzien } from './weeg.ts';
import {
  alsFeit,
  bronstoel,
  type GeenZitting,
  isEigen,
  legVergeefsVast,
  openZitting,
  type Zitting,
} from './zitting.ts';

export type EigenGegeven = {
  readonly kop: Gegevenkop;
  readonly status: Gegevenrij['status'];
  readonly mijn: boolean;
  readonly gewijzigdOp: Date;
  /** De eigen tekst; null als een collega het inbracht of als de inhoud vernietigd is. */
  readonly tekst: string | null;
  readonly ontvangers: readonly Ontvangerstand[];
};

export type GekregenGegeven = { readonly kop: Gegevenkop; readonly gegevenOp: Date; readonly gelezenOp: Date | null };

/** Wat de ontvanger las en wat de bron daarna terughaalde: dat het weg is, hoort hij (11.5). */
export type Teruggehaald = { readonly gegeven: string; readonly bron: Mens | null; readonly op: Date };

export type Lijstuitkomst =
  | {
      readonly kind: 'lijst';
      readonly casus: Casuskop;
      readonly blad: Bladkop | null;
      readonly eigen: readonly EigenGegeven[];
      readonly gekregen: readonly GekregenGegeven[];
      readonly teruggehaald: readonly Teruggehaald[];
    }
  | GeenZitting;

/**
 * De gegevens in een casus: de eigen, met wie ze heeft en las, en wat de verzoeker nu mag lezen. Elk gekregen gegeven wordt
 * beoordeeld; wat niet mag, staat er niet. De lijst toont van gekregen gegevens geen tekst: lezen is een eigen handeling.
 */
export function toonGegevens(opening: Opening, { casus }: { readonly casus: string }): Promise<Lijstuitkomst> {
  return inTransactie({ ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' }, async (tx) => {
    const geopend = await openZitting(tx, casus);
    if (geopend.kind !== 'zitting') {
      await legVergeefsVast(tx, { code: 'gegevens-ingezien', casus });
      return geopend;
    }
    return maakLijst(tx, geopend.zitting);
  });
}

async function maakLijst(tx: Tx, zitting: Zitting): Promise<Lijstuitkomst> {
  const { feiten, stoel } = zitting;
  const [rijen, verstrekkingen, mensen, { blad, soorten }] = await samen(tx, (t) => [
    findGegevens(t, feiten.casus.id),
    findVerstrekkingen(t, feiten.casus.id),
    noemMensen(t, zitting),
    leesBlad(t, zitting),
  ]);
  const eigen = await maakEigen(tx, zitting, {
    rijen: rijen.filter((rij) => isEigen(stoel, rij)),
    verstrekkingen,
    mensen,
  });
  const vanAnderen = rijen.filter((rij) => !isEigen(stoel, rij));
  const gekregen = vanAnderen.flatMap((rij) => gekregenAls(zitting, rij, verstrekkingen) ?? []);
  await legVast(tx, {
    code: 'gegevens-ingezien',
    uitkomst: 'gelukt',
    casus: feiten.casus.id,
    categorieen: [
      ...new Set([...soorten, ...eigen.map(({ kop }) => kop.categorie), ...gekregen.map(({ rij }) => rij.categorie)]),
    ],
    fase: feiten.casus.fase,
    betrokkenen: [feiten.betrokkene.id],
  });
  return {
    kind: 'lijst',
    casus: casuskop(zitting),
    blad,
    eigen,
    gekregen: gekregen.map(({ rij, verstrekking }) => ({
      kop: kopVan(zitting, rij, mensen),
      gegevenOp: verstrekking.gegeven_op,
      gelezenOp: verstrekking.gelezen_op,
    })),
    teruggehaald: teruggehaald(zitting, verstrekkingen, mensen),
  };
}

type Mensen = Awaited<ReturnType<typeof noemMensen>>;
type Eigenbron = {
  readonly rijen: readonly Gegevenrij[];
  readonly verstrekkingen: readonly Verstrekkingrij[];
  readonly mensen: Mensen;
};

async function maakEigen(
  tx: Tx,
  zitting: Zitting,
  { rijen, verstrekkingen, mensen }: Eigenbron,
): Promise<readonly EigenGegeven[]> {
  const mijn = rijen.filter((rij) => rij.bron_persoon_id === zitting.stoel.persoon);
  const gevonden = await findInhouden(tx, { casus: zitting.feiten.casus.id, gegevens: mijn.map((rij) => rij.id) });
  const inhouden = await openInhouden(
    tx.omgeving.kluis,
    gevonden.map((rij) => inhoudplek(rij, zitting.feiten.betrokkene.id)),
  );
  const teksten = new Map(gevonden.map((rij, i) => [rij.id, inhouden[i]?.tekst ?? null]));
  return rijen.map((rij) => ({
    kop: kopVan(zitting, rij, mensen),
    status: rij.status,
    mijn: rij.bron_persoon_id === zitting.stoel.persoon,
    gewijzigdOp: rij.gewijzigd_op,
    tekst: teksten.get(rij.id) ?? null,
    ontvangers: ontvangerstanden(
      zitting,
      verstrekkingen.filter((v) => v.gegeven_id === rij.id),
      mensen,
    ),
  }));
}

/** Mag deze lezer dit gegeven van een ander nu lezen? Weegt zonder te lezen. @returns de verstrekking erbij, of null. */
export function gekregenAls(zitting: Zitting, rij: Gegevenrij, verstrekkingen: readonly Verstrekkingrij[]) {
  const verstrekking = verstrekkingen.find(
    (v) => v.gegeven_id === rij.id && v.aan_persoon_id === zitting.stoel.persoon && v.status === 'actief',
  );
  if (verstrekking === undefined) return null;
  const { oordeel } = weegInzien(zitting, {
    id: rij.id,
    gever: bronstoel(zitting.feiten, rij),
    ontvanger: zitting.stoel,
    gegeven: alsFeit(rij),
    verstrekking,
  });
  return oordeel.uitkomst === 'toegestaan' ? { rij, verstrekking } : null;
}

function teruggehaald(
  { feiten, stoel }: Zitting,
  verstrekkingen: readonly Verstrekkingrij[],
  mensen: Mensen,
): readonly Teruggehaald[] {
  const aanMij = verstrekkingen.filter((v) => v.aan_persoon_id === stoel.persoon);
  const weer = new Set(aanMij.filter((v) => v.status === 'actief').map((v) => v.gegeven_id));
  return aanMij
    .filter((v) => v.ingetrokken_omdat === 'bron' && !isSpoorloosTerug(v) && !weer.has(v.gegeven_id))
    .map((v) => {
      const bron = stoelOp(feiten, v.bron_persoon_id, v.gegeven_op);
      return {
        gegeven: v.gegeven_id,
        bron: bron === undefined ? null : mensen.mens(bron),
        op: v.ingetrokken_op ?? v.gegeven_op,
      };
    });
}
