import { inTransactie } from '../../db/transactie.ts';
import { findPartij, findPartijen, type Partij } from '../../partij/partij.queries.ts';
import { rondPartijtaakAf } from '../../taak/taken.ts';
import { findContracten, insertContract, updateContract } from './organisatie.queries.ts';
import { legWijzigingVast, type Opening } from './organisatie.ts';

export type Contractwens = {
  readonly aanbieder: string;
  readonly van: string;
  /** Wanneer de gemeente het toetredingsformulier eiste; null is nog niet (P-7). */
  readonly formulierOp: string | null;
};

export type Contractuitkomst = { readonly kind: 'bewaard' | 'geen-gemeente' | 'geen-aanbieder' | 'loopt-al' };

/** Legt vast dat deze gemeente een contract heeft met een jeugdhulpaanbieder (P-5). Alleen de gemeente zelf weet dat. */
export async function legContractVast(opening: Opening, wens: Contractwens): Promise<Contractuitkomst> {
  const { partij, persoon } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Contractuitkomst> => {
    const kind = await (async (): Promise<Contractuitkomst['kind']> => {
      if ((await findPartij(tx, partij))?.soort !== 'gemeente') return 'geen-gemeente';
      if ((await findPartij(tx, wens.aanbieder))?.soort !== 'jeugdhulpaanbieder') return 'geen-aanbieder';
      return (await insertContract(tx, { ...wens, gemeente: partij, persoon })) ? 'bewaard' : 'loopt-al';
    })();
    await legWijzigingVast(tx, kind === 'bewaard', { soort: 'partij', id: wens.aanbieder });
    return { kind };
  });
}

/** Werkt een contract van de eigen gemeente bij: het formulier is geeist, of het contract eindigt. @returns false als het niet loopt. */
export async function werkContractBij(
  opening: Opening,
  wens: { readonly contract: string } & ({ readonly formulierOp: string } | { readonly tot: string }),
): Promise<boolean> {
  const { contract, ...kolommen } = wens;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const { partij } = opening.verzoeker;
    const gelukt = await updateContract(tx, { id: contract, gemeente: partij, ...kolommen });
    const zonder = (await findContracten(tx, partij)).some(
      (rij) => rij.gemeente === partij && rij.formulierOp === null,
    );
    if (gelukt && !zonder) await rondPartijtaakAf(tx, { soort: 'formulier-eisen', onderwerp: partij, partij });
    await legWijzigingVast(tx, gelukt, { soort: 'jeugdhulpcontract', id: contract });
    return gelukt;
  });
}

/** De jeugdhulpaanbieders van de regio, om uit te kiezen. */
export async function kiesAanbieders(opening: Opening): Promise<readonly Partij[]> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'geen' }, async (tx) =>
    (await findPartijen(tx)).filter(({ soort }) => soort === 'jeugdhulpaanbieder'),
  );
}
