import { beoordeelOpdracht } from './opdrachten/beoordeel.ts';
import { initOpdracht } from './opdrachten/init.ts';
import { migreerOpdracht } from './opdrachten/migreer.ts';
import { startOpdracht } from './opdrachten/start.ts';

/** Een opdracht krijgt de woorden achter haar naam en geeft haar afloop; `undefined` blijft draaien tot een stopsein. */
export type Opdracht = (woorden: readonly string[]) => Promise<number | undefined>;

const opdrachten: Readonly<Record<string, Opdracht>> = {
  start: startOpdracht,
  init: initOpdracht,
  migreer: migreerOpdracht,
  beoordeel: beoordeelOpdracht,
};

const [naam = 'start', ...woorden] = process.argv.slice(2);
const opdracht = Object.hasOwn(opdrachten, naam) ? opdrachten[naam] : undefined;
if (opdracht === undefined) {
  process.stderr.write(
    `Overlegtafel kent de opdracht "${naam.slice(0, 40)}" niet. Kies uit: ${Object.keys(opdrachten).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  const afloop = await opdracht(woorden);
  if (afloop !== undefined) process.exit(afloop);
}
