import { sql } from 'kysely';
import type { VernietigdeSleutelTabel } from '../../db/tabellen.ts';
import type { Tx } from '../../db/transactie.ts';
import { leesgrens } from './leesdagen.ts';

export type Vernietigingrij = Awaited<ReturnType<typeof findVernietigingen>>[number];

/** De vernietigingen van deze casussen die deze verzoeker kan zien, nieuwste eerst. */
export async function findVernietigingen(tx: Tx, casussen: readonly string[]) {
  if (casussen.length === 0) return [];
  return tx.db
    .selectFrom('vernietiging')
    .where('casus_id', 'in', [...casussen])
    .orderBy('begonnen_op', 'desc')
    .orderBy('id', 'desc')
    .select([
      'id',
      'casus_id',
      'partij_id',
      'status',
      'lijst',
      'waarom_nu_wel',
      'begonnen_door',
      'begonnen_op',
      'goedgekeurd_door',
      'goedgekeurd_op',
      'uitvoeren_vanaf',
      'gestopt_door',
      'gestopt_partij_id',
      'gestopt_op',
      'stopreden',
      'bezig_op',
      'klaar_op',
      'bewijs',
    ])
    .execute();
}

/** Wat er in een casus ligt, geteld per tabel, zonder dat wie telt er iets van kan lezen; alleen voor de procesregiepartij. */
export async function telInhoud(tx: Tx, casus: string): Promise<unknown> {
  const { rows } = await sql<{ lijst: unknown }>`select vernietiging_lijst(${casus}::uuid) as lijst`.execute(tx.db);
  return rows[0]?.lijst;
}

type Nieuw = {
  readonly id: string;
  readonly casus: string;
  readonly partij: string;
  readonly door: string;
  readonly lijst: string;
  readonly waaromNuWel: Buffer | null;
};

