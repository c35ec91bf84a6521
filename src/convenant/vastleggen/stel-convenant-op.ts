import { inTransactie } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findPartij } from '../../partij/partij.queries.ts';
import { findConvenanten, insertConvenant, type Procesregie, vergrendelConvenant } from '../convenant.queries.ts';
import { insertTekst } from '../tekst.queries.ts';
import { type Convenantopening, weigerDaad } from './doe-daad.ts';
import { VERWIJZINGEN } from './verwijzingen.ts';

export type Opstelwens = {
  readonly naam: string;
  readonly opzegtermijn: number;
  readonly procesregie: Procesregie;
};

export type Opsteluitkomst =
  | { readonly kind: 'opgesteld'; readonly convenant: string; readonly tekst: string }
  | { readonly kind: 'kan-niet'; readonly reden: 'geen-penvoerder' | 'bestaat-al' };

/**
 * Stelt een convenant op, met de eigen partij als penvoerder en een eerste tekst in concept. Het bindt nog niemand. In een lege
 * regio kan dat elke partij; daarna een gemeente of samenwerkingsverband, want die tekenen zelf (P-1, P-2).
 */
export async function stelConvenantOp(opening: Convenantopening, wens: Opstelwens): Promise<Opsteluitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Opsteluitkomst> => {
    const { partij, persoon } = opening.verzoeker;
    const eigen = await findPartij(tx, partij);
    await vergrendelConvenant(tx, 'nieuw');
    const bestaand = await findConvenanten(tx);
    const [convenant, tekst] = [tx.nieuwId(), tx.nieuwId()];
    const kop = { code: 'convenant-opgesteld', convenant } as const;
    if (bestaand.length > 0 && eigen?.soort !== 'gemeente' && eigen?.soort !== 'swv')
      return weigerDaad(tx, kop, { kind: 'kan-niet', reden: 'geen-penvoerder' });
    if (bestaand.some(({ naam }) => naam.toLowerCase() === wens.naam.toLowerCase()))
      return weigerDaad(tx, kop, { kind: 'kan-niet', reden: 'bestaat-al' });
    await insertConvenant(tx, { id: convenant, penvoerder: partij, ...wens });
    await insertTekst(tx, {
      id: tekst,
      convenant,
      label: '1.0',
      volgnummer: 1,
      verwijzingen: VERWIJZINGEN,
      tekenaars: [],
      schoolbesturen: [],
      door: persoon,
    });
    await legVast(tx, {
      code: 'convenant-opgesteld',
      uitkomst: 'gelukt',
      object: { soort: 'convenant', id: convenant },
      betrokkenen: [],
    });
    return { kind: 'opgesteld', convenant, tekst };
  });
}
