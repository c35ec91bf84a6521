import type { Tx } from '../../db/transactie.ts';
import type { Gezinszaak } from '../positie.ts';
import { findLogregels, findVorigBezoek } from '../wie-keek/logboek.queries.ts';
import { KIJKCODES } from '../wie-keek/logzinnen.nl.ts';
import { type Keek, maakKeekregels, openLogboek } from '../wie-keek/toon-wie-keek.ts';

/** Wat er gebeurde sinds deze lezer hier voor het laatst was. */
export type Veranderd = { readonly vorige: Date; readonly regels: readonly Keek[]; readonly meer: boolean };

/** Wat binnen deze tijd na elkaar wordt geopend, is een bezoek. */
const BEZOEK_MS = 30 * 60_000;
const HOOGSTENS = 5;
const GELEZEN = 60;

/**
 * Wat anderen deden sinds het vorige bezoek, nieuwste eerst: kijken telt niet, en wat niet mocht ook niet. Leest hetzelfde logboek
 * als "wie zag mijn gegevens", met dezelfde afscherming. @returns null bij een eerste bezoek.
 */
export async function leesVeranderd(tx: Tx, zaak: Gezinszaak): Promise<Veranderd | null> {
  const index = await openLogboek(tx, zaak.feiten);
  const vorige = await findVorigBezoek(tx, {
    index,
    ik: zaak.stoel.persoon,
    voor: new Date(tx.nu.getTime() - BEZOEK_MS),
  });
  if (vorige === undefined) return null;
  const rijen = (
    await findLogregels(tx, { index, ik: zaak.stoel.persoon, tot: null, wie: null, hoogstens: GELEZEN })
  ).filter(
    (rij) =>
      rij.op > vorige &&
      rij.uitkomst === 'gelukt' &&
      rij.persoon_id !== zaak.stoel.persoon &&
      !KIJKCODES.includes(rij.code) &&
      !STIL.has(rij.code),
  );
  const regels = await maakKeekregels(tx, zaak, rijen);
  return { vorige, regels: regels.slice(0, HOOGSTENS), meer: regels.length > HOOGSTENS };
}

/** Wat wel in het logboek staat, maar voor een gezin geen nieuws is. */
const STIL: ReadonlySet<string> = new Set([
  'gegeven-bewaard',
  'oordeel-gevraagd',
  'verzoek-ingezien',
  'herinnering-verstuurd',
]);
