import { findUitnodigingen } from '../bijeenkomst/bijeenkomst.queries.ts';
import { leesBijeenkomsten } from '../bijeenkomst/plaats.ts';
import { samen } from '../db/samen.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { type Mens, noemMensen } from '../gegeven/mensen.ts';
import type { Weegstof } from '../gegeven/weeg.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Tafelrol } from '../overlegtype/inhoud.ts';
import { rolVoor } from '../overlegtype/rol.ts';
import { leesPlanstand, type Planstand } from '../plan/planstap.ts';
import { findOpenTakenVan } from '../taak/taak.queries.ts';
import type { Toestemmingen } from '../toestemming/stand.ts';
import { type Beeldrij, findBeelden } from './beeld/beeld.queries.ts';
import { type Casuskop, gelezenMetKop, leesKop } from './casuskop.ts';
import { type Casusregie, findCasusregie } from './casusregie/casusregie.queries.ts';
import type { CasusFeiten, Deelnemerfeit, Plekfeit } from './feiten.ts';
import { findHoorgesprekken } from './gesprek.queries.ts';
import { leesNogOver } from './informatie-stof.ts';
import { findInformatiemomenten } from './informeer.queries.ts';
import type { Casusopening } from './meld-casus-aan.ts';
import { type Geopend, isBevestigd, logkop, NIET_GEVONDEN, type NietGevonden, openCasusMetStof } from './open-casus.ts';
import { findGebeurtenissen, type Gebeurtenisrij } from './overzicht.queries.ts';
import { openVerklaringen, type Verklaring } from './verklaring.ts';
import { STOELREDENEN } from './woorden.ts';

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
};

export type Overzichtfeiten = {
  readonly kop: Casuskop & { readonly vraag: string | null; readonly sluitgrond: string | null };
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
  /** Organisaties waarover nog iemand moet worden geinformeerd. */
  readonly nogOver: readonly string[];
  readonly toestemmingen: Toestemmingen;
  readonly plan: Planstand;
  /** Elke keer dat is gezegd of het beeld compleet genoeg is, nieuwste eerst (PH-2b). */
  readonly beelden: readonly Beeldrij[];
  readonly casusregie: Casusregie;
  readonly gebeurtenissen: readonly Gebeurtenisrij[];
  readonly nu: Date;
};

export type Casusbeeld =
  | { readonly kind: 'overzicht'; readonly overzicht: Overzichtfeiten }
  | { readonly kind: 'genodigd'; readonly beeld: Genodigdbeeld }
  /** Komt alleen bij een bijeenkomst, en nu is het daarbuiten (T25-07). */
  | { readonly kind: 'buiten-venster'; readonly beeld: Genodigdbeeld; readonly venster: Plekfeit['venster'] }
  | NietGevonden;

const MEESTE_GEBEURTENISSEN = 60;

/** Opent het overzicht van een casus. Wie nog niet bevestigde, krijgt alleen de uitnodiging te zien (ADR 0011). */
export async function toonCasus(opening: Casusopening<Medewerker>, casus: string): Promise<Casusbeeld> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Casusbeeld> => {
      const geopend = await openCasusMetStof(tx, casus, 'casus-ingezien');
      if (geopend === null) return NIET_GEVONDEN;
      if (!isBevestigd(geopend.stoel)) return { kind: 'genodigd', beeld: await maakGenodigdbeeld(tx, geopend) };
      const { plek } = geopend.stoel;
      if (plek !== undefined && !plek.open)
        return { kind: 'buiten-venster', beeld: await maakGenodigdbeeld(tx, geopend), venster: plek.venster };
      return { kind: 'overzicht', overzicht: await maakOverzicht(tx, geopend) };
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
  };
}

async function maakOverzicht(tx: Tx, geopend: Geopend & { readonly weegstof: Weegstof }): Promise<Overzichtfeiten> {
  const { feiten, stoel, weegstof } = geopend;
  const { id: casus, procesregiepartij } = feiten.casus;
  const [
    kop,
    genoemd,
    taken,
    verklaringen,
    informatie,
    bijeenkomsten,
    uitnodigingen,
    gesprekken,
    plan,
    beelden,
    casusregie,
    gebeurtenissen,
  ] = await samen(tx, (t) => [
    leesKop(t, geopend, weegstof),
    noemMensen(t, { feiten }),
    findOpenTakenVan(t, casus),
    openVerklaringen(t, { casus, procesregiepartij }),
    findInformatiemomenten(t, casus),
    leesBijeenkomsten(t, { casus, procesregiepartij }),
    findUitnodigingen(t, casus),
    findHoorgesprekken(t, casus),
    leesPlanstand(t, casus),
    findBeelden(t, casus),
    findCasusregie(t, casus),
    findGebeurtenissen(t, casus, MEESTE_GEBEURTENISSEN),
  ]);
  const overzicht: Overzichtfeiten = {
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
    nogOver: await leesNogOver(tx, feiten, taken),
    toestemmingen: weegstof.toestemmingen,
    plan,
    beelden,
    casusregie,
    gebeurtenissen,
    nu: tx.nu,
  };
  await legVast(tx, {
    ...logkop(feiten),
    code: 'casus-ingezien',
    uitkomst: 'gelukt',
    object: { soort: 'casus', id: casus },
    bronPartij: feiten.casus.aanmeldpartij,
    categorieen: gelezenMetKop(kop),
  });
  return overzicht;
}
