import { aantalGezagdragers, type CasusFeiten, type Deelnemerfeit, isGeinformeerd, uitTeNodigen } from '../casus/feiten.ts';
import type { Afweging, Doel, Gever, GegevenStand, Handeling, LijstCategorie, Ontvanger, Plicht, Soort, Toestemming, VerstrekkingStatus, Vraag } from '../regels/index.ts';
import { soortVanCategorie } from '../regels/index.ts';
import { type Kenmerken, noodzaak } from './kenmerken.ts';

/** Een gegeven zoals het oordeel het ziet. */
export type Gegevenfeit = {
  readonly categorie: LijstCategorie;
  readonly doel: Doel;
  readonly kenmerken: Kenmerken;
};

export type Kanaal = { readonly versleuteld: boolean; readonly mfa: boolean };

export type Vraagbron = {
  readonly feiten: CasusFeiten;
  readonly handeling: Handeling;
  readonly kanaal: Kanaal;
  readonly gever: Deelnemerfeit | null;
  readonly ontvanger: Deelnemerfeit | null;
  readonly gegeven: Gegevenfeit | null;
  readonly toestemming: Toestemming | null;
  readonly verstrekking: VerstrekkingStatus | null;
  readonly plicht: Plicht | null;
  readonly afweging: Afweging | null;
};

/**
 * Maakt van de feiten van een casus de vraag die `beoordeel` begrijpt (contract, versie 1). Wat niet vaststaat blijft weg
 * en is daarmee onbekend; er wordt hier niets geraden.
 */
export function maakVraag(bron: Vraagbron): Vraag {
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
      categorieen: feiten.overlegtype.inhoud.fasen[feiten.casus.fase].filter((c) => c !== 'buiten-5.1'),
      doelgroepVerruimd: feiten.overlegtype.inhoud.doelgroepVerruimd,
      oppToestemmingNodig: feiten.overlegtype.inhoud.oppToestemmingNodig,
    },
    casus: casusStand(bron),
    jongere: {
      geboortedatum: feiten.kern.geboortedatum,
      onderwijs: feiten.kern.onderwijs,
      gezagdragers: aantalGezagdragers(feiten),
      wilsbekwaam: feiten.kern.wilsbekwaam,
    },
    ...(bron.gever === null ? {} : { gever: geverStand(bron.gever) }),
    ontvanger: ontvanger === null ? null : ontvangerStand(feiten, ontvanger),
    ...(gegeven === null ? {} : { gegeven: gegevenStand(gegeven) }),
    verstrekking: bron.verstrekking === null ? null : { status: bron.verstrekking },
    toestemming: bron.toestemming,
    kanaal: bron.kanaal,
  };
}

