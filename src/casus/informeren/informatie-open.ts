import type { Tx } from '../../db/transactie.ts';
import type { CasusFeiten } from '../feiten.ts';
import { gedeeldZegel, openEen } from '../zegels.ts';
import { hashVanInformatie, type Informatietekst } from './informatie-tekst.ts';

type Bewaard = { readonly id: string; readonly inhoud: Buffer; readonly tekst_hash: Buffer };

/**
 * Opent een bewaarde uitleg en toetst haar aan haar hash: wat hier uitkomt, is wat de betrokkene kreeg.
 * @returns null als de inhoud vernietigd is. @throws als de tekst niet bij haar hash hoort.
 */
export async function openInformatietekst(
  tx: Tx,
  { casus }: CasusFeiten,
  bewaard: Bewaard,
): Promise<Informatietekst | null> {
  const plek = { casus: casus.id, procesregiepartij: casus.procesregiepartij, record: bewaard.id } as const;
  const inhoud = await openEen(tx, {
    ...gedeeldZegel({ ...plek, veld: 'informatietekst.inhoud' }),
    envelop: bewaard.inhoud,
  });
  if (inhoud === null) return null;
  const tekst = JSON.parse(inhoud) as Informatietekst;
  if (!hashVanInformatie(tekst).equals(bewaard.tekst_hash))
    throw new Error('een bewaarde uitleg past niet bij haar hash');
  return tekst;
}
