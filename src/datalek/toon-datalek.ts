import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findPartijen } from '../partij/partij.queries.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { openVoorPartij } from '../toezicht/zegels.ts';
import { findDatalek, findDatalekken, findDoorgegeven, findRegimes, findStappen } from './datalek.queries.ts';
import type { Meldtekst } from './meld-datalek.ts';
import type { Dataleksoort, Stap, Stapinhoud } from './soorten.ts';
import { type Datalekstand, type Openstaand, standVanDatalek, watNogMoet } from './stand.ts';

export type Datalekwerker = Extract<Verzoeker, { soort: 'fg' | 'beheerder' }>;
export type Datalekopening = {
  readonly omgeving: Omgeving;
  readonly verzoeker: Datalekwerker;
  readonly herkomst: Herkomst;
};

export type Datalekkop = {
  readonly datalek: string;
  readonly deel: string;
  readonly kenmerk: string;
  readonly soort: Dataleksoort;
  readonly gemerktOp: Date;
  readonly gemeldOp: Date;
  readonly duurtVoort: boolean;
  readonly systeemfout: boolean;
  /** Vertelde wie het systeem beheert dit zelf (AVG 33 lid 2)? */
  readonly vanBeheer: boolean;
  /** Wanneer wie het systeem beheert bericht kreeg; null als dat nog niet is gebeurd. */
  readonly beheerVerteldOp: Date | null;
  /** Kreeg deze organisatie het van een andere? */
  readonly doorgekregen: boolean;
  readonly stand: Datalekstand;
  readonly open: readonly Openstaand[];
};

export type Datalekbeeld = Datalekkop & {
  readonly nu: Date;
  /** Null als de sleutel van de organisatie vernietigd is. */
  readonly melding: Meldtekst | null;
  readonly stappen: readonly Stap[];
  readonly doorgegeven: readonly { readonly naam: string; readonly op: Date }[];
  /** Organisaties die er nog bij te betrekken zijn. */
  readonly anderen: readonly { readonly id: string; readonly naam: string }[];
  readonly regimes: readonly { readonly naam: string; readonly regime: 'afzonderlijk' | 'gezamenlijk' }[];
};

/** De datalekken van de eigen organisatie; wat open staat eerst, de krapste klok bovenaan (L-4). */
export async function toonDatalekken({ omgeving, verzoeker, herkomst }: Datalekopening) {
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const rijen = await findDatalekken(tx, verzoeker.partij);
    const stappen = await leesStappen(
      tx,
      rijen.map(({ deel }) => deel),
      verzoeker.partij,
    );
    await legVast(tx, { code: 'datalek-ingezien', uitkomst: 'gelukt', bronPartij: verzoeker.partij, betrokkenen: [] });
    const koppen = rijen.map((rij) => maakKop(rij, stappen.get(rij.deel) ?? []));
    return { nu: tx.nu, koppen: koppen.toSorted(krapsteEerst) };
  });
}

function krapsteEerst(a: Datalekkop, b: Datalekkop): number {
  const dicht = Number(a.stand.gesloten !== null) - Number(b.stand.gesloten !== null);
  return dicht || a.stand.uiterlijk.getTime() - b.stand.uiterlijk.getTime();
}

/** Een datalek zoals de eigen organisatie het kent; null als zij er niet bij betrokken is. */
export async function toonDatalek(
  { omgeving, verzoeker, herkomst }: Datalekopening,
  datalek: string,
): Promise<Datalekbeeld | null> {
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const beeld = await leesDatalek(tx, { datalek, partij: verzoeker.partij });
    await legVast(tx, {
      code: 'datalek-ingezien',
      uitkomst: beeld === null ? 'geweigerd' : 'gelukt',
      object: { soort: 'datalek', id: datalek },
      bronPartij: verzoeker.partij,
      betrokkenen: [],
    });
    return beeld;
  });
}

type Plek = { readonly datalek: string; readonly partij: string };

export async function leesDatalek(tx: Tx, { datalek, partij }: Plek): Promise<Datalekbeeld | null> {
  const rij = await findDatalek(tx, { datalek, partij });
  if (rij === undefined) return null;
  const stappen = (await leesStappen(tx, [rij.deel], partij)).get(rij.deel) ?? [];
  const [melding] = await openVoorPartij<Meldtekst>(tx, [
    { partij, veld: 'datalekdeel.inhoud', record: rij.deel, envelop: rij.inhoud },
  ]);
  const doorgegeven = await findDoorgegeven(tx, { datalek, partij });
  const bekend = new Set([partij, rij.betrokken_door_partij_id, ...doorgegeven.map(({ id }) => id)]);
  return {
    ...maakKop(rij, stappen),
    nu: tx.nu,
    melding: melding ?? null,
    stappen,
    doorgegeven: doorgegeven.map(({ naam, vernomen_op: op }) => ({ naam, op })),
    anderen: (await findPartijen(tx)).filter(({ id }) => !bekend.has(id)).map(({ id, naam }) => ({ id, naam })),
    regimes: await findRegimes(tx, partij),
  };
}

type Rij = NonNullable<Awaited<ReturnType<typeof findDatalek>>>;

function maakKop(rij: Rij, stappen: readonly Stap[]): Datalekkop {
  const stand = standVanDatalek(rij.vernomen_op, stappen);
  return {
    datalek: rij.id,
    deel: rij.deel,
    kenmerk: rij.kenmerk,
    soort: rij.soort,
    gemerktOp: rij.gemerkt_op,
    gemeldOp: rij.gemeld_op,
    duurtVoort: rij.duurt_voort,
    systeemfout: rij.systeemfout,
    vanBeheer: rij.van_beheer,
    beheerVerteldOp: rij.verteld_op,
    doorgekregen: rij.betrokken_door_partij_id !== null,
    stand,
    // Wie het zelf vertelde, hoeft niet gebeld te worden.
    open: watNogMoet(stand, { systeemfout: rij.systeemfout && !rij.van_beheer }),
  };
}

async function leesStappen(
  tx: Tx,
  delen: readonly string[],
  partij: string,
): Promise<ReadonlyMap<string, readonly Stap[]>> {
  const rijen = await findStappen(tx, delen);
  const metInhoud = rijen.flatMap((rij) => (rij.inhoud === null ? [] : [{ id: rij.id, envelop: rij.inhoud }]));
  const inhouden = await openVoorPartij<Stapinhoud>(
    tx,
    metInhoud.map(({ id, envelop }) => ({ partij, veld: 'datalekstap.inhoud', record: id, envelop })),
  );
  const open = new Map(metInhoud.map(({ id }, i) => [id, inhouden[i] ?? null]));
  const namen = await openNamen(
    tx,
    rijen.map((rij) => rij.door_persoon_id),
  );
  const stappen = rijen.map((rij) => ({
    deel: rij.deel_id,
    soort: rij.soort,
    keuze: rij.keuze,
    moment: rij.moment,
    inhoud: open.get(rij.id) ?? null,
    wie: naamUit(namen, rij.door_persoon_id),
    op: rij.op,
  }));
  return Map.groupBy(stappen, ({ deel }) => deel);
}
