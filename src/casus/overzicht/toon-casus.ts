import { findUitnodigingen } from '../../bijeenkomst/bijeenkomst.queries.ts';
import { leesBijeenkomsten } from '../../bijeenkomst/plaats.ts';
import { type Antwoorden, samen } from '../../db/samen.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { type Mens, noemMensen } from '../../gegeven/mensen.ts';
import type { Weegstof } from '../../gegeven/oordeel/weeg.ts';
import { naambron } from '../../gegeven/per-bron.ts';
import { type Logregel, legVast } from '../../logboek/leg-vast.ts';
import type { Tafelrol } from '../../overlegtype/inhoud.ts';
import { grondslagenVoor, rolVoor } from '../../overlegtype/rol.ts';
import { leesPlanstand, type Planstand } from '../../plan/planstap.ts';
import { findOpenTakenVan } from '../../taak/taak.queries.ts';
import type { Toestemmingen } from '../../toestemming/stand.ts';
import { findGastverslag, type Gastverslag } from '../../verslag/gasten.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { type Beeldrij, findBeelden } from '../beeld/beeld.queries.ts';
import { gelezenMetKop, type Heelkop, leesKop } from '../casuskop.ts';
import { type Casusregie, findCasusregie } from '../casusregie/casusregie.queries.ts';
import { leesMeelezers, type Meelezer } from '../collega/collegablad.ts';
import { laatMeelezen } from '../collega/meelezer.ts';
import type { CasusFeiten, Deelnemerfeit, Plekfeit } from '../feiten.ts';
import { findHoorgesprekken } from '../gesprek/gesprek.queries.ts';
import { leesNogOver } from '../informeren/informatie-stof.ts';
import { findInformatiemomenten } from '../informeren/informeer.queries.ts';
import {
  type Geopend,
  isBevestigd,
  logkop,
  NIET_GEVONDEN,
  type NietGevonden,
  openCasusMetStof,
} from '../open-casus.ts';
import { openVerklaringen, type Verklaring } from '../uitnodigen/verklaring.ts';
import { STOELREDENEN } from '../woorden.ts';
import { findGebeurtenissen, type Gebeurtenisrij } from './overzicht.queries.ts';
import { findStapherinneringen } from './stapherinnering.queries.ts';
import { isWachtsoort } from './wachtsoorten.ts';

/** Wat een genodigde ziet voordat hij bevestigt: geen naam, geen gegevens, geen andere deelnemers. */
export type Genodigdbeeld = {
  readonly casus: string;
  readonly kenmerk: string;
  readonly initialen: string;
  readonly school: string | null;
  readonly overlegtype: string;
  readonly regiepartij: string;
  readonly regietelefoon: string;
  readonly status: 'open' | 'gesloten';
  readonly directBetrokken: string | null;
  readonly rol: Tafelrol | null;
  /** Waarop deelname kan rusten; het voorstel van het overlegtype eerst (Art 4.1 (a)). */
  readonly grondslagen: readonly string[];
  /** Legde de organisatie niet vast waar de geheimhouding op rust, dan vraagt de verklaring ernaar (T-11d). */
  readonly vraagtGeheimhouding: boolean;
};

export type Overzichtfeiten = {
  readonly kop: Heelkop;
  readonly feiten: CasusFeiten;
  readonly stoel: Deelnemerfeit;
  /** Op id van de deelnemer. */
  readonly mensen: ReadonlyMap<string, Mens>;
  /** Op id van de deelnemer; de andere deelnemers lezen dit (3.4c). */
  readonly verklaringen: ReadonlyMap<string, Verklaring>;
  readonly informatie: Awaited<ReturnType<typeof findInformatiemomenten>>;
  readonly bijeenkomsten: Awaited<ReturnType<typeof leesBijeenkomsten>>;
  readonly uitnodigingen: Awaited<ReturnType<typeof findUitnodigingen>>;
  readonly gesprekken: Awaited<ReturnType<typeof findHoorgesprekken>>;
  readonly taken: Awaited<ReturnType<typeof findOpenTakenVan>>;
  /** Wanneer collega's aan een stap zijn herinnerd; leeg voor wie niet leidt. */
  readonly herinnerd: ReadonlyMap<string, Date>;
  /** Organisaties waarover nog iemand moet worden geinformeerd. */
  readonly nogOver: readonly string[];
  readonly toestemmingen: Toestemmingen;
  readonly plan: Planstand;
  /** Elke keer dat is gezegd of het beeld compleet genoeg is, nieuwste eerst (PH-2b). */
  readonly beelden: readonly Beeldrij[];
  readonly casusregie: Casusregie;
  /** Collega's die met een deelnemer meelezen (Art 7.3 (b)). */
  readonly meelezers: readonly Meelezer[];
  /** Mag deze lezer zelf een collega aanwijzen? */
  readonly magAanwijzen: boolean;
  readonly gebeurtenissen: readonly Gebeurtenisrij[];
  readonly nu: Date;
};

