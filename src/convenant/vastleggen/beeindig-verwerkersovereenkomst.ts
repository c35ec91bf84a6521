import { inTransactie, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findConvenant, vergrendelConvenant } from '../convenant.queries.ts';
import { beeindigOvereenkomst, findOvereenkomsten } from '../overeenkomst.queries.ts';
import type { Beeindiger } from '../overeenkomsten.ts';
import { type Convenantopening, weigerDaad } from './doe-daad.ts';

export type Beeindiging = { readonly kind: 'beeindigd' | 'voor-tekenen' | 'eindigt-al' | 'niet-gevonden' };

export type Beeindigwens = {
  readonly convenant: string;
  readonly overeenkomst: string;
  /** De laatste dag waarop zij geldt; mag voorbij zijn, want het moment van vastleggen verandert niet wat er gold. */
  readonly tot: string;
  readonly wie: Beeindiger;
};

/**
 * Legt vast dat een verwerkersovereenkomst van de eigen partij eerder eindigt dan zij zelf zegt (AVG 28). Geldt er daarna geen andere,
 * dan deelt en ontvangt die partij vanaf de volgende dag niets. Terugdraaien kan niet; een nieuwe vastleggen wel.
 */
export async function beeindigVerwerkersovereenkomst(
  opening: Convenantopening,
  wens: Beeindigwens,
): Promise<Beeindiging> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Beeindiging> => {
    const { convenant } = wens;
    const kop = { code: 'convenantregeling-vastgelegd', convenant } as const;
    if ((await findConvenant(tx, convenant)) === undefined) return weigerDaad(tx, kop, { kind: 'niet-gevonden' });
    await vergrendelConvenant(tx, convenant);
    const uitkomst = await beeindig(tx, { ...wens, partij: opening.verzoeker.partij });
    if (uitkomst.kind !== 'beeindigd') return weigerDaad(tx, kop, uitkomst);
    const object = { soort: 'convenant', id: convenant } as const;
    await legVast(tx, { code: kop.code, uitkomst: 'gelukt', object, betrokkenen: [] });
    return uitkomst;
  });
}

async function beeindig(tx: Tx, wens: Beeindigwens & { readonly partij: string }): Promise<Beeindiging> {
  const { convenant, overeenkomst: id, partij, tot, wie } = wens;
  const gevonden = (await findOvereenkomsten(tx, convenant)).find((rij) => rij.id === id && rij.partij === partij);
  if (gevonden === undefined) return { kind: 'niet-gevonden' };
  if (tot < gevonden.getekendOp) return { kind: 'voor-tekenen' };
  if (gevonden.tot !== null && gevonden.tot <= tot) return { kind: 'eindigt-al' };
  await beeindigOvereenkomst(tx, { id, partij, tot, wie });
  return { kind: 'beeindigd' };
}
