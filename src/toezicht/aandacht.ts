import { isoDatum } from '../web/tijd.ts';
import type { Overzicht } from './toon-overzicht.ts';

/** Iets wat de FG nu hoort te weten, met de dag waarop het speelt en hoeveel dagen er nog zijn. */
export type Aandacht =
  | { readonly kind: 'verzoek'; readonly dag: string; readonly dagen: number; readonly kenmerk: string | null }
  | {
      readonly kind: 'bevinding';
      readonly dag: string;
      readonly dagen: number;
      readonly id: string;
      readonly eis: string;
    }
  | { readonly kind: 'afweging'; readonly dag: string; readonly id: string; readonly wie: string }
  | { readonly kind: 'veel-geopend'; readonly dag: string; readonly wie: string }
  | { readonly kind: 'te-laat'; readonly dag: string; readonly aantal: number; readonly meer: boolean }
  | { readonly kind: 'te-lang-bewaard'; readonly dag: string; readonly aantal: number };

/** Een week voor een verzoek afloopt hoort de FG het; wat nieuw is, blijft een maand staan. */
const VERZOEK_VOORAF = 7;
export const NIEUW_DAGEN = 30;

type Stof = Pick<Overzicht, 'verzoeken' | 'bevindingen' | 'afwegingen' | 'geremd' | 'teLaat' | 'teLangBewaard'>;

/** Wat aandacht vraagt: eerst wat een dag heeft, de krapste bovenaan; dan wat nieuw is, het nieuwste bovenaan. */
export function aandachtVan(stof: Stof, vandaag: string): readonly Aandacht[] {
  const tot = (dag: string): number => dagenTussen(vandaag, dag);
  const metDag: Aandacht[] = [
    ...stof.verzoeken
      .filter(({ stand, uiterlijk }) => stand === 'open' && tot(uiterlijk) <= VERZOEK_VOORAF)
      .map(({ uiterlijk, kenmerk }) => ({ kind: 'verzoek', dag: uiterlijk, dagen: tot(uiterlijk), kenmerk }) as const),
    ...stof.bevindingen
      .filter(({ stand }) => stand === 'bij-beheerder')
      .map(({ id, eis, termijn }) => ({ kind: 'bevinding', dag: termijn, dagen: tot(termijn), id, eis }) as const),
  ];
  const nieuw: Aandacht[] = [
    ...stof.afwegingen
      .filter(({ op }) => dagenTussen(isoDatum(op), vandaag) <= NIEUW_DAGEN)
      .map(({ id, op, wie }) => ({ kind: 'afweging', dag: isoDatum(op), id, wie }) as const),
    ...stof.geremd.map(({ op, wie }) => ({ kind: 'veel-geopend', dag: isoDatum(op), wie }) as const),
  ];
  const blijft: Aandacht[] = [
    ...(stof.teLaat.aantal > 0 ? [{ kind: 'te-laat', dag: vandaag, ...stof.teLaat } as const] : []),
    ...(stof.teLangBewaard > 0 ? [{ kind: 'te-lang-bewaard', dag: vandaag, aantal: stof.teLangBewaard } as const] : []),
  ];
  return [
    ...metDag.toSorted((a, b) => a.dag.localeCompare(b.dag)),
    ...blijft,
    ...nieuw.toSorted((a, b) => b.dag.localeCompare(a.dag)),
  ];
}

/** Hele dagen van de ene kalenderdag tot de andere; negatief als die al voorbij is. */
export function dagenTussen(van: string, tot: string): number {
  return Math.round((Date.parse(`${tot}T12:00:00Z`) - Date.parse(`${van}T12:00:00Z`)) / (24 * 60 * 60_000));
}