/** Begint een vernietiging. @returns false als er al een loopt. */
export async function insertVernietiging(tx: Tx, nieuw: Nieuw): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('vernietiging')
    .values({
      id: nieuw.id,
      casus_id: nieuw.casus,
      partij_id: nieuw.partij,
      status: 'begonnen',
      lijst: nieuw.lijst,
      waarom_nu_wel: nieuw.waaromNuWel,
      begonnen_door: nieuw.door,
      begonnen_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Keurt goed wat een ander begon. @returns false als zij intussen veranderde. */
export async function zetGoedgekeurd(
  tx: Tx,
  { id, door, vanaf }: { readonly id: string; readonly door: string; readonly vanaf: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('vernietiging')
    .set({ status: 'goedgekeurd', goedgekeurd_door: door, goedgekeurd_op: tx.nu, uitvoeren_vanaf: vanaf })
    .where('id', '=', id)
    .where('status', '=', 'begonnen')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Houdt een vernietiging tegen. @returns false als dat niet meer kan. */
export async function zetGestopt(
  tx: Tx,
  w: { readonly id: string; readonly door: string; readonly partij: string; readonly reden: Buffer },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('vernietiging')
    .set({
      status: 'gestopt',
      gestopt_door: w.door,
      gestopt_partij_id: w.partij,
      gestopt_op: tx.nu,
      stopreden: w.reden,
    })
    .where('id', '=', w.id)
    .where('status', 'in', ['begonnen', 'goedgekeurd'])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Wat nu uitgevoerd mag worden, en wat bij een vorige poging bleef steken; oudste eerst. */
export async function findUitTeVoeren(tx: Tx) {
  return tx.db
    .selectFrom('vernietiging')
    .where((eb) =>
      eb.or([eb('status', '=', 'bezig'), eb('status', '=', 'goedgekeurd').and('uitvoeren_vanaf', '<=', tx.nu)]),
    )
    .orderBy('begonnen_op')
    .orderBy('id')
    .select(['id', 'casus_id'])
    .execute();
}

/** Neemt een vernietiging om haar uit te voeren; undefined als zij intussen is tegengehouden of klaar is. */
export async function neemVernietiging(tx: Tx, id: string) {
  return tx.db
    .selectFrom('vernietiging')
    .where('id', '=', id)
    .where('status', 'in', ['goedgekeurd', 'bezig'])
    .where('uitvoeren_vanaf', '<=', tx.nu)
    .select([
      'id',
      'casus_id',
      'status',
      'begonnen_door',
      'begonnen_op',
      'goedgekeurd_door',
      'goedgekeurd_op',
      'bezig_op',
    ])
    .executeTakeFirst();
}

/** Moet een organisatie in deze casus nog op een verzoek antwoorden, of is een antwoord nog te lezen (13.2)? */
export async function looptVerzoek(tx: Tx, casus: string): Promise<boolean> {
  const open = tx.db
    .selectFrom('verzoekdeel')
    .where('casus_id', '=', casus)
    .where((eb) => eb.or([eb('stand', '=', 'open'), eb('beantwoord_op', '>', leesgrens(tx.nu))]));
  return (await open.select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Vanaf hier is er geen weg terug: de casus gaat voor iedereen dicht. */
export async function zetBezig(tx: Tx, { id, casus }: { readonly id: string; readonly casus: string }): Promise<void> {
  await tx.db
    .updateTable('vernietiging')
    .set({ status: 'bezig', bezig_op: tx.nu })
    .where('id', '=', id)
    .where('status', '=', 'goedgekeurd')
    .execute();
  await tx.db
    .updateTable('afsluiting')
    .set({ vernietigd_op: tx.nu })
    .where('casus_id', '=', casus)
    .where('vernietigd_op', 'is', null)
    .execute();
}

/** De mensen en organisaties in een casus, om te weten van wie er sleutels zijn. */
export async function findSleutelhouders(tx: Tx, casus: string) {
  const raam = await tx.db
    .selectFrom('casus')
    .innerJoin('betrokkene', 'betrokkene.casus_id', 'casus.id')
    .where('casus.id', '=', casus)
    .select([
      'casus.aanmeldpartij_id',
      'casus.procesregiepartij_id',
      'betrokkene.id as betrokkene',
      'betrokkene.jongere_id',
      'betrokkene.persoon_id',
    ])
    .executeTakeFirstOrThrow();
  const stoelen = await tx.db
    .selectFrom('deelnemer')
    .where('casus_id', '=', casus)
    .select(['partij_id', 'persoon_id', 'soort'])
    .execute();
  const gezag = await tx.db.selectFrom('gezag').where('casus_id', '=', casus).select('persoon_id').execute();
  const elders = await tx.db
    .selectFrom('betrokkene')
    .where('jongere_id', '=', raam.jongere_id)
    .where('casus_id', '<>', casus)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  const gezin = [...stoelen.filter(({ soort }) => soort !== 'medewerker'), ...gezag, { persoon_id: raam.persoon_id }];
  return {
    raam,
    stoelen,
    gezag: gezag.map((rij) => rij.persoon_id),
    jongereOokElders: elders !== undefined,
    nooitGekeken: await findNooitGekeken(
      tx,
      casus,
      gezin.flatMap(({ persoon_id }) => persoon_id ?? []),
    ),
  };
}

/** Wie van deze gezinsleden nooit inlogde of iets deed, en alleen in deze casus voorkomt. */
async function findNooitGekeken(tx: Tx, casus: string, gezin: readonly string[]): Promise<readonly string[]> {
  const inAndere = (tabel: 'deelnemer' | 'gezag' | 'betrokkene') =>
    tx.db
      .selectFrom(tabel)
      .where('casus_id', '<>', casus)
      .where('persoon_id', 'in', [...gezin])
      .select('persoon_id');
  const rijen = await tx.db
    .selectFrom('persoon')
    .where('id', 'in', [...gezin])
    // Twee keer, want zo zijn het twee stukjes van een index: wat iemand hier deed, en wat bij geen casus hoort.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('gebeurtenis')
            .whereRef('persoon_id', '=', 'persoon.id')
            .where('casus_id', '=', casus)
            .select('id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('gebeurtenis')
            .whereRef('persoon_id', '=', 'persoon.id')
            .where('casus_id', 'is', null)
            .select('id'),
        ),
      ),
    )
    .where('id', 'not in', inAndere('deelnemer'))
    .where('id', 'not in', inAndere('gezag'))
    .where('id', 'not in', inAndere('betrokkene').where('persoon_id', 'is not', null))
    .orderBy('id')
    .select('id')
    .execute();
  return rijen.map(({ id }) => id);
}

export type Sleutelrij = Pick<VernietigdeSleutelTabel, 'klasse' | 'eigenaar' | 'onderwerp'>;

/** Schrijft op welke sleutels weg moeten; wat er al staat, blijft. */
export async function insertGrafstenen(tx: Tx, vernietiging: string, sleutels: readonly Sleutelrij[]): Promise<void> {
  await tx.db
    .insertInto('vernietigde_sleutel')
    .values(sleutels.map((sleutel) => ({ vernietiging_id: vernietiging, ...sleutel })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function findGrafstenen(tx: Tx, vernietiging: string) {
  return tx.db
    .selectFrom('vernietigde_sleutel')
    .where('vernietiging_id', '=', vernietiging)
    .orderBy('klasse', 'desc')
    .orderBy('eigenaar')
    .select(['klasse', 'eigenaar', 'onderwerp', 'vernietigd_op', 'vingerafdruk'])
    .execute();
}

/** Zet bij een sleutel wanneer zij is vernietigd; een tweede keer verandert niets. */
export async function zetSleutelWeg(
  tx: Tx,
  w: Sleutelrij & { readonly vernietiging: string; readonly op: Date; readonly vingerafdruk: Buffer },
): Promise<void> {
  await tx.db
    .updateTable('vernietigde_sleutel')
    .set({ vernietigd_op: w.op, vingerafdruk: w.vingerafdruk })
    .where('vernietiging_id', '=', w.vernietiging)
    .where('klasse', '=', w.klasse)
    .where('eigenaar', '=', w.eigenaar)
    .where('onderwerp', 'is not distinct from', w.onderwerp)
    .where('vernietigd_op', 'is', null)
    .execute();
}

/** De kop van elke envelop die nog in de casus staat: genoeg om te weten welke sleutel zij vraagt. */
export async function findEnvelopkoppen(tx: Tx, casus: string) {
  const { rows } = await sql<{ plaats: string; kop: Buffer }>`
    select plaats, kop from vernietiging_enveloppen(${casus}::uuid)`.execute(tx.db);
  return rows;
}

/** Verwijdert wat er over de jongere lag. @returns hoeveel rijen, per tabel. */
export async function verwijderInhoud(tx: Tx, casus: string): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ uit: Record<string, number> }>`
    select casus_vernietigen(${casus}::uuid, ${tx.nu}) as uit`.execute(tx.db);
  return rows[0]?.uit ?? {};
}

/** Waar een logregel staat: haar volgnummer en haar bladhash (RFC 6962). */
export async function findLogplaats(tx: Tx, gebeurtenis: string) {
  return tx.db
    .selectFrom('gebeurtenis')
    .where('id', '=', gebeurtenis)
    .select(['volgnummer', 'blad'])
    .executeTakeFirstOrThrow();
}

export async function zetKlaar(
  tx: Tx,
  { id, bewijs }: { readonly id: string; readonly bewijs: string },
): Promise<void> {
  await tx.db
    .updateTable('vernietiging')
    .set({ status: 'klaar', klaar_op: tx.nu, bewijs })
    .where('id', '=', id)
    .where('status', '=', 'bezig')
    .execute();
}
