import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
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
  let opgesteld: CompiledQuery<R> | undefined;
  return async (tx, ...waarden) => {
    opgesteld ??= stelOp(opsteller, ...(plaatsen(waarden.length) as unknown as P)).compile();
    const parameters = opgesteld.parameters.map((plek) => (isPlaats(plek) ? waarden[plek[PLAATS]] : plek));
    const { rows } = await tx.db.executeQuery<R>({ ...opgesteld, parameters });
    return rows;
  };
}

type Plaats = { readonly [PLAATS]: number };

const plaatsen = (aantal: number): readonly Plaats[] =>
  Array.from({ length: aantal }, (_, nummer) => ({ [PLAATS]: nummer }));

const isPlaats = (waarde: unknown): waarde is Plaats =>
  typeof waarde === 'object' && waarde !== null && PLAATS in waarde;
