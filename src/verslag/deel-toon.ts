import { metSoort } from '../gegeven/kenmerken.ts';
import { type Nieuwbeeld, toonNieuw } from '../gegeven/nieuw/nieuw-toon.ts';
import { toonOordelen } from '../gegeven/oordeel/oordeel-toon.ts';
import type { OordeelOver, Raam } from '../gegeven/oordeel/vraag-oordeel.ts';
import type { Deellezing } from './deel-formulier.ts';
import type { Anderetekst } from './schrijf-deel.ts';
import type { Verslagbeeld } from './toon-verslag.ts';
import { verslagtitel } from './verslagwoorden.ts';

/** Het formulier voor een deel, klaar om te tonen. */
export type Deelpaginabeeld = Omit<Nieuwbeeld, 'inkijk' | 'knop'> & {
  readonly verslag: string;
  readonly verslagtitel: string;
  readonly lezing: Deellezing;
  readonly titel: string;
  readonly pseudoniemen: boolean;
  /** Voornamen die in de tekst staan, als het verslag niemand noemt en de schrijver nog moet beslissen. */
  readonly namen: readonly string[];
  /** Wat er intussen staat; undefined als er niets botste, null als het deel weg is. */
  readonly intussen: Anderetekst | null | undefined;
};

export type Deelbron = {
  readonly raam: Raam;
  readonly oordelen: readonly OordeelOver[];
  readonly op: Date;
  readonly lezing: Deellezing;
  readonly verslag: Verslagbeeld;
  /** Het formulier is nog leeg: dan staat iedereen aan wie het misschien mag lezen. */
  readonly vers: boolean;
  readonly namen: readonly string[];
  readonly intussen: Anderetekst | null | undefined;
};

/** Maakt van feiten, invulling en oordelen het beeld van het formulier. */
export function toonDeelformulier(bron: Deelbron): Deelpaginabeeld {
  const { lezing, oordelen, verslag } = bron;
  const { invulling, stand } = lezing;
  const kan = oordelen
    .filter(({ oordeel, ontvanger }) => oordeel.uitkomst !== 'geweigerd' && leestDit(bron, ontvanger.deelnemer))
    .map((o) => o.ontvanger.deelnemer);
  const { inkijk: _, knop: __, ...nieuw } = toonNieuw({ ...bron, stand, invulling, bekijk: null });
  return {
    ...nieuw,
    // Een verslag is van de tafel: wie het mag lezen staat aan, tot de schrijver anders kiest.
    beeld: toonOordelen(oordelen, {
      kenmerken: metSoort(invulling.categorie, invulling.kenmerken),
      gekozen: bron.vers ? kan : invulling.ontvangers,
    }),
    verslag: verslag.verslag.id,
    verslagtitel: verslagtitel(verslag),
    lezing,
    titel: invulling.vervangt === null && invulling.versie === 0 ? 'Schrijf een deel' : 'Verander uw deel',
    pseudoniemen: verslag.pseudoniemen,
    namen: bron.namen,
    intussen: bron.intussen,
  };
}

/** Wie alleen voor een andere bijeenkomst komt, opent dit verslag nooit: die staat niet vanzelf aan (T25-07). */
function leestDit({ raam, verslag }: Deelbron, deelnemer: string): boolean {
  const plek = raam.feiten.deelnemers.find((d) => d.id === deelnemer)?.plek;
  return plek === undefined || plek.bijeenkomst === verslag.verslag.bijeenkomst_id;
}
