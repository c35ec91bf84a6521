import { AANBIEDER, ingebouwdeOverlegtypen, MDO, meldt } from './ingebouwd.ts';
import type { OverlegtypeInhoud, Tafelrol } from './inhoud.ts';

/** Wie van het MDO bij een gesprek van twee kanten aan tafel kan zitten; jeugdhulp komt erbij. */
const TWEE_KANTEN: readonly string[] = ['school', 'toeleiding', 'jeugdhulpaanbieder'];

const vanTweeKanten = ({ partij, hoedanigheid }: Pick<Tafelrol, 'partij' | 'hoedanigheid'>): boolean =>
  TWEE_KANTEN.includes(hoedanigheid ?? partij);

/**
 * Een gesprek van school met wijkteam of jeugdhulp over een jongere: klein, met dezelfde regels als elk ander casusoverleg
 * (T-1a, T25-04).
 */
export const BILATERAAL: OverlegtypeInhoud = {
  ...MDO,
  samenwerkingsdoel:
    'School en wijkteam of jeugdhulp stemmen met ouders en jongere af wat er op school en thuis gebeurt, zodat het elkaar helpt',
  doelen: ['a', 'c', 'g'],
  voorgesteldeDoelen: ['a'],
  rollen: [...MDO.rollen.filter(vanTweeKanten), AANBIEDER],
  melders: [...MDO.melders.filter(vanTweeKanten), ...meldt(AANBIEDER)],
  fasen: {
    intake: ['a', 'd'],
    beoordeling: ['a', 'd', 'h', 'i'],
    plan: ['a', 'd', 'g', 'h', 'i'],
    monitoring: ['a', 'h', 'i'],
    evaluatie: ['a', 'h', 'i'],
    afsluiting: ['a'],
  },
  nazorgMaanden: 3,
  bewaarmaanden: 12,
};

export type Voorbeeld = { readonly code: string; readonly naam: string; readonly inhoud: OverlegtypeInhoud };

/** Waaruit een beheerder een nieuw overlegtype begint (B3-ex1, B3-ex2, B3-ex3, T-1a). */
export const VOORBEELDEN: readonly Voorbeeld[] = [
  ...ingebouwdeOverlegtypen,
  { code: 'gesprek-van-twee-kanten', naam: 'Gesprek van school en wijkteam of jeugdhulp', inhoud: BILATERAAL },
];

export function voorbeeld(code: string): Voorbeeld | undefined {
  return VOORBEELDEN.find((deel) => deel.code === code);
}
