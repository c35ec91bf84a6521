import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { rondTakenAf } from '../taak/taken.ts';
import { findMeldingen, zetMelding } from './verzoek.queries.ts';

export type Meldingwens = {
  readonly casus: string;
  readonly verzoek: string;
  readonly melding: string;
  readonly besluit: 'gemeld' | 'achtergehouden';
};
export type Meldinguitkomst = { readonly kind: 'besloten' } | { readonly kind: 'was-besloten' } | NietGevonden;

/**
 * Beslist of de ander in het gezin van een verzoek hoort, als de vrager vroeg dat niet te doen (E-14). Achterhouden is er voor als
 * de jongere anders schade lijdt. De regie leest het verzoek daarvoor niet.
 */
export async function beslisMelding(
  opening: Casusopening<Medewerker>,
  { casus, verzoek, melding, besluit }: Meldingwens,
): Promise<Meldinguitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Meldinguitkomst> => {
    const geopend = await openAlsRegie(tx, casus, 'verzoek-gemeld');
    if (geopend === null) return NIET_GEVONDEN;
    const van = (await findMeldingen(tx, casus)).filter((m) => m.verzoek_id === verzoek);
    const rij = van.find(({ id }) => id === melding);
    const gezet =
      rij !== undefined && (await zetMelding(tx, { casus, melding, stand: besluit, door: geopend.stoel.persoon }));
    await legVast(tx, {
      ...logkop(geopend.feiten),
      code: 'verzoek-gemeld',
      uitkomst: gezet ? 'gelukt' : 'geweigerd',
      object: { soort: 'verzoek', id: verzoek },
    });
    if (rij === undefined) return NIET_GEVONDEN;
    if (!gezet) return { kind: 'was-besloten' };
    if (besluit === 'gemeld') await planBerichten(tx, [rij.persoon_id]);
    if (!van.some((m) => m.id !== melding && m.stand === 'wacht'))
      await rondTakenAf(tx, { casus, soort: 'verzoek-melden', onderwerp: verzoek });
    return { kind: 'besloten' };
  });
}
