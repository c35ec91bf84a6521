import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';

/** Wie er zit, en voor welke partij en taak hij nu werkt. */
export type Zitter = Pick<Medewerker, 'persoon' | 'partij' | 'hoedanigheid'>;

/**
 * De aanstellingen waarmee iemand stoelen heeft voor wie hij nu werkt: wat `isStoelVanNu` van een stoel zegt, voor een lijst. Zij worden
 * een keer gelezen (`array`), niet voor elke stoel opnieuw (ADR 0043).
 */
const aanstellingenVanNu = ({ persoon, partij, hoedanigheid }: Zitter) =>
  sql<string>`array(select id from aanstelling where persoon_id = ${persoon}::uuid and partij_id = ${partij}::uuid
    and hoedanigheid is not distinct from ${hoedanigheid}::text)`;

/** Waaraan de aanstelling van een stoel van nu gelijk is. */
export const metAanstellingVanNu = (zitter: Zitter) => sql<string>`any(${aanstellingenVanNu(zitter)})`;

/** Waarvan de aanstelling van een stoel voor iets anders verschilt. */
export const zonderAanstellingVanNu = (zitter: Zitter) => sql<string>`all(${aanstellingenVanNu(zitter)})`;

/**
 * De stoelen waarop iemand zit voor een andere partij of taak waarvoor hij ook nog werkt. Dat hij ze heeft, weet hij zelf: hij kreeg ze.
 * Een casus waarvan de vernietiging begon, opent niemand meer.
 */
export const stoelenElders = (tx: Tx, zitter: Zitter) =>
  tx.db
    .selectFrom('deelnemer')
    .innerJoin('aanstelling', 'aanstelling.id', 'deelnemer.aanstelling_id')
    .leftJoin('afsluiting', 'afsluiting.casus_id', 'deelnemer.casus_id')
    .where('deelnemer.persoon_id', '=', zitter.persoon)
    .where('deelnemer.aanstelling_id', '<>', zonderAanstellingVanNu(zitter))
    .where('deelnemer.tot', 'is', null)
    .where('deelnemer.afgezien_op', 'is', null)
    .where('afsluiting.vernietigd_op', 'is', null)
    .where((eb) => eb.or([eb('aanstelling.tot', 'is', null), eb('aanstelling.tot', '>=', tx.vandaag)]))
    .limit(1)
    .select('deelnemer.id');

/** Zit iemand in deze casus voor iets anders dan waarvoor hij nu werkt? */
export async function zitElders(tx: Tx, zitter: Zitter, casus: string): Promise<boolean> {
  const gevonden = await stoelenElders(tx, zitter).where('deelnemer.casus_id', '=', casus).executeTakeFirst();
  return gevonden !== undefined;
}
