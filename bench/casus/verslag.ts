import { type Machine, machineRegel } from '../meten/machine.ts';
import { duur, type Kolom, tabel, telwoord } from '../meten/markdown.ts';
import { matenVoor } from './maten.ts';
import type { Cel } from './meet.ts';
import { COLLEGAS } from './verhaal.ts';

export type Bouwfeiten = {
  readonly casussen: number;
  readonly zaad: number;
  /** Rows and seals of one casus. */
  readonly rijen: number;
  readonly zegels: number;
  /** Size of the database on disk. */
  readonly bytes: number;
  readonly seconden: number;
};

export type Verslagstof = {
  readonly machine: Machine;
  readonly bouw: Bouwfeiten;
  readonly cellen: readonly Cel[];
  /** Load average of the machine just before the measurement. */
  readonly drukte: number;
  readonly seconden: number;
  /** A smaller region, measured in the same run right before and right after this one. */
  readonly kleiner: Kleiner | null;
};

export type Kleiner = { readonly casussen: number; readonly rondes: readonly (readonly Cel[])[] };

const NAMEN: Readonly<Record<string, string>> = {
  'lijst-kaal': 'the 50 newest, bare limit',
  'lijst-json': 'my 50 newest, as JSON',
  lijst: 'my 50 newest, the page',
  'casus-kaal': 'a casus with everything on it, bare limit',
  'casus-json': 'a casus with everything on it, as JSON',
  casus: 'the page of a casus',
  gegevens: 'the page with its gegevens',
  zoek: 'search a name, the page',
  inbrengen: 'bring in a gegeven for two receivers',
};

const VOLGORDE = Object.keys(NAMEN);
const cpuVan = ({ programmaMs, databaseMs }: Cel): number => programmaMs + databaseMs;
const r = (kop: string): Kolom => ({ kop, rechts: true });

/** The measurement in Markdown: first what it was taken on, then every row, then the aims. */
export function verslag(stof: Verslagstof): string {
  const delen = [kop(stof), rijen(stof.cellen), doelen(stof.cellen)];
  if (stof.kleiner !== null) delen.push(groei(stof.bouw.casussen, stof.cellen, stof.kleiner));
  return delen.join('\n\n');
}

function kop({ machine, bouw, drukte, seconden }: Verslagstof): string {
  const { gebieden, perPlek } = matenVoor(bouw.casussen);
  const mensen = gebieden * perPlek * COLLEGAS.length;
  return `${machineRegel(machine)} Seed ${bouw.zaad}; ${seconden} s a row after warming up, for a quarter of that and until every statement has its plan.
Clients, program and database share this machine. Just before, other work kept ${drukte.toFixed(1)} programs at a time busy or waiting
for a core (load average)${drukte > machine.kernen ? ', so every figure below is far worse than on a quiet machine; ratios suffer less' : ''}.

A region of ${bouw.casussen.toLocaleString('en')} casussen, ${mensen.toLocaleString('en')} colleagues of ${gebieden * 5} organisations; ${bouw.rijen} rows and ${bouw.zegels} seals a
casus; ${(bouw.bytes / 2 ** 30).toFixed(1)} GB, built in ${Math.round(bouw.seconden / 60)} minutes.`;
}

function rijen(cellen: readonly Cel[]): string {
  const opVolgorde = cellen.toSorted(
    (a, b) => VOLGORDE.indexOf(a.naam) - VOLGORDE.indexOf(b.naam) || a.verbindingen - b.verbindingen,
  );
  return tabel(
    [
      { kop: 'what' },
      r('connections'),
      r('a second'),
      r('p50 / p95 / p99'),
      r('CPU: program + database'),
      r('memory'),
      r('errors'),
    ],
    opVolgorde.map((cel) => [
      NAMEN[cel.naam] ?? cel.naam,
      String(cel.verbindingen),
      telwoord(cel.perSeconde),
      [cel.p50Ms, cel.p95Ms, cel.p99Ms].map(duur).join(' / '),
      `${duur(cel.programmaMs)} + ${duur(cel.databaseMs)}`,
      `${Math.round(cel.programmaMb)} + ${Math.round(cel.databaseMb)} MB`,
      `${cel.fouten} of ${cel.aantal}`,
    ]),
  );
}

type Doel = {
  readonly wat: string;
  readonly doel: string;
  readonly gemeten: (op: (naam: string) => Cel) => { readonly waarde: string; readonly keer: number };
};

