import { findConvenant, findFeiten } from '../convenant/convenant.queries.ts';
import { feitenOp } from '../convenant/feitrij.ts';
import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findOrganisatie } from '../partij/organisatie.queries.ts';
import { standVanConvenant } from '../regels/verloop/index.ts';
import { rondPartijtaakAf } from '../taak/taken.ts';
import type { Meldplicht } from './feiten.ts';
import { insertMelding, zetWebsite } from './naleving.queries.ts';
import { PLICHTTEKST } from './plichten.ts';

export type Beheerder = Extract<Verzoeker, { soort: 'beheerder' }>;
export type Meldopening = { readonly omgeving: Omgeving; readonly verzoeker: Beheerder; readonly herkomst: Herkomst };

/** Waarover een beheerder nu iets kan melden. */
export type Meldbeeld = {
  readonly convenant: string;
  readonly naam: string;
  readonly website: string | null;
  /** Het einde van de lopende termijn; null als het convenant niet loopt. */
  readonly termijnTot: string | null;
  readonly gebonden: boolean;
};

async function leesBeeld(tx: Tx, convenant: string, partij: string): Promise<Meldbeeld | null> {
  const gevonden = await findConvenant(tx, convenant);
  if (gevonden === undefined) return null;
  const rijen = await findFeiten(tx, convenant);
  const stand = standVanConvenant(feitenOp(rijen, tx.vandaag), tx.vandaag, gevonden.opzegtermijn);
  return {
    convenant,
    naam: gevonden.naam,
    website: (await findOrganisatie(tx, partij))?.website ?? null,
    termijnTot: stand.termijn?.tot ?? null,
    gebonden: stand.partijen.some((rij) => rij.partij === partij && rij.gebonden),
  };
}

/** Wat het formulier moet laten zien; null als het convenant er niet is of de eigen partij niet meedoet. */
export async function toonMelden(opening: Meldopening, convenant: string): Promise<Meldbeeld | null> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const beeld = await leesBeeld(tx, convenant, opening.verzoeker.partij);
    const mag = beeld?.gebonden === true;
    await legVast(tx, {
      code: 'naleving-ingezien',
      uitkomst: mag ? 'gelukt' : 'geweigerd',
      object: { soort: 'convenant', id: convenant },
      betrokkenen: [],
    });
    return mag ? beeld : null;
  });
}

export type Meldwens = { readonly convenant: string; readonly plicht: Meldplicht; readonly adres: string | null };
export type Melduitkomst = { readonly kind: 'gemeld' } | { readonly kind: 'niet-gevonden' };

/**
 * Meldt wat de eigen partij deed en het systeem niet kan zien (Art 12.3, Bijl 4-b, Art 19.1 (b)), en rondt het werk ervan af. Bij de
 * website wordt het adres ook dat van de organisatie.
 */
export async function meldPlicht(opening: Meldopening, { convenant, plicht, adres }: Meldwens): Promise<Melduitkomst> {
  const { partij, persoon } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Melduitkomst> => {
    const beeld = await leesBeeld(tx, convenant, partij);
    const termijnTot = plicht === 'verlenging' ? (beeld?.termijnTot ?? null) : null;
    const kan =
      beeld?.gebonden === true &&
      (plicht !== 'verlenging' || termijnTot !== null) &&
      (plicht === 'website') === (adres !== null);
    await legVast(tx, {
      code: 'plicht-gemeld',
      uitkomst: kan ? 'gelukt' : 'geweigerd',
      object: { soort: 'convenant', id: convenant },
      betrokkenen: [],
    });
    if (!kan) return { kind: 'niet-gevonden' };
    if (adres !== null && adres !== beeld.website) await zetWebsite(tx, partij, adres);
    await insertMelding(tx, { partij, convenant, plicht, adres, termijnTot, persoon });
    const { taak } = PLICHTTEKST[plicht];
    if (taak !== null) await rondPartijtaakAf(tx, { soort: taak, onderwerp: convenant, partij });
    return { kind: 'gemeld' };
  });
}
