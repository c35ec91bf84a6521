import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { isOnder12, laadFeitenVan } from '../../casus/feiten.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { openNamen } from '../../partij/personen.ts';
import { leesOngezien } from '../../taak/zie-berichten.ts';
import { voornaamVan } from '../voornaam.ts';
import { findZaken } from './zaak.queries.ts';

export type Zaakregel = {
  /** Als wie de lezer in deze zaak zit. */
  readonly persoon: string;
  readonly casus: string;
  readonly voornaam: string | null;
  readonly overlegtype: string;
  readonly school: string | null;
  readonly status: 'open' | 'gesloten';
  /** Hier kwam een bericht over dat nog niet is gezien. */
  readonly staatKlaar: boolean;
};

/** De zaken van deze ouder of jongere. */
export async function toonZaken(opening: Casusopening<Gezinslid>): Promise<readonly Zaakregel[]> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const rijen = await zonderTeJong(tx, opening.verzoeker, await findZaken(tx, opening.verzoeker.persoon));
    const ongezien = await leesOngezien(tx);
    const namen = await openNamen(
      tx,
      rijen.flatMap((rij) => rij.jongere ?? []),
    );
    await legVast(tx, {
      code: 'casussen-ingezien',
      uitkomst: 'gelukt',
      betrokkenen: rijen.map((rij) => rij.betrokkene),
    });
    return rijen.map((rij) => ({
      persoon: opening.verzoeker.persoon,
      casus: rij.id,
      voornaam: opening.verzoeker.soort === 'steunpersoon' ? null : voornaamVan(rij.jongere, namen),
      overlegtype: rij.overlegtype,
      school: rij.school,
      status: rij.status,
      staatKlaar: ongezien.has(rij.id),
    }));
  });
}

type Zaakrij = Awaited<ReturnType<typeof findZaken>>[number];

/** Bleek een jongere jonger dan 12, dan is er voor hem zelf geen zaak (fn 32). */
async function zonderTeJong(tx: Tx, wie: Gezinslid, rijen: readonly Zaakrij[]): Promise<readonly Zaakrij[]> {
  if (wie.soort !== 'jongere') return rijen;
  const feiten = await laadFeitenVan(
    tx,
    rijen.map(({ id }) => id),
  );
  return rijen.filter(({ id }) => {
    const gelezen = feiten.get(id);
    return gelezen === undefined || !isOnder12(gelezen);
  });
}

/**
 * De zaken van iedereen die de lezer met zijn account is, de laatst begonnen eerst. Elk wordt gelezen als wie hij daar is, met een eigen
 * logregel: rijregels en logboek weten niet dat het dezelfde mens is, ook niet aan het nummer van het verzoek (ADR 0051).
 */
export async function toonAlleZaken(
  opening: Casusopening<Gezinslid>,
  personen: readonly Gezinslid[],
): Promise<readonly Zaakregel[]> {
  const gelezen: Zaakregel[] = [];
  for (const wie of personen) gelezen.push(...(await toonZaken(openingVoor(opening, wie))));
  return gelezen.toSorted((a, b) => (a.casus < b.casus ? 1 : -1));
}

/** Staat er iets klaar in een zaak die nu niet open is? Een bericht zegt niet in welke; dan kiest de lezer zelf. */
export async function wachtElders(opening: Casusopening<Gezinslid>, personen: readonly Gezinslid[]): Promise<boolean> {
  for (const wie of personen.filter(({ persoon }) => persoon !== opening.verzoeker.persoon)) {
    const ander = { ...openingVoor(opening, wie), slot: 'geen', logregel: 'geen' } as const;
    if ((await inTransactie(ander, leesOngezien)).size > 0) return true;
  }
  return false;
}

function openingVoor({ omgeving, verzoeker, herkomst }: Casusopening<Gezinslid>, wie: Gezinslid) {
  const verzoek = wie.persoon === verzoeker.persoon ? herkomst.verzoek : omgeving.ids();
  return { omgeving, verzoeker: wie, herkomst: { ...herkomst, verzoek } };
}
