import type { Tx } from '../../db/transactie.ts';
import { planTaak } from '../../taak/taken.ts';
import type { CasusFeiten } from '../feiten.ts';
import type { Geopend } from '../open-casus.ts';
import { stoelOp } from '../tijdlijn/stoel-op.ts';
import { isZelfdeBron } from '../zelfde-bron.ts';
import { leesEigenNaam, zetNaam } from './eigen-naam.ts';

/**
 * Naam en geboortedatum staan ook in het gegeven van wie aanmeldde. Is dat de bron van wie leidt, dan staat de nieuwe datum daar meteen ook;
 * anders beslist die bron dat zelf, en krijgt zij daar een taak voor (2, Art 8 (b)).
 */
export async function neemGeboortedatumOver(tx: Tx, geopend: Geopend, geboortedatum: string): Promise<void> {
  const eigen = await leesEigenNaam(tx, geopend);
  if (eigen !== null) return zetNaam(tx, geopend, eigen, { ...eigen.naam, geboortedatum });
  const casus = geopend.feiten.casus.id;
  for (const voor of naambron(geopend.feiten))
    await planTaak(tx, { casus, voor, soort: 'naam-nakijken', voorDatum: null });
}

/** Wie nu zit voor de bron die de naam inbracht: die van wie aanmeldde. */
function naambron(feiten: CasusFeiten): readonly string[] {
  const { aangemaaktDoor, aangemaaktOp } = feiten.casus;
  const aanmelder = stoelOp(feiten, aangemaaktDoor, aangemaaktOp);
  if (aanmelder === undefined) return [];
  return feiten.deelnemers
    .filter((d) => d.actief && d.bevestigdOp !== null && isZelfdeBron(d, aanmelder))
    .map(({ persoon }) => persoon);
}
