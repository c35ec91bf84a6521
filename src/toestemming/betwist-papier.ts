import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openCasus, raakAan } from '../casus/open-casus.ts';
import { wieNuVoor } from '../casus/plaatsvervanger.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Gezinslid } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planTaak } from '../taak/taken.ts';
import { bronGever, teruggenomen, verwerkIntrekking } from './gevolgen.ts';
import { zetBetwist } from './papier.queries.ts';
import { findEigenAntwoorden, findVraag } from './toestemming.queries.ts';

export type Betwistuitkomst = { readonly kind: 'betwist' } | { readonly kind: 'niets-te-betwisten' } | NietGevonden;

/**
 * "Dit heb ik niet getekend." Wat van papier is overgenomen telt vanaf dit moment niet meer, zonder dat iemand het eerst hoeft
 * na te gaan: een ja is ingetrokken, met dezelfde gevolgen (6d), en een nee is weg. Wie vroeg, moet erover praten.
 */
export async function betwistPapier(
  opening: Casusopening<Gezinslid>,
  { casus, vraag }: { readonly casus: string; readonly vraag: string },
): Promise<Betwistuitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Betwistuitkomst> => {
    const geopend = await openCasus(tx, casus, 'toestemming-betwist');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const rij = await findVraag(tx, { casus, vraag });
    const eigen = (await findEigenAntwoorden(tx, { casus, persoon: stoel.persoon })).filter(
      (a) => a.vraag_id === vraag && a.herkomst === 'papier' && a.betwist_op === null,
    );
    const kop = {
      ...logkop(feiten),
      code: 'toestemming-betwist',
      object: { soort: 'toestemmingsvraag', id: vraag },
    } as const;
    if (rij === undefined || eigen.length === 0) {
      await legVast(tx, { ...kop, uitkomst: 'mislukt' });
      return { kind: 'niets-te-betwisten' };
    }
    const ja = eigen.filter((a) => a.antwoord === 'ja');
    const nee = eigen.filter((a) => a.antwoord === 'nee');
    await zetBetwist(tx, { ja: ja.map((a) => a.id), nee: nee.map((a) => a.id) });
    await legVast(tx, {
      ...kop,
      uitkomst: 'gelukt',
      bronPartij: rij.gever_partij_id,
      toestemming: { id: vraag, versie: 1 },
    });
    const vragers = wieNuVoor(feiten, bronGever(feiten, rij));
    for (const voor of vragers)
      await planTaak(tx, { casus, voor, soort: 'papier-betwist', voorDatum: tx.vandaag, onderwerp: vraag });
    const geraakt = ja.filter((a) => a.ingetrokken_op === null).map((a) => teruggenomen(rij, a));
    await verwerkIntrekking(tx, feiten, geraakt);
    // In een gesloten casus verandert er verder niets, en kijkt niemand vanzelf: wat wie vroeg in het eigen dossier heeft, klopt niet meer (L-5).
    if (feiten.casus.status === 'gesloten') await planBerichten(tx, vragers);
    await raakAan(tx, casus);
    return { kind: 'betwist' };
  });
}
