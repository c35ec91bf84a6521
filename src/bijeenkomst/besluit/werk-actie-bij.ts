import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { isBevestigd, logkop, NIET_GEVONDEN, type NietGevonden, openCasus } from '../../casus/open-casus.ts';
import { inTransactie } from '../../db/transactie.ts';
import type { Gezinslid, Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import { type Actiestand, zetStand } from './besluit.queries.ts';

export type Actiewens = { readonly casus: string; readonly besluit: string; readonly stand: Actiestand };
export type Actieuitkomst = { readonly kind: 'bijgewerkt' | 'gesloten' } | NietGevonden;

/** Zegt of een actie is gedaan of niet gelukt: wie haar op zich nam, of wie het overleg leidt. Het kan altijd weer anders. */
export async function werkActieBij(
  opening: Casusopening<Medewerker | Gezinslid>,
  wens: Actiewens,
): Promise<Actieuitkomst> {
  const { casus, besluit, stand } = wens;
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Actieuitkomst> => {
      const geopend = await openCasus(tx, casus, 'actie-bijgewerkt');
      if (geopend === null) return NIET_GEVONDEN;
      const { feiten, stoel } = geopend;
      const gesloten = feiten.casus.status === 'gesloten';
      const gelukt =
        isBevestigd(stoel) && !gesloten && (await zetStand(tx, { casus, besluit, stand, door: stoel.persoon }));
      if (gelukt && stand !== 'open') await rondTakenAf(tx, { casus, soort: 'actie-doen', onderwerp: besluit });
      await legVast(tx, {
        ...logkop(feiten),
        code: 'actie-bijgewerkt',
        uitkomst: gelukt ? 'gelukt' : 'geweigerd',
        object: { soort: 'besluit', id: besluit },
      });
      if (gelukt) return { kind: 'bijgewerkt' };
      return isBevestigd(stoel) && gesloten ? { kind: 'gesloten' } : NIET_GEVONDEN;
    },
  );
}
