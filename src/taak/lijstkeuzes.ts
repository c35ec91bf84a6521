import type { Zitter } from '../casus/stoel-van-nu.queries.ts';
import type { Omgeving, Tx } from '../db/transactie.ts';
import { findCasusmerk, findTeKiezen } from './werk.queries.ts';

/** Waaruit iemand kan kiezen in zijn eigen lijst. */
export type Lijstkeuzes = Awaited<ReturnType<typeof findTeKiezen>>;

type Onthouden = { readonly merk: string; readonly tot: number; readonly keuzes: Lijstkeuzes };

const HOUDBAAR_MS = 60_000;
const MEESTE_MENSEN = 2_000;

const onthouden = new WeakMap<Omgeving['db'], Map<string, Onthouden>>();

/**
 * De overlegtypen en scholen in de eigen casussen. Zij volgen uit alle casussen van de lezer, vaak honderden, en veranderen zelden:
 * een minuut onthouden, zolang hij van precies dezelfde casussen lid is. Wie een casus kwijtraakt of krijgt, merkt dat dus meteen.
 */
export async function lijstkeuzes(tx: Tx, wie: Zitter): Promise<Lijstkeuzes> {
  const vanDeze = onthouden.get(tx.omgeving.db) ?? new Map<string, Onthouden>();
  onthouden.set(tx.omgeving.db, vanDeze);
  const sleutel = `${wie.persoon} ${wie.partij} ${wie.hoedanigheid ?? ''}`;
  const merk = await findCasusmerk(tx, wie.persoon);
  const eerder = vanDeze.get(sleutel);
  const nu = tx.nu.getTime();
  if (eerder !== undefined && eerder.merk === merk && nu < eerder.tot) return eerder.keuzes;
  const keuzes = await findTeKiezen(tx, wie);
  if (vanDeze.size >= MEESTE_MENSEN) vanDeze.clear();
  vanDeze.set(sleutel, { merk, tot: nu + HOUDBAAR_MS, keuzes });
  return keuzes;
}
