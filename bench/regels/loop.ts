/**
 * Measures the rules: `npm run bench:regels [-- --schrijf] [-- --kort]`. Checks first that all engines agree; then
 * measures, prints a report in Markdown and with `--schrijf` puts it in docs/metingen.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { beschrijfMachine } from '../meten/machine.ts';
import { vervangDeel } from '../meten/markdown.ts';
import { meetOmBeurten } from '../meten/rondes.ts';
import { tempoVan } from '../meten/statistiek.ts';
import { HANDELINGEN_GEMETEN } from './gedragen.ts';
import { LIJST, RONDGANG, TAKEN, type Taaknaam } from './kern.ts';
import { type Kernkind, startKern } from './kinderen.ts';
import { gedragenVoor, maakGevallen, maakLijst } from './steekproef.ts';
import { type Vergelijkmaten, vergelijk } from './vergelijk.ts';
import { type Kernmeting, verslag } from './verslag.ts';
import { mengsel, verdeling } from './vragen.ts';

const DOCUMENT = new URL('../../docs/metingen.md', import.meta.url);
const ZAAD = Number(process.env['ZAAD'] ?? 20261);

type Omvang = Vergelijkmaten & { readonly gevallen: number; readonly items: number };

const VOLUIT: Omvang = {
  gevallen: 10_000,
  items: LIJST,
  rondes: 5,
  duurMs: 300,
  latentieMs: 1_000,
  lijstMs: 500,
  koudeStarts: 5,
};
/** To try the measurement itself; its figures are not worth writing down. */
const KORT: Omvang = {
  ...VOLUIT,
  gevallen: 500,
  items: 500,
  rondes: 2,
  duurMs: 60,
  latentieMs: 200,
  lijstMs: 100,
  koudeStarts: 1,
};

const meld = (tekst: string): void => console.error(`… ${tekst}`);

async function meetKern(omvang: Omvang): Promise<readonly Kernmeting[]> {
  meld('the decision function');
  const kinderen: readonly Kernkind[] = await Promise.all(Object.keys(TAKEN).map((taak) => startKern(taak, ZAAD)));
  try {
    const rondes = await meetOmBeurten(kinderen, omvang);
    const metingen: Kernmeting[] = [];
    for (const { naam, toelichting, latentie } of kinderen) {
      metingen.push({
        taak: naam as Taaknaam,
        toelichting,
        tempo: tempoVan(rondes.get(naam) ?? []),
        latentie: await latentie({ hoogstens: 50_000, duurMs: omvang.latentieMs }),
      });
    }
    return metingen;
  } finally {
    await Promise.all(kinderen.map(({ stop }) => stop()));
  }
}

function leesVersies(): Readonly<Record<string, string>> {
  const pakket = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(pakket) as { readonly dependencies: Readonly<Record<string, string>> }).dependencies;
}

async function meet(omvang: Omvang): Promise<string> {
  const machine = beschrijfMachine(new Date());
  const kern = await meetKern(omvang);
  meld(`the vragen, seed ${ZAAD}`);
  const gevallen = maakGevallen(omvang.gevallen, ZAAD);
  const items = maakLijst(omvang.items, ZAAD);
  const vergelijking = await vergelijk(gevallen, items, { maten: omvang, meld });
  return verslag({
    machine,
    zaad: ZAAD,
    gevallen: gevallen.length,
    items: { aantal: items.length, toegestaan: items.filter(({ redenen }) => redenen.length === 0).length },
    regels: HANDELINGEN_GEMETEN.map((handeling) => {
      const { regels, feiten } = gedragenVoor(handeling);
      return { handeling, regels: regels.length, feiten: feiten.size };
    }),
    mengsel: verdeling(mengsel(RONDGANG, ZAAD)),
    kern,
    vergelijking,
    versies: leesVersies(),
  });
}

const keuzen = process.argv.slice(2);
const vreemd = keuzen.find((keuze) => keuze !== '--schrijf' && keuze !== '--kort');
if (vreemd !== undefined) {
  console.error(`${vreemd} is geen keuze van \`npm run bench:regels\`; er zijn --schrijf en --kort.`);
  process.exit(2);
}
// Our launcher is gone: nobody reads the outcome, and our children stop when we do.
process.on('disconnect', () => process.exit(1));
try {
  const tekst = await meet(keuzen.includes('--kort') ? KORT : VOLUIT);
  console.log(`\n${tekst}`);
  if (keuzen.includes('--schrijf')) {
    writeFileSync(DOCUMENT, vervangDeel(readFileSync(DOCUMENT, 'utf8'), 'regels', tekst));
    meld('written to docs/metingen.md');
  }
  process.exit(0);
} catch (fout) {
  console.error(fout instanceof Error ? fout.message : fout);
  process.exit(1);
}
