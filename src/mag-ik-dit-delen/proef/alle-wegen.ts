import { beoordeel } from '../../regels/index.ts';
import { type Begin, type Keuzes, type Stand, stelSamen } from '../stand.ts';
import { volgendPunt } from '../volgende-vraag.ts';

export type Wegennet = {
  /** De meeste vragen op één weg, en die weg. */
  readonly langste: readonly string[];
  /** Verschillende standen waar iemand langs kan komen. */
  readonly standen: number;
  /** Een weg waarna het oordeel nog open is, als die er is: dat mag niet, want wie zo loopt weet alles. */
  readonly zonderEinde: readonly string[] | null;
};

/**
 * Wat de rest van een weg bepaalt: de vraag tot nu toe, wat nog open staat, en wat eerdere antwoorden nog gaan invullen.
 * Twee wegen die hier gelijk zijn, gaan gelijk verder.
 */
function kenmerkVan({ vraag, open, beantwoord }: Stand): string {
  const klaar = new Set(beantwoord.map(({ punt }) => punt.sleutel));
  const straks = beantwoord
    .flatMap(({ keuze }) => Object.entries(keuze?.dan ?? {}))
    .filter(([naam]) => !klaar.has(naam));
  return JSON.stringify([vraag, open.map(({ sleutel }) => sleutel), straks]);
}

/**
 * Loopt elke weg van `begin` af met elk antwoord op elke vraag, zonder de grens van twaalf: zo blijkt of die grens ooit iets
 * afkapt. Wie "ik weet het niet" antwoordt, laat de regels minder vragen; die wegen lopen de wandelingen.
 */
export function loopAlleWegen(begin: Begin, van: Keuzes = new Map()): Wegennet {
  const gezien = new Map<string, readonly string[]>();
  let zonderEinde: readonly string[] | null = null;
  const langsteVan = (keuzes: Keuzes): readonly string[] => {
    const stand = stelSamen(begin, keuzes);
    const kenmerk = kenmerkVan(stand);
    const eerder = gezien.get(kenmerk);
    if (eerder !== undefined) return eerder;
    const volgende = volgendPunt(begin, keuzes, stand);
    let langste: readonly string[] = [];
    for (const { sleutel } of volgende?.punt.keuzes ?? []) {
      const stap = volgende?.punt.sleutel ?? '';
      const verder = langsteVan(new Map([...keuzes, [stap, sleutel]]));
      if (verder.length >= langste.length) langste = [`${stap}=${sleutel}`, ...verder];
    }
    if (volgende === null && beoordeel(stand.vraag).uitkomst === 'onvolledig')
      zonderEinde ??= [...keuzes].map((deel) => deel.join('='));
    gezien.set(kenmerk, langste);
    return langste;
  };
  const langste = langsteVan(van);
  return { langste: [...[...van].map((deel) => deel.join('=')), ...langste], standen: gezien.size, zonderEinde };
}
