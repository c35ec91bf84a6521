import { Logger, type Runner, run } from 'graphile-worker';
import type pg from 'pg';
import type { Aanmelden } from '../aanmelden/index.ts';
import { voerVernietigingenUit } from '../afsluiten/vernietiging/voer-uit.ts';
import { maakUitgifteAf, maakUitgiftenAf } from '../beheer/codes/maak-codes.ts';
import { MAAK_CODES } from '../beheer/codes/uitgifte.queries.ts';
import { VOER_IN } from '../beheer/invoer/invoer.queries.ts';
import { voerInvoerenUit, voerInvoerUit } from '../beheer/invoer/voer-uit.ts';
import { ruimConceptenOp } from '../concept/concepten.ts';
import { vertelSysteembeheer } from '../datalek/vertel-systeembeheer.ts';
import { LOOP_DATALEKKEN_NA } from '../datalek/wek.queries.ts';
import { wekDatalekken } from '../datalek/wek-datalekken.ts';
import type { Omgeving } from '../db/transactie.ts';
import { isUuid } from '../lib/ids.ts';
import { VERSTUUR_BERICHT } from './bericht.queries.ts';
import type { Post } from './post.ts';
import type { Sms } from './sms.ts';
import { verstuurBericht, wachtendeBerichten } from './verstuur-bericht.ts';
import { wek } from './wekker/wek.ts';
import type { Wekker } from './wekker/wekking.ts';

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
export async function startWerker({
  omgeving,
  pool,
  aanmelden,
  post,
  sms,
  adres,
  meldadres,
  wekkers,
  meld,
}: Werkerwens): Promise<{ stop(): Promise<void> }> {
  const verstuur = async (lading: unknown): Promise<void> => {
    const bericht = typeof lading === 'object' && lading !== null && 'id' in lading ? lading.id : undefined;
    if (isUuid(bericht)) await verstuurBericht(omgeving, { bericht, post, sms, adres });
  };
  const voerIn = async (lading: unknown): Promise<void> => {
    const invoer = typeof lading === 'object' && lading !== null && 'id' in lading ? lading.id : undefined;
    if (isUuid(invoer)) await voerInvoerUit(omgeving, invoer);
  };
  const maker = aanmelden === null ? null : { omgeving, aanmelden };
  const maakCodes = async (lading: unknown): Promise<void> => {
    const uitgifte = typeof lading === 'object' && lading !== null && 'id' in lading ? lading.id : undefined;
    if (maker !== null && isUuid(uitgifte)) await maakUitgifteAf(maker, uitgifte);
  };
  const veeg = async (): Promise<void> => {
    await voerInvoerenUit(omgeving);
    if (maker !== null) await maakUitgiftenAf(maker);
    for (const bericht of await wachtendeBerichten(omgeving))
      await verstuurBericht(omgeving, { bericht, post, sms, adres });
  };
  const wekIedereen = async (): Promise<void> => {
    await wek(omgeving, wekkers);
    await ruimConceptenOp(omgeving);
    await voerVernietigingenUit(omgeving);
  };
  // Een datalek telt in uren. Wat aan het systeem zelf kan liggen, hoort wie het beheert elk uur tot iemand belde (AVG 33 lid 2).
  const datalekken = async (): Promise<void> => {
    const { overSysteem } = await wekDatalekken(omgeving);
    if (meldadres !== undefined) await vertelSysteembeheer(omgeving, { post, aan: meldadres });
    for (const kenmerk of overSysteem)
      meld(`datalek ${kenmerk}: ligt volgens de melder aan het systeem zelf; neem contact op`);
  };
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: new Logger(() => (niveau, _boodschap, erbij) => {
      if (niveau === 'error') meld(`werker: ${storing(erbij)}`);
    }),
    taskList: {
      [VERSTUUR_BERICHT]: verstuur,
      [VOER_IN]: voerIn,
      [MAAK_CODES]: maakCodes,
      'veeg-berichten': veeg,
      wekker: wekIedereen,
      [LOOP_DATALEKKEN_NA]: datalekken,
    },
    crontab: CRONTAB,
  });
  const eersteKeer = Promise.all([
    veeg().catch(() => meld('werker: de postuitgang kon nog niet worden nagelopen; over een minuut opnieuw')),
    datalekken().catch(() => meld('werker: de datalekken konden nog niet worden nagelopen; over een uur opnieuw')),
    wekIedereen().catch(() => meld('werker: de wekker kon nog niet alles nalopen; morgen om zes uur opnieuw')),
  ]);
  return {
    async stop() {
      await runner.stop();
      await eersteKeer;
    },
  };
}

/**
 * Wat er misging, zonder de boodschap: die kan de lading noemen. De soort taak en de code van de fout (SQLSTATE of die van het
 * besturingssysteem) zeggen wie het beheert waar te zoeken.
 */
export function storing(erbij: unknown): string {
  const { job, error } = (erbij ?? {}) as { job?: { task_identifier?: unknown }; error?: { code?: unknown } };
  const code = typeof error?.code === 'string' && /^[A-Z0-9_]{3,30}$/.test(error.code) ? ` (${error.code})` : '';
  if (typeof job?.task_identifier !== 'string') return `storing in de takenrij${code}; de werker probeert het opnieuw`;
  return `de taak ${job.task_identifier} is mislukt${code} en wordt herhaald`;
}
