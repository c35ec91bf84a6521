import type { ComponentChildren } from 'preact';
import { klassen } from '../klassen.ts';
import { Link } from './knop.tsx';

export type Datarij = {
  readonly naam: string;
  readonly waarde: ComponentChildren;
  /** Controlepagina: de link terug naar deze vraag. */
  readonly wijzig?: string | undefined;
};

/** Naam en waarde. Met `wijzig` is het de lijst van een controlepagina. */
export function DataLijst({ rijen }: { readonly rijen: readonly Datarij[] }) {
  const antwoorden = rijen.some((rij) => rij.wijzig);
  return (
    <dl class={klassen('utrecht-data-list', antwoorden && 'ovt-antwoorden')}>
      {rijen.map(({ naam, waarde, wijzig }) => (
        <div key={naam}>
          <dt>{naam}</dt>
          <dd>
            {antwoorden ? <span>{waarde}</span> : waarde}
            {wijzig && (
              <Link naar={wijzig} los bij={naam}>
                Wijzig
              </Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
