/**
 * Doet elk werk na elkaar, ook nadat er een mislukte: wat stuk is, houdt de rest niet op.
 * @throws de eerste fout, nadat alles zijn beurt had; wie dit later herhaalt, doet alles nog eens.
 */
export async function geefBeurten(werken: Iterable<() => Promise<unknown>>): Promise<void> {
  const fouten: unknown[] = [];
  for (const werk of werken) await werk().catch((fout: unknown) => fouten.push(fout));
  if (fouten.length > 0) throw fouten[0];
}
