import type { Tx } from '../db/transactie.ts';
import { vasteVraag } from '../db/vaste-vraag.ts';
import type { Geheimhoudingsbasis } from './uitnodigen/geheimhouding.ts';
import type { Betrokkenheid, Stoelreden } from './woorden.ts';

export type Nieuwestoel = {
  readonly id: string;
  readonly casus: string;
  readonly persoon: string;
  readonly soort: 'medewerker' | 'ouder' | 'jongere' | 'steunpersoon';
  readonly aanstelling: string | null;
  readonly partij: string | null;
  readonly procesregisseur: boolean;
  readonly behandelrelatie: boolean;
  readonly directBetrokken: Stoelreden | null;
  /** Alleen voor deze bijeenkomst aan tafel; leeg is voor de hele casus (T25-07). */
  readonly alleenBijeenkomst?: string | null;
  /** Bij een steunpersoon: de stoel van wie hem meeneemt (T25-18). */
  readonly steunt?: string;
  readonly door: string;
  /** Verzegeld als eerste versie (src/casus/uitnodigen/verklaring.ts); null zolang niets is verklaard. */
  readonly verklaring: Buffer | null;
  /** Zit meteen aan tafel: wie zelf aanmeldt, en ouders en jongere (van hen wordt geen verklaring gevraagd). */
  readonly bevestigd: boolean;
  readonly toegezegdGegeven: string | null;
};

/** Zet een stoel bij de tafel (3.4a, 3.4c, B3-5). Alleen de regie doet dat (rijregel). */
export async function insertDeelnemer(tx: Tx, stoel: Nieuwestoel): Promise<void> {
  await tx.db
    .insertInto('deelnemer')
    .values({
      id: stoel.id,
      casus_id: stoel.casus,
      persoon_id: stoel.persoon,
      aanstelling_id: stoel.aanstelling,
      partij_id: stoel.partij,
      soort: stoel.soort,
      procesregisseur: stoel.procesregisseur,
      behandelrelatie: stoel.behandelrelatie,
      direct_betrokken: stoel.directBetrokken,
      alleen_bijeenkomst_id: stoel.alleenBijeenkomst ?? null,
      steunt_deelnemer_id: stoel.steunt ?? null,
      uitgenodigd_door: stoel.door,
      uitgenodigd_op: tx.nu,
      bevestigd_op: stoel.bevestigd ? tx.nu : null,
      verklaring: stoel.verklaring,
      verklaring_versie: stoel.verklaring === null ? 0 : 1,
      toegezegd_gegeven_id: stoel.toegezegdGegeven,
      geheimhouding_bevestigd_op: stoel.bevestigd && stoel.soort === 'medewerker' ? tx.nu : null,
    })
    .execute();
}

/** Legt de verklaring en de geheimhouding van een genodigde vast (3.4c, B3-5, 11.1). @returns false als dat al was gedaan. */
export async function bevestigStoel(
  tx: Tx,
  stoel: {
    readonly id: string;
    readonly verklaring: Buffer;
    readonly versie: number;
    /** Alleen als de aanstelling er geen noemt (T-11d). */
    readonly geheimhouding: Geheimhoudingsbasis | null;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('deelnemer')
    .set({
      verklaring: stoel.verklaring,
      verklaring_versie: stoel.versie,
      bevestigd_op: tx.nu,
      geheimhouding_bevestigd_op: tx.nu,
      geheimhouding: stoel.geheimhouding,
    })
    .where('id', '=', stoel.id)
    .where('bevestigd_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Of iemand de jongere behandelt; alleen voor de eigen stoel (trigger deelnemer_bewaken). */
export async function zetBehandelrelatie(
  tx: Tx,
  { deelnemer, behandelt }: { readonly deelnemer: string; readonly behandelt: boolean },
): Promise<void> {
  await tx.db.updateTable('deelnemer').set({ behandelrelatie: behandelt }).where('id', '=', deelnemer).execute();
}

/** Laat een stoel leeg omdat de genodigde niet meedoet. */
export async function zieAf(tx: Tx, deelnemer: string): Promise<void> {
  await tx.db.updateTable('deelnemer').set({ afgezien_op: tx.nu }).where('id', '=', deelnemer).execute();
}

export type Heropening = {
  readonly deelnemer: string;
  readonly behandelrelatie: boolean;
  readonly directBetrokken: Betrokkenheid;
  /** Alleen voor deze bijeenkomst; ontbreekt voor de hele casus (T25-07). */
  readonly alleenBijeenkomst?: string | null;
};

/** Nodigt iemand opnieuw uit die eerder niet meedeed of van tafel ging: alles wordt opnieuw bevestigd, en wat de regie nu opgaf, geldt (3.4a). */
export async function heropenStoel(
  tx: Tx,
  { deelnemer, behandelrelatie, directBetrokken, alleenBijeenkomst }: Heropening,
): Promise<void> {
  await tx.db
    .updateTable('deelnemer')
    .set({
      afgezien_op: null,
      tot: null,
      vertrekreden: null,
      bevestigd_op: null,
      geheimhouding_bevestigd_op: null,
      geheimhouding: null,
      verklaring: null,
      behandelrelatie,
      direct_betrokken: directBetrokken,
      alleen_bijeenkomst_id: alleenBijeenkomst ?? null,
    })
    .where('id', '=', deelnemer)
    .execute();
}

/** Wat de deelnemers van een casus verklaarden, nog verzegeld. */
export const findVerklaringen = vasteVraag((db, casus: string) =>
  db
    .selectFrom('deelnemer')
    .where('casus_id', '=', casus)
    .where('verklaring', 'is not', null)
    .select(['id', 'verklaring_versie as versie'])
    .select((eb) => eb.ref('verklaring').$notNull().as('envelop')),
);

/** De hoeveelste verklaring bij deze stoel de laatste was; 0 als er nog nooit een was. */
export async function findVerklaringversie(tx: Tx, deelnemer: string): Promise<number> {
  const rij = await tx.db
    .selectFrom('deelnemer')
    .where('id', '=', deelnemer)
    .select('verklaring_versie as versie')
    .executeTakeFirstOrThrow();
  return rij.versie;
}

/** Beeindigt het eigen lidmaatschap. Daarna is in deze transactie niets van de casus meer leesbaar: doe dit als laatste. */
export async function beeindigEigenLidmaatschap(
  tx: Tx,
  { persoon, casus }: { readonly persoon: string; readonly casus: string },
): Promise<void> {
  await tx.db
    .updateTable('lidmaatschap')
    .set({ tot: tx.nu })
    .where('persoon_id', '=', persoon)
    .where('casus_id', '=', casus)
    .execute();
}

/** Welk gegeven de uitnodiger bij deze stoel toezegde, en wie dat is. */
export async function findToezegging(tx: Tx, deelnemer: string) {
  return tx.db
    .selectFrom('deelnemer')
    .where('id', '=', deelnemer)
    .select(['toegezegd_gegeven_id as gegeven', 'uitgenodigd_door as door'])
    .executeTakeFirst();
}
