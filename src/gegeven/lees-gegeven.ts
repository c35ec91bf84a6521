import { positieVan } from '../betrokkene/positie.ts';
import type { Bladkop } from '../casus/casusblad.tsx';
import { magMeelezen } from '../casus/collega/meelezer.ts';
import { leesMeelezersMetStoel, type Metstoel } from '../casus/collega/meelezers-met-stoel.ts';
import { hoortErbij } from '../casus/feiten.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Doel, LijstCategorie, Oordeel } from '../regels/index.ts';
import { findOpenTakenVan } from '../taak/taak.queries.ts';
import { leesBlad } from './blad.ts';
import { findGegevenVoorOordeel, findInhouden, type Gegevenrij } from './gegeven.queries.ts';
import { type Inhoud, openInhouden } from './inhoud.ts';
import type { Kenmerken } from './kenmerken.ts';
import { type Mens, noemMensen } from './mensen.ts';
import type { Opening } from './nieuw/invoer.ts';
import { type Gewogen, grondslagVan, voorLogboek, weegInzien } from './oordeel/weeg.ts';
import { findVerstrekkingenVan, type Verstrekkingrij, zetGelezen } from './verstrekking.queries.ts';
import {
  alsFeit,
  bronstoel,
  type GeenZitting,
  isEigen,
  legVergeefsVast,
  openZitting,
  type Zitting,
} from './zitting.ts';

/** Een gegeven zonder zijn tekst, zoals bron en ontvanger het op een pagina zien. */
export type Gegevenkop = {
  readonly id: string;
  readonly categorie: LijstCategorie;
  readonly doel: Doel;
  /** Alleen bij een concept nog open. */
  readonly aard: 'feit' | 'mening' | null;
  readonly brondatum: string | null;
  readonly bron: Mens;
};

/** Wie een gegeven kreeg, en hoe het daarmee staat; alleen voor de bron. */
export type Ontvangerstand = {
  readonly ontvanger: Mens;
  readonly status: Verstrekkingrij['status'];
  readonly gegevenOp: Date;
  readonly gelezenOp: Date | null;
  readonly ingetrokkenOp: Date | null;
  readonly ingetrokkenOmdat: Verstrekkingrij['ingetrokken_omdat'];
};

/** De casus waarin gelezen wordt: genoeg voor kop, kruimel en titel. */
export type Casuskop = {
  readonly id: string;
  readonly kenmerk: string;
  readonly status: 'open' | 'gesloten';
  readonly overlegtype: string;
  /** Van het gezin: stelt hierover vragen; wie alleen meekomt of geen stem heeft niet (12.4i, E-02). */
  readonly kanVragen: boolean;
  /** Brengt hier nu zelf iets in; een ouder van wie 18 is niet (B.7). */
  readonly kanVertellen: boolean;
};

export type Leesuitkomst =
  /** Van de verzoeker of zijn partij. `mijn`: zelf ingebracht, dus zelf te delen; anders alleen terug te halen. */
  | {
      readonly kind: 'eigen';
      readonly casus: Casuskop;
      readonly blad: Bladkop | null;
      readonly kop: Gegevenkop;
      readonly status: Gegevenrij['status'];
      readonly mijn: boolean;
      readonly versie: number;
      readonly kenmerken: Kenmerken;
      readonly inhoud: Inhoud | null;
      readonly ontvangers: readonly Ontvangerstand[];
      /** Collega's die het met een ontvanger meelezen (Art 7.3 (b)). */
      readonly meelezers: readonly Meelezend[];
    }
  | {
      readonly kind: 'gelezen';
      readonly casus: Casuskop;
      readonly blad: Bladkop | null;
      readonly kop: Gegevenkop;
      readonly inhoud: Inhoud | null;
      readonly oordeel: Oordeel;
      readonly gegevenOp: Date;
    }
  /** Het is ooit aan de verzoeker gegeven, en nu mag hij het niet (meer) lezen: alle redenen, zonder inhoud. */
  | {
      readonly kind: 'geweigerd';
      readonly casus: Casuskop;
      readonly kop: Gegevenkop;
      readonly oordeel: Oordeel;
      readonly op: Date;
      /** Hij las het op een toestemming die is ingetrokken, en zei nog niet wat hij daarmee doet (Art 11.5). */
      readonly antwoordNodig: boolean;
    }
  | GeenZitting;

/** Een collega die een gegeven kan meelezen, en met wie. */
export type Meelezend = { readonly naam: string; readonly met: string };

type Gegevenplek = { readonly casus: string; readonly gegeven: string };

/**
 * Leest een gegeven. Wie het kreeg, wordt bij elke keer lezen opnieuw beoordeeld (handeling inzien); de eerste keer
 * onthoudt de verstrekking. Wie het nooit kreeg, vindt niets: ook dat het bestaat, is een gegeven.
 */
