import { type Antwoorden, samenVoorOordeel } from '../db/samen.ts';
import type { Tx } from '../db/transactie.ts';
import { openTeksten } from '../kluis/teksten.ts';
import type { SleutelVerwijzing } from '../kluis/verwijzing.ts';
import { dagVan } from '../lib/klok.ts';
import type { OverlegtypeInhoud } from '../overlegtype/inhoud.ts';
import { inhoudenVan } from '../overlegtype/ontleed.ts';
import type { Doel, Fase, Geheimhouding, Hoedanigheid, PartijSoort } from '../regels/index.ts';
import { leeftijdOp, leeftijdsgroep, wieUitnodigen } from '../regels/index.ts';
import * as queries from './feiten.queries.ts';
import { type Gezagfeit, gezagOp } from './gezag-op.ts';
import type { Kern } from './kern.ts';
import { maakConvenant, maakOverlegtype } from './maak-convenant.ts';
import { maakDeelnemer } from './maak-deelnemer.ts';
import { opStoelvolgorde } from './stoelvolgorde.ts';
import type { Vertrekreden } from './vertrek/redenen.ts';
import type { Stoelreden } from './woorden.ts';
import { gedeeldZegel, sleutelsBijOpenen } from './zegels.ts';

/** Een stoel aan tafel, zoals een oordeel haar ziet. */
export type Deelnemerfeit = {
  readonly id: string;
  readonly persoon: string;
  readonly soort: 'medewerker' | 'ouder' | 'jongere' | 'steunpersoon';
  readonly partij: PartijSoort;
  readonly partijId: string | null;
  readonly partijNaam: string | null;
  readonly schoolId: string | null;
  readonly functie: string;
  readonly hoedanigheid: Hoedanigheid | null;
  readonly geheimhouding: Geheimhouding;
  readonly behandelrelatie: boolean;
  readonly procesregisseur: boolean;
  /** Zit op dit moment aan tafel: niet vertrokken, niet afgezien, aanstelling geldig. */
  readonly actief: boolean;
  /** Wanneer en waarom deze deelnemer van tafel ging; ontbreekt bij wie er zit of nooit zat. */
  readonly vertrek?: { readonly op: Date; readonly reden: Vertrekreden };
  readonly uitgenodigdOp: Date;
  readonly directBetrokken: Stoelreden | null;
  readonly bevestigdOp: Date | null;
  /** Legde taak, grondslag en eigen doel vast (3.4c, B3-5); wat er staat, is voor een oordeel niet nodig. */
  readonly verklaard: boolean;
  readonly geheimhoudingBevestigd: boolean;
  /** Mag een collega laten meelezen die het moet weten (Art 7.3 (b)); ontbreekt bij wie dat niet mag. */
  readonly magAanwijzen?: true;
  /** De stoel met wie een steunpersoon meekomt (T25-18). */
  readonly steunt?: string;
  /** Zit alleen voor een bijeenkomst aan tafel (T25-07, T25-08); ontbreekt bij wie voor de hele casus meedoet. */
  readonly plek?: Plekfeit;
};

/** De bijeenkomst waarvoor iemand alleen komt, en of zijn venster nu openstaat: daarbuiten leest hij niets van een ander. */
export type Plekfeit = {
  readonly bijeenkomst: string;
  /** null als zij is afgezegd: dan gaat het venster niet open. */
  readonly venster: { readonly van: Date; readonly tot: Date } | null;
  readonly open: boolean;
};

/** Alles wat over een casus bekend moet zijn om te oordelen, gelezen in een transactie. */
export type CasusFeiten = {
  readonly casus: {
    readonly id: string;
    readonly kenmerk: string;
    readonly status: 'open' | 'gesloten';
    readonly fase: Fase;
    readonly faseSinds: Date;
    readonly doelen: readonly Doel[];
    readonly doelVastgelegdOp: Date | null;
    readonly langdurigVerzuim: boolean | null;
    readonly melding: { readonly soort: string; readonly datum: string } | null;
    readonly reden: string;
    readonly aanmeldpartij: string;
    readonly procesregiepartij: string;
    readonly schoolId: string | null;
    readonly schoolNaam: string | null;
    readonly schoolPartij: string | null;
    readonly aangemaaktDoor: string;
    readonly aangemaaktOp: Date;
    readonly geslotenOp: Date | null;
    /**
     * Alleen na sluiten: tot en met welke dag een partij haar eigen deel meeneemt, vanaf welke dag er vernietigd wordt, en of de jongere
     * is overleden (5.6-4).
     */
    readonly na?: { readonly eigenDeelTot: string; readonly bewarenTot: string; readonly overleden: boolean };
    readonly versie: number;
  };
  readonly overlegtype: {
    readonly id: string;
    readonly code: string;
    readonly naam: string;
    readonly inhoud: OverlegtypeInhoud;
    readonly vastgesteld: boolean;
  };
  readonly convenant: {
    readonly id: string;
    readonly vanKracht: boolean;
    readonly regime: 'afzonderlijk' | 'gezamenlijk';
    readonly onderlingeRegeling: boolean;
    readonly gebonden: ReadonlySet<string>;
    readonly verwerkersovereenkomst: ReadonlySet<string>;
  };
  readonly betrokkene: { readonly id: string; readonly jongere: string; readonly persoon: string | null };
  readonly kern: Kern;
  readonly gezag: readonly Gezagfeit[];
  readonly deelnemers: readonly Deelnemerfeit[];
  readonly informatie: readonly {
    readonly persoon: string;
    readonly op: string;
    readonly partij: string;
    readonly doelen: readonly string[];
  }[];
  readonly uitgenodigden: ReadonlySet<string>;
  /** Het geldende plan, zodra vastligt dat het afliep: vanaf `tot` telt de nazorg, als wie het die dag moest weten het wist (PH-5b, E-03). */
  readonly afgelopenPlan: { readonly van: string; readonly tot: string; readonly geweten: boolean } | null;
  readonly peildatum: string;
};

