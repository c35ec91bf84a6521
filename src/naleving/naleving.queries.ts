import { sql } from 'kysely';
import { type Convenant, findFeiten } from '../convenant/convenant.queries.ts';
import { zonderHerroepen } from '../convenant/feitrij.ts';
import { findOvereenkomsten } from '../convenant/overeenkomst.queries.ts';
import { findToetredingenMetAntwoord } from '../convenant/toetreding.queries.ts';
import type { Tx } from '../db/transactie.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import type { Meldplicht, Nalevingfeiten, Partijfeiten } from './feiten.ts';

/** Een maand is nooit korter dan dit: wat jonger is, kan niet te laat zijn (Art 13.2 (b)). */
const KORTSTE_MAAND = 28;

/**
 * Alles waaruit volgt wat de partijen van een convenant nog moeten doen, zonder personen en zonder casussen (Art 16.1). De wekker
 * krijgt geen tellingen van verzoeken en vernietigen: daarvoor bestaan al taken per casus.
 */
export async function findNalevingfeiten(
  tx: Tx,
  convenant: Pick<Convenant, 'id' | 'penvoerder' | 'opzegtermijn'>,
): Promise<Nalevingfeiten> {
  const { id, penvoerder, opzegtermijn } = convenant;
  const telt = tx.verzoeker.soort !== 'systeem';
  return {
    convenant: id,
    penvoerder,
    opzegtermijn,
    rijen: zonderHerroepen(await findFeiten(tx, id)),
    partijen: await findPartijfeiten(tx),
    meldingen: await findMeldingen(tx, id),
    overeenkomsten: await findOvereenkomsten(tx, id),
    toetredingen: await findToetredingenMetAntwoord(tx, id),
    verzoeken: telt ? await telVerzoeken(tx) : [],
    vernietiging: telt ? await telVernietiging(tx) : [],
  };
}

async function findPartijfeiten(tx: Tx): Promise<readonly Partijfeiten[]> {
  const rijen = await tx.db
    .selectFrom('partij')
    .select((eb) => [
      'partij.id',
      'partij.naam',
      'partij.soort',
      'partij.website',
      eb
        .selectFrom('aanstelling')
        .whereRef('aanstelling.partij_id', '=', 'partij.id')
        .select(({ fn }) => fn.min('aanstelling.van').as('van'))
        .as('begon'),
      eb
        .selectFrom('contactpersoon')
        .whereRef('contactpersoon.partij_id', '=', 'partij.id')
        .where('contactpersoon.soort', '=', 'aanspreekpunt')
        .where('contactpersoon.van', '<=', tx.vandaag)
        .where(({ or, eb: in_ }) =>
          or([in_('contactpersoon.tot', 'is', null), in_('contactpersoon.tot', '>=', tx.vandaag)]),
        )
        .select(({ fn }) => fn.min('contactpersoon.van').as('van'))
        .as('aanspreekpunt_op'),
      eb
        .selectFrom('beveiligingsverklaring')
        .whereRef('beveiligingsverklaring.partij_id', '=', 'partij.id')
        .select(({ fn }) => fn.max('beveiligingsverklaring.vastgesteld_op').as('op'))
        .as('beveiliging_op'),
    ])
    .execute();
  const rechten = await findRechten(tx);
  const contracten = Map.groupBy(await findContracten(tx), ({ gemeente }) => gemeente);
  return rijen.map((rij) => ({
    id: rij.id,
    naam: rij.naam,
    soort: rij.soort,
    begon: rij.begon,
    website: rij.website,
    aanspreekpuntOp: rij.aanspreekpunt_op,
    beveiligingOp: rij.beveiliging_op,
    rechtenOp: rechten.get(rij.id) ?? null,
    contracten: contracten.get(rij.id) ?? [],
  }));
}

/** Wanneer elke partij voor het laatst nakeek wie erbij mag; alleen voor wie in hetzelfde convenant meedoet. */
async function findRechten(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ partij_id: string; op: string }>`
    select partij_id, op from public.naleving_rechten()`.execute(tx.db);
  return new Map(rows.map(({ partij_id, op }) => [partij_id, op]));
}

async function findContracten(tx: Tx) {
  return tx.db
    .selectFrom('jeugdhulpcontract')
    .where('van', '<=', tx.vandaag)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', tx.vandaag)]))
    .select(['gemeente_id as gemeente', 'van', 'formulier_op as formulierOp'])
    .execute();
}

