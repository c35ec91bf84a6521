import type { Tx } from '../db/transactie.ts';
import { findPartij } from '../partij/partij.queries.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { findCasusregie } from './casusregie/casusregie.queries.ts';
import type { CasusFeiten, Deelnemerfeit } from './feiten.ts';

/** De mens die het gezin belt: wie het overleg leidt, op het nummer van zijn organisatie (12.4i). */
export type Regie = {
  readonly naam: string;
  readonly partij: string;
  readonly telefoon: string;
  /** Het overleg is gesloten: deze mens leidde de gesprekken, en leidt ze niet meer. */
  readonly voorbij: boolean;
};

/** Wie het overleg nu leidt; undefined als die er niet meer werkt, of nog niet bevestigde (T25-09). */
export const leiderVan = ({ deelnemers }: CasusFeiten): Deelnemerfeit | undefined =>
  deelnemers.find((d) => d.procesregisseur && d.actief && d.bevestigdOp !== null);

/**
 * Leidt nu iemand van een andere organisatie dan volgens het overlegtype? Wie aanmeldde, leidt dan alleen de aanmelding: zij draagt over
 * zodra iemand van de partij die leidt bevestigde, en eerder gaat de casus niet verder (fn 16, PH-1a, T25-09).
 */
export function leidtTijdelijk({ casus, deelnemers }: CasusFeiten): boolean {
  const leider = deelnemers.find((d) => d.procesregisseur && d.actief);
  return leider !== undefined && leider.partijId !== casus.procesregiepartij;
}

/** Wie is aangewezen om te leiden en dat nog niet bevestigde: die leidt pas daarna (3.4c). */
export const aangewezenLeider = ({ deelnemers }: CasusFeiten): Deelnemerfeit | undefined =>
  deelnemers.find((d) => d.procesregisseur && d.actief && d.bevestigdOp === null);

/** Wie het gezin over het plan belt: wie het volgt en daar ja op zei, op het nummer van zijn organisatie (CL-3b). Null als er niemand is. */
export async function planvolgerVan(tx: Tx, feiten: CasusFeiten): Promise<Regie | null> {
  const { volgt } = await findCasusregie(tx, feiten.casus.id);
  const stoel = feiten.deelnemers.find((d) => d.id === volgt?.deelnemer && d.actief);
  if (stoel === undefined || stoel.partijId === null) return null;
  const partij = await findPartij(tx, stoel.partijId);
  if (partij === undefined) throw new Error('een stoel zonder partij');
  const namen = await openNamen(tx, [stoel.persoon]);
  const voorbij = feiten.casus.status === 'gesloten';
  return { naam: naamUit(namen, stoel.persoon), partij: partij.naam, telefoon: partij.telefoon, voorbij };
}

/** Wie de gesprekken leidt. Is die vertrokken, dan blijft het nummer van de organisatie. */
export async function regieVan(tx: Tx, feiten: CasusFeiten): Promise<Regie> {
  const leider = leiderVan(feiten);
  // Wie aanmeldde leidt soms nog, namens een andere organisatie dan die straks leidt: het gezin belt de zijne (fn 16).
  const partij = await findPartij(tx, leider?.partijId ?? feiten.casus.procesregiepartij);
  if (partij === undefined) throw new Error('een casus zonder procesregiepartij');
  const namen = await openNamen(tx, leider === undefined ? [] : [leider.persoon]);
  return {
    naam: leider === undefined ? partij.naam : naamUit(namen, leider.persoon),
    partij: partij.naam,
    telefoon: partij.telefoon,
    voorbij: feiten.casus.status === 'gesloten',
  };
}
