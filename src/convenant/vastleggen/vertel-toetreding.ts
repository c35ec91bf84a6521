import type { CasusFeiten } from '../../casus/feiten.ts';
import type { Tx } from '../../db/transactie.ts';
import { dagVan } from '../../lib/klok.ts';
import { findRolhouders } from '../../partij/rolhouders.queries.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { findDeelnemersBij, findToegetreden } from '../toetreding.queries.ts';

/**
 * Laat weten dat een toetreding bekend is, met een bericht zonder inhoud (Art 18.3 (a), fn 38): aan de beheerders van wie gebonden
 * is, en aan de medewerkers aan de tafels waar de nieuwe partij al een stoel heeft. Wat er klaarstaat, zegt hun eerste pagina.
 * Een betrokkene hoort van een nieuwe ontvanger voordat die wordt uitgenodigd (Art 12.1), niet hier.
 */
export async function vertelToetreding(
  tx: Tx,
  {
    toetreding,
    gebonden,
    door,
  }: { readonly toetreding: string; readonly gebonden: readonly string[]; readonly door: string },
): Promise<void> {
  const wie = [
    ...(await findRolhouders(tx, { partijen: gebonden, rol: 'beheerder' })),
    ...(await findDeelnemersBij(tx, toetreding)),
  ];
  await planBerichten(
    tx,
    wie.filter((persoon) => persoon !== door),
  );
}

/** Wie er net komen, en wie hen erbij haalt. */
type Nieuwkomers = {
  readonly feiten: CasusFeiten;
  /** Van wie nu een uitnodiging krijgt. */
  readonly partijen: readonly string[];
  readonly door: string;
};

/**
 * Wie aan tafel hoort dat er voor het eerst iemand komt van een organisatie die niet al voor deze casus was toegetreden
 * (Art 18.3 (a), fn 38): eerder was niet bekend aan welke tafel zij zou zitten. Leeg als er geen zo'n organisatie bij is.
 */
export async function findTeVertellenAanTafel(
  tx: Tx,
  { feiten, partijen, door }: Nieuwkomers,
): Promise<readonly string[]> {
  const nieuw = partijen.filter((partij) => !feiten.deelnemers.some(({ partijId }) => partijId === partij));
  if (nieuw.length === 0) return [];
  const begin = dagVan(feiten.casus.aangemaaktOp);
  const dagen = await findToegetreden(tx, { convenant: feiten.convenant.id, partijen: nieuw });
  if (![...dagen.values()].some((op) => op >= begin)) return [];
  return feiten.deelnemers
    .filter(({ soort, actief, persoon }) => soort === 'medewerker' && actief && persoon !== door)
    .map(({ persoon }) => persoon);
}

/** Laat hun dat weten, met een bericht zonder inhoud. */
export async function vertelAanTafel(tx: Tx, nieuwkomers: Nieuwkomers): Promise<void> {
  await planBerichten(tx, await findTeVertellenAanTafel(tx, nieuwkomers));
}