/** Wat iemand krijgt die nu niet (meer, nog) aan tafel zit. */
export type NietAanTafel =
  | { readonly kind: 'genodigd'; readonly beeld: Genodigdbeeld }
  /** Komt alleen bij een bijeenkomst, en nu is het daarbuiten (T25-07). */
  | {
      readonly kind: 'buiten-venster';
      readonly beeld: Genodigdbeeld;
      readonly venster: Plekfeit['venster'];
      readonly verslag: Gastverslag;
    }
  | NietGevonden;

export type Casusbeeld = { readonly kind: 'overzicht'; readonly overzicht: Overzichtfeiten } | NietAanTafel;

const MEESTE_GEBEURTENISSEN = 60;

/** Opent het overzicht van een casus. Wie nog niet bevestigde, krijgt alleen de uitnodiging te zien (ADR 0011). */
export async function toonCasus(opening: Casusopening<Medewerker>, casus: string): Promise<Casusbeeld> {
  return opAanTafel(opening, casus, async (tx, geopend) => ({
    kind: 'overzicht',
    overzicht: await maakOverzicht(tx, geopend),
  }));
}

/** Een casus die geopend is met alles waarop een oordeel over gegevens daarin rust. */
export type Metstof = Geopend & { readonly weegstof: Weegstof };

/** Opent een casus om te lezen voor wie nu aan tafel zit; een ander krijgt wat voor hem is, en de poging ligt vast. */
export async function opAanTafel<T>(
  opening: Casusopening<Medewerker>,
  casus: string,
  lees: (tx: Tx, geopend: Metstof) => Promise<T>,
): Promise<T | NietAanTafel> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<T | NietAanTafel> => {
      const geopend = await openCasusMetStof(tx, casus, 'casus-ingezien');
      if (geopend === null) return NIET_GEVONDEN;
      if (!isBevestigd(geopend.stoel)) return { kind: 'genodigd', beeld: await maakGenodigdbeeld(tx, geopend) };
      const { plek } = geopend.stoel;
      if (plek !== undefined && !plek.open)
        return {
          kind: 'buiten-venster',
          beeld: await maakGenodigdbeeld(tx, geopend),
          venster: plek.venster,
          verslag: await findGastverslag(tx, { casus, bijeenkomst: plek.bijeenkomst }),
        };
      return lees(tx, geopend);
    },
  );
}

async function maakGenodigdbeeld(tx: Tx, geopend: Geopend): Promise<Genodigdbeeld> {
  const { feiten, stoel } = geopend;
  const kop = await leesKop(tx, geopend);
  await legVast(tx, {
    ...logkop(feiten),
    code: 'casus-ingezien',
    uitkomst: 'gelukt',
    object: { soort: 'deelnemer', id: stoel.id },
  });
  return {
    casus: kop.id,
    kenmerk: kop.kenmerk,
    initialen: kop.aanspreek,
    school: kop.school,
    overlegtype: kop.overlegtype,
    regiepartij: kop.regiepartij,
    regietelefoon: kop.regietelefoon,
    status: kop.status,
    directBetrokken: stoel.directBetrokken === null ? null : STOELREDENEN[stoel.directBetrokken],
    rol: rolVoor(feiten.overlegtype.inhoud, stoel) ?? null,
    grondslagen: grondslagenVoor(feiten.overlegtype.inhoud, stoel),
    vraagtGeheimhouding: stoel.geheimhouding === 'geen',
  };
}