const verhouding = (teller: number, noemer: number, grens: number) => ({
  waarde: `${(teller / noemer).toFixed(1)} times`,
  keer: teller / noemer / grens,
});
// Two measurements that differ by less than their noise may come out the wrong way round.
const verschil = (ms: number, grens: number) => ({ waarde: ms <= 0 ? 'nothing' : duur(ms), keer: ms / grens });

const DOELEN: readonly Doel[] = [
  {
    wat: 'CPU of a casus as JSON against the bare limit',
    doel: 'at most 3.5 times',
    gemeten: (op) => verhouding(cpuVan(op('casus-json')), cpuVan(op('casus-kaal')), 3.5),
  },
  {
    wat: 'CPU of the list as JSON against the bare limit',
    doel: 'at most 6 times',
    gemeten: (op) => verhouding(cpuVan(op('lijst-json')), cpuVan(op('lijst-kaal')), 6),
  },
  {
    wat: 'CPU of the page of the list above its JSON',
    doel: 'at most 3 ms',
    gemeten: (op) => verschil(cpuVan(op('lijst')) - cpuVan(op('lijst-json')), 3),
  },
  {
    wat: 'CPU of both pages of a casus above its JSON',
    doel: 'at most 6 ms',
    gemeten: (op) => verschil(cpuVan(op('casus')) + cpuVan(op('gegevens')) - cpuVan(op('casus-json')), 6),
  },
  { wat: 'p95 of the page of the list', doel: 'under 60 ms', gemeten: (op) => verschil(op('lijst').p95Ms, 60) },
  { wat: 'p95 of the page of a casus', doel: 'under 60 ms', gemeten: (op) => verschil(op('casus').p95Ms, 60) },
];

/** How many connections the aims are held against: 16, or the most that was measured. */
export function telbaarAantal(aantallen: readonly number[]): number {
  return aantallen.includes(16) ? 16 : Math.max(...aantallen);
}

const aantallenIn = (cellen: readonly Cel[]): readonly number[] => cellen.map(({ verbindingen }) => verbindingen);
const MEER_HOOGSTENS = 1.2;

/** What more casussen cost, for colleagues that keep as many as before. */
function groei(casussen: number, cellen: readonly Cel[], { casussen: minder, rondes }: Kleiner): string {
  const bij = telbaarAantal(aantallenIn(cellen));
  const regels = VOLGORDE.flatMap((naam) => {
    const groot = cellen.find((cel) => cel.naam === naam && cel.verbindingen === bij);
    const klein = rondes.flat().filter((cel) => cel.naam === naam && cel.verbindingen === bij);
    if (groot === undefined || klein.length === 0) return [];
    const gemiddeld = klein.reduce((som, cel) => som + cpuVan(cel), 0) / klein.length;
    const keer = cpuVan(groot) / gemiddeld;
    const oordeel = keer <= MEER_HOOGSTENS ? 'reached' : `${(keer / MEER_HOOGSTENS).toFixed(1)}x short`;
    return [
      [
        NAMEN[naam] ?? naam,
        klein.map((cel) => duur(cpuVan(cel))).join(', '),
        duur(cpuVan(groot)),
        keer.toFixed(2),
        oordeel,
      ],
    ];
  });
  return `CPU of program and database together at ${bij} connections, in one run: ${minder.toLocaleString('en')} casussen right before and right after
${casussen.toLocaleString('en')}. The aim is at most ${MEER_HOOGSTENS} times.

${tabel([{ kop: 'what' }, r(minder.toLocaleString('en')), r(casussen.toLocaleString('en')), r('times'), r('')], regels)}`;
}

/** The aims at 16 connections, or at the most that was measured. */
function doelen(cellen: readonly Cel[]): string {
  const bij = telbaarAantal(aantallenIn(cellen));
  const op = (naam: string): Cel => {
    const cel = cellen.find((kandidaat) => kandidaat.naam === naam && kandidaat.verbindingen === bij);
    if (cel === undefined) throw new Error(`niet gemeten: ${naam}`);
    return cel;
  };
  const gemeten = new Set(cellen.map(({ naam }) => naam));
  if (!VOLGORDE.every((naam) => gemeten.has(naam)))
    return 'Not everything was measured; there is nothing to hold against the aims.';
  const regels = DOELEN.map(({ wat, doel, gemeten: meet }) => {
    const { waarde, keer } = meet(op);
    return [wat, doel, waarde, keer <= 1 ? 'reached' : `${keer.toFixed(1)}x short`];
  });
  return `At ${bij} connections:\n\n${tabel([{ kop: 'aim' }, r('at'), r('measured'), r('')], regels)}`;
}
