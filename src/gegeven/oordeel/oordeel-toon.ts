import { opsomming } from '../../casus/woorden.ts';
import type { Oordeelreden, Oordeelregel, Oordeeluitkomst } from '../../web/onderdelen/index.ts';
import { alleenWatHierKan, nogNodig } from '../herstel.ts';
import type { Kenmerken } from '../kenmerken.ts';
import { enMeelezers } from '../lijst/tellen.ts';
import { inZin, type Mens } from '../mensen.ts';
import { isAanDeBeurt, KENMERKVELDEN, type Kenmerkveld, kenmerkveld } from '../nieuw/kenmerkvelden.ts';
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
  /** Wat er elders op de pagina nog open staat, als zin. */
  readonly open: string | null;
  /** Collega's die het met deze ontvanger meelezen. */
  readonly meelezers: readonly string[];
  readonly gekozen: boolean;
};

export type Oordeelbeeld = {
  /** Vragen die bij meer ontvangers tellen; zij staan een keer op de pagina. */
  readonly velden: readonly Kenmerkveld[];
  readonly kaarten: readonly Oordeelkaart[];
  /** De gekozen ontvangers die het nu mogen krijgen. */
  readonly krijgen: readonly Mens[];
  /** Hoeveel collega's het met hen meelezen. */
  readonly lezenMee: number;
};

/** Vanaf zoveel ontvangers hoort een vraag bij het gegeven en niet bij een van hen. */
const GEDEELD = 2;

type Stand = { readonly kenmerken: Kenmerken; readonly gekozen: readonly string[] };

/** Verdeelt de vragen over de pagina en zet per ontvanger klaar wat er te zien is. */
export function toonOordelen(oordelen: readonly OordeelOver[], { kenmerken, gekozen }: Stand): Oordeelbeeld {
  // Zonder soort zou elke vraag nog kunnen tellen: dan staat er geen.
  const zonderSoort = oordelen.some(({ oordeel }) => oordeel.vragen.includes('gegeven.categorie'));
  const aanDeBeurt = zonderSoort ? [] : KENMERKVELDEN.filter((veld) => isAanDeBeurt(veld, kenmerken));
  const telt = ({ pad }: Kenmerkveld): number => oordelen.filter(({ vragen }) => vragen.includes(pad)).length;
  const algemeen = aanDeBeurt.filter((veld) => telt(veld) >= GEDEELD);
  const kaarten = oordelen.map(
    (over): Oordeelkaart => ({
      ontvanger: over.ontvanger,
      uitkomst: over.oordeel.uitkomst,
      redenen: alleenWatHierKan(over.oordeel).redenen,
      voorwaarden: over.oordeel.voorwaarden,
      grondslagen: over.oordeel.grondslagen,
      opmerkingen: [...over.oordeel.opmerkingen, ...meeleesregels(over)],
      meelezers: over.meelezers,
      velden: aanDeBeurt.filter((veld) => over.vragen.includes(veld.pad) && telt(veld) === 1),
      open: nogOpen(over, zonderSoort, algemeen),
      gekozen: gekozen.includes(over.ontvanger.deelnemer),
    }),
  );
  const gekregen = kaarten.filter((k) => k.gekozen && k.uitkomst === 'toegestaan');
  return {
    velden: algemeen,
    kaarten,
    krijgen: gekregen.map((k) => k.ontvanger),
    lezenMee: gekregen.reduce((som, k) => som + k.meelezers.length, 0),
  };
}

/** Een zin met alles wat voor deze ontvanger elders op de pagina nog open staat; null als dat niets is. */
function nogOpen({ oordeel }: OordeelOver, zonderSoort: boolean, algemeen: readonly Kenmerkveld[]): string | null {
  if (oordeel.uitkomst !== 'onvolledig') return null;
  if (zonderSoort) return 'Kies eerst een soort gegeven.';
  const elders = oordeel.vragen.filter((pad) => kenmerkveld(pad) === undefined).map(nogNodig);
  const bijGegeven = algemeen.some(({ pad }) => oordeel.vragen.includes(pad)) ? ['de vragen bij het gegeven'] : [];
  const alles = [...new Set([...elders, ...bijGegeven])];
  return alles.length === 0 ? null : `Nog nodig: ${opsomming(alles)}.`;
}

/** Wie geeft, weet vooraf wie het ook leest (Art 7.3 (b)). */
const meeleesregels = ({ meelezers, ontvanger, oordeel }: OordeelOver): readonly Oordeelregel[] =>
  (oordeel.uitkomst === 'toegestaan' ? meelezers : []).map((naam) => ({
    code: 'collega-leest-mee',
    artikelen: ['Art 7.3 (b)'],
    uitleg: `${naam} leest dit mee, als collega van ${ontvanger.naam}.`,
  }));

/** "Deel met 3 mensen", "Deel met Liesbeth Kuiper"; zonder keuze zegt de knop wat hij doet. */
export function deelknop({ krijgen, lezenMee }: Pick<Oordeelbeeld, 'krijgen' | 'lezenMee'>): string {
  const [een, ...meer] = krijgen;
  if (een === undefined) return 'Deel dit gegeven';
  const mee = enMeelezers(lezenMee);
  if (meer.length > 0) return `Deel met ${krijgen.length} mensen${mee}`;
  return `Deel met ${inZin(een)}${mee}`;
}
