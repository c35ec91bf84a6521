import { inTransactie, type Omgeving, type Tx } from '../../db/transactie.ts';
import type { Verzoeker } from '../../db/verzoeker.ts';
import { dagVan } from '../../lib/klok.ts';
import { findPartijen } from '../../partij/partij.queries.ts';
import { regelsets } from '../../regels/index.ts';
import { standVanConvenant } from '../../regels/verloop/index.ts';
import type { Mededeling } from '../../web/verzoek-context.tsx';
import { findConvenant, findFeiten } from '../convenant.queries.ts';
import { feitenOp, zonderHerroepen } from '../feitrij.ts';
import { findTeksten } from '../tekst.queries.ts';
import type { Lezer } from '../toon-convenant.ts';
import { findMetNieuws, isErEenConvenant } from './mededeling.queries.ts';
import { EINDE_DAGEN, mededelingOver, NIEUW_DAGEN, NOG_GEEN } from './mededeling.ts';
import { type Gedateerd, mededelingenOverRegels } from './regelwissel.ts';

const HOUDBAAR_MS = 60_000;

/**
 * Wat ieder bij een organisatie hoort te weten, voor boven aan de pagina: hoogstens een mededeling over het convenant, en wat er
 * door een wet verandert. Dat er over het convenant niets is, wordt per organisatie een minuut onthouden, want elke pagina vraagt
 * het; een mededeling zelf nooit, zodat zij weg is zodra er getekend is.
 */
export function maakMededelingen(
  omgeving: Omgeving,
  sets: readonly Gedateerd[] = regelsets,
): (verzoeker: Verzoeker) => Promise<readonly Mededeling[]> {
  const overConvenant = maakOverConvenant(omgeving);
  return async (verzoeker) => {
    if (verzoeker.soort !== 'medewerker' && verzoeker.soort !== 'beheerder' && verzoeker.soort !== 'fg') return [];
    const regels = mededelingenOverRegels(dagVan(omgeving.klok()), sets);
    const convenant = await overConvenant(verzoeker);
    return convenant === null ? regels : [convenant, ...regels];
  };
}

function maakOverConvenant(omgeving: Omgeving): (verzoeker: Lezer) => Promise<Mededeling | null> {
  const rustigTot = new Map<string, number>();
  return async (verzoeker) => {
    const nu = omgeving.klok().getTime();
    if ((rustigTot.get(verzoeker.partij) ?? 0) > nu) return null;
    const opening = {
      omgeving,
      verzoeker,
      herkomst: { verzoek: omgeving.ids(), kanaal: 'web' },
      slot: 'geen',
      logregel: 'geen',
    } as const;
    const alle = await inTransactie(opening, (tx) => leesMededelingen(tx, verzoeker));
    if (alle === null) rustigTot.set(verzoeker.partij, nu + HOUDBAAR_MS);
    return alle?.find(({ waar }) => waar === 'overal') ?? alle?.[0] ?? null;
  };
}

/** @returns null als er voor deze organisatie niets te melden kan zijn. */
async function leesMededelingen(tx: Tx, lezer: Lezer): Promise<readonly Mededeling[] | null> {
  const convenanten = await findMetNieuws(tx, { partij: lezer.partij, nieuw: NIEUW_DAGEN, vooraf: EINDE_DAGEN });
  if (convenanten.length === 0) return lezer.soort === 'beheerder' && !(await isErEenConvenant(tx)) ? [NOG_GEEN] : null;
  const namen = new Map((await findPartijen(tx)).map(({ id, naam }) => [id, naam]));
  const alle: (Mededeling | null)[] = [];
  for (const id of convenanten) {
    const convenant = await findConvenant(tx, id);
    if (convenant === undefined) continue;
    const feiten = await findFeiten(tx, id);
    alle.push(
      mededelingOver({
        convenant,
        nu: standVanConvenant(feitenOp(feiten, tx.vandaag), tx.vandaag, convenant.opzegtermijn),
        teksten: await findTeksten(tx, id),
        feiten: zonderHerroepen(feiten),
        namen,
        vandaag: tx.vandaag,
        lezer: { partij: lezer.partij, beheert: lezer.soort === 'beheerder' },
      }),
    );
  }
  return alle.filter((mededeling) => mededeling !== null);
}
