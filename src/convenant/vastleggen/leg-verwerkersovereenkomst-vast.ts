import { inTransactie } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { rondPartijtaakAf } from '../../taak/taken.ts';
import type { Scanfout } from '../../toestemming/keur-scan.ts';
import { bewaarBewijs } from '../bewijsstuk.ts';
import { findConvenant } from '../convenant.queries.ts';
import { insertOvereenkomsten } from '../overeenkomst.queries.ts';
import { type Bestandsinvoer, type Convenantopening, keurBewijs, weigerDaad } from './doe-daad.ts';

export type Overeenkomstuitkomst =
  | { readonly kind: 'vastgelegd' | 'toekomst' | 'niet-gevonden' }
  | { readonly kind: 'bestand'; readonly reden: Scanfout };

/** Legt de getekende verwerkersovereenkomst van de eigen partij vast (AVG 28). Zonder haar deelt en ontvangt die partij niets. */
export async function legVerwerkersovereenkomstVast(
  opening: Convenantopening,
  invoer: { readonly convenant: string; readonly getekendOp: string; readonly bestand: Bestandsinvoer },
): Promise<Overeenkomstuitkomst> {
  return inTransactie(
    { ...opening, slot: 'geen', logregel: 'verplicht' },
    async (tx): Promise<Overeenkomstuitkomst> => {
      const { convenant, getekendOp } = invoer;
      const { partij } = opening.verzoeker;
      const kop = { code: 'convenantregeling-vastgelegd', convenant } as const;
      if ((await findConvenant(tx, convenant)) === undefined) return weigerDaad(tx, kop, { kind: 'niet-gevonden' });
      if (getekendOp > tx.vandaag) return weigerDaad(tx, kop, { kind: 'toekomst' });
      const keuring = keurBewijs(invoer.bestand);
      if (keuring.kind === 'bestand') return weigerDaad(tx, kop, keuring);
      const bewijsstuk = await bewaarBewijs(tx, { convenant, partij, bewijs: keuring.bewijs });
      await rondPartijtaakAf(tx, { soort: 'overeenkomst-vastleggen', onderwerp: convenant, partij });
      await insertOvereenkomsten(tx, { convenant, getekendOp, partijen: [partij], bewijsstuk });
      await legVast(tx, {
        code: 'convenantregeling-vastgelegd',
        uitkomst: 'gelukt',
        object: { soort: 'convenant', id: convenant },
        betrokkenen: [],
      });
      return { kind: 'vastgelegd' };
    },
  );
}
