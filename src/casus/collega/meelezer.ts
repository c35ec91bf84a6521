import { opMeelezen, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import type { Gegevenrij } from '../../gegeven/gegeven.queries.ts';
import { type Gewogen, type Inzage, type Weegstof, weegInzien, weegVerstrekken } from '../../gegeven/oordeel/weeg.ts';
import type { Verstrekkingrij } from '../../gegeven/verstrekking.queries.ts';
import { alsFeit, bronstoel, laadZaken } from '../../gegeven/zitting.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import { type Aanwijzingrij, type Eigenaanwijzing, findEigenAanwijzing } from './aanwijzing.queries.ts';

/** Een collega die meeleest: zijn aanwijzing, met wie, en de stoel zoals een oordeel die over hem ziet. */
export type Meelezing = {
  readonly aanwijzing: Eigenaanwijzing;
  readonly stof: Weegstof;
  readonly namens: Deelnemerfeit;
  readonly stoel: Deelnemerfeit;
};

/**
 * Opent een casus om mee te lezen (Art 7.3 (b)). De transactie krijgt alleen de ruimte van deze ene aanwijzing: de collega heeft geen
 * lidmaatschap en geen stoel, dus elke andere pagina van de casus blijft voor hem dicht. Telt bij elk verzoek opnieuw: de dag, de
 * aanwijzer die aan tafel zit en mag aanwijzen, en de casus die open is.
 * @returns null als deze verzoeker hier nu niet meeleest.
 */
export async function openMeelezen(tx: Tx, verzoeker: Medewerker, casus: string): Promise<Meelezing | null> {
  const aanwijzing = await findEigenAanwijzing(tx, { casus, persoon: verzoeker.persoon });
  if (aanwijzing === undefined || aanwijzing.aanstelling_id !== verzoeker.aanstelling) return null;
  if (aanwijzing.tot < tx.vandaag || !aanwijzing.mag_aanwijzen) return null;
  await opMeelezen(tx, aanwijzing.id);
  const stof = (await laadZaken(tx, [casus])).get(casus);
  const namens = stof?.feiten.deelnemers.find((d) => d.id === aanwijzing.namens_deelnemer_id);
  if (stof === undefined || namens === undefined || !laatMeelezen(stof.feiten, namens)) return null;
  return { aanwijzing, stof, namens, stoel: alsStoel(aanwijzing, namens) };
}

/** Kan er met deze stoel nu iemand meelezen? Wie alleen voor een bijeenkomst komt, laat niemand meelezen (T25-07). */
export const laatMeelezen = ({ casus }: CasusFeiten, namens: Deelnemerfeit): boolean =>
  casus.status === 'open' &&
  namens.soort === 'medewerker' &&
  namens.actief &&
  namens.bevestigdOp !== null &&
  namens.plek === undefined;

type Stoelbron = Pick<
  Aanwijzingrij,
  | 'id'
  | 'persoon_id'
  | 'partij_id'
  | 'partij_soort'
  | 'partij_naam'
  | 'school_id'
  | 'functie'
  | 'hoedanigheid'
  | 'geheimhouding'
  | 'beloofde_geheimhouding'
  | 'beloofd_op'
  | 'aangewezen_op'
>;

/**
 * De collega zoals een oordeel hem als ontvanger ziet: eigen functie, eigen taak van de organisatie, eigen geheimhouding, en op naam
 * omdat hij met een reden is aangewezen (contract, `opNaam`). Een eigen verklaring heeft hij niet: overnemen kan hij nooit.
 */
export function alsStoel(rij: Stoelbron, namens: Deelnemerfeit): Deelnemerfeit {
  return {
    id: rij.id,
    persoon: rij.persoon_id,
    soort: 'medewerker',
    partij: rij.partij_soort,
    partijId: rij.partij_id,
    partijNaam: rij.partij_naam,
    schoolId: rij.school_id,
    functie: rij.functie,
    hoedanigheid: rij.hoedanigheid,
    geheimhouding: geheimhoudingVan(rij),
    behandelrelatie: false,
    procesregisseur: false,
    actief: true,
    uitgenodigdOp: rij.aangewezen_op,
    directBetrokken: namens.directBetrokken,
    bevestigdOp: rij.beloofd_op,
    verklaard: false,
    geheimhoudingBevestigd: rij.beloofd_op !== null,
  };
}

/** Wat de organisatie vastlegde gaat voor; anders wat de collega bij het beloven zei (11.2, T-11d). */
const geheimhoudingVan = (
  rij: Pick<Stoelbron, 'geheimhouding' | 'beloofde_geheimhouding'>,
): Deelnemerfeit['geheimhouding'] =>
  rij.geheimhouding === 'geen' ? (rij.beloofde_geheimhouding ?? 'geen') : rij.geheimhouding;

type Meeleesvraag = {
  readonly rij: Pick<Gegevenrij, 'id' | 'bron_deelnemer_id' | 'categorie' | 'doel' | 'kenmerken'>;
  readonly verstrekking: Pick<Verstrekkingrij, 'status' | 'plicht'>;
};

/**
 * Mag deze collega dit gegeven nu lezen? Drie keer ja is nodig: de aanwijzer zelf mag het nu lezen, de collega mag het lezen, en het
 * rust niet op een toestemming. Die noemt haar ontvangers bij naam, en een collega staat er niet in (Bijl 5-i): tot er om gevraagd
 * is, leest hij het niet.
 */
export function weegMeelezen(
  stof: Weegstof,
  { namens, stoel }: Pick<Meelezing, 'namens' | 'stoel'>,
  { rij, verstrekking }: Meeleesvraag,
): Gewogen {
  const delen = { id: rij.id, gever: bronstoel(stof.feiten, rij), gegeven: alsFeit(rij) };
  const aanwijzer = weegInzien(stof, { ...delen, ontvanger: namens, verstrekking });
  if (aanwijzer.oordeel.uitkomst !== 'toegestaan') return aanwijzer;
  return weegCollega(stof, { ...delen, ontvanger: stoel, verstrekking });
}

function weegCollega(stof: Weegstof, inzage: Inzage): Gewogen {
  const inzien = weegInzien(stof, inzage);
  if (inzien.oordeel.uitkomst !== 'toegestaan') return inzien;
  return zonderToestemming(weegVerstrekken(stof, inzage)) ?? inzien;
}

/** Zal deze collega het kunnen meelezen, als het nu aan zijn aanwijzer wordt gegeven? Voor wie geeft, vooraf. */
export function magMeelezen(stof: Weegstof, voorstel: Omit<Inzage, 'verstrekking'>, plicht: string | null): boolean {
  const { feiten, kanaal } = stof;
  // De collega heeft geen toestemming op zijn naam: die van anderen tellen hier niet mee.
  const alleen = { feiten, kanaal, toestemmingen: { vragen: [], antwoorden: [] }, afwegingen: [] };
  const verstrekking = { status: 'actief', plicht } as const;
  return weegCollega(alleen, { ...voorstel, verstrekking }).oordeel.uitkomst === 'toegestaan';
}

/** De weigering als geven aan deze ontvanger toestemming vraagt die er voor hem niet is; anders null. */
function zonderToestemming(geven: Gewogen): Gewogen | null {
  const { oordeel } = geven;
  const redenen = oordeel.redenen.filter(({ code }) => code.startsWith('toestemming-'));
  return redenen.length === 0 ? null : { ...geven, oordeel: { ...oordeel, uitkomst: 'geweigerd', redenen } };
}
