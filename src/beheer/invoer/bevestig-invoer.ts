import { inTransactie } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Opening } from '../organisatie/organisatie.ts';
import { bevestig, findInvoer, type Invoer, sluitInvoer } from './invoer.queries.ts';
import { type Invoerplan, maakPlan, openInhoud } from './neem-bestand-aan.ts';

export type Invoerblad = {
  readonly invoer: Omit<Invoer, 'inhoud'>;
  /** Wat er zou veranderen; null als het bestand er niet meer is. */
  readonly plan: Invoerplan | null;
  /** Woorden met een accent uit een bestand dat niet in UTF-8 was bewaard. */
  readonly accenten: readonly string[];
  readonly verlopen: boolean;
};

/** Wat er met een ingelezen bestand gebeurt of gebeurde. @returns undefined als het niet van deze partij is. */
export async function bekijkInvoer(opening: Opening, id: string): Promise<Invoerblad | undefined> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const rij = await findInvoer(tx, id);
    await legVast(tx, {
      code: 'organisatie-ingezien',
      uitkomst: rij === undefined ? 'geweigerd' : 'gelukt',
      object: { soort: 'invoer', id },
      betrokkenen: [],
    });
    if (rij === undefined) return undefined;
    const { inhoud: _, ...invoer } = rij;
    const verlopen = rij.stand === 'concept' && rij.vervaltOp <= tx.nu;
    const inhoud = rij.stand === 'concept' && !verlopen ? await openInhoud(tx, rij) : null;
    const plan = inhoud === null ? null : await maakPlan(tx, rij.partij, inhoud);
    return { invoer, verlopen, plan, accenten: inhoud?.accenten ?? [] };
  });
}

/** Bevestigt een bestand: de werker verwerkt het in een keer, of helemaal niet. @returns false als het is vervallen of al bevestigd. */
export async function bevestigInvoer(opening: Opening, id: string): Promise<boolean> {
  return wijzig(opening, id, bevestig);
}

/** Gooit een bestand weg dat nog niet is bevestigd. */
export async function gooiInvoerWeg(opening: Opening, id: string): Promise<boolean> {
  return wijzig(opening, id, (tx) => sluitInvoer(tx, { id, van: 'concept', stand: 'weg' }));
}

async function wijzig(opening: Opening, id: string, doe: typeof bevestig): Promise<boolean> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const gelukt = await doe(tx, id);
    await legVast(tx, {
      code: 'invoer-bevestigd',
      uitkomst: gelukt ? 'gelukt' : 'geweigerd',
      object: { soort: 'invoer', id },
      betrokkenen: [],
    });
    return gelukt;
  });
}
