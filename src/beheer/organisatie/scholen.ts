import { inTransactie, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { isPenvoerder } from '../../partij/organisatie.queries.ts';
import { findPartij, type Partij, type Partijsoort, type School } from '../../partij/partij.queries.ts';
import { vergrendelBeheer } from '../beheer.queries.ts';
import { legWijzigingVast, type Opening, type Werkende } from './organisatie.ts';
import { findSchoolstanden, insertScholen, type Schoolstand, updateSchool } from './scholen.queries.ts';

export type Onderwijs = School['onderwijs'];

/** Welk onderwijs een soort partij geeft; wie hier niet staat, heeft geen scholen (Art 1.17, fn 7). */
export const ONDERWIJS_VAN: Readonly<Partial<Record<Partijsoort, readonly Onderwijs[]>>> = {
  school: ['po', 'sbo', 'so', 'vo', 'vso'],
  mbo: ['mbo'],
};

/** De scholen van de eigen organisatie, ook wat gesloten is. */
export async function bekijkScholen(
  opening: Opening<Werkende>,
): Promise<{ readonly partij: Partij; readonly scholen: readonly Schoolstand[]; readonly penvoerder: boolean }> {
  const { partij: id } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const partij = await findPartij(tx, id);
    if (partij === undefined) throw new Error('de partij van de verzoeker bestaat niet');
    await legVast(tx, {
      code: 'organisatie-ingezien',
      uitkomst: 'gelukt',
      object: { soort: 'partij', id },
      betrokkenen: [],
    });
    return { partij, scholen: await findSchoolstanden(tx, id), penvoerder: await isPenvoerder(tx, id) };
  });
}

export type Schoolwens = Omit<Schoolstand, 'id' | 'versie'>;
export type Schooluitkomst =
  | { readonly kind: 'bewaard' | 'geen-scholen' | 'onbekend' }
  /** Dit BRIN staat al bij een andere school van dit bestuur. */
  | { readonly kind: 'brin-bestaat'; readonly naam: string }
  | { readonly kind: 'intussen-gewijzigd'; readonly nu: Schoolstand };

/** Voegt een school toe aan het eigen bestuur, of wijzigt haar met `school` en de versie die de beheerder zag. */
export async function bewaarSchool(
  opening: Opening,
  wens: Schoolwens,
  bestaand: { readonly school: string; readonly versie: number } | null,
): Promise<Schooluitkomst> {
  const { partij } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const uitkomst = await schrijf(tx, partij, wens, bestaand);
    await legWijzigingVast(tx, uitkomst.kind === 'bewaard', { soort: 'partij', id: partij });
    return uitkomst;
  });
}

async function schrijf(
  tx: Tx,
  partij: string,
  wens: Schoolwens,
  bestaand: { readonly school: string; readonly versie: number } | null,
): Promise<Schooluitkomst> {
  await vergrendelBeheer(tx, partij);
  const soort = (await findPartij(tx, partij))?.soort;
  if (soort === undefined || !ONDERWIJS_VAN[soort]?.includes(wens.onderwijs)) return { kind: 'geen-scholen' };
  const scholen = await findSchoolstanden(tx, partij);
  const zelfde = scholen.find(({ id, brin }) => brin === wens.brin && id !== bestaand?.school);
  if (zelfde !== undefined) return { kind: 'brin-bestaat', naam: zelfde.naam };
  if (bestaand === null) {
    const { naam, plaats, brin, onderwijs } = wens;
    await insertScholen(tx, partij, [{ id: tx.nieuwId(), naam, plaats, brin, onderwijs }]);
    return { kind: 'bewaard' };
  }
  const nu = scholen.find(({ id }) => id === bestaand.school);
  if (nu === undefined) return { kind: 'onbekend' };
  const gelukt = await updateSchool(tx, partij, { ...wens, id: nu.id, versie: bestaand.versie });
  return gelukt ? { kind: 'bewaard' } : { kind: 'intussen-gewijzigd', nu };
}
