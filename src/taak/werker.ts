import { Logger, type Runner, run } from 'graphile-worker';
import type pg from 'pg';
import type { Aanmelden } from '../aanmelden/index.ts';
import { MAAK_CODES } from '../beheer/codes/uitgifte.queries.ts';
import { VOER_IN } from '../beheer/invoer/invoer.queries.ts';
import { LOOP_NALEVING_NA } from '../convenant/nalopen.queries.ts';
import { LOOP_DATALEKKEN_NA } from '../datalek/wek.queries.ts';
import type { Omgeving } from '../db/transactie.ts';
import { foutnaam } from '../lib/foutspoor.ts';
import { VERSTUUR_BERICHT } from './bericht.queries.ts';
import type { Post } from './post.ts';
import type { Sms } from './sms.ts';
import type { Wekker } from './wekker/wekking.ts';
import { maakWerkertaken } from './werkertaken.ts';

export type Werkerwens = {
  readonly omgeving: Omgeving;
  /** Verbindingen onder de rol werker: die ziet de takenrij en niets anders. */
  readonly pool: pg.Pool;
  /** Waarmee de werker eerste codes maakt; null geeft er geen. */
  readonly aanmelden: Aanmelden | null;
  readonly post: Post;
  readonly sms: Sms;
  readonly adres: string;
  /** Het e-mailadres van wie dit systeem beheert; zonder adres gaat er alleen een regel naar `meld`. */
  readonly meldadres?: string | undefined;
  /** Waarvoor de wekker elke dag kijkt; in het programma is dat WEKKERS. */
  readonly wekkers: readonly Wekker[];
  readonly meld: (regel: string) => void;
};

/**
 * De takenrij rekent in UTC. Om 4 en om 5 uur UTC is het een van beide keren 6 uur in Nederland, zomer en winter; de andere keer
 * vindt de wekker niets meer te doen.
 */
const CRONTAB = '* * * * * veeg-berichten\n0 4,5 * * * wekker\n0 * * * * datalekken';

/**
 * Start de werker. De inhoud van een taak leest hij nooit zelf: per taak opent hij een transactie van de app als systeem.
 * Wat een vorige werker liet liggen, wordt bij de start en daarna elke minuut opnieuw aangeboden.
 * De wekker loopt bij de start en elke ochtend om zes uur.
 */
export async function startWerker(wens: Werkerwens): Promise<{ stop(): Promise<void> }> {
  const { pool, meld } = wens;
  const taken = maakWerkertaken(wens);
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: new Logger(() => (niveau, _boodschap, erbij) => {
      if (niveau === 'error') meld(`werker: ${storing(erbij)}`);
    }),
    taskList: zonderBoodschappen({
      [VERSTUUR_BERICHT]: taken.verstuur,
      [VOER_IN]: taken.voerIn,
      [MAAK_CODES]: taken.maakCodes,
      'veeg-berichten': taken.veeg,
      wekker: taken.wekIedereen,
      [LOOP_DATALEKKEN_NA]: taken.datalekken,
      [LOOP_NALEVING_NA]: taken.naleving,
    }),
    crontab: CRONTAB,
  });
  const probeer = (werk: () => Promise<void>, wat: string, wanneer: string) =>
    werk().catch((fout: unknown) =>
      meld(`werker: ${wat} kon nog niet alles nalopen${codeVan(fout)}; ${wanneer} opnieuw`),
    );
  const eersteKeer = Promise.all([
    probeer(taken.veeg, 'de postuitgang', 'over een minuut'),
    probeer(taken.datalekken, 'de ronde langs datalekken', 'over een uur'),
    probeer(taken.wekIedereen, 'de wekker', 'morgen om zes uur'),
  ]);
  return {
    async stop() {
      await runner.stop();
      await eersteKeer;
    },
  };
}

type Taak = (lading: unknown) => Promise<void>;

/**
 * De takenrij bewaart de boodschap van een fout in de database, en die kan iemand noemen: een mailserver het adres, PostgreSQL waarden
 * uit een rij. Van elke fout gaan daarom alleen de soort en de code verder (LG4).
 */
function zonderBoodschappen(taken: Readonly<Record<string, Taak>>): Record<string, Taak> {
  const zonder =
    (taak: Taak): Taak =>
    (lading) =>
      taak(lading).catch((fout: unknown) => {
        if (!(fout instanceof Error)) throw new Error('iets anders dan een fout');
        throw Object.assign(new Error(foutnaam(fout)), 'code' in fout ? { code: fout.code } : {});
      });
  return Object.fromEntries(Object.entries(taken).map(([naam, taak]) => [naam, zonder(taak)]));
}

/**
 * Wat er misging, zonder de boodschap: die kan de lading noemen. De soort taak en de code van de fout (SQLSTATE of die van het
 * besturingssysteem) zeggen wie het beheert waar te zoeken.
 */
export function storing(erbij: unknown): string {
  const { job, error } = (erbij ?? {}) as { job?: { task_identifier?: unknown }; error?: unknown };
  const code = codeVan(error);
  if (typeof job?.task_identifier !== 'string') return `storing in de takenrij${code}; de werker probeert het opnieuw`;
  return `de taak ${job.task_identifier} is mislukt${code} en wordt herhaald`;
}

function codeVan(fout: unknown): string {
  const code = typeof fout === 'object' && fout !== null && 'code' in fout ? fout.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{3,30}$/.test(code) ? ` (${code})` : '';
}
