import type { CasusFeiten, Deelnemerfeit } from '../casus/feiten.ts';
import { type Geopend, logkop } from '../casus/open-casus.ts';
import { collegasAanTafel, wieNuVoor } from '../casus/plaatsvervanger.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import type { Tx } from '../db/transactie.ts';
import { benodigdeSoorten } from '../gegeven/oordeel/vraag.ts';
import { kanaalVan, type Weegstof, weegInzien } from '../gegeven/oordeel/weeg.ts';
import { findAfwegingen } from '../gegeven/verstrekking.queries.ts';
import { alsFeit, bronstoel } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Soort } from '../regels/index.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { planTaak } from '../taak/taken.ts';
import { insertIntrekkingsberichten, type NieuwIntrekkingsbericht } from './intrekking.queries.ts';
import { antwoordVoor, wieAntwoordt } from './intrekkingen.ts';
import { heeftNogJa, isGedekt, laadToestemmingen, toestemmingVoor } from './stand.ts';
import { antwoordrecht } from './tekenaars.ts';
import {
  type Antwoordrij,
  findMogelijkGeraakt,
  sluitVerstrekkingen,
  staatInPlan,
  type Vraagrij,
} from './toestemming.queries.ts';

/** Wat iemand veranderde: bij welke vraag, voor welke ontvanger en soort, en wie dat deed. */
export type Geraakt = {
  readonly vraag: Vraagrij;
  readonly deelnemer: string;
  readonly soort: Soort;
  readonly van: string;
  /** Een ja teruggenomen, nee gezegd, of een mening veranderd: die droeg nooit iets (Bijl 5-l). */
  readonly hoe: 'ingetrokken' | 'nee' | 'mening';
};

/** Een ja of mening die iemand terugnam. */
export function teruggenomen(
  vraag: Vraagrij,
  {
    deelnemer_id: deelnemer,
    soort,
    persoon_id: van,
    mening,
  }: Pick<Antwoordrij, 'deelnemer_id' | 'soort' | 'persoon_id' | 'mening'>,
): Geraakt {
  return { vraag, deelnemer, soort, van, hoe: mening ? 'mening' : 'ingetrokken' };
}

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

/** Zit van wie deze vraag stelde niemand met die taak meer aan tafel? Dan legt wie leidt vast dat iemand stopt (6d). */
export function isVerlaten(feiten: CasusFeiten, vraag: Pick<Vraagrij, 'gever_deelnemer_id'>): boolean {
  const gever = bronGever(feiten, vraag);
  return !gever.actief && collegasAanTafel(feiten, gever).length === 0;
}

/**
 * Wat intrekken teweegbrengt (6d, 11.5): elke levende verstrekking die op dit ja rustte, is vanaf het volgende verzoek dicht. Een nee
 * van wie nu tekent doet hetzelfde, ook als een ander er toen ja op zei (Bijl 5-k, 5-l).
 * Welke dat zijn beslist `beoordeel`, met de rijen zoals zij nu zijn: wat op een plicht of een afweging rust, blijft. Wie iets
 * kreeg dat nu dicht is, hoort het zonder inhoud; wie het als professional las, moet zeggen wat hij ermee doet, en zit hij er niet
 * meer, dan zijn collega. Roep dit aan na het intrekken zelf, onder het eigen slot van de casus.
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
  const levend = rijen.filter(({ status }) => status !== 'ingetrokken');
  await sluitVerstrekkingen(
    tx,
    rijen.map((rij) => rij.id),
  );
  for (const rij of levend) {
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
  // Een nee waar niets op rustte, is een gewoon antwoord: dat telt mee als ieder heeft geantwoord.
  const gevolg = geraakt.filter((g) => g.hoe !== 'nee' || rijen.some((rij) => raakt(feiten, g, rij)));
  await meld(tx, feiten, { geraakt: gevolg, rijen });
  return { dicht: levend.length, gelezen: levend.filter((rij) => rij.gelezen_op !== null).length };
}

type Mogelijk = Awaited<ReturnType<typeof findMogelijkGeraakt>>[number];

/** Gaat dit gegeven over wat hier veranderde: dezelfde bron, ontvanger en soort? */
function raakt(feiten: CasusFeiten, { vraag, deelnemer, soort, hoe }: Geraakt, rij: Mogelijk): boolean {
  return (
    hoe !== 'mening' &&
    deelnemer === rij.aan_deelnemer_id &&
    benodigdeSoorten(alsFeit(rij)).includes(soort) &&
    isZelfdeBron(bronGever(feiten, vraag), bronstoel(feiten, rij))
  );
}

