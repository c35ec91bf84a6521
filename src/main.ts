import { spanValnet } from './valnet.ts';

/** Een opdracht krijgt de woorden achter haar naam en geeft haar afloop; `undefined` blijft draaien tot een stopsein. */
export type Opdracht = (woorden: readonly string[]) => Promise<number | undefined>;

/** Elke opdracht laadt alleen wat zij nodig heeft: een oordeel vraagt geen server en geen database. */
const opdrachten: Readonly<Record<string, () => Promise<Opdracht>>> = {
  start: async () => (await import('./opdrachten/start.ts')).startOpdracht,
  init: async () => (await import('./opdrachten/init.ts')).initOpdracht,
  migreer: async () => (await import('./opdrachten/migreer.ts')).migreerOpdracht,
  herstelcode: async () => (await import('./opdrachten/herstelcode.ts')).herstelcodeOpdracht,
  'beheerder-aanwijzen': async () => (await import('./opdrachten/beheerder-aanwijzen.ts')).beheerderAanwijzenOpdracht,
  datalek: async () => (await import('./opdrachten/datalek.ts')).datalekOpdracht,
  beoordeel: async () => (await import('./opdrachten/beoordeel.ts')).beoordeelOpdracht,
};

const UITLEG = `overlegtafel OPDRACHT

  start                start het programma; zonder opdracht gebeurt dit ook
  init                 maakt een echte regio met haar eerste organisatie en beheerder
  migreer              brengt de databases op de stand van deze versie
  herstelcode          geeft de beheerder van een organisatie een nieuwe code
  beheerder-aanwijzen  vraagt om een nieuwe beheerder voor een organisatie die haar laatste verloor
  datalek              vertelt organisaties wat u van een datalek weet
  beoordeel            leest vragen als JSON, een per regel, en antwoordt met een oordeel
  bouw                 installeert en bouwt, en start niets

Instellingen staan in README.nl.md; docs/handleiding/operator.md zegt wanneer u welke opdracht gebruikt.
`;

/**
 * Eindigt als al het werk stil is; wat na vijf seconden nog openstaat, wordt afgebroken. Niet meteen `process.exit`:
 * die kan eeuwig wachten op een achtergronddraad van V8 die zelf op de hoofddraad wacht voor een rommelronde.
 */
function eindig(afloop: number): void {
  process.exitCode = afloop;
  setTimeout(() => process.exit(), 5000).unref();
}

spanValnet();

const [naam = 'start', ...woorden] = process.argv.slice(2);
const laad = Object.hasOwn(opdrachten, naam) ? opdrachten[naam] : undefined;
if (['help', '--help', '-h'].includes(naam)) {
  process.stdout.write(UITLEG);
} else if (laad === undefined) {
  process.stderr.write(
    `Overlegtafel kent de opdracht "${naam.slice(0, 40)}" niet. Kies uit: ${Object.keys(opdrachten).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  const opdracht = await laad();
  const afloop = await opdracht(woorden);
  if (afloop !== undefined) eindig(afloop);
}
