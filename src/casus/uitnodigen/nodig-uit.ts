import { findBijeenkomst, insertUitnodiging } from '../../bijeenkomst/bijeenkomst.queries.ts';
import { vertelAanTafel } from '../../convenant/vastleggen/vertel-toetreding.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { maakVraag } from '../../gegeven/oordeel/vraag.ts';
import { kanaalVan, type Weegstof, weegVerstrekken } from '../../gegeven/oordeel/weeg.ts';
import { findAfwegingen } from '../../gegeven/verstrekking.queries.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { oordeelVoorLog } from '../../logboek/oordeel-voor-log.ts';
import { rolVoor } from '../../overlegtype/rol.ts';
import { type Aanstelling, findAanstellingenOpId, findPartijenOpId, type Partij } from '../../partij/partij.queries.ts';
import { beoordeel, type Oordeel, type Reden } from '../../regels/index.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planTaak } from '../../taak/taken.ts';
import { laadToestemmingen } from '../../toestemming/stand.ts';
import { insertLidmaatschap } from '../aanmelding/aanmelding.queries.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { NAAMKENMERKEN } from '../aanmelding/naamgegeven.ts';
import { heropenStoel, insertDeelnemer } from '../deelnemer.queries.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../open-casus.ts';
import { regelVertrek } from '../vertrek/regel-vertrek.ts';
import type { Betrokkenheid } from '../woorden.ts';
import { findNaamgegeven, findStoel, hervatLidmaatschap } from './nodig-uit.queries.ts';

export type Genodigde = {
  readonly aanstelling: string;
  /** Is er een behandelrelatie met de jongere (Bijl 5-l)? */
  readonly behandelrelatie: boolean;
  /** Waarom deze persoon rechtstreeks betrokken is (3.4a). */
  readonly directBetrokken: Betrokkenheid;
  /** De geplande bijeenkomst waarvoor deze persoon alleen komt; leeg is voor de hele casus (T25-07). */
  readonly alleenBijeenkomst?: string | null;
};

export type Uitnodigingswens = {
  readonly casus: string;
  readonly genodigden: readonly Genodigde[];
  /** Geeft na bevestigen naam en geboortedatum, als dat dan mag. */
  readonly geefNaam: boolean;
};

/** Wat er met een genodigde gebeurde. `geweigerd` draagt alle redenen; er is dan niets verstuurd. */
export type Genodigd =
  | { readonly kind: 'uitgenodigd'; readonly aanstelling: string; readonly deelnemer: string }
  | { readonly kind: 'zit-al-aan-tafel'; readonly aanstelling: string }
  /** Zat hier eerder voor een andere organisatie: wat hij toen inbracht is van die organisatie, en hij leest het niet voor deze. */
  | { readonly kind: 'andere-organisatie'; readonly aanstelling: string }
  | { readonly kind: 'onbekend'; readonly aanstelling: string }
  /** De gekozen bijeenkomst is voorbij, afgezegd of van een andere casus. */
  | { readonly kind: 'plek-voorbij'; readonly aanstelling: string }
  | {
      readonly kind: 'geweigerd';
      readonly aanstelling: string;
      readonly wie: string;
      readonly partij: string;
      readonly oordeel: Oordeel;
    };

export type Uitnodiguitkomst = { readonly kind: 'behandeld'; readonly genodigden: readonly Genodigd[] } | NietGevonden;

/**
 * Nodigt collega's van gebonden partijen uit (3.4a). Elk wordt beoordeeld zoals hij er na bevestigen zou zitten; is een
 * betrokkene nog niet over die partij geinformeerd (12.1), of kan die partij niet meedoen, dan gaat er niets uit. De genodigde
 * ziet initialen, school en soort overleg, en meer pas na bevestigen (ADR 0011).
 */
