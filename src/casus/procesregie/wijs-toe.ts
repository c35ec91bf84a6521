import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Verzoeker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findMedewerkersVandaag } from '../../partij/partij.queries.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { NIET_GEVONDEN, type NietGevonden } from '../open-casus.ts';
import { findZonderProcesregie, wijsProcesregieToe, type Zonderregierij } from './procesregie.queries.ts';

export type Beheerder = Extract<Verzoeker, { soort: 'beheerder' }>;

/** Een casus zonder procesregisseur, en wie haar kan leiden. Een beheerder ziet geen naam en geen inhoud. */
export type ZonderRegie = {
  readonly casus: string;
  readonly kenmerk: string;
  /** De eerste dag zonder: die na de laatste werkdag van wie leidde. */
  readonly sinds: string;
  readonly functie: string;
  readonly collegas: readonly { readonly aanstelling: string; readonly naam: string }[];
};

/** De casussen van de eigen partij waarvan de procesregisseur er niet meer werkt, met wie dezelfde functie heeft (T25-09). */
export function leesZonderRegie(opening: Casusopening<Beheerder>): Promise<readonly ZonderRegie[]> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    await legVast(tx, {
      code: 'organisatie-ingezien',
      uitkomst: 'gelukt',
      object: { soort: 'partij', id: opening.verzoeker.partij },
      betrokkenen: [],
    });
    const rijen = await findZonderProcesregie(tx);
    const alle = await findCollegas(tx, opening.verzoeker.partij);
    const namen = await openNamen(
      tx,
      alle.map((a) => a.persoon),
    );
    return rijen.map((rij) => ({
      casus: rij.casus_id,
      kenmerk: rij.kenmerk,
      sinds: plusDagen(rij.sinds, 1),
      functie: rij.functie,
      collegas: alle
        .filter((a) => heeftZelfdeFunctie(a, rij))
        .map((a) => ({ aanstelling: a.id, naam: naamUit(namen, a.persoon) })),
    }));
  });
}

const findCollegas = async (tx: Tx, partij: string) =>
  (await findMedewerkersVandaag(tx)).filter((a) => a.partij === partij);

const heeftZelfdeFunctie = (
  a: Pick<Zonderregierij, 'functie' | 'hoedanigheid'>,
  b: Pick<Zonderregierij, 'functie' | 'hoedanigheid'>,
): boolean => a.functie === b.functie && a.hoedanigheid === b.hoedanigheid;

export type Toewijsuitkomst =
  | { readonly kind: 'toegewezen' }
  /** Werkt hier niet (meer), of heeft een andere functie. */
  | { readonly kind: 'past-niet' }
  | NietGevonden;

/**
 * De beheerder wijst een collega met dezelfde functie aan. Die bevestigt zelf taak en grondslag en leidt daarna; tot dan leest
 * niemand er iets bij. Alle open taken gaan mee (T25-09, 3.4c). Bevestigde die al eerder, dan leidt hij meteen en krijgt het gezin een
 * bericht zonder inhoud: dat legt de database neer, want een beheerder ziet niet wie er aan tafel zitten (ADR 0034).
 */
export async function wijsToe(
  opening: Casusopening<Beheerder>,
  { casus, aanstelling }: { readonly casus: string; readonly aanstelling: string },
): Promise<Toewijsuitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Toewijsuitkomst> => {
    const { partij, persoon } = opening.verzoeker;
    const kop = { code: 'procesregie-overgedragen', casus, bronPartij: partij, grondslag: 'T25-09' } as const;
    const rij = (await findZonderProcesregie(tx)).find((r) => r.casus_id === casus);
    const aan = (await findCollegas(tx, partij)).find((a) => a.id === aanstelling);
    if (rij === undefined || aan === undefined || !heeftZelfdeFunctie(aan, rij)) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd', betrokkenen: [] });
      return rij === undefined ? NIET_GEVONDEN : { kind: 'past-niet' };
    }
    const gezet = await wijsProcesregieToe(tx, { casus, aanstelling });
    await rondTakenAf(tx, { casus, soort: 'procesregie-regelen', voor: persoon });
    await planBerichten(tx, [gezet.persoon_id]);
    await legVast(tx, {
      ...kop,
      uitkomst: 'gelukt',
      object: { soort: 'deelnemer', id: gezet.deelnemer_id },
      betrokkenen: [gezet.betrokkene_id],
    });
    return { kind: 'toegewezen' };
  });
}
