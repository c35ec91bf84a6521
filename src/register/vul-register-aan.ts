import { inTransactie } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { leesRegister, type Registeropening } from './lees-register.ts';
import { type Aanvullingrij, findAanvulling, zetAanvulling } from './register.queries.ts';

type Beheerder = Extract<Verzoeker, { soort: 'beheerder' }>;

export type Aanvuluitkomst =
  | { readonly kind: 'bewaard' }
  /** Een andere beheerder bewaarde intussen iets; zo staat het er nu. */
  | { readonly kind: 'intussen-gewijzigd'; readonly nu: Aanvullingrij }
  /** Er ligt een verwerkersovereenkomst: dan is er ook iemand met wie zij is gesloten. */
  | { readonly kind: 'verwerker-nodig' };

/** Wat de eigen organisatie eerder aanvulde, om te wijzigen. */
export async function leesAanvulling(opening: Registeropening<Beheerder>): Promise<Aanvullingrij> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const { partij } = opening.verzoeker;
    await legVast(tx, {
      code: 'register-ingezien',
      uitkomst: 'gelukt',
      object: { soort: 'partij', id: partij },
      betrokkenen: [],
    });
    return findAanvulling(tx, partij);
  });
}

/** Vult aan wat het systeem niet weet: de verwerker, en of er gegevens buiten Europa gaan (AVG 30 lid 1). */
export async function vulRegisterAan(
  opening: Registeropening<Beheerder>,
  wens: Aanvullingrij,
): Promise<Aanvuluitkomst> {
  const { partij, persoon } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Aanvuluitkomst> => {
    const zonder = wens.verwerker === null && (await leesRegister(tx, partij)).verwerkersovereenkomst !== null;
    const gelukt = !zonder && (await zetAanvulling(tx, { ...wens, partij, persoon }));
    await legVast(tx, {
      code: 'register-aangevuld',
      uitkomst: gelukt ? 'gelukt' : 'geweigerd',
      object: { soort: 'partij', id: partij },
      betrokkenen: [],
    });
    if (zonder) return { kind: 'verwerker-nodig' };
    if (gelukt) return { kind: 'bewaard' };
    return { kind: 'intussen-gewijzigd', nu: await findAanvulling(tx, partij) };
  });
}
