import type { CasusFeiten } from '../casus/feiten.ts';
import { wieNuVoor } from '../casus/plaatsvervanger.ts';
import type { Tx } from '../db/transactie.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planTaak, rondTakenAf } from '../taak/taken.ts';
import { bronGever } from './gevolgen.ts';
import { laadToestemmingen } from './stand.ts';
import { persoonVoor, tekenaarsVoor } from './tekenaars.ts';
import type { Vraagrij } from './toestemming.queries.ts';

/**
 * Laat wie de vraag stelde weten dat iedereen die moet tekenen heeft geantwoord, ja of nee: dan kan het gesprek verder. Wie
 * wat antwoordde staat alleen bij de partij van de gever (Bijl 5-a).
 */
export async function meldCompleet(tx: Tx, feiten: CasusFeiten, vraag: Vraagrij): Promise<void> {
  const { antwoorden } = await laadToestemmingen(tx, feiten.casus.id);
  const gever = bronGever(feiten, vraag);
  const gegeven = antwoorden.filter((a) => a.vraag === vraag.id && !a.mening);
  const mensen = tekenaarsVoor(feiten, gever).map((wie) => persoonVoor(feiten, wie));
  if (!mensen.every((persoon) => gegeven.some((a) => a.persoon === persoon))) return;
  await rondTakenAf(tx, { casus: feiten.casus.id, soort: 'toestemming-hernieuwen', onderwerp: vraag.id });
  const wie = wieNuVoor(feiten, gever);
  for (const voor of wie)
    await planTaak(tx, {
      casus: feiten.casus.id,
      voor,
      soort: 'toestemming-gewijzigd',
      voorDatum: null,
      onderwerp: vraag.id,
    });
  await planBerichten(tx, wie);
}