/**
 * Leest alle feiten van een casus door de rijregels heen.
 * @returns null als de casus niet bestaat, vernietigd is, of de verzoeker er geen lid van is: voor hem is dat hetzelfde.
 */
export async function laadFeiten(tx: Tx, casus: string): Promise<CasusFeiten | null> {
  return (await laadFeitenVan(tx, [casus])).get(casus) ?? null;
}

/**
 * Als `laadFeiten`, voor een lijst: evenveel vragen aan de database voor een casus als voor vijftig. Wat voor deze verzoeker niet
 * bestaat, staat er niet in.
 */
export async function laadFeitenVan(tx: Tx, casussen: readonly string[]): Promise<ReadonlyMap<string, CasusFeiten>> {
  if (casussen.length === 0) return new Map();
  return feitenUit(tx, await samenVoorOordeel(tx, (t) => stelFeitenvragen(t, casussen)));
}

/**
 * De vragen waaruit `feitenUit` de feiten maakt, voor wie er in dezelfde lading meer wil weten. Alleen voor een oordeel.
 * @param over `aan-tafel` als alleen over stoelen wordt geoordeeld: van een ander staat dan niet vast dat hij gebonden is.
 */
export function stelFeitenvragen(tx: Tx, casussen: readonly string[], over: 'ieder' | 'aan-tafel' = 'ieder') {
  const findBindingen = over === 'ieder' ? queries.findBindingen : queries.findBindingenAanTafel;
  return [
    queries.findRamen(tx, casussen),
    queries.findGezag(tx, casussen),
    queries.findDeelnemers(tx, casussen),
    findBindingen(tx, casussen),
    queries.findInformatie(tx, casussen),
    queries.findUitgenodigden(tx, casussen),
  ] as const;
}

type Feitenrijen = Antwoorden<ReturnType<typeof stelFeitenvragen>>;

/** De feiten op id van de casus, uit de antwoorden op `stelFeitenvragen`. */
export async function feitenUit(tx: Tx, rijen: Feitenrijen): Promise<ReadonlyMap<string, CasusFeiten>> {
  const [ramen] = rijen;
  const [gezag, deelnemers, informatie, uitgenodigden] = [
    perCasus(rijen[1]),
    perCasus(rijen[2]),
    perCasus(rijen[4]),
    perCasus(rijen[5]),
  ];
  const bindingen = Map.groupBy(rijen[3], (b) => b.convenant_id);
  const [enige, ...meer] = ramen;
  const straks = enige === undefined || meer.length > 0 ? [] : sleutelsBijOpenen(enige, rijen[2]);
  const kernen = await openKernen(tx, ramen, straks);
  const overlegtypen = await inhoudenVan(
    tx,
    ramen.map((raam) => raam.overlegtype_id),
  );
  return new Map(
    // Na het terugzetten van een oude back-up staat de rij er nog, maar de sleutel is weg.
    ramen.flatMap((raam) => {
      const kern = kernen.get(raam.id);
      if (kern === undefined) return [];
      const feiten = maakFeiten({
        raam,
        inhoud: overlegtypen.get(raam.overlegtype_id),
        gezag: gezag.get(raam.id) ?? [],
        deelnemers: opStoelvolgorde(deelnemers.get(raam.id) ?? []),
        bindingen: bindingen.get(raam.convenant_id) ?? [],
        informatie: informatie.get(raam.id) ?? [],
        uitgenodigden: (uitgenodigden.get(raam.id) ?? []).map((rij) => rij.persoon_id),
        kern,
        vandaag: tx.vandaag,
        nu: tx.nu,
      });
      return [[raam.id, feiten] as const];
    }),
  );
}

