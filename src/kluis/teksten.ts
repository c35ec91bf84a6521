import type { Kluis, TeOpenen, TeVerzegelen } from './soorten.ts';
import type { SleutelVerwijzing } from './verwijzing.ts';

/**
 * Verzegelt teksten voor bewaren.
 * @throws als een sleutel vernietigd of stuk is: dan is er niets om onder te bewaren en hoort de handeling te stoppen.
 */
export async function verzegelTeksten(kluis: Kluis, items: readonly TeVerzegelen[]): Promise<Buffer[]> {
  const uitkomsten = await kluis.verzegelAlles(items);
  return uitkomsten.map((uitkomst) => {
    if (uitkomst.kind !== 'verzegeld') throw new Error(`verzegelen lukt niet: ${uitkomst.kind}`);
    return uitkomst.envelop;
  });
}

/** Als `verzegelTeksten`, voor een tekst. */
export async function verzegelTekst(kluis: Kluis, item: TeVerzegelen): Promise<Buffer> {
  const [envelop] = await verzegelTeksten(kluis, [item]);
  if (envelop === undefined) throw new Error('verzegelen gaf geen envelop');
  return envelop;
}

/**
 * Opent teksten; null waar de inhoud vernietigd is.
 * @param straks sleutels die hierna nodig zijn: moet er toch een sleutel worden gehaald, dan komen zij in dezelfde vraag mee.
 * @throws bij beschadigde inhoud: dat is een storing of een aanval, geen leeg veld.
 */
export async function openTeksten(
  kluis: Kluis,
  items: readonly TeOpenen[],
  straks: readonly SleutelVerwijzing[] = [],
): Promise<(string | null)[]> {
  const uitkomsten = await kluis.openAlles(items, straks);
  return uitkomsten.map((uitkomst) => {
    if (uitkomst.kind === 'open') return uitkomst.inhoud.toString('utf8');
    if (uitkomst.kind === 'vernietigd') return null;
    throw new Error(
      `openen lukt niet: ${uitkomst.kind}${uitkomst.kind === 'beschadigd' ? ` (${uitkomst.oorzaak})` : ''}`,
    );
  });
}