export async function nodigUit(opening: Casusopening<Medewerker>, wens: Uitnodigingswens): Promise<Uitnodiguitkomst> {
  // Een mens krijgt een stoel: twee keer verzenden wacht op elkaar.
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Uitnodiguitkomst> => {
    const geopend = await openAlsRegie(tx, wens.casus, 'deelnemer-uitgenodigd');
    if (geopend === null) return NIET_GEVONDEN;
    const aanstellingen = await findAanstellingenOpId(
      tx,
      wens.genodigden.map((g) => g.aanstelling),
    );
    const partijen = await findPartijenOpId(
      tx,
      [...aanstellingen.values()].map((a) => a.partij),
    );
    const stof = await verzamel(tx, geopend.feiten);
    const naam = wens.geefNaam
      ? await findNaamgegeven(tx, { casus: wens.casus, persoon: opening.verzoeker.persoon })
      : undefined;
    const werk: Werk = { tx, stof, regie: geopend.stoel, naamgegeven: naam ?? null };
    const genodigden: Genodigd[] = [];
    for (const genodigde of wens.genodigden) {
      const aanstelling = aanstellingen.get(genodigde.aanstelling);
      const partij = aanstelling === undefined ? undefined : partijen.get(aanstelling.partij);
      genodigden.push(await nodigEenUit(werk, { genodigde, aanstelling, partij }));
    }
    const partijenErbij = genodigden.flatMap((g) =>
      g.kind === 'uitgenodigd' ? (aanstellingen.get(g.aanstelling)?.partij ?? []) : [],
    );
    await vertelAanTafel(tx, { feiten: geopend.feiten, partijen: partijenErbij, door: opening.verzoeker.persoon });
    if (tx.geschreven.logregels === 0)
      await legVast(tx, { ...logkop(geopend.feiten), code: 'deelnemer-uitgenodigd', uitkomst: 'geweigerd' });
    await raakAan(tx, wens.casus);
    return { kind: 'behandeld', genodigden };
  });
}

async function verzamel(tx: Tx, feiten: CasusFeiten): Promise<Weegstof> {
  return {
    feiten,
    toestemmingen: await laadToestemmingen(tx, feiten.casus.id),
    afwegingen: await findAfwegingen(tx, feiten.casus.id),
    kanaal: kanaalVan(tx.herkomst),
  };
}

type Werk = {
  readonly tx: Tx;
  readonly stof: Weegstof;
  readonly regie: Deelnemerfeit;
  readonly naamgegeven: string | null;
};
type Wie = {
  readonly genodigde: Genodigde;
  readonly aanstelling: Aanstelling | undefined;
  readonly partij: Partij | undefined;
};

async function nodigEenUit(werk: Werk, { genodigde, aanstelling, partij }: Wie): Promise<Genodigd> {
  const { tx, stof } = werk;
  if (aanstelling === undefined || partij === undefined || !isAangesteld(aanstelling, tx.vandaag)) {
    return { kind: 'onbekend', aanstelling: genodigde.aanstelling };
  }
  const eerder = stof.feiten.deelnemers.filter((d) => d.persoon === aanstelling.persoon);
  if (eerder.some((d) => d.actief)) return { kind: 'zit-al-aan-tafel', aanstelling: aanstelling.id };
  if (eerder.some((d) => d.partijId !== partij.id)) return { kind: 'andere-organisatie', aanstelling: aanstelling.id };
  if (!(await isPlekOpen(tx, stof.feiten.casus.id, genodigde)))
    return { kind: 'plek-voorbij', aanstelling: aanstelling.id };
  const vorige = await findStoel(tx, { casus: stof.feiten.casus.id, aanstelling: aanstelling.id });
  const stoel = alsBevestigd({ id: vorige ?? tx.nieuwId(), aanstelling, partij, genodigde, feiten: stof.feiten });
  const oordeel = beoordeelUitnodiging(werk, stoel);
  if (oordeel.uitkomst !== 'toegestaan') {
    await legVast(tx, {
      ...logkop(stof.feiten),
      code: 'deelnemer-uitgenodigd',
      uitkomst: 'geweigerd',
      bronPartij: werk.regie.partijId,
      oordeel: logdeel(werk, stoel, oordeel),
    });
    if (oordeel.redenen.some((reden) => reden.code === INFORMEREN_EERST)) await planVertellen(werk, partij.id);
    return { kind: 'geweigerd', aanstelling: aanstelling.id, wie: partij.naam, partij: partij.id, oordeel };
  }
  await zetStoel(werk, { stoel, aanstelling, genodigde, opnieuw: vorige !== undefined, eerder });
  await legVast(tx, {
    ...logkop(stof.feiten),
    code: 'deelnemer-uitgenodigd',
    uitkomst: 'gelukt',
    object: { soort: 'deelnemer', id: stoel.id },
    bronPartij: werk.regie.partijId,
    oordeel: logdeel(werk, stoel, oordeel),
  });
  return { kind: 'uitgenodigd', aanstelling: aanstelling.id, deelnemer: stoel.id };
}