async function zoekGerust(tx: Tx, feiten: CasusFeiten, geraakt: readonly Geraakt[]): Promise<readonly Mogelijk[]> {
  const casus = feiten.casus.id;
  const toestemmingen = await laadToestemmingen(tx, casus);
  const stof: Weegstof = {
    feiten,
    toestemmingen,
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
    const gever = bronstoel(feiten, rij);
    const ontvanger = feiten.deelnemers.find((d) => d.id === rij.aan_deelnemer_id);
    const beslist = geraakt.some(
      (g) =>
        raakt(feiten, g, rij) &&
        (antwoordrecht(feiten, gever, g.van).kind === 'tekent' || g.van === feiten.betrokkene.persoon) &&
        !(g.hoe === 'nee' && heeftNogJa({ feiten, toestemmingen, gever }, g)),
    );
    if (!beslist || ontvanger === undefined) return false;
    const gegeven = alsFeit(rij);
    const vraagstuk = { feiten, toestemmingen, gever, ontvanger, soorten: benodigdeSoorten(gegeven) };
    if (isGedekt(vraagstuk)) return false;
    const toestemming = toestemmingVoor(vraagstuk);
    const { oordeel } = weegInzien(
      stof,
      { id: rij.gegeven_id, gever, ontvanger, gegeven, verstrekking: rij },
      toestemming === null ? null : { ...toestemming, status: 'ingetrokken' },
    );
    return oordeel.redenen.some(({ code }) => code === 'toestemming-ingetrokken');
  });
}

type Melding = { readonly geraakt: readonly Geraakt[]; readonly rijen: readonly Mogelijk[] };

async function meld(tx: Tx, feiten: CasusFeiten, { geraakt, rijen }: Melding): Promise<void> {
  const casus = feiten.casus.id;
  const vragen = new Map(geraakt.map(({ vraag }) => [vraag.id, vraag]));
  for (const vraag of vragen.values())
    for (const voor of wieNuVoor(feiten, bronGever(feiten, vraag)))
      await planTaak(tx, { casus, voor, soort: 'toestemming-gewijzigd', voorDatum: null, onderwerp: vraag.id });
  const berichten = berichtenVoor(tx, feiten, { geraakt, rijen });
  await insertIntrekkingsberichten(tx, berichten);
  for (const { id, deelnemer } of berichten)
    for (const voor of wieAntwoordt(feiten, deelnemer))
      await planTaak(tx, {
        casus,
        voor,
        soort: 'toestemming-ingetrokken',
        voorDatum: antwoordVoor(tx.vandaag),
        onderwerp: id,
      });
  // Een doel dat op een dichtgegaan gegeven rust, leest niet meer iedereen: de regie kijkt of het plan nog klopt.
  const levend = rijen.filter(({ status }) => status !== 'ingetrokken');
  if (await staatInPlan(tx, { casus, gegevens: levend.map((rij) => rij.gegeven_id) }))
    for (const { persoon } of feiten.deelnemers.filter((d) => d.procesregisseur && d.actief))
      await planTaak(tx, { casus, voor: persoon, soort: 'plan-herzien', voorDatum: tx.vandaag });
  const ontvangers = rijen.flatMap((rij) => wieAntwoordt(feiten, rij.aan_deelnemer_id));
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
