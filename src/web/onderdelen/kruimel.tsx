import { Link } from './knop.tsx';
import { Heelnummer } from './nummer.tsx';

export type Kruimelstap = { readonly naam: string; readonly naar?: string | undefined };

/** Waar u bent (vakpagina's). De laatste stap is deze pagina en heeft geen link. Nooit een naam uit de casus. */
export function Kruimel({ stappen }: { readonly stappen: readonly Kruimelstap[] }) {
  return (
    <nav aria-label="Kruimelpad">
      <ol class="ovt-kruimel ovt-klein">
        {stappen.map(({ naam, naar }) => (
          <li key={naam} aria-current={naar ? undefined : 'page'}>
            {naar ? <Link naar={naar}>{naam}</Link> : <Heelnummer>{naam}</Heelnummer>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Terug naar de vorige plaats (gezins- en openbare pagina's). */
export function Terug({ naar, naam }: { readonly naar: string; readonly naam: string }) {
  return (
    <p class="ovt-terug">
      <Link naar={naar} los>
        {naam}
      </Link>
    </p>
  );
}
