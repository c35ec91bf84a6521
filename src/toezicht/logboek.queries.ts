import type { Tx } from '../db/transactie.ts';
import { GEDEELDCODES, INLOGCODES, type Logzoek } from './logfilter.ts';

const VELDEN = [
  'id',
  'volgnummer',
  'op',
  'code',
  'actie',
  'uitkomst',
  'persoon_id',
  'persoon_soort',
  'partij_id',
  'functie',
  'casus_id',
  'categorieen',
  'doel',
  'grondslag',
  'besluit',
  'redenen',
  'regelset',
] as const;

export type Logrij = Awaited<ReturnType<typeof zoekVia>>[number];

export type Logvraag = Logzoek & {
  readonly partij: string;
  /** De casus van het gevraagde nummer; null zonder nummer. */
  readonly casus: string | null;
  readonly hoogstens: number;
};

/**
 * Gebeurtenissen die de FG ziet (15.2): wat de eigen partij deed, en wat een ander met haar gegevens deed. Nieuwste eerst. Twee
 * vragen, elk langs een eigen index die al op tijd staat: zo leest ook een groot logboek alleen de regels van de bladzijde.
 */
export async function findLogregels(tx: Tx, vraag: Logvraag): Promise<readonly Logrij[]> {
  const eigen = await zoekVia(tx, vraag, 'partij_id');
  const overEigen = await zoekVia(tx, vraag, 'bron_partij_id');
  const uniek = new Map([...eigen, ...overEigen].map((rij) => [rij.id, rij]));
  return [...uniek.values()].sort(nieuwsteEerst).slice(0, vraag.hoogstens);
}

function nieuwsteEerst(a: Logrij, b: Logrij): number {
  const tijd = b.op.getTime() - a.op.getTime();
  return tijd === 0 ? Number(BigInt(b.volgnummer) - BigInt(a.volgnummer)) : tijd;
}

async function zoekVia(tx: Tx, vraag: Logvraag, via: 'partij_id' | 'bron_partij_id') {
  let opdracht = tx.db
    .selectFrom('gebeurtenis')
    .where(via, '=', vraag.partij)
    .orderBy('op', 'desc')
    .orderBy('volgnummer', 'desc')
    .limit(vraag.hoogstens)
    .select(VELDEN);
  if (vraag.vanaf !== null) opdracht = opdracht.where('op', '>=', vraag.vanaf);
  if (vraag.voor !== null) opdracht = opdracht.where('op', '<', vraag.voor);
  if (vraag.soort === 'gelezen') opdracht = opdracht.where('actie', '=', 'R');
  if (vraag.soort === 'gewijzigd') opdracht = opdracht.where('actie', 'in', ['C', 'U', 'D']);
  if (vraag.soort === 'gedeeld') opdracht = opdracht.where('code', 'in', [...GEDEELDCODES]);
  if (vraag.soort === 'inloggen') opdracht = opdracht.where('code', 'in', [...INLOGCODES]);
  if (vraag.uitkomst !== 'alle') opdracht = opdracht.where('uitkomst', '=', vraag.uitkomst);
  if (vraag.casus !== null) opdracht = opdracht.where('casus_id', '=', vraag.casus);
  if (vraag.persoon !== null) opdracht = opdracht.where('persoon_id', '=', vraag.persoon);
  const { na } = vraag;
  if (na !== null)
    opdracht = opdracht.where((eb) => eb(eb.refTuple('op', 'volgnummer'), '<', eb.tuple(na.op, na.volgnummer)));
  return opdracht.execute();
}

/** Wie van de eigen partij sinds die dag geremd werd omdat hij in korte tijd veel casussen opende, nieuwste eerst (IN12). */
export async function findGeremd(tx: Tx, { partij, vanaf }: { readonly partij: string; readonly vanaf: Date }) {
  return tx.db
    .selectFrom('gebeurtenis')
    .where('partij_id', '=', partij)
    .where('code', '=', 'lezen-geremd')
    .where('op', '>=', vanaf)
    .orderBy('op', 'desc')
    .limit(20)
    .select(['op', 'persoon_id'])
    .execute();
}
