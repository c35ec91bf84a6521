import type pg from 'pg';
import type { Herkomst } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import type { Logregel } from '../logboek/leg-vast.ts';
import type { Kring } from './soorten.ts';

export type Vastlegging<T> = {
  readonly wie: Verzoeker | null;
  readonly herkomst: Herkomst;
  /** De logregel bij een uitkomst, of null als er niets gebeurde. */
  readonly regel: (uitkomst: T) => Logregel | null;
  /** Wie hiervan een bericht zonder inhoud krijgt, als er iets gebeurde. */
  readonly bericht?: string;
};

/**
 * Een wijziging in het schema aanmelden met haar logregel. Zij liggen onder verschillende rollen en dus in twee transacties:
 * de logregel wordt als laatste geschreven en als eerste afgerond.
 *
 * INVARIANT: geen effect zonder logregel. Valt het programma ertussen om, dan staat er een regel zonder effect, nooit andersom.
 */
export async function metLogregel<T>(
  kring: Kring,
  vastlegging: Vastlegging<T>,
  werk: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return inAanmelden(kring, async (client) => {
    const uitkomst = await werk(client);
    const regel = vastlegging.regel(uitkomst);
    if (regel !== null) await kring.regio.log(vastlegging.wie, vastlegging.herkomst, regel, vastlegging.bericht);
    return uitkomst;
  });
}

/** Een transactie in het schema aanmelden. @throws elke fout van werk of database, na terugdraaien. */
export async function inAanmelden<T>(kring: Kring, werk: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await kring.pool.connect();
  let stuk: Error | undefined;
  try {
    await client.query('begin');
    const uitkomst = await werk(client);
    await client.query('commit');
    return uitkomst;
  } catch (fout) {
    await client.query('rollback').catch((erger: unknown) => {
      stuk = erger instanceof Error ? erger : new Error('verbinding weg');
    });
    throw fout;
  } finally {
    client.release(stuk);
  }
}
