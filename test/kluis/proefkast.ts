import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { hoofdsleutelUit } from '../../src/kluis/hoofdsleutel.ts';
import { type Kluis, openKluis } from '../../src/kluis/index.ts';
import { type TestCluster, testCluster } from '../steun/postgres.ts';

/** A key store on real PostgreSQL, with kluizen on it that each stand for a process of their own. */
export type Proefkast = {
  /** Pool under the role of the kluis, with no right but its own. */
  readonly pool: pg.Pool;
  /** Pool of the superuser, for looking and tampering as no role may. */
  readonly beheer: pg.Pool;
  /** Another process on the same store: own cache, own stopwatch. */
  opnieuw(wens?: { readonly stopwatch?: () => number; readonly hoogstens?: number; readonly pool?: pg.Pool }): Kluis;
  sluit(): Promise<void>;
};

export const hoofdsleutel = hoofdsleutelUit(randomBytes(32));
const nu = new Date('2026-01-10T09:30:00.000Z');

export async function maakProefkast(cluster?: TestCluster): Promise<Proefkast> {
  const database = await (cluster ?? (await testCluster())).maakTestDatabase();
  const pool = new pg.Pool({ connectionString: database.rolUrl('sleutels'), max: 8 });
  const beheer = new pg.Pool({ connectionString: database.sleutelsSuperuserUrl, max: 2 });
  const kluizen: Kluis[] = [];
  return {
    pool,
    beheer,
    opnieuw: (wens = {}) => {
      const kluis = openKluis({ pool, hoofdsleutel, klok: () => nu, ids: randomUUID, ...wens });
      kluizen.push(kluis);
      return kluis;
    },
    sluit: async () => {
      for (const kluis of kluizen) kluis.sluit();
      await Promise.all([pool.end(), beheer.end()]);
      await database.weg();
    },
  };
}
