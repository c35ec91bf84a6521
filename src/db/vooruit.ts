import type { CompiledQuery, Transaction } from 'kysely';
import type { Tabellen } from './tabellen.ts';

/** Wat al onderweg is. `antwoord` mislukt als de opdracht mislukt; wie hem stuurt, wacht daarop voordat hij iets laat zien. */
export type Onderweg = { readonly antwoord: Promise<unknown> };

/**
 * Stuurt een opdracht heen zonder op antwoord te wachten. Wat erna op deze verbinding gevraagd wordt, komt erachteraan; mislukt deze,
 * dan weigert PostgreSQL ook al het volgende in de transactie.
 */
export async function stuurVooruit(db: Transaction<Tabellen>, opdracht: CompiledQuery): Promise<Onderweg> {
  return db.getExecutor().provideConnection(async (verbinding) => {
    const antwoord = verbinding.executeQuery(opdracht);
    // De fout komt bij wie op het antwoord wacht; tot dan is zij niet vergeten.
    antwoord.catch(() => undefined);
    return { antwoord };
  });
}

/** Wacht op alles wat onderweg is. @throws de eerste fout, die de andere veroorzaakte. */
export async function wachtOp(onderweg: readonly Onderweg[]): Promise<void> {
  for (const { antwoord } of onderweg) await antwoord;
}

/** Waardoor een transactie mislukte: wat vooruit was gestuurd, of anders de fout waarmee het werk ophield. */
export async function oorzaakVan(fout: unknown, onderweg: readonly Onderweg[]): Promise<unknown> {
  const eerder = await wachtOp(onderweg).then(
    () => null,
    (oorzaak: unknown) => oorzaak,
  );
  return eerder === null || isGevolg(eerder) ? fout : eerder;
}

/** Weigert PostgreSQL alleen omdat eerder in de transactie iets mislukte? Die eerste fout zegt meer. */
export const isGevolg = (fout: unknown): boolean =>
  typeof fout === 'object' && fout !== null && 'code' in fout && fout.code === '25P02';
