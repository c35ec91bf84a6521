import { findBijeenkomst } from '../../bijeenkomst/bijeenkomst.queries.ts';
import type { Tx } from '../../db/transactie.ts';
import { maakVraag } from '../../gegeven/oordeel/vraag.ts';
import { kanaalVan, type Weegstof, weegVerstrekken } from '../../gegeven/oordeel/weeg.ts';
import { findAfwegingen } from '../../gegeven/verstrekking.queries.ts';
import { oordeelVoorLog } from '../../logboek/oordeel-voor-log.ts';
import { rolVoor } from '../../overlegtype/rol.ts';
import { type Aanstelling, findAanstellingenOpId, findPartijenOpId, type Partij } from '../../partij/partij.queries.ts';
import { beoordeel, type Oordeel, type Reden } from '../../regels/index.ts';
import { laadToestemmingen } from '../../toestemming/stand.ts';
import { NAAMKENMERKEN } from '../aanmelding/naamgegeven.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import type { Geopend } from '../open-casus.ts';
import type { Betrokkenheid } from '../woorden.ts';
import { findStoel } from './nodig-uit.queries.ts';

export type Genodigde = {
  readonly aanstelling: string;
  /** Is er een behandelrelatie met de jongere (Bijl 5-l)? */
  readonly behandelrelatie: boolean;
  /** Waarom deze persoon rechtstreeks betrokken is (3.4a). */
  readonly directBetrokken: Betrokkenheid;
  /** De geplande bijeenkomst waarvoor deze persoon alleen komt; leeg is voor de hele casus (T25-07). */
  readonly alleenBijeenkomst?: string | null;
};

/** Waarop het wegen van genodigden rust. */
export type Weegwerk = { readonly tx: Tx; readonly stof: Weegstof; readonly regie: Deelnemerfeit };

/** De stoel die een genodigde zou krijgen, met het oordeel daarover. */
export type Gewogen = {
  readonly kind: 'gewogen';
  readonly genodigde: Genodigde;
  readonly stoel: Deelnemerfeit;
  readonly aanstelling: Aanstelling;
  readonly partij: Partij;
  readonly oordeel: Oordeel;
  /** Zou deze genodigde de naam van de jongere nu mogen krijgen? */
  readonly magNaam: boolean;
  /** Op de stoel waar hij eerder in deze functie zat. */
  readonly opnieuw: boolean;
  /** Elke stoel die hij hier had. */
  readonly eerder: readonly Deelnemerfeit[];
};

/** Waarom er geen stoel te wegen is. */
export type Stoelloos = {
  readonly kind: 'onbekend' | 'zit-al-aan-tafel' | 'andere-organisatie' | 'plek-voorbij';
  readonly aanstelling: string;
};

/** Leest waarop het wegen van genodigden in een geopende casus rust. */
export async function maakWeegwerk(tx: Tx, { feiten, stoel }: Geopend): Promise<Weegwerk> {
  return { tx, stof: await verzamel(tx, feiten), regie: stoel };
}

/** Weegt genodigden zoals zij er na bevestigen zouden zitten, in de volgorde van de vraag. Schrijft niets. */
export async function* weegGenodigden(
  werk: Weegwerk,
  genodigden: readonly Genodigde[],
): AsyncGenerator<Gewogen | Stoelloos> {
  const aanstellingen = await findAanstellingenOpId(
    werk.tx,
    genodigden.map((g) => g.aanstelling),
  );
  const partijen = await findPartijenOpId(
    werk.tx,
    [...aanstellingen.values()].map((a) => a.partij),
  );
  for (const genodigde of genodigden) {
    const aanstelling = aanstellingen.get(genodigde.aanstelling);
    const partij = aanstelling === undefined ? undefined : partijen.get(aanstelling.partij);
    yield await weegEen(werk, { genodigde, aanstelling, partij });
  }
}

type Wie = {
  readonly genodigde: Genodigde;
  readonly aanstelling: Aanstelling | undefined;
  readonly partij: Partij | undefined;
};

async function weegEen(werk: Weegwerk, { genodigde, aanstelling, partij }: Wie): Promise<Gewogen | Stoelloos> {
  const { tx, stof } = werk;
  if (aanstelling === undefined || partij === undefined || !isAangesteld(aanstelling, tx.vandaag))
    return { kind: 'onbekend', aanstelling: genodigde.aanstelling };
  const eerder = stof.feiten.deelnemers.filter((d) => d.persoon === aanstelling.persoon);
  if (eerder.some((d) => d.actief)) return { kind: 'zit-al-aan-tafel', aanstelling: aanstelling.id };
  if (eerder.some((d) => d.partijId !== partij.id)) return { kind: 'andere-organisatie', aanstelling: aanstelling.id };
  if (!(await isPlekOpen(tx, stof.feiten.casus.id, genodigde)))
    return { kind: 'plek-voorbij', aanstelling: aanstelling.id };
  const vorige = await findStoel(tx, { casus: stof.feiten.casus.id, aanstelling: aanstelling.id });
  const stoel = alsBevestigd({ id: vorige ?? tx.nieuwId(), aanstelling, partij, genodigde, feiten: stof.feiten });
  const weging = beoordeelUitnodiging(werk, stoel);
  return { kind: 'gewogen', genodigde, stoel, aanstelling, partij, ...weging, opnieuw: vorige !== undefined, eerder };
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

async function verzamel(tx: Tx, feiten: CasusFeiten): Promise<Weegstof> {
  return {
    feiten,
    toestemmingen: await laadToestemmingen(tx, feiten.casus.id),
    afwegingen: await findAfwegingen(tx, feiten.casus.id),
    kanaal: kanaalVan(tx.herkomst),
  };
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

function vraagDeelnemen({ stof }: Weegwerk, stoel: Deelnemerfeit) {
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

export const INFORMEREN_EERST = 'niet-geinformeerd';

/**
 * Meedoen, en daarbij de ene reden van verstrekken die nu al vaststaat: dat een betrokkene nog niet over deze partij is
 * geinformeerd (12.1, S-1 stap 2). Andere redenen van verstrekken horen bij een gegeven, niet bij een stoel.
 */
function beoordeelUitnodiging(werk: Weegwerk, stoel: Deelnemerfeit): Pick<Gewogen, 'oordeel' | 'magNaam'> {
  const meedoen = beoordeel(vraagDeelnemen(werk, stoel));
  const doel = werk.stof.feiten.casus.doelen.find((d) => d !== 'g');
  if (doel === undefined) return { oordeel: meedoen, magNaam: false };
  const gegeven = { categorie: 'a', doel, kenmerken: NAAMKENMERKEN } as const;
  const geven = weegVerstrekken(werk.stof, { id: null, gever: werk.regie, ontvanger: stoel, gegeven });
  const magNaam = geven.oordeel.uitkomst === 'toegestaan';
  const informeren: readonly Reden[] = geven.oordeel.redenen.filter((reden) => reden.code === INFORMEREN_EERST);
  const redenen = [...informeren, ...meedoen.redenen];
  if (redenen.length === 0) return { oordeel: meedoen, magNaam };
  const oordeel: Oordeel = {
    ...meedoen,
    uitkomst: 'geweigerd',
    redenen,
    voorwaarden: [],
    grondslagen: [],
    vragen: [],
  };
  return { oordeel, magNaam };
}

/** Wat de logregel van dit oordeel draagt. */
export function logdeel(werk: Weegwerk, stoel: Deelnemerfeit, oordeel: Oordeel) {
  return oordeelVoorLog(vraagDeelnemen(werk, stoel), oordeel);
}
