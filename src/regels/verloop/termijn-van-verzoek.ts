import type { Kanttekening } from '../oordeel.ts';
import { eerste, maandenVerder, plusDagen, voluit, weekdag } from './kalender.ts';

/** Een verzoek op grond van de AVG, zoals het binnenkwam. Datums zijn ISO, Europe/Amsterdam. */
export type Verzoekfeiten = {
  /** Elke dag waarop een deelnemer of het adres van het overleg het verzoek kreeg; de eerste telt (E-23). */
  readonly ontvangen: readonly string[];
  /** Het bericht aan de vrager dat het langer duurt, met de reden. */
  readonly verlenging: { readonly medegedeeldOp: string; readonly reden: string } | null;
  /** Officiële feestdagen; alleen voor `wettelijkUiterlijk`. */
  readonly feestdagen?: readonly string[];
};

export type Verzoektermijn =
  | { readonly kind: 'niet-begonnen'; readonly waarom: readonly Kanttekening[] }
  | {
      readonly kind: 'termijn';
      readonly ontvangenOp: string;
      /** De laatste dag waarop de vrager antwoord moet hebben: hierop stuurt het programma. */
      readonly uiterlijk: string;
      /** De laatste dag volgens de AVG als `uiterlijk` in een weekend of op een feestdag valt. */
      readonly wettelijkUiterlijk: string;
      readonly verlenging: 'geen' | 'telt' | 'telt-niet';
      readonly waarom: readonly Kanttekening[];
    };

const reden = (code: string, uitleg: string): Kanttekening => ({ code, artikelen: ['Art 13.2 (b)', 'E-23'], uitleg });

function volgendeWerkdag(dag: string, feestdagen: readonly string[]): string {
  let werkdag = dag;
  while (weekdag(werkdag) > 4 || feestdagen.includes(werkdag)) werkdag = plusDagen(werkdag, 1);
  return werkdag;
}

/**
 * De termijn van een verzoek (Art 13.2 (b), E-23, AVG 12 lid 3): een maand na de eerste ontvangst, of drie maanden na die
 * dag als de vrager binnen de maand hoorde dat het langer duurt en waarom. De dag van ontvangst telt niet mee; de termijn
 * eindigt op dezelfde dag van de maand, of op de laatste van een kortere (Verordening 1182/71 art. 3 lid 2).
 *
 * Valt die dag in een weekend of op een feestdag, dan schuift de AVG haar op (art. 3 lid 4 van die verordening), maar het
 * convenant niet: dat is een belofte tussen partijen, waarvoor geen wet de termijn verlengt. Daarom stuurt het programma op
 * de vroegste van de twee, ook voor het bericht van verlenging: dan is een antwoord onder beide op tijd.
 */
export function termijnVanVerzoek({ ontvangen, verlenging, feestdagen = [] }: Verzoekfeiten): Verzoektermijn {
  if (ontvangen.length === 0) {
    return { kind: 'niet-begonnen', waarom: [reden('nog-niet-ontvangen', 'Niemand heeft het verzoek al ontvangen.')] };
  }
  const ontvangenOp = eerste(...ontvangen);
  const maand = maandenVerder(ontvangenOp, 1);
  const waarom = [
    reden(
      'maand',
      `Het verzoek kwam binnen op ${voluit(ontvangenOp)}. De vrager krijgt uiterlijk op ${voluit(maand)} antwoord.`,
    ),
  ];
  const telt =
    verlenging !== null &&
    verlenging.reden.trim() !== '' &&
    verlenging.medegedeeldOp >= ontvangenOp &&
    verlenging.medegedeeldOp <= maand;
  const uiterlijk = telt ? maandenVerder(ontvangenOp, 3) : maand;
  if (telt) {
    waarom.push(
      reden('verlengd', `De vrager hoorde op tijd waarom het langer duurt. Het mag tot ${voluit(uiterlijk)}.`),
    );
  } else if (verlenging !== null) {
    waarom.push(
      reden(
        'verlenging-telt-niet',
        'Langer kan alleen als de vrager binnen de maand hoorde dat het langer duurt, en waarom.',
      ),
    );
  }
  return {
    kind: 'termijn',
    ontvangenOp,
    uiterlijk,
    wettelijkUiterlijk: volgendeWerkdag(uiterlijk, feestdagen),
    verlenging: verlenging === null ? 'geen' : telt ? 'telt' : 'telt-niet',
    waarom,
  };
}
