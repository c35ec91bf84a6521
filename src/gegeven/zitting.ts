import { type CasusFeiten, type Deelnemerfeit, feitenUit, stelFeitenvragen } from '../casus/feiten.ts';
import { stoelVanNu } from '../casus/stoel-van-nu.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import { samenVoorOordeel } from '../db/samen.ts';
import type { Tx } from '../db/transactie.ts';
import { persoonVan } from '../db/verzoeker.ts';
import type { Gebeurteniscode } from '../logboek/codes.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { stelToestemmingsvragen, toestemmingenUit } from '../toestemming/stand.ts';
import type { Gegevenrij } from './gegeven.queries.ts';
import { type Kenmerken, kenmerkenVanGezin } from './kenmerken.ts';
import type { Gegevenfeit } from './oordeel/vraag.ts';
import { kanaalVan, type Weegstof } from './oordeel/weeg.ts';
import { stelAfwegingsvraag } from './verstrekking.queries.ts';

/** Iemand met een stoel in een casus, en alles wat nodig is om over gegevens daarin te oordelen. */
export type Zitting = Weegstof & { readonly stoel: Deelnemerfeit };

/** Niet gevonden is niet gevonden, ook als de casus van anderen bestaat. Wie nog moet bevestigen, ziet nog niets. */
export type GeenZitting = { readonly kind: 'niet-gevonden' } | { readonly kind: 'eerst-bevestigen' };

/**
 * Opent de casus voor deze verzoeker: de feiten, zijn stoel, toestemmingen en afwegingen, in de lopende transactie.
 * Wie geen stoel (meer) heeft, of er zit voor een partij of taak waarvoor hij nu niet werkt, vindt niets.
 */
export async function openZitting(
  tx: Tx,
  casus: string,
): Promise<{ readonly kind: 'zitting'; readonly zitting: Zitting } | GeenZitting> {
  const stof = persoonVan(tx.verzoeker) === null ? undefined : (await laadZaken(tx, [casus])).get(casus);
  const stoel = stof === undefined ? undefined : stoelVanNu(stof.feiten, tx.verzoeker);
  if (stof === undefined || stoel === undefined) return { kind: 'niet-gevonden' };
  if (stoel.soort === 'medewerker' && stoel.bevestigdOp === null) return { kind: 'eerst-bevestigen' };
  return { kind: 'zitting', zitting: { ...stof, stoel } };
}

/**
 * Alles om over gegevens in deze casussen te oordelen, in een lading; een casus die voor deze verzoeker niet bestaat, staat er niet in.
 * Gebonden is hier alleen wie een stoel heeft of had: een oordeel over gegevens gaat over stoelen.
 */
export async function laadZaken(tx: Tx, casussen: readonly string[]): Promise<ReadonlyMap<string, Weegstof>> {
  if (casussen.length === 0) return new Map();
  const [ramen, gezag, deelnemers, bindingen, informatie, uitgenodigden, ...stand] = await samenVoorOordeel(tx, (t) => [
    ...stelFeitenvragen(t, casussen, 'aan-tafel'),
    ...stelToestemmingsvragen(t, casussen),
    stelAfwegingsvraag(t, casussen),
  ]);
  const [vragen, antwoorden, afwegingen] = stand;
  const feiten = await feitenUit(tx, [ramen, gezag, deelnemers, bindingen, informatie, uitgenodigden]);
  const toestemmingen = toestemmingenUit(casussen, [vragen, antwoorden]);
  const afgewogen = Map.groupBy(afwegingen, (rij) => rij.casus_id);
  const kanaal = kanaalVan(tx.herkomst);
  return new Map(
    [...feiten].map(([casus, gelezen]) => [
      casus,
      {
        feiten: gelezen,
        toestemmingen: toestemmingen.get(casus) ?? { vragen: [], antwoorden: [] },
        afwegingen: afgewogen.get(casus) ?? [],
        kanaal,
      },
    ]),
  );
}

