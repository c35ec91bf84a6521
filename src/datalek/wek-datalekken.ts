import { inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findRolhouders } from '../partij/rolhouders.queries.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { findStappen } from './datalek.queries.ts';
import { isMeldingAf, standVanDatalek } from './stand.ts';
import { mijlpaalVan } from './termijn.ts';
import { findTeWekken, zetGewekt } from './wek.queries.ts';

export type Datalekronde = {
  /** Zoveel organisaties zijn herinnerd. */
  readonly herinnerd: number;
  /** Nummers van meldingen over het systeem zelf waarover nog niemand met de beheerder van het systeem sprak. */
  readonly overSysteem: readonly string[];
};

/**
 * Loopt elk uur de datalekken na waarvan de meldplicht nog openstaat, en herinnert beheerders en FG na 24, 48, 66 en 72 uur en daarna
 * elke dag (AVG 33 lid 1). Opnieuw doen geeft niets dubbel: wat is herinnerd, staat bij het deel.
 */
export async function wekDatalekken(omgeving: Omgeving): Promise<Datalekronde> {
  const opening = {
    omgeving,
    verzoeker: { soort: 'systeem', handeling: 'wekken' },
    herkomst: { verzoek: omgeving.ids(), kanaal: 'werker' },
    slot: 'geen',
    // Een uur waarin niemand herinnerd hoeft te worden, laat geen regel na.
    logregel: 'geen',
  } as const;
  return inTransactie(opening, async (tx) => {
    const delen = await findTeWekken(tx);
    const stappen = Map.groupBy(
      await findStappen(
        tx,
        delen.map(({ deel }) => deel),
      ),
      ({ deel_id }) => deel_id,
    );
    const overSysteem = new Set<string>();
    let herinnerd = 0;
    for (const rij of delen) {
      const eigen = stappen.get(rij.deel) ?? [];
      // De sleutel van de partij blijft dicht: momenten en keuzes zijn genoeg om de klok te lezen.
      const stand = standVanDatalek(
        rij.vernomen_op,
        eigen.map((stap) => ({ ...stap, inhoud: null, wie: '' })),
      );
      if (rij.systeemfout && !rij.van_beheer && stand.beheerGebeldOp === null) overSysteem.add(rij.kenmerk);
      if (!isMeldingAf(stand) && (await herinner(tx, rij, mijlpaalVan(stand.vernomenOp, tx.nu)))) herinnerd += 1;
    }
    return { herinnerd, overSysteem: [...overSysteem].sort() };
  });
}

type Rij = Awaited<ReturnType<typeof findTeWekken>>[number];

async function herinner(tx: Tx, { datalek, deel, partij_id: partij }: Rij, uren: number): Promise<boolean> {
  if (uren === 0 || !(await zetGewekt(tx, { deel, uren }))) return false;
  const beheerders = await findRolhouders(tx, { partijen: [partij], rol: 'beheerder' });
  const fgs = await findRolhouders(tx, { partijen: [partij], rol: 'fg' });
  await planBerichten(tx, [...beheerders, ...fgs]);
  await legVast(tx, {
    code: 'datalek-herinnerd',
    uitkomst: 'gelukt',
    object: { soort: 'datalek', id: datalek },
    bronPartij: partij,
    betrokkenen: [],
  });
  return true;
}
