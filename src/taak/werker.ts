import { Logger, type Runner, run } from 'graphile-worker';
import type pg from 'pg';
import type { Omgeving } from '../db/transactie.ts';
import { isUuid } from '../lib/ids.ts';
import { VERSTUUR_BERICHT } from './bericht.queries.ts';
import type { Post } from './post.ts';
import { verstuurBericht, wachtendeBerichten } from './verstuur-bericht.ts';

export type Werkerwens = {
  readonly omgeving: Omgeving;
  /** Verbindingen onder de rol werker: die ziet de takenrij en niets anders. */
  readonly pool: pg.Pool;
  readonly post: Post;
  readonly adres: string;
  readonly meld: (regel: string) => void;
};

/**
 * Start de werker. De inhoud van een taak leest hij nooit zelf: per taak opent hij een transactie van de app als systeem.
 * Wat een vorige werker liet liggen, wordt bij de start en daarna elke minuut opnieuw aangeboden.
 */
export async function startWerker({
  omgeving,
  pool,
  post,
  adres,
  meld,
}: Werkerwens): Promise<{ stop(): Promise<void> }> {
  const verstuur = async (lading: unknown): Promise<void> => {
    const bericht = typeof lading === 'object' && lading !== null && 'id' in lading ? lading.id : undefined;
    if (isUuid(bericht)) await verstuurBericht(omgeving, { bericht, post, adres });
  };
  const veeg = async (): Promise<void> => {
    for (const bericht of await wachtendeBerichten(omgeving)) await verstuurBericht(omgeving, { bericht, post, adres });
  };
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: new Logger(() => (niveau) => {
      // De boodschap kan de lading noemen, dus alleen dat er iets mislukte gaat naar de beheerder.
      if (niveau === 'error') meld(`werker: een taak is mislukt en wordt herhaald`);
    }),
    taskList: { [VERSTUUR_BERICHT]: verstuur, 'veeg-berichten': veeg },
    crontab: '* * * * * veeg-berichten',
  });
  const eersteKeer = veeg().catch(() =>
    meld('werker: de postuitgang kon nog niet worden nagelopen; over een minuut opnieuw'),
  );
  return {
    async stop() {
      await runner.stop();
      await eersteKeer;
    },
  };
}
