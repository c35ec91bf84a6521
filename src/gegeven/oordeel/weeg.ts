import type { CasusFeiten, Deelnemerfeit } from '../../casus/feiten.ts';
import type { Herkomst } from '../../db/transactie.ts';
import type { Logregel } from '../../logboek/leg-vast.ts';
import { gewogenVoorLog } from '../../logboek/oordeel-voor-log.ts';
import {
  type Afweging,
  type BeoordeeldeFeiten,
  beoordeel,
  beoordeelFeiten,
  type Oordeel,
  type Plicht,
  type Toestemming,
  type VerstrekkingStatus,
  type Vraag,
} from '../../regels/index.ts';
import { type Toestemmingen, toestemmingVoor } from '../../toestemming/stand.ts';
import { isBuitenstaander, naamslot } from '../naamslot.ts';
import type { findAfwegingen } from '../verstrekking.queries.ts';
import { benodigdeSoorten, type Gegevenfeit, type Kanaal, maakVraag, plichtVoor } from './vraag.ts';

/** Alles wat in een transactie gelezen moet zijn om over gegevens in een casus te oordelen. */
export type Weegstof = {
  readonly feiten: CasusFeiten;
  readonly toestemmingen: Toestemmingen;
  readonly afwegingen: Awaited<ReturnType<typeof findAfwegingen>>;
  readonly kanaal: Kanaal;
};

/** Een oordeel met de feitwoorden waarop het rust, en de plicht die meewoog. */
export type Gewogen = {
  readonly oordeel: Oordeel;
  readonly woorden: BeoordeeldeFeiten;
  readonly plicht: Plicht | null;
};

/**
 * Langs welke weg een gegeven gaat. Een sessie bestaat pas na twee factoren, en config weigert een eigen adres zonder
 * https (behalve op deze computer zelf); een taak van het systeem heeft geen mens met twee factoren achter zich (10.2).
 */
export function kanaalVan({ kanaal }: Herkomst): Kanaal {
  return { versleuteld: true, mfa: kanaal === 'web' };
}

type Stoelen = { readonly gever: Deelnemerfeit; readonly ontvanger: Deelnemerfeit };

function stand(stof: Weegstof, { gever, ontvanger }: Stoelen, gegeven: Gegevenfeit): Toestemming | null | 'onbekend' {
  if (gegeven.categorie === null) return 'onbekend';
  return toestemmingVoor({
    feiten: stof.feiten,
    toestemmingen: stof.toestemmingen,
    gever,
    ontvanger,
    soorten: benodigdeSoorten(gegeven),
  });
}

/** De nieuwste afweging over dit gegeven voor deze ontvanger, zoals het contract haar kent (6e). Vastleggen kan alleen met motivering. */
function afwegingVoor(stof: Weegstof, { gever, ontvanger }: Stoelen, gegeven: string | null): Afweging | null {
  const rij = stof.afwegingen.find((a) => a.gegeven_id === gegeven && a.deelnemer_id === ontvanger.id);
  if (rij === undefined) return null;
  return {
    persoonlijk: rij.persoon_id === gever.persoon,
    gemotiveerd: true,
    collegaGeraadpleegd: rij.collega_geraadpleegd,
    naIntrekking: rij.na_intrekking,
  };
}

function spreek(vraag: Vraag): Gewogen {
  return { oordeel: beoordeel(vraag), woorden: beoordeelFeiten(vraag), plicht: vraag.plicht };
}

export type Voorstel = Stoelen & {
  /** Het id als het al bewaard is: daaraan kan een afweging hangen. */
  readonly id: string | null;
  readonly gegeven: Gegevenfeit;
};

/** De vraag van het contract achter een voorstel: feiten, toestemming en plicht zoals zij nu zijn (handeling verstrekken). */
export function vraagBijVoorstel(
  stof: Weegstof,
  { id, gever, ontvanger, gegeven }: Voorstel,
  afweging?: Afweging,
): Vraag {
  return maakVraag({
    feiten: stof.feiten,
    handeling: 'verstrekken',
    kanaal: stof.kanaal,
    gever,
    ontvanger,
    gegeven,
    toestemming: stand(stof, { gever, ontvanger }, gegeven),
    verstrekking: null,
    plicht: plichtVoor({ feiten: stof.feiten, gever, ontvanger, gegeven }),
    afweging: afweging ?? afwegingVoor(stof, { gever, ontvanger }, id),
  });
}

/**
 * Mag deze gever dit gegeven nu aan deze ontvanger geven (handeling verstrekken)?
 * @param afweging alleen om te zien wat een afweging zou veranderen; anders telt wat is vastgelegd.
 */
export function weegVerstrekken(stof: Weegstof, voorstel: Voorstel, afweging?: Afweging): Gewogen {
  return spreek(vraagBijVoorstel(stof, voorstel, afweging));
}

export type Inzage = Stoelen & {
  readonly id: string;
  readonly gegeven: Gegevenfeit;
  readonly verstrekking: { readonly status: VerstrekkingStatus; readonly plicht: string | null };
};

/** De vraag van het contract achter lezen (handeling inzien), of die over bespreken zolang een naam daarop wacht (E-07). */
function vraagBijInzage(
  stof: Weegstof,
  { id, gever, ontvanger, gegeven, verstrekking }: Inzage,
  toestemming = stand(stof, { gever, ontvanger }, gegeven),
): Vraag {
  if (gegeven.categorie === 'a' && isBuitenstaander(stof.feiten, ontvanger)) {
    const slot = naamslot(stof.feiten, stof.kanaal);
    if (slot !== null) return slot.vraag;
  }
  return maakVraag({
    feiten: stof.feiten,
    handeling: 'inzien',
    kanaal: stof.kanaal,
    gever,
    ontvanger,
    gegeven,
    toestemming,
    verstrekking: verstrekking.status,
    plicht: verstrekking.plicht as Plicht | null,
    afweging: afwegingVoor(stof, { gever, ontvanger }, id),
  });
}

/**
 * Mag deze ontvanger dit gegeven nu lezen (handeling inzien)? Wordt bij elke keer lezen opnieuw gevraagd. Bij een overleg dat
 * zonder naam begint, wacht de naam ook op het oordeel over bespreken (E-07).
 * @param toestemming alleen om te zien wat een andere stand zou veranderen; anders telt wat is vastgelegd.
 */
export function weegInzien(stof: Weegstof, inzage: Inzage, toestemming?: Toestemming | null): Gewogen {
  return spreek(vraagBijInzage(stof, inzage, toestemming));
}

/** Als `weegInzien`, voor een lijst: alleen of het mag, zonder de feitwoorden voor het logboek. */
export function magInzien(stof: Weegstof, inzage: Inzage): boolean {
  return isToegestaan(vraagBijInzage(stof, inzage));
}

/** Of mag wat deze vraag vraagt. */
export function isToegestaan(vraag: Vraag): boolean {
  return beoordeel(vraag).uitkomst === 'toegestaan';
}

/** Het oordeel zoals het logboek het bewaart: besluit, codes en feitwoorden, zonder persoonsgegevens. */
export function voorLogboek({ oordeel, woorden }: Gewogen): NonNullable<Logregel['oordeel']> {
  return gewogenVoorLog(oordeel, woorden);
}

/** Waar een toegestane handeling op rust, als vindplaatsen voor het logboek; undefined als er geen grondslag genoemd is. */
export function grondslagVan({ oordeel }: Gewogen): string | undefined {
  const artikelen = [...new Set(oordeel.grondslagen.flatMap((grondslag) => grondslag.artikelen))];
  return artikelen.length === 0 ? undefined : artikelen.join(', ');
}
