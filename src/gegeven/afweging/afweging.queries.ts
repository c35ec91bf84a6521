import type { Tx } from '../../db/transactie.ts';

export type NieuweAfweging = {
  readonly id: string;
  readonly casus: string;
  readonly betrokkene: string;
  readonly gegeven: string;
  readonly persoon: string;
  readonly partij: string;
  readonly inhoud: Buffer;
  readonly naIntrekking: boolean;
  readonly ontvangers: readonly string[];
};

/** Schrijft een afweging met de deelnemers voor wie zij geldt. Zonder geraadpleegde collega bestaat zij niet (fn 17). */
export async function insertAfweging(tx: Tx, nieuw: NieuweAfweging): Promise<void> {
  await tx.db
    .insertInto('afweging')
    .values({
      id: nieuw.id,
      casus_id: nieuw.casus,
      betrokkene_id: nieuw.betrokkene,
      gegeven_id: nieuw.gegeven,
      persoon_id: nieuw.persoon,
      partij_id: nieuw.partij,
      inhoud: nieuw.inhoud,
      collega_geraadpleegd: true,
      na_intrekking: nieuw.naIntrekking,
      op: tx.nu,
    })
    .execute();
  await tx.db
    .insertInto('afweging_ontvanger')
    .values(nieuw.ontvangers.map((deelnemer_id) => ({ afweging_id: nieuw.id, casus_id: nieuw.casus, deelnemer_id })))
    .execute();
}
