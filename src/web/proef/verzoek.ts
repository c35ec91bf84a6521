import type { Verzoek } from '../verzoek-context.tsx';

/** Een verzoek van niemand, om een pagina in een test op te maken. */
export const VERZOEK: Verzoek = {
  csrf: 'geheim-van-dit-verzoek',
  adres: '/',
  nu: new Date('2026-03-05T12:00:00Z'),
  demonstratie: false,
  regio: 'Waterrijk',
  telefoon: '0800 0000',
  wie: null,
};
