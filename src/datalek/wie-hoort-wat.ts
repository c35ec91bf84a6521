import { datumEnTijd } from '../web/tijd.ts';
import type { Datalekbeeld } from './toon-datalek.ts';

/** Wie iets over een datalek moet horen, van wie, voor wanneer, en waar dat op rust. */
export type Hoort = {
  readonly wie: string;
  readonly van: string;
  readonly wanneer: string;
  readonly wet: string;
  readonly stand: string;
};

/**
 * Wie wat hoort bij dit datalek. Ieder meldt zelf bij afzonderlijke verantwoordelijkheid; bij gezamenlijke zegt de onderlinge regeling wie,
 * en blijft ieder tegenover de betrokkene voor het geheel aanspreekbaar (fn 13, 16.3, AVG 33, AVG 34).
 */
export function wieHoortWat(beeld: Datalekbeeld): readonly Hoort[] {
  const { stand } = beeld;
  const samen = isGezamenlijk(beeld);
  const melder = samen ? 'wie de onderlinge regeling aanwijst' : 'uw organisatie';
  return [
    ...(beeld.systeemfout ? [tussenBeheerEnOrganisatie(beeld)] : []),
    {
      wie: 'Andere organisaties die het raakt',
      van: beeld.vanBeheer ? 'het systeembeheer' : 'uw organisatie',
      wanneer: 'meteen',
      wet: samen ? 'AVG 26, voetnoot 13' : 'voetnoot 13',
      stand: doorgeefstand(beeld),
    },
    {
      wie: 'De Autoriteit Persoonsgegevens',
      van: melder,
      wanneer: `vóór ${datumEnTijd(stand.uiterlijk)}`,
      wet: 'AVG 33 lid 1',
      stand: apStand(beeld),
    },
    {
      wie: 'De jongeren en ouders',
      van: melder,
      wanneer: 'meteen, als het risico voor hen hoog is',
      wet: 'AVG 34 lid 1',
      stand: gezinStand(beeld),
    },
  ];
}

export const isGezamenlijk = ({ regimes }: Pick<Datalekbeeld, 'regimes'>): boolean =>
  regimes.some(({ regime }) => regime === 'gezamenlijk');

/** De verwerker en de verantwoordelijke horen het van elkaar, wie het ook merkte. */
function tussenBeheerEnOrganisatie(beeld: Datalekbeeld): Hoort {
  const rust = { wanneer: 'meteen', wet: 'AVG 33 lid 2' } as const;
  const beheer = 'De beheerder van Overlegtafel';
  return beeld.vanBeheer
    ? { ...rust, wie: 'Uw organisatie', van: 'het systeembeheer', stand: `verteld, ${datumEnTijd(beeld.gemeldOp)}` }
    : { ...rust, wie: beheer, van: 'uw organisatie, en terug', stand: beheerStand(beeld) };
}

/** Wie het van het systeembeheer hoorde, weet niet wie nog meer; zelf doorgeven kan ook dan. */
function doorgeefstand({ doorgegeven, vanBeheer }: Datalekbeeld): string {
  if (doorgegeven.length === 0) return vanBeheer ? 'dat doet het systeembeheer zelf' : 'aan niemand doorgegeven';
  return `${vanBeheer ? 'ook door uw organisatie: ' : ''}${doorgegeven.map(({ naam }) => naam).join(', ')}`;
}

function beheerStand({ stand, beheerVerteldOp }: Datalekbeeld): string {
  if (stand.beheerGebeldOp !== null) return `gesproken, ${datumEnTijd(stand.beheerGebeldOp)}`;
  return beheerVerteldOp === null ? 'nog niet' : `bericht gestuurd, ${datumEnTijd(beheerVerteldOp)}; bel ook zelf`;
}

function apStand({ stand }: Datalekbeeld): string {
  if (stand.gemeldAp !== null) return `gemeld, ${datumEnTijd(stand.gemeldAp.op)}`;
  if (stand.besluit === null) return 'nog te beslissen';
  return stand.besluit.keuze === 'melden' ? 'nog te melden' : 'niet melden, met reden';
}

function gezinStand({ stand }: Datalekbeeld): string {
  if (stand.geinformeerd !== null) return `verteld, ${datumEnTijd(stand.geinformeerd.op)}`;
  if (stand.betrokkenen === null) return 'nog te beslissen';
  return stand.betrokkenen.keuze === 'informeren' ? 'nog te vertellen' : 'niet nodig, met reden';
}
