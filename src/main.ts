import { spanValnet } from './valnet.ts';

/** Een opdracht krijgt de woorden achter haar naam en geeft haar afloop; `undefined` blijft draaien tot een stopsein. */
type Opdracht = (woorden: readonly string[]) => Promise<number | undefined>;
/** `gebruik` is hoe zij wordt getypt, met haar keuzes; wie er geen kent, heeft genoeg aan haar naam. */
type Geladen = { readonly doe: Opdracht; readonly gebruik?: string };

/** Elke opdracht laadt alleen wat zij nodig heeft: een oordeel vraagt geen server en geen database. */
const opdrachten: Readonly<Record<string, () => Promise<Geladen>>> = {
  start: async () => ({ doe: (await import('./opdrachten/start.ts')).startOpdracht }),
  async init() {
    const { initOpdracht, GEBRUIK } = await import('./opdrachten/init.ts');
    return { doe: initOpdracht, gebruik: GEBRUIK };
  },
  migreer: async () => ({ doe: (await import('./opdrachten/migreer.ts')).migreerOpdracht }),
  async herstelcode() {
    const { herstelcodeOpdracht, GEBRUIK } = await import('./opdrachten/herstelcode.ts');
    return { doe: herstelcodeOpdracht, gebruik: GEBRUIK };
  },
  async 'beheerder-aanwijzen'() {
    const { beheerderAanwijzenOpdracht, GEBRUIK } = await import('./opdrachten/beheerder-aanwijzen.ts');
    return { doe: beheerderAanwijzenOpdracht, gebruik: GEBRUIK };
  },
  async datalek() {
    const [{ datalekOpdracht }, { GEBRUIK }] = await Promise.all([
      import('./opdrachten/datalek.ts'),
      import('./opdrachten/datalek-wens.ts'),
    ]);
    return { doe: datalekOpdracht, gebruik: GEBRUIK };
  },
  async beoordeel() {
    const { beoordeelOpdracht, GEBRUIK } = await import('./opdrachten/beoordeel.ts');
    return { doe: beoordeelOpdracht, gebruik: GEBRUIK };
  },
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

Hoe u een opdracht typt, staat bij: overlegtafel OPDRACHT --help
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

const HULP: readonly string[] = ['--help', '-h'];
const [naam = 'start', ...woorden] = process.argv.slice(2);
const laad = Object.hasOwn(opdrachten, naam) ? opdrachten[naam] : undefined;
if (naam === 'help' || HULP.includes(naam)) {
  process.stdout.write(UITLEG);
} else if (laad === undefined) {
  process.stderr.write(
    `Overlegtafel kent de opdracht "${naam.slice(0, 40)}" niet. Kies uit: ${Object.keys(opdrachten).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  const { doe, gebruik = `overlegtafel ${naam}` } = await laad();
  // Wie alleen vraagt hoe het moet, voert niets uit.
  if (woorden.some((woord) => HULP.includes(woord))) process.stdout.write(`${gebruik}\n`);
  else {
    const afloop = await doe(woorden);
    if (afloop !== undefined) eindig(afloop);
  }
}
