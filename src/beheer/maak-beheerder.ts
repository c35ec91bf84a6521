import type { Tx } from '../db/transactie.ts';
import type { Partijsoort } from '../partij/partij.queries.ts';
import { verzegelPersoonsveld } from '../partij/personen.ts';
import { insertAanstelling, insertPersoon } from './beheer.queries.ts';
import { functieBij } from './nodig-collega-uit.ts';

export type Nieuwebeheerder = {
  readonly partij: { readonly id: string; readonly soort: Partijsoort };
  readonly naam: string;
  readonly email: string;
  /** Wie hem toevoegt; null is het systeem. */
  readonly door: string | null;
  /** Wie bij deze partij al bekend is met dit adres, houdt zijn naam. */
  readonly bestaand?: string | undefined;
};

/** Maakt iemand vandaag beheerder van een partij. De rijregels bepalen wie dat mag; de logregel schrijft de aanroeper. */
export async function maakBeheerder(
  tx: Tx,
  { partij, naam, email, door, bestaand }: Nieuwebeheerder,
): Promise<{ readonly persoon: string; readonly aanstelling: string }> {
  const functie = functieBij(partij.soort, { rol: 'beheerder', functie: null });
  if (functie === undefined) throw new Error('er is geen functie voor een beheerder');
  const [persoon, aanstelling] = [bestaand ?? tx.nieuwId(), tx.nieuwId()];
  if (bestaand === undefined) {
    const zegel = (veld: 'naam' | 'email', tekst: string) =>
      verzegelPersoonsveld(tx.omgeving.kluis, { persoon, partij: partij.id, veld }, tekst);
    const velden = { naam: await zegel('naam', naam), email: await zegel('email', email) };
    await insertPersoon(tx, { id: persoon, partij: partij.id, ...velden, door });
  }
  const { code, hoedanigheid, geheimhouding } = functie;
  const rij = { id: aanstelling, persoon, partij: partij.id, school: null, rol: 'beheerder', van: tx.vandaag } as const;
  await insertAanstelling(tx, { ...rij, functie: code, hoedanigheid, geheimhouding });
  return { persoon, aanstelling };
}
