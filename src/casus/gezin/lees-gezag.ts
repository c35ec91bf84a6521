import type { Tx } from '../../db/transactie.ts';
import { openTeksten } from '../../kluis/teksten.ts';
import type { CasusFeiten } from '../feiten.ts';
import { gedeeldZegel } from '../zegels.ts';
import { findGezagrijen } from './gezin.queries.ts';

/** Gezag dat nu geldt, waaruit het blijkt, en sinds wanneer. */
export type Gezagregel = { readonly soort: 'ouder' | 'voogd'; readonly bron: string; readonly sinds: string };

/** Leest per persoon het gezag dat nu geldt, met het zegel open op waaruit het blijkt (Art 1.14). */
export async function leesGezag(tx: Tx, feiten: CasusFeiten): Promise<ReadonlyMap<string, Gezagregel>> {
  const { id: casus, procesregiepartij } = feiten.casus;
  const nu = new Set(feiten.gezag.map((g) => g.persoon));
  const rijen = (await findGezagrijen(tx, casus)).filter((rij) => nu.has(rij.persoon_id));
  const bronnen = await openTeksten(
    tx.omgeving.kluis,
    rijen.map((rij) => ({
      ...gedeeldZegel({ casus, procesregiepartij, veld: 'gezag.bron', record: rij.id }),
      envelop: rij.bron,
    })),
  );
  return new Map(
    rijen.map((rij, i): [string, Gezagregel] => [
      rij.persoon_id,
      {
        soort: rij.soort === 'vertegenwoordiger' ? 'voogd' : 'ouder',
        bron: bronnen[i] ?? '',
        sinds: rij.van,
      },
    ]),
  );
}
