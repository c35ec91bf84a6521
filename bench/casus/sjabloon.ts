import { bladhash } from '../../src/logboek/blad.ts';
import { ontsnap } from './kopieer.ts';
import type { Opname, Zegel } from './opnemer.ts';
import type { Kolom, Rij } from './rijen.ts';

/** A piece of a value: the same in every copy, or worked out for each. */
type Deel =
  | string
  | { readonly soort: 'id'; readonly id: string }
  | { readonly soort: 'moment'; readonly op: number }
  | { readonly soort: 'zegel'; readonly nummer: number }
  | { readonly soort: 'aanduiding'; readonly persoon: string }
  | { readonly soort: 'kenmerk' }
  | { readonly soort: 'log'; readonly delen: readonly Logdeel[]; readonly hash: boolean };

/** A piece of a log line in its canonical form, with the bytes of what is the same in every copy. */
type Logdeel =
  | { readonly soort: 'vast'; readonly tekst: string; readonly hex: string }
  | { readonly soort: 'id'; readonly id: string }
  | { readonly soort: 'moment'; readonly op: number }
  | { readonly soort: 'aanduiding'; readonly persoon: string };

type Sjabloonrij = { readonly tabel: string; readonly waarden: readonly (readonly Deel[] | null)[] };

/** Rows with holes for everything that differs from one copy to the next. */
export type Sjabloon = {
  readonly rijen: readonly Sjabloonrij[];
  readonly zegels: readonly Zegel[];
  /** Whom the log lines are about. */
  readonly aanduidingen: readonly string[];
  /** Which party finds which name; the terms themselves depend on the name. */
  readonly namen: readonly { readonly partij: string; readonly casus: string; readonly gegeven: string }[];
};

/** What one copy fills the holes with. */
export type Vulling = {
  readonly id: (oud: string) => string;
  /** How much earlier than the original everything happened, in milliseconds. */
  readonly eerderMs: number;
  readonly zegels: readonly Buffer[];
  readonly aanduiding: (persoon: string) => Buffer;
  readonly kenmerk: string;
};

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** Finds the holes in rows that the program wrote itself, with what the recorder saw being sealed. */
export function maakSjabloon(
  rijen: readonly Rij[],
  kolommen: ReadonlyMap<string, readonly Kolom[]>,
  opname: Opname,
): Sjabloon {
  const zegels: Zegel[] = [];
  const aanduidingen = new Set<string>();
  const bytes = (hex: string): readonly Deel[] => {
    const zegel = opname.zegels.get(hex);
    if (zegel !== undefined) return [{ soort: 'zegel', nummer: zegels.push(zegel) - 1 }];
    const persoon = opname.aanduidingen.get(hex);
    if (persoon === undefined) return [`\\\\x${hex}`];
    aanduidingen.add(persoon);
    return [{ soort: 'aanduiding', persoon }];
  };
  const waarde = (tekst: string, { naam, soort }: Kolom, rij: Rij): readonly Deel[] => {
    if (rij.tabel === 'gebeurtenis' && (naam === 'bytes' || naam === 'blad')) {
      const plek = (kolommen.get(rij.tabel) ?? []).findIndex((kolom) => kolom.naam === 'bytes');
      const json = Buffer.from((rij.waarden[plek] ?? '').slice(2), 'hex').toString('utf8');
      return [{ soort: 'log', delen: logdelen(json, opname), hash: naam === 'blad' }];
    }
    if (soort === 'bytea') return bytes(tekst.slice(2));
    if (soort === 'timestamp with time zone') return [{ soort: 'moment', op: new Date(tekst).getTime() }];
    if (naam === 'kenmerk' && rij.tabel === 'casus') return [{ soort: 'kenmerk' }];
    return metIds(ontsnap(tekst));
  };
  return {
    rijen: rijen
      .filter(({ tabel }) => tabel !== 'zoekterm')
      .map((rij) => ({
        tabel: rij.tabel,
        waarden: rij.waarden.map((tekst, i) => {
          const kolom = kolommen.get(rij.tabel)?.[i];
          if (kolom === undefined) throw new Error(`een kolom te veel in ${rij.tabel}`);
          return tekst === null ? null : waarde(tekst, kolom, rij);
        }),
      })),
    zegels,
    aanduidingen: [...aanduidingen],
    namen: naamplekken(rijen),
  };
}

