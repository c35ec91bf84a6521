import { dagnummer, datumVan, weekdag } from './kalender.ts';

/** Welke dagen schooldagen zijn. Buiten `van` tot en met `totEnMet` is niets bekend. Datums zijn ISO. */
export type Schoolkalender = {
  readonly van: string;
  readonly totEnMet: string;
  /** Vakanties en vrije dagen. Maandag tot en met vrijdag zijn anders schooldagen. */
  readonly vrij: readonly { readonly van: string; readonly totEnMet: string }[];
};

/** De schooldagen en de lesweken van een kalender, op volgorde. Een lesweek heeft minstens een schooldag; zij heet naar haar maandag. */
export type Schooldagen = { readonly dagen: readonly string[]; readonly weken: readonly string[] };

export function telSchooldagen({ van, totEnMet, vrij }: Schoolkalender): Schooldagen {
  const dagen: string[] = [];
  const weken: string[] = [];
  const einde = dagnummer(totEnMet);
  for (let nummer = dagnummer(van); nummer <= einde; nummer += 1) {
    const dag = datumVan(nummer);
    const nummerInWeek = weekdag(dag);
    if (nummerInWeek > 4 || vrij.some((periode) => periode.van <= dag && dag <= periode.totEnMet)) continue;
    const maandag = datumVan(nummer - nummerInWeek);
    dagen.push(dag);
    if (weken.at(-1) !== maandag) weken.push(maandag);
  }
  return { dagen, weken };
}

/** Het volgnummer van de lesweek van een dag; een dag in de vakantie hoort bij de laatste lesweek ervoor. */
export const lesweekVan = ({ weken }: Schooldagen, dag: string): number =>
  weken.findLastIndex((maandag) => maandag <= dag);

/** De eerste schooldag op of na een dag; null waar de kalender ophoudt. */
export const schooldagVanaf = ({ dagen }: Schooldagen, dag: string): string | null =>
  dagen.find((schooldag) => schooldag >= dag) ?? null;
