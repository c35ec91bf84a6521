import {
  aantalGezagdragers,
  type CasusFeiten,
  type Deelnemerfeit,
  isGeinformeerd,
  uitTeNodigen,
} from '../../casus/feiten.ts';
import { isNazorgVoorbij } from '../../plan/nazorg-voorbij.ts';
import type {
  Afweging,
  Doel,
  GegevenStand,
  Gever,
  Handeling,
  LijstCategorie,
  Ontvanger,
  Plicht,
  Soort,
  Toestemming,
  VerstrekkingStatus,
  Vraag,
} from '../../regels/index.ts';
import { BEROEPSGEHEIMEN, leeftijdOp, soortVanCategorie } from '../../regels/index.ts';
import { type Kenmerken, metSoort, metVanzelfsprekend, noodzaak } from '../kenmerken.ts';
import { soortenVanFase, soortenVanNu } from '../soorten-van-nu.ts';

/** Een gegeven zoals het oordeel het ziet. Zolang iemand het invult kan soort of doel nog open staan (null). */
export type Gegevenfeit = {
  readonly categorie: LijstCategorie | null;
  readonly doel: Doel | null;
  readonly kenmerken: Kenmerken;
};

export type Kanaal = { readonly versleuteld: boolean; readonly mfa: boolean };

/** Wat over het raam van een casus bekend moet zijn om een vraag te beginnen. */
export type Raamfeiten = {
  readonly casus: Pick<
    CasusFeiten['casus'],
    'status' | 'fase' | 'doelVastgelegdOp' | 'langdurigVerzuim' | 'schoolPartij'
  >;
  readonly overlegtype: Pick<CasusFeiten['overlegtype'], 'vastgesteld' | 'inhoud'>;
  readonly convenant: CasusFeiten['convenant'];
  readonly peildatum: string;
  /** Is het plan afgelopen, dan is er nazorg. */
  readonly afgelopenPlan: CasusFeiten['afgelopenPlan'];
};

/** Wat van een stoel in een vraag komt. */
export type Raamstoel = Pick<
  Deelnemerfeit,
  | 'soort'
  | 'partij'
  | 'partijId'
  | 'functie'
  | 'hoedanigheid'
  | 'geheimhouding'
  | 'behandelrelatie'
  | 'actief'
  | 'directBetrokken'
  | 'bevestigdOp'
  | 'verklaard'
  | 'geheimhoudingBevestigd'
  | 'plek'
>;

/** Van de gever telt niet wat hem aan tafel brengt, wel vanuit welke taak hij geeft. */
export type Raamgever = Pick<
  Raamstoel,
  'partij' | 'partijId' | 'functie' | 'hoedanigheid' | 'geheimhouding' | 'behandelrelatie' | 'verklaard'
>;

/** Waarop een vraag rust die alleen noemt wat met het raam en twee stoelen bekend is. */
export type Raambron = {
  readonly feiten: Raamfeiten;
  readonly handeling: Handeling;
  readonly kanaal: Kanaal;
  readonly gever: Raamgever | null;
  readonly ontvanger: Raamstoel | null;
  readonly gegeven: Gegevenfeit | null;
  readonly verstrekking: VerstrekkingStatus | null;
  readonly plicht: Plicht | null;
  readonly afweging: Afweging | null;
};

export type Vraagbron = Raambron & {
  readonly feiten: CasusFeiten;
  /** `onbekend` zolang de soort niet gekozen is: dan is nog niet te zeggen welke toestemming zou tellen. */
  readonly toestemming: Toestemming | null | 'onbekend';
};

/**
 * Maakt van de feiten van een casus de vraag die `beoordeel` begrijpt (contract, versie 1). Wat niet vaststaat blijft weg
 * en is daarmee onbekend; er wordt hier niets geraden.
 */
export function maakVraag(bron: Vraagbron): Vraag {
  const { feiten } = bron;
  return {
    ...maakRaamvraag(bron),
    casus: casusStand(bron),
    jongere: {
      geboortedatum: feiten.kern.geboortedatum,
      onderwijs: feiten.kern.onderwijs,
      gezagdragers: aantalGezagdragers(feiten),
      wilsbekwaam: feiten.kern.wilsbekwaam,
    },
    ...(bron.toestemming === 'onbekend' ? {} : { toestemming: bron.toestemming }),
  };
}

/**
 * Dezelfde vraag, waarin alles onbekend blijft wat niet uit het raam, de twee stoelen en het gegeven volgt: de jongere, wie is
 * geinformeerd en uitgenodigd, en de toestemming. Wat hier mag, mag ook als dat wel bekend is: een antwoord erbij maakt van een
 * toegestaan niets anders, want toegestaan is alleen waar niets onbekends meer kan uitmaken (contract, Oordeel).
 */