function perCasus<R extends { readonly casus_id: string }>(rijen: readonly R[]): ReadonlyMap<string, R[]> {
  return Map.groupBy(rijen, (rij) => rij.casus_id);
}

type Rij<F extends (...args: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<F>>>;
type Raam = Rij<typeof queries.findRamen>[number];

async function openKernen(
  tx: Tx,
  ramen: readonly Raam[],
  straks: readonly SleutelVerwijzing[],
): Promise<ReadonlyMap<string, Kern>> {
  const teksten = await openTeksten(
    tx.omgeving.kluis,
    ramen.map((raam) => ({
      ...gedeeldZegel({
        casus: raam.id,
        procesregiepartij: raam.procesregiepartij_id,
        veld: 'betrokkene.kern',
        record: raam.betrokkene_id,
        versie: raam.kern_versie,
      }),
      envelop: raam.kern,
    })),
    straks,
  );
  return new Map(
    ramen.flatMap((raam, i): [string, Kern][] => {
      const tekst = teksten[i] ?? null;
      return tekst === null ? [] : [[raam.id, JSON.parse(tekst) as Kern]];
    }),
  );
}

type Bron = {
  raam: Raam;
  inhoud: OverlegtypeInhoud | undefined;
  gezag: Rij<typeof queries.findGezag>;
  deelnemers: readonly Rij<typeof queries.findDeelnemers>[number][];
  bindingen: Rij<typeof queries.findBindingen>;
  informatie: Rij<typeof queries.findInformatie>;
  uitgenodigden: readonly string[];
  kern: Kern;
  vandaag: string;
  nu: Date;
};

function maakFeiten({
  raam,
  inhoud,
  gezag,
  deelnemers,
  bindingen,
  informatie,
  uitgenodigden,
  kern,
  vandaag,
  nu,
}: Bron): CasusFeiten {
  if (inhoud === undefined) throw new Error('een overlegtype zonder inhoud');
  const feiten = {
    casus: maakCasus(raam),
    overlegtype: maakOverlegtype(raam, inhoud, vandaag),
    convenant: maakConvenant(raam, bindingen, vandaag),
    betrokkene: { id: raam.betrokkene_id, jongere: raam.jongere_id, persoon: raam.jongere_persoon_id },
    kern,
    gezag: gezagOp(gezag, vandaag),
    deelnemers: deelnemers.map((rij) => maakDeelnemer(rij, { vandaag, nu })),
    informatie: informatie.map((i) => ({ persoon: i.persoon_id, op: i.op, partij: i.partij_id, doelen: i.doelen })),
    uitgenodigden: new Set(uitgenodigden),
    afgelopenPlan: null,
    peildatum: vandaag,
  };
  return { ...feiten, afgelopenPlan: afgelopen(raam, feiten, gezag) };
}

function afgelopen(
  { plan_vastgesteld_op: van, plan_beeindigd_op: tot }: Raam,
  feiten: CasusFeiten,
  gezag: Bron['gezag'],
): CasusFeiten['afgelopenPlan'] {
  if (van === null || tot === null) return null;
  return { van: dagVan(van), tot, geweten: kanNazorgHebben({ ...feiten, gezag: gezagOp(gezag, tot), peildatum: tot }) };
}

function maakCasus(raam: Raam): CasusFeiten['casus'] {
  return {
    id: raam.id,
    kenmerk: raam.kenmerk,
    status: raam.status,
    fase: raam.fase,
    faseSinds: raam.fase_sinds,
    doelen: raam.doelen as Doel[],
    doelVastgelegdOp: raam.doel_vastgelegd_op,
    langdurigVerzuim: raam.langdurig_verzuim,
    melding: raam.melding as { soort: string; datum: string } | null,
    reden: raam.reden ?? '',
    aanmeldpartij: raam.aanmeldpartij_id,
    procesregiepartij: raam.procesregiepartij_id,
    schoolId: raam.school_id,
    schoolNaam: raam.school_naam,
    schoolPartij: raam.school_partij_id,
    aangemaaktDoor: raam.aangemaakt_door,
    aangemaaktOp: raam.aangemaakt_op,
    geslotenOp: raam.gesloten_op,
    ...(raam.eigen_deel_tot === null || raam.bewaren_tot === null
      ? {}
      : {
          na: {
            eigenDeelTot: raam.eigen_deel_tot,
            bewarenTot: raam.bewaren_tot,
            overleden: raam.afsluitgrond === 'overleden',
          },
        }),
    versie: raam.versie,
  };
}

/** Hoeveel gezagdragers er zijn; 0 betekent dat een voogd als vertegenwoordiger tekent (contract, lezing 3). */
export function aantalGezagdragers(feiten: CasusFeiten): 0 | 1 | 2 {
  const aantal = feiten.gezag.filter((g) => g.soort !== 'vertegenwoordiger').length;
  return aantal === 0 ? 0 : aantal === 1 ? 1 : 2;
}

/**
 * Wie vooraf geinformeerd moeten zijn (12.1): onder 12 de gezagdragers, van 12 tot 16 ook de jongere, van 16 tot 18 ook nog de
 * ouders omdat zij altijd worden uitgenodigd (T25-11), vanaf 18 alleen de jongere.
 */
export function teInformeren(feiten: CasusFeiten): readonly string[] {
  const groep = leeftijdsgroep(leeftijdOp(feiten.kern.geboortedatum, feiten.peildatum));
  const jongere = feiten.betrokkene.persoon === null ? [] : [feiten.betrokkene.persoon];
  const gezag = feiten.gezag.map((g) => g.persoon);
  switch (groep) {
    case '<12':
      return gezag;
    case '12-15':
    case '16-17':
      return [...jongere, ...gezag];
    case '18+':
      return feiten.kern.wilsbekwaam ? jongere : [...jongere, ...gezag];
  }
}

/**
 * Zijn alle betrokkenen geinformeerd over deze ontvangende partij en dit doel (12.1, 12.4a-b, fn 31)?
 * Voor een ontvanger uit het gezin telt elke vastgelegde informatie over dit doel.
 */
export function isGeinformeerd(feiten: CasusFeiten, { partij, doel }: { partij: string | null; doel: Doel }): boolean {
  const mensen = teInformeren(feiten);
  return (
    mensen.length > 0 &&
    mensen.every((persoon) =>
      feiten.informatie.some(
        (i) => i.persoon === persoon && i.doelen.includes(doel) && (partij === null || i.partij === partij),
      ),
    )
  );
}

/**
 * Weten de betrokkenen van elk doel, zodat er na het plan nazorg is (E-03)? Is het afgelopen, dan telt wie het die dag moest weten: wie er
 * daarna bij komt of 12 wordt, maakt de nazorg niet korter.
 */
export const kanNazorgHebben = (feiten: CasusFeiten): boolean =>
  feiten.afgelopenPlan?.geweten ?? feiten.casus.doelen.every((doel) => isGeinformeerd(feiten, { partij: null, doel }));

/** Wie voor een bijeenkomst uitgenodigd moeten zijn, als personen (3.4b, 12.5), en of de jongere wordt gehoord. */
export function uitTeNodigen(feiten: CasusFeiten): { readonly personen: readonly string[]; readonly horen: boolean } {
  const groep = leeftijdsgroep(leeftijdOp(feiten.kern.geboortedatum, feiten.peildatum));
  const { uitnodigen, horen } = wieUitnodigen({
    groep,
    gezagdragers: aantalGezagdragers(feiten),
    wilsbekwaam: feiten.kern.wilsbekwaam,
  });
  const personen = uitnodigen.flatMap((wie) => {
    if (wie === 'jongere') return feiten.betrokkene.persoon === null ? [] : [feiten.betrokkene.persoon];
    return feiten.gezag.filter((g) => g.soort === wie).map((g) => g.persoon);
  });
  return { personen, horen };
}

/**
 * Hoort deze stoel er op de peildatum nog bij? Vanaf 18 jaar beslist de jongere of een ouder meekomt, en neemt die dan zelf mee; wie met
 * die ouder meekwam, hoort er dan ook niet meer bij (B.7, T25-18). Bleek de jongere jonger dan 12, dan hij zelf niet, en wie met hem meekwam.
 */
export function hoortErbij(feiten: CasusFeiten, stoel: Deelnemerfeit): boolean {
  const wie = stoel.soort === 'steunpersoon' ? feiten.deelnemers.find(({ id }) => id === stoel.steunt) : stoel;
  if (wie?.soort === 'jongere') return stoel.actief && !isOnder12(feiten);
  return stoel.actief && (wie?.soort !== 'ouder' || uitTeNodigen(feiten).personen.includes(wie.persoon));
}

/** Is de jongere op de peildatum jonger dan 12? Dan wordt hij gehoord, en heeft hij zelf geen stoel en geen account (13.3, fn 32). */
export const isOnder12 = ({ kern, peildatum }: Pick<CasusFeiten, 'kern' | 'peildatum'>): boolean =>
  leeftijdOp(kern.geboortedatum, peildatum) < 12;

/** De stoel van deze persoon, ook als hij nog niet bevestigd heeft; undefined als hij er geen heeft. */
export function stoelVan(feiten: CasusFeiten, persoon: string): Deelnemerfeit | undefined {
  return feiten.deelnemers.find((d) => d.persoon === persoon && d.actief);
}