/** Alleen voor een bijeenkomst kan zolang die nog moet komen (T25-07). */
async function isPlekOpen(tx: Tx, casus: string, { alleenBijeenkomst }: Genodigde): Promise<boolean> {
  if (alleenBijeenkomst === undefined || alleenBijeenkomst === null) return true;
  const rij = await findBijeenkomst(tx, { casus, bijeenkomst: alleenBijeenkomst });
  return rij !== undefined && rij.afgezegd_op === null && rij.op > tx.nu;
}

function isAangesteld(aanstelling: Aanstelling, vandaag: string): boolean {
  return (
    aanstelling.rol === 'medewerker' &&
    aanstelling.van <= vandaag &&
    (aanstelling.tot === null || vandaag <= aanstelling.tot)
  );
}

/** Over een ontvanger die erbij komt, wordt opnieuw geinformeerd, en alleen daarover (12.1, 12.4b): de regie krijgt die taak. */
async function planVertellen({ tx, stof, regie }: Werk, partij: string): Promise<void> {
  const eerst = stof.feiten.informatie.length === 0;
  await planTaak(tx, {
    casus: stof.feiten.casus.id,
    voor: regie.persoon,
    voorDatum: null,
    ...(eerst ? { soort: 'betrokkenen-informeren' } : { soort: 'ontvanger-vertellen', onderwerp: partij }),
  });
}

type Stoelwens = {
  readonly id: string;
  readonly aanstelling: Aanstelling;
  readonly partij: Partij;
  readonly genodigde: Genodigde;
  readonly feiten: CasusFeiten;
};

/** De stoel zoals zij eruitziet als de genodigde straks bevestigt: wat dan nog niet kan, kan nu ook niet. */
function alsBevestigd({ id, aanstelling, partij, genodigde, feiten }: Stoelwens): Deelnemerfeit {
  const rol = rolVoor(feiten.overlegtype.inhoud, {
    partij: partij.soort,
    hoedanigheid: aanstelling.hoedanigheid,
    functie: aanstelling.functie,
  });
  const nu = feiten.casus.aangemaaktOp;
  return {
    id,
    persoon: aanstelling.persoon,
    soort: 'medewerker',
    partij: partij.soort,
    partijId: partij.id,
    partijNaam: partij.naam,
    schoolId: aanstelling.school,
    functie: aanstelling.functie,
    hoedanigheid: aanstelling.hoedanigheid,
    geheimhouding: aanstelling.geheimhouding,
    behandelrelatie: genodigde.behandelrelatie,
    procesregisseur: false,
    actief: true,
    uitgenodigdOp: nu,
    directBetrokken: genodigde.directBetrokken,
    bevestigdOp: nu,
    verklaard: rol !== undefined,
    geheimhoudingBevestigd: true,
  };
}

function vraagDeelnemen({ stof }: Werk, stoel: Deelnemerfeit) {
  return maakVraag({
    feiten: stof.feiten,
    handeling: 'deelnemen',
    kanaal: stof.kanaal,
    gever: null,
    ontvanger: stoel,
    gegeven: null,
    toestemming: null,
    verstrekking: null,
    plicht: null,
    afweging: null,
  });
}

