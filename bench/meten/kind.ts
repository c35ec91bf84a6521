import { fork } from 'node:child_process';

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
  const naam = argumenten[0] ?? 'Het kind';
  const dood = new Promise<string>((zeg) => {
    kind.once('exit', (code, sein) => zeg(String(code ?? sein)));
    kind.once('error', ({ message }) => zeg(message));
  });
  return {
    vraag: (bericht) =>
      new Promise((klaar, mislukt) => {
        kind.once('message', (antwoord) => klaar(antwoord as Antwoord));
        dood.then((reden) => mislukt(new Error(`${naam} stopte halverwege (${reden}).`)));
        // What can no longer be sent goes to a child that is dead, and that is told above.
        kind.send(bericht as never, () => {});
      }),
    async stop() {
      if (kind.connected) kind.disconnect();
      await dood;
    },
  };
}

/** The other side: answers every message until the parent lets go. A mistake ends the program, and so the run. */
export function antwoord<Vraag, Antwoord>(geef: (bericht: Vraag) => Antwoord | Promise<Antwoord>): void {
  let rij: Promise<unknown> = Promise.resolve();
  process.on('message', (bericht) => {
    // A parent that let go while we were busy wants no answer any more.
    rij = rij.then(async () => process.send?.(await geef(bericht as Vraag), undefined, undefined, () => {}));
  });
  process.on('disconnect', () => process.exit(0));
}
