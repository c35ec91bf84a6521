import type { Tx } from '../../db/transactie.ts';
import { verzegelPersoonsveld } from '../../partij/personen.ts';
import { type Gezinspersoon, insertGezinspersoon } from '../aanmelding/aanmelding.queries.ts';

export type Gezinsmens = {
  readonly soort: Gezinspersoon['soort'];
  readonly naam: string;
  readonly email: string | null;
  /** Mobiel nummer in E.164, voor een sms zonder inhoud als er geen e-mailadres is. */
  readonly telefoon: string | null;
  readonly door: string;
};

/** Legt iemand van of bij het gezin vast; naam, adres en nummer liggen onder een sleutel van die persoon zelf. @returns de persoon. */
export async function legGezinspersoonVast(tx: Tx, mens: Gezinsmens): Promise<string> {
  const persoon = tx.nieuwId();
  const verzegel = (veld: 'naam' | 'email' | 'telefoon', waarde: string) =>
    verzegelPersoonsveld(tx.omgeving.kluis, { persoon, partij: null, veld }, waarde);
  await insertGezinspersoon(tx, {
    id: persoon,
    soort: mens.soort,
    naam: await verzegel('naam', mens.naam),
    email: mens.email === null ? null : await verzegel('email', mens.email),
    telefoon: mens.telefoon === null ? null : await verzegel('telefoon', mens.telefoon),
    door: mens.door,
  });
  return persoon;
}