const INFORMEREN_EERST = 'niet-geinformeerd';

/**
 * Meedoen, en daarbij de ene reden van verstrekken die nu al vaststaat: dat een betrokkene nog niet over deze partij is
 * geinformeerd (12.1, S-1 stap 2). Andere redenen van verstrekken horen bij een gegeven, niet bij een stoel.
 */
function beoordeelUitnodiging(werk: Werk, stoel: Deelnemerfeit): Oordeel {
  const meedoen = beoordeel(vraagDeelnemen(werk, stoel));
  const doel = werk.stof.feiten.casus.doelen.find((d) => d !== 'g');
  if (doel === undefined) return meedoen;
  const gegeven = { categorie: 'a', doel, kenmerken: NAAMKENMERKEN } as const;
  const geven = weegVerstrekken(werk.stof, { id: null, gever: werk.regie, ontvanger: stoel, gegeven });
  const informeren: readonly Reden[] = geven.oordeel.redenen.filter((reden) => reden.code === INFORMEREN_EERST);
  const redenen = [...informeren, ...meedoen.redenen];
  if (redenen.length === 0) return meedoen;
  return { ...meedoen, uitkomst: 'geweigerd', redenen, voorwaarden: [], grondslagen: [], vragen: [] };
}

function logdeel(werk: Werk, stoel: Deelnemerfeit, oordeel: Oordeel) {
  return oordeelVoorLog(vraagDeelnemen(werk, stoel), oordeel);
}

type Zetting = {
  readonly stoel: Deelnemerfeit;
  readonly aanstelling: Aanstelling;
  readonly genodigde: Genodigde;
  /** Op de stoel waar hij eerder in deze functie zat. */
  readonly opnieuw: boolean;
  /** Elke stoel die hij hier had. */
  readonly eerder: readonly Deelnemerfeit[];
};

async function zetStoel(
  { tx, stof, regie, naamgegeven }: Werk,
  { stoel, aanstelling, genodigde, opnieuw, eerder }: Zetting,
): Promise<void> {
  const casus = stof.feiten.casus.id;
  const alleenBijeenkomst = genodigde.alleenBijeenkomst ?? null;
  // Een stoel van wie zijn functie verloor voordat iemand hem van tafel nam, is nog niet leeg: een mens zit er op een tegelijk.
  for (const oud of eerder.filter(({ id }) => id !== stoel.id))
    await regelVertrek(tx, { feiten: stof.feiten, stoel: oud, reden: 'andere-functie' });
  if (eerder.length > 0) await hervatLidmaatschap(tx, { persoon: stoel.persoon, casus });
  else await insertLidmaatschap(tx, { persoon: stoel.persoon, casus, rol: 'deelnemer' });
  if (opnieuw) {
    const { behandelrelatie, directBetrokken } = genodigde;
    await heropenStoel(tx, { deelnemer: stoel.id, behandelrelatie, directBetrokken, alleenBijeenkomst });
  } else {
    await insertDeelnemer(tx, {
      id: stoel.id,
      casus,
      persoon: stoel.persoon,
      soort: 'medewerker',
      aanstelling: aanstelling.id,
      partij: aanstelling.partij,
      procesregisseur: false,
      behandelrelatie: genodigde.behandelrelatie,
      directBetrokken: genodigde.directBetrokken,
      alleenBijeenkomst,
      door: regie.persoon,
      verklaring: null,
      bevestigd: false,
      // Een collega van de eigen partij ziet de naam al door de eigen partij; er valt niets te geven.
      toegezegdGegeven: aanstelling.partij === regie.partijId ? null : naamgegeven,
    });
  }
  if (alleenBijeenkomst !== null)
    await insertUitnodiging(tx, {
      bijeenkomst: alleenBijeenkomst,
      casus,
      persoon: stoel.persoon,
      alleenDezePlek: true,
    });
  await planTaak(tx, { casus, voor: stoel.persoon, soort: 'deelname-bevestigen', voorDatum: null });
  await planBerichten(tx, [stoel.persoon]);
}
