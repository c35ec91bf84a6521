import { inTransactie } from '../db/transactie.ts';
import { type Overwegingen, openOverwegingen } from '../gegeven/afweging-inhoud.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { findAfweging } from './toezicht.queries.ts';
import type { Toezichtopening } from './toon-toezicht.ts';

/** Waarom een FG inhoud opent; de reden staat in het logboek, ook voor de betrokkene. */
export const TOEZICHTREDENEN = {
  steekproef: 'Steekproef',
  klacht: 'Klacht of vraag van een betrokkene',
  datalek: 'Onderzoek naar een datalek',
  advies: 'De organisatie vroeg om advies',
} as const;
export type Toezichtreden = keyof typeof TOEZICHTREDENEN;

export type GelezenAfweging =
  | {
      readonly kind: 'gelezen';
      readonly wie: string;
      readonly op: Date;
      readonly naIntrekking: boolean;
      readonly overwegingen: Overwegingen | null;
    }
  | { readonly kind: 'niet-gevonden' };

/** Opent een afweging van de eigen partij voor de FG, met een reden en een logregel (6e, 15.2). */
export async function leesAfweging(
  { omgeving, verzoeker, herkomst }: Toezichtopening,
  { afweging, reden }: { readonly afweging: string; readonly reden: Toezichtreden },
): Promise<GelezenAfweging> {
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const object = { soort: 'afweging', id: afweging };
    const rij = await findAfweging(tx, { afweging, partij: verzoeker.partij });
    if (rij === undefined) {
      await legVast(tx, { code: 'afweging-ingezien', uitkomst: 'geweigerd', object, betrokkenen: [] });
      return { kind: 'niet-gevonden' };
    }
    const plek = { afweging: rij.id, casus: rij.casus_id, partij: rij.partij_id, betrokkene: rij.betrokkene_id };
    const overwegingen = await openOverwegingen(omgeving.kluis, plek, rij.inhoud);
    const namen = await openNamen(tx, [rij.persoon_id]);
    await legVast(tx, {
      code: 'afweging-ingezien',
      uitkomst: 'gelukt',
      casus: rij.casus_id,
      object,
      bronPartij: rij.partij_id,
      grondslag: `Art 15.2, toezicht: ${reden}`,
      betrokkenen: [rij.betrokkene_id],
    });
    return {
      kind: 'gelezen',
      wie: naamUit(namen, rij.persoon_id),
      op: rij.op,
      naIntrekking: rij.na_intrekking,
      overwegingen,
    };
  });
}
