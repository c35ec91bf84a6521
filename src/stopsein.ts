import { foutspoor } from './lib/foutspoor.ts';

const SEINEN = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `stop` once, then ends the process: on SIGINT, SIGTERM or SIGHUP, and when the launcher in bin/ that started
 * this process is gone. The launcher holds the other end of a channel, so that even its being killed is noticed.
 * Ctrl-C reaches both of us and the launcher passes it on as well: further signals are for a stop already under way.
 */
export function opStopsein(stop: () => Promise<void>): void {
  let bezig = false;
  const eenmaal = (): void => {
    if (bezig) return;
    bezig = true;
    stop().then(
      () => process.exit(0),
      (fout: unknown) => {
        process.stderr.write(`Het stoppen is niet gelukt.\n${foutspoor(fout).join('\n')}\n`);
        process.exit(1);
      },
    );
  };
  for (const sein of SEINEN) process.on(sein, eenmaal);
  // Whoever read our output may be gone too; without a listener that would end us in the middle of stopping.
  for (const stroom of [process.stdout, process.stderr]) stroom.on('error', () => undefined);
  process.on('disconnect', eenmaal);
  // False, not undefined: there was a launcher, and it went before we came here.
  if (process.connected === false) eenmaal();
}