async function maakOverzicht(tx: Tx, geopend: Metstof): Promise<Overzichtfeiten> {
  const { feiten, weegstof } = geopend;
  const [kop, genoemd, ...rijen] = await samen(tx, (t) => [
    leesKop(t, geopend, weegstof),
    noemMensen(t, { feiten }),
    ...stelOverzichtvragen(t, geopend),
  ]);
  const nogOver = await leesNogOver(tx, feiten, rijen[0]);
  const herinnerd = await leesHerinnerd(tx, geopend, rijen[0]);
  await legVast(tx, inzageregel(feiten, gelezenMetKop(kop)));
  return overzichtUit(tx, geopend, { kop, genoemd, rijen, nogOver, herinnerd });
}

/** Alleen wie leidt herinnert, en alleen zolang een stap op iemand wacht. */
async function leesHerinnerd(
  tx: Tx,
  { feiten, stoel }: Geopend,
  taken: Overzichtfeiten['taken'],
): Promise<Overzichtfeiten['herinnerd']> {
  if (!stoel.procesregisseur || stoel.partijId === null) return new Map();
  const wacht = taken.some((taak) => isWachtsoort(taak.soort) && taak.voor_persoon_id !== stoel.persoon);
  return wacht ? findStapherinneringen(tx, { casus: feiten.casus.id, partij: stoel.partijId }) : new Map();
}

/** Wat het overzicht vraagt naast de kop en de namen. */
export function stelOverzichtvragen(tx: Tx, geopend: Geopend) {
  const { feiten } = geopend;
  const { id: casus, procesregiepartij } = feiten.casus;
  return [
    findOpenTakenVan(tx, casus),
    openVerklaringen(tx, { casus, procesregiepartij }),
    findInformatiemomenten(tx, casus),
    leesBijeenkomsten(tx, { casus, procesregiepartij }),
    findUitnodigingen(tx, casus),
    findHoorgesprekken(tx, casus),
    leesPlanstand(tx, feiten),
    findBeelden(tx, casus),
    findCasusregie(tx, casus),
    leesMeelezers(tx, feiten),
    findGebeurtenissen(tx, geopend, MEESTE_GEBEURTENISSEN),
  ] as const;
}

type Overzichtstof = {
  readonly kop: Overzichtfeiten['kop'];
  readonly genoemd: Awaited<ReturnType<typeof noemMensen>>;
  readonly rijen: Antwoorden<ReturnType<typeof stelOverzichtvragen>>;
  readonly nogOver: readonly string[];
  readonly herinnerd: Overzichtfeiten['herinnerd'];
};

/** Het overzicht, van wat er al van gelezen is. */
export function overzichtUit(
  tx: Tx,
  { feiten, stoel, weegstof }: Metstof,
  { kop, genoemd, rijen, nogOver, herinnerd }: Overzichtstof,
): Overzichtfeiten {
  const [
    taken,
    verklaringen,
    informatie,
    bijeenkomsten,
    uitnodigingen,
    gesprekken,
    plan,
    beelden,
    casusregie,
    meelezers,
    gebeurtenissen,
  ] = rijen;
  return {
    kop,
    feiten,
    stoel,
    mensen: new Map(feiten.deelnemers.map((d) => [d.id, genoemd.mens(d)])),
    verklaringen,
    informatie,
    bijeenkomsten,
    uitnodigingen,
    gesprekken,
    taken,
    herinnerd,
    nogOver,
    toestemmingen: weegstof.toestemmingen,
    plan,
    beelden,
    casusregie,
    meelezers,
    magAanwijzen: stoel.magAanwijzen === true && laatMeelezen(feiten, stoel),
    gebeurtenissen,
    nu: tx.nu,
  };
}

/** De regel dat iemand deze casus inzag, met de soorten gegevens die hij daarbij zag. */
export function inzageregel(feiten: CasusFeiten, soorten: readonly string[]): Logregel {
  return {
    ...logkop(feiten),
    code: 'casus-ingezien',
    uitkomst: 'gelukt',
    object: { soort: 'casus', id: feiten.casus.id },
    ...naambron(feiten),
    categorieen: soorten,
  };
}
