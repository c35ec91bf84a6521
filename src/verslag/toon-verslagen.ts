import { findAlleBijeenkomsten } from '../bijeenkomst/bijeenkomst.queries.ts';
import type { Bladkop } from '../casus/casusblad.tsx';
import { inTransactie } from '../db/transactie.ts';
import { leesBlad } from '../gegeven/blad.ts';
import { type Casuskop, casuskop } from '../gegeven/lees-gegeven.ts';
import type { Opening } from '../gegeven/nieuw/invoer.ts';
import { naambron } from '../gegeven/per-bron.ts';
import type { GeenZitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { kopVan } from '../plan/open-plan.ts';
import { isZichtbaar, openVoorVerslag } from './open-verslag.ts';
import { findAkkoorden } from './reactie.queries.ts';
import { findVerslagen, type Verslagrij } from './verslag.queries.ts';

/** Een bijeenkomst met haar verslag, of zonder. */
export type Lijstregel = {
  readonly bijeenkomst: string;
  readonly op: Date;
  readonly verslag: Verslagrij | null;
  /** Deze lezer is gevraagd en reageerde nog niet. */
  readonly wachtOpMij: boolean;
};

export type Lijstbeeld = {
  readonly casus: Casuskop;
  readonly blad: Bladkop | null;
  readonly isRegie: boolean;
  readonly nu: Date;
  /** Nieuwste eerst. */
  readonly regels: readonly Lijstregel[];
};
export type Lijstuitkomst = { readonly kind: 'verslagen'; readonly beeld: Lijstbeeld } | GeenZitting;

/** De bijeenkomsten die zijn geweest, met waar hun verslag staat; zonder inhoud, dus ook na sluiten te zien. */
export function toonVerslagen(opening: Opening, { casus }: { readonly casus: string }): Promise<Lijstuitkomst> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Lijstuitkomst> => {
    const geopend = await openVoorVerslag(tx, casus, 'verslag-ingezien');
    if (geopend.kind !== 'open') return geopend;
    const { zitting } = geopend;
    const { stoel, feiten } = zitting;
    const verslagen = (await findVerslagen(tx, casus)).filter((v) => isZichtbaar(zitting, v));
    const regels: Lijstregel[] = [];
    for (const b of await findAlleBijeenkomsten(tx, casus)) {
      const verslag = verslagen.find((v) => v.bijeenkomst_id === b.id) ?? null;
      if (verslag === null && (b.afgezegd_op !== null || b.op > tx.nu || stoel.soort !== 'medewerker')) continue;
      const akkoorden =
        verslag?.status === 'ter-akkoord'
          ? await findAkkoorden(tx, { casus, verslag: verslag.id, ronde: verslag.ronde })
          : [];
      const wachtOpMij = akkoorden.some((a) => a.deelnemer_id === stoel.id && a.stand === 'gevraagd');
      regels.push({ bijeenkomst: b.id, op: b.op, verslag, wachtOpMij });
    }
    const { blad, soorten } = await leesBlad(tx, zitting);
    const naam = soorten.length > 0 ? { ...naambron(feiten), categorieen: soorten } : {};
    await legVast(tx, { ...kopVan(zitting), code: 'verslag-ingezien', uitkomst: 'gelukt', ...naam });
    return {
      kind: 'verslagen',
      beeld: { casus: casuskop(zitting), blad, isRegie: stoel.procesregisseur, nu: tx.nu, regels },
    };
  });
}
