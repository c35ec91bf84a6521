import { inTransactie, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findOrganisatie, findOrganisaties, type Organisatiestand } from '../../partij/organisatie.queries.ts';
import { findScholen } from '../../partij/partij.queries.ts';
import { insertVroegereAfstemming, updateAfstemming } from './afstemming.queries.ts';
import { legWijzigingVast, type Opening } from './organisatie.ts';

export type Afstemmingblad = {
  readonly stand: Organisatiestand;
  /** Waar mbo onder kan horen: samenwerkingsverbanden voor voortgezet onderwijs. */
  readonly verbanden: readonly Organisatiestand[];
};

/** Waar deze mbo-instelling onder hoort en onder kan horen (fn 7). @returns undefined als dit geen mbo-instelling is. */
export async function bekijkAfstemming(opening: Opening): Promise<Afstemmingblad | undefined> {
  const { partij } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const stand = await findOrganisatie(tx, partij);
    const mbo = stand?.soort === 'mbo';
    await legVast(tx, {
      code: 'organisatie-ingezien',
      uitkomst: mbo ? 'gelukt' : 'geweigerd',
      object: { soort: 'partij', id: partij },
      betrokkenen: [],
    });
    return mbo ? { stand, verbanden: await findVerbanden(tx) } : undefined;
  });
}

const findVerbanden = async (tx: Tx): Promise<readonly Organisatiestand[]> =>
  (await findOrganisaties(tx)).filter(({ soort, swvOnderwijs }) => soort === 'swv' && swvOnderwijs === 'vo');

export type Afstemmingwens = { readonly swv: string; readonly afgestemdOp: string; readonly versie: number };
export type Afstemmingwijziging =
  | { readonly kind: 'gewijzigd' | 'geen-mbo' | 'geen-verband' | 'later' | 'geen-vestiging' | 'zelfde' }
  /** Een andere beheerder bewaarde intussen iets; zo staat het er nu. */
  | { readonly kind: 'intussen-gewijzigd'; readonly nu: Organisatiestand };

/**
 * Wijzigt onder welk samenwerkingsverband een mbo-instelling meedoet en sinds wanneer zij daarmee afstemt (fn 7). Wat eerder gold,
 * blijft te lezen.
 */
export async function wijzigAfstemming(opening: Opening, wens: Afstemmingwens): Promise<Afstemmingwijziging> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const uitkomst = await wijzig(tx, opening, wens);
    await legWijzigingVast(tx, uitkomst.kind === 'gewijzigd', { soort: 'partij', id: opening.verzoeker.partij });
    return uitkomst;
  });
}

async function wijzig(
  tx: Tx,
  { verzoeker: { partij, persoon } }: Opening,
  wens: Afstemmingwens,
): Promise<Afstemmingwijziging> {
  const nu = await findOrganisatie(tx, partij);
  if (nu === undefined || nu.soort !== 'mbo' || nu.onderSwv === null || nu.afstemmingOp === null)
    return { kind: 'geen-mbo' };
  if (!(await findVerbanden(tx)).some(({ id }) => id === wens.swv)) return { kind: 'geen-verband' };
  if (wens.afgestemdOp > tx.vandaag) return { kind: 'later' };
  if ((await findScholen(tx, partij)).length === 0) return { kind: 'geen-vestiging' };
  if (nu.onderSwv === wens.swv && nu.afstemmingOp === wens.afgestemdOp) return { kind: 'zelfde' };
  if (!(await updateAfstemming(tx, { partij, ...wens }))) return { kind: 'intussen-gewijzigd', nu };
  await insertVroegereAfstemming(tx, { partij, swv: nu.onderSwv, afgestemdOp: nu.afstemmingOp, persoon });
  return { kind: 'gewijzigd' };
}
