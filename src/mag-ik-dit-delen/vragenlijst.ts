import * as bijzonder from './vragen-bijzonder.ts';
import * as gebruikelijk from './vragen-gebruikelijk.ts';
import * as ontvanger from './vragen-ontvanger.ts';
import * as toestemming from './vragen-toestemming.ts';
import * as wat from './vragen-wat.ts';
import { AAN, IK } from './vragen-wie.ts';
import type { Keuze, Vraagpunt } from './vulling.ts';

/**
 * Alle vragen die wij kunnen stellen. INVARIANT: een punt staat na de punten waar zijn `speelt` naar kijkt en
 * na de punten waarvan een keuze met `dan` zijn gebruikelijke antwoord zet.
 */
export const VRAGENLIJST: readonly Vraagpunt[] = [
  // De melding speelt alleen bij verstrekken; wie niet aan tafel zit, kiest `aan` en komt bij de vordering.
  bijzonder.MELDING,
  IK,
  wat.WAT,
  AAN,
  bijzonder.VORDERING,
  ontvanger.ONTVANGER,
  wat.LEEFTIJD,
  wat.MBO,
  bijzonder.DOELGROEP,
  wat.ZELF_BESLISSEN,
  wat.BEHANDEL,
  wat.GEZOND,
  bijzonder.ONTVANGER_ZWIJGT,
  wat.VERZUIM,
  wat.VERMOEDEN,
  wat.MELDPLICHTIG,
  ontvanger.ACTIVITEIT,
  ontvanger.LANGDURIG,
  bijzonder.AFWIJKING,
  bijzonder.OPP_INSTEMMING,
  bijzonder.OPP_AFSPRAAK,
  bijzonder.NIET_VOOR_OUDER,
  gebruikelijk.NOODZAAK,
  bijzonder.ZONDER_NAAM,
  toestemming.VERTELD,
  toestemming.TOESTEMMING,
  toestemming.GETEKEND,
  toestemming.INHOUD,
  toestemming.GEVAAR,
  gebruikelijk.EIGEN,
  gebruikelijk.AFSPRAKEN,
  gebruikelijk.CASUS,
  gebruikelijk.TAAK,
  gebruikelijk.DOEL,
  gebruikelijk.FASE,
  gebruikelijk.VEILIG,
];

const OP_SLEUTEL: ReadonlyMap<string, Vraagpunt> = new Map(VRAGENLIJST.map((punt) => [punt.sleutel, punt]));

export function findVraagpunt(sleutel: string): Vraagpunt | undefined {
  return OP_SLEUTEL.get(sleutel);
}

export function findKeuze(punt: Vraagpunt, sleutel: string): Keuze | undefined {
  return punt.keuzes.find((keuze) => keuze.sleutel === sleutel);
}
