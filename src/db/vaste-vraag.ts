import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import type { Tabellen } from './tabellen.ts';
import type { Tx } from './transactie.ts';

/** Merkt in een opgestelde vraag de plaats van een waarde; wat eronder staat, is de hoeveelste. */
const PLAATS = Symbol('plaats van een waarde');

// Stelt alleen op; hier wordt nooit iets mee gevraagd.
const opsteller = new Kysely<Tabellen>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export type Opsteller = typeof opsteller;

/**
 * Een vraag die bij elke waarde dezelfde tekst heeft: Kysely stelt haar een keer op, en daarna gaan alleen de waarden mee. Wat een
 * pagina elke keer vraagt, kost zo geen opstellen meer.
 *
 * INVARIANT: de waarden gaan onveranderd de vraag in. Bij het opstellen zijn zij er nog niet: een tak of een lengte die van een waarde
 * afhangt, kan er dus niet in.
 */
export function vasteVraag<P extends readonly unknown[], R>(
  stelOp: (db: Opsteller, ...waarden: P) => { compile(): CompiledQuery<R> },
): (tx: Tx, ...waarden: P) => Promise<R[]> {
  const opdracht = vasteOpdracht(stelOp);
  return async (tx, ...waarden) => {
    const vraag = opdracht(...waarden);
    const { rows } = await (tx.stel === undefined ? tx.db.executeQuery<R>(vraag) : tx.stel<R>(vraag));
    return rows;
  };
}

/** Als `vasteVraag`, voor wie de vraag zelf verstuurt. */
export function vasteOpdracht<P extends readonly unknown[], R>(
  stelOp: (db: Opsteller, ...waarden: P) => { compile(): CompiledQuery<R> },
): (...waarden: P) => CompiledQuery<R> {
  let opgesteld: CompiledQuery<R> | undefined;
  return (...waarden) => {
    opgesteld ??= stelOp(opsteller, ...(plaatsen(waarden.length) as unknown as P)).compile();
    const parameters = opgesteld.parameters.map((plek) => (isPlaats(plek) ? waarden[plek[PLAATS]] : plek));
    return { ...opgesteld, parameters };
  };
}

/** Een opdracht in eigen woorden, om vast te leggen hoe zij heet. */
export const inSql = (opdracht: RawBuilder<unknown>): { compile(): CompiledQuery<unknown> } => ({
  compile: () => opdracht.compile(opsteller),
});

type Plaats = { readonly [PLAATS]: number };

const plaatsen = (aantal: number): readonly Plaats[] =>
  Array.from({ length: aantal }, (_, nummer) => ({ [PLAATS]: nummer }));

const isPlaats = (waarde: unknown): waarde is Plaats =>
  typeof waarde === 'object' && waarde !== null && PLAATS in waarde;
