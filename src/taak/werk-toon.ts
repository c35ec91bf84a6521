import { isoDatum } from '../web/tijd.ts';
import { dagInWoorden } from './dag-in-woorden.ts';
import type { Taakregel } from './toon-werk.ts';

export type Takengroep = {
  readonly kop: 'Te laat' | 'Vandaag' | 'Deze week' | 'Later';
  readonly taken: readonly (Taakregel & { readonly dag: string; readonly teLaat: string | null })[];
};

/** De laatste dag van deze week: de zondag van of na vandaag. */
function eindeVanDeWeek(vandaag: string): string {
  const dag = new Date(`${vandaag}T12:00:00Z`);
  const totZondag = (7 - dag.getUTCDay()) % 7;
  return isoDatum(new Date(dag.getTime() + totZondag * 24 * 60 * 60 * 1000));
}

/** Zet taken op volgorde van datum in groepen; wat geen datum heeft, kan nu en hoort bij deze week. */
export function groepeer(
  taken: readonly Taakregel[],
  { vandaag, nu }: { readonly vandaag: string; readonly nu: Date },
): readonly Takengroep[] {
  const einde = eindeVanDeWeek(vandaag);
  const groepVan = ({ voorDatum }: Taakregel): Takengroep['kop'] => {
    if (voorDatum === null) return 'Deze week';
    if (voorDatum < vandaag) return 'Te laat';
    if (voorDatum === vandaag) return 'Vandaag';
    return voorDatum <= einde ? 'Deze week' : 'Later';
  };
  const perGroep = Map.groupBy(taken, groepVan);
  return (['Te laat', 'Vandaag', 'Deze week', 'Later'] as const).flatMap((kop) => {
    const lijst = perGroep.get(kop) ?? [];
    if (lijst.length === 0) return [];
    return [
      {
        kop,
        taken: lijst.map((taak) => ({
          ...taak,
          ...dagInWoorden(taak.voorDatum, { vandaag, nu }),
        })),
      },
    ];
  });
}
