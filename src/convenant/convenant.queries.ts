import { sql } from 'kysely';
import type { ConvenantfeitTabel, ConvenantTabel } from '../db/tabellen.ts';
import type { Tx } from '../db/transactie.ts';
import type { Feitrij } from './feitrij.ts';
import type { Periode, Verloop } from './perioden.ts';

export type Regime = ConvenantTabel['regime'];
/** Welke partij in een casus voor de gedeelde laag verantwoordelijk is (fn 13 (a), E-01). */
export type Procesregie = 'aanmeldpartij' | 'swv' | 'gemeente' | 'per-casus';

/** Wat er niet klopte aan een feit dat is hersteld. */
export type Herstelreden = NonNullable<ConvenantfeitTabel['herstelreden']>;

export type Convenant = {
  readonly id: string;
  readonly naam: string;
  readonly penvoerder: string;
  readonly regime: Regime;
  readonly procesregie: Procesregie;
  /** In maanden; het convenant zelf noemt er geen (E-11). */
  readonly opzegtermijn: number;
  readonly onderlingeRegelingOp: string | null;
};

const CONVENANT = [
  'id',
  'naam',
  'penvoerder_id as penvoerder',
  'regime',
  'procesregie',
  'opzegtermijn_maanden as opzegtermijn',
  'onderlinge_regeling_op as onderlingeRegelingOp',
] as const;

/** De convenanten van de regio, oudste eerst. */
export async function findConvenanten(tx: Tx): Promise<readonly Convenant[]> {
  return tx.db.selectFrom('convenant').select(CONVENANT).orderBy('opgesteld_op').orderBy('id').execute();
}

export async function findConvenant(tx: Tx, convenant: string): Promise<Convenant | undefined> {
  return tx.db.selectFrom('convenant').select(CONVENANT).where('id', '=', convenant).executeTakeFirst();
}

export async function insertConvenant(
  tx: Tx,
  { id, naam, penvoerder, opzegtermijn, procesregie }: Omit<Convenant, 'regime' | 'onderlingeRegelingOp'>,
): Promise<void> {
  await tx.db
    .insertInto('convenant')
    .values({
      id,
      naam,
      penvoerder_id: penvoerder,
      regime: 'afzonderlijk',
      opzegtermijn_maanden: opzegtermijn,
      procesregie,
      opgesteld_op: tx.nu,
    })
    .execute();
}

