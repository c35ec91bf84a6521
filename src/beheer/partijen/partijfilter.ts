import { zonderAccenten } from '../../lib/zonder-accenten.ts';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import { keuzeOfNiets, ontleed, tekst } from '../../web/formulier.ts';
import type { Velden } from '../../web/route.ts';
import { BLADNUMMER } from '../paginas/bladwijzer.tsx';
import { BEHEERADRES, PARTIJSOORT } from '../teksten.ts';
import type { Partijregel } from './partijen.ts';

/** Waarop de lijst van organisaties is gefilterd; een organisatie is geen persoon, dus alles mag in het adres staan. */
export type Partijfilter = {
  readonly zoek: string;
  readonly soort: Partijsoort | '';
  readonly beheerder: Partijregel['beheerder'] | '';
  /** Het hoeveelste blad, vanaf 1. */
  readonly blad: number;
};

const GEEN_FILTER: Partijfilter = { zoek: '', soort: '', beheerder: '', blad: 1 };

/** Leest het filter uit het adres; wat niet klopt, filtert niet. */
export function leesPartijfilter(vraag: Velden): Partijfilter {
  const lezing = ontleed(
    {
      zoek: tekst({ max: 100 }),
      soort: keuzeOfNiets(Object.keys(PARTIJSOORT) as Partijsoort[], { onbekend: 'Kies opnieuw.' }),
      beheerder: keuzeOfNiets(['geen', 'zonder-account', 'met-account'], { onbekend: 'Kies opnieuw.' }),
      blad: BLADNUMMER,
    },
    vraag,
  );
  if (lezing.kind === 'fout') return GEEN_FILTER;
  const { zoek, soort, beheerder, blad } = lezing.waarde;
  return { zoek: zoek ?? '', soort: soort ?? '', beheerder: beheerder ?? '', blad: Number(blad ?? '1') };
}

/** De organisaties bij een filter: een deel van naam of plaats, zonder op accenten te letten. */
export function filterPartijen(partijen: readonly Partijregel[], filter: Partijfilter): readonly Partijregel[] {
  const deel = zonderAccenten(filter.zoek.trim());
  return partijen.filter(
    ({ naam, plaats, soort, beheerder }) =>
      zonderAccenten(`${naam} ${plaats}`).includes(deel) &&
      (filter.soort === '' || soort === filter.soort) &&
      (filter.beheerder === '' || beheerder === filter.beheerder),
  );
}

/** Het adres van een blad van de gefilterde lijst. */
export function partijbladadres({ zoek, soort, beheerder }: Partijfilter, blad: number): string {
  const vraag = new URLSearchParams(
    Object.entries({ zoek, soort, beheerder, blad: String(blad) }).filter(([, waarde]) => waarde !== ''),
  );
  return `${BEHEERADRES.partijen}?${vraag.toString()}`;
}
