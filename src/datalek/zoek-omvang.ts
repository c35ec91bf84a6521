import { momentVan } from '../bijeenkomst/moment.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import { findToezichtcasussen } from '../toezicht/casus.queries.ts';
import { maakNoemer } from '../toezicht/logregels.ts';
import { type Gezien, inToezicht, type Toezichtopening } from '../toezicht/zitting.ts';
import { findOmvang } from './omvang.queries.ts';
import type { Omvang } from './soorten.ts';
import { type Datalekbeeld, leesDatalek } from './toon-datalek.ts';

export type Omvangwens = {
  readonly datalek: string;
  /** Kalenderdagen, beide meegerekend. */
  readonly van: string;
  readonly tot: string;
  /** Een account uit de gevonden lijst; null is elk account. */
  readonly persoon: string | null;
};

export type Omvangregel = {
  readonly persoon: string | null;
  readonly wie: string;
  readonly keren: number;
  readonly gegevens: number;
  readonly soorten: readonly string[];
  readonly kenmerken: readonly string[];
};

export type Omvangbeeld = {
  readonly datalek: Datalekbeeld;
  readonly regels: readonly Omvangregel[];
  readonly omvang: Omvang;
};

/**
 * Zoekt in het logboek van de eigen partij wie in een tijd wat zag: accounts, casussen met hun nummer, gegevens en soorten (AVG 33
 * lid 3 onder a). Alleen de FG, met het doel van zijn toezicht op de logregel. Null als het datalek niet van de eigen partij is.
 */
export async function zoekOmvang(opening: Toezichtopening, wens: Omvangwens): Promise<Gezien<Omvangbeeld | null>> {
  const { partij } = opening.verzoeker;
  const regel = { code: 'datalek-ingezien', object: { soort: 'datalek', id: wens.datalek } } as const;
  return inToezicht(opening, regel, async (tx) => {
    const datalek = await leesDatalek(tx, { datalek: wens.datalek, partij });
    if (datalek === null) return null;
    const tijd = { vanaf: momentVan(wens.van, '00:00'), voor: momentVan(plusDagen(wens.tot, 1), '00:00') };
    const rijen = await findOmvang(tx, { partij, ...tijd, persoon: wens.persoon });
    const casussen = await findToezichtcasussen(tx, { ids: rijen.flatMap((rij) => rij.casussen) });
    const kenmerken = new Map(casussen.map(({ id, kenmerk }) => [id, kenmerk]));
    const noem = await maakNoemer(tx, { rijen, partij });
    const nummersVan = (ids: readonly string[]) => ids.map((id) => kenmerken.get(id) ?? 'vernietigd').sort();
    return {
      datalek,
      regels: rijen.map((rij) => ({
        persoon: rij.persoon_id,
        wie: noem(rij),
        keren: Number(rij.keren),
        gegevens: Number(rij.gegevens),
        soorten: rij.soorten,
        kenmerken: nummersVan(rij.casussen),
      })),
      omvang: {
        van: wens.van,
        tot: wens.tot,
        accounts: new Set(rijen.map((rij) => rij.persoon_id)).size,
        jongeren: new Set(rijen.flatMap((rij) => rij.casussen)).size,
        gegevens: rijen.reduce((som, rij) => som + Number(rij.gegevens), 0),
        soorten: [...new Set(rijen.flatMap((rij) => rij.soorten))].sort(),
        kenmerken: nummersVan([...new Set(rijen.flatMap((rij) => rij.casussen))]),
      },
    };
  });
}