/** Laat wat er met een convenant gebeurt na elkaar gaan: de uitgeschreven perioden volgen altijd uit alle feiten. */
export async function vergrendelConvenant(tx: Tx, convenant: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`convenant:${convenant}`}, 0))`.execute(tx.db);
}

/** Alle feiten van een convenant, in de volgorde waarin zij gebeurden. */
export async function findFeiten(tx: Tx, convenant: string): Promise<readonly Feitrij[]> {
  return tx.db
    .selectFrom('convenantfeit')
    .leftJoin('convenanttekst', (join) =>
      join.onRef('convenanttekst.id', '=', 'convenantfeit.tekst_id').on('convenantfeit.kind', '=', 'tekst'),
    )
    .where('convenantfeit.convenant_id', '=', convenant)
    .orderBy('convenantfeit.datum')
    .orderBy('convenantfeit.id')
    .select([
      'convenantfeit.id',
      'convenantfeit.datum',
      'convenantfeit.kind',
      'convenantfeit.tekst_id as tekst',
      'convenantfeit.partij_id as partij',
      'convenantfeit.aan_partij_id as aan',
      'convenantfeit.stap',
      'convenantfeit.geldig_tot as geldigTot',
      'convenantfeit.per',
      'convenantfeit.instemming',
      'convenanttekst.volgnummer',
      'convenanttekst.tekenaars',
      'convenanttekst.schoolbesturen',
      'convenantfeit.herroept_id as herroept',
    ])
    .execute();
}

export type Feitinvoer = Omit<Feitrij, 'volgnummer' | 'tekenaars' | 'schoolbesturen'> & {
  readonly convenant: string;
  readonly herstelreden: Herstelreden | null;
  readonly wijze: 'scherm' | 'papier';
  readonly plaats: string | null;
  readonly ondertekenaar: Buffer | null;
  readonly woorden: Buffer | null;
  readonly bewijsstuk: string | null;
  readonly door: string | null;
  readonly doorPartij: string | null;
};

export async function insertFeiten(tx: Tx, feiten: readonly Feitinvoer[]): Promise<void> {
  await tx.db
    .insertInto('convenantfeit')
    .values(
      feiten.map((feit) => ({
        id: feit.id,
        convenant_id: feit.convenant,
        datum: feit.datum,
        kind: feit.kind,
        tekst_id: feit.tekst,
        partij_id: feit.partij,
        aan_partij_id: feit.aan,
        stap: feit.stap,
        geldig_tot: feit.geldigTot,
        per: feit.per,
        instemming: feit.instemming === null ? null : [...feit.instemming],
        herroept_id: feit.herroept,
        herstelreden: feit.herstelreden,
        wijze: feit.wijze,
        plaats: feit.plaats,
        ondertekenaar: feit.ondertekenaar,
        woorden: feit.woorden,
        bewijsstuk_id: feit.bewijsstuk,
        vastgelegd_door: feit.door,
        vastgelegd_partij_id: feit.doorPartij,
        vastgelegd_op: tx.nu,
      })),
    )
    .execute();
}

/** De uitgeschreven perioden die nu gelden; een vervallen periode staat er niet bij. */
export async function findPerioden(tx: Tx, convenant: string): Promise<readonly Periode[]> {
  const rijen = await tx.db
    .selectFrom('convenant_partij')
    .where('convenant_id', '=', convenant)
    .where('gebonden_van', 'is not', null)
    .orderBy('partij_id')
    .orderBy('gebonden_van')
    .select(['partij_id as partij', 'gebonden_van as van', 'gebonden_tot as tot', 'wijze', 'teksten'])
    .execute();
  return rijen.map((rij) => ({ ...rij, van: rij.van ?? '' }));
}

type Genummerd = Omit<Periode, 'van'> & { readonly van: string | null; readonly volgnummer: number };

/** Zet de perioden van een convenant; wat verviel, blijft als lege rij staan, want verwijderen kan niemand. */
export async function zetPerioden(tx: Tx, convenant: string, perioden: readonly Periode[]): Promise<void> {
  const eerder = await tx.db
    .selectFrom('convenant_partij')
    .where('convenant_id', '=', convenant)
    .select(['partij_id as partij', 'volgnummer', 'gebonden_van as van', 'gebonden_tot as tot', 'wijze', 'teksten'])
    .execute();
  const nummers = new Map<string, number>();
  const nieuw: Genummerd[] = perioden.map((periode) => {
    const volgnummer = (nummers.get(periode.partij) ?? 0) + 1;
    nummers.set(periode.partij, volgnummer);
    return { ...periode, volgnummer };
  });
  const vervallen: Genummerd[] = eerder
    .filter(({ partij, volgnummer }) => volgnummer > (nummers.get(partij) ?? 0))
    .map((rij) => ({ ...rij, van: null, tot: null }));
  const staat = new Set(eerder.map(vingerafdruk));
  const anders = [...nieuw, ...vervallen].filter((rij) => !staat.has(vingerafdruk(rij)));
  if (anders.length === 0) return;
  await tx.db
    .insertInto('convenant_partij')
    .values(
      anders.map((rij) => ({
        convenant_id: convenant,
        partij_id: rij.partij,
        volgnummer: rij.volgnummer,
        wijze: rij.wijze,
        gebonden_van: rij.van,
        gebonden_tot: rij.tot,
        teksten: [...rij.teksten],
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['convenant_id', 'partij_id', 'volgnummer']).doUpdateSet((eb) => ({
        wijze: eb.ref('excluded.wijze'),
        gebonden_van: eb.ref('excluded.gebonden_van'),
        gebonden_tot: eb.ref('excluded.gebonden_tot'),
        teksten: eb.ref('excluded.teksten'),
      })),
    )
    .execute();
}

const vingerafdruk = ({ partij, volgnummer, van, tot, wijze, teksten }: Genummerd): string =>
  [partij, volgnummer, van, tot, wijze, ...teksten].join(' ');

export async function zetGeldigheid(tx: Tx, convenant: string, { van, tot }: Verloop): Promise<void> {
  await tx.db
    .updateTable('convenant')
    .set({ van_kracht_van: van, van_kracht_tot: tot })
    .where('id', '=', convenant)
    .execute();
}

/** Zet onder welk regime de partijen verwerken, sinds de regeling van die dag, en wie de gedeelde laag beheert. */
export async function updateRegime(
  tx: Tx,
  { convenant, regime, procesregie, op }: { convenant: string; regime: Regime; procesregie: Procesregie; op: string },
): Promise<void> {
  await tx.db
    .updateTable('convenant')
    .set({ regime, procesregie, onderlinge_regeling_op: op })
    .where('id', '=', convenant)
    .execute();
}

/** Hoe, door wie en wanneer elk feit werd vastgelegd, wat eraan hersteld is, en welk papier deze verzoeker mag openen. */
export async function findHerkomst(tx: Tx, convenant: string) {
  const rijen = await tx.db
    .selectFrom('convenantfeit')
    .leftJoin('bewijsstuk', 'bewijsstuk.id', 'convenantfeit.bewijsstuk_id')
    .where('convenantfeit.convenant_id', '=', convenant)
    .select([
      'convenantfeit.id',
      'convenantfeit.wijze',
      'convenantfeit.vastgelegd_partij_id as doorPartij',
      'convenantfeit.vastgelegd_op as vastgelegdOp',
      'convenantfeit.herstelreden',
      'convenantfeit.plaats',
      'bewijsstuk.id as bewijs',
    ])
    .execute();
  return new Map(rijen.map(({ id, ...herkomst }) => [id, herkomst]));
}

/** De enveloppen met wie tekende, van de feiten van een partij. */
export async function findOndertekenaars(
  tx: Tx,
  { convenant, partij }: { readonly convenant: string; readonly partij: string },
): Promise<readonly { readonly id: string; readonly ondertekenaar: Buffer }[]> {
  return tx.db
    .selectFrom('convenantfeit')
    .where('convenant_id', '=', convenant)
    .where('partij_id', '=', partij)
    .where('ondertekenaar', 'is not', null)
    .select(['id', 'ondertekenaar'])
    .$narrowType<{ ondertekenaar: Buffer }>()
    .execute();
}

/** Wat van een feit verzegeld ligt, met het papier waarop het staat. */
export async function findFeitinhoud(tx: Tx, feit: string) {
  return tx.db
    .selectFrom('convenantfeit')
    .where('id', '=', feit)
    .select(['ondertekenaar', 'woorden', 'bewijsstuk_id as bewijsstuk', 'vastgelegd_partij_id as doorPartij'])
    .executeTakeFirst();
}

type Regelingrij = {
  readonly id: string;
  readonly convenant: string;
  readonly getekendOp: string;
  readonly regime: Regime;
  readonly inhoud: Buffer;
  readonly bewijsstuk: string;
  readonly door: string;
};

export async function insertRegeling(tx: Tx, rij: Regelingrij): Promise<void> {
  await tx.db
    .insertInto('onderlinge_regeling')
    .values({
      id: rij.id,
      convenant_id: rij.convenant,
      getekend_op: rij.getekendOp,
      regime: rij.regime,
      inhoud: rij.inhoud,
      bewijsstuk_id: rij.bewijsstuk,
      door: rij.door,
      op: tx.nu,
    })
    .execute();
}

/** De onderlinge regelingen, nieuwste eerst; het papier alleen als deze verzoeker het mag openen. */
export async function findRegelingen(tx: Tx, convenant: string) {
  return tx.db
    .selectFrom('onderlinge_regeling')
    .leftJoin('bewijsstuk', 'bewijsstuk.id', 'onderlinge_regeling.bewijsstuk_id')
    .where('onderlinge_regeling.convenant_id', '=', convenant)
    .orderBy('onderlinge_regeling.op', 'desc')
    .orderBy('onderlinge_regeling.id', 'desc')
    .select([
      'onderlinge_regeling.id',
      'onderlinge_regeling.getekend_op as getekendOp',
      'onderlinge_regeling.regime',
      'onderlinge_regeling.inhoud',
      'bewijsstuk.id as bewijs',
    ])
    .execute();
}

/** De regeling die nu geldt, met de hash van haar papier. */
export async function findLaatsteRegeling(tx: Tx, convenant: string) {
  return tx.db
    .selectFrom('onderlinge_regeling')
    .innerJoin('bewijsstuk', 'bewijsstuk.id', 'onderlinge_regeling.bewijsstuk_id')
    .where('onderlinge_regeling.convenant_id', '=', convenant)
    .orderBy('onderlinge_regeling.op', 'desc')
    .orderBy('onderlinge_regeling.id', 'desc')
    .select([
      'onderlinge_regeling.id',
      'onderlinge_regeling.getekend_op as getekendOp',
      'onderlinge_regeling.regime',
      'onderlinge_regeling.inhoud',
      'bewijsstuk.bestand_hash as papier',
    ])
    .executeTakeFirst();
}

/** De evaluaties die tellen, nieuwste eerst, met de partij onder wier sleutel de woorden liggen. */
export async function findEvaluaties(tx: Tx, convenant: string) {
  return tx.db
    .selectFrom('convenantfeit')
    .where('convenant_id', '=', convenant)
    .where('kind', '=', 'evaluatie')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('convenantfeit as h').whereRef('h.herroept_id', '=', 'convenantfeit.id').select('h.id'))),
    )
    .orderBy('datum', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'datum', 'vastgelegd_partij_id as partij', 'woorden'])
    .execute();
}
