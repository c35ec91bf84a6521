import { inTransactie, type Tx } from '../db/transactie.ts';
import { openTeksten } from '../kluis/teksten.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { type Convenant, findConvenant, findEvaluaties, findRegelingen, type Regime } from './convenant.queries.ts';
import type { Leesopening } from './toon-convenant.ts';
import { feitzegel } from './vastleggen/leg-convenantfeit-vast.ts';
import { type Regelingwoorden, regelingzegel } from './vastleggen/leg-regeling-vast.ts';

export type Regeling = {
  readonly id: string;
  readonly getekendOp: string;
  readonly regime: Regime;
  /** Null waar de inhoud vernietigd is. */
  readonly woorden: Regelingwoorden | null;
  /** Het getekende papier, voor wie het mag openen. */
  readonly bewijs: string | null;
};

export type Evaluatie = { readonly id: string; readonly datum: string; readonly woorden: string | null };

/** Wat de partijen samen afspraken en waar zij op terugkeken, nieuwste eerst. */
export type Afspraken = {
  readonly convenant: Convenant;
  readonly regelingen: readonly Regeling[];
  readonly evaluaties: readonly Evaluatie[];
};

/**
 * De onderlinge regelingen en evaluaties in woorden (fn 13 (a), AVG 26, Art 20.2). Zij gaan over alle partijen: ieder die bij een
 * organisatie in de regio werkt, leest ze. Null als het convenant er niet is.
 */
export function leesAfspraken(opening: Leesopening, convenant: string): Promise<Afspraken | null> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const gevonden = await findConvenant(tx, convenant);
    await legVast(tx, {
      code: 'convenant-ingezien',
      uitkomst: gevonden === undefined ? 'geweigerd' : 'gelukt',
      object: { soort: 'convenant', id: convenant },
      betrokkenen: [],
    });
    if (gevonden === undefined) return null;
    return {
      convenant: gevonden,
      regelingen: await leesRegelingen(tx, gevonden),
      evaluaties: await leesEvaluaties(tx, convenant),
    };
  });
}

async function leesRegelingen(tx: Tx, { id: convenant, penvoerder }: Convenant): Promise<readonly Regeling[]> {
  const rijen = await findRegelingen(tx, convenant);
  const open = await openTeksten(
    tx.omgeving.kluis,
    rijen.map(({ id, inhoud: envelop }) => ({ ...regelingzegel({ partij: penvoerder, regeling: id }), envelop })),
  );
  return rijen.map(({ inhoud: _, ...rij }, i) => {
    const tekst = open[i] ?? null;
    return { ...rij, woorden: tekst === null ? null : (JSON.parse(tekst) as Regelingwoorden) };
  });
}

async function leesEvaluaties(tx: Tx, convenant: string): Promise<readonly Evaluatie[]> {
  const rijen = await findEvaluaties(tx, convenant);
  const met = rijen.flatMap(({ id, partij, woorden: envelop }) =>
    partij === null || envelop === null
      ? []
      : [{ id, zegel: feitzegel({ partij, feit: id, veld: 'woorden' }), envelop }],
  );
  const open = await openTeksten(
    tx.omgeving.kluis,
    met.map(({ zegel, envelop }) => ({ ...zegel, envelop })),
  );
  const woorden = new Map(met.map(({ id }, i) => [id, open[i] ?? null]));
  return rijen.map(({ id, datum }) => ({ id, datum, woorden: woorden.get(id) ?? null }));
}
