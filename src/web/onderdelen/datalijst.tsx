import type { ComponentChildren } from 'preact';
import { useKader } from '../kader.ts';
import { klassen } from '../klassen.ts';
import { Link } from './knop.tsx';
import { Heelnummer } from './nummer.tsx';

export type Datarij = {
  readonly naam: string;
  readonly waarde: ComponentChildren;
  /** Controlepagina: de link terug naar deze vraag. */
  readonly wijzig?: string | undefined;
  /** In plaats van die link: een eigen weg, zoals een knop op een pagina zonder adres. */
  readonly eind?: ComponentChildren;
};

/**
 * Naam en waarde. Met `wijzig` is het de lijst van een controlepagina. In een smalle kolom: `getallen` zet korte waarden rechts,
 * `onder` zet lange waarden onder hun naam.
 */
export function DataLijst({
  rijen,
  vorm,
}: {
  readonly rijen: readonly Datarij[];
  readonly vorm?: 'getallen' | 'onder' | undefined;
}) {
  const kader = useKader();
  const antwoorden = rijen.some((rij) => rij.wijzig || rij.eind);
  return (
    <dl
      class={klassen('utrecht-data-list', antwoorden && 'ovt-antwoorden', vorm !== undefined && `ovt-naast--${vorm}`)}
    >
      {rijen.map(({ naam, waarde, wijzig, eind }) => (
        <div key={naam}>
          <dt>{naam}</dt>
          <dd>
            {antwoorden ? <span>{waarde}</span> : <Heelnummer>{waarde}</Heelnummer>}
            {wijzig && (
              <Link naar={wijzig} los bij={naam}>
                {kader.wijzig}
              </Link>
            )}
            {eind}
          </dd>
        </div>
      ))}
    </dl>
  );
}