export function maakRaamvraag(bron: Raambron): Vraag {
  const { feiten, gegeven, ontvanger } = bron;
  return {
    versie: 1,
    handeling: bron.handeling,
    peildatum: feiten.peildatum,
    plicht: bron.plicht,
    afweging: bron.afweging,
    convenant: convenantStand(bron),
    overlegtype: {
      vastgesteld: feiten.overlegtype.vastgesteld,
      doelen: feiten.overlegtype.inhoud.doelen,
      categorieen: bron.handeling === 'verstrekken' ? soortenVanNu(feiten, bron.gever) : soortenVanFase(feiten),
      doelgroepVerruimd: feiten.overlegtype.inhoud.doelgroepVerruimd,
      oppToestemmingNodig: feiten.overlegtype.inhoud.oppToestemmingNodig,
    },
    casus: raamStand(feiten),
    ...(bron.gever === null ? {} : { gever: geverStand(bron.gever) }),
    ontvanger: ontvanger === null ? null : ontvangerStand(bron, ontvanger),
    ...(gegeven === null ? {} : { gegeven: gegevenStand(gegeven, bron.gever) }),
    verstrekking: bron.verstrekking === null ? null : { status: bron.verstrekking },
    kanaal: bron.kanaal,
  };
}

/** Dezelfde feiten, voor wie opschrijft wat een doel opleverde: dat mag in de nazorg als in de fase zelf (PH-5a, PH-5b). */
export const alsUitkomst = <S extends { readonly feiten: CasusFeiten }>(stof: S): S => ({
  ...stof,
  feiten: { ...stof.feiten, afgelopenPlan: null },
});

function convenantStand({ feiten, gever, ontvanger }: Raambron): NonNullable<Vraag['convenant']> {
  const { convenant } = feiten;
  const partijen = [gever?.partijId, ontvanger?.partijId].filter((id) => typeof id === 'string');
  return {
    vanKracht: convenant.vanKracht,
    regime: convenant.regime,
    onderlingeRegeling: convenant.onderlingeRegeling,
    // Elke partij die hier verwerkt heeft haar eigen overeenkomst met wie het systeem beheert (AVG 28).
    verwerkersovereenkomst: partijen.every((id) => convenant.verwerkersovereenkomst.has(id)),
    ...gebonden('geverGebonden', convenant.gebonden, gever),
    ...gebonden('ontvangerGebonden', convenant.gebonden, ontvanger),
  };
}

/** Ouders, jongere en steunpersoon zijn geen partij; van hen wordt binding niet gevraagd (contract, lezing 9). */
function gebonden(naam: string, partijen: ReadonlySet<string>, wie: Raamgever | null): Record<string, boolean> {
  return wie === null || wie.partijId === null ? {} : { [naam]: partijen.has(wie.partijId) };
}

function raamStand({ casus }: Raamfeiten): NonNullable<Vraag['casus']> {
  return {
    status: casus.status,
    fase: casus.fase,
    doelVastgelegd: casus.doelVastgelegdOp !== null,
    ...(casus.langdurigVerzuim === null ? {} : { langdurigVerzuim: casus.langdurigVerzuim }),
  };
}

function casusStand({ feiten, gegeven, ontvanger }: Vraagbron): NonNullable<Vraag['casus']> {
  const { casus } = feiten;
  const doel = gegeven?.doel ?? casus.doelen[0];
  const uitgenodigd = uitTeNodigen(feiten).personen.every((persoon) => feiten.uitgenodigden.has(persoon));
  return {
    ...raamStand(feiten),
    status: isNazorgVoorbij(feiten) ? 'gesloten' : casus.status,
    uitgenodigd,
    ...(doel === undefined
      ? {}
      : { geinformeerd: isGeinformeerd(feiten, { partij: ontvanger?.partijId ?? null, doel }) }),
  };
}

function geverStand(d: Raamgever): Gever {
  return {
    partij: d.partij,
    hoedanigheid: d.hoedanigheid,
    functie: d.functie,
    geheimhouding: d.geheimhouding,
    behandelrelatie: d.behandelrelatie,
    grondslagVastgelegd: d.verklaard,
  };
}

/** Wie alleen voor een bijeenkomst komt, is voor het lezen geen deelnemer zolang zijn venster dicht is (T25-07). */
function ontvangerStand({ feiten, handeling }: Raambron, d: Raamstoel): Ontvanger {
  const buitenVenster = handeling === 'inzien' && d.plek?.open === false;
  return {
    ...geverStand(d),
    deelnemer: d.actief && !buitenVenster && (d.soort !== 'medewerker' || d.bevestigdOp !== null),
    directBetrokken: d.soort !== 'medewerker' || d.directBetrokken !== null,
    // Een stoel is altijd van een mens met een naam, nooit van een organisatie (7.3).
    opNaam: true,
    schoolVanJongere: d.partijId !== null && d.partijId === feiten.casus.schoolPartij,
    eigenTaak: d.verklaard,
    geheimhoudingBevestigd: d.geheimhoudingBevestigd,
    individueelDoelVastgelegd: d.verklaard,
  };
}

