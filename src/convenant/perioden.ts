import { type Convenantstand, plusDagen, standVanConvenant } from '../regels/verloop/index.ts';
import { type Feitrij, feitenOp } from './feitrij.ts';

export type Wijze = 'handtekening' | 'volmacht' | 'toetreding';

/** Een tijd waarin een partij onafgebroken op dezelfde wijze aan dezelfde teksten gebonden is. `tot` is de laatste dag. */
export type Periode = {
  readonly partij: string;
  readonly van: string;
  readonly tot: string | null;
  readonly wijze: Wijze;
  readonly teksten: readonly string[];
};

/** Alles wat snel gelezen moet worden: wie wanneer gebonden is, en van wanneer tot wanneer het convenant geldt. */
export type Verloop = {
  readonly perioden: readonly Periode[];
  readonly van: string | null;
  readonly tot: string | null;
};

const isTekst = (dag: string | null | undefined): dag is string => typeof dag === 'string';

/** De dagen na deze waarop al vaststaat dat iets eindigt: een vertrek, of een afgesproken einde. */
const komend = (stand: Convenantstand): readonly string[] =>
  [stand.eindePer, ...stand.partijen.map(({ tot }) => tot)].filter(isTekst);

const isWijze = (code: string): code is Wijze =>
  code === 'handtekening' || code === 'volmacht' || code === 'toetreding';

type Gebonden = { readonly wijze: Wijze; readonly teksten: readonly string[] };

/** Wie op die dag gebonden is, hoe, en aan welke teksten: alle tot en met de geldende, en nieuwere die zij al tekende (E-10). */
function gebondenOp(stand: Convenantstand, teksten: readonly string[]): ReadonlyMap<string, Gebonden> {
  const nieuwer = new Map(stand.nieuwereTeksten.map(({ tekst, onderling }) => [tekst, onderling]));
  return new Map(
    stand.partijen
      .filter(({ gebonden }) => gebonden)
      .map(({ partij, waarom }) => {
        if (!isWijze(waarom.code)) throw new Error(`gebonden als ${waarom.code}`);
        const geldend = teksten.filter((tekst) => nieuwer.get(tekst)?.includes(partij) ?? true);
        return [partij, { wijze: waarom.code, teksten: geldend }] as const;
      }),
  );
}

const eersteNa = (dagen: ReadonlySet<string>, na: string): string | undefined =>
  [...dagen].filter((dag) => dag > na).sort()[0];

/**
 * Schrijft uit wat `standVanConvenant` op elke dag zegt, als perioden per partij (Art 17.2 tot en met Art 19.1, E-10, E-11).
 * `opzegtermijn` is in maanden. Voor elke dag geldt: een partij heeft een periode die die dag bevat als en alleen als zij dan
 * gebonden is.
 */
export function verloopVan(rijen: readonly Feitrij[], opzegtermijn: number): Verloop {
  const open = new Map<string, Omit<Periode, 'tot'>>();
  const perioden: Periode[] = [];
  const dagen = new Set(rijen.map(({ datum }) => datum));
  let stand: Convenantstand | null = null;
  for (let dag = eersteNa(dagen, ''); dag !== undefined; dag = eersteNa(dagen, dag)) {
    stand = standVanConvenant(feitenOp(rijen, dag), dag, opzegtermijn);
    for (const later of komend(stand)) dagen.add(later);
    const teksten = rijen.filter((rij) => rij.kind === 'tekst' && rij.datum <= dag).map(({ tekst }) => tekst ?? '');
    const nu = gebondenOp(stand, teksten.toSorted());
    for (const [partij, { van, wijze, teksten: eerder }] of [...open]) {
      const blijft = nu.get(partij);
      if (blijft !== undefined && blijft.wijze === wijze && blijft.teksten.join() === eerder.join()) continue;
      perioden.push({ partij, van, tot: plusDagen(dag, -1), wijze, teksten: eerder });
      open.delete(partij);
    }
    for (const [partij, gebonden] of nu) if (!open.has(partij)) open.set(partij, { partij, van: dag, ...gebonden });
  }
  const alle = [...perioden, ...[...open.values()].map((periode) => ({ ...periode, tot: null }))];
  return {
    perioden: alle.sort((a, b) => (a.partij + a.van < b.partij + b.van ? -1 : 1)),
    van: stand?.begonOp ?? null,
    tot: isTekst(stand?.geeindigdOp) ? plusDagen(stand.geeindigdOp, -1) : null,
  };
}
