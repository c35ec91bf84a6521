import type { Aanmelden } from '../../aanmelden/index.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { type Functie, functiesVoor, kiesHoedanigheid } from '../../partij/functies.ts';
import { findPartij, findScholen, type Hoedanigheid } from '../../partij/partij.queries.ts';
import { findAanstellingenEnKomende, insertAanstelling, vergrendelBeheer } from '../beheer.queries.ts';
import type { Opening } from '../organisatie/organisatie.ts';
import { beeindig } from '../stop-toegang.ts';
import { gewoneGeheimhouding, onderwijsBij } from './geheimhouding.ts';

export type Anderwerkwens = {
  readonly aanstelling: string;
  readonly functie: string;
  /** Alleen bij een gemeente; null neemt wat bij de functie hoort. */
  readonly hoedanigheid: Hoedanigheid | null;
};

export type Anderwerk =
  | { readonly kind: 'gewijzigd'; readonly gestopt: true }
  | {
      readonly kind: 'onbekend' | 'geen-functie' | 'kies' | 'past-niet' | 'zelfde' | 'geen-medewerker';
      readonly gestopt: false;
    };

/**
 * Geeft een medewerker een andere functie of hoedanigheid. De oude aanstelling eindigt en elke sessie ermee ook; een nieuwe begint
 * vandaag. Wat in de oude functie is gelezen, blijft daar: hoedanigheden van een gemeente houden hun gegevens uit elkaar (4, B.1).
 */
export async function geefAnderWerk(
  opening: Opening & { readonly aanmelden: Aanmelden },
  wens: Anderwerkwens,
): Promise<Anderwerk> {
  const { aanmelden, ...rest } = opening;
  return aanmelden.stopToegang(wens.aanstelling, () =>
    inTransactie({ ...rest, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
      const uitkomst = await wissel(tx, opening.verzoeker.partij, wens);
      await legVast(tx, {
        code: 'collega-gewijzigd',
        uitkomst: uitkomst.gestopt ? 'gelukt' : 'geweigerd',
        object: { soort: 'aanstelling', id: wens.aanstelling },
        betrokkenen: [],
      });
      return uitkomst;
    }),
  );
}

/** De functies waaruit een medewerker van dit soort partij er een heeft; beheer en toezicht zijn een rol. */
export function medewerkerfuncties(soort: Parameters<typeof functiesVoor>[0]): readonly Functie[] {
  return functiesVoor(soort).filter(
    ({ code }) => code !== 'partijbeheerder' && code !== 'functionaris-gegevensbescherming',
  );
}

async function wissel(tx: Tx, partijId: string, wens: Anderwerkwens): Promise<Anderwerk> {
  await vergrendelBeheer(tx, partijId);
  const partij = await findPartij(tx, partijId);
  const aanstellingen = await findAanstellingenEnKomende(tx, partijId);
  const oud = aanstellingen.find(({ id }) => id === wens.aanstelling);
  if (partij === undefined || oud === undefined) return { kind: 'onbekend', gestopt: false };
  if (oud.rol !== 'medewerker') return { kind: 'geen-medewerker', gestopt: false };
  const functie = medewerkerfuncties(partij.soort).find(({ code }) => code === wens.functie);
  if (functie === undefined) return { kind: 'geen-functie', gestopt: false };
  const keuze = kiesHoedanigheid(partij.soort, functie, wens.hoedanigheid);
  if (keuze.kind !== 'ok') return { kind: keuze.kind, gestopt: false };
  const { hoedanigheid } = keuze;
  if (aanstellingen.some((rij) => isZelfdeWerk(rij, oud.persoon, { functie: functie.code, hoedanigheid })))
    return { kind: 'zelfde', gestopt: false };
  const onderwijs = onderwijsBij(await findScholen(tx, partijId), oud.school);
  await insertAanstelling(tx, {
    id: tx.nieuwId(),
    persoon: oud.persoon,
    partij: partijId,
    school: oud.school,
    rol: 'medewerker',
    functie: functie.code,
    hoedanigheid,
    geheimhouding: gewoneGeheimhouding(functie, { ...oud, soort: partij.soort, onderwijs }),
    van: tx.vandaag,
    verklaringOp: oud.verklaringOp,
  });
  await beeindig(tx, { partij: partijId, id: oud.id, laatsteDag: null });
  return { kind: 'gewijzigd', gestopt: true };
}

const isZelfdeWerk = (
  rij: {
    readonly persoon: string;
    readonly functie: string;
    readonly hoedanigheid: string | null;
    readonly tot: string | null;
  },
  persoon: string,
  werk: { readonly functie: string; readonly hoedanigheid: string | null },
): boolean =>
  rij.persoon === persoon && rij.tot === null && rij.functie === werk.functie && rij.hoedanigheid === werk.hoedanigheid;
