import { fork } from 'node:child_process';
import { once } from 'node:events';

/**
 * A program of its own for every participant: none inherits what another did to the compiler, the heap or the caches.
 * It answers one message with one message, in order.
 */
export type Kind<Vraag, Antwoord> = {
  vraag(bericht: Vraag): Promise<Antwoord>;
  stop(): Promise<void>;
};

/** @param bestand URL of the script; without a compile cache, so that a cold start is cold. */
export function startKind<Vraag, Antwoord>(bestand: URL, argumenten: readonly string[] = []): Kind<Vraag, Antwoord> {
  const kind = fork(bestand, [...argumenten], {
    execArgv: ['--expose-gc'],
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    serialization: 'advanced',
  });
  const einde = once(kind, 'exit');
  // A child that is gone says so by its exit; what could no longer be sent to it is the same news.
  kind.on('error', () => {});
  const naam = argumenten[0] ?? 'Het kind';
  let dood = false;
  kind.once('exit', () => {
    dood = true;
  });
  return {
    vraag: (bericht) =>
      new Promise((klaar, mislukt) => {
        if (dood) return mislukt(new Error(`${naam} is er niet meer.`));
        const gehoord = (antwoord: unknown): void => {
          kind.off('exit', gestopt);
          klaar(antwoord as Antwoord);
        };
        const gestopt = (code: number | null, sein: string | null): void => {
          kind.off('message', gehoord);
          mislukt(new Error(`${naam} stopte halverwege (${code ?? sein}).`));
        };
        kind.once('message', gehoord);
        kind.once('exit', gestopt);
        kind.send(bericht as never, () => {});
      }),
    async stop() {
      if (kind.connected) kind.disconnect();
      await einde;
    },
  };
}

/** The other side: answers every message until the parent lets go. A mistake ends the program, and so the run. */
export function antwoord<Vraag, Antwoord>(geef: (bericht: Vraag) => Antwoord | Promise<Antwoord>): void {
  let rij: Promise<unknown> = Promise.resolve();
  process.on('message', (bericht) => {
    rij = rij.then(async () => process.send?.(await geef(bericht as Vraag)));
  });
  process.on('disconnect', () => process.exit(0));
}
