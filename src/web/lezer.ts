import { vormVoor } from './aanspreekvorm.ts';
import type { Taalcode } from './taal.ts';
import { type Catalogus, type Lezer, maakVertaler, type Vertaler } from './vertaler.ts';
import { useVerzoek, type Wiesoort } from './verzoek-context.tsx';

const GEZIN: ReadonlySet<string> = new Set<Wiesoort>(['ouder', 'jongere', 'steunpersoon']);

/** Ouder, jongere of wie hen helpt: zij krijgen gezinspagina’s, in hun eigen taal. */
export const isGezin = (soort: string | undefined): boolean => soort !== undefined && GEZIN.has(soort);

type Vrager = { readonly soort: string } | null;

/** Alleen het gezin en wie nog niet is ingelogd kiezen een taal; wie werkt, leest Nederlands. */
export const kiestTaal = (verzoeker: Vrager): boolean => verzoeker === null || isGezin(verzoeker.soort);

/** Wie dit vraagt, als lezer van het antwoord. */
export function lezerBij({ verzoeker, taal }: { readonly verzoeker: Vrager; readonly taal: Taalcode }): Lezer {
  return {
    vorm: verzoeker?.soort === 'jongere' ? 'je' : 'u',
    code: kiestTaal(verzoeker) ? taal : 'nl',
    ...(verzoeker?.soort === 'steunpersoon' ? { helpt: true } : {}),
  };
}

/** De zinnen van een catalogus voor wie deze pagina leest. */
export function useZinnen<S extends string>(catalogus: Catalogus<S>): Vertaler<S> {
  const { wie, taal = 'nl' } = useVerzoek();
  return maakVertaler(catalogus, {
    vorm: vormVoor(wie),
    code: taal,
    ...(wie?.soort === 'steunpersoon' ? { helpt: true } : {}),
  });
}
