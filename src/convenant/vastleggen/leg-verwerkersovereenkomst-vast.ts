import { inTransactie, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { rondPartijtaakAf } from '../../taak/taken.ts';
import type { Scanfout } from '../../toestemming/keur-scan.ts';
import { type Bewijs, bewaarBewijs } from '../bewijsstuk.ts';
import { findConvenant, vergrendelConvenant } from '../convenant.queries.ts';
import { findOvereenkomsten, insertOvereenkomsten, vervangOvereenkomsten } from '../overeenkomst.queries.ts';
import { overeenkomstOp } from '../overeenkomsten.ts';
import { type Bestandsinvoer, type Convenantopening, keurBewijs, weigerDaad } from './doe-daad.ts';

export type Overeenkomstuitkomst =
  | { readonly kind: 'vastgelegd' | 'toekomst' | 'einde-te-vroeg' | 'niet-gevonden' }
  | { readonly kind: 'bestand'; readonly reden: Scanfout };

export type Overeenkomstinvoer = {
  readonly convenant: string;
  readonly getekendOp: string;
  /** De eerste dag; null is de dag van tekenen. */
  readonly van: string | null;
  /** De laatste dag; null is zonder einde. */
  readonly tot: string | null;
  /** Met welke organisatie; het register van de partij noemt haar dan ook (AVG 30). */
  readonly verwerker: string;
  readonly bestand: Bestandsinvoer;
};

/**
 * Legt een getekende verwerkersovereenkomst van de eigen partij vast (AVG 28). Zonder een die geldt, deelt en ontvangt die partij niets.
 * Een nieuwe neemt het op haar eerste dag over van wat er lag; ligt er al een die later begint, dan neemt die het dan over.
 */
export async function legVerwerkersovereenkomstVast(
  opening: Convenantopening,
  invoer: Overeenkomstinvoer,
): Promise<Overeenkomstuitkomst> {
  return inTransactie(
    { ...opening, slot: 'geen', logregel: 'verplicht' },
    async (tx): Promise<Overeenkomstuitkomst> => {
      const { convenant, getekendOp, tot } = invoer;
      const van = invoer.van ?? getekendOp;
      const kop = { code: 'convenantregeling-vastgelegd', convenant } as const;
      if ((await findConvenant(tx, convenant)) === undefined) return weigerDaad(tx, kop, { kind: 'niet-gevonden' });
      if (getekendOp > tx.vandaag) return weigerDaad(tx, kop, { kind: 'toekomst' });
      if (tot !== null && tot < van) return weigerDaad(tx, kop, { kind: 'einde-te-vroeg' });
      const keuring = keurBewijs(invoer.bestand);
      if (keuring.kind === 'bestand') return weigerDaad(tx, kop, keuring);
      await vergrendelConvenant(tx, convenant);
      await schrijf(tx, { ...invoer, van, partij: opening.verzoeker.partij, bewijs: keuring.bewijs });
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

type Schrijfstof = Omit<Overeenkomstinvoer, 'van' | 'bestand'> & {
  readonly van: string;
  readonly partij: string;
  readonly bewijs: Bewijs;
};

async function schrijf(tx: Tx, { convenant, partij, bewijs, ...wens }: Schrijfstof): Promise<void> {
  const { van, tot, verwerker, getekendOp } = wens;
  const eigen = (await findOvereenkomsten(tx, convenant)).filter((rij) => rij.partij === partij);
  const stond = eigen.some(
    (rij) => rij.van === van && rij.tot === tot && rij.verwerker === verwerker && rij.getekendOp === getekendOp,
  );
  // Twee keer dezelfde is een tweede druk op de knop.
  if (!stond) {
    const bewijsstuk = await bewaarBewijs(tx, { convenant, partij, bewijs });
    const later = eigen.find((rij) => rij.van > van);
    await vervangOvereenkomsten(tx, { convenant, partij, begonnen: van, per: van });
    await insertOvereenkomsten(tx, { ...wens, convenant, partijen: [partij], bewijsstuk });
    if (later !== undefined) await vervangOvereenkomsten(tx, { convenant, partij, begonnen: van, per: later.van });
  }
  const stand = overeenkomstOp(await findOvereenkomsten(tx, convenant), { partij, dag: tx.vandaag });
  if (stand.kind === 'geldt' && stand.loopt === 'door')
    await rondPartijtaakAf(tx, { soort: 'overeenkomst-vastleggen', onderwerp: convenant, partij });
}
