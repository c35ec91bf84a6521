import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../../db/transactie.ts';
import type { Verzoeker } from '../../db/verzoeker.ts';
import type { Gebeurteniscode } from '../../logboek/codes.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { type Afsluitingrij, findAfsluiting } from '../afsluiting.queries.ts';
import { findVernietigingen, type Vernietigingrij } from './vernietiging.queries.ts';

/** Wie met vernietigen te maken heeft: wie aan tafel zat, de beheerder, en de FG van een organisatie aan tafel. */
export type Betrokkenverzoeker = Extract<Verzoeker, { soort: 'medewerker' | 'beheerder' | 'fg' }>;
export type Vernietigingsopening = {
  readonly omgeving: Omgeving;
  readonly verzoeker: Betrokkenverzoeker;
  readonly herkomst: Herkomst;
};

/** Een gesloten casus zoals de vernietiging haar kent: zonder iets over de jongere. */
export type Einde = {
  readonly afsluiting: Afsluitingrij;
  /** De nieuwste; tegengehouden telt mee. */
  readonly vernietiging: Vernietigingrij | null;
  /** Wat daarvoor begon en is tegengehouden, nieuwste eerst. */
  readonly eerder: readonly Vernietigingrij[];
  /** Beginnen en goedkeuren doet alleen de procesregiepartij. */
  readonly vanOns: boolean;
};

type Werkwens<T> = {
  readonly casus: string;
  readonly code: Gebeurteniscode;
  readonly slot: 'delen' | 'alleen';
  readonly werk: (tx: Tx, einde: Einde) => Promise<T>;
};

export type NietGevonden = { readonly kind: 'niet-gevonden' };

/** Opent een gesloten casus voor wie haar afsluiting kan zien; een ander vindt niets, en die poging ligt vast. */
export function metEinde<T>(
  { omgeving, verzoeker, herkomst }: Vernietigingsopening,
  { casus, code, slot, werk }: Werkwens<T>,
): Promise<T | NietGevonden> {
  const opening = { omgeving, verzoeker, herkomst, slot: { casus, slot }, logregel: 'verplicht' } as const;
  return inTransactie(opening, async (tx): Promise<T | NietGevonden> => {
    const afsluiting = await findAfsluiting(tx, casus);
    if (afsluiting === undefined) {
      await legVast(tx, { code, uitkomst: 'geweigerd', casus, betrokkenen: [] });
      return { kind: 'niet-gevonden' };
    }
    const [vernietiging = null, ...eerder] = await findVernietigingen(tx, [casus]);
    return werk(tx, {
      afsluiting,
      vernietiging,
      eerder,
      vanOns: afsluiting.partij_id === verzoeker.partij,
    });
  });
}

type Regel = {
  readonly code: Gebeurteniscode;
  readonly uitkomst: 'gelukt' | 'geweigerd';
  readonly vernietiging: string | null;
};

/** De logregel bij een handeling rond vernietigen: over wie het gaat staat in de afsluiting, ook voor wie de casus niet kent. */
export async function legEindeVast(tx: Tx, { afsluiting }: Pick<Einde, 'afsluiting'>, regel: Regel): Promise<void> {
  await legVast(tx, {
    code: regel.code,
    uitkomst: regel.uitkomst,
    casus: afsluiting.casus_id,
    bronPartij: afsluiting.partij_id,
    betrokkenen: [afsluiting.betrokkene_id],
    ...(regel.vernietiging === null ? {} : { object: { soort: 'vernietiging', id: regel.vernietiging } }),
  });
}
