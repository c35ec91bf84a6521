import type { Aanmelden } from '../aanmelden/index.ts';
import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { dagVan } from '../lib/klok.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Aanstelling } from '../partij/partij.queries.ts';
import { findAanstellingenEnKomende, updateLaatsteDag, vergrendelBeheer } from './beheer.queries.ts';

type Vraag = {
  readonly omgeving: Omgeving;
  readonly aanmelden: Aanmelden;
  readonly verzoeker: Extract<Verzoeker, { soort: 'beheerder' }>;
  readonly herkomst: Herkomst;
};

export type Stop =
  | { readonly kind: 'gestopt'; readonly gestopt: true }
  | { readonly kind: 'laatste-beheerder' | 'onbekend'; readonly gestopt: false };

const DAG = 24 * 60 * 60_000;

/**
 * Stopt de toegang van een collega: de aanstelling eindigt en elke sessie ermee is bij het volgende verzoek voorbij (AU7, AZ6).
 * De laatste beheerder van een partij blijft: zonder haar kan niemand nog iemand uitnodigen of stoppen.
 */
export async function stopToegang(
  { omgeving, aanmelden, verzoeker, herkomst }: Vraag,
  aanstelling: string,
): Promise<Stop> {
  return aanmelden.stopToegang(aanstelling, () =>
    inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
      const uitkomst = await beeindig(tx, verzoeker.partij, aanstelling);
      await legVast(tx, {
        code: 'toegang-gestopt',
        uitkomst: uitkomst.gestopt ? 'gelukt' : 'geweigerd',
        object: { soort: 'aanstelling', id: aanstelling },
        betrokkenen: [],
      });
      return uitkomst;
    }),
  );
}

async function beeindig(tx: Tx, partij: string, id: string): Promise<Stop> {
  await vergrendelBeheer(tx, partij);
  const aanstellingen = await findAanstellingenEnKomende(tx, partij);
  const aanstelling = aanstellingen.find((rij) => rij.id === id);
  if (aanstelling === undefined) return { kind: 'onbekend', gestopt: false };
  if (
    aanstelling.rol === 'beheerder' &&
    !aanstellingen.some((rij) => rij.id !== id && blijftBeheerder(rij, tx.vandaag))
  ) {
    return { kind: 'laatste-beheerder', gestopt: false };
  }
  const gisteren = dagVan(new Date(tx.nu.getTime() - DAG));
  // De laatste dag was gisteren; wie vandaag begon, houdt die ene dag op papier, maar komt er niet meer in.
  const [, laatsteDag = gisteren] = [gisteren, aanstelling.van].toSorted();
  await updateLaatsteDag(tx, id, laatsteDag);
  return { kind: 'gestopt', gestopt: true };
}

function blijftBeheerder(rij: Aanstelling, vandaag: string): boolean {
  return rij.rol === 'beheerder' && rij.van <= vandaag && (rij.tot === null || rij.tot > vandaag);
}
