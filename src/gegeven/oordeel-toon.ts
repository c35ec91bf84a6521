import type { Oordeelreden, Oordeelregel, Oordeeluitkomst } from '../web/onderdelen/index.ts';
import { openZin } from './herstel.ts';
import { type Kenmerkveld, KENMERKVELDEN, kenmerkveld } from './kenmerkvelden.ts';
import type { Mens } from './mensen.ts';
import { aantalMensen } from './tellen.ts';
import type { OordeelOver } from './vraag-oordeel.ts';

/** Het oordeel over een ontvanger, klaar om te tonen. */
export type Oordeelkaart = {
  readonly ontvanger: Mens;
  readonly uitkomst: Oordeeluitkomst;
  readonly redenen: readonly Oordeelreden[];
  readonly voorwaarden: readonly Oordeelregel[];
  readonly grondslagen: readonly Oordeelregel[];
  readonly opmerkingen: readonly Oordeelregel[];
  /** Vragen die alleen bij deze ontvanger tellen: ter plekke te beantwoorden. */
  readonly velden: readonly Kenmerkveld[];
  /** Wat er verder nog open staat, als zin. */
  readonly open: readonly string[];
  readonly gekozen: boolean;
};

export type Oordeelbeeld = {
  /** Vragen die bij meer ontvangers tellen; zij staan een keer op de pagina. */
  readonly velden: readonly Kenmerkveld[];
  readonly kaarten: readonly Oordeelkaart[];
  /** Zoveel gekozen ontvangers mogen het nu krijgen. */
  readonly aantal: number;
};

/** Vanaf zoveel ontvangers hoort een vraag bij het gegeven en niet bij een van hen. */
const GEDEELD = 2;

/** Verdeelt de vragen over de pagina en zet per ontvanger klaar wat er te zien is. */
export function toonOordelen(oordelen: readonly OordeelOver[], gekozen: readonly string[]): Oordeelbeeld {
  // Zonder soort zou elke vraag nog kunnen tellen: dan staat er maar een.
  const zonderSoort = oordelen.some(({ oordeel }) => oordeel.vragen.includes('gegeven.categorie'));
  const telt = (pad: string): number => (zonderSoort ? 0 : oordelen.filter(({ vragen }) => vragen.includes(pad)).length);
  const algemeen = KENMERKVELDEN.filter(({ pad }) => telt(pad) >= GEDEELD);
  const kaarten = oordelen.map((over): Oordeelkaart => ({
    ontvanger: over.ontvanger,
    uitkomst: over.oordeel.uitkomst,
    redenen: over.oordeel.redenen,
    voorwaarden: over.oordeel.voorwaarden,
    grondslagen: over.oordeel.grondslagen,
    opmerkingen: over.oordeel.opmerkingen,
    velden: KENMERKVELDEN.filter(({ pad }) => over.vragen.includes(pad) && telt(pad) === 1),
    open: openZinnen(over, zonderSoort),
    gekozen: gekozen.includes(over.ontvanger.deelnemer),
  }));
  return { velden: algemeen, kaarten, aantal: kaarten.filter((kaart) => kaart.gekozen && kaart.uitkomst === 'toegestaan').length };
}

function openZinnen({ oordeel, vragen }: OordeelOver, zonderSoort: boolean): readonly string[] {
  if (zonderSoort) return oordeel.vragen.includes('gegeven.categorie') ? [openZin('gegeven.categorie')] : [];
  const elders = oordeel.vragen.filter((pad) => kenmerkveld(pad) === undefined).map(openZin);
  const links = oordeel.vragen.some((pad) => vragen.includes(pad) && kenmerkveld(pad) !== undefined);
  return [...new Set([...elders, ...(links ? ['Beantwoord de open vraag bij dit gegeven.'] : [])])];
}

/** "Deel met 3 mensen"; zonder keuze zegt de knop wat hij doet. */
export function deelknop(aantal: number): string {
  return aantal === 0 ? 'Deel dit gegeven' : `Deel met ${aantalMensen(aantal)}`;
}
