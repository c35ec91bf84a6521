import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';
import type { Beheerder } from './beheerder.ts';
import type { Conceptinhoud } from './conceptinhoud.ts';

/** Wanneer een antwoord van de checklist het laatst veranderde, en door welke partij; `weg` als de plaats is weggehaald. */
export type Wijziging = {
  readonly versie: number;
  readonly partij: string;
  readonly op: string;
  readonly weg?: true;
};

/** Een overlegtype in bewerking. `versie` telt elke wijziging; zij is niet het nummer van het overlegtype. */
export type Concept = {
  readonly id: string;
  readonly convenant: string;
  readonly code: string;
  readonly opBasisVan: string | null;
  readonly inhoud: Conceptinhoud;
  readonly wijzigingen: Readonly<Record<string, Wijziging>>;
  readonly versie: number;
  readonly stand: 'bezig' | 'voorgelegd' | 'vastgesteld' | 'weg';
  readonly begonnenPartij: string;
  readonly gewijzigdPartij: string;
  readonly gewijzigdOp: Date;
};

const KOLOMMEN = [
  'id',
  'convenant_id as convenant',
  'code',
  'op_basis_van as opBasisVan',
  'inhoud',
  'wijzigingen',
  'versie',
  'stand',
  'begonnen_partij_id as begonnenPartij',
  'gewijzigd_partij_id as gewijzigdPartij',
  'gewijzigd_op as gewijzigdOp',
] as const;

type Ruw = Omit<Concept, 'inhoud' | 'wijzigingen'> & { readonly inhoud: unknown; readonly wijzigingen: unknown };

const maakConcept = (rij: Ruw): Concept => ({
  ...rij,
  inhoud: rij.inhoud as Conceptinhoud,
  wijzigingen: rij.wijzigingen as Concept['wijzigingen'],
});

/**
 * Doet de eigen partij hier nog mee: als penvoerder, of gebonden zonder dat dat voorbij is? De rijregel kent de dag niet, en houdt alleen
 * wie nooit gebonden was erbuiten (19.2).
 */
const doetNogMee = (tx: Tx, convenant: 'convenant.id' | 'overlegtypeconcept.convenant_id') => {
  const welk = sql.ref(convenant);
  return sql<boolean>`(exists (select 1 from convenant c where c.id = ${welk} and c.penvoerder_id = ctx.partij())
    or exists (select 1 from convenant_partij p where p.convenant_id = ${welk} and p.partij_id = ctx.partij()
      and p.gebonden_van is not null and (p.gebonden_tot is null or p.gebonden_tot >= ${tx.vandaag})))`;
};

const concepten = (tx: Tx) =>
  tx.db.selectFrom('overlegtypeconcept').select(KOLOMMEN).where(doetNogMee(tx, 'overlegtypeconcept.convenant_id'));

/** Een concept dat deze beheerder mag zien. */
export async function findConcept(tx: Tx, id: string): Promise<Concept | undefined> {
  const rij = await concepten(tx).where('id', '=', id).executeTakeFirst();
  return rij && maakConcept(rij);
}

/** Als `findConcept`, en niemand anders verandert het tot het einde van deze transactie. Wat klaar of weg is, is er dan niet. */
export async function vergrendelConcept(tx: Tx, id: string): Promise<Concept | undefined> {
  const vraag = concepten(tx).where('id', '=', id).forUpdate();
  const rij = await vraag.executeTakeFirst();
  return rij && maakConcept(rij);
}

/** Alles waar nu aan wordt gewerkt of wat voorligt, het laatst gewijzigde eerst. */
export async function findConcepten(tx: Tx): Promise<readonly Concept[]> {
  const rijen = await concepten(tx)
    .where('stand', 'in', ['bezig', 'voorgelegd'])
    .orderBy('gewijzigd_op', 'desc')
    .execute();
  return rijen.map(maakConcept);
}

/** Het concept van dit overlegtype waar al aan wordt gewerkt. */
export async function findLopend(
  tx: Tx,
  { convenant, code }: { readonly convenant: string; readonly code: string },
): Promise<string | undefined> {
  const rij = await tx.db
    .selectFrom('overlegtypeconcept')
    .select('id')
    .where('convenant_id', '=', convenant)
    .where('code', '=', code)
    .where('stand', 'in', ['bezig', 'voorgelegd'])
    .executeTakeFirst();
  return rij?.id;
}

export type Nieuwconcept = Pick<Concept, 'id' | 'convenant' | 'code' | 'opBasisVan' | 'inhoud'>;

export async function insertConcept(tx: Tx, concept: Nieuwconcept, door: Beheerder): Promise<void> {
  await tx.db
    .insertInto('overlegtypeconcept')
    .values({
      id: concept.id,
      convenant_id: concept.convenant,
      code: concept.code,
      naam: concept.inhoud.naam,
      op_basis_van: concept.opBasisVan,
      inhoud: JSON.stringify(concept.inhoud),
      wijzigingen: '{}',
      stand: 'bezig',
      begonnen_door: door.persoon,
      begonnen_partij_id: door.partij,
      begonnen_op: tx.nu,
      gewijzigd_door: door.persoon,
      gewijzigd_partij_id: door.partij,
      gewijzigd_op: tx.nu,
    })
    .execute();
}

type Nieuwestand = Pick<Concept, 'id' | 'versie' | 'inhoud' | 'wijzigingen' | 'stand'>;

/** Schrijft een vergrendeld concept terug. */
export async function updateConcept(tx: Tx, concept: Nieuwestand, door: Beheerder): Promise<void> {
  await tx.db
    .updateTable('overlegtypeconcept')
    .set({
      naam: concept.inhoud.naam,
      inhoud: JSON.stringify(concept.inhoud),
      wijzigingen: JSON.stringify(concept.wijzigingen),
      versie: concept.versie,
      stand: concept.stand,
      gewijzigd_door: door.persoon,
      gewijzigd_partij_id: door.partij,
      gewijzigd_op: tx.nu,
    })
    .where('id', '=', concept.id)
    .execute();
}

/** Een convenant waarvan deze partij penvoerder is of waaraan zij gebonden is. */
export type Convenantkeuze = { readonly id: string; readonly naam: string; readonly penvoerder: string };

export async function findConvenanten(tx: Tx): Promise<readonly Convenantkeuze[]> {
  return tx.db
    .selectFrom('convenant')
    .select(['id', 'naam', 'penvoerder_id as penvoerder'])
    .where(doetNogMee(tx, 'convenant.id'))
    .orderBy('naam')
    .execute();
}
