import type { Latentie } from '../meten/latentie.ts';
import { type Machine, machineRegel } from '../meten/machine.ts';
import { duur, type Kolom, tabel, telwoord, verhouding } from '../meten/markdown.ts';
import type { Tempo } from '../meten/statistiek.ts';
import type { Taaknaam } from './kern.ts';
import type { Vergelijking } from './vergelijk.ts';
import type { Uitkomst } from './vragen.ts';

/** Writes a run down. */

export type Kernmeting = {
  readonly taak: Taaknaam;
  readonly tempo: Tempo;
  readonly latentie: Latentie | null;
  readonly toelichting: string;
};

export type Meting = {
  readonly machine: Machine;
  readonly zaad: number;
  readonly gevallen: number;
  readonly items: { readonly aantal: number; readonly toegestaan: number };
  readonly regels: readonly { readonly handeling: string; readonly regels: number; readonly feiten: number }[];
  readonly mengsel: Readonly<Record<Uitkomst, number>>;
  readonly kern: readonly Kernmeting[];
  readonly vergelijking: readonly Vergelijking[];
  /** Versions of the compared packages. */
  readonly versies: Readonly<Record<string, string>>;
};

/** `doel` is the aim, a second. */
type Rij = { readonly wat: string; readonly doel?: number };

const KERNRIJEN: Readonly<Record<Exclude<Taaknaam, 'lijst'>, Rij>> = {
  mengsel: { wat: '`beoordeel` whole, the mix', doel: 300_000 },
  toegestaan: { wat: '… of the mix, what is allowed' },
  geweigerd: { wat: '… of the mix, what is refused' },
  onvolledig: { wat: '… of the mix, what lacks one to three answers' },
  bijnaLeeg: { wat: '`beoordeel` whole, nearly empty, as the page "Mag ik dit delen?" asks', doel: 10_000 },
  gekeurd: { wat: 'facts and all reasons, from a validated vraag', doel: 2_000_000 },
  woorden: { wat: 'yes or no, from packed words' },
  woordenToegestaan: { wat: 'yes or no, from packed words that are all allowed', doel: 100_000_000 },
};

const links = (kop: string): Kolom => ({ kop });
const rechts = (kop: string): Kolom => ({ kop, rechts: true });
const procent = (deel: number): string => `${Math.round(deel * 100)} %`;
const spreiding = ({ traagste, snelste }: Tempo): string => `${telwoord(traagste)} to ${telwoord(snelste)}`;
const perstuk = (latentie: Latentie | null): string =>
  latentie === null ? '' : `${duur(latentie.p50Ms)} / ${duur(latentie.p99Ms)}`;

/** The aim, and by how much it is missed: nobody should have to work that out. */
const doelstand = (doel: number, { perSeconde }: Tempo): string =>
  perSeconde >= doel ? 'reached' : `${telwoord(doel / perSeconde)}x short`;

const doelzin = (doel: number | undefined, tempo: Tempo): string =>
  doel === undefined ? '' : `${telwoord(doel)}: ${doelstand(doel, tempo)}`;

/** One list of 10,000 packed items in 200 µs. */
const DOEL_LIJST = 5_000;

export function kerntabel(kern: readonly Kernmeting[]): string {
  const rijen = kern.flatMap(({ taak, tempo, latentie, toelichting }) => {
    if (taak === 'lijst') return [];
    const { wat, doel } = KERNRIJEN[taak];
    const bij = toelichting === '' ? '' : ` (${toelichting})`;
    return [[`${wat}${bij}`, telwoord(tempo.perSeconde), spreiding(tempo), perstuk(latentie), doelzin(doel, tempo)]];
  });
  return tabel(
    [links('what'), rechts('a second'), rechts('slowest to fastest round'), rechts('p50 / p99'), rechts('aim')],
    rijen,
  );
}

const naamVan = ({ deelneming: { naam, pakket } }: Vergelijking, versies: Meting['versies']): string =>
  pakket === null ? naam : `${naam} ${versies[pakket] ?? ''}`.trim();

