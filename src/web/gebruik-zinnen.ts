import { vormVoor } from './aanspreekvorm.ts';
import { type Catalogus, type Lezer, maakVertaler, type Vertaler } from './vertaler.ts';
import { useVerzoek } from './verzoek-context.tsx';

/** Wie deze pagina leest. Alleen het gezin heeft een taal gekozen; ieder ander leest Nederlands. */
export function useLezer(): Lezer {
  const { wie, taal = 'nl' } = useVerzoek();
  return { vorm: vormVoor(wie), code: taal };
}

/** De zinnen van een catalogus voor wie deze pagina leest. */
export const useZinnen = <S extends string>(catalogus: Catalogus<S>): Vertaler<S> =>
  maakVertaler(catalogus, useLezer());
