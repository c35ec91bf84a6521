import type { Bladen, Primitief, Veldpad } from './velden.ts';
import { nummerVan, VARIABELEN } from './velden.ts';

/** Velden die elkaar in een goed gevormde vraag binden, en wat er van een kan als van een ander iets bekend is. */

/** Velden die elkaar binden, met alle combinaties (als getallen) die in een goed gevormde vraag kunnen. */
export type Bundel = { readonly variabelen: readonly number[]; readonly combinaties: readonly (readonly number[])[] };

function maakBundel(paden: readonly Veldpad[], past: (combinatie: readonly Primitief[]) => boolean): Bundel {
  const variabelen = paden.map(nummerVan);
  const waarden = variabelen.map((nummer) => VARIABELEN[nummer]?.waarden ?? []);
  const alle = waarden.reduce<number[][]>(
    (tot, lijst) => tot.flatMap((begin) => lijst.map((_, plaats) => [...begin, plaats + 1])),
    [[]],
  );
  const combinaties = alle.filter((codes) =>
    past(codes.map((code, plaats) => waarden[plaats]?.[code - 1] as Primitief)),
  );
  return { variabelen, combinaties };
}

const wieBundel = (wie: 'gever' | 'ontvanger'): Bundel =>
  maakBundel(
    [`${wie}.partij`, `${wie}.hoedanigheid`, `${wie}.functie`],
    ([partij, hoedanigheid, functie]) =>
      (partij === 'gemeente') === (hoedanigheid !== null) &&
      (functie !== 'leerplichtambtenaar' || hoedanigheid === 'leerplicht'),
  );

export const BUNDELS: readonly Bundel[] = [
  wieBundel('gever'),
  wieBundel('ontvanger'),
  maakBundel(['gegeven.categorie', 'gegeven.verzuim'], ([categorie, verzuim]) => categorie !== 'g' || verzuim !== null),
];

/** De bundel van een variabele, als zij er een heeft. */
export const BUNDEL_VAN: readonly (Bundel | undefined)[] = VARIABELEN.map(({ nummer }) =>
  BUNDELS.find(({ variabelen }) => variabelen.includes(nummer)),
);

const ALLE_WAARDEN: readonly number[] = VARIABELEN.map(({ waarden }) => (1 << waarden.length) - 1);
const maten = ({ variabelen }: Bundel): readonly number[] =>
  variabelen.map((nummer) => (VARIABELEN[nummer]?.waarden.length ?? 0) + 1);

/** Per variabele van een bundel een tabel bij wat van de bundel bekend is; -1 is nog niet uitgerekend. */
const HAALBAAR: readonly (Int32Array | undefined)[] = BUNDEL_VAN.map(
  (bundel) => bundel && new Int32Array(maten(bundel).reduce((maal, maat) => maal * maat, 1)).fill(-1),
);
const MATEN: readonly (readonly number[])[] = BUNDEL_VAN.map((bundel) => (bundel ? maten(bundel) : []));

/** De waarden die een variabele nog kan hebben bij wat van haar bundel bekend is, als bits (bit 0 voor getal 1). */
export function haalbaar(variabele: number, bladen: Bladen): number {
  const bundel = BUNDEL_VAN[variabele];
  if (bundel === undefined) return ALLE_WAARDEN[variabele] as number;
  const tabel = HAALBAAR[variabele] as Int32Array;
  let plek = 0;
  for (let i = 0; i < bundel.variabelen.length; i += 1) {
    const nummer = bundel.variabelen[i] as number;
    plek = plek * (MATEN[variabele]?.[i] as number) + (nummer === variabele ? 0 : (bladen[nummer] as number));
  }
  if (tabel[plek] === -1) tabel[plek] = telHaalbaar(bundel, variabele, bladen);
  return tabel[plek] as number;
}

function telHaalbaar({ variabelen, combinaties }: Bundel, variabele: number, bladen: Bladen): number {
  const past = (codes: readonly number[]): boolean =>
    codes.every((code, hier) => {
      const nummer = variabelen[hier] as number;
      return nummer === variabele || bladen[nummer] === 0 || bladen[nummer] === code;
    });
  const plaats = variabelen.indexOf(variabele);
  return combinaties.filter(past).reduce((som, codes) => som | (1 << ((codes[plaats] ?? 0) - 1)), 0);
}

/** Zegt of de velden van de bundel met deze variabele elkaar verdragen, ook als er een onbekend is. */
export function pastIn(variabele: number): (bladen: Bladen) => boolean {
  const { variabelen, combinaties } = BUNDEL_VAN[variabele] ?? { variabelen: [], combinaties: [] };
  const maten = variabelen.map((nummer) => (VARIABELEN[nummer]?.waarden.length ?? 0) + 1);
  const plek = (codes: readonly number[]): number => codes.reduce((som, code, n) => som * (maten[n] ?? 0) + code, 0);
  const goed = new Uint8Array(maten.reduce((maal, maat) => maal * maat, 1));
  for (const codes of combinaties) {
    for (let bekend = 0; bekend < 1 << codes.length; bekend += 1) {
      goed[plek(codes.map((code, n) => ((bekend & (1 << n)) === 0 ? 0 : code)))] = 1;
    }
  }
  const [eerste = 0] = variabelen;
  const [, tweede = 1, derde = 1] = maten;
  // Velden van een bundel staan naast elkaar; een bundel heeft er twee of drie.
  return (bladen) => {
    const begin = (bladen[eerste] as number) * tweede + (bladen[eerste + 1] as number);
    return goed[variabelen.length === 2 ? begin : begin * derde + (bladen[eerste + 2] as number)] === 1;
  };
}
