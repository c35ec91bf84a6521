import {
  type DatabaseConnection,
  type Dialect,
  DummyDriver,
  type KyselyProps,
  type QueryExecutor,
  sql,
  Transaction,
} from 'kysely';
import type { Tabellen } from './tabellen.ts';
import type { Tx } from './transactie.ts';
import { inSql, vasteVraag } from './vaste-vraag.ts';
import { isGevolg } from './vooruit.ts';

// Wat een transactie van Kysely naast haar verbinding wil hebben, en voor vragen nooit gebruikt.
const dialect: Dialect = {
  createDriver: () => new DummyDriver(),
  createAdapter: () => nooit(),
  createIntrospector: () => nooit(),
  createQueryCompiler: () => nooit(),
};
const ROMP: Omit<KyselyProps, 'executor'> = { config: { dialect }, driver: new DummyDriver(), dialect };

function nooit(): never {
  throw new Error('een lopende transactie maakt geen eigen verbinding');
}

/** De antwoorden op vragen, in dezelfde volgorde. */
export type Antwoorden<T extends readonly Promise<unknown>[]> = { -readonly [K in keyof T]: Awaited<T[K]> };

/**
 * Stelt vragen die niet op elkaar wachten zonder antwoord af te wachten: zij gaan samen heen, PostgreSQL voert ze na elkaar uit, in
 * deze transactie en onder haar context, en de antwoorden komen in dezelfde volgorde.
 *
 * INVARIANT: de context staat stil zolang dit loopt. `voorOordeel` hierbinnen mag alleen als het er buitenom al aan stond; anders
 * zou een vraag die ernaast loopt het teken aantreffen en meer lezen dan een pagina mag.
 * @throws de fout die het eerst kwam; de transactie is dan voorbij.
 */
export async function samen<const T extends readonly Promise<unknown>[]>(
  tx: Tx,
  stel: (tx: Tx) => T,
): Promise<Antwoorden<T>> {
  const antwoorden = await metVrijeVerbinding(tx, tx.stand.voorOordeel, async (vrij, sluit) => {
    try {
      return await Promise.allSettled(stel(vrij));
    } finally {
      sluit();
    }
  });
  return antwoordenUit(antwoorden) as Antwoorden<T>;
}

/**
 * Als `samen`, voor feiten waar een oordeel op rust (`voorOordeel`). Het teken gaat in dezelfde lading aan en uit, zodat geen andere
 * vraag het aantreft. Daarom moet alles in een beurt gesteld zijn: wat op een antwoord wacht en dan verder vraagt, mislukt.
 * Wat hier gelezen wordt, gaat naar `beoordeel` en nooit naar een pagina.
 */
export async function samenVoorOordeel<const T extends readonly Promise<unknown>[]>(
  tx: Tx,
  stel: (tx: Tx) => T,
): Promise<Antwoorden<T>> {
  if (tx.stand.voorOordeel) return samen(tx, stel);
  if (tx.stand.vast) throw new Error('een oordeel begint niet met lezen terwijl er andere vragen naast lopen');
  const antwoorden = await metVrijeVerbinding(tx, true, (vrij, sluit) => {
    const aan = zetTeken(vrij, 'aan');
    const gesteld = stel(vrij);
    const uit = zetTeken(vrij, '');
    sluit();
    return Promise.allSettled([aan, uit, ...gesteld]);
  });
  return antwoordenUit(antwoorden).slice(2) as Antwoorden<T>;
}

const zetTeken = vasteVraag((_db, stand: string) => inSql(sql`select set_config('ctx.voor_oordeel', ${stand}, true)`));

type Uitkomsten = readonly PromiseSettledResult<unknown>[];

function metVrijeVerbinding(
  tx: Tx,
  voorOordeel: boolean,
  werk: (vrij: Tx, sluit: () => void) => Promise<Uitkomsten>,
): Promise<Uitkomsten> {
  const basis: QueryExecutor = tx.db.getExecutor();
  return basis.provideConnection((verbinding) => {
    const { sluit, ...vrij } = opVerbinding(basis, verbinding);
    return werk({ ...tx, ...vrij, stand: { voorOordeel, vast: true } }, sluit);
  });
}

type Vrij = Required<Pick<Tx, 'db' | 'stel'>> & { readonly sluit: () => void };

/** Laat vragen naast elkaar over deze verbinding gaan, tot `sluit`: wat daarna nog vraagt, liep onder een andere context dan bedoeld. */
export function opVerbinding(basis: QueryExecutor, verbinding: DatabaseConnection): Vrij {
  let open = true;
  const gesloten = () => Promise.reject(new Error('samen is al afgelopen'));
  const executor = basis.withConnectionProvider({
    provideConnection: (gebruik) => (open ? gebruik(verbinding) : gesloten()),
  });
  return {
    db: new Transaction<Tabellen>({ ...ROMP, executor }),
    stel: (vraag) => (open ? verbinding.executeQuery(vraag) : gesloten()),
    sluit: () => {
      open = false;
    },
  };
}

/** @throws de fout die het eerst kwam, als er een is. */
export function antwoordenUit(uitkomsten: Uitkomsten): unknown[] {
  const fouten = uitkomsten.flatMap((uitkomst) => (uitkomst.status === 'rejected' ? [uitkomst.reason as unknown] : []));
  // Na een fout weigert PostgreSQL ook wat er al achteraan kwam; de oorzaak zegt meer.
  if (fouten.length > 0) throw fouten.find((fout) => !isGevolg(fout)) ?? fouten[0];
  return uitkomsten.map((uitkomst) => (uitkomst.status === 'fulfilled' ? uitkomst.value : undefined));
}
