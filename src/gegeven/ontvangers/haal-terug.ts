import { inTransactie, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { findGegeven, type Gegevenrij, zetTeruggehaald } from '../gegeven.queries.ts';
import type { Opening } from '../nieuw/invoer.ts';
import { findVerstrekkingenVan, trekIn, type Verstrekkingrij } from '../verstrekking.queries.ts';
import { type GeenZitting, isEigen, legVergeefsVast, openZitting, type Zitting } from '../zitting.ts';

/** De casus is gesloten: toen ging alles dicht, en er is niets meer terug te halen (PH-6). */
type AlDicht = { readonly kind: 'al-dicht' };

export type Terughaaluitkomst =
  /** `gelezenDoor`: zoveel ontvangers hadden het al gelezen; zij zien dat het is teruggehaald (11.5). */
  { readonly kind: 'teruggehaald'; readonly gelezenDoor: number } | AlDicht | GeenZitting;

type Eigen = {
  readonly zitting: Zitting;
  readonly rij: Gegevenrij;
  readonly verstrekkingen: readonly Verstrekkingrij[];
};
type Plek = { readonly casus: string; readonly gegeven: string };

/**
 * De bron haalt een gegeven terug, bij iedereen. Wie het nog niet las, heeft het nooit gehad; wie het las, ziet dat het
 * weg is, ook als hij het om een nieuwe fase niet meer had: hij kan het bij zich hebben staan (Art 8 (b)). Een concept verdwijnt zonder meer. Onder het eigen slot van de casus: na afloop leest niemand het nog.
 */
export function haalTerug(opening: Opening, plek: Plek): Promise<Terughaaluitkomst> {
  return alsBron(opening, plek, 'gegeven-teruggehaald', async (tx, eigen) => {
    const lezers = await haalBijIedereenTerug(tx, eigen);
    await planBerichten(tx, lezers);
    return { kind: 'teruggehaald', gelezenDoor: lezers.length };
  });
}

/**
 * Haalt een eigen gegeven bij iedereen terug in de lopende transactie, die het eigen slot van de casus heeft.
 * @returns wie het al had gelezen, als personen.
 */
export async function haalBijIedereenTerug(
  tx: Tx,
  { zitting, rij, verstrekkingen }: Eigen,
): Promise<readonly string[]> {
  const bij = verstrekkingen.filter(
    (v) => v.status !== 'ingetrokken' || (v.ingetrokken_omdat === 'fase' && v.gelezen_op !== null),
  );
  await trekIn(
    tx,
    bij.map((v) => v.id),
  );
  const gewijzigd = await zetTeruggehaald(tx, { casus: rij.casus_id, gegeven: rij.id });
  await legRegel(tx, zitting, {
    rij,
    code: 'gegeven-teruggehaald',
    object: { soort: 'gegeven', id: rij.id },
    gewijzigd,
  });
  return [...new Set(bij.filter((v) => v.gelezen_op !== null).map((v) => v.aan_persoon_id))];
}

export type Intrekuitkomst =
  /** `gelezen`: de ontvanger had het al gelezen en ziet dat het is ingetrokken. */
  { readonly kind: 'ingetrokken'; readonly gelezen: boolean } | AlDicht | GeenZitting;

/** De bron trekt een gegeven in bij een ontvanger; anderen houden het. Twee keer vragen is een keer doen. */
export function trekVerstrekkingIn(
  opening: Opening,
  plek: Plek & { readonly deelnemer: string },
): Promise<Intrekuitkomst> {
  return alsBron(opening, plek, 'verstrekking-ingetrokken', async (tx, { zitting, rij, verstrekkingen }) => {
    const [verstrekking] = verstrekkingen.filter((v) => v.aan_deelnemer_id === plek.deelnemer);
    if (verstrekking === undefined) {
      await legVergeefsVast(tx, { code: 'verstrekking-ingetrokken', ...plek });
      return { kind: 'niet-gevonden' };
    }
    const ingetrokken = await trekIn(tx, [verstrekking.id]);
    if (ingetrokken.length > 0 && verstrekking.gelezen_op !== null)
      await planBerichten(tx, [verstrekking.aan_persoon_id]);
    const object = { soort: 'verstrekking', id: verstrekking.id };
    await legRegel(tx, zitting, { rij, code: 'verstrekking-ingetrokken', object, gewijzigd: ingetrokken.length > 0 });
    return { kind: 'ingetrokken', gelezen: verstrekking.gelezen_op !== null };
  });
}

type Intrekcode = 'gegeven-teruggehaald' | 'verstrekking-ingetrokken';

/** Opent de casus onder het eigen slot en doet alleen iets als het gegeven van de verzoeker of zijn partij is en de casus nog open. */
function alsBron<U>(
  opening: Opening,
  plek: Plek,
  code: Intrekcode,
  werk: (tx: Tx, eigen: Eigen) => Promise<U>,
): Promise<U | AlDicht | GeenZitting> {
  return inTransactie(
    { ...opening, slot: { casus: plek.casus, slot: 'alleen' }, logregel: 'verplicht' },
    async (tx) => {
      const geopend = await openZitting(tx, plek.casus);
      const rij =
        geopend.kind === 'zitting' ? await findGegeven(tx, { casus: plek.casus, gegeven: plek.gegeven }) : undefined;
      if (geopend.kind === 'zitting' && rij !== undefined && isEigen(geopend.zitting, rij)) {
        if (geopend.zitting.feiten.casus.status === 'gesloten') {
          await legVergeefsVast(tx, { code, casus: plek.casus, gegeven: plek.gegeven });
          return { kind: 'al-dicht' };
        }
        const verstrekkingen = await findVerstrekkingenVan(tx, plek);
        return werk(tx, { zitting: geopend.zitting, rij, verstrekkingen });
      }
      await legVergeefsVast(tx, { code, casus: plek.casus, gegeven: plek.gegeven });
      return geopend.kind === 'zitting' ? { kind: 'niet-gevonden' } : geopend;
    },
  );
}

type Intrekregel = {
  readonly rij: Gegevenrij;
  readonly code: Intrekcode;
  readonly object: { readonly soort: string; readonly id: string };
  readonly gewijzigd: boolean;
};

async function legRegel(tx: Tx, { feiten }: Zitting, { rij, code, object, gewijzigd }: Intrekregel): Promise<void> {
  await legVast(tx, {
    code,
    uitkomst: gewijzigd ? 'gelukt' : 'mislukt',
    casus: rij.casus_id,
    object,
    bronPartij: rij.bron_partij_id,
    doel: rij.doel,
    categorieen: [rij.categorie],
    fase: feiten.casus.fase,
    betrokkenen: [feiten.betrokkene.id],
  });
}
