import { datumgetal } from './datum.ts';
import { KLADBLAD as BLAD, KLAD as KLADWOORDEN } from './kladblad.ts';
import type { Veld } from './vraagvelden.ts';
import * as velden from './vraagvelden.ts';
import { zoekWoord } from './woordenboek.ts';

/** Hoe een waarde een getal op het kladblad wordt, voor velden die niet op hun vaste plaats in een heel object staan. */

// Overgenomen in dit bestand: wat een ander bestand uitvoert, leest de compiler in de binnenste lus telkens opnieuw.
const ANDERS = velden.ANDERS;
const DEEL = velden.DEEL;
const FOUT = velden.FOUT;
const FUNCTIE = velden.FUNCTIE;
const JA_NEE = velden.JA_NEE;
const KEUZE = velden.KEUZE;
const LIJST = velden.LIJST;
const KLAD = KLADWOORDEN;
const KLADBLAD = BLAD;

/** Een object waarvan de velden nog niet gekeurd zijn. */
export type Kaart = { readonly [naam: string]: unknown };

/** Leest een object dat in een ander staat. Onwaar bij de minste twijfel. */
export type Leesdeel = (object: Veld, kaart: Kaart) => boolean;

export const AANWEZIG = 1;
export const IS_NULL = 2;
const GENOEMD = 1;
const NIET_GENOEMD = 2;

export function isKaart(onbekend: unknown): onbekend is Kaart {
  return typeof onbekend === 'object' && onbekend !== null && !Array.isArray(onbekend);
}

/** Zijn dit precies de velden van dit object, in de volgorde van het contract? */
export function isVoltallig({ namen: verwacht }: Veld, namen: readonly string[]): boolean {
  if (namen.length !== verwacht.length) return false;
  for (let i = 0; i < namen.length; i += 1) if (namen[i] !== verwacht[i]) return false;
  return true;
}

/** Een object dat een veld mist, of zijn velden in een andere volgorde heeft: zij komen als rij, niet bij hun naam. */
export function pakLos({ velden, opNaam }: Veld, kaart: Kaart, namen: readonly string[], leesDeel: Leesdeel): boolean {
  const waarden = Object.values(kaart);
  if (namen.length !== waarden.length) return false;
  for (let i = 0, verwacht = 0; i < namen.length; i += 1, verwacht += 1) {
    const naam = namen[i] as string;
    let veld = velden[verwacht];
    // Meestal ontbreekt er één, en is dit de volgende.
    if (veld?.naam !== naam) {
      veld = velden[verwacht + 1];
      if (veld?.naam !== naam) veld = opNaam.get(naam);
      if (veld === undefined) return false;
      verwacht = veld.plaats;
    }
    if (!pakVeld(veld, waarden[i], leesDeel)) return false;
  }
  return true;
}

function pakVeld(veld: Veld, waarde: unknown, leesDeel: Leesdeel): boolean {
  const code = codeVan(veld, waarde, leesDeel);
  if (code === FOUT) return false;
  if (veld.nummer >= 0 && veld.soort !== LIJST) KLADBLAD[veld.nummer] = code;
  return true;
}

/** Zonder sprong op het antwoord: dat kan de processor niet voorzien, en meer dan de helft van de velden is ja of nee. */
export function jaNee(waarde: unknown): number {
  const code = +(waarde === true) + 2 * +(waarde === false);
  return code - (+(code === 0) & +(waarde !== undefined));
}

export function woord({ boek, codes, bijNull }: Veld, waarde: unknown): number {
  if (typeof waarde === 'string') return zoekWoord(boek, waarde) || FOUT;
  if (waarde === null) return bijNull;
  return waarde === undefined ? 0 : (codes.get(waarde) ?? FOUT);
}

export function functie({ boek }: Veld, waarde: unknown): number {
  if (typeof waarde === 'string') return zoekWoord(boek, waarde) || ANDERS;
  return waarde === undefined ? 0 : FOUT;
}

/** Een lijst zet haar elementen zelf op het kladblad. */
export function lijst(veld: Veld, waarde: unknown): number {
  if (waarde === undefined) return 0;
  return Array.isArray(waarde) ? pakLijst(veld, waarde) : FOUT;
}

function codeVan(veld: Veld, waarde: unknown, leesDeel: Leesdeel): number {
  // Een veld met de waarde `undefined` telt als afwezig.
  if (waarde === undefined) return 0;
  switch (veld.soort) {
    case JA_NEE:
      return jaNee(waarde);
    case KEUZE:
      return woord(veld, waarde);
    case FUNCTIE:
      return functie(veld, waarde);
    case LIJST:
      return lijst(veld, waarde);
    case DEEL:
      if (waarde === null) return pakNull(veld);
      return isKaart(waarde) && leesDeel(veld, waarde) ? AANWEZIG : FOUT;
    default:
      return apart(veld, waarde);
  }
}

export function pakNull({ magNull, nummer, plaats }: Veld): number {
  if (!magNull) return FOUT;
  if (nummer < 0) KLAD.nullen |= 1 << plaats;
  return IS_NULL;
}

/** De vier velden die geen blad zijn, of er pas een worden als ook de peildatum bekend is; onder nul bij de minste twijfel. */
export function apart(veld: Veld, waarde: unknown): number {
  if (waarde === undefined) return 0;
  switch (veld.soort) {
    case velden.VERSIE:
      KLAD.versie = waarde === 1;
      return KLAD.versie ? 1 : FOUT;
    case velden.HANDELING:
      KLAD.handeling = woord(veld, waarde);
      return KLAD.handeling;
    default: {
      const dag = typeof waarde === 'string' ? datumgetal(waarde) : undefined;
      if (dag === undefined) return FOUT;
      if (veld.soort === velden.GEBOREN) {
        KLAD.geboren = dag;
      } else {
        KLAD.peil = dag;
        KLAD.peildatum = waarde as string;
      }
      return AANWEZIG;
    }
  }
}

/** Een lijst die er is, is volledig: elk element is genoemd of niet. Meestal staat zij op volgorde. */
function pakLijst({ nummer, waarden, codes }: Veld, lijst: readonly unknown[]): number {
  let gezien = 0;
  let element = tekstOp(lijst, gezien);
  for (let plaats = 0; plaats < waarden.length; plaats += 1) {
    if (element === waarden[plaats]) {
      KLADBLAD[nummer + plaats] = GENOEMD;
      gezien += 1;
      element = tekstOp(lijst, gezien);
    } else {
      KLADBLAD[nummer + plaats] = NIET_GENOEMD;
    }
  }
  for (; gezien < lijst.length; gezien += 1) {
    const code = codes.get(tekstOp(lijst, gezien));
    if (code === undefined) return FOUT;
    KLADBLAD[nummer + code - 1] = GENOEMD;
  }
  return AANWEZIG;
}

/** De tekst op deze plaats van een lijst; voorbij het eind, en bij wat geen tekst is, een die geen element is. */
function tekstOp(lijst: readonly unknown[], plaats: number): string {
  const element = plaats < lijst.length ? lijst[plaats] : '';
  return typeof element === 'string' ? element : '';
}
