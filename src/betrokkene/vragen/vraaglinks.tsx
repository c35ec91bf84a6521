import type { ComponentChildren } from 'preact';
import { Link } from '../../web/onderdelen/index.ts';
import { zaakadres } from '../adressen.ts';
import type { Taal } from '../teksten/teksten.ts';
import type { Vraagsoort } from './vragen.queries.ts';

/** Waar een vraag over gaat: een regel van het logboek, een gegeven uit een lijst, het plan of een verslag, een afspraak, of wie er bij een gesprek was. */
export type Vraagover =
  | { readonly gebeurtenis: string }
  | { readonly gegeven: string }
  | { readonly afspraak: string }
  | { readonly aanwezig: string };

type Props = {
  readonly casus: string;
  readonly over: Vraagover;
  /** Waar de regel over gaat, voor wie de links los hoort. */
  readonly bij: ComponentChildren;
  readonly taal: Taal;
  /** Waar "Dit klopt niet" heen gaat als dat een eigen pagina heeft. */
  readonly kloptNiet?: string;
};

/** "Ik snap dit niet" en "Dit klopt niet", onder elke regel die iemand van het gezin leest (12.4i, fn 31). */
export function Vraaglinks({ casus, over, bij, taal, kloptNiet }: Props) {
  const wat = vraagdeel(over);
  const naar = (soort: Vraagsoort) => `${zaakadres(casus).stelVraag}?${wat}&soort=${soort}`;
  return (
    <p class="ovt-linkrij">
      <Link naar={naar('snap-niet')} los bij={bij}>
        {taal('wie-keek.snap-niet')}
      </Link>
      <Link naar={kloptNiet ?? naar('klopt-niet')} los bij={bij}>
        {taal('wie-keek.klopt-niet')}
      </Link>
    </p>
  );
}

function vraagdeel(over: Vraagover): string {
  if ('gegeven' in over) return `gegeven=${over.gegeven}`;
  if ('aanwezig' in over) return `aanwezig=${over.aanwezig}`;
  return 'afspraak' in over ? `afspraak=${over.afspraak}` : `regel=${over.gebeurtenis}`;
}
