import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { type Gekozen, geefAan, weegGekozen } from '../gegeven/geef.ts';
import { findGegeven, type Gegevenrij } from '../gegeven/gegeven.queries.ts';
import { isZelfIngebracht, openZitting, type Zitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { LijstCategorie } from '../regels/index.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { rondTakenAf } from '../taak/taken.ts';
import { isVanCollega } from './collega-antwoordt.ts';
import { partijenAanTafel } from './dien-verzoek-in.ts';
import { grondenVoor, type Weigergrond } from './gronden.ts';
import { type Deelantwoord, type Verzoekrecht, vraagtReden } from './soorten.ts';
import { type Deelrij, findDelen, findVerzoeken, type Verzoekrij, zetDeel } from './verzoek.queries.ts';
import { schrijfWoorden } from './woorden.ts';

export type Antwoordwens = {
  readonly casus: string;
  readonly verzoek: string;
  readonly deel: string;
  readonly stand: Deelantwoord;
  /** Nodig bij deels en geweigerd; anders null. */
  readonly grond: Weigergrond | null;
  /** Wat de vrager leest; nodig bij deels en geweigerd (13.2 (c)). */
  readonly tekst: string | null;
  /** Eigen gegevens die de vrager mag lezen; alleen bij inzage. */
  readonly vrijgeven: readonly string[];
};

export type Antwoorduitkomst =
  | { readonly kind: 'beantwoord'; readonly vrijgegeven: number }
  | { readonly kind: 'al-beantwoord' }
  /** Zonder wettelijke reden of zonder uitleg is er niets geweigerd (13.2 (c), fn 35). */
  | { readonly kind: 'zonder-reden' }
  /** De regels laten iets van wat is aangevinkt niet toe: er is niets bewaard of gegeven. */
  | {
      readonly kind: 'niet-vrij';
      readonly geweigerd: readonly { readonly soort: LijstCategorie; readonly uitleg: readonly string[] }[];
    }
  | NietGevonden;

type Vrijgave = { readonly rij: Gegevenrij; readonly gekozen: readonly Gekozen[] };

/**
 * Antwoordt voor het eigen deel op een verzoek (13.2, E-23). Wat iemand bij inzage vrijgeeft, wordt langs dezelfde weg gegeven
 * en beoordeeld als elk ander gegeven. Het antwoord is eenmalig; de vrager hoort zonder inhoud dat er iets klaarstaat.
 */
export async function beantwoordVerzoek(
  opening: Casusopening<Medewerker>,
  wens: Antwoordwens,
): Promise<Antwoorduitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Antwoorduitkomst> => {
    const geopend = await openAlsDeelnemer(tx, wens.casus, 'verzoek-beantwoord');
    if (geopend === null) return NIET_GEVONDEN;
    const kop = {
      ...logkop(geopend.feiten),
      code: 'verzoek-beantwoord',
      object: { soort: 'verzoek', id: wens.verzoek },
    } as const;
    const weiger = async <T extends Antwoorduitkomst>(uitkomst: T): Promise<T> => {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return uitkomst;
    };
    const gevonden = await findVerzoekdeel(tx, geopend, wens);
    if (gevonden === null) return weiger(NIET_GEVONDEN);
    if (!isOnderbouwd(wens, gevonden.rij.recht)) return weiger({ kind: 'zonder-reden' });
    const zitting = await zittingVoor(tx, wens);
    const vrijgaven = zitting === null ? [] : await weegVrijgaven(tx, zitting, { wens, rij: gevonden.rij });
    const geweigerd = vrijgaven.filter(({ gekozen }) =>
      gekozen.some((g) => g.gewogen.oordeel.uitkomst !== 'toegestaan'),
    );
    if (geweigerd.length > 0) return weiger({ kind: 'niet-vrij', geweigerd: geweigerd.map(uitlegVan) });
    const { stoel } = geopend;
    const grond = vraagtReden(wens.stand) ? wens.grond : null;
    if (!(await zetDeel(tx, { ...wens, grond, door: stoel.persoon }))) return weiger({ kind: 'al-beantwoord' });
    if (wens.tekst !== null) {
      const { van_persoon_id: van } = gevonden.rij;
      const woorden = { verzoek: wens.verzoek, van, deel: wens.deel, door: stoel.persoon, tekst: wens.tekst };
      await schrijfWoorden(tx, geopend.feiten, woorden);
    }
    if (zitting !== null) for (const { rij, gekozen } of vrijgaven) await geefAan(tx, zitting, rij, gekozen);
    await legVast(tx, { ...kop, uitkomst: 'gelukt', bronPartij: gevonden.deel.partij_id });
    await rondTakenVanPartij(tx, geopend, { wens, deel: gevonden.deel });
    await planBerichten(tx, [gevonden.rij.van_persoon_id]);
    return { kind: 'beantwoord', vrijgegeven: vrijgaven.length };
  });
}

