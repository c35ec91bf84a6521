import type { ComponentChildren } from 'preact';
import { useTaal } from '../kader.ts';

/**
 * Wat een medewerker in het Nederlands schreef, op een pagina in een andere taal: gemerkt, zodat voorleessoftware het goed
 * uitspreekt en een vertaalhulp weet waar zij begint (WCAG 3.1.2). `blok` om alinea's heen.
 */
export function Nederlands({
  children,
  blok = false,
}: {
  readonly children: ComponentChildren;
  readonly blok?: boolean;
}) {
  if (useTaal() === 'nl') return children;
  return blok ? <div lang="nl">{children}</div> : <span lang="nl">{children}</span>;
}
