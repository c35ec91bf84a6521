import type { Tx } from '../db/transactie.ts';
import type { Plaats } from '../kluis/soorten.ts';
import { openTeksten } from '../kluis/teksten.ts';
import type { SleutelVerwijzing } from '../kluis/verwijzing.ts';
import { type Akkoord, findAkkoorden } from './toetreding.queries.ts';

/** Het antwoord van een partij op een toetreding, met haar toelichting in woorden. */
export type Antwoord = Omit<Akkoord, 'woorden'> & { readonly woorden: string | null };

/** Onder welke sleutel en op welke plaats een toelichting ligt: bij de partij die antwoordde. */
export function akkoordzegel({ partij, toetreding }: { readonly partij: string; readonly toetreding: string }): {
  readonly verwijzing: SleutelVerwijzing;
  readonly plaats: Plaats;
} {
  return {
    verwijzing: { klasse: 'partij', partij },
    plaats: { eigenaar: partij, casus: null, categorie: 'toetredingsakkoord.woorden', record: toetreding, versie: 1 },
  };
}

/** Wat elke partij op een toetreding antwoordde en waarom, voor ieder die het convenant leest (Art 18.1, fn 38). */
export async function leesAkkoorden(tx: Tx, toetreding: string): Promise<readonly Antwoord[]> {
  const rijen = await findAkkoorden(tx, toetreding);
  const met = rijen.flatMap(({ partij, woorden: envelop }) => (envelop === null ? [] : [{ partij, envelop }]));
  const open = await openTeksten(
    tx.omgeving.kluis,
    met.map(({ partij, envelop }) => ({ ...akkoordzegel({ partij, toetreding }), envelop })),
  );
  const woorden = new Map(met.map(({ partij }, i) => [partij, open[i] ?? null]));
  return rijen.map((rij) => ({ ...rij, woorden: woorden.get(rij.partij) ?? null }));
}