function naamplekken(rijen: readonly Rij[]): Sjabloon['namen'] {
  const plekken = rijen
    .filter(({ tabel }) => tabel === 'zoekterm')
    .map(({ waarden: [partij, , casus, gegeven] }) => ({
      partij: partij ?? '',
      casus: casus ?? '',
      gegeven: gegeven ?? '',
    }));
  return [...new Map(plekken.map((plek) => [`${plek.partij} ${plek.gegeven}`, plek])).values()];
}

const metIds = (tekst: string): readonly Deel[] =>
  knip<Deel>(
    tekst,
    ID,
    (stuk) => stuk,
    (id) => ({ soort: 'id', id }),
  );

/** The canonical form of a log line: its ids, its moment and whom it is about differ, nothing else does. */
function logdelen(json: string, opname: Opname): readonly Logdeel[] {
  const gevonden = /"op":"([^"]+)"/.exec(json)?.[1] ?? '';
  const patroon = new RegExp(`${ID.source}|[0-9a-f]{64}|${gevonden.replaceAll('.', '\\.')}`, 'g');
  return knip<Logdeel>(json, patroon, vasteTekst, (stuk) => {
    if (stuk === gevonden) return { soort: 'moment', op: new Date(stuk).getTime() };
    if (stuk.length !== 64) return { soort: 'id', id: stuk };
    const persoon = opname.aanduidingen.get(stuk);
    return persoon === undefined ? vasteTekst(stuk) : { soort: 'aanduiding', persoon };
  });
}

const hexVan = (tekst: string): string => Buffer.from(tekst, 'utf8').toString('hex');
const vasteTekst = (tekst: string): Logdeel => ({ soort: 'vast', tekst, hex: hexVan(tekst) });

function knip<D>(tekst: string, patroon: RegExp, tussen: (stuk: string) => D, maak: (stuk: string) => D): readonly D[] {
  const delen: D[] = [];
  let vanaf = 0;
  for (const { 0: stuk, index } of tekst.matchAll(patroon)) {
    if (index > vanaf) delen.push(tussen(tekst.slice(vanaf, index)));
    delen.push(maak(stuk));
    vanaf = index + stuk.length;
  }
  if (vanaf < tekst.length || delen.length === 0) delen.push(tussen(tekst.slice(vanaf)));
  return delen;
}

/** Adds the lines of one copy, by table, as COPY takes them. */
export function vul(sjabloon: Sjabloon, vulling: Vulling, regels: Map<string, string[]>): void {
  for (const { tabel, waarden } of sjabloon.rijen) {
    const velden = waarden.map((delen) => (delen === null ? '\\N' : schrijf(delen, vulling)));
    const lijst = regels.get(tabel);
    if (lijst === undefined) regels.set(tabel, [velden.join('\t')]);
    else lijst.push(velden.join('\t'));
  }
}

function schrijf(delen: readonly Deel[], vulling: Vulling): string {
  let tekst = '';
  for (const deel of delen) tekst += typeof deel === 'string' ? deel : stuk(deel, vulling);
  return tekst;
}

function stuk(deel: Exclude<Deel, string>, vulling: Vulling): string {
  switch (deel.soort) {
    case 'id':
      return vulling.id(deel.id);
    case 'moment':
      return new Date(deel.op - vulling.eerderMs).toISOString();
    case 'zegel':
      return `\\\\x${(vulling.zegels[deel.nummer] ?? Buffer.alloc(0)).toString('hex')}`;
    case 'aanduiding':
      return `\\\\x${vulling.aanduiding(deel.persoon).toString('hex')}`;
    case 'kenmerk':
      return vulling.kenmerk;
    case 'log':
      return deel.hash ? logblad(deel.delen, vulling) : logbytes(deel.delen, vulling);
  }
}

function logbytes(delen: readonly Logdeel[], vulling: Vulling): string {
  let hex = '\\\\x';
  for (const deel of delen) hex += deel.soort === 'vast' ? deel.hex : hexVan(logstuk(deel, vulling));
  return hex;
}

function logblad(delen: readonly Logdeel[], vulling: Vulling): string {
  let json = '';
  for (const deel of delen) json += deel.soort === 'vast' ? deel.tekst : logstuk(deel, vulling);
  return `\\\\x${bladhash(Buffer.from(json, 'utf8')).toString('hex')}`;
}

function logstuk(deel: Exclude<Logdeel, { soort: 'vast' }>, vulling: Vulling): string {
  switch (deel.soort) {
    case 'id':
      return vulling.id(deel.id);
    case 'moment':
      return new Date(deel.op - vulling.eerderMs).toISOString();
    case 'aanduiding':
      return vulling.aanduiding(deel.persoon).toString('hex');
  }
}
