import { inTransactie, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { type Aanstelling, findPartij, findScholen } from '../../partij/partij.queries.ts';
import { naamUit, openNamen, verzegelPersoonsveld } from '../../partij/personen.ts';
import { findAanstellingenEnKomende, vergrendelBeheer } from '../beheer.queries.ts';
import type { Opening } from '../organisatie/organisatie.ts';
import { type Geheimhoudingfout, keurGeheimhouding, onderwijsBij } from './geheimhouding.ts';
import { type Aanstellingwijziging, updateAanstelling, updateNaam } from './mensen.queries.ts';

export type Collegawens = Aanstellingwijziging & { readonly naam: string };
export type Collegawijziging =
  | { readonly kind: 'gewijzigd' | 'onbekend' | 'geen-school' | 'verklaring-later' }
  | { readonly kind: Geheimhoudingfout }
  | { readonly kind: 'intussen-gewijzigd'; readonly nu: Aanstelling };

/**
 * Wijzigt naam, school, geheimhouding (11.2) met de dag van de verklaring (T-11d), en of iemand een collega mag aanwijzen (7.3 b).
 * Een andere functie of hoedanigheid is een nieuwe aanstelling: wie van leerplicht naar toeleiding gaat, neemt niets mee.
 */
export async function wijzigCollega(opening: Opening, wens: Collegawens): Promise<Collegawijziging> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const uitkomst = await wijzig(tx, opening.verzoeker.partij, wens);
    await legVast(tx, {
      code: 'collega-gewijzigd',
      uitkomst: uitkomst.kind === 'gewijzigd' ? 'gelukt' : 'geweigerd',
      object: { soort: 'aanstelling', id: wens.id },
      betrokkenen: [],
    });
    return uitkomst;
  });
}

async function wijzig(tx: Tx, partij: string, wens: Collegawens): Promise<Collegawijziging> {
  await vergrendelBeheer(tx, partij);
  const nu = (await findAanstellingenEnKomende(tx, partij)).find(({ id }) => id === wens.id);
  if (nu === undefined) return { kind: 'onbekend' };
  if (wens.verklaringOp !== null && wens.verklaringOp > tx.vandaag) return { kind: 'verklaring-later' };
  const scholen = await findScholen(tx, partij);
  const kiesbaar = wens.school === nu.school || scholen.some(({ id }) => id === wens.school);
  if (wens.school !== null && !kiesbaar) return { kind: 'geen-school' };
  const soort = (await findPartij(tx, partij))?.soort;
  if (soort === undefined) throw new Error('de partij van de verzoeker bestaat niet');
  const onderwijs = onderwijsBij(scholen, wens.school);
  const fout = keurGeheimhouding(wens.geheimhouding, { ...wens, soort, rol: nu.rol, onderwijs });
  if (fout !== null) return { kind: fout };
  // Aanwijzen is van wie aan tafel zit; beheer en toezicht zitten er niet.
  const magAanwijzen = nu.rol === 'medewerker' && wens.magAanwijzen;
  if (!(await updateAanstelling(tx, partij, { ...wens, magAanwijzen }))) return { kind: 'intussen-gewijzigd', nu };
  const heet = naamUit(await openNamen(tx, [nu.persoon]), nu.persoon);
  if (heet !== wens.naam) {
    const plek = { persoon: nu.persoon, partij, veld: 'naam' } as const;
    await updateNaam(tx, nu.persoon, await verzegelPersoonsveld(tx.omgeving.kluis, plek, wens.naam));
  }
  return { kind: 'gewijzigd' };
}