export function vergelijktabel({ vergelijking, versies }: Meting): string {
  const maat = vergelijking.find(({ deelneming }) => deelneming.sleutel === 'rij')?.alle.perSeconde ?? Number.NaN;
  const rijen = vergelijking.map((rij) => [
    naamVan(rij, versies),
    rij.deelneming.krijgt,
    telwoord(rij.alle.perSeconde),
    verhouding(rij.alle.perSeconde, maat),
    perstuk(rij.latentie),
    rij.eerste === undefined ? '' : telwoord(rij.eerste.perSeconde),
    rij.koud === undefined ? '' : duur(rij.koud.ms),
    rij.koud === undefined ? '' : `${Math.round(rij.koud.geheugenMb)} MB`,
  ]);
  const koppen = ['all reasons, a second', 'against the plain array', 'p50 / p99', 'one reason, a second'];
  return tabel([links('engine'), links('fed'), ...koppen.map(rechts), rechts('cold start'), rechts('memory')], rijen);
}

export function lijsttabel(meting: Meting): string {
  const { vergelijking, versies, kern } = meting;
  const maat = vergelijking.find(({ deelneming }) => deelneming.sleutel === 'rij')?.lijst.cpuMs ?? Number.NaN;
  const eigen = kern.find(({ taak }) => taak === 'lijst');
  const gepakt =
    eigen === undefined ? [] : [{ naam: '**Overlegtafel**, packed words', cpuMs: 1000 / eigen.tempo.perSeconde }];
  const rijen = [...gepakt, ...vergelijking.map((rij) => ({ naam: naamVan(rij, versies), cpuMs: rij.lijst.cpuMs }))];
  return tabel(
    [links('engine'), rechts(`CPU time for ${meting.items.aantal} items`), rechts('against the plain array')],
    rijen.map(({ naam, cpuMs }) => [naam, duur(cpuMs), verhouding(1 / cpuMs, 1 / maat)]),
  );
}

function lijstdoel(kern: readonly Kernmeting[]): string {
  const eigen = kern.find(({ taak }) => taak === 'lijst');
  if (eigen === undefined) return '';
  return ` The aim for packed words is ${duur(1000 / DOEL_LIJST)}: ${doelstand(DOEL_LIJST, eigen.tempo)}.`;
}

function hoeGedragen({ vergelijking, versies }: Meting): string {
  return tabel(
    [links('engine'), links('licence'), links('how all reasons come out')],
    vergelijking.map((rij) => [naamVan(rij, versies), rij.deelneming.licentie, rij.deelneming.redenen]),
  );
}

/** How far the machine was busy with something else; a reader should know. */
function druktezin({ kern, vergelijking }: Meting): string {
  const laagste = Math.min(...kern.map(({ tempo }) => tempo.drukte), ...vergelijking.map(({ alle }) => alle.drukte));
  return `The least quiet row had the processor for ${procent(Math.min(1, laagste))} of its time on the wall.`;
}

/** The whole section, without a heading. */
export function verslag(meting: Meting): string {
  const { machine, zaad, gevallen, items, regels, mengsel, kern, vergelijking } = meting;
  const klok = vergelijking.map(({ latentie }) => latentie.klokMs).sort((a, b) => a - b)[0] ?? 0;
  const omvang = regels
    .map(({ handeling, regels: aantal, feiten }) => `\`${handeling}\` ${aantal} rules over ${feiten} facts`)
    .join(', ');
  const uitkomsten = `${procent(mengsel.toegestaan)} toegestaan, ${procent(mengsel.geweigerd)} geweigerd, ${procent(mengsel.onvolledig)} onvolledig`;
  const rondes = kern[0]?.tempo.rondes ?? 0;
  return [
    `${machineRegel(machine)} Seed ${zaad}; ${rondes} rounds in turn, every row in a program of its own; figures are the median round, per second of CPU time of that whole program. ${druktezin(meting)}`,
    `All rows below agreed on the whole set of reasons of ${gevallen} vragen before anything was measured.`,
    '### The decision function',
    `The mix holds all seven handelingen: ${uitkomsten}.`,
    kerntabel(kern),
    '### The same rules in other engines',
    `Carried: ${omvang}. p50 and p99 are of single decisions on the wall and include ${duur(klok)} for reading the clock.`,
    vergelijktabel(meting),
    '### A list',
    `Which of ${items.aantal} items may one viewer read (${procent(items.toegestaan / items.aantal)} of them)? Each engine by its cheapest call for yes or no.${lijstdoel(kern)}`,
    lijsttabel(meting),
    '### What each engine does',
    hoeGedragen(meting),
  ].join('\n\n');
}
