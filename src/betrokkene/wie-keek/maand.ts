import { momentVan } from '../../bijeenkomst/moment.ts';
import { isoDatum } from '../../web/tijd.ts';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import type { Taal } from '../teksten/teksten.ts';

/** Van een moment tot een ander, dat er zelf niet meer bij hoort. */
export type Tijdvak = { readonly vanaf: Date; readonly tot: Date };

const MAAND = /^\d{4}-(?:0[1-9]|1[0-2])$/u;

/** Een kalendermaand ("2026-03") uit een adres; null bij al het andere. */
export const leesMaand = (ruw: unknown): string | null => (typeof ruw === 'string' && MAAND.test(ruw) ? ruw : null);

const maandVan = (moment: Date): string => isoDatum(moment).slice(0, 7);

function volgendeMaand(maand: string): string {
  const [jaar = 0, nummer = 0] = maand.split('-').map(Number);
  return nummer === 12 ? `${jaar + 1}-01` : `${jaar}-${String(nummer + 1).padStart(2, '0')}`;
}

/** Een kalendermaand op de klok van Nederland. */
export const tijdvakVan = (maand: string): Tijdvak => ({
  vanaf: momentVan(`${maand}-01`, '00:00'),
  tot: momentVan(`${volgendeMaand(maand)}-01`, '00:00'),
});

/** De maanden waaruit te kiezen is, nieuwste eerst. */
export function maandenVan(eerste: Date | null, nu: Date): readonly string[] {
  const maanden: string[] = [];
  const laatste = maandVan(nu);
  for (let maand = maandVan(eerste ?? nu); maand <= laatste; maand = volgendeMaand(maand)) maanden.unshift(maand);
  return maanden;
}

/** "maart 2026": de eerste dag voluit, zonder het dagnummer dat in elke taal vooraan staat. */
export const maandnaam = (maand: string, { code }: Taal): string =>
  tijdIn(code).datumVoluit(`${maand}-01`).replace(/^1 /u, '');