export function leesGegeven(opening: Opening, plek: Gegevenplek): Promise<Leesuitkomst> {
  return inTransactie({ ...opening, slot: { casus: plek.casus, slot: 'delen' }, logregel: 'verplicht' }, async (tx) => {
    const geopend = await openZitting(tx, plek.casus);
    if (geopend.kind === 'zitting') {
      const gevonden = await zoek(tx, geopend.zitting, plek);
      if (gevonden !== null) return gevonden;
    }
    await legVergeefsVast(tx, { code: 'gegeven-gelezen', ...plek });
    return geopend.kind === 'zitting' ? { kind: 'niet-gevonden' } : geopend;
  });
}

async function zoek(tx: Tx, zitting: Zitting, plek: Gegevenplek): Promise<Leesuitkomst | null> {
  const rij = await findGegevenVoorOordeel(tx, plek);
  if (rij === undefined) return null;
  const verstrekkingen = await findVerstrekkingenVan(tx, plek);
  if (isEigen(zitting, rij)) return leesEigen(tx, zitting, rij, verstrekkingen);
  const eigen = verstrekkingen.filter((v) => v.aan_persoon_id === zitting.stoel.persoon);
  const verstrekking = eigen.find((v) => v.status === 'actief') ?? eigen[0];
  if (verstrekking === undefined || isSpoorloosTerug(verstrekking)) return null;
  return leesGekregen(tx, zitting, rij, verstrekking);
}

/** De bron haalde het terug voor iemand het las: dan was het er voor deze ontvanger nooit (C12). */
export function isSpoorloosTerug(v: Pick<Verstrekkingrij, 'status' | 'gelezen_op' | 'ingetrokken_omdat'>): boolean {
  return v.status === 'ingetrokken' && v.ingetrokken_omdat === 'bron' && v.gelezen_op === null;
}

async function leesEigen(
  tx: Tx,
  zitting: Zitting,
  rij: Gegevenrij,
  verstrekkingen: readonly Verstrekkingrij[],
): Promise<Leesuitkomst> {
  const mensen = await noemMensen(tx, zitting);
  const inhoud = await leesInhoud(tx, zitting, rij);
  const { blad, soorten } = await leesBlad(tx, zitting);
  await legRegel(tx, zitting, { rij, gewogen: null, soorten });
  return {
    kind: 'eigen',
    casus: casuskop(zitting),
    blad,
    kop: kopVan(zitting, rij, mensen),
    status: rij.status,
    mijn: rij.bron_persoon_id === zitting.stoel.persoon,
    versie: rij.versie,
    kenmerken: rij.kenmerken as Kenmerken,
    inhoud,
    ontvangers: ontvangerstanden(zitting, verstrekkingen, mensen),
    meelezers: meelezendVan(zitting, {
      rij,
      verstrekkingen,
      meelezers: await leesMeelezersMetStoel(tx, zitting.feiten),
    }),
  };
}

type Uitgegeven = {
  readonly rij: Gegevenrij;
  readonly verstrekkingen: readonly Verstrekkingrij[];
  readonly meelezers: readonly Metstoel[];
};

/** Wie dit nu met een ontvanger kan meelezen: aangewezen voor deze soort, en de regels laten het toe. */
export function meelezendVan(zitting: Zitting, { rij, verstrekkingen, meelezers }: Uitgegeven): readonly Meelezend[] {
  const gever = bronstoel(zitting.feiten, rij);
  return meelezers.flatMap((meelezer) => {
    const verstrekking = verstrekkingen.find(
      (v) => v.aan_deelnemer_id === meelezer.namensDeelnemer && v.status === 'actief',
    );
    if (verstrekking === undefined || !meelezer.soorten.includes(rij.categorie)) return [];
    const voorstel = { id: rij.id, gever, gegeven: alsFeit(rij), ontvanger: meelezer.stoel };
    return magMeelezen(zitting, voorstel, verstrekking.plicht) ? [{ naam: meelezer.naam, met: meelezer.namens }] : [];
  });
}

async function leesGekregen(
  tx: Tx,
  zitting: Zitting,
  rij: Gegevenrij,
  verstrekking: Verstrekkingrij,
): Promise<Leesuitkomst> {
  const mensen = await noemMensen(tx, zitting);
  const gewogen = weegInzien(zitting, {
    id: rij.id,
    gever: bronstoel(zitting.feiten, rij),
    ontvanger: zitting.stoel,
    gegeven: alsFeit(rij),
    verstrekking,
  });
  const mag = gewogen.oordeel.uitkomst === 'toegestaan';
  const { blad, soorten } = mag ? await leesBlad(tx, zitting) : { blad: null, soorten: [] };
  await legRegel(tx, zitting, { rij, gewogen, soorten });
  const delen = { casus: casuskop(zitting), kop: kopVan(zitting, rij, mensen), oordeel: gewogen.oordeel };
  if (!mag) return { kind: 'geweigerd', ...delen, op: tx.nu, antwoordNodig: await wachtOpAntwoord(tx, zitting) };
  const inhoud = await leesInhoud(tx, zitting, rij);
  if (verstrekking.gelezen_op === null) await zetGelezen(tx, verstrekking.id);
  return { kind: 'gelezen', ...delen, blad, inhoud, gegevenOp: verstrekking.gegeven_op };
}

