import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../../db/transactie.ts';
import type { Verzoeker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import { openVoorPartij } from '../zegels.ts';
import { findBevinding, findBevindingen, findBevindingregels } from './bevinding.queries.ts';
import {
  type Bevindingsoort,
  type Bevindingstand,
  type Ernst,
  isTeLaat,
  type Regelsoort,
  standVanBevinding,
  termijnVan,
} from './bevinding.ts';

export type Bevindingslezer = Extract<Verzoeker, { soort: 'fg' | 'beheerder' }>;
export type Bevindingsopening = {
  readonly omgeving: Omgeving;
  readonly verzoeker: Bevindingslezer;
  readonly herkomst: Herkomst;
};

/** Wat de FG zag en wat hij adviseert, zoals het verzegeld ligt. */
export type Bevindingtekst = { readonly wat: string; readonly advies: string };

export type Bevindingbeeld = {
  readonly id: string;
  readonly soort: Bevindingsoort;
  readonly ernst: Ernst;
  readonly eis: string;
  readonly op: Date;
  readonly wie: string;
  readonly termijn: string;
  readonly stand: Bevindingstand;
  readonly teLaat: boolean;
  /** Null als de sleutel van de partij vernietigd is. */
  readonly tekst: Bevindingtekst | null;
  readonly regels: readonly {
    readonly soort: Regelsoort;
    readonly op: Date;
    readonly wie: string;
    readonly termijn: string | null;
    readonly tekst: string | null;
  }[];
};

/** De bevindingen en adviezen van de eigen partij: die om een antwoord vragen eerst (15.3). */
export async function toonBevindingen({ omgeving, verzoeker, herkomst }: Bevindingsopening) {
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const rijen = await findBevindingen(tx, verzoeker.partij);
    const beelden = await maakBeelden(tx, verzoeker.partij, rijen);
    await legVast(tx, {
      code: 'bevinding-ingezien',
      uitkomst: 'gelukt',
      bronPartij: verzoeker.partij,
      betrokkenen: [],
    });
    return { vandaag: tx.vandaag, bevindingen: beelden.toSorted(openEerst) };
  });
}

const VOLGORDE: Readonly<Record<Bevindingstand, number>> = { 'bij-beheerder': 0, 'bij-fg': 1, gesloten: 2 };

function openEerst(a: Bevindingbeeld, b: Bevindingbeeld): number {
  return VOLGORDE[a.stand] - VOLGORDE[b.stand] || a.termijn.localeCompare(b.termijn);
}

/** Een bevinding met alles wat erna kwam; null als zij niet van de eigen partij is. */
export async function toonBevinding(
  { omgeving, verzoeker, herkomst }: Bevindingsopening,
  bevinding: string,
): Promise<Bevindingbeeld | null> {
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const beeld = await leesBevinding(tx, { bevinding, partij: verzoeker.partij });
    await legVast(tx, {
      code: 'bevinding-ingezien',
      uitkomst: beeld === null ? 'geweigerd' : 'gelukt',
      object: { soort: 'bevinding', id: bevinding },
      bronPartij: verzoeker.partij,
      betrokkenen: [],
    });
    return beeld;
  });
}

export async function leesBevinding(
  tx: Tx,
  plek: { readonly bevinding: string; readonly partij: string },
): Promise<Bevindingbeeld | null> {
  const rij = await findBevinding(tx, plek);
  if (rij === undefined) return null;
  const [beeld] = await maakBeelden(tx, plek.partij, [rij], plek.bevinding);
  return beeld ?? null;
}

type Rij = NonNullable<Awaited<ReturnType<typeof findBevinding>>>;

export async function maakBeelden(
  tx: Tx,
  partij: string,
  rijen: readonly Rij[],
  alleen?: string,
): Promise<readonly Bevindingbeeld[]> {
  const alle = await findBevindingregels(tx, partij, alleen);
  const namen = await openNamen(
    tx,
    [...rijen, ...alle].map((rij) => rij.door_persoon_id),
  );
  const teksten = await openVoorPartij<Bevindingtekst>(
    tx,
    rijen.map((rij) => ({ partij, veld: 'bevinding.inhoud', record: rij.id, envelop: rij.inhoud })),
  );
  const woorden = await openVoorPartij<{ readonly tekst: string }>(
    tx,
    alle.map((rij) => ({ partij, veld: 'bevindingregel.inhoud', record: rij.id, envelop: rij.inhoud })),
  );
  const regels = alle.map((rij, i) => ({
    bevinding: rij.bevinding_id,
    soort: rij.soort,
    op: rij.op,
    wie: naamUit(namen, rij.door_persoon_id),
    termijn: rij.termijn,
    tekst: woorden[i]?.tekst ?? null,
  }));
  return rijen.map((rij, i) => {
    const eigen = regels.filter((regel) => regel.bevinding === rij.id);
    const stand = standVanBevinding(eigen);
    const termijn = termijnVan(rij.termijn, eigen);
    return {
      id: rij.id,
      soort: rij.soort,
      ernst: rij.ernst,
      eis: rij.eis,
      op: rij.op,
      wie: naamUit(namen, rij.door_persoon_id),
      termijn,
      stand,
      teLaat: isTeLaat({ stand, termijn }, tx.vandaag),
      tekst: teksten[i] ?? null,
      regels: eigen,
    };
  });
}