/** Alleen wie onder een beroepsgeheim werkt, kan iets voor een ouder achterhouden (7.3.11 lid 3 Jeugdwet, L-3). */
function achterhouden(kenmerken: Kenmerken, gever: Raamgever | null): boolean | undefined {
  const geheim = gever !== null && (BEROEPSGEHEIMEN as readonly string[]).includes(gever.geheimhouding);
  return kenmerken.nietVoorOuder ?? (geheim ? undefined : false);
}

function gegevenStand({ categorie, doel, kenmerken: gekozen }: Gegevenfeit, gever: Raamgever | null): GegevenStand {
  const kenmerken = metSoort(categorie, gekozen);
  return {
    ...alleenBekend({
      categorie: categorie ?? undefined,
      doel: doel ?? undefined,
      betreft: kenmerken.betreft,
      redenVanVerzuim: kenmerken.redenVanVerzuim,
      thuisondersteuning: kenmerken.thuisondersteuning,
      buitenkant: kenmerken.buitenkant,
      buitenkantAfwijkingGemotiveerd: kenmerken.buitenkantAfwijkingGemotiveerd,
      voorafBesproken: kenmerken.voorafBesproken,
      opp: kenmerken.opp,
      oppInstemming: kenmerken.oppInstemming,
      activiteit: kenmerken.activiteit,
      nietVoorOuder: achterhouden(kenmerken, gever),
      noodzaak: noodzaak(kenmerken),
      bevatGezondheid: kenmerken.bevatGezondheid,
    }),
    ...(categorie === null ? {} : { verzuim: categorie === 'g' ? (kenmerken.verzuim ?? {}) : null }),
    eigen: true,
    bronGeheimhouding: null,
    voorActie: kenmerken.voorActie ?? false,
    gepseudonimiseerd: false,
    identiteitNodig: true,
  };
}

type Bekend<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function alleenBekend<T extends object>(velden: T): Bekend<T> {
  return Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined)) as Bekend<T>;
}

/**
 * De soorten die een toestemming moet noemen voor dit gegeven (Bijl 5-g): ook gezondheid als het die bevat, en het
 * gezin als het over hulp thuis gaat (contract, lezing 7).
 */
export function benodigdeSoorten({
  categorie,
  kenmerken: gekozen,
}: Pick<Gegevenfeit, 'categorie' | 'kenmerken'>): readonly Soort[] {
  if (categorie === null) return [];
  const kenmerken = metVanzelfsprekend(categorie, gekozen);
  const soorten = new Set<Soort>();
  const eigen = soortVanCategorie(categorie);
  if (eigen !== null) soorten.add(eigen);
  if (kenmerken.bevatGezondheid === true) soorten.add('gezondheid');
  if (kenmerken.thuisondersteuning === true) soorten.add('gezin');
  return [...soorten];
}

export type Plichtvraag = {
  readonly feiten: CasusFeiten;
  readonly gever: Deelnemerfeit;
  readonly ontvanger: Deelnemerfeit;
  readonly gegeven: Gegevenfeit;
};

/** Geeft hier een jeugdhulpaanbieder iets aan de gemeente die jeugdhulp toeleidt of toewijst (7.4.0 Jeugdwet)? */
export const isVoorzieningsweg = ({ gever, ontvanger }: Pick<Plichtvraag, 'gever' | 'ontvanger'>): boolean =>
  gever.partij === 'jeugdhulpaanbieder' &&
  (ontvanger.hoedanigheid === 'toeleiding' || ontvanger.hoedanigheid === 'individuele-voorziening');

/**
 * De wettelijke plicht die op deze weg speelt. Een melding van ongeoorloofd verzuim boven de grens van school aan leerplicht hoeft
 * niemand te kennen (LPW 21a, fn 11; van wie 18 is en op het mbo zit: WEB 8.1.8a). Op 7.4.0 lid 2 Jeugdwet beroept de aanbieder zich
 * zelf, met waarom erbij (Art 4.4 (b)).
 */
export function plichtVoor({ feiten, gever, ontvanger, gegeven }: Plichtvraag): Plicht | null {
  if (gegeven.kenmerken.voorVoorziening === true && isVoorzieningsweg({ gever, ontvanger })) return 'jeugdwet-7.4.0';
  const { verzuim } = gegeven.kenmerken;
  const meldt = gegeven.categorie === 'g' && verzuim?.soort === 'ongeoorloofd' && verzuim.meldplichtig === true;
  const school = gever.partij === 'school' || gever.partij === 'mbo';
  if (!meldt || !school || ontvanger.hoedanigheid !== 'leerplicht') return null;
  const volwassen = leeftijdOp(feiten.kern.geboortedatum, feiten.peildatum) >= 18;
  return gever.partij === 'mbo' && volwassen ? 'web-8.1.8a' : 'lpw-21a';
}
