import type { Ondertekenaar } from '../regels/index.ts';

export type Gezagfeit = { readonly persoon: string; readonly soort: Exclude<Ondertekenaar, 'jongere'> };

type Gezagrij = {
  readonly persoon_id: string;
  readonly soort: Gezagfeit['soort'];
  readonly van: string;
  readonly tot: string | null;
};

/**
 * Wie op deze dag gezag heeft. Blijft er een gezagdrager over, dan is die de eerste: het formulier vraagt om plaatsen,
 * niet om wie er vroeger stond (Bijl 5-j).
 */
export function gezagOp(rijen: readonly Gezagrij[], dag: string): readonly Gezagfeit[] {
  const geldend = rijen.filter((rij) => rij.van <= dag && (rij.tot === null || dag <= rij.tot));
  const voogden = geldend.filter((rij) => rij.soort === 'vertegenwoordiger');
  const gezagdragers = geldend.filter((rij) => rij.soort !== 'vertegenwoordiger');
  return [
    ...gezagdragers.map(
      (rij, i) => ({ persoon: rij.persoon_id, soort: i === 0 ? 'gezagdrager-1' : 'gezagdrager-2' }) as const,
    ),
    ...voogden.map((rij) => ({ persoon: rij.persoon_id, soort: 'vertegenwoordiger' }) as const),
  ];
}
