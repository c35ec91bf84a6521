import type { ComponentChildren } from 'preact';
import { Link } from '../../web/onderdelen/index.ts';
import { zaakadres } from '../adressen.ts';
import type { Taal } from '../teksten/teksten.ts';
import { overveld, type Vraagover } from './over.ts';
import type { Vraagsoort } from './vragen.queries.ts';

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
  const { naam, waarde } = overveld(over);
  const naar = (soort: Vraagsoort) => `${zaakadres(casus).stelVraag}?${naam}=${waarde}&soort=${soort}`;
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
