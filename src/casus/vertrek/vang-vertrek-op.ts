import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { heeftOpenTaak } from '../../taak/taak.queries.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../open-casus.ts';

export type Opvanguitkomst = { readonly kind: 'geregeld' } | { readonly kind: 'was-geregeld' } | NietGevonden;

/** De regie heeft het werk van wie van tafel ging verdeeld: een collega uitgenodigd, of acties aan anderen gegeven (PH-1a). */
export async function vangVertrekOp(
  opening: Casusopening<Medewerker>,
  { casus, deelnemer }: { readonly casus: string; readonly deelnemer: string },
): Promise<Opvanguitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Opvanguitkomst> => {
    const geopend = await openAlsRegie(tx, casus, 'vertrek-opgevangen');
    if (geopend === null) return NIET_GEVONDEN;
    const taak = { casus, soort: 'vertrek-opvangen', voor: geopend.stoel.persoon, onderwerp: deelnemer } as const;
    const open = await heeftOpenTaak(tx, taak);
    if (open) await rondTakenAf(tx, taak);
    await legVast(tx, {
      ...logkop(geopend.feiten),
      code: 'vertrek-opgevangen',
      uitkomst: open ? 'gelukt' : 'mislukt',
      ...(open ? { object: { soort: 'deelnemer', id: deelnemer } } : {}),
    });
    return { kind: open ? 'geregeld' : 'was-geregeld' };
  });
}