function convenantStand({ feiten, gever, ontvanger }: Vraagbron): NonNullable<Vraag['convenant']> {
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
function gebonden(naam: string, partijen: ReadonlySet<string>, wie: Deelnemerfeit | null): Record<string, boolean> {
  return wie === null || wie.partijId === null ? {} : { [naam]: partijen.has(wie.partijId) };
}

function casusStand({ feiten, gegeven, ontvanger }: Vraagbron): NonNullable<Vraag['casus']> {
  const { casus } = feiten;
  const doel = gegeven?.doel ?? casus.doelen[0];
  const uitgenodigd = uitTeNodigen(feiten).personen.every((persoon) => feiten.uitgenodigden.has(persoon));
  return {
    status: casus.status,
    fase: casus.fase,
    doelVastgelegd: casus.doelVastgelegdOp !== null,
    uitgenodigd,
    ...(doel === undefined ? {} : { geinformeerd: isGeinformeerd(feiten, { partij: ontvanger?.partijId ?? null, doel }) }),
    ...(casus.langdurigVerzuim === null ? {} : { langdurigVerzuim: casus.langdurigVerzuim }),
  };
}

function geverStand(d: Deelnemerfeit): Gever {
  return {
    partij: d.partij,
    hoedanigheid: d.hoedanigheid,
    functie: d.functie,
    geheimhouding: d.geheimhouding,
    behandelrelatie: d.behandelrelatie,
    grondslagVastgelegd: d.taak !== null && d.grondslag !== null,
  };
}

function ontvangerStand(feiten: CasusFeiten, d: Deelnemerfeit): Ontvanger {
  return {
    ...geverStand(d),
    deelnemer: d.actief && (d.soort !== 'medewerker' || d.bevestigdOp !== null),
    directBetrokken: d.soort !== 'medewerker' || d.directBetrokken !== null,
    // Een stoel is altijd van een mens met een naam, nooit van een organisatie (7.3).
    opNaam: true,
    schoolVanJongere: d.partijId !== null && d.partijId === feiten.casus.schoolPartij,
    eigenTaak: d.taak !== null,
    geheimhoudingBevestigd: d.geheimhoudingBevestigd,
    individueelDoelVastgelegd: d.individueelDoel !== null,
  };
}

function gegevenStand({ categorie, doel, kenmerken }: Gegevenfeit): GegevenStand {
  const nodig = noodzaak(kenmerken);
  return {
    ...alleenBekend({
      betreft: kenmerken.betreft,
      redenVanVerzuim: kenmerken.redenVanVerzuim,
      thuisondersteuning: kenmerken.thuisondersteuning,
      buitenkant: kenmerken.buitenkant,
      buitenkantAfwijkingGemotiveerd: kenmerken.buitenkantAfwijkingGemotiveerd,
      voorafBesproken: kenmerken.voorafBesproken,
      opp: kenmerken.opp,
      oppInstemming: kenmerken.oppInstemming,
      nietVoorOuder: kenmerken.nietVoorOuder,
      noodzaak: nodig,
      bevatGezondheid: categorie === 'e' ? true : kenmerken.bevatGezondheid,
    }),
    categorie,
    doel,
    eigen: true,
    bronGeheimhouding: null,
    verzuim: categorie === 'g' ? (kenmerken.verzuim ?? {}) : null,
    activiteit: kenmerken.activiteit ?? null,
    voorActie: kenmerken.voorActie ?? false,
    gepseudonimiseerd: false,
    identiteitNodig: true,
  };
}

type Bekend<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function alleenBekend<T extends object>(velden: T): Bekend<T> {
  return Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined)) as Bekend<T>;
}

/** De soorten die een toestemming moet noemen voor dit gegeven (Bijl 5-g): ook gezondheid als het die bevat. */
export function benodigdeSoorten({ categorie, kenmerken }: Pick<Gegevenfeit, 'categorie' | 'kenmerken'>): readonly Soort[] {
  const soorten = new Set<Soort>();
  const eigen = soortVanCategorie(categorie);
  if (eigen !== null) soorten.add(eigen);
  if (kenmerken.bevatGezondheid === true) soorten.add('gezondheid');
  if (kenmerken.thuisondersteuning === true && kenmerken.buitenkant !== true) soorten.add('gezin');
  return [...soorten];
}

/**
 * De wettelijke plicht die op deze weg speelt, zodat niemand haar hoeft te kennen: een melding van ongeoorloofd verzuim
 * boven de grens van school aan leerplicht (LPW 21a, fn 11). Andere plichten roept een mens zelf in.
 */
export function vanzelfsprekendePlicht({ gever, ontvanger, gegeven }: { gever: Deelnemerfeit; ontvanger: Deelnemerfeit; gegeven: Gegevenfeit }): Plicht | null {
  const { verzuim } = gegeven.kenmerken;
  const meldt = gegeven.categorie === 'g' && verzuim?.soort === 'ongeoorloofd' && verzuim.meldplichtig === true;
  const school = gever.partij === 'school' || gever.partij === 'mbo';
  return meldt && school && ontvanger.partij === 'gemeente' && ontvanger.hoedanigheid === 'leerplicht' ? 'lpw-21a' : null;
}