async function findMeldingen(tx: Tx, convenant: string) {
  return tx.db
    .selectFrom('plichtmelding')
    .where('convenant_id', '=', convenant)
    .select(['partij_id as partij', 'plicht', 'op', 'adres', 'termijn_tot as termijnTot'])
    .execute();
}

async function telVerzoeken(tx: Tx): Promise<Nalevingfeiten['verzoeken']> {
  type Rij = { partij_id: string; ontvangen_op: string; verlengd_op: string | null; aantal: string };
  const { rows } = await sql<Rij>`
    select partij_id, ontvangen_op, verlengd_op, aantal
    from public.naleving_verzoeken(${plusDagen(tx.vandaag, -KORTSTE_MAAND)}::date)`.execute(tx.db);
  return rows.map((rij) => ({
    partij: rij.partij_id,
    ontvangenOp: rij.ontvangen_op,
    verlengdOp: rij.verlengd_op,
    aantal: Number(rij.aantal),
  }));
}

async function telVernietiging(tx: Tx): Promise<Nalevingfeiten['vernietiging']> {
  const { rows } = await sql<{ partij_id: string; bewaren_tot: string; aantal: string }>`
    select partij_id, bewaren_tot, aantal from public.naleving_vernietiging(${tx.vandaag}::date)`.execute(tx.db);
  return rows.map((rij) => ({ partij: rij.partij_id, bewarenTot: rij.bewaren_tot, aantal: Number(rij.aantal) }));
}

export type Nieuwemelding = {
  readonly partij: string;
  readonly convenant: string;
  readonly plicht: Meldplicht;
  readonly adres: string | null;
  readonly termijnTot: string | null;
  readonly persoon: string;
};

export async function insertMelding(tx: Tx, melding: Nieuwemelding): Promise<void> {
  await tx.db
    .insertInto('plichtmelding')
    .values({
      id: tx.nieuwId(),
      partij_id: melding.partij,
      convenant_id: melding.convenant,
      plicht: melding.plicht,
      adres: melding.adres,
      termijn_tot: melding.termijnTot,
      op: tx.vandaag,
      door_persoon_id: melding.persoon,
      vastgelegd_op: tx.nu,
    })
    .execute();
}

/** De dag waarop een partij voor het laatst meldde dat zij de pagina nakeek die zij nu heeft (Art 12.3), of null. */
export async function findWebsitedag(tx: Tx, partij: string): Promise<string | null> {
  const rij = await tx.db
    .selectFrom('plichtmelding')
    .innerJoin('partij', 'partij.id', 'plichtmelding.partij_id')
    .where('partij.id', '=', partij)
    .where('plicht', '=', 'website')
    .whereRef('plichtmelding.adres', '=', 'partij.website')
    .select(({ fn }) => fn.max('op').as('op'))
    .executeTakeFirst();
  return rij?.op ?? null;
}

/** Zet waar de eigen partij vertelt dat zij meedoet (Art 12.3); wie de gegevens net open had, ziet dat zij veranderden. */
export async function zetWebsite(tx: Tx, partij: string, adres: string): Promise<void> {
  await tx.db
    .updateTable('partij')
    .set((eb) => ({ website: adres, versie: eb('versie', '+', 1) }))
    .where('id', '=', partij)
    .execute();
}

export type Opentaak = {
  readonly voor: string;
  readonly partij: string;
  readonly soort: string;
  readonly onderwerp: string;
};

/** Het open werk van deze soorten over deze onderwerpen, met van welke partij wie het kreeg is. */
export async function findOpenTaken(
  tx: Tx,
  { soorten, onderwerpen }: { readonly soorten: readonly string[]; readonly onderwerpen: readonly string[] },
): Promise<readonly Opentaak[]> {
  if (onderwerpen.length === 0) return [];
  const rijen = await tx.db
    .selectFrom('taak')
    .innerJoin('persoon', 'persoon.id', 'taak.voor_persoon_id')
    .where('taak.casus_id', 'is', null)
    .where('taak.gereed_op', 'is', null)
    .where('taak.soort', 'in', [...soorten])
    .where('taak.onderwerp_id', 'in', [...onderwerpen])
    .select([
      'taak.voor_persoon_id as voor',
      'persoon.partij_id as partij',
      'taak.soort',
      'taak.onderwerp_id as onderwerp',
    ])
    .execute();
  return rijen.flatMap(({ partij, onderwerp, ...rij }) =>
    partij === null || onderwerp === null ? [] : [{ ...rij, partij, onderwerp }],
  );
}
