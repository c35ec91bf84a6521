import type { CasusFeiten, Deelnemerfeit } from '../casus/feiten.ts';
import { type Geopend, logkop } from '../casus/open-casus.ts';
import { wieNuVoor } from '../casus/plaatsvervanger.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import type { Tx } from '../db/transactie.ts';
import { kanaalVan, type Weegstof, weegInzien } from '../gegeven/oordeel/weeg.ts';
import { findAfwegingen } from '../gegeven/verstrekking.queries.ts';
import { alsFeit, bronstoel } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planTaak } from '../taak/taken.ts';
import { insertIntrekkingsberichten, type NieuwIntrekkingsbericht } from './intrekking.queries.ts';
import { antwoordVoor } from './intrekkingen.ts';
import { laadToestemmingen } from './stand.ts';
import { findMogelijkGeraakt, sluitVerstrekkingen, staatInPlan, type Vraagrij } from './toestemming.queries.ts';

/** Een ja dat is ingetrokken: van welke vraag, voor welke ontvanger, en wie dat ja gaf. */
export type Geraakt = { readonly vraag: Vraagrij; readonly deelnemer: string; readonly van: string };

/** De stoel van wie de vraag stelde; ook als die vertrok. @throws als de vraag niet bij deze casus hoort. */
export function bronGever(feiten: CasusFeiten, vraag: Pick<Vraagrij, 'gever_deelnemer_id'>): Deelnemerfeit {
  return bronstoel(feiten, { bron_deelnemer_id: vraag.gever_deelnemer_id });
}

/** Stelde deze stoel of een collega met dezelfde taak deze vraag? Wat een andere taak van dezelfde gemeente vroeg, is van die taak. */
export function isEigenVraag(
  { feiten, stoel }: Pick<Geopend, 'feiten' | 'stoel'>,
  vraag: Pick<Vraagrij, 'gever_deelnemer_id'>,
): boolean {
  return isZelfdeBron(bronGever(feiten, vraag), stoel);
}

/**
 * Wat intrekken teweegbrengt (6d, 11.5): elke levende verstrekking die op dit ja rustte, is vanaf het volgende verzoek dicht.
 * Welke dat zijn beslist `beoordeel`, met de rijen zoals zij nu zijn: wat op een plicht of een afweging rust, blijft. Wie iets
 * kreeg dat nu dicht is, hoort het zonder inhoud; wie het als professional las, moet zeggen wat hij ermee doet. Roep dit aan na het intrekken zelf,
 * onder het eigen slot van de casus.
 * @returns hoeveel verstrekkingen dichtgingen, en hoeveel daarvan al gelezen waren.
 */
export async function verwerkIntrekking(
  tx: Tx,
  feiten: CasusFeiten,
  geraakt: readonly Geraakt[],
): Promise<{ readonly dicht: number; readonly gelezen: number }> {
  // Met de casus ging alles dicht: er is niemand meer iets te vragen (PH-6).
  if (geraakt.length === 0 || feiten.casus.status === 'gesloten') return { dicht: 0, gelezen: 0 };
  const rijen = await zoekGerust(tx, feiten, geraakt);
  await sluitVerstrekkingen(
    tx,
    rijen.map((rij) => rij.id),
  );
  for (const rij of rijen) {
    await legVast(tx, {
      ...logkop(feiten),
      code: 'verstrekking-ingetrokken',
      uitkomst: 'gelukt',
      object: { soort: 'verstrekking', id: rij.id },
      bronPartij: rij.bron_partij_id,
      doel: rij.doel,
      categorieen: [rij.categorie],
    });
  }
  await meld(tx, feiten, { geraakt, rijen });
  return { dicht: rijen.length, gelezen: rijen.filter((rij) => rij.gelezen_op !== null).length };
}

