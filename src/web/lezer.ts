import { vormVoor } from './aanspreekvorm.ts';
import type { Taalcode } from './taal.ts';
import { type Catalogus, type Lezer, maakVertaler, type Vertaler } from './vertaler.ts';
import { useVerzoek, type Wiesoort } from './verzoek-context.tsx';

const GEZIN: ReadonlySet<string> = new Set<Wiesoort>(['ouder', 'jongere', 'steunpersoon']);

/** Alleen ouder, jongere en steunpersoon kiezen een taal; wie werkt of niet is ingelogd, leest Nederlands. */
export const isGezin = (soort: string | undefined): boolean => soort !== undefined && GEZIN.has(soort);

/** Wie dit vraagt, als lezer van het antwoord. */
export function lezerBij({
  verzoeker,
  taal,
}: {
  readonly verzoeker: { readonly soort: string };
  readonly taal: Taalcode;
}): Lezer {
  return { vorm: verzoeker.soort === 'jongere' ? 'je' : 'u', code: isGezin(verzoeker.soort) ? taal : 'nl' };
}

/** De zinnen van een catalogus voor wie deze pagina leest. */
export function useZinnen<S extends string>(catalogus: Catalogus<S>): Vertaler<S> {
  const { wie, taal = 'nl' } = useVerzoek();
  return maakVertaler(catalogus, { vorm: vormVoor(wie), code: taal });
}
