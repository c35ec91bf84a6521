import type { Convenantfeit, FeitVan, PartijId, Toetredingstap } from './convenantfeit.ts';
import { TOETREDINGSTAPPEN } from './convenantfeit.ts';
import { eerste, laatste } from './kalender.ts';

/** De feiten tot en met een dag, en per partij de dag waarvoor wat zij tekende niet meer telt. */
export type Dossier = { readonly feiten: readonly Convenantfeit[]; readonly vervallen: ReadonlyMap<PartijId, string> };

export type Wijze = 'handtekening' | 'volmacht' | 'toetreding';
export type Binding = { readonly wijze: Wijze; readonly sinds: string };

export function vanKind<Kind extends Convenantfeit['kind']>(
  feiten: readonly Convenantfeit[],
  kind: Kind,
): readonly FeitVan<Kind>[] {
  return feiten.filter((feit): feit is FeitVan<Kind> => feit.kind === kind);
}

const telt = ({ vervallen }: Dossier, partij: PartijId, datum: string): boolean =>
  datum >= (vervallen.get(partij) ?? '');

/** De dagen waarop een partij een tekst tekende, ook wat inmiddels verviel. */
function handtekeningen({ feiten }: Dossier, partij: PartijId, tekst: string): readonly string[] {
  return vanKind(feiten, 'ondertekening')
    .filter((feit) => feit.partij === partij && feit.tekst === tekst)
    .map(({ datum }) => datum);
}

/** De volmachten van een schoolbestuur voor een tekst die nog gelden, elk met de dagen waarop de gevolmachtigde tekende. */
export function volmachtenVan(dossier: Dossier, partij: PartijId, tekst: string) {
  return vanKind(dossier.feiten, 'volmacht')
    .filter((feit) => feit.van === partij && feit.tekst === tekst && telt(dossier, partij, feit.datum))
    .map(({ datum, aan }) => ({
      datum,
      getekend: handtekeningen(dossier, aan, tekst).filter((dag) => telt(dossier, partij, dag)),
    }));
}

/** De dag van elke toetredingsstap die op volgorde gezet is. Een stap voor zijn beurt telt niet. */
export function toetredingVan(dossier: Dossier, partij: PartijId, tekst: string): ReadonlyMap<Toetredingstap, string> {
  const gezet = new Map<Toetredingstap, string>();
  let vorige = '';
  for (const stap of TOETREDINGSTAPPEN) {
    const dagen = vanKind(dossier.feiten, 'toetreding')
      .filter((f) => f.partij === partij && f.tekst === tekst && f.stap === stap && telt(dossier, partij, f.datum))
      .map(({ datum }) => datum)
      .filter((datum) => datum >= vorige);
    if (dagen.length === 0) break;
    vorige = eerste(...dagen);
    gezet.set(stap, vorige);
  }
  return gezet;
}

/**
 * Hoe en sinds wanneer een partij aan een tekst gebonden is, of null. Een handtekening van het samenwerkingsverband telt voor
 * een schoolbestuur alleen met een volmacht van die dag of eerder (fn 2). Wie ooit toetrad, tekent een nieuwe tekst zelf.
 */
export function bindingAan(dossier: Dossier, partij: PartijId, tekst: FeitVan<'tekst'>): Binding | null {
  const eigen = handtekeningen(dossier, partij, tekst.tekst).filter((dag) => telt(dossier, partij, dag));
  const bindingen: Binding[] = [];
  const bind = (wijze: Wijze, dagen: readonly string[]): void => {
    if (dagen.length > 0) bindingen.push({ wijze, sinds: eerste(...dagen) });
  };
  if (tekst.tekenaars.includes(partij) || tekst.schoolbesturen.includes(partij)) bind('handtekening', eigen);
  if (tekst.schoolbesturen.includes(partij)) {
    const gedekt = volmachtenVan(dossier, partij, tekst.tekst).flatMap(({ datum, getekend }) =>
      getekend.filter((dag) => dag >= datum),
    );
    bind('volmacht', gedekt);
  }
  for (const { tekst: naam } of vanKind(dossier.feiten, 'tekst')) {
    const toegetreden = toetredingVan(dossier, partij, naam).get('bekendgemaakt');
    if (toegetreden === undefined) continue;
    if (naam === tekst.tekst) bind('toetreding', [toegetreden]);
    else
      bind(
        'handtekening',
        eigen.map((dag) => laatste(dag, toegetreden)),
      );
  }
  return bindingen.reduce<Binding | null>((a, b) => (a === null || b.sinds < a.sinds ? b : a), null);
}
