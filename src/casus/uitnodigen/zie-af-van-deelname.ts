import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { rondAlleTakenAf } from '../../taak/taken.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { beeindigEigenLidmaatschap, zieAf } from '../deelnemer.queries.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openCasus, raakAan } from '../open-casus.ts';

export type Afzienuitkomst = { readonly kind: 'afgezien' } | { readonly kind: 'zit-al-aan-tafel' } | NietGevonden;

/**
 * De genodigde doet niet mee: de stoel blijft leeg en het lidmaatschap eindigt, zodat ook de database hem niets meer laat zien.
 * Wie al bevestigde, vertrekt langs een andere weg: dan is er mogelijk al iets gedeeld.
 */
export async function zieAfVanDeelname(opening: Casusopening<Medewerker>, casus: string): Promise<Afzienuitkomst> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'alleen' }, logregel: 'verplicht' },
    async (tx): Promise<Afzienuitkomst> => {
      const geopend = await openCasus(tx, casus, 'deelname-afgezien');
      if (geopend === null || geopend.stoel.soort !== 'medewerker') return NIET_GEVONDEN;
      const { feiten, stoel } = geopend;
      const kop = {
        ...logkop(feiten),
        code: 'deelname-afgezien',
        object: { soort: 'deelnemer', id: stoel.id },
      } as const;
      if (stoel.bevestigdOp !== null) {
        await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
        return { kind: 'zit-al-aan-tafel' };
      }
      await zieAf(tx, stoel.id);
      await rondAlleTakenAf(tx, { casus, voor: stoel.persoon });
      await legVast(tx, { ...kop, uitkomst: 'gelukt' });
      await raakAan(tx, casus);
      await beeindigEigenLidmaatschap(tx, { persoon: stoel.persoon, casus });
      return { kind: 'afgezien' };
    },
  );
}
