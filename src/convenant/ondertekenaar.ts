import type { Tx } from '../db/transactie.ts';
import { openTeksten } from '../kluis/teksten.ts';
import { findOndertekenaars } from './convenant.queries.ts';
import { feitzegel, type Ondertekenaar } from './vastleggen/leg-convenantfeit-vast.ts';

type Vraag = { readonly convenant: string; readonly partij: string };

/**
 * Wie namens een partij tekende, per feit (Sign-1, Bijl 1-d, Bijl 4-c). De namen liggen onder de sleutel van die partij: wie dit
 * aanroept, hoort bij haar. Waar de inhoud vernietigd is, staat er niemand.
 */
export async function leesOndertekenaars(
  tx: Tx,
  { convenant, partij }: Vraag,
): Promise<ReadonlyMap<string, Ondertekenaar>> {
  const rijen = await findOndertekenaars(tx, { convenant, partij });
  const open = await openTeksten(
    tx.omgeving.kluis,
    rijen.map(({ id, ondertekenaar: envelop }) => ({
      ...feitzegel({ partij, feit: id, veld: 'ondertekenaar' }),
      envelop,
    })),
  );
  return new Map(
    rijen.flatMap(({ id }, i) => {
      const tekst = open[i] ?? null;
      return tekst === null ? [] : [[id, JSON.parse(tekst) as Ondertekenaar] as const];
    }),
  );
}

/** Naam en functie zoals zij achter een handtekening staan. */
export const tekenaarszin = ({ naam, functie }: Ondertekenaar): string => `${naam}, ${functie.toLocaleLowerCase('nl')}`;
