import type { Hoedanigheid } from './partij.queries.ts';

/** De taak waarin een gemeente optreedt, zoals zij in een zin staat (4, B.1). */
export const HOEDANIGHEID: Readonly<Record<Hoedanigheid, string>> = {
  leerplicht: 'leerplicht en Doorstroompunt',
  toeleiding: 'toeleiding naar jeugdhulp',
  'individuele-voorziening': 'individuele voorziening',
  jgz: 'jeugdgezondheidszorg',
  wmo: 'Wmo',
};

export const HOEDANIGHEDEN = Object.keys(HOEDANIGHEID) as readonly Hoedanigheid[];