async function zoekGerust(tx: Tx, feiten: CasusFeiten, geraakt: readonly Geraakt[]) {
  const casus = feiten.casus.id;
  const stof: Weegstof = {
    feiten,
    toestemmingen: await laadToestemmingen(tx, casus),
    afwegingen: await findAfwegingen(tx, casus),
    kanaal: kanaalVan(tx.herkomst),
  };
  const partijen = [...new Set(geraakt.map(({ vraag }) => vraag.gever_partij_id))];
  const rijen = await findMogelijkGeraakt(tx, {
    casus,
    partijen,
    deelnemers: [...new Set(geraakt.map((g) => g.deelnemer))],
  });
  return rijen.filter((rij) => {
    const ontvanger = feiten.deelnemers.find((d) => d.id === rij.aan_deelnemer_id);
    if (ontvanger === undefined) return true;
    const { oordeel } = weegInzien(stof, {
      id: rij.gegeven_id,
      gever: bronstoel(feiten, rij),
      ontvanger,
      gegeven: alsFeit(rij),
      verstrekking: rij,
    });
    return oordeel.redenen.some(({ code }) => code === 'toestemming-ingetrokken');
  });
}

type Gerust = Awaited<ReturnType<typeof zoekGerust>>[number];
type Melding = { readonly geraakt: readonly Geraakt[]; readonly rijen: readonly Gerust[] };

async function meld(tx: Tx, feiten: CasusFeiten, { geraakt, rijen }: Melding): Promise<void> {
  const casus = feiten.casus.id;
  const vragen = new Map(geraakt.map(({ vraag }) => [vraag.id, vraag]));
  for (const vraag of vragen.values())
    for (const voor of wieNuVoor(feiten, bronGever(feiten, vraag)))
      await planTaak(tx, { casus, voor, soort: 'toestemming-gewijzigd', voorDatum: null, onderwerp: vraag.id });
  const berichten = berichtenVoor(tx, feiten, { geraakt, rijen });
  await insertIntrekkingsberichten(tx, berichten);
  for (const { id, persoon } of berichten)
    await planTaak(tx, {
      casus,
      voor: persoon,
      soort: 'toestemming-ingetrokken',
      voorDatum: antwoordVoor(tx.vandaag),
      onderwerp: id,
    });
  // Een doel dat op een dichtgegaan gegeven rust, leest niet meer iedereen: de regie kijkt of het plan nog klopt.
  if (await staatInPlan(tx, { casus, gegevens: rijen.map((rij) => rij.gegeven_id) }))
    for (const { persoon } of feiten.deelnemers.filter((d) => d.procesregisseur && d.actief))
      await planTaak(tx, { casus, voor: persoon, soort: 'plan-herzien', voorDatum: tx.vandaag });
  const ontvangers = rijen.map((rij) => rij.aan_persoon_id);
  await planBerichten(tx, [
    ...[...vragen.values()].flatMap((vraag) => wieNuVoor(feiten, bronGever(feiten, vraag))),
    ...ontvangers,
  ]);
}

/** Een bericht per ontvanger en bron, voor wie iets las: wie niets las, heeft niets te verwijderen (11.5). */
function berichtenVoor(tx: Tx, feiten: CasusFeiten, { geraakt, rijen }: Melding): readonly NieuwIntrekkingsbericht[] {
  const gelezen = rijen.filter((rij) => rij.gelezen_op !== null);
  const stoelen = feiten.deelnemers.filter((d) => gelezen.some((rij) => rij.aan_deelnemer_id === d.id));
  return stoelen.flatMap((stoel) => {
    const { partijId } = stoel;
    if (partijId === null) return [];
    const bronnen = gelezen.filter((rij) => rij.aan_deelnemer_id === stoel.id).map((rij) => bronstoel(feiten, rij));
    const vragers = geraakt
      .filter((g) => g.deelnemer === stoel.id)
      .map((g) => ({ ...g, gever: bronGever(feiten, g.vraag) }))
      .filter(({ gever }) => bronnen.some((bron) => isZelfdeBron(bron, gever)));
    const perBron = vragers.filter(({ gever }, i) => !vragers.slice(i + 1).some((g) => isZelfdeBron(g.gever, gever)));
    return perBron.map(({ vraag, van }) => ({
      id: tx.nieuwId(),
      casus: feiten.casus.id,
      vraag: vraag.id,
      geverPartij: vraag.gever_partij_id,
      deelnemer: stoel.id,
      persoon: stoel.persoon,
      partij: partijId,
      van,
    }));
  });
}