async function wachtOpAntwoord(tx: Tx, { feiten, stoel }: Zitting): Promise<boolean> {
  const open = await findOpenTakenVan(tx, feiten.casus.id);
  return open.some((taak) => taak.soort === 'toestemming-ingetrokken' && taak.voor_persoon_id === stoel.persoon);
}

/** Vraagt de inhoud nog eens aan de rijregels, nu zonder de ruimte van een oordeel, en opent haar onder de sleutel van de bron. */
async function leesInhoud(tx: Tx, { feiten }: Zitting, rij: Gegevenrij): Promise<Inhoud | null> {
  const [gevonden] = await findInhouden(tx, { casus: rij.casus_id, gegevens: [rij.id] });
  if (gevonden === undefined) throw new Error('een toegestaan gegeven staat niet open voor de rijregels');
  const [inhoud] = await openInhouden(tx.omgeving.kluis, [inhoudplek(gevonden, feiten.betrokkene.id)]);
  return inhoud ?? null;
}

type Inhoudrij = Awaited<ReturnType<typeof findInhouden>>[number];

/** Waar de inhoud van een rij verzegeld ligt, met haar envelop. */
export function inhoudplek(rij: Inhoudrij, betrokkene: string) {
  return {
    gegeven: rij.id,
    casus: rij.casus_id,
    bronPartij: rij.bron_partij_id,
    bronPersoon: rij.bron_persoon_id,
    betrokkene,
    categorie: rij.categorie,
    versie: rij.versie,
    envelop: rij.inhoud,
  };
}

export function casuskop({ feiten, stoel }: Pick<Zitting, 'feiten' | 'stoel'>): Casuskop {
  const { casus, overlegtype } = feiten;
  const { id, kenmerk, status } = casus;
  return {
    id,
    kenmerk,
    status,
    overlegtype: overlegtype.naam,
    kanVragen: ['jongere', 'gezag'].includes(positieVan(feiten, stoel.persoon)),
    kanVertellen: status === 'open' && hoortErbij(feiten, stoel),
  };
}

type Mensen = Awaited<ReturnType<typeof noemMensen>>;

export function kopVan(zitting: Zitting, rij: Gegevenrij, mensen: Mensen): Gegevenkop {
  const { id, categorie, doel, aard, brondatum } = rij;
  return { id, categorie, doel, aard, brondatum, bron: mensen.mens(bronstoel(zitting.feiten, rij)) };
}

/** Per ontvanger de nieuwste verstrekking; wie het twee keer kreeg, staat er een keer. */
export function ontvangerstanden(
  { feiten }: Zitting,
  verstrekkingen: readonly Verstrekkingrij[],
  mensen: Mensen,
): readonly Ontvangerstand[] {
  const nieuwste = [...Map.groupBy(verstrekkingen, (v) => v.aan_deelnemer_id).values()].flatMap(
    ([eerste]) => eerste ?? [],
  );
  return nieuwste.flatMap((v) => {
    const stoel = feiten.deelnemers.find((d) => d.id === v.aan_deelnemer_id);
    if (stoel === undefined) return [];
    return [
      {
        ontvanger: mensen.mens(stoel),
        status: v.status,
        gegevenOp: v.gegeven_op,
        gelezenOp: v.gelezen_op,
        ingetrokkenOp: v.ingetrokken_op,
        ingetrokkenOmdat: v.ingetrokken_omdat,
      },
    ];
  });
}

type Leesregel = { readonly rij: Gegevenrij; readonly gewogen: Gewogen | null; readonly soorten: readonly string[] };

async function legRegel(tx: Tx, { feiten }: Zitting, { rij, gewogen, soorten }: Leesregel): Promise<void> {
  const grondslag = gewogen === null ? undefined : grondslagVan(gewogen);
  await legVast(tx, {
    code: 'gegeven-gelezen',
    uitkomst: gewogen === null || gewogen.oordeel.uitkomst === 'toegestaan' ? 'gelukt' : 'geweigerd',
    casus: rij.casus_id,
    object: { soort: 'gegeven', id: rij.id },
    bronPartij: rij.bron_partij_id,
    doel: rij.doel,
    categorieen: [...new Set([rij.categorie, ...soorten])],
    ...(grondslag === undefined ? {} : { grondslag }),
    fase: feiten.casus.fase,
    ...(gewogen === null ? {} : { oordeel: voorLogboek(gewogen) }),
    betrokkenen: [feiten.betrokkene.id],
  });
}
