import type { Tx } from '../../db/transactie.ts';
import type { Persoonsgegevens } from '../../gegeven/inhoud.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { openNamen } from '../../partij/personen.ts';
import { type CasusFeiten, laadFeiten } from '../feiten.ts';
import { leesGezag } from '../gezin/lees-gezag.ts';
import { leesEigenNaam } from '../jongere/eigen-naam.ts';
import { type Geopend, isBevestigd, logkop } from '../open-casus.ts';
import { stoelVanNu } from '../stoel-van-nu.ts';

/** Wie er in een casus van het gezin is, zoals wie haar aanmeldde dat opschreef. */
export type Bekenden = {
  readonly feiten: CasusFeiten;
  /** De jongere met zijn persoon. */
  readonly jongere: { readonly persoon: string; readonly naam: Persoonsgegevens };
  readonly gezag: readonly {
    readonly persoon: string;
    readonly soort: 'ouder' | 'voogd';
    readonly naam: string;
    readonly bron: string;
  }[];
};

/**
 * Leest wie een vervolg meeneemt uit een lopende casus: alleen voor wie daar aan tafel zit voor de bron die de naam inbracht (2). Wie dat
 * leest, legt het vast in die casus.
 * @returns null als er voor deze verzoeker niets mee te nemen is.
 */
export async function leesBekenden(tx: Tx, casus: string): Promise<Bekenden | null> {
  const geopend = await openOud(tx, casus);
  const eigen = geopend === null ? null : await leesEigenNaam(tx, geopend);
  const persoon = geopend?.feiten.betrokkene.persoon ?? null;
  if (geopend === null || eigen === null || persoon === null) return null;
  const { feiten } = geopend;
  await legVast(tx, {
    ...logkop(feiten),
    code: 'vervolg-voorbereid',
    uitkomst: 'gelukt',
    object: { soort: 'casus', id: casus },
    bronPartij: eigen.rij.bron_partij_id,
    categorieen: ['a'],
  });
  return { feiten, jongere: { persoon, naam: eigen.naam }, gezag: await leesGezagdragers(tx, feiten) };
}

async function openOud(tx: Tx, casus: string): Promise<Geopend | null> {
  const feiten = await laadFeiten(tx, casus);
  const stoel = feiten === null ? undefined : stoelVanNu(feiten, tx.verzoeker);
  if (feiten === null || stoel === undefined || feiten.casus.status === 'gesloten' || !isBevestigd(stoel)) return null;
  return { feiten, stoel };
}

async function leesGezagdragers(tx: Tx, feiten: CasusFeiten): Promise<Bekenden['gezag']> {
  const gezag = await leesGezag(tx, feiten);
  const namen = await openNamen(tx, [...gezag.keys()]);
  return [...gezag].flatMap(([persoon, { soort, bron }]) => {
    const naam = namen.get(persoon)?.naam;
    return naam === undefined ? [] : [{ persoon, naam, soort, bron }];
  });
}

type Mens = { readonly naam: string; readonly email: string | null; readonly telefoon?: string | null };

/**
 * De persoon die deze mens in de vorige casus was: dezelfde naam, en geen nieuw adres of nummer erbij. Zo houdt hij zijn inlog, en is een
 * ander die toevallig zo heet een ander.
 */
export function bekendePersoon(bekenden: Bekenden | null, mens: Mens): string | undefined {
  if (mens.email !== null || (mens.telefoon ?? null) !== null) return undefined;
  const zelfde = bekenden?.gezag.filter(({ naam }) => naam === mens.naam) ?? [];
  return zelfde.length === 1 ? zelfde[0]?.persoon : undefined;
}

/** De persoon van de jongere, als naam en geboortedatum dezelfde zijn. */
export function bekendeJongere(bekenden: Bekenden | null, naam: Persoonsgegevens): string | undefined {
  if (bekenden === null) return undefined;
  const { jongere } = bekenden;
  const delen = ['voornaam', 'achternaam', 'geboortedatum'] as const;
  return delen.every((deel) => jongere.naam[deel] === naam[deel]) ? jongere.persoon : undefined;
}
