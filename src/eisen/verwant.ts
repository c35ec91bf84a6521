import { alleEisen, type Eis, findEis } from './index.ts';

/** Welke eisen een lezing, wet of overzicht raakt; in twee richtingen gelezen. */
export const RAAKT: Readonly<Record<string, readonly string[]>> = {
  'E-01': ['Art 5.5', 'Art 2 (b)', 'fn 13 (a)'],
  'E-02': ['T25-11', 'Art 3.4b', 'Art 12.5'],
  'E-03': ['Art 5.6-1', 'PH-5b'],
  'E-04': ['Art 1.11', 'CL-2c', 'fn 1 (mbo)'],
  'E-05': ['T-4a', 'Art 6 (intro)', 'Art 4.3 mbo (b)'],
  'E-06': ['Art 6e', 'Art 4.4 (d)', 'fn 17', 'T-4c'],
  'E-07': ['B3-ex3f', 'Art 12.1', 'Art 3.4b'],
  'E-08': ['CL-5b', 'Art 3.4f', 'Art 3.4g'],
  'E-09': ['Art 12.4d', 'Art 13.1'],
  'E-10': ['Art 17.2'],
  'E-11': ['Art 19.1 (c)', 'Art 19.1 (b)'],
  'E-12': ['Art 4.3 mbo (e)', 'Art 4.3 (g)'],
  'E-13': ['Art 4.1 (f)', 'B.1'],
  'E-14': ['fn 32 (a)', 'Bijl 5-l', 'Art 4.5 (c)'],
  'E-15': ['Art 1.16 a', 'Art 4.3 (f)'],
  'E-16': ['Art 1.16 b'],
  'E-17': ['Art 5.6-2'],
  'E-18': ['Art 5.1', 'Art 5.1a'],
  'E-19': ['Art 3.1f', 'T-5'],
  'E-20': ['B3-ex1b', 'T25-17', 'Art 4.3 (b)'],
  'E-21': ['Art 1.21'],
  'E-22': ['CL-2a', 'B3-4'],
  'E-23': ['Art 13.2 (b)', 'Art 13.2 (a)'],
  'E-24': ['Art 3.4b', 'Art 13.3 (b)'],
  'E-25': ['Art 9.2', 'CL-5c'],
  'E-26': ['Bijl 5-f', 'fn 43'],
  'L-1': ['T-11c', 'Art 5.1e'],
  'L-2': ['Art 4.2 (d)', 'Art 5.1e'],
  'L-3': ['T25-12', 'Art 13.1a', 'Art 4.4 (d)'],
  'L-4': ['Art 10.1', 'Bijl 2-a'],
  'L-5': ['Art 6c', 'Bijl 5-h'],
  'B.1': ['P-6', 'Art 1.8'],
  'B.2': ['Art 11.2', 'Art 6 (intro)'],
  'B.3': ['Art 4 (intro)', 'T-4a'],
  'B.4': ['Art 5.1', 'fn 24', 'Art 5.1b'],
  'B.5': ['Art 3 (intro)', 'Art 3.1'],
  'B.6': ['CL-6a', 'Art 3.4e'],
  'B.7': ['fn 14', 'Art 4.5 (c)', 'T25-14', 'Bijl 5-k'],
  'B.8': ['Art 11.1', 'Art 6 (intro)'],
  'B.9': ['Art 1.16 a', 'Art 1.16 b', 'Art 1.18', 'Art 5.6-2'],
  'B.10': ['Art 5.6 (intro)', 'PH-6'],
  'B.11': ['Art 5.3', 'Art 7.2'],
  'B.12': ['Bijl 5-f', 'Bijl 5-g'],
};

const HOOGSTENS = 8;

/** Eisen die bij deze horen: eerst wat er uitdrukkelijk aan raakt, dan de rest van hetzelfde artikel. Hoogstens acht. */
export function verwanteEisen(eis: Eis): readonly Eis[] {
  const heen = RAAKT[eis.id] ?? [];
  const terug = Object.keys(RAAKT).filter((id) => RAAKT[id]?.includes(eis.id));
  const genoemd = [...heen, ...terug].map(findEis).filter((ander) => ander !== undefined);
  const buren = alleEisen.filter((ander) => stam(ander.id) === stam(eis.id));
  return [...new Set([...genoemd, ...buren])].filter((ander) => ander !== eis).slice(0, HOOGSTENS);
}

/** Het artikel zonder het onderdeel: "Art 3.4b" en "Art 3.4 (a)" horen bij "Art 3.4", "Bijl 5-j" bij "Bijl 5". */
function stam(id: string): string {
  return /^(Art \d+(?:\.\d+)?(?: mbo)?|fn \d+|Bijl \d|T-\d+|B3-ex\d|CL-\d|PH-\d)/.exec(id)?.[1] ?? id;
}
