import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { type Aanstelling, findAanstellingenOpId } from '../../partij/partij.queries.ts';
import type { LijstCategorie } from '../../regels/index.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { gezinVan } from '../casusregie/vraag-casusregie.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer, raakAan } from '../open-casus.ts';
import {
  findAanwijsrecht,
  findAanwijzingen,
  findGekregenSoorten,
  insertAanwijzing,
  zetBeeindigd,
} from './aanwijzing.queries.ts';
import { laatMeelezen } from './meelezer.ts';
import { type Aanwijsreden, MEESTE_MAANDEN, maandenLater } from './redenen.ts';

export type Aanwijswens = {
  readonly casus: string;
  /** De aanstelling van de collega, bij de eigen organisatie en in een gemeente voor dezelfde taak. */
  readonly aanstelling: string;
  readonly categorieen: readonly LijstCategorie[];
  readonly reden: Aanwijsreden;
  /** De laatste dag van meelezen. */
  readonly tot: string;
};

export type Aanwijsuitkomst =
  | { readonly kind: 'aangewezen'; readonly aanwijzing: string }
  /** De organisatie gaf deze deelnemer dat recht niet (Art 7.3 (b)). */
  | { readonly kind: 'mag-niet' }
  /** De casus is gesloten, of de aanwijzer komt alleen voor een bijeenkomst. */
  | { readonly kind: 'kan-nu-niet' }
  /** Werkt hier niet (meer) als medewerker. */
  | { readonly kind: 'onbekend' }
  /** Werkt voor een andere taak van dezelfde gemeente: die leest pas als de bron het haar zelf geeft (Art 4 (intro), ADR 0048). */
  | { readonly kind: 'andere-taak' }
  | { readonly kind: 'zit-al-aan-tafel' }
  | { readonly kind: 'leest-al-mee' }
  /** Niet een van de soorten die de aanwijzer zelf kreeg. */
  | { readonly kind: 'soort-niet-gekregen' }
  | { readonly kind: 'datum' }
  | NietGevonden;

type Bezwaar = Exclude<Aanwijsuitkomst['kind'], 'aangewezen' | 'niet-gevonden'>;

/**
 * Een deelnemer laat een collega van de eigen organisatie meelezen die het voor het doel moet weten (Art 7.3 (b)): met een reden, voor
 * soorten die hij zelf kreeg, tot een dag. De collega krijgt geen stoel. Het gezin hoort dat er iets klaarstaat en ziet wie het is.
 */
export async function wijsAan(opening: Casusopening<Medewerker>, wens: Aanwijswens): Promise<Aanwijsuitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Aanwijsuitkomst> => {
    const geopend = await openAlsDeelnemer(tx, wens.casus, 'collega-aangewezen');
    if (geopend === null || geopend.stoel.soort !== 'medewerker') return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const kop = {
      ...logkop(feiten),
      code: 'collega-aangewezen',
      bronPartij: stoel.partijId,
      categorieen: wens.categorieen,
      grondslag: 'Art 7.3 (b)',
    } as const;
    const recht = (await findAanwijsrecht(tx, stoel.id))[0];
    const collega = (await findAanstellingenOpId(tx, [wens.aanstelling])).get(wens.aanstelling);
    const bezwaar = await watHoudtTegen(tx, geopend, { wens, mag: recht?.mag === true, collega });
    if (bezwaar !== null || recht === undefined || collega === undefined) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: bezwaar ?? 'onbekend' };
    }
    const id = tx.nieuwId();
    const nieuw = await insertAanwijzing(tx, {
      id,
      casus: wens.casus,
      partij: collega.partij,
      namens: { deelnemer: stoel.id, persoon: stoel.persoon, aanstelling: recht.aanstelling },
      persoon: collega.persoon,
      aanstelling: collega.id,
      categorieen: wens.categorieen,
      reden: wens.reden,
      tot: wens.tot,
    });
    await legVast(tx, { ...kop, uitkomst: nieuw ? 'gelukt' : 'geweigerd', object: { soort: 'aanwijzing', id } });
    if (!nieuw) return { kind: 'leest-al-mee' };
    await planBerichten(tx, [collega.persoon, ...gezinVan(feiten)]);
    await raakAan(tx, wens.casus);
    return { kind: 'aangewezen', aanwijzing: id };
  });
}

type Keuring = { readonly wens: Aanwijswens; readonly mag: boolean; readonly collega: Aanstelling | undefined };

async function watHoudtTegen(
  tx: Tx,
  { feiten, stoel }: Geopend,
  { wens, mag, collega }: Keuring,
): Promise<Bezwaar | null> {
  if (!laatMeelezen(feiten, stoel)) return 'kan-nu-niet';
  if (!mag) return 'mag-niet';
  if (collega === undefined || !werktHier(collega, { partij: stoel.partijId, vandaag: tx.vandaag })) return 'onbekend';
  if (feiten.deelnemers.some((d) => d.persoon === collega.persoon && d.actief)) return 'zit-al-aan-tafel';
  if (collega.hoedanigheid !== stoel.hoedanigheid) return 'andere-taak';
  if (wens.tot < tx.vandaag || wens.tot > maandenLater(tx.vandaag, MEESTE_MAANDEN)) return 'datum';
  const gekregen = await findGekregenSoorten(tx, { casus: feiten.casus.id, deelnemer: stoel.id });
  if (wens.categorieen.length === 0 || !wens.categorieen.every((soort) => gekregen.includes(soort)))
    return 'soort-niet-gekregen';
  const eerder = (await findAanwijzingen(tx, feiten.casus.id)).find(
    (rij) => rij.persoon_id === collega.persoon && rij.beeindigd_op === null,
  );
  if (eerder === undefined) return null;
  if (eerder.tot >= tx.vandaag) return 'leest-al-mee';
  await zetBeeindigd(tx, { casus: feiten.casus.id, aanwijzing: eerder.id, omdat: 'voorbij' });
  return null;
}

/** Werkt deze collega vandaag als medewerker bij deze partij? */
const werktHier = (
  { rol, partij, van, tot }: Aanstelling,
  hier: { readonly partij: string | null; readonly vandaag: string },
): boolean =>
  rol === 'medewerker' && partij === hier.partij && van <= hier.vandaag && (tot === null || hier.vandaag <= tot);
