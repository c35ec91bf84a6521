import { inTransactie } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { zetVerwerker } from '../../register/register.queries.ts';
import { rondPartijtaakAf } from '../../taak/taken.ts';
import type { Scanfout } from '../../toestemming/keur-scan.ts';
import { bewaarBewijs } from '../bewijsstuk.ts';
import { findConvenant } from '../convenant.queries.ts';
import { insertOvereenkomsten } from '../overeenkomst.queries.ts';
import { type Bestandsinvoer, type Convenantopening, keurBewijs, weigerDaad } from './doe-daad.ts';

export type Overeenkomstuitkomst =
  | { readonly kind: 'vastgelegd' | 'toekomst' | 'niet-gevonden' }
  | { readonly kind: 'bestand'; readonly reden: Scanfout };

export type Overeenkomstinvoer = {
  readonly convenant: string;
  readonly getekendOp: string;
  /** Met welke organisatie; het register van de partij noemt haar dan ook (AVG 30). */
  readonly verwerker: string;
  readonly bestand: Bestandsinvoer;
};

/** Legt de getekende verwerkersovereenkomst van de eigen partij vast (AVG 28). Zonder haar deelt en ontvangt die partij niets. */
export async function legVerwerkersovereenkomstVast(
  opening: Convenantopening,
  invoer: Overeenkomstinvoer,
): Promise<Overeenkomstuitkomst> {
  return inTransactie(
    { ...opening, slot: 'geen', logregel: 'verplicht' },
    async (tx): Promise<Overeenkomstuitkomst> => {
      const { convenant, getekendOp, verwerker } = invoer;
      const { partij, persoon } = opening.verzoeker;
      const kop = { code: 'convenantregeling-vastgelegd', convenant } as const;
      if ((await findConvenant(tx, convenant)) === undefined) return weigerDaad(tx, kop, { kind: 'niet-gevonden' });
      if (getekendOp > tx.vandaag) return weigerDaad(tx, kop, { kind: 'toekomst' });
      const keuring = keurBewijs(invoer.bestand);
      if (keuring.kind === 'bestand') return weigerDaad(tx, kop, keuring);
      const bewijsstuk = await bewaarBewijs(tx, { convenant, partij, bewijs: keuring.bewijs });
      await rondPartijtaakAf(tx, { soort: 'overeenkomst-vastleggen', onderwerp: convenant, partij });
      await insertOvereenkomsten(tx, { convenant, getekendOp, partijen: [partij], bewijsstuk });
      await zetVerwerker(tx, { partij, persoon, verwerker });
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