/** Alles wat naast de feiten nodig is om over gegevens in een casus te oordelen. */
export async function laadWeegstof(tx: Tx, feiten: CasusFeiten): Promise<Weegstof> {
  const { id } = feiten.casus;
  const [vragen, antwoorden, afwegingen] = await samenVoorOordeel(tx, (t) => [
    ...stelToestemmingsvragen(t, [id]),
    stelAfwegingsvraag(t, [id]),
  ]);
  const toestemmingen = toestemmingenUit([id], [vragen, antwoorden]).get(id) ?? { vragen: [], antwoorden: [] };
  return { feiten, toestemmingen, afwegingen, kanaal: kanaalVan(tx.herkomst) };
}

/** De stoelen aan wie deze deelnemer iets kan geven: iedereen die nu aan tafel zit, behalve hijzelf en wie met hem een bron is. */
export function mogelijkeOntvangers({ feiten, stoel }: Pick<Zitting, 'feiten' | 'stoel'>): readonly Deelnemerfeit[] {
  return feiten.deelnemers.filter((d) => d.actief && d.id !== stoel.id && !isZelfdeBron(d, stoel));
}

type Lezer = { readonly feiten: Pick<CasusFeiten, 'deelnemers'>; readonly stoel: Deelnemerfeit };
type Bronrij = Pick<Gegevenrij, 'bron_persoon_id' | 'bron_partij_id' | 'bron_deelnemer_id'>;

/**
 * Is dit gegeven van deze stoel: zelf ingebracht, of door een collega van dezelfde partij met dezelfde hoedanigheid? Wat een andere
 * taak van dezelfde gemeente inbracht is van een ander, ook als het dezelfde mens was (Art 4 (intro), ADR 0048).
 */
export function isEigen({ feiten, stoel }: Lezer, rij: Bronrij): boolean {
  if (rij.bron_partij_id === null) return rij.bron_persoon_id === stoel.persoon;
  return isZelfdeBron(bronstoel(feiten, rij), stoel);
}

/** Bracht deze stoel dit gegeven zelf in? Alleen wie dat deed, geeft het aan meer mensen of weegt er iets over af. */
export const isZelfIngebracht = (lezer: Lezer, rij: Bronrij): boolean =>
  rij.bron_persoon_id === lezer.stoel.persoon && isEigen(lezer, rij);

/** De stoel van wie het inbracht, ook als die inmiddels is vertrokken. @throws als de rij niet bij deze casus hoort. */
export function bronstoel(
  feiten: Pick<CasusFeiten, 'deelnemers'>,
  rij: Pick<Gegevenrij, 'bron_deelnemer_id'>,
): Deelnemerfeit {
  const stoel = feiten.deelnemers.find((d) => d.id === rij.bron_deelnemer_id);
  if (stoel === undefined) throw new Error('een gegeven zonder stoel van de bron');
  return stoel;
}

/** Een bewaard gegeven zoals het oordeel het ziet. */
export function alsFeit(rij: Pick<Gegevenrij, 'categorie' | 'doel' | 'kenmerken'>): Gegevenfeit {
  return { categorie: rij.categorie, doel: rij.doel, kenmerken: rij.kenmerken as Kenmerken };
}

/** Wat iemand aan het invullen is, zoals het oordeel het ziet; ouders en jongere bepalen zelf wat nodig is (4.5). */
export function feitVan(stoel: Deelnemerfeit, gegeven: Gegevenfeit): Gegevenfeit {
  const { categorie, doel, kenmerken } = gegeven;
  return { categorie, doel, kenmerken: stoel.soort === 'medewerker' ? kenmerken : kenmerkenVanGezin(kenmerken) };
}

type Poging = { readonly code: Gebeurteniscode; readonly casus: string; readonly gegeven?: string };

/** Legt vast dat iemand iets vroeg wat er voor hem niet is. Over wie het ging is hier niet bekend. */
export async function legVergeefsVast(tx: Tx, { code, casus, gegeven }: Poging): Promise<void> {
  const object = gegeven === undefined ? {} : { object: { soort: 'gegeven', id: gegeven } };
  await legVast(tx, { code, uitkomst: 'geweigerd', casus, ...object, betrokkenen: [] });
}
