import { wiensTaak } from '../../casus/bronnen.ts';
import type { Bladkop } from '../../casus/casusblad.tsx';
import { DOELNAMEN, metHoofdletter } from '../../casus/woorden.ts';
import type { Doel } from '../../regels/index.ts';
import { datumEnTijd, tijd } from '../../web/tijd.ts';
import type { Lezer } from '../../web/vertaler.ts';
import { eisBlad } from '../blad.ts';
import { metSoort } from '../kenmerken.ts';
import { inZin, type Mens } from '../mensen.ts';
import { deelknop, type Oordeelbeeld, toonOordelen } from '../oordeel/oordeel-toon.ts';
import type { OordeelOver, Raam } from '../oordeel/vraag-oordeel.ts';
import { type Soorten, soortenVoor } from '../soorten.ts';
import { type Weergave, weergaveVoor } from '../weergave.tsx';
import type { Anderconcept } from './invoer.ts';
import type { Gegevenstand, Invulling } from './nieuw-formulier.ts';

/** Door wiens ogen de inkijk kijkt, en wie er nog meer gekozen kan worden. */
export type Inkijkbeeld = {
  readonly titel: string;
  readonly weergave: Weergave;
  /** Wie iemand zelf koos om door te kijken; null als de pagina koos. */
  readonly gekozen: string | null;
  readonly anderen: readonly { readonly deelnemer: string; readonly label: string }[];
};

export type Nieuwbeeld = {
  readonly casus: string;
  readonly blad: Bladkop;
  readonly stand: Gegevenstand;
  readonly soorten: Soorten;
  readonly doelen: readonly { readonly doel: Doel; readonly label: string }[];
  readonly taakVan: string;
  readonly beeld: Oordeelbeeld;
  readonly oordeelVan: string;
  readonly oordeelMoment: string;
  readonly inkijk: Inkijkbeeld | null;
  readonly knop: string;
  /** De versie van het concept op deze pagina. */
  readonly gezien: number;
  /** Wat een ander venster intussen bewaarde; null als het concept weg is. */
  readonly intussen: Anderconcept | null | undefined;
};

export type Nieuwbron = {
  readonly raam: Raam;
  readonly oordelen: readonly OordeelOver[];
  readonly op: Date;
  readonly stand: Gegevenstand;
  readonly invulling: Invulling;
  /** De deelnemer door wiens ogen iemand wil kijken. */
  readonly bekijk: string | null;
  /** Zonder is er nog niets bewaard. */
  readonly gezien?: number;
  readonly intussen?: Nieuwbeeld['intussen'];
};

/** Maakt van feiten, invulling en oordelen het beeld van de pagina. */
export function toonNieuw(bron: Nieuwbron): Nieuwbeeld {
  const { raam, oordelen, invulling, op } = bron;
  const { feiten, stoel } = raam;
  const { casus } = feiten;
  const beeld = toonOordelen(oordelen, {
    kenmerken: metSoort(invulling.categorie, invulling.kenmerken),
    gekozen: invulling.ontvangers,
  });
  return {
    casus: casus.id,
    blad: eisBlad(raam.blad),
    stand: bron.stand,
    soorten: soortenVoor({ stoel, feiten, gekozen: invulling.categorie }),
    doelen: casus.doelen.map((doel) => ({ doel, label: `${metHoofdletter(DOELNAMEN[doel])} (${doel})` })),
    taakVan: wiensTaak(stoel),
    beeld,
    oordeelVan: `Oordeel van ${tijd(op)}`,
    oordeelMoment: datumEnTijd(op),
    inkijk: inkijkVoor(bron),
    knop: deelknop(beeld),
    gezien: bron.gezien ?? 0,
    intussen: bron.intussen,
  };
}

/** Standaard kijkt de inkijk door de ogen van de eerste gekozen ontvanger die het mag krijgen. */
function inkijkVoor({ raam, oordelen, invulling, bekijk }: Nieuwbron): Inkijkbeeld | null {
  if (invulling.tekst === '') return null;
  const mag = oordelen.filter(({ oordeel }) => oordeel.uitkomst === 'toegestaan').map(({ ontvanger }) => ontvanger);
  const gekozen = mag.filter(({ deelnemer }) => invulling.ontvangers.includes(deelnemer));
  const als = mag.find(({ deelnemer }) => deelnemer === bekijk) ?? gekozen[0] ?? mag[0];
  if (als === undefined) return null;
  const lezer = als.soort === 'medewerker' ? 'vak' : gezinslezer(als);
  return {
    titel: `Zo ziet ${inZin(als)} het`,
    weergave: weergaveVoor({ ...invulling, bron: raam.ik }, lezer),
    gekozen: als.deelnemer === bekijk ? bekijk : null,
    anderen: mag
      .filter(({ deelnemer }) => deelnemer !== als.deelnemer)
      .map((mens) => ({ deelnemer: mens.deelnemer, label: inZin(mens) })),
  };
}

// Wie inbrengt leest mee in het Nederlands; de lezer zelf krijgt de regels eromheen in de taal die hij koos.
const gezinslezer = ({ soort }: Mens): Lezer => ({ vorm: soort === 'jongere' ? 'je' : 'u', code: 'nl' });
