import { type Overwegingen, openOverwegingen } from '../gegeven/afweging/afweging-inhoud.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { findAfweging, findAfwegingen } from './afweging.queries.ts';
import { type Gezien, inToezicht, legToezichtVast, type Toezichtopening } from './zitting.ts';

export type Afwegingregel = {
  readonly id: string;
  readonly op: Date;
  readonly wie: string;
  readonly naIntrekking: boolean;
};

/** Welke afwegingen er bij de eigen partij zijn, zonder wat erin staat (6e, 15.2). */
export async function toonAfwegingen(opening: Toezichtopening): Promise<Gezien<readonly Afwegingregel[]>> {
  return inToezicht(opening, { code: 'toezicht-ingezien' }, async (tx) => {
    const rijen = await findAfwegingen(tx, opening.verzoeker.partij);
    const namen = await openNamen(
      tx,
      rijen.map((rij) => rij.persoon_id),
    );
    return rijen.map((rij) => ({
      id: rij.id,
      op: rij.op,
      wie: naamUit(namen, rij.persoon_id),
      naIntrekking: rij.na_intrekking,
    }));
  });
}

export type GelezenAfweging = Omit<Afwegingregel, 'id'> & { readonly overwegingen: Overwegingen | null };

/** Opent een afweging van de eigen partij, met het doel van het toezicht in het logboek (6e, 15.2). Null als zij er niet is. */
export async function leesAfweging(
  opening: Toezichtopening,
  afweging: string,
): Promise<Gezien<GelezenAfweging | null>> {
  return inToezicht(opening, { code: 'afweging-ingezien' }, async (tx, zitting) => {
    const object = { soort: 'afweging', id: afweging };
    const rij = await findAfweging(tx, { afweging, partij: opening.verzoeker.partij });
    if (rij === undefined) {
      await legToezichtVast(tx, zitting, { code: 'afweging-ingezien', uitkomst: 'geweigerd', object });
      return null;
    }
    const plek = { afweging: rij.id, casus: rij.casus_id, partij: rij.partij_id, betrokkene: rij.betrokkene_id };
    const overwegingen = await openOverwegingen(opening.omgeving.kluis, plek, rij.inhoud);
    const namen = await openNamen(tx, [rij.persoon_id]);
    await legToezichtVast(tx, zitting, {
      code: 'afweging-ingezien',
      object,
      casus: rij.casus_id,
      betrokkenen: [rij.betrokkene_id],
    });
    return { wie: naamUit(namen, rij.persoon_id), op: rij.op, naIntrekking: rij.na_intrekking, overwegingen };
  });
}
