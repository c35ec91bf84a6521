import type { Invoerfout } from './tabel.ts';

/** Een fout met alle regels waarop zij staat. */
export type Foutregel = { readonly regels: string; readonly kolom: string; readonly reden: string };

/** Zoveel fouten leest iemand regel voor regel; daarboven staat een fout er een keer, met al haar regels. */
const LOSSE_FOUTEN = 200;

export type Foutenlijst = {
  /** Staat een fout er een keer, met al haar regels achter elkaar? */
  readonly gebundeld: boolean;
  readonly rijen: readonly Foutregel[];
};

/** De fouten van een bestand zoals zij op de pagina staan. Geen regel valt weg, hoeveel het er ook zijn. */
export function toonFouten(fouten: readonly Invoerfout[]): Foutenlijst {
  if (fouten.length <= LOSSE_FOUTEN) return { gebundeld: false, rijen: fouten.map((fout) => alsRegel(fout, [fout])) };
  const samen = Map.groupBy(fouten, ({ kolom, reden }) => `${kolom ?? ''}\n${reden}`);
  const rijen = [...samen.values()].flatMap((groep) => (groep[0] === undefined ? [] : [alsRegel(groep[0], groep)]));
  return { gebundeld: true, rijen };
}

function alsRegel({ kolom, reden }: Invoerfout, groep: readonly Invoerfout[]): Foutregel {
  const nummers = groep.flatMap(({ nummer }) => (nummer === null ? [] : [nummer]));
  return {
    regels: nummers.length === 0 ? 'Hele bestand' : schrijfReeksen(nummers),
    kolom: kolom ?? (nummers.length === 0 ? 'Alle kolommen' : 'Hele regel'),
    reden,
  };
}

/** Nummers met reeksen erin: "2, 5, 7–90". */
export function schrijfReeksen(nummers: readonly number[]): string {
  const reeksen: { van: number; tot: number }[] = [];
  for (const nummer of [...new Set(nummers)].toSorted((a, b) => a - b)) {
    const laatste = reeksen.at(-1);
    if (laatste !== undefined && laatste.tot === nummer - 1) laatste.tot = nummer;
    else reeksen.push({ van: nummer, tot: nummer });
  }
  return reeksen
    .map(({ van, tot }) => {
      if (van === tot) return String(van);
      return tot === van + 1 ? `${van}, ${tot}` : `${van}–${tot}`;
    })
    .join(', ');
}