export type Deelwens = Pick<Antwoordwens, 'casus' | 'verzoek' | 'deel'>;
export type Gevonden = { readonly rij: Verzoekrij; readonly deel: Deelrij };

/** Een verzoek met het deel waarop deze stoel antwoordt; null als de rijregels het niet laten zien, of een collega het doet. */
export async function findVerzoekdeel(tx: Tx, geopend: Geopend, wens: Deelwens): Promise<Gevonden | null> {
  const rij = (await findVerzoeken(tx, wens.casus)).find(({ id }) => id === wens.verzoek);
  const deel = (await findDelen(tx, wens.casus)).find((d) => d.id === wens.deel && d.verzoek_id === wens.verzoek);
  if (rij === undefined || deel === undefined) return null;
  if (rij.gegeven_id === null) return { rij, deel };
  const gegeven = await findGegeven(tx, { casus: wens.casus, gegeven: rij.gegeven_id });
  return gegeven !== undefined && isVanCollega(geopend, gegeven) ? null : { rij, deel };
}

function isOnderbouwd({ stand, grond, tekst }: Antwoordwens, recht: Verzoekrecht): boolean {
  if (!vraagtReden(stand)) return true;
  return grond !== null && grondenVoor(recht).includes(grond) && (tekst ?? '').trim() !== '';
}

async function zittingVoor(tx: Tx, { casus, vrijgeven }: Antwoordwens): Promise<Zitting | null> {
  if (vrijgeven.length === 0) return null;
  const geopend = await openZitting(tx, casus);
  return geopend.kind === 'zitting' ? geopend.zitting : null;
}

async function weegVrijgaven(
  tx: Tx,
  zitting: Zitting,
  { wens, rij: verzoek }: { readonly wens: Antwoordwens; readonly rij: Verzoekrij },
): Promise<readonly Vrijgave[]> {
  if (verzoek.recht !== 'inzage' || wens.stand === 'geweigerd' || wens.stand === 'niets') return [];
  const stoel = zitting.feiten.deelnemers.find((d) => d.persoon === verzoek.van_persoon_id);
  const vrijgaven: Vrijgave[] = [];
  for (const gegeven of new Set(wens.vrijgeven)) {
    const rij = await findGegeven(tx, { casus: wens.casus, gegeven });
    if (stoel === undefined || rij?.status !== 'ingebracht' || !isZelfIngebracht(zitting, rij)) continue;
    vrijgaven.push({ rij, gekozen: weegGekozen(zitting, rij, [stoel.id]) });
  }
  return vrijgaven;
}

const uitlegVan = ({ rij, gekozen }: Vrijgave) => ({
  soort: rij.categorie,
  uitleg: gekozen.flatMap(({ gewogen }) => gewogen.oordeel.redenen.map((reden) => reden.uitleg)),
});

/**
 * Een antwoord van een collega is het antwoord van de partij: ook zijn taak is dan klaar. Wie het overleg leidt, houdt de zijne
 * zolang hij nog voor een partij zonder iemand aan tafel moet antwoorden.
 */
async function rondTakenVanPartij(tx: Tx, { feiten, stoel }: Geopend, { wens, deel }: Afronding): Promise<void> {
  const bemand = new Set(feiten.deelnemers.flatMap((d) => (d.actief ? (d.partijId ?? []) : [])));
  const open = (await findDelen(tx, wens.casus)).filter((d) => d.verzoek_id === wens.verzoek && d.stand === 'open');
  const onbemand = stoel.procesregisseur
    ? open.some((d) => !bemand.has(d.partij_id))
    : partijenAanTafel(feiten).some((partij) => !bemand.has(partij));
  const klaar = feiten.deelnemers.filter((d) =>
    d.procesregisseur
      ? (d.partijId === deel.partij_id || d.id === stoel.id) &&
        !onbemand &&
        !open.some((nog) => nog.partij_id === d.partijId)
      : d.partijId === deel.partij_id,
  );
  for (const { persoon } of klaar)
    await rondTakenAf(tx, {
      casus: wens.casus,
      soort: 'verzoek-beantwoorden',
      onderwerp: wens.verzoek,
      voor: persoon,
    });
}

type Afronding = { readonly wens: Antwoordwens; readonly deel: Deelrij };
