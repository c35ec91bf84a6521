import type { Tx } from '../db/transactie.ts';
import { findPartij } from '../partij/partij.queries.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import type { CasusFeiten } from './feiten.ts';

/** De mens die het gezin belt: wie het overleg leidt, op het nummer van zijn organisatie (12.4i). */
export type Regie = { readonly naam: string; readonly partij: string; readonly telefoon: string };

/** Wie de gesprekken leidt. Is die vertrokken, dan blijft het nummer van de organisatie. */
export async function regieVan(tx: Tx, feiten: CasusFeiten): Promise<Regie> {
  const leider = feiten.deelnemers.find((d) => d.procesregisseur && d.actief);
  const partij = await findPartij(tx, feiten.casus.procesregiepartij);
  if (partij === undefined) throw new Error('een casus zonder procesregiepartij');
  const namen = await openNamen(tx, leider === undefined ? [] : [leider.persoon]);
  return {
    naam: leider === undefined ? partij.naam : naamUit(namen, leider.persoon),
    partij: partij.naam,
    telefoon: partij.telefoon,
  };
}
