import type { CasusFeiten } from '../casus/feiten.ts';
import { openEen } from '../casus/zegels.ts';
import type { Tx } from '../db/transactie.ts';
import type { TeVerzegelen } from '../kluis/soorten.ts';
import { verzegelTekst } from '../kluis/teksten.ts';
import { findWoorden, insertWoorden } from './verzoek.queries.ts';

const zegel = ({ casus }: CasusFeiten, record: string): Pick<TeVerzegelen, 'verwijzing' | 'plaats'> => ({
  verwijzing: { klasse: 'gedeeld', casus: casus.id },
  plaats: {
    eigenaar: casus.procesregiepartij,
    casus: casus.id,
    categorie: 'verzoekwoorden.inhoud',
    record,
    versie: 1,
  },
});

type Nieuw = {
  readonly verzoek: string;
  readonly van: string;
  readonly deel: string | null;
  readonly door: string;
  readonly tekst: string;
};

/** Bewaart wat de vrager schreef, of wat een partij antwoordde. */
export async function schrijfWoorden(tx: Tx, feiten: CasusFeiten, nieuw: Nieuw): Promise<void> {
  const id = tx.nieuwId();
  const inhoud = await verzegelTekst(tx.omgeving.kluis, { ...zegel(feiten, id), tekst: nieuw.tekst });
  const { verzoek, van, deel, door } = nieuw;
  await insertWoorden(tx, { id, casus: feiten.casus.id, verzoek, van, deel, door, inhoud });
}

/** De leesbare woorden bij een verzoek: die van de vrager onder `null`, die van een partij onder haar deel. */
export async function leesWoorden(
  tx: Tx,
  feiten: CasusFeiten,
  verzoek: string,
): Promise<ReadonlyMap<string | null, string | null>> {
  const gelezen = new Map<string | null, string | null>();
  for (const rij of await findWoorden(tx, { casus: feiten.casus.id, verzoek }))
    gelezen.set(rij.deel_id, await openEen(tx, { ...zegel(feiten, rij.id), envelop: rij.inhoud }));
  return gelezen;
}
